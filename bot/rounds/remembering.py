"""What the acting person keeps of what was opened to them: theirs to look at, and nobody's to know of. It needs their past."""

from __future__ import annotations

from bot.domain import memories
from bot.domain.deck import THEMES
from bot.domain.memories import Memory
from bot.domain.round import Round
from bot.domain.schedule import couple_day
from bot.phrasing import Screen, Tap, blocks, line, tap, title
from bot.rounds import revealing
from bot.texts import Phrase, phrase
from bot.turn import Turn

FOUND_AT_MOST = 10


def kept(turn: Turn) -> list[Memory]:
    """All of them, of this couple and of what both have brought along, as far as there are words left in them."""
    ours = {turn.couple.id, *turn.couple.brought}
    found = [one for one in turn.rounds.all() if one.couple_id in ours and _is_kept(turn, one)]
    return [Memory(one.id, one.day, _theme(turn, one)) for one in found]


def _is_kept(turn: Turn, round_: Round) -> bool:
    shown = round_.opening.authors
    return round_.entry(turn.person.id).kept and any(round_.entry(one).state == "sealed" for one in shown)


def _theme(turn: Turn, round_: Round) -> str:
    """What it is about; of what is about nothing else, what it is."""
    about = [theme for one in turn.kit.texts.prompts_of(round_.prompt) for theme in one.themes]
    return about[0] if about else round_.form


def theme_label(turn: Turn, theme: str) -> Phrase:
    """What a theme is called."""
    return phrase(f"theme-{theme}" if theme in THEMES else turn.kit.house.forms[theme].title)


def of_this_day(turn: Turn) -> list[list[Tap]]:
    """A button to what is kept of this day in an earlier year or month, if there is something."""
    found = memories.on_this_day(kept(turn), couple_day(turn.now, turn.zone))
    return [[tap("button-on-this-day", "kept", one.round, "", day=one.day)] for one in found[:1]]


def having(turn: Turn, word: str) -> list[Memory]:
    """Those in which this word stands, newest first."""
    return [one for one in memories.seen(kept(turn), "") if memories.holds(_words(turn, one), word)]


def _words(turn: Turn, memory: Memory) -> list[str]:
    """What was asked and said in it, as the acting person reads it."""
    round_ = turn.rounds[memory.round]
    shown = revealing.parts(turn, round_, revealing.authors_shown(round_))
    said = blocks(turn.kit.texts, turn.person.language, shown)
    return [one.text for one in said if one.style in ("line", "quote")]


def found(turn: Turn, word: str) -> Screen:
    """What has this word in it, each by its day."""
    those = having(turn, word)
    told = line("memories-found", count=len(those)) if those else line("memories-not-found")
    shown = those[:FOUND_AT_MOST]
    rows = [[tap("button-memory", "kept", one.round, "", day=one.day)] for one in shown]
    return [title("memories-title"), told], [*rows, [tap("button-memories", "memories")]]
