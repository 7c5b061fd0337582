"""Local hours as instants: one prompt for each local date, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_TURNS = timedelta(hours=4)
"""How long after local midnight the couple's day still is the old one."""
_TURNS = (datetime.combine(date.min, time()) + DAY_TURNS).time()


def couple_day(now: datetime, zone: ZoneInfo) -> date:
    """The couple's date at `now`: it turns at 04:00 local time, so that a late evening belongs to its day."""
    return (now.astimezone(zone).replace(tzinfo=None) - DAY_TURNS).date()


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The UTC instant of a local time: its first occurrence, or the first valid instant after a gap."""
    local = datetime.combine(day, at, tzinfo=zone)
    utc = local.astimezone(UTC)
    if utc.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return utc
    return _end_of_gap(local)


def _end_of_gap(local: datetime) -> datetime:
    # In a gap, fold 1 reads the wall clock with the new offset (an instant before the jump), fold 0 with the old one.
    wall = local.replace(tzinfo=None)
    before = int(local.replace(fold=1).timestamp())
    after = int(local.replace(fold=0).timestamp())
    while after - before > 1:
        middle = (before + after) // 2
        reached = datetime.fromtimestamp(middle, local.tzinfo).replace(tzinfo=None) >= wall
        before, after = (before, middle) if reached else (middle, after)
    return datetime.fromtimestamp(after, UTC)


def day_turns(day: date, zone: ZoneInfo) -> datetime:
    """The UTC instant at which this becomes the couple's day."""
    return instant(day, _TURNS, zone)


def next_prompt(after: datetime, zone: ZoneInfo, hour: time, last_day: date | None) -> datetime:
    """The first instant later than `after` at the couple's hour whose day had no prompt yet."""
    day = after.astimezone(zone).date() - timedelta(days=1)
    while True:
        moment = _prompt_of(day, hour, zone)
        if moment > after and (last_day is None or couple_day(moment, zone) > last_day):
            return moment
        day += timedelta(days=1)


def next_weekday(after: datetime, zone: ZoneInfo, hour: time, weekday: int) -> datetime:
    """The first instant later than `after` at the couple's hour on this day of the week; Monday is 0."""
    day = after.astimezone(zone).date()
    day += timedelta((weekday - day.weekday()) % 7)
    moment = _prompt_of(day, hour, zone)
    return moment if moment > after else _prompt_of(day + timedelta(7), hour, zone)


def _prompt_of(day: date, hour: time, zone: ZoneInfo) -> datetime:
    moment = instant(day, hour, zone)
    if hour >= _TURNS:
        return moment
    # Where clocks jump from the hour right to where the couple's day turns, it comes just before: its day would have none.
    return min(moment, day_turns(day, zone) - timedelta(minutes=1))
