"""Answering: plain messages in private, and the buttons under a question."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.domain.round import Filled, Round
from bot.feature import ChoiceStep, Feature, Step, TextStep
from bot.rounds import adding, asking, keeping
from bot.rounds.picturing import OWN_PICTURE
from bot.speech import Edited, Said
from bot.turn import Turn

feature = Feature("answering")


@feature.on(Said, paired=True)
@feature.focus("answer")
def said(turn: Turn, said: Said) -> None:
    """A plain message answers the question replied to, asked for, or open; nothing sealed is overwritten unasked."""
    if not said.words:
        turn.whisper("nothing-visible" if said.words.text else "kind-unsupported")
        return
    if adding.joins_album(turn, said):
        return
    ref = turn.scene.refs.get((said.chat, said.reply_to or ""), "")
    if ref.startswith(("ask:", "asked:", "sealed:")):
        _kind, round_id, *at = ref.split(":")
        step = int(at[0]) if at else None if ref.startswith("sealed:") else 0
        _to(turn, said, _open(turn, round_id), otherwise="round-over", at=step)
    elif ref.startswith(("own:", "page:", OWN_PICTURE)):
        # A further thought on what is for oneself alone must never become the answer to the next question.
        turn.whisper("reply-to-own")
    elif ref.startswith(("reveal:", "shared:", "copy:", "media:", "line:", "list:")):
        # Nor must a remark on what was opened.
        turn.whisper("reply-to-reveal")
    elif ref.startswith(("aside:", "hear:", "listen:", "told:")):
        # Nor what is said back to something else that was told or offered.
        turn.whisper("reply-to-aside")
    elif (round_ := _meant(turn)) is None and (begun := _begun(turn)):
        # It may have been meant for this, or not: it is asked once more, and takes the next message.
        asking.ask(turn, turn.person, begun[-1])
        turn.change(focus=("answer", str(begun[-1].id)))
    else:
        _to(turn, said, round_, otherwise="nothing-open")


def _open(turn: Turn, round_id: str) -> Round | None:
    found = turn.round(round_id)
    return found if found is not None and found.state == "open" else None


def _meant(turn: Turn) -> Round | None:
    """The question asked for last, or one still open to them, or one they have answered already."""
    focus = turn.person.focus
    focused = _open(turn, focus[1]) if focus and focus[0] == "answer" else None
    return focused or (keeping.waiting(turn) or keeping.put(turn) or [None])[-1]  # type: ignore[list-item]


def _begun(turn: Turn) -> list[Round]:
    """What they have begun with taps, and come to where words are asked for."""
    blank = [one for one in turn.open_rounds() if keeping.mine(turn, one).state == "blank"]
    return [one for one in blank if isinstance(_at_hand(turn, one), TextStep)]


def _at_hand(turn: Turn, round_: Round) -> Step | None:
    at, steps = keeping.mine(turn, round_).step, asking.steps(turn, round_)
    # Held back, or of a deck that has lost what was asked: there is none.
    return steps[at] if 0 <= at < len(steps) else None


def _to(turn: Turn, said: Said, round_: Round | None, otherwise: str, at: int | None = None) -> None:
    if round_ is None:
        turn.whisper(otherwise)
        return
    state = keeping.mine(turn, round_).state
    if turn.person.focus == ("answer", str(round_.id)) or state == "blank":
        keeping.take_text(turn, round_, said, at)
    elif state == "passed":
        turn.whisper("passed-already", rows=[[asking.to_answer(turn, round_, "button-answer-after-all")]])
    elif keeping.takes_text(turn, round_) and not asking.in_steps(turn, round_):
        adding.offer(turn, round_, keeping.piece(said.words, said.message))
    else:
        parts, rows = keeping.sealed_screen(turn, round_, "sealed")
        turn.whisper(*parts, rows=rows)


@feature.tap("answer")
def answer(turn: Turn, round_id: str) -> None:
    """Answer this question next."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None and keeping.mine(turn, round_).state == "sealed":
        turn.popup("already-sealed")
    elif round_ is not None:
        begun = asking.in_steps(turn, round_) and keeping.draft(turn, round_)
        _begin(turn, round_ if begun else keeping.put_draft(turn, round_, {}, 0))


def _begin(turn: Turn, round_: Round) -> None:
    turn.change(focus=("answer", str(round_.id)))
    if not turn.in_private:
        # A button of the room, with nothing to fill in there: what is written is written in private.
        asking.ask(turn, turn.person, round_)
        turn.popup("look-in-private")
    elif keeping.takes_text(turn, round_) and not asking.in_steps(turn, round_):
        turn.popup("just-write")
    else:
        parts, rows = keeping.screen(turn, round_, keeping.mine(turn, round_).step)
        turn.turn_into(*parts, rows=rows)


