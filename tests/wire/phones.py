"""Phones of people on any platform, for one script: what somebody with a client there sees, presses and writes."""

from __future__ import annotations

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, TypeVar

from bot.sandbox.bell import Bell
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.interactions import Interaction
from bot.sandbox.discord.model import Message as DiscordMessage
from bot.sandbox.human import Human
from bot.sandbox.model import Message
from tests.story import plain

PATIENCE = 60
_MEANT = re.compile(r"\\(.)")

T = TypeVar("T")


class Phone(Protocol):
    """One person's private chat with the bot."""

    async def sees(self, words: str) -> None:
        """Wait until this stands there."""
        ...

    def times(self, words: str) -> int:
        """In how many of the bot's messages this stands now."""
        ...

    async def presses(self, label: str) -> None:
        """Press the newest button that says this."""
        ...

    async def commands(self, name: str) -> None:
        """Give a command."""
        ...

    async def answers(self, text: str) -> None:
        """Answer the question that was asked last."""
        ...

    async def reads_out(self) -> str:
        """What the last message with a way in says."""
        ...

    async def enters(self, told: str) -> None:
        """Go the way that somebody has read out."""
        ...


class _Reader(ABC):
    """What the bot has said in a private chat, and its reader's patience."""

    def __init__(self, bell: Bell) -> None:
        self._bell = bell

    @abstractmethod
    def _read(self) -> list[str]:
        """What stands in the bot's messages now, oldest first."""

    async def _until(self, found: Callable[[], T]) -> T:
        async with asyncio.timeout(PATIENCE):
            return await self._bell.until(found)

    async def sees(self, words: str) -> None:
        await self._until(lambda: self.times(words))

    def times(self, words: str) -> int:
        return sum(words in text for text in self._read())

    async def reads_out(self) -> str:
        await self.sees("https://")
        return next(text for text in reversed(self._read()) if "https://" in text)


class TelegramPhone(_Reader):
    """A phone with Telegram."""

    def __init__(self, human: Human) -> None:
        super().__init__(human.world)
        self.human = human

    def _said(self) -> list[Message]:
        return [one for one in self.human.sees() if one.from_id == self.human.world.bot_id]

    def _read(self) -> list[str]:
        return [plain(one.text) for one in self._said()]

    async def presses(self, label: str) -> None:
        def place() -> tuple[Message, int] | None:
            for one in reversed(self._said()):
                keys = [plain(key) for row in one.buttons for key in row]
                if at := [number for number, key in enumerate(keys) if label in key]:
                    return one, at[0]
            return None

        found = await self._until(place)
        assert found is not None
        self.human.presses(*found)

    async def commands(self, name: str) -> None:
        self.human.starts() if name == "start" else self.human.says(f"/{name}")

    async def answers(self, text: str) -> None:
        self.human.says(text)

    async def enters(self, told: str) -> None:
        self.human.opens(next(word for word in told.split() if word.startswith("https://t.me/")))


class DiscordPhone(_Reader):
    """A phone with Discord."""

    def __init__(self, human: DiscordHuman) -> None:
        super().__init__(human.world)
        self.human = human

    def _said(self) -> list[DiscordMessage]:
        return [one for one in self.human.sees() if one.author_id == self.human.world.bot_id and not one.loading]

    def _read(self) -> list[str]:
        return [plain(_MEANT.sub(r"\1", one.text)) for one in self._said()]

    async def presses(self, label: str) -> None:
        await self._press(label)

    async def _does(self, act: Callable[[], Interaction]) -> Interaction:
        """Do this; where the client says that it failed, do it again, as people do."""
        while True:
            done = act()
            with suppress(TimeoutError):
                await self._answered(done)
            if done.answer:
                return done

    async def _answered(self, done: Interaction) -> None:
        async with asyncio.timeout(self.human.world.answer_in.total_seconds() + 0.1):
            await self.human.world.until(lambda: done.answer)

    async def _press(self, label: str) -> Interaction:
        def having() -> DiscordMessage | None:
            return next(
                (one for one in reversed(self._said()) if any(label in plain(key) for key in one.buttons)), None
            )

        message = await self._until(having)
        assert message is not None
        key = next(key for key in message.buttons if label in plain(key))
        return await self._does(lambda: self.human.presses(message, key))

    async def commands(self, name: str) -> None:
        await self._until(lambda: self.human.world.commands.named("pair"))
        await self._does(lambda: self.human.runs("pair" if name == "start" else name))

    async def answers(self, text: str) -> None:
        tapped = await self._press("Answer")
        await self._until(lambda: tapped.modal)
        await self._does(lambda: self.human.submits(tapped, text))

    async def enters(self, told: str) -> None:
        code = re.search(r"/pair code:([A-Za-z0-9_-]+)", told)
        assert code, told
        await self._until(lambda: self.human.world.commands.named("pair"))
        await self._does(lambda: self.human.runs("pair", code=code[1]))
