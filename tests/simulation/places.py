"""What stands in the chats of the simulated platforms, and which of the people's words stand where."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from bot.speech import Button, Chat, Message, Words

FIRST, SECOND = "telegram", "discord"
"""Two platforms, each with people and troubles of its own. The second knows no file by its handle."""
BOT = "bot"
_MARK = re.compile(r"zmark[0-9a-z]+q")
_STAND_IN = re.compile("that I can't (show|play) here|die ich hier nicht (abspielen|zeigen)|das ich hier nicht zeigen")
_REMEMBERED = 40


def marks(message: Message) -> frozenset[str]:
    """The markers of people's words in a message, in its text or as a file."""
    texts = [block.text for block in message.blocks] + [one.label for row in message.buttons for one in row]
    texts += [message.media.ref] if message.media else []
    joined = "\n".join(texts)
    return frozenset(_MARK.findall(joined)) if "zmark" in joined else frozenset()


def author_of(mark: str) -> str:
    """Who wrote the words of this marker."""
    number, which, _count = mark.removeprefix("zmark").split("x")
    return f"p{number}{which}"


def marks_in(words: Words) -> list[str]:
    """The markers in what a person gave."""
    return marks_in_text("\n".join([words.text, *(one.ref for one in words.media)]))


def marks_in_text(text: str) -> list[str]:
    """The markers that stand in a text."""
    return _MARK.findall(text) if "zmark" in text else []


@dataclass(slots=True)
class Shown:
    """One message of the bot as it reads now. `known`: the bot was told that it arrived, and under which id."""

    id: str
    message: Message
    holds: frozenset[str]
    generation: int
    known: bool = False


@dataclass(slots=True)
class Place:
    """A chat. A room's `members` are who is in it, the bot included; `generation` counts how often it moved.

    `doubted`: the message that is being sent here may have arrived without the bot's knowing. `public`: anybody may read it.
    `stand_ins` counts what was said in place of media.
    """

    id: str
    private: bool
    couple: int
    platform: str = FIRST
    members: set[str] = field(default_factory=set)
    messages: dict[str, Shown] = field(default_factory=dict)
    holding: dict[str, set[str]] = field(default_factory=dict)
    ever: set[str] = field(default_factory=set)
    unknown: Counter[str] = field(default_factory=Counter)
    looked: Counter[str] = field(default_factory=Counter)
    last_id: int = 0
    calls: int = 0
    generation: int = 0
    doubted: bool = False
    public: bool = False
    stand_ins: int = 0

    @property
    def chat(self) -> Chat:
        """What the bot calls it."""
        return Chat(self.platform, self.id, self.private)

    def next_id(self) -> str:
        """The id of the next message, whoever writes it."""
        self.last_id += 1
        return str(self.last_id)

    def post(self, message: Message) -> Shown:
        """A new message stands here."""
        shown = Shown(self.next_id(), message, frozenset(), self.generation)
        self.messages[shown.id] = shown
        self.unknown.update(marks(message))
        self._hold(shown, marks(message))
        self.stand_ins += any(_STAND_IN.search(block.text) is not None for block in message.blocks)
        self._forget()
        return shown

    def told(self, shown: Shown) -> None:
        """The bot knows now that this one arrived."""
        shown.known, self.doubted = True, False
        self.unknown.subtract(shown.holds)

    def untold(self, shown: Shown) -> None:
        """The bot may not know it after all."""
        shown.known = False
        self.unknown.update(shown.holds)

    def rewrite(self, shown: Shown, message: Message) -> None:
        """An earlier message reads so now."""
        shown.message = message
        self._hold(shown, marks(message))

    def drop(self, message_id: str) -> None:
        """A message is gone."""
        shown = self.messages.pop(message_id, None)
        if shown is not None:
            self._hold(shown, frozenset())

    def _hold(self, shown: Shown, holds: frozenset[str]) -> None:
        for mark in shown.holds - holds:
            self.holding[mark].discard(shown.id)
        for mark in holds - shown.holds:
            self.holding.setdefault(mark, set()).add(shown.id)
        shown.holds = holds
        self.ever |= holds

    def _forget(self) -> None:
        """Old messages without anybody's words serve no more."""
        if len(self.messages) > 2 * _REMEMBERED:
            for one in list(self.messages.values())[:_REMEMBERED]:
                if not one.holds:
                    del self.messages[one.id]

    def newest(self) -> list[Shown]:
        """What somebody sees without scrolling far, newest first."""
        return list(reversed(self.messages.values()))[:12]

    def crowd(self, two: set[str]) -> set[str]:
        """Whoever is in this room and belongs neither to the couple nor is the bot."""
        return self.members - two - {BOT} | ({"everybody"} if self.public else set())


def buttons(message: Message) -> list[Button]:
    """The buttons that come back to the bot."""
    return [one for row in message.buttons for one in row if isinstance(one, Button)]
