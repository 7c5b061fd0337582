"""One prompt for each day, in every zone there is and whatever its clocks do."""

from __future__ import annotations

import struct
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.schedule import couple_day, instant, next_prompt

FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2041, 1, 1, tzinfo=UTC)
STEP = timedelta(days=5)
DAY = timedelta(days=1)
HOURS = [
    time(0),
    time(0, 30),
    time(2, 30),
    time(3),
    time(3, 30),
    time(3, 59),
    time(4),
    time(19),
    time(22, 30),
    time(23, 59),
]

Change = tuple[datetime, timedelta, timedelta]
"""When clocks change (UTC), and how far ahead of UTC they are before and after."""


@cache
def changes(name: str) -> tuple[Change, ...]:
    """Every change of the clocks in this zone."""
    zone, found, at = ZoneInfo(name), [], FIRST
    while at < LAST:
        if _offset(at, zone) != _offset(at + STEP, zone):
            moment = _moment(at, at + STEP, zone)
            found.append((moment, _offset(at, zone), _offset(moment, zone)))
        at += STEP
    return tuple(found)


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    offset = at.astimezone(zone).utcoffset()
    assert offset is not None
    return offset


def _moment(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    before = _offset(low, zone)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    return high.replace(microsecond=0)


@cache
def distinct_zones() -> dict[tuple[Change, ...], str]:
    """One zone for each different list of changes."""
    return {changes(name): name for name in sorted(available_timezones(), reverse=True)}


def expected(day: date, hour: time, change: Change) -> datetime:
    """The first instant at which the wall clock shows this or more: computed from the change alone."""
    moment, before, after = change
    wall = datetime.combine(day, hour, tzinfo=UTC)
    return wall - before if wall - before < moment else max(moment, wall - after)


def walk(zone: ZoneInfo, hour: time, start: datetime, days: int) -> list[datetime]:
    """The prompts of so many days, each planned after the one before it."""
    found, last = [start], couple_day(start, zone)
    for _ in range(days):
        found.append(next_prompt(found[-1], zone, hour, last))
        last = couple_day(found[-1], zone)
    return found[1:]


def check(name: str, change: Change, hour: time) -> None:
    """Two days before the change and two after it: one prompt for each of the couple's days, at its first valid instant."""
    zone, around = ZoneInfo(name), (change[0] + change[1]).date()
    before = expected(around - 3 * DAY, time(12), change)
    prompts = walk(zone, hour, before, 6)
    days = [couple_day(one, zone) for one in prompts]
    # An hour of the night comes before noon, an hour of the day from 04:00 on comes after it or on the next date.
    assert days == [days[0] + at * DAY for at in range(6)], (name, change, hour, prompts)
    assert all(one < two for one, two in zip([before, *prompts], prompts, strict=False))
    for day, moment in zip(days, prompts, strict=True):
        wanted = expected(day if hour >= time(4) else day + DAY, hour, change)
        turn = expected(day + DAY, time(4), change)
        # Where clocks jump from the hour right into the next of the couple's days, it comes just before that.
        assert moment == (wanted if wanted < turn else turn - timedelta(minutes=1)), (name, change, hour)


@pytest.mark.parametrize("hour", HOURS, ids=str)
def test_one_prompt_a_day_around_every_change_of_every_zone(hour: time) -> None:
    for found, name in distinct_zones().items():
        for change in found:
            check(name, change, hour)


def test_every_kind_of_change_is_among_them() -> None:
    jumps = {change[2] - change[1] for found in distinct_zones() for change in found}
    assert {timedelta(minutes=sign * minutes) for sign in (1, -1) for minutes in (30, 60, 120, 180)} <= jumps
    assert sum(map(len, distinct_zones())) > 1000


@pytest.mark.parametrize(
    ("zone", "day", "hour", "utc"),
    [
        ("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30"),
        ("America/Santiago", "2026-09-06", "00:00", "2026-09-06T04:00"),
        ("America/Havana", "2026-11-01", "00:30", "2026-11-01T04:30"),
        ("Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-03T15:30"),
        # Samoa had no 30 December 2011.
        ("Pacific/Apia", "2011-12-30", "19:00", "2011-12-30T10:00"),
        ("Asia/Kathmandu", "2026-01-01", "00:00", "2025-12-31T18:15"),
    ],
)
def test_instants(zone: str, day: str, hour: str, utc: str) -> None:
    found = instant(date.fromisoformat(day), time.fromisoformat(hour), ZoneInfo(zone))
    assert found == _utc(utc)


@pytest.mark.parametrize("hour", ["00:00", "02:30", "04:00", "19:00"])
@pytest.mark.parametrize(
    ("name", "start"),
    [("Pacific/Apia", "2011-12-26T22:00"), ("Pacific/Kwajalein", "1993-08-17T22:00")],
)
def test_a_date_that_a_zone_left_out_holds_nothing_up(name: str, start: str, hour: str) -> None:
    _same_days(walk(ZoneInfo(name), time.fromisoformat(hour), _utc(start), 8), name)


@pytest.mark.parametrize("hour", ["00:00", "02:30", "04:00", "19:00"])
def test_a_date_that_a_zone_had_twice_has_one_prompt(hour: str) -> None:
    _same_days(
        walk(ZoneInfo("Pacific/Kwajalein"), time.fromisoformat(hour), _utc("1969-09-27T22:00"), 8), "Pacific/Kwajalein"
    )


def _same_days(prompts: list[datetime], name: str) -> None:
    days = [couple_day(one, ZoneInfo(name)) for one in prompts]
    assert days == [days[0] + at * DAY for at in range(len(days))]


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "day"),
    [("03:59:59", 1), ("00:00", 1), ("04:00", 2), ("23:59", 2)],
)
def test_the_couples_day_turns_at_four(local: str, day: int) -> None:
    zone = ZoneInfo("America/New_York")
    now = datetime.combine(date(2026, 6, 2), time.fromisoformat(local), tzinfo=zone)
    assert couple_day(now.astimezone(UTC), zone) == date(2026, 6, day)


