"""The connection to Discord: looked for again and again; a new one when it is gone; a refused token ends the start alone."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable

import aiohttp
import discord
import pytest

from bot.carrier import TokenRefused, Trouble
from bot.platforms.discord import Discord
from bot.platforms.discord_interactions import Sleep
from bot.speech import Block, Chat, Message, Way
from tests.discords import Taken, listening

TOKEN = f"{base64.urlsafe_b64encode(b'123456789012345678').decode().rstrip('=')}.AAAAAA.hunter2canary"
Fault = Callable[[], Exception]


class Shaky:
    """A way to Discord that fails as told, and notes which client came."""

    def __init__(self, *logins: Fault, holds: tuple[Fault, ...] = ()) -> None:
        self.logins, self.holds = list(logins), list(holds)
        self.clients: list[discord.Client] = []
        self.held = asyncio.Event()

    async def login(self, client: discord.Client, token: str) -> None:
        self.clients.append(client)
        if self.logins:
            raise self.logins.pop(0)()

    async def hold(self, client: discord.Client) -> None:
        if self.holds:
            raise self.holds.pop(0)()
        self.held.set()
        await asyncio.Event().wait()


def closed() -> Exception:
    return discord.GatewayNotFound()  # type: ignore[no-untyped-call]


async def no_rest(_: float) -> None:
    await asyncio.sleep(0)


async def never(_: float) -> None:
    await asyncio.Event().wait()


async def test_the_start_waits_until_discord_is_there() -> None:
    gateway = Shaky(TimeoutError, aiohttp.ServerDisconnectedError)
    platform = Discord(TOKEN, gateway=gateway, sleep=no_rest)
    await asyncio.wait_for(platform.start(), 5)
    assert len(set(map(id, gateway.clients))) == 3
    await platform.close()


async def test_a_refused_token_ends_the_start() -> None:
    platform = Discord(TOKEN, gateway=Shaky(lambda: discord.LoginFailure("hunter2canary")), sleep=no_rest)
    with pytest.raises(TokenRefused) as refused:
        await platform.start()
    assert "Reset Token" in refused.value.remedy
    assert "canary" not in f"{refused.value!r} {refused.value.__context__!r} {refused.value.__cause__!r}"
    await platform.close()


async def test_a_token_refused_later_takes_nothing_else_down() -> None:
    gateway = Shaky(holds=(closed,))
    platform = Discord(TOKEN, gateway=gateway, sleep=_rests_but_never_gives_up())
    async with listening(platform, Taken().submit):
        gateway.logins = [lambda: discord.LoginFailure("no"), lambda: discord.LoginFailure("no")]
        await asyncio.wait_for(gateway.held.wait(), 5)
    assert gateway.logins == []


async def test_a_connection_that_ends_is_followed_by_another() -> None:
    gateway = Shaky(holds=(closed, ConnectionResetError))
    platform = Discord(TOKEN, gateway=gateway, sleep=_rests_but_never_gives_up())
    async with listening(platform, Taken().submit):
        await asyncio.wait_for(gateway.held.wait(), 5)
        assert gateway.clients[-1] is platform.client
        assert len(set(map(id, gateway.clients))) == 3
        assert not platform.drained.is_set()


async def test_what_is_to_be_sent_before_discord_is_there_waits() -> None:
    platform = Discord(TOKEN, gateway=Shaky(), sleep=never)
    with pytest.raises(Trouble):
        await platform.send(Chat("discord", "1"), Message((Block("line", "x"),)))
    await platform.close()


async def test_the_way_in_is_known_before_discord_is_there() -> None:
    platform = Discord(TOKEN, gateway=Shaky(), sleep=never)
    assert platform.way("abc") == Way("https://discord.com/users/123456789012345678", "/pair code:abc")
    await platform.close()


def _rests_but_never_gives_up() -> Sleep:
    async def sleep(seconds: float) -> None:
        # Not for the look at whether the connection is gone for good.
        await asyncio.sleep(0 if seconds < 5 else 3600)

    return sleep
