"""Drawing what a practice asks: what fits the two, those that they have had the least, in an order of their own."""

from __future__ import annotations

from collections import Counter

from bot.domain.consent import agreed
from bot.domain.deck import Prompt
from bot.domain.lots import lot
from bot.rounds import choosing
from bot.store.scene import Had
from bot.turn import Turn

_AT_ANY_LEVEL = ("repair",)
"""What is for the moment, however long two have been here."""


def draw(turn: Turn, use: str, count: int = 1) -> list[Prompt]:
    """So many prompts of a use, or as many as fit the two; needs the couple's history."""
    had, seed = _had(turn), turn.kit.vault.lot(f"{use}|{turn.couple.id}")
    return sorted(fitting(turn, use), key=lambda one: (had[one.id], lot(f"{seed}:{had[one.id]}:{one.id}")))[:count]


def fitting(turn: Turn, use: str) -> list[Prompt]:
    """The prompts of a use that are not too deep for the two, and take nothing for granted that does not hold."""
    both = agreed(*(one.yes for one in turn.both))
    level = 4 if use in _AT_ANY_LEVEL else choosing.level(turn)
    return [one for one in turn.kit.texts.of(use) if one.depth <= level and one.needs <= both and one.assumes <= both]


def named(prompts: list[Prompt]) -> str:
    """What a round's prompt is called that asks all of these."""
    return "+".join(one.id for one in prompts)


def _had(turn: Turn) -> Counter[str]:
    """How many times the couple was asked each prompt."""
    found: Counter[str] = Counter()
    for prompt, times in turn.scene.had.get(turn.couple.id, Had()).ever.items():
        for one in prompt.split("+"):
            found[one] += times
    return found
