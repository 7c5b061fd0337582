"""A time-out: for how long it can be called, and what lies on the couple's shelf while it lasts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.schedule import instant
from bot.domain.shelf import Item, items

KIND = "timeout"
"""On the shelf, with the second at which it began, by which its buttons know it; beside it what each has said while it lasts. On
the agenda: when it is over."""
BACK, LONGER = "back", "longer"
EVENING, MORNING = time(20), time(9)
LONG_ENOUGH = timedelta(hours=2)
"""Before an evening or a morning that is closer than this, the short ones will do."""
A_LITTLE = timedelta(minutes=20)
"""How much longer each can make one, once."""
IN_A_DAY = 3
"""Times that one person can call one in a day: it is for coming back, and not for staying away."""
TICK = "timeout-"
STEADY = ("breath", "words", "prayer", "quiet")


def ends(now: datetime, zone: ZoneInfo) -> dict[str, datetime]:
    """When each of those that can be called now would be over (UTC)."""
    today = now.astimezone(zone).date()
    evening = instant(today, EVENING, zone)
    mornings = [instant(today + timedelta(days), MORNING, zone) for days in (0, 1)]
    found = {"20": now + timedelta(minutes=20), "60": now + timedelta(hours=1)}
    if evening - now >= LONG_ENOUGH:
        found["evening"] = evening
    return found | {"morning": next(one for one in mornings if one - now >= LONG_ENOUGH)}


def running(shelf: Iterable[str]) -> str:
    """What the time-out that lasts now is known by; empty if there is none."""
    return next((one.note for one in items(shelf, KIND) if not one.author), "")


def said(person: int, what: str) -> Item:
    """How it lies there that this person is back, or has wanted a little longer."""
    return Item(KIND, author=person, note=what)
