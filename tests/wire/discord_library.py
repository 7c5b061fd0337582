"""The real discord.py, pointed at a sandbox."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.sandbox.api import Server
from bot.sandbox.model import Impossible

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


class Rest:
    """A client that adds nothing of its own to Discord's REST."""

    def __init__(self, session: aiohttp.ClientSession, base: str, token: str) -> None:
        self.session, self.base, self.token = session, base, token

    async def call(self, method: str, path: str, body: object = None, *files: tuple[str, bytes]) -> tuple[int, Any]:
        """Return the status and the answer; files come as parts beside the body."""
        form: Any = {"json": body}
        if files:
            form = {"data": aiohttp.FormData(quote_fields=False)}
            form["data"].add_field("payload_json", json.dumps(body))
            for index, (name, data) in enumerate(files):
                form["data"].add_field(f"files[{index}]", data, filename=name)
        headers = {"Authorization": f"Bot {self.token}"}
        async with self.session.request(method, f"{self.base}/api/v10{path}", headers=headers, **form) as answer:
            return answer.status, await answer.json() if answer.content_type == "application/json" else None

    async def refused(self, method: str, path: str, body: object = None, *files: tuple[str, bytes]) -> tuple[int, int]:
        """Return the status and Discord's own code of a call that is refused."""
        status, answer = await self.call(method, path, body, *files)
        return status, answer["code"] if answer else 0


def faults(errors: Any, path: str = "") -> dict[str, str]:
    """Return the code of the first fault at each path of a refused body."""
    found = {path: errors["_errors"][0]["code"]} if "_errors" in errors else {}
    for step, below in errors.items():
        if step != "_errors":
            found |= faults(below, f"{path}.{step}".lstrip("."))
    return found


def impossible(*acts: Callable[[], Any]) -> None:
    """See that no client would let anybody do any of these."""
    for act in acts:
        with pytest.raises(Impossible):
            act()


async def send(rest: Rest, channel_id: int, **body: Any) -> tuple[int, int]:
    """Post a message; return the status and Discord's own code, 0 if it was taken."""
    status, answer = await rest.call("POST", f"/channels/{channel_id}/messages", body or {"content": "x"})
    return status, answer.get("code", 0)
