"""Discord in this process: simcord in the place of the connection, all else as it is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import discord
import simcord

from bot.carrier import Submit
from bot.platforms.discord import Discord
from bot.speech import Event, Popup, Update


class Elsewhere:
    """A gateway that is not looked for: the client is connected from outside."""

    async def login(self, client: discord.Client, token: str) -> None:
        """It is logged in."""

    async def hold(self, client: discord.Client) -> None:
        """It stays connected."""
        await asyncio.Event().wait()


@dataclass(slots=True)
class Taken:
    """A place to submit to: notes what comes, and may fail or wait when told so."""

    updates: list[Update] = field(default_factory=list)
    failing: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    answer: Callable[[Popup], Awaitable[None]] | None = None

    def __post_init__(self) -> None:
        self.gate.set()

    async def submit(self, updates: Sequence[Update]) -> None:
        """Take them, unless it is time to fail."""
        await self.gate.wait()
        if self.failing:
            self.failing -= 1
            raise RuntimeError("not now")
        self.updates += updates

    @property
    def events(self) -> list[Event]:
        """What has come."""
        return [update.event for update in self.updates]

    def last(self) -> Event:
        """The newest of it."""
        return self.updates[-1].event


@asynccontextmanager
async def listening(platform: Discord, submit: Submit) -> AsyncIterator[None]:
    """The platform, started and listening."""
    await platform.start()
    task = asyncio.ensure_future(platform.listen(submit))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await platform.close()


@asynccontextmanager
async def world(platform: Discord) -> AsyncIterator[simcord.Env]:
    """A Discord with this bot in it."""
    # Not `simcord.run`: a fixture is torn down in another context than it was set up in.
    env = simcord.Env(platform.client)
    await env.start()
    try:
        yield env
    finally:
        await env.shutdown()
    assert not env.errors
