"""Help: what there is, in a few lines."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import Part, Rows, tap, title
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("help")


@feature.command("help", menu=True, paired=False)
def help_(turn: Turn, command: Commanded) -> None:
    """Say what there is, in a few lines."""
    parts, rows = _what_there_is()
    turn.whisper(*parts, rows=rows)


@feature.tap("help", paired=False)
def back(turn: Turn) -> None:
    """Say what there is, in place of whatever stood here."""
    parts, rows = _what_there_is()
    turn.turn_into(*parts, rows=rows)


def _what_there_is() -> tuple[list[Part | str], Rows]:
    parts: list[Part | str] = [
        title("help-title"),
        "help-daily",
        "help-commands",
        "help-more",
        "help-reads",
        "help-leave",
    ]
    return parts, [[tap("button-safety", "safety")]]


@feature.tap("safety", paired=False)
def safety(turn: Turn) -> None:
    """Where to turn if one does not feel safe; an edit, so that nothing of it stands on a lock screen."""
    texts = "safety-somebody", "safety-where", "safety-traces", "safety-here"
    rows = [[tap("button-clear", "clear")], [tap("button-back", "help")]]
    turn.turn_into(title("safety-title"), *texts, rows=rows)
