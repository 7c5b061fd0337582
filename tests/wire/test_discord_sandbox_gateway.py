"""The gateway of Discord's sandbox, byte by byte."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.sandbox.api import Server
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.discord_library import Rest

GUILDS = 1


@pytest.fixture
async def socket(rest: Rest, discord_server: Server) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    status, where = await rest.call("GET", "/gateway/bot")
    assert (status, where["url"], where["shards"]) == (200, f"ws://127.0.0.1:{discord_server.port}", 1)
    async with rest.session.ws_connect(f"{where['url']}?v=10&encoding=json") as socket:
        hello = await socket.receive_json()
        assert (hello["op"], hello["d"]) == (10, {"heartbeat_interval": 41250})
        yield socket


def identify(token: str) -> dict[str, Any]:
    return {"op": 2, "d": {"token": token, "intents": GUILDS, "properties": {}}}


async def test_who_says_goodbye_leaves_no_session(
    socket: aiohttp.ClientWebSocketResponse, discord_world: DiscordWorld
) -> None:
    await socket.send_json(identify(discord_world.token))
    ready = await socket.receive_json()
    assert (ready["t"], ready["s"], ready["d"]["session_id"] in discord_world.gateway.sessions) == ("READY", 1, True)
    await socket.close(code=1000)
    await discord_world.until(lambda: not discord_world.gateway.sessions)


async def test_who_goes_without_a_word_can_come_back(
    socket: aiohttp.ClientWebSocketResponse, rest: Rest, discord_world: DiscordWorld
) -> None:
    await socket.send_json(identify(discord_world.token))
    ready = await socket.receive_json()
    await socket.close(code=4000)
    await discord_world.until(lambda: not discord_world.gateway.connected)
    discord_world.guild("Home", discord_world.human("Owner")).add_bot()
    async with rest.session.ws_connect(ready["d"]["resume_gateway_url"]) as again:
        await again.receive_json()
        resume = {"token": discord_world.token, "session_id": ready["d"]["session_id"], "seq": ready["s"]}
        await again.send_json({"op": 6, "d": resume})
        told = [await again.receive_json() for _ in range(2)]
        assert [(one["t"], one["s"]) for one in told] == [("GUILD_CREATE", 2), ("RESUMED", 3)]
        discord_world.gateway.drop(4009)
        assert (await again.receive()).type is aiohttp.WSMsgType.CLOSE
        assert again.close_code == 4009


WRONG: dict[str, tuple[list[object], int]] = {
    "no token": ([identify("wrong")], 4004),
    "no token to resume": ([{"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 0}}], 4004),
    "nobody yet": ([{"op": 3, "d": {}}], 4003),
    "twice": ([identify("right"), identify("right")], 4005),
    "an unknown kind": ([identify("right"), {"op": 99}], 4001),
    "no kind": ([{"d": 1}], 4002),
}


@pytest.mark.parametrize("case", WRONG)
async def test_what_makes_no_sense_ends_the_connection(
    socket: aiohttp.ClientWebSocketResponse, discord_world: DiscordWorld, case: str
) -> None:
    discord_world.token = "right"
    packets, code = WRONG[case]
    for packet in packets:
        await socket.send_json(packet)
    while (await socket.receive()).type is aiohttp.WSMsgType.TEXT:
        pass
    assert socket.close_code == code
