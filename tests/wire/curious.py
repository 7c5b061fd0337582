"""Somebody who tries everything, on either platform: their client's view of the bot, and a finger for the first button."""

from __future__ import annotations

import asyncio
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

from bot.sandbox.bell import Bell
from bot.sandbox.chats import Room
from bot.sandbox.discord.components import BUTTON, LINK, STRING_SELECT, TEXT_INPUT, USER_SELECT
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.interactions import Interaction
from bot.sandbox.discord.modals import fields
from bot.sandbox.discord.model import Message as DiscordMessage
from bot.sandbox.human import Human
from bot.sandbox.model import Json, Message
from tests.story import plain

PATIENCE = 20.0
WORDLESS = 1.0
"""Seconds after which nothing more is expected in answer to plain words."""
_TICKED = "✓ "


@dataclass(frozen=True, slots=True)
class Arrived:
    """One version of something that came before somebody's eyes; `key` is 0 for what cannot be acted on."""

    key: int
    text: str
    labels: tuple[str, ...] = ()


@dataclass(slots=True)
class Curious(ABC):
    """A person. `newest` is what in the private chat came or changed last, `pressed` what they have tried of each message."""

    name: str
    newest: Arrived | None = None
    pressed: dict[int, list[str]] = field(default_factory=dict)
    _read: int = 0

    @property
    @abstractmethod
    def bell(self) -> Bell:
        """What rings when anything changes."""

    @property
    def is_heard(self) -> bool:
        """Whether the bot has taken all that it is told of."""
        return True

    @abstractmethod
    def published(self) -> list[str]:
        """The commands that the client offers."""

    @abstractmethod
    async def commands(self, name: str) -> None:
        """Say a command and wait until it is taken."""

    @abstractmethod
    async def presses(self, label: str, words: str) -> bool:
        """Press this on the newest message; fill in what comes up with these words, and say whether anything took them."""

    @abstractmethod
    async def says(self, text: str) -> None:
        """Write plain words and wait until they are taken."""

    @abstractmethod
    def standing(self) -> list[str]:
        """What the bot has said and what still stands, in the private chat and the room."""

    @abstractmethod
    def _arrivals(self) -> Iterator[Arrived]:
        """What has arrived since this was asked last, in the private chat, the room, and between."""

    def looks(self) -> list[Arrived]:
        """Everything that has come before their eyes since they looked last."""
        news = list(self._arrivals())
        for one in news:
            self.newest = one if one.key else self.newest
        return news

    def next_label(self) -> str | None:
        """The first button of the newest message that was not tried yet."""
        if self.newest is None:
            return None
        tried = self.pressed.setdefault(self.newest.key, [])
        fresh = (one for one in self.newest.labels if not one.startswith(_TICKED) and one not in tried)
        return next((one for one in fresh if not any(one.endswith(f". {old}") for old in tried)), None)

    async def _until(self, found: Callable[[], object], seconds: float = PATIENCE) -> None:
        async with asyncio.timeout(seconds):
            await self.bell.until(found)


@dataclass(slots=True)
class OnTelegram(Curious):
    """With Telegram; what stands in the room is seen, too."""

    human: Human = field(kw_only=True)
    room: Room | None = None
    _popups: int = 0

    @property
    def bell(self) -> Bell:
        return self.human.world

    @property
    def is_heard(self) -> bool:
        return not self.human.world.updates.pending

    def published(self) -> list[str]:
        menu: Any = self.human.world.about["commands:default", ""]
        return [one["command"] for one in menu]

    async def commands(self, name: str) -> None:
        self.human.starts() if name == "start" else self.human.says(f"/{name}")

    async def presses(self, label: str, words: str) -> bool:
        assert self.newest is not None
        shown = self.human.chat.standing[self.newest.key]
        keys = [plain(key["text"]) for row in shown.keys for key in row]
        tap = self.human.presses(shown, keys.index(label))
        await self._until(lambda: tap is None or tap.answer)
        return False

    async def says(self, text: str) -> None:
        self.human.says(text)

    def standing(self) -> list[str]:
        shown = [*self.human.sees(), *(self.room.messages if self.room else ())]
        return [plain(one.text) for one in shown if one.from_id == self.human.world.bot_id]

    def _arrivals(self) -> Iterator[Arrived]:
        world = self.human.world
        for one in world.history[self._read :]:
            if one.from_id == world.bot_id and one.chat_id in (self.human.id, self.room and self.room.id):
                yield self._arrived(one)
        for popup in world.popups[self._popups :]:
            if popup.human == self.human.id and popup.text:
                yield Arrived(0, plain(popup.text))
        self._read, self._popups = len(world.history), len(world.popups)

    def _arrived(self, one: Message) -> Arrived:
        labels = tuple(plain(key["text"]) for row in one.keys for key in row if "callback_data" in key)
        files = _inside(one.media.data) if one.media else ""
        return Arrived(one.id if one.chat_id == self.human.id else 0, plain(one.text) + files, labels)


