"""What is offered once, from something both know: to both at the same moment, the same to each, whatever either has done."""

from __future__ import annotations

from bot.phrasing import tap
from bot.rounds import weekly
from bot.turn import Turn

FITTING_AFTER = 3
DEEPER_AFTER = 7
"""Days together."""


def offer(turn: Turn) -> None:
    """With the reveal that makes a certain day together, tell each in private what there is, for each to decide alone."""
    days = turn.couple.streak.total
    if weekly.may_begin(turn) and weekly.WORK not in turn.couple.agenda:
        weekly.plan(turn, weekly.SUNDAY)
    if days == FITTING_AFTER:
        _tell_both(turn, "fitting-offer", "fitting", "fitnot")
    elif days == DEEPER_AFTER and turn.kit.texts.topics:
        _tell_both(turn, "deeper-offer", "deeper", "deepernot")


def _tell_both(turn: Turn, what: str, leads_to: str, leaves: str) -> None:
    for person in turn.both:
        if person.reachable:
            turn.whisper(what, to=person, rows=[[tap("button-look", leads_to)], [tap("button-not-now", leaves)]])
