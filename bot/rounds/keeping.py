"""Filling a form in private, step by step, until it is sealed."""

from __future__ import annotations

from typing import Any

from bot.domain.changing import replace
from bot.domain.round import HELD, Entry, Filled, Round
from bot.domain.text import closed
from bot.feature import Form, TextStep
from bot.phrasing import Part, Rows, Screen, tap, width
from bot.rounds import asking, comforting, revealing
from bot.speech import Pressed, Said, Words, Wrote
from bot.turn import Turn

LONGEST_ANSWER = 12_000
"""UTF-16 units of text in one answer, over all its messages, as it will be shown."""
MOST_PIECES = 10
"""Messages in one step of it, and those with media over all its steps."""
ALBUM = "album:"
"""How it is noted among an answer's sources, after the first of its messages, that the others of an album belong to it."""

Piece = dict[str, Any]
"""One message of an answer: its text, its media [kind, ref, platform] or none, and the message it came from."""


def piece(words: Words, source: str) -> Piece:
    """What one message brings to an answer."""
    media = [[one.kind, one.ref, one.platform] for one in words.media]
    return {"text": words.text, "media": media, "source": source}


def too_long(*steps: list[Piece]) -> bool:
    """Whether this is more than one answer, in so many steps, can hold."""
    every = [one for pieces in steps for one in pieces]
    most = max([*map(len, steps), sum(bool(one["media"]) for one in every)])
    return most > MOST_PIECES or sum(width(closed(one["text"])) for one in every) > LONGEST_ANSWER


def words_of(turn: Turn, round_: Round, filled: Filled) -> dict[str, list[Piece]]:
    """What was filled in freely, by step."""
    texts = [step.key for step in asking.steps(turn, round_) if isinstance(step, TextStep)]
    return {key: filled[key] for key in texts if key in filled}


def mine(turn: Turn, round_: Round) -> Entry:
    """The acting person's part."""
    return round_.entry(turn.person.id)


def go_on(turn: Turn, form: Form) -> bool:
    """Put the open round of this form to the acting person once more, or show that it is sealed; False if none is open."""
    rounds = turn.open_rounds(form.name)
    if not rounds:
        return False
    round_ = rounds[-1]
    if mine(turn, round_).state in ("sealed", "gone"):
        parts, rows = sealed_screen(turn, round_, "sealed")
        turn.whisper(*asking.mention(turn, round_), *parts, rows=rows, ref=f"sealed:{round_.id}")
    else:
        # What was tapped is soon tapped again; what was written stays.
        if mine(turn, round_).draft is not None and not asking.in_steps(turn, round_):
            put_draft(turn, round_, {}, 0)
        asking.ask(turn, turn.person, turn.rounds[round_.id])
    return True


def draft(turn: Turn, round_: Round) -> dict[str, Any]:
    """What the acting person has begun and not sealed."""
    return dict(turn.unseal_draft(round_, "draft", mine(turn, round_).draft) or {})


def put_draft(turn: Turn, round_: Round, value: dict[str, Any], step: int) -> Round:
    """Keep what was begun; what is sealed already stays as it is."""
    entry = replace(mine(turn, round_), draft=turn.seal(round_, "draft", value), step=step)
    turn.rounds[round_.id] = round_.put(entry)
    return turn.rounds[round_.id]


def takes_text(turn: Turn, round_: Round) -> bool:
    """Whether a plain message can answer this round."""
    # A form made of taps is not answered by a message out of the blue.
    return asking.begins_with_words(turn, round_)


def waiting(turn: Turn) -> list[Round]:
    """The questions that a plain message would answer: open, and neither answered nor passed."""
    return [one for one in put(turn) if mine(turn, one).state == "blank"]


def put(turn: Turn) -> list[Round]:
    """The open questions that a plain message can be about; what was never put to somebody is not among them."""
    return [one for one in turn.open_rounds() if takes_text(turn, one) and mine(turn, one).step != HELD]


def still_open(turn: Turn, round_id: str) -> Round | None:
    """The round, if the acting person may still do something about their answer; else they are told why not."""
    round_ = turn.round(round_id)
    if round_ is None or round_.state != "open":
        turn.popup("round-over")
        return None
    if mine(turn, round_).shown_at:
        turn.popup("already-shared")
        return None
    return round_


def take_text(turn: Turn, round_: Round, said: Said, at: int | None = None) -> None:
    """A message fills the text step at hand, or is added to the one of this number if that was filled before."""
    begun, index = draft(turn, round_), mine(turn, round_).step
    step, filled = asking.steps(turn, round_)[index], begun.get("filled", {})
    earlier = asking.steps(turn, round_)[at].key if at is not None and at != index else ""
    key = earlier if earlier in words_of(turn, round_, filled) else step.key
    before = filled[key] if key == earlier else []
    filled = filled | {key: [*before, piece(said.words, said.message)]}
    if not (before or isinstance(step, TextStep)):
        turn.whisper("please-tap")
    elif too_long(*words_of(turn, round_, filled).values()):
        turn.whisper("answer-too-long")
    else:
        album = [f"{ALBUM}{said.album}"] if said.album else []
        sources = [*begun.get("sources", []), said.message, *album]
        advance(turn, round_, begun | {"filled": filled, "sources": sources}, index if before else index + 1)


