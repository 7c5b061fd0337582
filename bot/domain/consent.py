"""What goes deeper, and needs two yeses: each given alone, each withdrawn alone, and nothing without both."""

from __future__ import annotations

from collections.abc import Iterable

TOPICS = ("deep", "deepest", "intimate")
"""Prompts of depth 3, of depth 4, and of decks about what is intimate."""
_OF_DEPTH = {3: "deep", 4: "deepest"}


def needs(depth: int, *, intimate: bool) -> frozenset[str]:
    """The topics that both must want before such a prompt comes."""
    by_depth = {_OF_DEPTH[depth]} if depth in _OF_DEPTH else set()
    return frozenset(by_depth | ({"intimate"} if intimate else set()))


def answered(yes: Iterable[str], topic: str, *, wanted: bool) -> tuple[str, ...]:
    """One person's yeses after this answer. What is no TOPIC is left out."""
    kept = set(yes) - {topic} | ({topic} if wanted else set())
    return tuple(one for one in TOPICS if one in kept)


def agreed(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """What both have said yes to."""
    return frozenset(one) & frozenset(other)
