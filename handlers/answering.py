"""Answering: plain messages in private, and the buttons under a question."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.round import Round
from bot.feature import ChoiceStep, Feature, TextStep
from bot.phrasing import tap
from bot.rounds import asking, keeping
from bot.speech import Edited, Said
from bot.turn import Turn

feature = Feature("answering")


@feature.on(Said, paired=True)
@feature.focus("answer")
def said(turn: Turn, said: Said) -> None:
    """A plain message answers the question replied to, asked for, or open; nothing that is sealed is overwritten unasked."""
    round_ = _meant(turn, said)
    if not said.words:
        turn.whisper("kind-unsupported")
    elif round_ is None:
        turn.whisper("nothing-open")
    elif turn.person.focus or keeping.mine(turn, round_).state == "blank":
        keeping.take_text(turn, round_, said)
    elif keeping.mine(turn, round_).state == "passed":
        turn.whisper("passed-already", rows=[[tap("button-answer-after-all", "answer", round_.id)]])
    else:
        _more(turn, round_, said)


def _meant(turn: Turn, said: Said) -> Round | None:
    ref = turn.scene.refs.get((said.chat, said.reply_to or ""), "")
    replied = turn.round(ref.partition(":")[2]) if ref.startswith(("ask:", "sealed:")) else None
    if replied is not None and replied.state == "open":
        return replied
    focused = turn.round(turn.person.focus[1]) if turn.person.focus else None
    if focused is not None and focused.state == "open":
        return focused
    turn.change(focus=())
    open_rounds = [one for one in turn.open_rounds() if keeping.takes_text(turn, one)]
    waiting = [one for one in open_rounds if keeping.mine(turn, one).state == "blank"]
    found = waiting or open_rounds
    return found[-1] if found else None


def _more(turn: Turn, round_: Round, said: Said) -> None:
    """A further message while the answer is sealed: part of the same album, or ask what it is."""
    entry = keeping.mine(turn, round_)
    if said.album and f"album:{said.album}" in entry.sources:
        _add(turn, round_, keeping.piece(said.words, said.message), quietly=True)
        return
    keeping.put_draft(turn, round_, {"more": keeping.piece(said.words, said.message)}, entry.step)
    rows = [
        [tap("button-add", "add", round_.id)],
        [tap("button-replace", "replace", round_.id), tap("button-leave-out", "leaveout", round_.id)],
    ]
    turn.whisper("more-to-add", rows=rows)


def _add(turn: Turn, round_: Round, more: keeping.Piece, *, quietly: bool = False) -> None:
    filled = turn.own(round_)
    key = turn.kit.house.forms[round_.form].steps[0].key
    pieces = [*filled[key], more]
    if keeping.too_long(pieces):
        turn.whisper("answer-too-long")
        return
    sources = (*keeping.mine(turn, round_).sources, more["source"])
    if quietly:
        words = turn.seal(round_, "words", filled | {key: pieces})
        turn.rounds[round_.id] = round_.keep(turn.person.id, words, turn.now, sources)
    else:
        keeping.seal(turn, round_, filled | {key: pieces}, sources)


@feature.tap("answer")
def answer(turn: Turn, round_id: str) -> None:
    """Answer this question next."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None and keeping.mine(turn, round_).state == "sealed":
        turn.popup("already-sealed")
    elif round_ is not None:
        keeping.put_draft(turn, round_, {}, 0)
        turn.change(focus=("answer", round_id))
        turn.popup("just-write")


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
    turn.turn_into("passed", rows=[[tap("button-answer-after-all", "answer", round_id)]])


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
    step = turn.kit.house.forms[round_.form].steps[int(index)]
    assert isinstance(step, ChoiceStep)
    filled = begun.get("filled", {}) | {step.key: _option(step, option)}
    keeping.advance(turn, round_, filled, int(index) + 1, begun.get("sources", []))


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
    keeping.advance(turn, round_, begun.get("filled", {}), int(index) + 1, begun.get("sources", []))


@feature.tap("add")
def add(turn: Turn, round_id: str) -> None:
    """The further message belongs to the answer."""
    round_ = keeping.still_open(turn, round_id)
    more = keeping.draft(turn, round_).get("more") if round_ else None
    if round_ is None or more is None:
        turn.popup("already-done")
    else:
        _add(turn, round_, more)


@feature.tap("replace")
def replace_(turn: Turn, round_id: str) -> None:
    """The further message takes the answer's place."""
    round_ = keeping.still_open(turn, round_id)
    more = keeping.draft(turn, round_).get("more") if round_ else None
    if round_ is None or more is None:
        turn.popup("already-done")
    else:
        key = turn.kit.house.forms[round_.form].steps[0].key
        keeping.seal(turn, round_, {key: [more]}, (more["source"],))


@feature.on(Edited, paired=True)
def edited(turn: Turn, edit: Edited) -> None:
    """Editing a message edits the sealed answer that came from it."""
    for round_ in turn.open_rounds():
        entry = keeping.mine(turn, round_)
        if edit.message in entry.sources and entry.state == "sealed" and not entry.shown_at and edit.words:
            _edit(turn, round_, edit)


def _edit(turn: Turn, round_: Round, edit: Edited) -> None:
    filled = turn.own(round_)
    for step in turn.kit.house.forms[round_.form].steps:
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
