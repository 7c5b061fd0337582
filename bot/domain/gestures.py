"""Small ideas for one of the two alone: one a day, and none again before all that fit were there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bot.domain.deck import Prompt
from bot.domain.lots import lot

DAILY = "gesture"
"""How it is ticked that somebody wants one each day."""
ANOTHER_AT_MOST = 2
"""Times in a day that somebody can have another idea."""
_SEEN = "ideas/"


class Seen(NamedTuple):
    """What somebody was shown: `had` are ideas in their order, the last on this `day`; `again` counts other ones that day."""

    day: str = ""
    again: int = 0
    had: tuple[str, ...] = ()


def seen(ticks: Iterable[str]) -> Seen:
    """What this person was shown, by their ticks."""
    for one in ticks:
        if one.startswith(_SEEN):
            _, day, again, had = one.split("/")
            return Seen(day, int(again), tuple(had.split("+")))
    return Seen()


def noted(ticks: Iterable[str], now: Seen) -> tuple[str, ...]:
    """Their ticks, with what they were shown by now."""
    return (*(one for one in ticks if not one.startswith(_SEEN)), f"{_SEEN}{now.day}/{now.again}/{'+'.join(now.had)}")


def serving(prompts: Sequence[Prompt], ways: Collection[str]) -> list[str]:
    """The ideas that serve one of these ways of being cared for; all of them if there is none that does."""
    return [one.id for one in prompts if {*one.care} & {*ways}] or [one.id for one in prompts]


def shown(before: Seen, day: date, fitting: Sequence[str], seed: int, *, again: bool = False) -> Seen:
    """What they have seen once the idea of this day, or (`again`) another one, is shown; drawn by a person's secret `seed`."""
    left, had = [one for one in fitting if one not in before.had], before.had
    if not left:
        # From the beginning; but not what was there just now.
        had = tuple([one for one in had if one not in fitting])
        left = [one for one in fitting if one != before.had[-1]] or [*fitting]
    times = before.again + 1 if again else 0
    idea = min(left, key=lambda one: lot(f"{seed}:{day}:{times}:{one}"))
    return Seen(str(day), times, (*had, idea))