@feature.tap("pass")
def not_today(turn: Turn, round_id: str) -> None:
    """Not today: no reason, nothing shown to anybody."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    if keeping.mine(turn, round_).state == "sealed":
        turn.popup("already-sealed")
        return
    turn.rounds[round_.id] = round_.pass_by(turn.person.id)
    turn.change(focus=())
    turn.turn_into("passed", rows=[[asking.to_answer(turn, round_, "button-answer-after-all")]])


@feature.tap("family")
def family(turn: Turn, round_id: str, index: str, at: str) -> None:
    """Show one family of options, or all families again."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None:
        parts, rows = keeping.screen(turn, round_, int(index), int(at) if at else None)
        turn.turn_into(*parts, rows=rows)


@feature.tap("pick")
def pick(turn: Turn, round_id: str, index: str, option: str) -> None:
    """Choose an option of the step at hand; a tap on an earlier step's message does nothing."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    entry, begun = keeping.mine(turn, round_), keeping.draft(turn, round_)
    if entry.step != int(index) or (entry.state == "sealed" and not begun):
        turn.popup("already-done")
        return
    step = asking.steps(turn, round_)[int(index)]
    assert isinstance(step, ChoiceStep)
    filled = begun.get("filled", {}) | {step.key: _option(step, option)}
    keeping.advance(turn, round_, begun | {"filled": filled}, int(index) + 1)


def _option(step: ChoiceStep, option: str) -> str:
    family_, _, at = option.rpartition(".")
    return step.families[int(family_)][1][int(at)] if family_ else step.options[int(at)]


@feature.tap("skip")
def skip(turn: Turn, round_id: str, index: str) -> None:
    """Leave an optional step out."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    entry, begun = keeping.mine(turn, round_), keeping.draft(turn, round_)
    if entry.step != int(index) or (entry.state == "sealed" and not begun):
        turn.popup("already-done")
        return
    keeping.advance(turn, round_, {"filled": {}} | begun, int(index) + 1)


def _further(turn: Turn, round_id: str, source: str) -> tuple[Round, keeping.Piece] | None:
    """The further message that a button stands under."""
    round_ = keeping.still_open(turn, round_id)
    more = keeping.draft(turn, round_).get("more", {}).get(source) if round_ else None
    if round_ is None:
        return None
    if more is None or keeping.mine(turn, round_).state != "sealed":
        turn.popup("already-done")
        return None
    return round_, more


@feature.tap("add")
def add(turn: Turn, round_id: str, source: str) -> None:
    """The further message belongs to the answer."""
    found = _further(turn, round_id, source)
    if found is not None:
        adding.add(turn, *found)


@feature.tap("swap")
def swap(turn: Turn, round_id: str, source: str) -> None:
    """The further message takes the answer's place."""
    found = _further(turn, round_id, source)
    if found is not None:
        round_, more = found
        whole = more if asking.in_steps(turn, round_) else {asking.steps(turn, round_)[0].key: [more]}
        keeping.seal(turn, round_, whole, (source,))


@feature.on(Edited, paired=True)
def edited(turn: Turn, edit: Edited) -> None:
    """Editing a message edits the sealed answer that came from it."""
    if not edit.chat.private:
        return
    for round_ in turn.open_rounds():
        entry, begun = keeping.mine(turn, round_), keeping.draft(turn, round_)
        if edit.message in begun.get("more", {}) and edit.words:
            begun["more"][edit.message] = keeping.piece(edit.words, edit.message)
            keeping.put_draft(turn, round_, begun, entry.step)
        elif edit.message in begun.get("sources", []):
            _edit_begun(turn, round_, begun, edit)
        elif edit.message in entry.sources and entry.state == "sealed" and not entry.shown_at:
            _edit(turn, round_, edit)


def _edit_begun(turn: Turn, round_: Round, begun: dict[str, Any], edit: Edited) -> None:
    filled = _edited(turn, round_, begun["filled"], edit)
    if filled is not None:
        keeping.put_draft(turn, round_, begun | {"filled": filled}, keeping.mine(turn, round_).step)
        turn.whisper("edited")


def _edited(turn: Turn, round_: Round, filled: Filled, edit: Edited) -> Filled | None:
    """What was filled in, as its message reads now; None (and told so) if there is nothing to see of it, or too much."""
    new = keeping.piece(edit.words, edit.message)
    words = {
        key: [new if one["source"] == edit.message else one for one in pieces]
        for key, pieces in keeping.words_of(turn, round_, filled).items()
    }
    wrong = "answer-too-long" if keeping.too_long(*words.values()) else "" if edit.words else "nothing-visible-now"
    if wrong:
        turn.whisper(wrong)
    return None if wrong else filled | words


def _edit(turn: Turn, round_: Round, edit: Edited) -> None:
    filled = _edited(turn, round_, turn.own(round_), edit)
    if filled is None:
        return
    entry = keeping.mine(turn, round_)
    words = turn.seal(round_, "words", filled)
    turn.rounds[round_.id] = round_.put(replace(entry, words=words))
    parts, rows = keeping.sealed_screen(turn, round_, "sealed-anew")
    turn.edit(f"sealed:{round_.id}", *parts, rows=rows, to=turn.person)
