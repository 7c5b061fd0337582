"""A sandbox and the real library talking to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.sandbox.api import Server, serve
from bot.sandbox.discord.api import serve as serve_discord
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.world import World
from tests.wire import discord_library

Body = dict[str, Any]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def world(clock: Clock) -> World:
    return World(clock)


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    async with serve(world) as server:
        yield server


def library(world: World, server: Server, token: str = "") -> Bot:
    """Return the unmodified library, pointed at the sandbox."""
    requests = [HTTPXRequest(httpx_kwargs={"trust_env": False}) for _ in range(2)]
    return Bot(
        token or world.token,
        base_url=f"{server.url}/bot",
        base_file_url=f"{server.url}/file/bot",
        get_updates_request=requests[0],
        request=requests[1],
    )


@pytest.fixture
async def bot(world: World, server: Server) -> AsyncIterator[Bot]:
    async with library(world, server) as bot:
        yield bot


class Wire:
    """A client that adds nothing of its own."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self.session = session
        self.base = base

    async def call(self, method: str, **p: object) -> tuple[int, Body]:
        """Call with a JSON body; return the HTTP code and the answer."""
        async with self.session.post(f"{self.base}/{method}", json=p) as response:
            return response.status, await response.json()

    async def poll(self, **p: object) -> list[Body]:
        """Return the updates."""
        code, body = await self.call("getUpdates", **p)
        assert code == 200, body
        updates: list[Body] = body["result"]
        return updates


@pytest.fixture
async def wire(world: World, server: Server) -> AsyncIterator[Wire]:
    async with aiohttp.ClientSession() as session:
        yield Wire(session, f"{server.url}/bot{world.token}")


@pytest.fixture
def discord_world(clock: Clock) -> DiscordWorld:
    return DiscordWorld(clock)


@pytest.fixture
async def discord_server(discord_world: DiscordWorld, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Server]:
    async with serve_discord(discord_world) as server:
        discord_library.point(monkeypatch, server)
        yield server


@pytest.fixture
def alice(discord_world: DiscordWorld) -> DiscordHuman:
    """Somebody on Discord who has a server with the bot in it."""
    alice = discord_world.human("Alice", "de")
    discord_world.guild("Home", alice).add_bot()
    return alice


@pytest.fixture
async def discord_client(
    discord_world: DiscordWorld, discord_server: Server, alice: DiscordHuman
) -> AsyncIterator[discord_library.Library]:
    async with discord_library.connected(discord_world.token) as client:
        yield client


@pytest.fixture
async def rest(discord_world: DiscordWorld, discord_server: Server) -> AsyncIterator[discord_library.Rest]:
    async with aiohttp.ClientSession() as session:
        yield discord_library.Rest(session, discord_server.url, discord_world.token)
