"""Pauses and quiet hours, on every clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calm import is_quiet, pause_end
from bot.domain.schedule import couple_day, next_prompt
from bot.when import read_span

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [
    ZoneInfo(one)
    for one in (
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Africa/Cairo",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "Asia/Tehran",
    )
]


@pytest.mark.parametrize(
    ("quiet", "local", "expected"),
    [
        ((), "03:00", False),
        (("22:00", "07:00"), "21:59", False),
        (("22:00", "07:00"), "22:00", True),
        (("22:00", "07:00"), "00:00", True),
        (("22:00", "07:00"), "06:59", True),
        (("22:00", "07:00"), "07:00", False),
        (("13:00", "15:30"), "12:59", False),
        (("13:00", "15:30"), "13:00", True),
        (("13:00", "15:30"), "15:30", False),
        (("00:00", "09:00"), "23:59", False),
        (("00:00", "09:00"), "00:00", True),
        (("22:00", "00:00"), "23:59", True),
        (("22:00", "00:00"), "00:00", False),
        # The same twice is the whole day.
        (("08:00", "08:00"), "07:59", True),
        (("08:00", "08:00"), "08:00", True),
    ],
)
def test_quiet_hours_go_over_midnight(quiet: tuple[str, ...], local: str, expected: bool) -> None:
    for date_ in ("2026-01-15", "2026-07-15"):
        now = datetime.combine(datetime.fromisoformat(date_), time.fromisoformat(local), BERLIN).astimezone(UTC)
        assert is_quiet(quiet, now, BERLIN) is expected


def test_quiet_hours_go_by_the_clock_on_the_wall_when_it_jumps() -> None:
    # In spring 02:00 becomes 03:00, in autumn 03:00 becomes 02:00 once more.
    assert is_quiet(("02:30", "03:30"), datetime(2026, 3, 29, 1, 15, tzinfo=UTC), BERLIN)
    assert not is_quiet(("02:30", "03:30"), datetime(2026, 3, 29, 0, 59, tzinfo=UTC), BERLIN)
    for hour in (0, 1):
        assert is_quiet(("02:30", "03:30"), datetime(2026, 10, 25, hour, 45, tzinfo=UTC), BERLIN)
        assert not is_quiet(("02:30", "03:30"), datetime(2026, 10, 25, hour, 15, tzinfo=UTC), BERLIN)


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001 hypothesis wants it so
    st.sampled_from(ZONES),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.integers(1, 8),
    st.booleans(),
)
def test_a_pause_leaves_out_just_so_many_questions(
    at: datetime, zone: ZoneInfo, hour: time, days: int, had: bool
) -> None:
    now = at.replace(tzinfo=UTC)
    last = couple_day(now, zone) if had else None
    end = pause_end(now, zone, hour, last, days)
    left_out, moment = 0, next_prompt(now, zone, hour, last)
    while moment < end:
        left_out, moment = left_out + 1, next_prompt(moment, zone, hour, couple_day(moment, zone))
    assert left_out == days
    assert moment - end < timedelta(days=1, hours=2)
    # Whatever could open that day's question early does so after the end.
    assert couple_day(end, zone) == couple_day(moment, zone)
    assert couple_day(end - timedelta(minutes=1), zone) < couple_day(end, zone)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("22-7", ("22:00", "07:00")),
        ("22:00–07:30", ("22:00", "07:30")),
        (" 22.30 - 6 ", ("22:30", "06:00")),
        ("10pm to 7 am", ("22:00", "07:00")),
        ("from 9 p.m. to 6 a.m.", ("21:00", "06:00")),
        ("von 22 Uhr bis 7 Uhr", ("22:00", "07:00")),
        ("22 bis 7", ("22:00", "07:00")),
        ("de las 22 a las 7", ("22:00", "07:00")),
        ("desde las 10 p. m. hasta las 7:30 a. m.", ("22:00", "07:30")),
        ("10 a. m. a 3 p. m.", ("10:00", "15:00")),
        ("das 22h às 7h", ("22:00", "07:00")),
        ("de 22h30 até 7", ("22:30", "07:00")),
        ("с 22 до 7", ("22:00", "07:00")),
        ("с 22:00 до 7:30 часов", ("22:00", "07:30")),
        ("0-0", ("00:00", "00:00")),
        ("22", None),
        ("22-", None),
        ("-7", None),
        ("22-25", None),
        ("22-7-8", None),
        ("at night", None),
        ("", None),
        ("2-to-3", None),
    ],
)
def test_typed_spans(typed: str, span: tuple[str, str] | None) -> None:
    assert read_span(typed) == span
