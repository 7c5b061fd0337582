"""What goes wrong in Discord's sandbox on order, its limits on speed, and a bot in another process."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import timedelta

import aiohttp
import pytest

from bot.sandbox.api import Server
from bot.sandbox.discord.buckets import Buckets
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.faults import What, Window
from tests.wire.conftest import Clock
from tests.wire.discord_library import Library, Rest

# What the client gets, and how many messages stand in the chat because of the call.
FAULTS: dict[What, tuple[object, int]] = {
    "flood": ((429, 0), 0),
    "down": ((503, 0), 0),
    "refused": ((400, 50035), 0),
    "forbidden": ((403, 50007), 0),
    "lost": (aiohttp.ServerDisconnectedError, 0),
    "unanswered": (aiohttp.ServerDisconnectedError, 1),
    "garbled": (json.JSONDecodeError, 1),
}


@pytest.mark.parametrize("what", FAULTS)
async def test_goes_wrong_on_order(rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman, what: What) -> None:
    outcome, done = FAULTS[what]
    path, body = f"/channels/{alice.chat.id}/messages", {"content": "x"}
    discord_world.faults.add(what, "send", seconds=7, code=503)
    assert (await rest.call("GET", "/users/@me"))[0] == 200
    try:
        answer: object = await rest.refused("POST", path, body)
    except (aiohttp.ClientError, ValueError) as failed:
        answer = type(failed)
    assert (answer, len(alice.sees())) == (outcome, done)
    assert (await rest.call("POST", path, body))[0] == 200


async def test_a_held_call_is_done_when_it_is_let_go(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    person = await discord_client.fetch_user(alice.id)
    held = discord_world.faults.add("held", "send")
    sending = asyncio.ensure_future(person.send("Hello"))
    await held.met.wait()
    assert alice.sees() == []
    held.let_go()
    await sending
    assert len(alice.sees()) == 1


@pytest.mark.parametrize("everywhere", [False, True])
async def test_keeps_to_its_buckets(rest: Rest, discord_world: DiscordWorld, clock: Clock, everywhere: bool) -> None:
    owner, other = discord_world.human("Owner"), discord_world.human("Other")
    discord_world.guild("Home", owner, other).add_bot()
    narrow = Window(2, 5)
    discord_world.buckets = Buckets(overall=narrow) if everywhere else Buckets(each=narrow)
    paths = [f"/channels/{human.chat.id}/messages" for human in (owner, other)]

    async def send(path: str) -> tuple[int, str | None, object, object]:
        headers = {"Authorization": f"Bot {rest.token}"}
        async with rest.session.post(f"{rest.base}/api/v10{path}", json={"content": "x"}, headers=headers) as answer:
            body = await answer.json()
            return (
                answer.status,
                answer.headers.get("X-RateLimit-Remaining"),
                body.get("retry_after"),
                body.get("global"),
            )

    first = [(await send(paths[0]))[0] for _ in range(2)]
    assert first == [200, 200]
    assert await send(paths[0]) == (429, None if everywhere else "0", 5.0, everywhere)
    assert (await send(paths[1]))[0] == (429 if everywhere else 200)
    clock.at += timedelta(seconds=5)
    assert (await send(paths[0]))[0] == 200


BOT = """
import asyncio, sys, discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

url, token = sys.argv[1:]
Route.BASE = url + "/api/v10"


class Echo(discord.Client):
    async def setup_hook(self):
        gateway = await self.http.request(Route("GET", "/gateway/bot"))
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway["url"])

    async def on_message(self, message):
        if message.author.id != self.user.id:
            await message.channel.send(message.content[::-1])


Echo(intents=discord.Intents(dm_messages=True)).run(token, log_handler=None)
"""


async def test_a_bot_in_another_process(
    discord_server: Server, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "ignore", "-c", BOT, discord_server.url, discord_world.token)
    )
    try:
        async with asyncio.timeout(30):
            await discord_world.until(lambda: discord_world.gateway.connected)
            alice.says("stressed")
            await discord_world.until(lambda: [one.content for one in alice.sees()] == ["stressed", "desserts"])
            process.kill()
            await discord_world.until(lambda: not discord_world.gateway.connected)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
