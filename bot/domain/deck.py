"""Prompts and the choice among them: pure, explainable, no repeat before all were had."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

ROTATION = ("compliments", "values", "fears")
"""Themes in their order through the days; it never begins with a fear."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question; `id` is permanent, `depth` runs from 1 (light) to 4."""

    id: str
    deck: str
    depth: int


def choose(prompts: Sequence[Prompt], had: Collection[str], turn: int, couple: int) -> Prompt | None:
    """The prompt for a couple's `turn`-th day: the day's theme, lightest first. None once all were had.

    Within one depth each couple has an order of its own, so that nobody can tell another couple's prompts.
    """
    unused = [prompt for prompt in prompts if prompt.id not in had]
    for step in range(len(ROTATION)):
        theme = ROTATION[(turn + step) % len(ROTATION)]
        pool = [prompt for prompt in unused if prompt.deck == theme]
        if pool:
            return min(pool, key=lambda prompt: (prompt.depth, _shuffle(couple, prompt.id)))
    return None


def _shuffle(couple: int, prompt_id: str) -> bytes:
    return hashlib.blake2b(f"{couple}:{prompt_id}".encode(), digest_size=8).digest()
