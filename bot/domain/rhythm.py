"""The rhythm of the days: now and then a practice comes in place of a question, unless one of the two would rather not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.lots import lot

NO_OFFERS, NO_WEEK = "no-offers", "no-week"
"""How it is ticked that somebody wants no practice in place of a question, and not to be offered the week together."""
AFTER = 5
"""Days together before the first practice comes."""
_ONE_IN = 5
"""Of so many days one is drawn; the day after such a day never is one, so that it comes to about one in six."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a practice may come as the day's question: at least so many days apart (`every`), `after` so many days together, and if
    both want the topics that it `needs`. It is about so many prompts (`count`) of the use that it `draws` on, if on any."""

    every: int
    after: int = AFTER
    needs: frozenset[str] = frozenset()
    draws: str = ""
    count: int = 1


def is_for_practice(day: date, seed: int) -> bool:
    """Whether a practice may come on this day, by the couple's own lot; never on two days in a row."""
    return _is_drawn(day, seed) and not _is_drawn(day - timedelta(1), seed)


def _is_drawn(day: date, seed: int) -> bool:
    return lot(f"{seed}:practice {day}") % _ONE_IN == 0


def choose(
    practices: Mapping[str, Rhythm],
    last: Mapping[str, date],
    day: date,
    together: int,
    agreed: frozenset[str],
    seed: int,
) -> str | None:
    """The practice of this day, if it is one: of those that fit, what was longest ago. `last` says when each was had last."""
    if not is_for_practice(day, seed):
        return None
    fitting = [
        name
        for name, rhythm in practices.items()
        if together >= max(AFTER, rhythm.after)
        and rhythm.needs <= agreed
        and (name not in last or day - last[name] >= timedelta(rhythm.every))
    ]
    return min(fitting, key=lambda one: (last.get(one, date.min), lot(f"{seed}:{day} {one}")), default=None)
