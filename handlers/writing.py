"""Answering on a sheet: a question, a whole check-in, or one's sealed answer anew; from the room, too, before its author alone."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.round import Filled, Round
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
    filled = filling.read(steps, values, _source(turn))
    if not all(step.optional or step.key in filled for step in steps):
        turn.popup("nothing-visible")
    elif _is_sealed_so(turn, round_, filled):
        # The same once more: what came of it was slow, or got lost.
        turn.popup("sealed")
    elif asking.in_steps(turn, round_):
        adding.offer_instead(turn, round_, filled, _source(turn))
    else:
        adding.offer(turn, round_, filled[steps[0].key][0])


def _is_sealed_so(turn: Turn, round_: Round, filled: Filled) -> bool:
    own = keeping.words_of(turn, round_, turn.own(round_))
    new = keeping.words_of(turn, round_, filled)
    return all(pieces[0]["text"] in [one["text"] for one in own.get(key, [])] for key, pieces in new.items())


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
