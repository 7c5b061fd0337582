"""Prompts and the choice among them: pure, explainable, no repeat before all were had."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

ROTATION = ("compliments", "values", "fears")
"""Themes in their order through the days; it never begins with a fear."""
LIGHT_START = 7
"""Prompts before the first one that may go deeper."""
SPELL = 14
"""Prompts in a row that share their luck: half of such spells bring nothing deeper, whatever both want."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question; `id` is permanent, `depth` runs from 1 (light) to 4, `needs` are the topics that both must want."""

    id: str
    deck: str
    depth: int
    needs: frozenset[str] = frozenset()


def choose(
    prompts: Sequence[Prompt], had: Collection[str], turn: int, seed: int, allowed: frozenset[str] = frozenset()
) -> Prompt | None:
    """The prompt for a couple's `turn`-th day: the day's theme, lightest first; now and then a deeper one of what is `allowed`.

    None once all that need no yes were had. Each couple has an order of its own, by its secret `seed`: nobody can tell
    another couple's prompts, nor when a deeper one would have come.
    """
    unused = [prompt for prompt in prompts if prompt.id not in had]
    deeper = [prompt for prompt in unused if prompt.needs and prompt.needs <= allowed]
    if deeper and goes_deeper(turn, seed):
        return min(deeper, key=lambda prompt: _lot(seed, f"{turn}:{prompt.id}"))
    for step in range(len(ROTATION)):
        theme = ROTATION[(turn + step) % len(ROTATION)]
        pool = [prompt for prompt in unused if prompt.deck == theme and not prompt.needs]
        if pool:
            return min(pool, key=lambda prompt: (prompt.depth, _lot(seed, prompt.id)))
    return None


def goes_deeper(turn: int, seed: int) -> bool:
    """Whether the day's prompt is a deeper one if both want that; never within three days of another.

    By chance, and with long gaps: if one of the two has withdrawn, that none comes must look like any other such gap.
    """
    if turn < LIGHT_START or _lot(seed, f"spell {turn // SPELL}") % 2:
        return False
    drawn = [_lot(seed, f"deeper {one}") % 3 == 0 for one in (turn, turn - 1, turn - 2)]
    return drawn == [True, False, False]


def _lot(seed: int, name: str) -> int:
    return int.from_bytes(hashlib.blake2b(f"{seed}:{name}".encode(), digest_size=8).digest(), "big")
