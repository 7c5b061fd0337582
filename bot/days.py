"""A typed day, read strictly: numbers in a known order, or a month's name in the reader's language; never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from bot.decks import SOURCE
from bot.domain.text import plain
from bot.locales import locale

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2})|\.?)")
_FILLERS = {"de", "del", "do", "of", "the", "г", "года"}
_ENDINGS = re.compile(r"(\d+)(?:st|nd|rd|th|º|ª|o|-?е|-?го)")
_YEARS = range(1900, 2101)
_SOON = 8
"""Years in which any day of the calendar comes."""


def read_day(text: str, language: str, today: date) -> list[date]:
    """What a text can mean as a day: nothing, one day, or two between which its writer has to choose.

    Without a year it is the next such day.
    """
    tidy = plain(text).strip(" .,")
    if found := _ISO.fullmatch(tidy):
        year, month, day = map(int, found.groups())
        return _only(_day(year, month, day))
    if found := _NUMBERS.fullmatch(tidy):
        return _numbers(found, language, today)
    return _named(tidy, language, today)


def _numbers(found: re.Match[str], language: str, today: date) -> list[date]:
    one, mark, other, year = found.groups()
    orders = [(int(one), int(other))]
    if mark != "." and language == SOURCE:
        # In English some write the day first, and some the month.
        orders.append((int(other), int(one)))
    return _only(*(_made(day, month, year, today) for day, month in orders))


def _named(text: str, language: str, today: date) -> list[date]:
    words = [_ENDINGS.sub(r"\1", one) for one in re.split(r"[\s.,/]+", text) if one and one not in _FILLERS]
    months = [found for one in words if (found := _months(language).get(one) or _months(SOURCE).get(one))]
    numbers = [one for one in words if one.isdecimal()]
    if len(months) != 1 or len(months) + len(numbers) != len(words) or not 1 <= len(numbers) <= 2:
        return []
    days = [one for one in numbers if len(one) <= 2]
    years = [one for one in numbers if len(one) == 4]
    if len(days) != 1 or len(days) + len(years) != len(numbers):
        return []
    return _only(_made(int(days[0]), months[0], years[0] if years else None, today))


@cache
def _months(language: str) -> dict[str, int]:
    """The names of the months, long and short, as they stand alone and in a date."""
    forms = locale(language).months
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names |= {plain(str(name)).strip("."): month for month, name in forms[context][width].items()}
    return names


def _made(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    return next(_coming(day, month, today), None)


def _coming(day: int, month: int, today: date) -> Iterator[date]:
    for year in range(today.year, today.year + _SOON + 1):
        found = _day(year, month, day)
        if found is not None and found >= today:
            yield found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _only(*days: date | None) -> list[date]:
    return list(dict.fromkeys(one for one in days if one is not None))
