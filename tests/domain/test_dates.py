"""Dates that come round: on their day in every year, and told once at the couple's hour."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import Marked, is_told, next_day, next_telling, packed, read, told_on, unpacked, written

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAYS, st.booleans(), st.booleans())
def test_what_is_written_is_read_again_and_short(day: date, yearly: bool, reminded: bool) -> None:
    marked = Marked(day, yearly, reminded)
    assert read(written(marked)) == marked
    assert len(packed(day)) == 4
    assert unpacked(packed(day)) == day


@given(DAYS, DAYS)
def test_every_year_it_comes_within_a_year(day: date, today: date) -> None:
    found = next_day(Marked(day, yearly=True), today)
    assert found is not None
    assert found >= today
    assert found == day or found - today <= timedelta(days=366)
    assert found.month == day.month


@pytest.mark.parametrize(
    ("marked", "today", "comes"),
    [
        (Marked(TODAY), TODAY, TODAY),
        (Marked(date(2026, 11, 21)), TODAY, None),
        (Marked(date(2020, 11, 22), yearly=True), TODAY, TODAY),
        (Marked(date(2020, 11, 21), yearly=True), TODAY, date(2027, 11, 21)),
        (Marked(date(2024, 2, 29), yearly=True), TODAY, date(2027, 2, 28)),
        (Marked(date(2024, 2, 29), yearly=True), date(2028, 1, 1), date(2028, 2, 29)),
        (Marked(date(2030, 1, 1), yearly=True), TODAY, date(2030, 1, 1)),
    ],
)
def test_when_it_comes_next(marked: Marked, today: date, comes: date | None) -> None:
    assert next_day(marked, today) == comes


def test_a_week_before_only_if_that_was_wanted() -> None:
    trip = date(2026, 12, 24)
    assert told_on(Marked(trip), TODAY) == trip
    assert told_on(Marked(trip, reminded=True), TODAY) == date(2026, 12, 17)
    assert is_told(Marked(trip, reminded=True), date(2026, 12, 17))
    assert not is_told(Marked(trip), date(2026, 12, 17))
    assert told_on(Marked(trip, reminded=True), date(2026, 12, 18)) == trip


def test_the_next_telling_is_at_the_couples_hour_and_never_in_the_past() -> None:
    every = [Marked(TODAY), Marked(date(2026, 12, 1), reminded=True)]
    morning, hour = datetime(2026, 11, 22, 7, tzinfo=UTC), time(9)
    assert next_telling(every, morning, hour, BERLIN) == datetime(2026, 11, 22, 8, tzinfo=UTC)
    assert next_telling(every, morning + timedelta(hours=1), hour, BERLIN) == datetime(2026, 11, 24, 8, tzinfo=UTC)
    tomorrow = TODAY + timedelta(days=1)
    assert next_telling(every, morning, hour, BERLIN, tomorrow) == datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert next_telling([], morning, hour, BERLIN) is None
    assert next_telling([Marked(date(2020, 1, 1))], morning, hour, BERLIN) is None
