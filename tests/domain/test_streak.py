"""Days together: what counts, what is free, and that nothing is ever taken away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.streak import Streak

Happened = list[tuple[date, bool]]


def lived(days: Happened) -> Streak:
    """The streak after these days, each with whether both answered."""
    streak = Streak()
    for day, met in days:
        streak = streak.met(day) if met else streak.rested(day)
    return streak


def weeks(first: str, pattern: str) -> Happened:
    """Days in a row from this one on: `x` both answered, `-` not, a space is a day without a prompt."""
    start = date.fromisoformat(first)
    signs = pattern.replace("|", "")
    return [(start + timedelta(at), sign == "x") for at, sign in enumerate(signs) if sign != " "]


@pytest.mark.parametrize(
    ("first", "pattern", "total", "run", "best"),
    [
        ("2026-03-02", "", 0, 0, 0),
        ("2026-03-02", "x", 1, 1, 1),
        ("2026-03-02", "xxxxxxx|xx", 9, 9, 9),
        # Two rests a week are free, in a row or not, and each week has its own two.
        ("2026-03-02", "x--xxxx", 5, 5, 5),
        ("2026-03-02", "xxxxx--|--xxxxx|-x-xxxx", 15, 15, 15),
        # A third rest starts a new run; the best one and the total stay.
        ("2026-03-02", "xxxx---", 4, 0, 4),
        ("2026-03-02", "x-x-x-x", 4, 1, 3),
        ("2026-03-02", "xxx---x|xx", 6, 3, 3),
        ("2026-03-02", "------x|x", 2, 2, 2),
        # Rests are counted by the calendar week: the week goes on over the new year …
        ("2026-12-28", "x--xx-x", 4, 1, 3),
        ("2024-12-30", "x-x-xxx", 5, 5, 5),
        # … and ends before it where a year has 53 weeks or its last days belong to week 1.
        ("2026-12-31", "x-x-|--xxxxx", 7, 7, 7),
        ("2027-12-29", "--xxx|--xxxxx", 8, 8, 8),
        ("2024-12-27", "x--|--x", 2, 2, 2),
        # The week of the same number a year on is another one.
        ("2026-03-02", "x--" + 368 * " " + "x--", 2, 2, 2),
        # A day that had no prompt is neither met nor missed, however many there are.
        ("2026-03-02", "xx   --|       |       |x", 3, 3, 3),
    ],
)
def test_patterns(first: str, pattern: str, total: int, run: int, best: int) -> None:
    streak = lived(weeks(first, pattern))
    assert (streak.total, streak.run, streak.best) == (total, run, best)


@pytest.mark.parametrize("repeated", [True, False])
def test_a_day_counts_once_whatever_is_said_of_it_later(repeated: bool) -> None:
    once = lived(weeks("2026-03-02", "xx-x"))
    for day, _met in weeks("2026-03-02", "xxxx"):
        again = once.met(day) if repeated else once.rested(day)
        assert again == once


DAYS = st.lists(
    st.tuples(st.dates(date(2019, 12, 20), date(2021, 1, 20)), st.booleans()),
    max_size=60,
)


@given(DAYS)
def test_nothing_is_ever_taken_away(days: Happened) -> None:
    streak = Streak()
    for day, met in days:
        after = streak.met(day) if met else streak.rested(day)
        assert after.total in (streak.total, streak.total + 1)
        assert after.best >= max(streak.best, after.run)
        assert after.run <= after.total
        streak = after


@given(DAYS)
def test_the_total_is_the_days_met_in_their_order(days: Happened) -> None:
    newest, counted = date.min, set()
    for day, met in days:
        if day > newest:
            newest = day
            counted |= {day} if met else set()
    assert lived(days).total == len(counted)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.lists(st.sets(st.integers(0, 6), max_size=2), max_size=12))
def test_no_two_rests_a_week_ever_break_a_run(start: date, rests: list[set[int]]) -> None:
    monday = start - timedelta(start.weekday())
    days = [
        (monday + timedelta(7 * week + day), day not in free) for week, free in enumerate(rests) for day in range(7)
    ]
    streak = lived(days)
    assert streak.run == streak.best == streak.total == 7 * len(rests) - sum(map(len, rests))
