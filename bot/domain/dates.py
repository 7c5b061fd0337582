"""Dates that two look forward to: how they are kept, when they come round, and when both are told."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.domain.schedule import instant

AHEAD = timedelta(days=7)
"""How long before a date both are reminded of it, if its author wanted that."""
AT_MOST = 30
"""Dates that one person can have put there."""
LONGEST_NAME = 60
YEARLY, REMINDED = "y", "w"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Marked(NamedTuple):
    """A date: its `day` (the first one, if it is `yearly`), and whether both are `reminded` a week before."""

    day: date
    yearly: bool = False
    reminded: bool = False


def packed(day: date) -> str:
    """A day in four signs."""
    left, signs = day.toordinal(), ""
    while left:
        left, digit = divmod(left, 36)
        signs = _DIGITS[digit] + signs
    return signs


def unpacked(signs: str) -> date:
    """The day that was packed so. Raises ValueError, OverflowError."""
    return date.fromordinal(int(signs, 36))


def written(marked: Marked) -> str:
    """How it lies on the shelf, and behind a button: the day, and how it comes."""
    return packed(marked.day) + YEARLY * marked.yearly + REMINDED * marked.reminded


def read(text: str) -> Marked:
    """What was written so."""
    return Marked(unpacked(text[:4]), YEARLY in text[4:], REMINDED in text[4:])


def next_day(marked: Marked, today: date) -> date | None:
    """When it comes next, today included; None if it has been, for good."""
    if marked.day >= today:
        return marked.day
    if not marked.yearly:
        return None
    this_year = _in_year(marked.day, today.year)
    return this_year if this_year >= today else _in_year(marked.day, today.year + 1)


def _in_year(day: date, year: int) -> date:
    # Whoever was born on the 29th of February has a day every year.
    last = calendar.monthrange(year, day.month)[1]
    return date(year, day.month, min(day.day, last))


def told_on(marked: Marked, today: date) -> date | None:
    """The next day on which both are told of it, today included: the day itself, or a week before."""
    comes = next_day(marked, today)
    if comes is None:
        return None
    early = comes - AHEAD
    return early if marked.reminded and early >= today else comes


def is_told(marked: Marked, today: date) -> bool:
    """Whether both are told of it today."""
    return told_on(marked, today) == today


def next_telling(
    every: Iterable[Marked], now: datetime, hour: time, zone: ZoneInfo, first: date = date.min
) -> datetime | None:
    """The first moment later than `now`, and not before the `first` day, to tell of something: at this local hour."""
    today = now.astimezone(zone).date()
    start = max(first, today if instant(today, hour, zone) > now else today + timedelta(days=1))
    days = [day for one in every if (day := told_on(one, start)) is not None]
    return instant(min(days), hour, zone) if days else None
