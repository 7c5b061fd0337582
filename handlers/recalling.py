"""Looking for a word in what one keeps: in the very turn in which it comes, and it is kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain.text import visible
from bot.feature import Feature, TextStep
from bot.rounds import remembering
from bot.speech import Said
from bot.turn import Turn

feature = Feature("recalling")

LASTS = timedelta(minutes=10)
"""How long a message counts as the word asked for: later it might be an answer."""
feature.sheet("memfind", "memories-title", TextStep("word", "sheet-word", longest=100))


# Whoever asks comes alone: what they type next finds them asked.
@feature.tap("memfind", past=True)
def ask_word(turn: Turn) -> None:
    """Ask for a word, to be looked for at once and kept nowhere."""
    turn.change(focus=("memfind", (turn.now + LASTS).isoformat()))
    turn.whisper("memories-find")


@feature.focus("memfind", past=True)
def take_word(turn: Turn, said: Said) -> bool:
    """Show what has it. False: this message was not meant as one."""
    _focus, until = turn.person.focus
    turn.change(focus=())
    if turn.now >= datetime.fromisoformat(until) or not visible(said.words.text):
        return False
    parts, rows = remembering.found(turn, said.words.text)
    turn.whisper(*parts, rows=rows)
    return True


@feature.wrote("memfind", past=True)
def write_word(turn: Turn, values: Mapping[str, str]) -> None:
    """The same, of what was written on a sheet."""
    word = values.get("word", "")
    if not visible(word):
        turn.popup("nothing-visible")
        return
    parts, rows = remembering.found(turn, word)
    turn.turn_into(*parts, rows=rows)
