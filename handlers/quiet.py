"""Quiet hours: when nothing makes a sound."""

from __future__ import annotations

from collections.abc import Mapping

from bot import preferences, when
from bot.feature import Feature, TextStep
from bot.phrasing import tap
from bot.speech import Said
from bot.turn import Turn

feature = Feature("quiet")
feature.sheet("quiet", "button-settings-quiet", TextStep("quiet", "sheet-quiet", longest=100))


@feature.tap("quietask", paired=False)
def ask_quiet(turn: Turn) -> None:
    """Ask for the hours in which nothing sounds."""
    preferences.expect(turn, "quiet")
    parts, rows = when.quiet_screen(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("quiet", paired=False)
def tap_quiet(turn: Turn, *span: str) -> None:
    """Quiet hours were tapped, or none."""
    turn.change(quiet=span)
    preferences.show_again(turn)


@feature.wrote("quietask", paired=False)
def write_quiet(turn: Turn, values: Mapping[str, str]) -> None:
    """Quiet hours were written on a sheet."""
    span = when.read_span(values.get("quiet", ""))
    if span is None:
        turn.popup("quiet-unknown")
    else:
        tap_quiet(turn, *span)


@feature.focus("quiet", paired=False)
def type_quiet(turn: Turn, said: Said) -> bool:
    """Quiet hours were typed. False: it was something else, and a question is open that it may answer."""
    span = when.read_span(said.words.text)
    if span is not None:
        turn.change(quiet=span, focus=())
        parts, rows = preferences.menu(turn)
        turn.whisper(*parts, rows=rows)
    elif preferences.may_be_an_answer(turn, said):
        return False
    else:
        turn.whisper(
            "quiet-unknown", rows=[[tap("button-settings-quiet", "quietask")], [tap("button-back", "settings")]]
        )
    return True
