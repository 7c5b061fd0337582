"""Writing a note: in the next message, or on a sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.feature import Feature, Form
from bot.ids import is_older
from bot.rounds import noting
from bot.speech import Said, Words, Wrote
from bot.turn import Turn

feature = Feature("noting")


@feature.tap("note")
def write(turn: Turn, round_id: str, form: str, about: str) -> None:
    """Where there is nothing to fill in, it is simply written."""
    if known := _form(turn, form):
        noting.expect(turn, known, about)
        turn.popup("note-again")


@feature.focus("note")
def take(turn: Turn, said: Said) -> bool:
    """Show the note before it goes anywhere. False: this message was not meant as one."""
    _focus, form, about, until = turn.person.focus
    known = _form(turn, form)
    if known is None or turn.now >= datetime.fromisoformat(until):
        turn.change(focus=())
        return False
    noting.take(turn, known, about, said.words, said.message)
    return True


@feature.focus("notemore")
def take_more(turn: Turn, said: Said) -> bool:
    """The rest of a long note, or of an album; later it is something else."""
    found = noting.goes_on(turn)
    if found is None:
        turn.change(focus=())
        return False
    if noting.take_more(turn, found, said):
        noting.show(turn, turn.rounds[found.id])
    else:
        turn.whisper("answer-too-long")
    return True


@feature.wrote("note")
def write_note(turn: Turn, values: Mapping[str, str], round_id: str, form: str, about: str) -> None:
    """The same, of what was written on a sheet; the same one twice is one."""
    assert isinstance(turn.event, Wrote)
    known = _form(turn, form)
    if known is None or turn.round(round_id) is not None or is_older(int(round_id), turn.couple.id):
        # Written already, or on a sheet from an earlier space.
        turn.popup("already-done")
        return
    words = Words(values.get(known.steps[0].key, ""))
    if (wrong := noting.wrong_with(known, words)) is not None:
        turn.popup(wrong)
    else:
        noting.take(turn, known, about, words, turn.event.tap, int(round_id))


def _form(turn: Turn, name: str) -> Form | None:
    """The form of a note; a client may send anything, and a later version may have none of this name."""
    found = turn.kit.house.forms.get(name)
    return found if found is not None and found.preview is not None else None
