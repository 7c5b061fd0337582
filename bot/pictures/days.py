"""Days as a reader's language has them: where a week begins, what days and months are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from babel.dates import format_skeleton, get_day_names, get_month_names

from bot.locales import locale

WEEK = 7


def week_of(day: date, language: str) -> date:
    """The day on which the week of this day begins."""
    return day - timedelta((day.weekday() - locale(language).first_week_day) % WEEK)


def weekday(day: date, language: str) -> str:
    """Its short name, to stand by itself."""
    return _first_up(get_day_names("abbreviated", "stand-alone", locale(language))[day.weekday()])


def short_month(day: date, language: str) -> str:
    """Its short name, to stand by itself."""
    return _first_up(get_month_names("abbreviated", "stand-alone", locale(language))[day.month])


def month_and_year(day: date, language: str) -> str:
    """The month in full, to stand by itself."""
    return _first_up(str(format_skeleton("yMMMM", day, locale=locale(language))))


def day_and_month(day: date, language: str) -> str:
    """A day of a year that need not be said."""
    return str(format_skeleton("MMMd", day, locale=locale(language)))


def from_(first: date, count: int) -> list[date]:
    """So many days, one after another."""
    return [first + timedelta(at) for at in range(count)]


def in_month(first: date) -> list[date]:
    """All days of the month that begins then."""
    return from_(first, (next_month(first) - first).days)


def next_month(day: date) -> date:
    """The first day of the month after this."""
    return (day.replace(day=1) + timedelta(31)).replace(day=1)


def month_before(day: date) -> date:
    """The first day of the month before this."""
    return (day.replace(day=1) - timedelta(1)).replace(day=1)


def spans(days: Iterable[date]) -> str:
    """Days of one month by their numbers, neighbours together: `2–5, 9`."""
    found: list[list[int]] = []
    for number in sorted({one.day for one in days}):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(map(_span, found))


def _span(numbers: Sequence[int]) -> str:
    ends = dict.fromkeys((numbers[0], numbers[-1]))
    return (", " if len(numbers) == 2 else "–").join(map(str, ends))


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
