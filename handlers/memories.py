"""Memories: what somebody keeps of what was opened to them, for them alone."""

from __future__ import annotations

from datetime import date

from bot.domain import memories as domain
from bot.domain.memories import MONTH, THEME, Memory
from bot.domain.text import visible
from bot.feature import Feature
from bot.phrasing import Rows, Screen, Tap, hint, line, tap, title
from bot.rounds import remembering, revealing
from bot.speech import Commanded
from bot.texts import MonthOf
from bot.turn import Turn

feature = Feature("memories")


@feature.command("memories", help="memory", takes=(("word", "text"),), past=True)
def memories(turn: Turn, command: Commanded) -> None:
    """Show the ways to what is kept, or what has a word in it."""
    parts, rows = remembering.found(turn, command.rest) if visible(command.rest) else _ways(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("memories", past=True)
def back(turn: Turn) -> None:
    """The ways, in place of another screen."""
    parts, rows = _ways(turn)
    turn.turn_into(*parts, rows=rows)


def _ways(turn: Turn) -> Screen:
    kept = domain.seen(remembering.kept(turn), "")
    if not kept:
        return [title("memories-title"), "memories-none"], []
    rows = [
        *remembering.of_this_day(turn),
        [tap("button-memory-newest", "kept", kept[0].round, "")],
        [tap("button-memory-themes", "memthemes"), tap("button-memory-months", "memmonths", kept[0].day.year)],
        [tap("button-memory-find", "memfind")._replace(sheet="memfind")],
    ]
    return [title("memories-title"), line("memories-count", count=len(kept)), hint("memories-alone")], rows


# --- one of them ---------------------------------------------------------------------------------------------------


@feature.tap("kept", past=True)
def memory(turn: Turn, round_id: str, by: str) -> None:
    """Show this one; if it is gone, the one before it."""
    found = domain.seen(remembering.kept(turn), by)
    _show(turn, found, domain.beside(found, int(round_id) + 1)[0], by)


@feature.tap("older", past=True)
def older(turn: Turn, round_id: str, by: str) -> None:
    """The one before this."""
    found = domain.seen(remembering.kept(turn), by)
    _show(turn, found, domain.beside(found, int(round_id))[0], by)


@feature.tap("newer", past=True)
def newer(turn: Turn, round_id: str, by: str) -> None:
    """The one after this."""
    found = domain.seen(remembering.kept(turn), by)
    _show(turn, found, domain.beside(found, int(round_id))[1], by)


def _show(turn: Turn, found: list[Memory], one: Memory | None, by: str) -> None:
    if one is None:
        turn.popup("memory-gone")
        return
    before, after = domain.beside(found, one.round)
    ways = [tap("button-older", "older", one.round, by)] if before else []
    ways += [tap("button-newer", "newer", one.round, by)] if after else []
    revealing.show_copy(turn, turn.rounds[one.round], more=[ways, [tap("button-memories", "memories")]])


# --- by theme, by month -----------------------------------------------------------------------------------


@feature.tap("memthemes", past=True)
def themes(turn: Turn) -> None:
    """The themes that there are, each with its newest."""
    kept = domain.seen(remembering.kept(turn), "")
    newest: dict[str, Memory] = {}
    for one in kept:
        newest.setdefault(one.theme, one)
    labels = {theme: remembering.theme_label(turn, theme) for theme in newest}
    taps = [Tap(labels[theme], "kept", (str(one.round), THEME + theme)) for theme, one in newest.items()]
    turn.turn_into(title("memories-title"), "memories-themes", rows=_screen(taps))


@feature.tap("memmonths", past=True)
def months(turn: Turn, year: str) -> None:
    """The months of a year that have some."""
    kept = remembering.kept(turn)
    every = domain.months(kept)
    years = sorted({str(one.year) for one in every} - {year}, reverse=True)
    taps = [_month(kept, one) for one in every if str(one.year) == year]
    others = [tap("button-memory-year", "memmonths", one, year=one) for one in years]
    turn.turn_into(title("memories-title"), "memories-months", rows=_screen(taps, others))


def _month(kept: list[Memory], first: date) -> Tap:
    by = MONTH + domain.month(first)
    newest = domain.seen(kept, by)[0]
    return tap("button-memory-month", "kept", newest.round, by, month=MonthOf(first.year, first.month, 1))


def _screen(*grids: list[Tap]) -> Rows:
    rows = [grid[start : start + 3] for grid in grids for start in range(0, len(grid), 3)]
    return [*rows, [tap("button-back", "memories")]]
