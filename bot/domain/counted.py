"""What one person may do only so many times in a day: ticked, with the day and the number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


def on(ticks: Iterable[str], what: str, day: date) -> int:
    """How many times this person has done it on this day, by their ticks."""
    mark = f"{what}-{day}-"
    return max((int(one.removeprefix(mark)) for one in ticks if one.startswith(mark)), default=0)


def again(ticks: Iterable[str], what: str, day: date) -> tuple[str, ...]:
    """Their ticks, with one more time."""
    ticks = tuple(ticks)
    return (*(one for one in ticks if not one.startswith(f"{what}-")), f"{what}-{day}-{on(ticks, what, day) + 1}")
