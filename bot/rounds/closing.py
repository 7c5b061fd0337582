"""When a round's time is over and it never opened: what was written stays its author's."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.domain.changing import replace
from bot.domain.people import Person
from bot.domain.round import HELD, Round
from bot.phrasing import Rows, tap
from bot.rounds import asking
from bot.turn import Turn

_LONG_OUTAGE = timedelta(hours=1)


def close_before(turn: Turn, day: date) -> None:
    """Close every round whose days are over. How it is closed does not depend on who did what."""
    for round_ in turn.open_rounds():
        # What the day was about ends with it.
        lasts = 1 if round_.id == turn.couple.today else turn.kit.house.forms[round_.form].lasts
        if round_.day + timedelta(lasts - 1) < day:
            _close(turn, round_)


def _close(turn: Turn, round_: Round) -> None:
    closed = round_.close(turn.now)
    if asking.counts(turn, round_) and not _is_excused(turn, round_):
        turn.change_couple(streak=turn.couple.streak.rested(round_.day))
    for person in turn.both:
        if person.focus and person.focus[0] == "answer" and person.focus[1] == str(round_.id):
            turn.change(person, focus=())
        closed = _offer(turn, closed, person)
    turn.rounds[round_.id] = closed
    if turn.in_room:
        asking.update_card(turn, closed)


def offer_held(turn: Turn, person: Person) -> None:
    """Put to somebody who is back what became over while they were away."""
    rounds = [turn.rounds[key] for key in sorted(turn.scene.rounds_of(turn.couple.id))]
    for round_ in rounds:
        if round_.state == "closed" and round_.entry(person.id).step == HELD:
            turn.rounds[round_.id] = _offer(turn, round_, person)


def _offer(turn: Turn, closed: Round, person: Person) -> Round:
    """Ask an author what is to become of words that never opened; it is held back while they are on a pause."""
    entry = closed.entry(person.id)
    unopened = entry.state == "sealed" and not entry.shown_at
    if unopened and turn.reaches(person):
        turn.whisper(*asking.mention(turn, closed), "closed-unopened", to=person, rows=_ways(closed))
    step = HELD if unopened and turn.is_away(person) else 0
    return closed if step == entry.step else closed.put(replace(entry, step=step))


def _ways(round_: Round) -> Rows:
    return [
        [tap("button-keep-mine", "keepmine", round_.id)],
        [tap("button-share-mine", "sharemine", round_.id), tap("button-let-go", "letgo", round_.id)],
    ]


def _is_excused(turn: Turn, round_: Round) -> bool:
    """Whether this day is nobody's miss: the couple rested, or the bot itself was down for a good part of it."""
    rest = turn.couple.resting_until
    if rest is not None and round_.created_at < rest:
        return True
    spans: list[tuple[datetime, datetime]] = [
        (max(since, round_.created_at), min(until, turn.now)) for since, until in turn.scene.outages
    ]
    return sum((end - start for start, end in spans if end > start), timedelta()) >= _LONG_OUTAGE
