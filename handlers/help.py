"""Help: what there is, by what it is for; each practice is two taps away."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import Part, Screen, Tap, tap, title, way
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("help")
_IN_A_ROW = 2


@feature.command("help", menu=True, paired=False)
def help_(turn: Turn, command: Commanded) -> None:
    """Say what the bot does, and lead to each kind of things to do."""
    parts, rows = _what_there_is(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("help", paired=False)
def back(turn: Turn) -> None:
    """Say it in place of whatever stood here."""
    parts, rows = _what_there_is(turn)
    turn.turn_into(*parts, rows=rows)


def _what_there_is(turn: Turn) -> Screen:
    kinds = [tap(f"button-help-{one}", "helpwith", one) for one in turn.kit.house.help]
    begin = [] if turn.paired else [[way("pair")]]
    rows = [*begin, *_grid(kinds), [tap("button-safety", "safety")]]
    return [title("help-title"), "help-daily", "help-reads", "help-leave", "help-beside"], rows


def _grid(taps: list[Tap]) -> list[list[Tap]]:
    return [taps[start : start + _IN_A_ROW] for start in range(0, len(taps), _IN_A_ROW)]


@feature.tap("helpwith", paired=False)
def kind(turn: Turn, category: str) -> None:
    """All that there is of this kind, each a tap away."""
    commands = turn.kit.house.help.get(category, [])
    rows = [*([way(one)] for one in commands), [tap("button-back", "help")]]
    typed = " · ".join(f"/{one}" for one in commands)
    turn.turn_into(title(f"button-help-{category}"), Part("hint", typed), rows=rows)


@feature.tap("safety", paired=False)
def safety(turn: Turn) -> None:
    """Where to turn if one does not feel safe; an edit, so that nothing of it stands on a lock screen."""
    texts = "safety-somebody", "safety-where", "safety-traces", "safety-here"
    rows = [[tap("button-clear", "clear")], [tap("button-back", "help")]]
    turn.turn_into(title("safety-title"), *texts, rows=rows)
