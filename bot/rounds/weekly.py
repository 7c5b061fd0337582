"""When the week together is offered: on the couple's own day of the week, once they have some days to look back on."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.schedule import next_weekday
from bot.turn import Turn

WORK = "week"
"""On the agenda: when it is offered next, and so on which day of the week."""
AFTER = 5
"""Days together."""
SUNDAY = 6
_APART = timedelta(days=4)
"""How long after the two have begun one of themselves none is offered."""


def weekday(turn: Turn) -> int:
    """The day of the week on which it is offered; Monday is 0."""
    planned = turn.couple.agenda.get(WORK)
    return planned.astimezone(turn.zone).weekday() if planned else SUNDAY


def plan(turn: Turn, day: int, *, begun: bool = False) -> None:
    """Offer it next on this day of the week; not so soon if they have `begun` one just now."""
    after = turn.now + _APART if begun else turn.now
    turn.schedule(WORK, next_weekday(after, turn.zone, turn.couple.hour, day))


def may_begin(turn: Turn) -> bool:
    """Whether the two have some days to look back on."""
    return turn.couple.streak.total >= AFTER
