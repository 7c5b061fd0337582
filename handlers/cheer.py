"""A cheer for something that matters to the other: now, or just before it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from bot import when
from bot.domain.round import Round
from bot.domain.schedule import instant
from bot.feature import Feature, Form, TextStep
from bot.phrasing import Part, Screen, Tap, line, tap, title
from bot.rounds import noting, readying, warming
from bot.speech import Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("cheer")

MORNING, EVENING = time(8), time(18)
_HOURS = (time(7), time(8), time(9), time(11), time(13), time(15), time(17), time(19), time(21))
_DAYS = 8
"""So many days can be tapped, today among them."""
_MINUTE = timedelta(minutes=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _preview(turn: Turn, note: Round) -> Screen:
    parts: list[Part | str] = [title(FORM.title), *noting.shown(turn, note), line("cheer-when", name=turn.partner.name)]
    today = _today(turn)
    soon = [
        _at(turn, note.id, "button-this-evening", today, EVENING),
        _at(turn, note.id, "button-tomorrow-morning", today + timedelta(1), MORNING),
    ]
    another = [tap("button-another-time", "cheerdays", note.id)]
    return parts, warming.ways(note, [one for one in soon if one], another)


FORM = feature.form(
    Form(
        "cheer",
        (TextStep(warming.STEP, "cheer-sheet"),),
        warming.reveal,
        card="cheer-title",
        title="cheer-title",
        command="cheer",
        alone=True,
        preview=_preview,
        media=True,
    )
)


@feature.command("cheer", help="warmth", takes=((warming.STEP, "text"),))
def cheer(turn: Turn, command: Commanded) -> None:
    """Ask for the note, or take the one that came along; in private."""
    warming.begin(turn, FORM, command, line("cheer-how", name=turn.partner.name), readying.CHEER)


def _today(turn: Turn) -> date:
    return turn.now.astimezone(when.clock_of(turn, turn.person)).date()


def _at(turn: Turn, round_id: int, label: str, day: date, hour: time) -> Tap | None:
    """A button for this moment, if it is still to come."""
    at = instant(day, hour, when.clock_of(turn, turn.person))
    return tap(label, "cheerat", round_id, (at - _EPOCH) // _MINUTE, hour=hour) if at > turn.now else None


@feature.tap("cheerdays")
def choose_day(turn: Turn, round_id: str) -> None:
    """Offer the next days."""
    note = noting.mine(turn, round_id, FORM)
    if note is not None:
        days = [_today(turn) + timedelta(ahead) for ahead in range(_DAYS)]
        taps = [
            Tap(phrase("button-day", day=one), "cheerday", (round_id, f"{one:%Y%m%d}"), one_of=True) for one in days
        ]
        rows = [taps[at : at + 2] for at in range(0, _DAYS, 2)]
        turn.turn_into(line("cheer-day"), rows=[*rows, [tap("button-leave-it", "warmdrop", round_id)]])


@feature.tap("cheerday")
def choose_hour(turn: Turn, round_id: str, on: str) -> None:
    """Offer hours of a day."""
    note, day = noting.mine(turn, round_id, FORM), date.fromisoformat(on)
    if note is None:
        return
    taps = [one for hour in _HOURS if (one := _at(turn, note.id, "button-hour", day, hour))]
    rows = [[one._replace(one_of=True) for one in taps[at : at + 3]] for at in range(0, len(taps), 3)]
    turn.turn_into(line("cheer-hour", day=day), rows=[*rows, [tap("button-back", "cheerdays", round_id)]])


@feature.tap("cheerat")
def keep_until(turn: Turn, round_id: str, moment: str) -> None:
    """Let it come at this moment."""
    note, at = noting.mine(turn, round_id, FORM), _EPOCH + int(moment) * _MINUTE
    if note is None:
        return
    if at <= turn.now:
        turn.popup("cheer-past")
    elif readying.tuck(turn, note, readying.CHEER, at):
        warming.say_kept(turn, note, line("kept-cheer", **when.moments(turn, turn.person, at)))
