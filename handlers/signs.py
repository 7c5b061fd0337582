"""A look at the signs: six plain statements about the last weeks, answered by a tap each; nobody else ever sees them."""

from __future__ import annotations

from bot.domain import signs
from bot.domain.round import Round, author_of, written_alone
from bot.domain.schedule import couple_day
from bot.feature import ChoiceStep, Feature, Form, Opened
from bot.phrasing import Part, Screen, hint, line, tap, title
from bot.rounds import erasing, looking, revealing
from bot.rounds.noting import NO_CYCLE
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("signs")

STEPS = tuple(ChoiceStep(one, one, signs.ANSWERS) for one in signs.SIGNS)


def _reveal(opened: Opened) -> list[Part]:
    return [part for _name, filled in opened for part in looking.answers(filled)]


FORM = feature.form(
    Form(
        looking.FORM,
        (),
        _reveal,
        card="signs-title",
        title="signs-title",
        command="signs",
        alone=True,
        made=lambda _prompts: STEPS,
    )
)


@feature.command("signs", help="hard", past=True)
def look(turn: Turn, command: Commanded) -> None:
    """Begin a look, or go on with today's; where the last one is not a month old, show that. In private."""
    found = looking.looks(turn)
    if not looking.is_due(turn, found):
        parts, rows = looking.shown(turn, found)
        revealing.show_alone(turn, found[0], parts, rows)
        return
    begun = _begun(turn)
    look_id = begun.id if begun else turn.kit.new_id(turn.now)
    parts, rows = _statement(look_id, len(turn.own(begun)) if begun else 0)
    turn.whisper(*parts, rows=rows, ref=f"own:{look_id}")


def _begun(turn: Turn) -> Round | None:
    """Today's look that is not finished; older ones are destroyed."""
    begun = looking.looks(turn, done=False)
    todays = [one for one in begun if one.day == couple_day(turn.now, turn.zone)]
    if old := [one for one in begun if one not in todays]:
        erasing.forget_rounds(turn, *old)
    return next(iter(todays), None)


def _statement(look_id: int, at: int) -> Screen:
    rows = [[tap(one, "sign", look_id, at, option)] for option, one in enumerate(signs.ANSWERS)]
    parts: list[Part | str] = [title("signs-title"), hint("signs-how"), line(signs.SIGNS[at])]
    return parts, [*rows, [tap("button-not-now", "signsnot")]]


@feature.tap("sign", past=True)
def answer(turn: Turn, round_id: str, index: str, option: str) -> None:
    """Answer the statement at hand; a tap on an earlier one does nothing."""
    begun, day = turn.round(round_id), couple_day(turn.now, turn.zone)
    known = turn.own(begun) if begun is not None and author_of(begun) == turn.person.id else {}
    fresh = int(round_id) not in turn.rounds and _may_begin(turn)
    if len(known) != int(index) or not (known or fresh):
        turn.popup("already-done")
        return
    empty = begun or Round(turn.couple.id, int(round_id), FORM.name, day, turn.now, cycle=NO_CYCLE, state="private")
    words = turn.seal(empty, "words", known | {signs.SIGNS[len(known)]: signs.ANSWERS[int(option)]})
    turn.rounds[empty.id] = written_alone(empty, turn.person.id, turn.partner.id, words)
    more = len(known) + 1 < len(signs.SIGNS)
    parts, rows = _statement(empty.id, len(known) + 1) if more else looking.shown(turn, looking.looks(turn))
    turn.turn_into(*parts, rows=rows)


def _may_begin(turn: Turn) -> bool:
    return looking.is_due(turn, looking.looks(turn)) and not looking.looks(turn, done=False)


@feature.tap("signsnot")
def not_now(turn: Turn) -> None:
    """Enough for now."""
    turn.turn_into("signs-not-now")


@feature.tap("signslook", past=True)
def older(turn: Turn, round_id: str) -> None:
    """Show this one, or, if it is gone, the one before it."""
    if found := [one for one in looking.looks(turn) if one.id <= int(round_id)]:
        parts, rows = looking.shown(turn, found, newest=False)
        revealing.show_alone(turn, found[0], parts, rows)
    else:
        turn.popup("already-done")


@feature.tap("signsdrop", past=True)
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, and what of it stands in the chat."""
    found = next((one for one in looking.looks(turn) if str(one.id) == round_id), None)
    if found is not None:
        erasing.forget_rounds(turn, found, everywhere=True)
    turn.popup("already-done" if found is None else "signs-dropped")
