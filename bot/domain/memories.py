"""What somebody keeps: found again by the day, the month, the theme, or a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bot.domain.text import plain

DAY, MONTH, THEME = "d.", "m.", "t."
"""What a way of looking at memories begins with: a day of the month, a month as yyyymm, a theme. Empty: at all of them."""


class Memory(NamedTuple):
    """One opened round that somebody keeps; `round` is its id."""

    round: int
    day: date
    theme: str


def seen(memories: Iterable[Memory], by: str) -> list[Memory]:
    """Those that this way of looking shows, newest first."""
    found = [one for one in memories if _shows(one, by)]
    return sorted(found, key=lambda one: one.round, reverse=True)


def _shows(memory: Memory, by: str) -> bool:
    way, what = by[:2], by[2:]
    if way == DAY:
        return str(memory.day.day) == what
    return what == (month(memory.day) if way == MONTH else memory.theme if way == THEME else "")


def month(day: date) -> str:
    """The month of this day, as it is looked for."""
    return f"{day:%Y%m}"


def on_this_day(memories: Iterable[Memory], today: date) -> list[Memory]:
    """Those of the same day in earlier years, then in earlier months; the newest first."""
    past = [one for one in seen(memories, f"{DAY}{today.day}") if month(one.day) < month(today)]
    return sorted(past, key=lambda one: one.day.month != today.month)


def months(memories: Iterable[Memory]) -> list[date]:
    """The first day of each month that has some, newest first."""
    return sorted({one.day.replace(day=1) for one in memories}, reverse=True)


def beside(memories: Sequence[Memory], round_id: int) -> tuple[Memory | None, Memory | None]:
    """The next older and the next newer one, whether or not this one is among them."""
    older = [one for one in memories if one.round < round_id]
    newer = [one for one in memories if one.round > round_id]
    return max(older, default=None), min(newer, default=None)


def holds(texts: Iterable[str], word: str) -> bool:
    """Whether this word stands there, however it is written: capitals and accents don't matter."""
    return plain(word) in plain(" ".join(texts))
