"""What a person has ticked for themselves in this couple, and what follows once both have: each given and withdrawn alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Sensitivity = Literal["none", "tender", "intimate"]
TOPICS = ("deep", "deepest", "intimate")
"""Prompts of depth 3 and all that are tender; prompts of depth 4; what is intimate."""
_OF_DEPTH = {3: "deep", 4: "deepest"}
FACTS = ("living-together", "apart", "children", "pets", "belief", "long-together", "family", "married")
"""What a prompt may take for granted of the two; it holds once each has said so for themselves."""


def needs(depth: int, sensitivity: Sensitivity = "none") -> frozenset[str]:
    """The topics that both must want before such a prompt comes."""
    by_depth = {_OF_DEPTH[depth]} if depth in _OF_DEPTH else set()
    if sensitivity == "intimate":
        return frozenset(by_depth | {"intimate"})
    return frozenset(by_depth or ({"deep"} if sensitivity == "tender" else ()))


def ticked(ticks: Iterable[str], name: str, *, on: bool) -> tuple[str, ...]:
    """One person's ticks after this one."""
    return (*(one for one in ticks if one != name), *([name] if on else []))


def agreed(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """What both have ticked."""
    return frozenset(one) & frozenset(other)
