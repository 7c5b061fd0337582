"""Privacy: what is stored, who can read it, since when and for how long, in plain words; in private, and before anything begins."""

from __future__ import annotations

from datetime import datetime

from bot import when
from bot.feature import Feature
from bot.phrasing import Part, line, title
from bot.speech import Commanded
from bot.texts import Instant
from bot.turn import Turn

feature = Feature("privacy")


@feature.command("privacy", help="yours", paired=False)
def privacy(turn: Turn, command: Commanded) -> None:
    """Say it, with the dates that count for this person."""
    turn.whisper(
        title("privacy-title"),
        "privacy-what",
        "privacy-who",
        *_since(turn),
        "privacy-how-long",
        "privacy-can",
        "privacy-never",
    )


def _since(turn: Turn) -> list[Part]:
    if turn.person.consented_at is None:
        return [line("privacy-since-none")]
    said = [line("privacy-since-consent", date=_day(turn, turn.person.consented_at))]
    if turn.paired:
        said.append(line("privacy-since-couple", date=_day(turn, turn.couple.created_at)))
    return said


def _day(turn: Turn, moment: datetime) -> Instant:
    """The day of this moment where the reader lives."""
    return Instant(moment, when.clock_of(turn, turn.person), "date")
