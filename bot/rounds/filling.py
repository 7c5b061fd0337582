"""A sheet, filled in: all steps of a form at once, on the same way as what is written and tapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.round import Filled, Round
from bot.feature import ChoiceStep, PickStep, Step, TextStep
from bot.rounds import asking, keeping
from bot.speech import Words
from bot.turn import Turn


def take(turn: Turn, round_: Round, values: Mapping[str, str], source: str) -> None:
    """Seal what was filled in; if a choice is missing, keep the rest and ask for it. `source` names what was written."""
    steps = asking.steps(turn, round_)
    # Of a form in steps, some may have been written as messages before.
    before = keeping.draft(turn, round_) if asking.in_steps(turn, round_) else {}
    written = read(steps, values, source)
    filled = before.get("filled", {}) | written
    texts = keeping.words_of(turn, round_, filled)
    if not keeping.words_of(turn, round_, written) and keeping.takes_text(turn, round_):
        turn.popup("nothing-visible")
    elif keeping.too_long(*texts.values()):
        turn.popup("answer-too-long")
    else:
        sources = [*before.get("sources", []), *([source] if texts else [])]
        begun: dict[str, Any] = {"filled": filled, "sources": sources, "whole": True}
        keeping.advance(turn, round_, begun, 0)


def read(steps: Sequence[Step], values: Mapping[str, str], source: str) -> Filled:
    """What there is to see of it, as far as it was asked for; a client may send anything."""
    found = {step.key: _value(step, values, source) for step in steps if not isinstance(step, PickStep)}
    return {key: value for key, value in found.items() if value}


def _value(step: TextStep | ChoiceStep, values: Mapping[str, str], source: str) -> Any:
    if isinstance(step, TextStep):
        words = Words(values.get(step.key, ""))
        return [keeping.piece(words, source)] if words else None
    chosen = {one for key, one in values.items() if key.partition("/")[0] == step.key and one in step.offered}
    # Of many options, some in each of several fields: two of them are no choice.
    return chosen.pop() if len(chosen) == 1 else None
