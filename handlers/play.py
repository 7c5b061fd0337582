"""Play: where the games are, each a tap away."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import title, way
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("play")

GAMES = ("either", "sentence", "dream")


@feature.command("play", menu=True, help="together")
def play(turn: Turn, command: Commanded) -> None:
    """Show the games, in private."""
    rows = [[way(one)] for one in GAMES]
    turn.whisper(title("play-title"), "play-what", rows=rows)
