"""Something kind on a heavy day, for whoever has said that it is one; nobody else learns of it."""

from __future__ import annotations

from bot.feature import Feature
from bot.rounds import comforting
from bot.turn import Turn

feature = Feature("kindness")


@feature.tap("kindness", past=True)
def something_kind(turn: Turn, round_id: str) -> None:
    """Show an old word of thanks, or say something kind, to them alone."""
    round_ = turn.round(round_id)
    if round_ is None:
        turn.popup("round-over")
    else:
        comforting.show_something(turn, round_)
