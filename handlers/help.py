"""Help: what there is, in a few lines."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import title
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("help")


@feature.command("help", menu=True, paired=False)
def help_(turn: Turn, command: Commanded) -> None:
    """Say what there is, in a few lines."""
    turn.whisper(title("help-title"), "help-daily", "help-commands", "help-reads", "help-leave")
