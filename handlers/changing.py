"""What can be done about a sealed answer before it opens: leave it, change it, take it back, share it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.round import Round
from bot.feature import Feature, PickStep
from bot.phrasing import tap
from bot.rounds import asking, keeping, revealing
from bot.turn import Turn

feature = Feature("changing")


@feature.tap("fine")
def fine(turn: Turn, round_id: str) -> None:
    """Leave it so."""
    turn.popup("kept-sealed")


@feature.tap("change")
def change(turn: Turn, round_id: str) -> None:
    """Write it anew; what is sealed stays until the new one is."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    round_ = keeping.put_draft(turn, round_, {"anew": True, "picked": _picked(turn, round_)}, 0)
    turn.change(focus=("answer", round_id))
    if keeping.takes_text(turn, round_) and not asking.in_steps(turn, round_):
        turn.turn_into("write-anew", rows=[[tap("button-leave-as-was", "asitwas", round_id)]])
    else:
        parts, rows = keeping.screen(turn, round_, 0)
        turn.turn_into(*parts, rows=rows)


def _picked(turn: Turn, round_: Round) -> list[str]:
    """What was picked from a list is there to be changed."""
    step = asking.steps(turn, round_)[0]
    return turn.own(round_).get(step.key, []) if isinstance(step, PickStep) else []


@feature.tap("asitwas")
@feature.tap("leaveout")
def as_it_was(turn: Turn, round_id: str) -> None:
    """Change nothing after all."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None:
        turn.rounds[round_.id] = round_.put(replace(keeping.mine(turn, round_), draft=None, step=0))
        turn.change(focus=())
        _show_sealed(turn, turn.rounds[round_.id])


def _show_sealed(turn: Turn, round_: Round) -> None:
    if keeping.mine(turn, round_).state == "sealed":
        parts, rows = keeping.sealed_screen(turn, round_, "sealed")
    else:
        parts, rows = asking.screen(turn, round_, 0)
    turn.turn_into(*parts, rows=rows)


@feature.tap("takeback")
def take_back(turn: Turn, round_id: str) -> None:
    """Take the answer back; the question stays open. The card keeps its count: a withdrawal is nobody's business."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None or keeping.mine(turn, round_).state != "sealed":
        return
    turn.rounds[round_.id] = round_.take_back(turn.person.id)
    turn.change(focus=())
    turn.turn_into("taken-back", rows=[[asking.to_answer(turn, round_)]])


@feature.tap("share")
def share(turn: Turn, round_id: str) -> None:
    """Open one's own words now, without waiting for the other."""
    round_ = turn.round(round_id)
    if round_ is None or keeping.mine(turn, round_).state != "sealed" or keeping.mine(turn, round_).shown_at:
        turn.popup("already-done")
        return
    shared = round_.share(turn.person.id, turn.now)
    turn.rounds[round_.id] = shared
    turn.turn_into("shared")
    revealing.reveal(turn, round_, shared)
