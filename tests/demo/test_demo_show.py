"""One performance after another on the same page, and what can be done on the phone with Discord. No browser needed."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from bot.clock import VirtualClock
from bot.sandbox.demo import serve_show
from bot.sandbox.demo_abroad import Abroad
from bot.sandbox.demo_cast import Cast, Home
from bot.sandbox.demo_script import ACT, Played, Switch
from bot.sandbox.demo_show import Show
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.model import Impossible
from bot.sandbox.world import World
from bot.stage import Playhouse
from tests.demo.test_demo_server import Client, Still

NOW = datetime(2026, 3, 2, 7, tzinfo=UTC)


def cast(home: Home = "telegram") -> Cast:
    """A cast without a bot."""
    stage = Still(NOW)
    world = World(stage.now)
    if home == "telegram":
        return Cast.gather(world, stage)
    return Cast.part(world, stage, Abroad.gather(DiscordWorld(stage.now)))


async def begin(home: Home) -> Cast:
    return cast(home)


# --- changing the performance


async def test_a_performance_does_not_end_in_the_middle_of_something() -> None:
    show = Show(cast(), begin)
    first, run = show.cast, show.about["run"]
    async with show.going_on() as before:
        change = asyncio.ensure_future(show.change("discord"))
        await turns()
        late = asyncio.ensure_future(who_plays(show))
        await turns()
        assert before is first is show.cast
        assert not change.done()
        assert not late.done()
    await change
    # Whoever came while it changed finds the next one.
    assert await late is show.cast is not first
    assert show.about["run"] != run


async def turns() -> None:
    """Let everybody else have a turn or two."""
    for _ in range(5):
        await asyncio.sleep(0)


async def who_plays(show: Show) -> Cast:
    async with show.going_on() as found:
        return found


async def test_whoever_looks_on_is_woken_by_the_change() -> None:
    show = Show(cast(), begin)
    looking = asyncio.ensure_future(show.cast.changed(show.cast.version))
    await show.change("discord")
    async with asyncio.timeout(5):
        await looking


async def test_what_cannot_begin_leaves_the_one_before() -> None:
    async def fail(home: Home) -> Cast:
        raise OSError("no room")

    show = Show(cast(), fail)
    first = show.cast
    with pytest.raises(OSError, match="no room"):
        await show.change("discord")
    async with show.going_on() as now:
        assert now is first


async def test_a_change_in_either_world_is_seen() -> None:
    both = cast("discord")
    assert both.abroad is not None
    for world in (both.world, both.abroad.world):
        looking = asyncio.ensure_future(both.changed(both.version))
        await asyncio.sleep(0)
        world.touch()
        async with asyncio.timeout(5):
            await looking


async def test_a_page_that_cannot_change_says_so() -> None:
    async with serve_show(cast(), 0) as url, aiohttp.ClientSession(read_bufsize=1 << 20) as session:
        client = Client(session, url, World(Still(NOW).now))
        assert (await client.snapshot())["changes"] is False
        assert "cannot be changed" in (await client.act({"do": "switch", "bob": "discord"}))[1]
        assert (await client.act({"do": "switch", "bob": "signal"}))[0] == 400


async def test_the_bot_in_both_worlds_knows_nothing_of_the_performance_before() -> None:
    house = Playhouse(lambda: VirtualClock(NOW), jobs=True)
    try:
        first = await house.begin("discord")
        assert first.abroad is not None
        first.abroad.bob.installs()
        first.abroad.bob.says("Hallo")
        await first.stage.settled()
        assert any(one.author_id != first.abroad.bob.id for one in first.abroad.sees())
        second = await house.begin("discord")
        assert second.abroad is not None
        assert second.abroad.sees() == []
        assert not first.abroad.world.gateway.connected
        assert second.abroad.world.gateway.connected
    finally:
        await house.close()


def test_whoever_does_not_switch_does_not_load_discords_library() -> None:
    program = "import bot.stage, bot.sandbox.demo, sys; sys.exit('discord' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0


# --- what can be done there


BOB = {"who": "bob"}


def played(**what: Any) -> Played:
    act = ACT.validate_json(json.dumps(what))
    assert not isinstance(act, Switch)
    return act


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ({"do": "write", "text": "x", **BOB}, "shares no server"),
        ({"do": "run", "command": "today", **BOB}, "shares no server"),
        ({"do": "rewrite", "message": "5", "text": "x", **BOB}, "gone"),
        ({"do": "click", "message": "5", "button": 0, **BOB}, "gone"),
        ({"do": "submit", "values": {}, **BOB}, "no form"),
        ({"do": "attach", "kind": "picture", "data": "PHN2Zz4=", **BOB}, "no picture"),
        ({"do": "attach", "kind": "voice", "data": "", **BOB}, "1 byte"),
        ({"do": "say", "who": "bob", "chat": "bob", "text": "x"}, "not on Telegram"),
        ({"do": "say", "who": "alice", "chat": "room", "text": "x"}, "cannot hold both"),
        ({"do": "add_bot", "who": "alice"}, "cannot hold both"),
        ({"do": "guest", "here": True}, "not on Telegram"),
    ],
)
async def test_what_no_client_allows_is_explained(what: dict[str, Any], why: str) -> None:
    with pytest.raises(Impossible, match=why):
        await played(**what).play(cast("discord"))


async def test_nothing_is_done_on_discord_while_nobody_is_there() -> None:
    with pytest.raises(Impossible, match="nobody is on Discord"):
        await played(do="write", text="x", **BOB).play(cast())


async def test_only_what_nobody_else_sees_is_put_away() -> None:
    there = cast("discord")
    assert there.abroad is not None
    bob, world = there.abroad.bob, there.abroad.world
    bob.installs()
    own = world.post(bob.chat, world.bot_id, content="just you", only_for=bob.id)
    other = world.post(bob.chat, world.bot_id, content="a message")
    await played(do="dismiss", message=str(own.id), **BOB).play(there)
    with pytest.raises(Impossible, match="nobody else sees"):
        await played(do="dismiss", message=str(other.id), **BOB).play(there)
    assert there.abroad.sees() == [other]
