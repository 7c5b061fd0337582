"""A time-out, as each of the two sees it: what is offered, what lasts, until when by their own clock; and how it ends."""

from __future__ import annotations

from datetime import datetime

from bot import when
from bot.domain import timeout
from bot.domain.calm import is_resting
from bot.domain.people import Person
from bot.domain.schedule import couple_day
from bot.phrasing import Part, Screen, hint, line, tap, title
from bot.rounds import asking, drawing
from bot.texts import Instant
from bot.turn import Turn

REPAIR = "repair"
"""The form of the question that brings both back, and the use of its prompts."""
_HOURS = {"evening": timeout.EVENING, "morning": timeout.MORNING}


def spans(turn: Turn) -> dict[str, datetime]:
    """Those that the acting person can call now, and when each would be over."""
    return timeout.ends(turn.now, when.clock_of(turn, turn.person))


def screen(turn: Turn) -> Screen:
    """How it is now, for the acting person."""
    return _lasting(turn) if timeout.running(turn.couple.shelf) else _offer(turn)


def tell(turn: Turn, person: Person) -> None:
    """Tell one of the two in private until when; a lock screen shows nothing of it."""
    if turn.reaches(person):
        parts, rows = _lasting(turn.as_person(person))
        turn.whisper_unseen(f"told:{turn.kit.new_id(turn.now)}", *parts, to=person, rows=rows)


def _offer(turn: Turn) -> Screen:
    rows = []
    for span in spans(turn):
        hour = {"hour": _HOURS[span]} if span in _HOURS else {}
        rows.append([tap(f"button-timeout-{span}", "timeoutfor", turn.couple.id, span, **hour)])
    return [title("timeout-title"), line("timeout-offer", name=turn.partner.name), hint("timeout-unasked")], rows


def _lasting(turn: Turn) -> Screen:
    """Until when, ways to steady oneself (the one chosen last comes first), and what can be said meanwhile."""
    one = timeout.running(turn.couple.shelf)
    own = [said.note for said in turn.shelf(timeout.KIND) if said.author == turn.person.id]
    ways = sorted(timeout.STEADY, key=lambda way: f"steady-{way}" not in turn.person.yes)
    can_say = {timeout.LONGER: "timeoutlonger", timeout.BACK: "timeoutback"}
    left = [tap(f"button-timeout-{what}", action, one) for what, action in can_say.items() if what not in own]
    noted = [hint("timeout-noted")] if timeout.BACK in own else []
    parts = [title("timeout-title"), _until(turn), line("timeout-what"), *noted, hint("timeout-steady")]
    rows = [[tap(f"steady-{way}-label", "steady", way)] for way in ways]
    return list(parts), [*rows, left] if left else rows


def _until(turn: Turn) -> Part:
    zone, until = when.clock_of(turn, turn.person), turn.couple.agenda[timeout.KIND]
    hour, day = Instant(until, zone, "time"), Instant(until, zone, "date")
    if until.astimezone(zone).date() == turn.now.astimezone(zone).date():
        return line("timeout-until", hour=hour)
    return line("timeout-until-day", hour=hour, day=day)


def end(turn: Turn, *, sound: bool) -> None:
    """It is over: both are asked something gentle; not while they rest. Needs the couple's history."""
    turn.schedule(timeout.KIND, None)
    turn.unshelve(*turn.shelf(timeout.KIND))
    if is_resting(turn.couple, turn.now):
        return
    prompt = drawing.named(drawing.draw(turn, REPAIR))
    round_ = asking.begin(turn, turn.kit.house.forms[REPAIR], couple_day(turn.now, turn.zone), prompt)
    asking.put_to_both(turn, round_, sound=sound)
