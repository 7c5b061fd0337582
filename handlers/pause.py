"""A pause: a day, a week, or until I say so; just for me, or known to both. Coming back is soft, and nothing was lost."""

from __future__ import annotations

from datetime import datetime

from bot import forming
from bot.domain.calm import is_paused, is_resting, pause_end
from bot.domain.people import FOR_NOW
from bot.domain.schedule import instant
from bot.feature import Feature
from bot.phrasing import Screen, line, tap, title
from bot.rounds import returning
from bot.speech import Commanded
from bot.texts import Instant
from bot.turn import Turn

feature = Feature("pause")

_SPANS = {"button-pause-day": 1, "button-pause-week": 7, "button-pause-open": 0}
"""How many questions are left out; 0 is until they say so."""
_RESTS = ("rest-one", "rest-two")
"""On the agenda: when the pause ends that the first or the second of the two has told the other about."""


@feature.command("pause", help="hard")
def pause(turn: Turn, command: Commanded) -> None:
    """Offer a pause, or to come back from one; in private."""
    parts, rows = _screen(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("pause")
def pause_from_settings(turn: Turn) -> None:
    """The same, in place of the settings."""
    parts, rows = _screen(turn)
    turn.turn_into(*parts, rows=rows)


def _screen(turn: Turn) -> Screen:
    if is_paused(turn.person, turn.now):
        return _paused(turn)
    rows = [[tap(label, "pausefor", turn.couple.id, days)] for label, days in _SPANS.items()]
    return [title("pause-title"), line("pause-what", name=turn.partner.name)], rows


@feature.tap("pausefor")
def ask_who(turn: Turn, couple_id: str, days: str) -> None:
    """Ask whether the partner is to know."""
    if _may_begin(turn, couple_id):
        name = turn.partner.name
        rows = [
            [tap("button-pause-mine", "pausemine", couple_id, days)],
            [tap("button-pause-tell", "pausetell", couple_id, days, name=name)],
            [tap("button-back", "pause")],
        ]
        told = [line(one, name=name) for one in ("pause-who", "pause-mine-how", "pause-tell-how")]
        turn.turn_into(*told, rows=rows)


def _may_begin(turn: Turn, couple_id: str) -> bool:
    if str(turn.couple.id) != couple_id:
        turn.popup("button-stale")
    elif is_paused(turn.person, turn.now):
        turn.popup("already-done")
    else:
        return True
    return False


@feature.tap("pausemine")
def just_for_me(turn: Turn, couple_id: str, days: str) -> None:
    """Nothing comes unasked to this person; the partner notices nothing."""
    if _may_begin(turn, couple_id):
        turn.change(paused_until=_until(turn, int(days)), focus=())
        _show(turn)


@feature.tap("pausetell")
def and_tell(turn: Turn, couple_id: str, days: str) -> None:
    """Both rest: the partner is told, and no question comes to either."""
    if _may_begin(turn, couple_id):
        until = _until(turn, int(days))
        turn.change(paused_until=until, focus=())
        _rest(turn, until)
        _show(turn)
        if turn.partner.reachable:
            said = "pause-partner-open" if until == FOR_NOW else "pause-partner"
            turn.whisper(line(said, name=turn.person.name, **_day(turn, until)), to=turn.partner)


def _until(turn: Turn, days: int) -> datetime:
    couple, rest = turn.couple, turn.couple.resting_until
    if not days:
        return FOR_NOW
    # While both rest, the next question is the one after that; where that has no end, days are counted from now.
    after = rest if rest is not None and turn.now < rest < FOR_NOW else turn.now
    return pause_end(after, turn.zone, couple.hour, couple.day, days)


def _day(turn: Turn, until: datetime) -> dict[str, object]:
    if until == FOR_NOW:
        return {}
    # Where clocks are far from the couple's, the day is that of the question, and not of the end some hours before it.
    question = instant(until.astimezone(turn.zone).date(), turn.couple.hour, turn.zone)
    return {"day": Instant(question, turn.zone, "date")}


def _show(turn: Turn) -> None:
    parts, rows = _paused(turn)
    turn.turn_into(*parts, rows=rows)


def _paused(turn: Turn) -> Screen:
    until = turn.person.paused_until
    assert until is not None
    said = line("paused-open" if until == FOR_NOW else "paused-until", **_day(turn, until))
    known = line("paused-told", name=turn.partner.name) if _mine(turn) in turn.couple.agenda else "paused-mine"
    return [said, known, "paused-how"], [[tap("button-back-again", "back")]]


@feature.tap("back")
def back(turn: Turn) -> None:
    """Come back before the end."""
    if not is_paused(turn.person, turn.now):
        turn.popup("already-done")
        return
    turn.turn_into("welcome-back", "welcome-back-today")
    returning.come_back(turn, turn.person)
    if _mine(turn) in turn.couple.agenda:
        _rest(turn, None)
        if not is_resting(turn.couple, turn.now) and turn.partner.reachable:
            turn.whisper(line("back-partner", name=turn.person.name), to=turn.partner)


def _mine(turn: Turn) -> str:
    return _RESTS[[one.id for one in turn.both].index(turn.person.id)]


def _rest(turn: Turn, until: datetime | None) -> None:
    """Let the couple rest until then, on the acting person's word, or no longer on it: the other's may go on."""
    turn.schedule(_mine(turn), until)
    ends = [at for kind, at in turn.couple.agenda.items() if kind in _RESTS]
    turn.change_couple(resting_until=max(ends, default=turn.now))
    forming.replan(turn)


@feature.due("rest-one")
@feature.due("rest-two")
def rest_is_over(turn: Turn, due: datetime) -> None:
    """What was told is over; the next question is planned already."""
    for kind in [kind for kind in _RESTS if turn.couple.agenda.get(kind) == due]:
        turn.schedule(kind, None)
