"""Days together, told warmly."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import line, title
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("streak")


@feature.command("streak", help="memory")
def streak(turn: Turn, command: Commanded) -> None:
    """Say how many days the two have shared, and how the rests are free."""
    told = turn.couple.streak
    if not told.total:
        turn.reply(title("streak-title"), "streak-none")
        return
    parts = [title("streak-title"), line("streak-total", count=told.total)]
    if told.run > 1:
        parts.append(line("streak-run", count=told.run))
    turn.reply(*parts, "streak-rest")
