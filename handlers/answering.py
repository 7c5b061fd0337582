"""Answering: plain messages in private, and the buttons under a question."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.round import Round
from bot.feature import ChoiceStep, Feature, TextStep
from bot.rounds import adding, asking, keeping, revealing
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
    if _late_in_album(turn, said):
        return
    ref = turn.scene.refs.get((said.chat, said.reply_to or ""), "")
    if ref.startswith(("ask:", "asked:", "sealed:")):
        _to(turn, said, _open(turn, ref.partition(":")[2]), otherwise="round-over")
    elif ref.startswith(("reveal:", "shared:", "copy:", "media:", "line:", "list:")):
        # A remark on what was opened must never become the answer to the next question.
        turn.whisper("reply-to-reveal")
    elif ref.startswith(("own:", "page:")):
        # Nor must a further thought on what is for oneself alone.
        turn.whisper("reply-to-own")
    else:
        _to(turn, said, _meant(turn), otherwise="nothing-open")


def _open(turn: Turn, round_id: str) -> Round | None:
    found = turn.round(round_id)
    return found if found is not None and found.state == "open" else None


def _meant(turn: Turn) -> Round | None:
    """The question asked for last, or one still open to them, or one they have answered already."""
    focus = turn.person.focus
    focused = _open(turn, focus[1]) if focus and focus[0] == "answer" else None
    return focused or (keeping.waiting(turn) or keeping.put(turn) or [None])[-1]  # type: ignore[list-item]


def _to(turn: Turn, said: Said, round_: Round | None, otherwise: str) -> None:
    if round_ is None:
        turn.whisper(otherwise)
        return
    state = keeping.mine(turn, round_).state
    if turn.person.focus == ("answer", str(round_.id)) or state == "blank":
        keeping.take_text(turn, round_, said)
    elif state == "passed":
        turn.whisper("passed-already", rows=[[asking.to_answer(turn, round_, "button-answer-after-all")]])
    elif keeping.takes_text(turn, round_):
        _more(turn, round_, said)
    else:
        parts, rows = keeping.sealed_screen(turn, round_, "sealed")
        turn.whisper(*parts, rows=rows)


def _more(turn: Turn, round_: Round, said: Said) -> None:
    """A further message while the answer is sealed: part of the same album, or ask what it is."""
    more = keeping.piece(said.words, said.message)
    if said.album and f"album:{said.album}" in keeping.mine(turn, round_).sources:
        adding.add(turn, round_, more, quietly=True)
    else:
        adding.offer(turn, round_, more)


def _late_in_album(turn: Turn, said: Said) -> bool:
    """The first picture of an album may have opened the round before the others arrived: they belong to it."""
    round_ = turn.round(turn.couple.today or 0) if said.album else None
    if round_ is None or round_.state != "opened":
        return False
    entry = keeping.mine(turn, round_)
    if f"album:{said.album}" not in entry.sources or entry.state != "sealed":
        return False
    known = len(revealing.media_refs(turn, round_, turn.person.id))
    filled = adding.having(turn, round_, keeping.piece(said.words, said.message))
    if filled is not None:
        entry = replace(entry, words=turn.seal(round_, "words", filled))
        turn.rounds[round_.id] = round_.put(entry)
        revealing.show_again(turn, turn.rounds[round_.id], turn.person.id, grown=True)
        revealing.show_media(turn, turn.rounds[round_.id], turn.person.id, known)
    return True


@feature.tap("answer")
def answer(turn: Turn, round_id: str) -> None:
    """Answer this question next."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None and keeping.mine(turn, round_).state == "sealed":
        turn.popup("already-sealed")
    elif round_ is not None:
        _begin(turn, keeping.put_draft(turn, round_, {}, 0))


def _begin(turn: Turn, round_: Round) -> None:
    turn.change(focus=("answer", str(round_.id)))
    if not turn.in_private:
        # A button of the room, with nothing to fill in there: what is written is written in private.
        asking.ask(turn, turn.person, round_)
        turn.popup("look-in-private")
    elif keeping.takes_text(turn, round_):
        turn.popup("just-write")
    else:
        parts, rows = asking.screen(turn, round_, 0)
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
        parts, rows = asking.screen(turn, round_, int(index), int(at) if at else None)
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
    if entry.step != int(index) or not begun:
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
        key = asking.steps(turn, round_)[0].key
        keeping.seal(turn, round_, {key: [more]}, (source,))


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
        elif edit.message in entry.sources and entry.state == "sealed" and not entry.shown_at:
            _edit(turn, round_, edit)


def _edit(turn: Turn, round_: Round, edit: Edited) -> None:
    if not edit.words:
        turn.whisper("nothing-visible-now")
        return
    filled = turn.own(round_)
    for step in asking.steps(turn, round_):
        if isinstance(step, TextStep):
            pieces = filled.get(step.key, [])
            new = keeping.piece(edit.words, edit.message)
            filled[step.key] = [new if one["source"] == edit.message else one for one in pieces]
            if keeping.too_long(filled[step.key]):
                turn.whisper("answer-too-long")
                return
    entry = keeping.mine(turn, round_)
    words = turn.seal(round_, "words", filled)
    turn.rounds[round_.id] = round_.put(replace(entry, words=words))
    parts, rows = keeping.sealed_screen(turn, round_, "sealed-anew")
    turn.edit(f"sealed:{round_.id}", *parts, rows=rows, to=turn.person)
