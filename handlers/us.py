"""The way to all that the two have together: their days, what they keep, what they have agreed on."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import line, title, way
from bot.rounds import remembering
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("us")

WAYS = ("memories", "streak", "calendar", "dates", "week", "plans", "values", "care", "agreements", "desire")


@feature.command("us", menu=True, help="memory", past=True)
def us(turn: Turn, command: Commanded) -> None:
    """Say how many days the two have shared, and lead on."""
    total = turn.couple.streak.total
    told = line("streak-total", count=total) if total else line("streak-none")
    ways = [[way(one)] for one in WAYS if one in turn.kit.house.commands]
    turn.whisper(title("us-title"), told, rows=[*remembering.of_this_day(turn), *ways])
