"""The real discord.py, pointed at a sandbox."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.sandbox.api import Server

INTENTS = discord.Intents(guilds=True, dm_messages=True, guild_messages=True)


class Library(discord.Client):
    """The library's client; what it tells its bot waits in `heard`, by name of the event."""

    def __init__(self, intents: discord.Intents = INTENTS) -> None:
        nobody = discord.AllowedMentions.none()
        super().__init__(intents=intents, allowed_mentions=nobody, guild_ready_timeout=0.01)
        self.heard: dict[str, list[Any]] = {}
        self._news = asyncio.Event()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Begin anew at once: the library rests five seconds, as Discord asks of it."""

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Keep the event; nobody else listens."""
        self.heard.setdefault(event, []).append(args[0] if args else None)
        self._news.set()

    async def next(self, event: str) -> Any:
        """Return the next event of this name."""
        async with asyncio.timeout(10):
            while not self.heard.get(event):
                self._news.clear()
                await self._news.wait()
        return self.heard[event].pop(0)

    def count(self, event: str) -> int:
        """Count the events of this name that wait."""
        return len(self.heard.get(event, []))


def point(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    """Lead the library to the sandbox and nowhere else."""
    monkeypatch.setattr(Route, "BASE", f"{server.url}/api/v10")
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(f"ws://127.0.0.1:{server.port}"))


@asynccontextmanager
async def connected(token: str, library: Callable[[], Library] = Library) -> AsyncIterator[Library]:
    """Log in, hold the connection, and close it."""
    client = library()
    await client.login(token)
    running = asyncio.ensure_future(client.connect())
    try:
        await client.next("ready")
        yield client
    finally:
        await client.close()
        await asyncio.gather(running, return_exceptions=True)