@dataclass(slots=True)
class OnDiscord(Curious):
    """With Discord; what only they see is seen, and the sheets that come up."""

    human: DiscordHuman = field(kw_only=True)
    _sheets: int = 0

    @property
    def bell(self) -> Bell:
        return self.human.world

    def published(self) -> list[str]:
        return [one["name"] for one in self.human.world.commands.all]

    async def commands(self, name: str) -> None:
        await self._until(lambda: self.human.world.commands.all)
        await self._answered(self.human.runs(name))

    async def presses(self, label: str, words: str) -> bool:
        message = self._message()
        control = next(one for one in message.controls if label in _labels(one))
        if control["type"] == BUTTON:
            buttons = [plain(one) for one in message.buttons]
            return await self._fills(await self._answered(self.human.presses(message, buttons.index(label))), words)
        selects = [one for one in message.controls if one["type"] != BUTTON]
        value = next(one["value"] for one in control["options"] if plain(one["label"]) == label)
        await self._answered(self.human.chooses(message, value, select=selects.index(control)))
        return False

    async def says(self, text: str) -> None:
        self.human.says(text)
        known = len(self.human.world.history)
        with suppress(TimeoutError):
            await self._until(lambda: len(self.human.world.history) > known, WORDLESS)

    def standing(self) -> list[str]:
        # What only they see the client itself forgets.
        shown = [one for one in self.human.sees() if not one.ephemeral]
        return [plain(one.text) for one in shown if one.author_id == self.human.world.bot_id]

    async def _fills(self, tapped: Interaction, words: str) -> bool:
        if tapped.modal is None:
            return False
        # A list too long for one field goes on in a second one: one choice of all is enough.
        asked = {key: one for key, one in fields(tapped.modal).items() if not re.search(r"/[1-9]$", key)}
        given = {key: _first(one, words) for key, one in asked.items()}
        await self._answered(self.human.submits(tapped, given))
        return words in given.values()

    async def _answered(self, done: Interaction) -> Interaction:
        await self._until(lambda: done.answer)
        await self._until(lambda: not (done.message and done.message.loading))
        return done

    def _message(self) -> DiscordMessage:
        assert self.newest is not None
        return self.human.chat.standing[self.newest.key]

    def _arrivals(self) -> Iterator[Arrived]:
        world = self.human.world
        for one in world.history[self._read :]:
            mine = one.channel_id == self.human.chat.id and one.only_for in (None, self.human.id)
            if one.author_id == world.bot_id and mine and not one.loading:
                labels = tuple(label for control in one.controls for label in _labels(control))
                files = "".join(_inside(each.data) for each in one.attachments)
                yield Arrived(one.id, plain(one.text) + files, labels)
        self._read = len(world.history)
        sheets = [one.modal for one in world.interactions.values() if one.human == self.human.id and one.modal]
        yield from [Arrived(0, json.dumps(one)) for one in sheets[self._sheets :]]
        self._sheets = len(sheets)


def _labels(control: Json) -> list[str]:
    if control["type"] == STRING_SELECT:
        return [plain(one["label"]) for one in control["options"] if not one.get("default")]
    if control["type"] == USER_SELECT or control.get("disabled") or control.get("style") == LINK:
        return []
    return [plain(control["label"])]


def _first(one: Json, words: str) -> str:
    if one["type"] == TEXT_INPUT:
        return words[: one.get("max_length", len(words))]
    return str(one["options"][0]["value"])


def _inside(data: bytes) -> str:
    """What can be read in a file; of an archive, in all that is in it."""
    if not is_zipfile(BytesIO(data)):
        return data.decode(errors="ignore") if data[:4] != b"\x89PNG" else ""
    with ZipFile(BytesIO(data)) as archive:
        return "\n".join(archive.read(one).decode(errors="ignore") for one in archive.namelist())