@cache
def written_changes(name: str) -> tuple[datetime, ...]:
    """When this zone's offset changes by its own file, as far as that lists them one by one (TZif 2, RFC 8536)."""
    data = zone_file(name)
    head = 44 + _length(data, 4)
    counts = struct.unpack(">6l", data[head + 20 : head + 44])
    times, types = counts[3], counts[4]
    at = head + 44
    moments = struct.unpack(f">{times}q", data[at : at + 8 * times])
    kinds = data[at + 8 * times : at + 9 * times]
    offsets = [struct.unpack(">l", data[at + 9 * times + 6 * one :][:4])[0] for one in range(types)]
    pairs = zip(kinds[:1] + kinds, kinds, moments, strict=False)
    changed = [moment for before, after, moment in pairs if offsets[before] != offsets[after]]
    return tuple(datetime.fromtimestamp(one, UTC) for one in changed if FIRST.timestamp() <= one < LAST.timestamp())


def _length(data: bytes, size: int) -> int:
    utc, std, leap, times, types, chars = struct.unpack(">6l", data[20:44])
    return int(times * (size + 1) + types * 6 + chars + leap * (size + 4) + std + utc)


def zone_file(name: str) -> bytes:
    """The file that zoneinfo reads for this zone."""
    for place in (Path(one) / name for one in zoneinfo.TZPATH):
        if place.is_file():
            return place.read_bytes()
    return resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes()


def test_no_change_that_a_zones_own_file_lists_is_missed() -> None:
    for name in available_timezones():
        missed = set(written_changes(name)) - {change[0] for change in changes(name)}
        assert not missed, (name, missed)
    assert sum(len(written_changes(name)) for name in available_timezones()) > 1000


def test_zones_whose_clocks_never_change_have_a_prompt_a_day_too() -> None:
    fixed = {_offset(FIRST, ZoneInfo(name)): name for name in available_timezones() if not changes(name)}
    assert len(fixed) > 20
    for name in fixed.values():
        for hour in HOURS:
            _same_days(walk(ZoneInfo(name), hour, FIRST, 8), name)


def test_the_couples_day_never_goes_back() -> None:
    for found, name in distinct_zones().items():
        for moment, _before, _after in found:
            around = [couple_day(moment + timedelta(minutes=15 * at), ZoneInfo(name)) for at in range(-40, 41)]
            assert around == sorted(around), (name, moment)


MOMENTS = st.datetimes(datetime(2020, 2, 1), datetime(2039, 11, 1), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(["Europe/Athens", "America/Santiago", "Africa/Casablanca", "Asia/Beirut", "Antarctica/Casey"])


@given(MOMENTS, ZONES, st.sampled_from(HOURS), st.lists(st.timedeltas(timedelta(hours=1), timedelta(days=31))))
def test_however_the_clock_jumps_there_is_one_prompt_at_most(
    now: datetime, name: str, hour: time, jumps: list[timedelta]
) -> None:
    zone, last = ZoneInfo(name), couple_day(now, ZoneInfo(name))
    for jump in jumps:
        due = next_prompt(now, zone, hour, last)
        now += jump
        last = max(last, couple_day(now, zone)) if now >= due else last
        again = next_prompt(now, zone, hour, last)
        assert again > now
        assert couple_day(again, zone) > last
        assert again <= now + 3 * DAY
