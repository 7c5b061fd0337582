"""Limits on speed that last longer than a call may: the next calls are made all the same."""

from __future__ import annotations

import asyncio

import pytest

from bot.carrier import SlowDown, Uncertain
from bot.platforms import discord_rest
from bot.platforms.discord import Discord
from bot.platforms.discord_rest import Rest
from bot.sandbox.api import Server
from bot.sandbox.discord.buckets import Buckets
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.faults import Window
from bot.speech import Block, Chat, Message
from tests.wire.discord_library import Library


@pytest.mark.parametrize("how", ["it took too long", "it was left"])
async def test_a_call_given_up_in_a_limit_over_all_leaves_nobody_waiting_for_ever(
    discord_client: Library, discord_world: DiscordWorld, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(discord_rest, "PATIENCE_SECONDS", 0.2)
    rest = Rest(lambda: discord_client)
    discord_world.faults.add("flood", seconds=30)
    call = asyncio.ensure_future(rest.request("GET", "/users/@me"))
    if how == "it was left":
        await asyncio.wait([call], timeout=0.1)
        call.cancel()
        await asyncio.wait([call])
    else:
        with pytest.raises(Uncertain):
            await call
    async with asyncio.timeout(5):
        await next_one(rest)


async def next_one(rest: Rest) -> None:
    """Make a call, as often as it takes."""
    while True:
        try:
            await rest.request("GET", "/users/@me")
        except Uncertain:
            continue
        return


async def test_what_has_used_up_a_long_limit_is_done_at_once_and_the_next_is_told_to_wait(
    discord_server: Server, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    platform = Discord(discord_world.token, discord_server.url)
    await platform.start()
    discord_world.buckets = Buckets(each=Window(1, 45))
    home, hello = Chat("discord", str(alice.id)), Message((Block("line", "Hello"),))
    async with asyncio.timeout(5):
        await platform.send(home, hello, "1")
        with pytest.raises(SlowDown):
            await platform.send(home, hello, "2")
    await platform.close()
