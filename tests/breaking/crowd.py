"""Couples who keep answering: they pair, answer the day's prompt, check in a few times, and make room for the next."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from random import Random
from typing import TypeVar

from bot.sandbox.human import Human
from bot.sandbox.model import Message
from tests.breaking.watched import NEUTRAL, Round, Watched
from tests.story import plain

PATIENCE = 60.0
CHECKINS = 2
FEELINGS = (("Sad", "lonely"), ("Glad", "proud"), ("Calm", "rested"))
LONG = "So much to tell. " * 220
"""Two of these do not fit into one message: the reveal has pages."""


T = TypeVar("T")


class Stuck(Exception):
    """Somebody waits for what never comes."""


class Couple:
    """Two people, with a room or without one."""

    def __init__(self, world: Watched, random: Random, number: int) -> None:
        self.world, self.random = world, random
        self.one, self.two = world.human(f"Ada{number}"), world.human(f"Ben{number}")
        self.room = world.room("Us", self.one, self.two) if number % 2 else None
        self.chats = (self.room.id,) if self.room else (self.one.id, self.two.id)

    async def live(self, going_on: asyncio.Event) -> None:
        """Pair and answer, until it is enough or `going_on` is cleared."""
        await (self._pair_in_room() if self.room else self._pair_by_link())
        rounds = [self._daily, *[self._checkin] * CHECKINS]
        for round_ in rounds:
            if going_on.is_set():
                await round_()

    # -- pairing ------------------------------------------------------------------------------------------------

    async def _pair_in_room(self) -> None:
        assert self.room is not None
        self.room.add_bot(by=self.one)
        for human in (self.one, self.two):
            await self._presses(human, "Begin", chat=self.room.id)
            await self._presses(human, "Yes")
        await self._sees(self.room.id, "you are paired")

    async def _pair_by_link(self) -> None:
        self.one.starts()
        await self._presses(self.one, "Yes")
        await self._presses(self.one, "link")
        told = await self._sees(self.one.id, "https://")
        self.two.opens(next(part for part in plain(told.text).split() if part.startswith("https://")))
        await self._presses(self.two, "Yes")
        await self._presses(self.one, "and me")
        for human in (self.one, self.two):
            await self._sees(human.id, "share a space now")

    # -- rounds -------------------------------------------------------------------------------------------------

    async def _daily(self) -> None:
        round_, since = Round(self.chats), self._newest()
        self.random.choice((self.one, self.two)).says("/today")
        await self._both(self._answers_daily, round_, since)

    async def _checkin(self) -> None:
        round_, since = Round(self.chats), self._newest()
        await self._both(self._answers_checkin, round_, since)

    async def _both(self, answers: Callable[[Human, Round, int], Awaitable[None]], round_: Round, since: int) -> None:
        async with asyncio.TaskGroup() as group:
            for human in (self.one, self.two):
                group.create_task(_run(answers(human, round_, since)))
        mine = [one for one in self.world.answers.values() if one.round is round_]
        await self._until(lambda: all(one.complete for one in mine), f"the reveal of {[one.marker for one in mine]}")

    async def _answers_daily(self, human: Human, round_: Round, since: int) -> None:
        await self._sees(human.id, "stays sealed", since)
        await self._answers(human, round_, LONG if self.random.random() < 0.2 else "")

    async def _answers_checkin(self, human: Human, round_: Round, since: int) -> None:
        human.says("/checkin")
        for label in (*self.random.choice(FEELINGS), "clearly there", self.random.choice(("just listen", "Skip"))):
            await self._presses(human, label, since)
        await self._sees(human.id, "Anything you'd like to say", since)
        await self._answers(human, round_, "")

    async def _answers(self, human: Human, round_: Round, padding: str) -> None:
        since = self._newest()
        answer = self.world.answer(human, round_, padding)
        await self._sees(human.id, ("Sealed until", "Both are in", NEUTRAL), since)
        answer.confirmed = True

    # -- eyes and hands -------------------------------------------------------------------------------------------

    def _newest(self) -> int:
        """The number below which all messages are of the past."""
        return max((one.id for one in self.world.history), default=0)

    async def _sees(self, chat: int, words: str | tuple[str, ...], since: int = 0) -> Message:
        wanted = (words,) if isinstance(words, str) else words

        def found() -> Message | None:
            fresh = self._from_bot(chat, since)
            return next((one for one in fresh if any(each in plain(one.text) for each in wanted)), None)

        return await self._until(found, f"{wanted} in {chat}")

    async def _presses(self, human: Human, label: str, since: int = 0, chat: int = 0) -> None:
        def found() -> tuple[Message, int] | None:
            for one in self._from_bot(chat or human.id, since):
                keys = [plain(key) for row in one.buttons for key in row]
                if place := [at for at, key in enumerate(keys) if label in key]:
                    return one, place[0]
            return None

        message, place = await self._until(found, f"a button {label!r} in {chat or human.id}")
        human.presses(message, place)

    def _from_bot(self, chat: int, since: int) -> list[Message]:
        standing = self.world.chats[chat].standing
        return [one for one in reversed(standing.values()) if one.from_id == self.world.bot_id and one.id > since]

    async def _until(self, found: Callable[[], T | None], what: str) -> T:
        try:
            async with asyncio.timeout(PATIENCE):
                result = await self.world.until(found)
        except TimeoutError:
            raise Stuck(f"waited {PATIENCE:g} s for {what}") from None
        assert result is not None
        return result


async def _run(work: Awaitable[None]) -> None:
    await work
