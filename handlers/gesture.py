"""A small idea for today, for one of the two alone: by what does the partner good; once, or each day."""

from __future__ import annotations

from bot.domain import gestures
from bot.domain.consent import ticked
from bot.feature import Feature
from bot.rounds import gesturing
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("gesture")


@feature.command("gesture", help="together")
def gesture(turn: Turn, command: Commanded) -> None:
    """Show today's idea, in private."""
    gesturing.show(turn)


@feature.tap("gesturenext")
def another(turn: Turn, couple_id: str, idea: str) -> None:
    """Another one in place of this idea; a tap that comes twice passes over one alone."""
    if _is_theirs(turn, couple_id):
        parts, rows = gesturing.screen(turn, instead_of=idea)
        turn.turn_into(*parts, rows=rows)


@feature.tap("gesturedaily")
def daily(turn: Turn, couple_id: str, wanted: str) -> None:
    """One each day from now on, or no more by themselves."""
    if _is_theirs(turn, couple_id):
        turn.change(yes=ticked(turn.person.yes, gestures.DAILY, on=wanted == "on"))
        turn.popup("gesture-daily-on" if wanted == "on" else "gesture-daily-off")
        parts, rows = gesturing.screen(turn)
        turn.turn_into(*parts, rows=rows)


def _is_theirs(turn: Turn, couple_id: str) -> bool:
    if couple_id != str(turn.couple.id):
        turn.popup("button-stale")
    return couple_id == str(turn.couple.id)
