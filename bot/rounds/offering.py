"""What is offered once, from something both know: to both at the same moment, the same to each, whatever either has done."""

from __future__ import annotations

from bot.phrasing import tap
from bot.turn import Turn

DEEPER_AFTER = 7
"""Days together."""


def offer_deeper(turn: Turn) -> None:
    """With the reveal that makes a certain day together, tell each in private that there is more, if both would like it."""
    if turn.couple.streak.total != DEEPER_AFTER or not turn.kit.texts.topics:
        return
    for person in turn.both:
        if person.reachable:
            rows = [[tap("button-look", "deeper")], [tap("button-not-now", "deepernot")]]
            turn.whisper("deeper-offer", to=person, rows=rows)
