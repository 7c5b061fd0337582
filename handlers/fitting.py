"""What fits the two: what questions may take for granted, and what each likes. Ticked by each alone, and shown to nobody."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.consent import FACTS, ticked
from bot.domain.deck import LIKEABLE
from bot.feature import Feature
from bot.phrasing import Screen, Tap, hint, line, tap, title
from bot.rounds.choosing import LIKES, SHORT
from bot.speech import Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("fitting")


@feature.command("themes", help="daily")
def themes(turn: Turn, command: Commanded) -> None:
    """Show both lists' names, in private."""
    parts, rows = _lists()
    turn.whisper(*parts, rows=rows)


@feature.tap("fitting")
def show_lists(turn: Turn) -> None:
    """Show them in place of the message that led here."""
    parts, rows = _lists()
    turn.turn_into(*parts, rows=rows)


@feature.tap("fitnot")
def not_now(turn: Turn) -> None:
    """The offer is left alone."""
    turn.turn_into("fitting-not-now")


@feature.tap("facts")
def facts(turn: Turn) -> None:
    """Show what may be taken for granted."""
    _show_facts(turn)


@feature.tap("likes")
def likes(turn: Turn) -> None:
    """Show the themes."""
    _show_likes(turn)


@feature.tap("fact")
def tick_fact(turn: Turn, couple_id: str, short: str, wanted: str) -> None:
    """It holds, or it does not; it counts once both say so."""
    if name := _offered(turn, couple_id, short, FACTS):
        turn.change(yes=ticked(turn.person.yes, name, on=wanted == "on"))
        _show_facts(turn)


@feature.tap("like")
def tick_like(turn: Turn, couple_id: str, short: str, wanted: str) -> None:
    """More of this theme, or no more than of others."""
    if name := _offered(turn, couple_id, short, LIKEABLE):
        turn.change(yes=ticked(turn.person.yes, f"{LIKES}{name}", on=wanted == "on"))
        _show_likes(turn)


def _offered(turn: Turn, couple_id: str, short: str, names: Iterable[str]) -> str:
    """The name that a button means; empty if it means none any more."""
    name = next((one for one in names if one[:SHORT] == short), "")
    if couple_id == str(turn.couple.id) and name:
        return name
    turn.popup("button-stale")
    return ""


def _lists() -> Screen:
    rows = [[tap("button-facts", "facts")], [tap("button-likes", "likes")], [tap("button-back", "settings")]]
    return [title("fitting-title"), "fitting-what", hint("fitting-alone")], rows


def _show_facts(turn: Turn) -> None:
    rows = [[_box(turn, f"fact-{one}", "fact", one, one)] for one in FACTS]
    turn.turn_into(title("button-facts"), line("facts-what"), hint("fitting-alone"), rows=[*rows, _back()])


def _show_likes(turn: Turn) -> None:
    boxes = [_box(turn, f"theme-{one}", "like", one, f"{LIKES}{one}") for one in LIKEABLE]
    rows = [boxes[start : start + 2] for start in range(0, len(boxes), 2)]
    turn.turn_into(title("button-likes"), line("likes-what"), hint("fitting-alone"), rows=[*rows, _back()])


def _box(turn: Turn, label: str, action: str, name: str, tick: str) -> Tap:
    # A tap that comes twice turns nothing back: the button says what it shall be.
    on = tick in turn.person.yes
    shown = phrase("ticked" if on else "unticked", what=phrase(label))
    return Tap(shown, action, (str(turn.couple.id), name[:SHORT], "off" if on else "on"))


def _back() -> list[Tap]:
    return [tap("button-back", "fitting")]