def advance(turn: Turn, round_: Round, begun: dict[str, Any], index: int) -> None:
    """Go to the next step, or seal what is complete."""
    filled = begun["filled"]
    steps = asking.steps(turn, round_)
    # Of a sheet everything was seen: only what has to be there is asked for once more.
    left = [at for at, step in enumerate(steps) if not (step.optional or step.key in filled)]
    left = left if begun.get("whole") else [*range(index, len(steps))]
    if not left:
        seal(turn, round_, filled, tuple(begun.get("sources", [])))
        return
    round_ = put_draft(turn, round_, begun, left[0])
    turn.change(focus=("answer", str(round_.id)))
    _show(turn, round_, *screen(turn, round_, left[0]), named=asking.named(round_, left[0]))


def screen(turn: Turn, round_: Round, index: int, family: int | None = None) -> Screen:
    """One step as it is asked of the acting person, with what they have picked so far: for the first time, or anew while their
    answer stays sealed."""
    picked = draft(turn, round_).get("picked", ())
    return asking.screen(turn, round_, index, family, picked, anew=mine(turn, round_).state == "sealed")


def seal(turn: Turn, round_: Round, filled: Filled, sources: tuple[str, ...]) -> None:
    """Seal the answer; if it is the second, the round opens in this same turn."""
    kept = round_.keep(turn.person.id, turn.seal(round_, "words", filled), turn.now, sources)
    turn.rounds[round_.id] = kept
    # The other pictures of an album may come when it has opened: so it is at hand.
    late = any(one.startswith(ALBUM) for one in sources)
    turn.change(focus=("album", str(round_.id)) if late else ())
    if kept.state == "opened":
        _tell_opened(turn, round_)
        revealing.reveal(turn, round_, kept)
    else:
        _tell_sealed(turn, round_, kept)
    if comforting.is_newly_heavy(turn, round_, filled):
        comforting.comfort(turn, round_)


def _tell_sealed(turn: Turn, round_: Round, kept: Round) -> None:
    parts, rows = sealed_screen(turn, kept, "sealed")
    # Where several are open, it shows which of them this has answered.
    which = asking.mention(turn, round_) if len(put(turn)) > 1 else []
    _show(turn, round_, [*which, *parts], rows, ref=f"sealed:{round_.id}")
    _confirm(turn, "sealed")
    if kept.counted != round_.counted:
        asking.update_card(turn, kept)


def _tell_opened(turn: Turn, round_: Round) -> None:
    # After a written answer without a room, the reveal itself is the next thing to come.
    if turn.in_room or _in_place(turn, round_):
        _show(turn, round_, [revealing.told(turn)], [])
        _confirm(turn, revealing.told(turn))


def _confirm(turn: Turn, phrase_id: str) -> None:
    """Where something was written in the room, it is confirmed there too, to its author alone."""
    if isinstance(turn.event, Wrote) and not turn.in_private:
        turn.popup(phrase_id)


def sealed_screen(turn: Turn, round_: Round, phrase_id: str) -> Screen:
    """The confirmation: leave it so, change it, take it back, and for some forms share it now."""
    if mine(turn, round_).shown_at:
        return ["already-shared"], []
    rows = [
        [tap("button-leave-so", "fine", round_.id)],
        [
            tap("button-change", "change", round_.id)._replace(sheet=asking.sheet_of(turn, round_)),
            tap("button-take-back", "takeback", round_.id),
        ],
    ]
    if turn.kit.house.forms[round_.form].shareable:
        rows.append([tap("button-share-now", "share", round_.id)])
    return [phrase_id], rows


def _show(turn: Turn, round_: Round, parts: list[Part | str], rows: Rows, ref: str = "", named: str = "") -> None:
    """Show it in place or anew, under the name `ref`; as a message of its own it may be `named`."""
    if _in_place(turn, round_):
        turn.turn_into(*parts, rows=rows, ref=ref)
    else:
        turn.whisper(*parts, rows=rows, ref=ref or named)


def _in_place(turn: Turn, round_: Round) -> bool:
    """Whether a button's message becomes the next screen. A question that words have answered stays, and a new one says it."""
    if isinstance(turn.event, Wrote) and takes_text(turn, round_) and mine(turn, round_).state != "sealed":
        return False
    return isinstance(turn.event, Pressed | Wrote) and turn.in_private
