"""Sessions of Discord's gateway under the real library: dropped, resumed, over."""

from __future__ import annotations

from datetime import timedelta

import discord
import pytest

from bot.sandbox.api import Server
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.permissions import P
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.conftest import Clock
from tests.wire.discord_library import Library, connected


async def test_what_is_missed_is_brought_when_the_session_is_resumed(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    discord_world.gateway.drop()
    alice.says("While you were away")
    await discord_client.next("resumed")
    assert [message.content for message in discord_client.heard["message"]] == ["While you were away"]
    assert (discord_world.gateway.resumed, discord_world.gateway.identified) == (1, 1)


@pytest.mark.parametrize("how", ["invalidated", "forgotten", "too late"])
async def test_what_is_missed_is_lost_when_the_session_is_over(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman, clock: Clock, how: str
) -> None:
    if how == "invalidated":
        discord_world.gateway.invalidate()
    else:
        discord_world.gateway.drop()
        if how == "forgotten":
            discord_world.gateway.forget()
        clock.at += timedelta(minutes=4)
    alice.says("Into the void")
    await discord_client.next("ready")
    alice.says("Back again")
    assert (await discord_client.next("message")).content == "Back again"
    assert (discord_world.gateway.resumed, discord_world.gateway.identified) == (0, 2)


async def test_a_session_cannot_be_resumed_too_late(
    discord_client: Library, discord_world: DiscordWorld, clock: Clock
) -> None:
    discord_world.gateway.drop()
    clock.at += timedelta(minutes=4)
    await discord_client.next("ready")
    assert (discord_world.gateway.resumed, discord_world.gateway.identified) == (0, 2)


async def test_only_what_was_asked_for_is_told(
    discord_server: Server, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    (home,) = discord_world.guilds.values()
    hidden = home.open_channel("hidden")
    home.overwrites(hidden, discord_world.bot_id, deny=P.VIEW_CHANNEL)
    room = home.open_channel("us")
    async with connected(
        discord_world.token, lambda: Library(discord.Intents(guilds=True, guild_messages=True))
    ) as client:
        alice.says("Private")
        alice.says("Hidden", hidden)
        discord_world.post(room, discord_world.bot_id, content="Ephemeral", only_for=alice.id)
        alice.says("Heard", room)
        assert (await client.next("message")).channel.id == room.id
        assert client.count("message") == 0


async def test_a_client_asked_to_come_anew_resumes(discord_client: Library, discord_world: DiscordWorld) -> None:
    discord_world.gateway.reconnect()
    await discord_client.next("resumed")
    assert discord_world.gateway.identified == 1


async def test_hearts_beat(discord_server: Server, discord_world: DiscordWorld) -> None:
    discord_world.gateway.heartbeat_seconds = 0.02
    async with connected(discord_world.token) as client:
        await discord_world.until(lambda: discord_world.gateway.beats > 2)
        assert client.latency < 5
