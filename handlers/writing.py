"""Answering on a sheet: a question, a whole check-in, or one's sealed answer anew; from the room, too, before its author alone."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.round import Round
from bot.feature import Feature
from bot.rounds import adding, asking, filling, keeping
from bot.speech import Wrote
from bot.turn import Turn

feature = Feature("writing")

Values = Mapping[str, str]


@feature.wrote("answer")
def write_answer(turn: Turn, values: Values, round_id: str) -> None:
    """Answer; what is written while an answer is sealed already is lost as little as a further message would be."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    sealed = keeping.mine(turn, round_).state == "sealed"
    if sealed and keeping.takes_text(turn, round_):
        _offer(turn, round_, values)
    elif sealed and not keeping.draft(turn, round_):
        turn.popup("already-sealed")
    else:
        filling.take(turn, round_, values, _source(turn))


def _offer(turn: Turn, round_: Round, values: Values) -> None:
    steps = asking.steps(turn, round_)
    key, filled = steps[0].key, filling.read(steps, values, _source(turn))
    if key not in filled:
        turn.popup("nothing-visible")
    elif filled[key][0]["text"] in [one["text"] for one in turn.own(round_)[key]]:
        # The same once more: what came of it was slow, or got lost.
        turn.popup("sealed")
    else:
        adding.offer(turn, round_, filled[key][0])


@feature.wrote("change")
def write_anew(turn: Turn, values: Values, round_id: str) -> None:
    """What was sealed stays until this is."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    filling.take(turn, round_, values, _source(turn))
    if not turn.popups and keeping.mine(turn, turn.rounds[round_.id]).state == "sealed":
        # What stands in the chat reads as before.
        turn.popup("sealed-anew")


def _source(turn: Turn) -> str:
    assert isinstance(turn.event, Wrote)
    return turn.event.tap
