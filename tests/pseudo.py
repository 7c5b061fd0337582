"""A language made for tests: English, each phrase in brackets and longer by a third. What stands outside of the brackets was
put together in code, or is a person's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from bot import locales
from bot.sandbox.chats import Chat
from bot.sandbox.model import Json, Message
from bot.sandbox.world import World
from bot.texts import Phrase, Texts
from bot.when import place_name

OPEN, CLOSE, PAD = "⟦", "⟧", "ẍ"
_FIRST_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_EDGES = (OPEN, CLOSE, _FIRST_ISOLATE, _END_ISOLATE, "\n")
_MARKS = re.compile(f" {PAD}+{CLOSE}|[{OPEN}{CLOSE}]")
_AS_IT_IS = ("room-name",)
"""A channel on Discord has a name of small letters."""
_FREE = re.compile(r"https?://\S+|/[a-z]+(?: code:)?|[\w-]{20,}|Telegram|Discord|[A-Z][a-z]+ \d+, \d{4}|\d+:\d\d [AP]M")
"""Addresses, commands, codes; platforms; days and hours that a client shows in its own way."""


class Pseudo(Texts):
    """The texts as they are, in brackets."""

    def _say(self, language: str, what: Phrase) -> str:
        said = super()._say(language, what)
        return said if what.id in _AS_IT_IS else _bracketed(said)

    def _argument(self, language: str, value: Any) -> Any:
        shown = super()._argument(language, value)
        return f"{OPEN}{shown}{CLOSE}" if isinstance(value, date | time) else shown


def _bracketed(said: str) -> str:
    return f"{OPEN}{said} {PAD * max(1, len(said) // 3 - 3)}{CLOSE}"


TEXTS = Pseudo()
"""Read once for all tests of a process."""


def bare(text: str) -> str:
    """As it reads in English."""
    return _MARKS.sub("", text)


class Bracketed(World):
    """A world in which the bot speaks in brackets, and people read as if there were none; `as_shown` is how it stood there."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.as_shown: list[Message] = []
        self.own: list[str] = []
        self.on_sheets: set[str] = set()

    def messages(self, chat_id: int) -> list[Message]:
        """What stands in a chat now, oldest first."""
        return [_read(one) for one in super().messages(chat_id)]

    def _keep(self, chat: Chat, message: Message) -> Message:
        kept = super()._keep(chat, message)
        self.history[-1] = _read(message)
        self.as_shown.append(message)
        if message.from_id != self.bot_id:
            self.own.append(message.text)
        return kept

    def said_by_people(self) -> list[str]:
        """Their words and names."""
        return [*self.own, *(name for one in self.humans.values() for name in (one.name, one.username))]

    def built_in_code(self, own: Sequence[str]) -> list[str]:
        """What the bot has shown here that is neither in a phrase nor people's `own`."""
        shown = [one for one in self.as_shown if one.from_id == self.bot_id]
        texts = {text for one in shown for text in (one.text, *(label for row in one.buttons for label in row))}
        texts |= {one.text for one in self.popups} | self.on_sheets
        return sorted({run for text in texts for run in outside(text, own)})


def _read(message: Message) -> Message:
    """A message as it reads in English."""
    if OPEN not in f"{message.text}{message.buttons}":
        return message
    ends = [(_units(message.text[: found.start()]), _units(found[0])) for found in _MARKS.finditer(message.text)]
    moved = tuple(_moved(one, ends) for one in message.entities)
    markup = message.markup and {kind: _labels(value) for kind, value in message.markup.items()}
    return replace(message, text=bare(message.text), entities=moved, markup=markup)


def _moved(entity: Json, marks: Sequence[tuple[int, int]]) -> Json:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    before, within = (sum(size for at, size in marks if low <= at < high) for low, high in ((0, start), (start, end)))
    return entity | {"offset": start - before, "length": entity["length"] - within}


def _labels(rows: object) -> object:
    if not isinstance(rows, list):
        return rows
    return [[key | {"text": bare(key["text"])} for key in row] for row in rows]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def outside(text: str, own: Iterable[str]) -> list[str]:
    """What of a text that was shown is in no phrase, nor among people's own words."""
    known = "\n".join(map(_words, own)) + _places()
    return [one for one in map(_words, _uncovered(text)) if any(map(str.isalpha, one)) and one not in known]


def _uncovered(text: str) -> Iterator[str]:
    """What stands between phrases, or is filled into one."""
    inside, run = [""], ""
    for sign in f"{text}\n":
        if sign not in _EDGES:
            run += sign
            continue
        if inside[-1] != OPEN:
            yield run
        run = ""
        if sign in (OPEN, _FIRST_ISOLATE):
            inside.append(sign)
        elif sign in (CLOSE, _END_ISOLATE):
            inside = inside[:-1] or [""]


def _words(text: str) -> str:
    """Without addresses and commands, and without what is not seen, escapes, quotes or says that it was cut."""
    return " ".join(re.sub(r"[\u2066-\u2069\u200e\u200f\u202a-\u202e…\\]|^>+ ", "", _FREE.sub("", text)).split())


@cache
def _places() -> str:
    zones = available_timezones()
    names = [place_name(zone, language) for language in TEXTS.languages for zone in zones]
    return "\n".join([*names, *map(locales.own_name, TEXTS.languages)])
