"""Notes: what one of the two writes alone, looks at once more, and then hands over, keeps for later, or leaves."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain import shelf
from bot.domain.changing import replace
from bot.domain.round import Round, author_of, written_alone
from bot.domain.schedule import couple_day
from bot.feature import Form
from bot.phrasing import Part, Rows, hint, line, tap
from bot.rounds import erasing, keeping, revealing
from bot.speech import Said, Words
from bot.turn import Turn

LASTS = timedelta(minutes=10)
"""How long a message counts as the note asked for: later it might be an answer."""
AS_ONE = timedelta(seconds=5)
"""How long what follows belongs to it: clients cut what is long in two, and send albums picture by picture."""
NO_CYCLE = -1
"""Of rounds whose prompts are none that the couple has had."""


def invite(turn: Turn, form: Form, *parts: Part | str, about: str = "", rows: Rows = ()) -> None:
    """Ask the acting person to write a note, in private. `about` (at most 4 of a-z and 0-9) becomes its round's prompt."""
    expect(turn, form, about)
    write = tap("button-write", "note", turn.kit.new_id(turn.now), form.name, about)
    turn.whisper(*parts, rows=[[write._replace(sheet=form.name, bare=False)], *rows])


def expect(turn: Turn, form: Form, about: str) -> None:
    """Let the next message be the note."""
    turn.change(focus=("note", form.name, about, (turn.now + LASTS).isoformat()))


def take(turn: Turn, form: Form, about: str, words: Words, source: str, round_id: int = 0) -> bool:
    """Seal this and show it to its author with what can become of it; False, and they are told, if it is no such note."""
    words = replace(words, text=words.text.strip())
    if (wrong := wrong_with(form, words)) is not None:
        turn.whisper(wrong)
        return False
    note = put(turn, form, about, words, source, round_id)
    # A question may have come meanwhile.
    meant = [hint("reflect-if-answer")] if keeping.waiting(turn) else []
    show(turn, note, *meant)
    goes_on = form.wrong is None
    turn.change(focus=("notemore", str(note.id), (turn.now + AS_ONE).isoformat()) if goes_on else ())
    return True


def put(turn: Turn, form: Form, about: str, words: Words, source: str, round_id: int = 0) -> Round:
    """Seal this as a note of the acting person, shown to nobody yet."""
    couple, day = turn.couple, couple_day(turn.now, turn.zone)
    round_id = round_id or turn.kit.new_id(turn.now)
    empty = Round(couple.id, round_id, form.name, day, turn.now, about, NO_CYCLE, state="closed")
    sealed = turn.seal(empty, "words", {form.steps[0].key: [keeping.piece(words, source)]})
    turn.rounds[round_id] = written_alone(empty, turn.person.id, turn.partner.id, sealed)
    return turn.rounds[round_id]


def wrong_with(form: Form, words: Words) -> str | None:
    """The phrase that says why this is no such note, if it is none."""
    if form.wrong is not None and (wrong := form.wrong(words)) is not None:
        return wrong
    if words.media and not form.media:
        return "note-text-only"
    if not words:
        return "nothing-visible" if words.text else "kind-unsupported"
    return "answer-too-long" if keeping.too_long([keeping.piece(words, "")]) else None


def take_more(turn: Turn, round_: Round, said: Said) -> bool:
    """What follows at once belongs to the note; False if it is more than one can hold."""
    form = turn.kit.house.forms[round_.form]
    key = form.steps[0].key
    pieces = [*turn.own(round_)[key], keeping.piece(said.words, said.message)]
    if wrong_with(form, said.words) is not None or keeping.too_long(pieces):
        return False
    turn.rounds[round_.id] = round_.put(
        replace(keeping.mine(turn, round_), words=turn.seal(round_, "words", {key: pieces}))
    )
    return True


def show(turn: Turn, round_: Round, *more: Part | str) -> None:
    """Show its author the note, and what can become of it."""
    form = turn.kit.house.forms[round_.form]
    assert form.preview is not None, f"{form.name} is no note"
    parts, rows = form.preview(turn, round_)
    revealing.show_alone(turn, round_, [*parts, *more], rows)


def shown(turn: Turn, round_: Round) -> list[Part]:
    """The acting person's own words in it, as they will stand there."""
    pieces = turn.own(round_)[turn.kit.house.forms[round_.form].steps[0].key]
    return revealing.pieces_text(turn.person.name, pieces)[1:]


def mine(turn: Turn, round_id: str, form: Form) -> Round | None:
    """The acting person's note, as long as nobody has seen it; else they are told that it is over."""
    found = turn.round(round_id)
    if (
        found is None
        or found.form != form.name
        or author_of(found) != turn.person.id
        or found.entry(turn.person.id).state != "sealed"
        or found.opening.authors
    ):
        turn.popup("already-done")
        return None
    return found


def hand(turn: Turn, round_: Round) -> Round:
    """Hand it over now, on its author's tap."""
    turn.turn_into(line("note-handed", name=turn.partner.name))
    turn.change(focus=())
    return open_now(turn, round_)


def open_note(turn: Turn, round_: Round) -> Round:
    """Open it to both, when its time has come; where its author could still decide about it, it goes."""
    revealing.withdraw_alone(turn, round_, turn.people[author_of(round_)])
    return open_now(turn, round_)


def open_now(turn: Turn, round_: Round) -> Round:
    """Open it to both; it is taken from the shelf."""
    shared = round_.share(author_of(round_), turn.now)
    turn.rounds[round_.id] = shared
    _take_off(turn, round_)
    revealing.reveal(turn, round_, shared)
    return shared


def drop(turn: Turn, round_: Round, told: str = "note-dropped") -> None:
    """Destroy it, unseen."""
    turn.rounds[round_.id] = round_.erase(turn.person.id)
    _take_off(turn, round_)
    turn.change(focus=())
    erasing.erase(turn, "remove", (round_.couple_id, turn.person.id, round_.id))
    turn.turn_into(told)


def _take_off(turn: Turn, round_: Round) -> None:
    left = shelf.without_rounds(turn.couple.shelf, round_.id)
    if left != turn.couple.shelf:
        turn.change_couple(shelf=left)


def goes_on(turn: Turn) -> Round | None:
    """The note that a message belongs to which comes right after it, if one does."""
    _focus, round_id, until = turn.person.focus
    found = turn.round(round_id)
    if found is None or found.opening.authors or turn.now > datetime.fromisoformat(until):
        return None
    return found if found.entry(turn.person.id).state == "sealed" else None
