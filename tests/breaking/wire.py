"""The bot on Telegram's library, over HTTP, in a world in memory where one call fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.carrier import Platform
from bot.platforms.telegram import Telegram
from bot.sandbox.api import serve
from bot.sandbox.faults import Fault, Faults, What
from bot.sandbox.world import World
from tests.breaking.rig import Rig


class Nth(Faults):
    """Counts all calls, and lets one of them fail."""

    def __init__(self, at: int = 0, what: What = "lost", seconds: float = 1) -> None:
        super().__init__()
        self.at, self.fault = at, Fault(what, seconds=seconds)
        self.methods: list[str] = []

    def take(self, method: str) -> Fault | None:
        """Count a call; return the fault if it is its turn."""
        self.methods.append(method)
        if len(self.methods) != self.at:
            return None
        self.fault.met.set()
        return self.fault

    def clear(self) -> None:
        """Let go what is held."""
        self.fault.let_go()


class Wire(Rig):
    """The bot on Telegram's library, over HTTP, in a world in memory."""

    still = 60

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.world = World(self.clock.now)
        self.one, self.two = self.world.human("Alice"), self.world.human("Bob")
        self.room = self.world.room("Us two", self.one, self.two)
        self.url = ""
        self.patience = 15.0
        self._bell = asyncio.Event()
        self._rests = 0

    def platform(self) -> Platform:
        """Telegram, with a token of this world, which waits so many seconds for an answer."""
        telegram = Telegram(self.world.token, self.url, sleep=self._rest)
        telegram._request._read = self.patience
        return telegram

    async def _rest(self, seconds: float) -> None:
        self._rests += 1
        await self._bell.wait()

    def ring(self) -> None:
        """End all rests."""
        self._bell.set()
        self._bell = asyncio.Event()

    def activity(self) -> int:
        """A number that changes whenever something happens."""
        return self.faults.count + self.world.version + self.world.updates.polls + self._rests + len(self.called)

    @property
    def called(self) -> list[str]:
        """The methods that were called, in order."""
        return self.world.faults.methods if isinstance(self.world.faults, Nth) else []

    async def pair(self) -> None:
        """Make the two a couple with a room."""
        self.room.add_bot(by=self.one)
        await self.settle()
        for human in (self.one, self.two):
            human.presses(self.room.messages[-1], "Begin")
            await self.settle()
            human.presses(human.sees()[-1], 0)
            await self.settle()
        assert any("paired" in message.text for message in self.room.messages)

    def go_on_from(self, other: Rig) -> None:
        """Begin where another one has stopped: the same people in the same room, with nothing said yet."""
        super().go_on_from(other)
        self.room.add_bot(by=self.one)
        self.one.started = self.two.started = True
        self.world.updates.clear()
        self.world.updates.next_id += 1000

    async def settle(self) -> None:
        """As ever; but a call that hangs means that somebody loses patience and starts the program anew."""
        await super().settle()
        fault = self.world.faults.fault if isinstance(self.world.faults, Nth) else None
        if fault and fault.what == "held" and fault.met.is_set() and not fault.gate.is_set():
            ended = asyncio.ensure_future(self.stop())
            for _ in range(self.still):
                await asyncio.sleep(0)
            fault.let_go()
            await ended
            await self.start()


@asynccontextmanager
async def a_wire(directory: Path) -> AsyncIterator[Wire]:
    """A world of its own, and the bot's way to it; the bot is not started."""
    wire = Wire(directory)
    async with serve(wire.world) as server:
        wire.url = server.url
        try:
            yield wire
        finally:
            wire.world.faults.clear()
            if wire.starts:
                await wire.stop()
