"""What is kept, found again: by the day, the month, the theme, a word."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.memories import Memory, beside, holds, months, on_this_day, seen

MARCH = Memory(1, date(2025, 3, 31), "play")
LAST_YEAR = Memory(2, date(2025, 11, 22), "trust")
OCTOBER = Memory(3, date(2026, 10, 22), "play")
SEPTEMBER = Memory(4, date(2026, 9, 22), "home")
TODAY = Memory(5, date(2026, 11, 22), "home")
ALL = [SEPTEMBER, MARCH, TODAY, OCTOBER, LAST_YEAR]


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("", [TODAY, SEPTEMBER, OCTOBER, LAST_YEAR, MARCH]),
        ("t.play", [OCTOBER, MARCH]),
        ("t.", []),
        ("m.202609", [SEPTEMBER]),
        ("m.202608", []),
        ("d.22", [TODAY, SEPTEMBER, OCTOBER, LAST_YEAR]),
        ("d.2", []),
    ],
)
def test_a_way_of_looking_shows_the_newest_first(by: str, found: list[Memory]) -> None:
    assert seen(ALL, by) == found


def test_on_this_day_earlier_years_come_before_earlier_months_and_today_is_not_among_them() -> None:
    assert on_this_day(ALL, date(2026, 11, 22)) == [LAST_YEAR, SEPTEMBER, OCTOBER]
    assert on_this_day(ALL, date(2026, 11, 23)) == []
    assert on_this_day(ALL, date(2025, 11, 22)) == []
    assert on_this_day(ALL, date(2028, 2, 29)) == []


def test_the_months_that_have_some() -> None:
    assert months(ALL) == [date(2026, 11, 1), date(2026, 10, 1), date(2026, 9, 1), date(2025, 11, 1), date(2025, 3, 1)]


def test_what_stands_beside_one_whether_or_not_it_is_still_kept() -> None:
    few = [TODAY, OCTOBER, MARCH]
    assert beside(few, OCTOBER.round) == (MARCH, TODAY)
    assert beside(few, 4) == (OCTOBER, TODAY)
    assert beside(few, MARCH.round) == (None, OCTOBER)
    assert beside([], 4) == (None, None)


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [
        ("Das Café am See", "CAFE", True),
        ("Das Cafe am See", "café", True),
        ("Ёлка", "елка", True),
        ("Straße", "strasse", True),
        ("am  See", "am see", True),
        ("one|two", "onetwo", False),
        ("lake", "lakes", False),
    ],
)
def test_a_word_is_found_however_it_is_written(text: str, word: str, there: bool) -> None:
    assert holds(text.split("|"), word) is there
