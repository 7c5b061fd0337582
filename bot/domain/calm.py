"""Being left in peace: a pause of one's own, a rest that both know of, and hours in which nothing sounds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Couple, Person
from bot.domain.schedule import couple_day, day_turns, next_prompt


def is_paused(person: Person, now: datetime) -> bool:
    """Whether this person is on a pause."""
    return person.paused_until is not None and now < person.paused_until


def is_resting(couple: Couple, now: datetime) -> bool:
    """Whether the couple is on a pause that both know of."""
    return couple.resting_until is not None and now < couple.resting_until


def is_quiet(quiet: Sequence[str], now: datetime, zone: ZoneInfo) -> bool:
    """Whether `now` lies within these local hours (from, to; HH:MM): over midnight too, and all day if both are the same."""
    if not quiet:
        return False
    start, end = (time.fromisoformat(one) for one in quiet)
    local = now.astimezone(zone).time()
    return start <= local < end if start < end else local >= start or local < end


def pause_end(after: datetime, zone: ZoneInfo, hour: time, last_day: date | None, days: int) -> datetime:
    """When a pause ends that leaves out the next so many prompts: where the couple's day turns after the last of them."""
    first = couple_day(next_prompt(after, zone, hour, last_day), zone)
    return day_turns(first + timedelta(days), zone)
