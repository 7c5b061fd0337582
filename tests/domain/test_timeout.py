"""For how long a time-out can be called."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.timeout import ends

BERLIN = ZoneInfo("Europe/Berlin")


def called(hour: int, minute: int = 0, day: int = 2) -> dict[str, datetime]:
    """What can be called in Berlin at this hour, by the clocks there."""
    now = datetime(2026, 3, day, hour, minute, tzinfo=BERLIN)
    return {one: at.astimezone(BERLIN) for one, at in ends(now.astimezone(UTC), BERLIN).items()}


def test_the_evening_is_there_until_it_is_close() -> None:
    assert (called(18)["evening"].day, called(18)["evening"].hour) == (2, 20)
    assert "evening" not in called(18, 1)
    assert "evening" not in called(23)


def test_the_morning_is_the_next_one_that_is_not_close() -> None:
    assert (called(23)["morning"].day, called(23)["morning"].hour) == (3, 9)
    assert called(1)["morning"].day == 2
    assert called(8)["morning"].day == 3


def test_where_clocks_change_at_night_it_is_nine_all_the_same() -> None:
    assert called(22, day=28)["morning"].hour == 9


@given(st.integers(0, 2 * 365 * 24 * 60), st.sampled_from(["UTC", "Asia/Tokyo", "Africa/Cairo"]))
def test_none_is_over_at_once_nor_lasts_for_more_than_a_night_and_a_day(minutes: int, zone: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    assert all(timedelta(minutes=20) <= end - now <= timedelta(hours=27) for end in ends(now, ZoneInfo(zone)).values())
