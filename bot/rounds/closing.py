"""When a round's time is over and it never opened: what was written stays its author's."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.domain.round import Round
from bot.phrasing import Rows, tap
from bot.rounds import asking
from bot.turn import Turn

_LONG_OUTAGE = timedelta(hours=1)


def close_before(turn: Turn, day: date) -> None:
    """Close every round of an earlier day. How it is closed does not depend on who did what."""
    for round_ in turn.open_rounds():
        if round_.day < day:
            _close(turn, round_)


def _close(turn: Turn, round_: Round) -> None:
    closed = round_.close(turn.now)
    turn.rounds[round_.id] = closed
    if turn.kit.house.forms[round_.form].counts and not _bot_was_away(turn, round_):
        turn.change_couple(streak=turn.couple.streak.rested(round_.day))
    for person in turn.both:
        if person.focus and person.focus[0] == "answer" and person.focus[1] == str(round_.id):
            turn.change(person, focus=())
        entry = closed.entry(person.id)
        if entry.state == "sealed" and not entry.shown_at and person.reachable:
            turn.whisper(*asking.question(turn, closed), "closed-unopened", to=person, rows=_offer(closed))
    if turn.in_room:
        asking.update_card(turn, closed)


def _offer(round_: Round) -> Rows:
    return [
        [tap("button-keep-mine", "keepmine", round_.id)],
        [tap("button-share-mine", "sharemine", round_.id), tap("button-let-go", "letgo", round_.id)],
    ]


def _bot_was_away(turn: Turn, round_: Round) -> bool:
    """Whether the bot itself was down for a good part of the round: such a day is nobody's miss."""
    spans: list[tuple[datetime, datetime]] = [
        (max(since, round_.created_at), min(until, turn.now)) for since, until in turn.scene.outages
    ]
    return sum((end - start for start, end in spans if end > start), timedelta()) >= _LONG_OUTAGE
