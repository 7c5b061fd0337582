"""While the bot was away: what people wrote is asked for, comes first, and counts once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
import simcord
from simcord.builders import UserHandle

from bot.platforms.discord import Discord
from bot.platforms.discord_rest import Rest
from bot.speech import Said
from tests.discords import Elsewhere, Taken, listening, world


@dataclass(slots=True)
class Away:
    """A bot that is about to come back."""

    env: simcord.Env
    platform: Discord
    alice: UserHandle
    bob: UserHandle
    taken: Taken = field(default_factory=Taken)
    since: datetime | None = None

    async def missed(self) -> tuple[datetime | None, Sequence[str]]:
        return self.since, [str(self.alice.id), str(self.bob.id)]

    async def comes_back(self) -> None:
        await asyncio.wait_for(self.platform.drained.wait(), 10)
        await self.platform.inbound.quiet()

    @property
    def said(self) -> list[str]:
        return [one.words.text for one in self.taken.events if isinstance(one, Said)]


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
async def away(stack: AsyncExitStack) -> Away:
    platform = Discord("simcord.fake.token", gateway=Elsewhere())
    env = await stack.enter_async_context(world(platform))
    alice, bob = env.create_user("alice"), env.create_user("bob")
    found = Away(env, platform, alice, bob, since=env.now())
    platform.catch_up(found.missed)
    return found


async def test_what_was_written_meanwhile_is_heard(away: Away, stack: AsyncExitStack) -> None:
    await away.bob.send_dm("from bob", broadcast=False)
    await away.alice.send_dm("first", broadcast=False)
    await away.alice.send_dm("second", broadcast=False)
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    assert away.said == ["from bob", "first", "second"]


async def test_what_is_written_now_waits_for_what_was_written_before_and_counts_once(
    away: Away, stack: AsyncExitStack
) -> None:
    await away.alice.send_dm("before", broadcast=False)
    await away.alice.send_dm("now")
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    assert away.said == ["before", "now"]


async def test_what_is_older_than_the_last_sign_of_life_is_not_read_again(away: Away, stack: AsyncExitStack) -> None:
    await away.alice.send_dm("long ago", broadcast=False)
    away.since = away.env.now() + timedelta(hours=1)
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    assert away.said == []
    assert not any(one.method == "GET" and "messages" in one.path for one in away.env.http_requests)


async def test_the_first_start_asks_nobody(away: Away, stack: AsyncExitStack) -> None:
    away.since = None
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    assert not any(one.path.endswith("/channels") for one in away.env.http_requests)


async def test_one_chat_that_cannot_be_read_holds_up_no_other(away: Away, stack: AsyncExitStack) -> None:
    await away.bob.send_dm("from bob", broadcast=False)
    away.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=1)
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    assert away.said == ["from bob"]


async def test_one_message_that_makes_no_sense_holds_up_no_other(
    away: Away, stack: AsyncExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Rest.request

    async def garbled(rest: Rest, method: str, path: str, **given: Any) -> Any:
        found = await ask(rest, method, path, **given)
        return (
            [one | {"author": one["author"] if one["content"] != "?" else 7} for one in found]
            if "messages" in path
            else found
        )

    monkeypatch.setattr(Rest, "request", garbled)
    for text in ("first", "?", "last"):
        await away.alice.send_dm(text, broadcast=False)
    await away.bob.send_dm("from bob", broadcast=False)
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    assert away.said == ["first", "last", "from bob"]


async def test_a_store_that_is_out_of_order_loses_nothing(away: Away, stack: AsyncExitStack) -> None:
    await away.alice.send_dm("before", broadcast=False)
    wrong = [RuntimeError("the store")]

    async def shaky() -> tuple[datetime | None, Sequence[str]]:
        if wrong:
            raise wrong.pop()
        return await away.missed()

    away.platform.catch_up(shaky)
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    assert away.said == ["before"]


async def test_a_drop_in_the_middle_of_it_begins_it_again(away: Away, stack: AsyncExitStack) -> None:
    await away.alice.send_dm("before", broadcast=False)
    inbound, gate = away.platform.inbound, asyncio.Event()
    found = away.missed

    async def slowly() -> tuple[datetime | None, Sequence[str]]:
        await gate.wait()
        return await found()

    away.platform.catch_up(slowly)
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.alice.send_dm("now")
    await inbound.quiet()
    inbound.heard("disconnect")
    inbound.heard("resumed")
    await inbound.quiet()
    assert not inbound.drained.is_set()
    assert away.said == []
    gate.set()
    await away.comes_back()
    assert away.said == ["before", "now"]


async def test_out_of_reach_is_said_and_a_session_that_goes_on_needs_nothing(away: Away, stack: AsyncExitStack) -> None:
    await stack.enter_async_context(listening(away.platform, away.taken.submit))
    await away.comes_back()
    inbound, before = away.platform.inbound, len(away.env.http_requests)
    inbound.heard("disconnect")
    await inbound.quiet()
    assert not away.platform.drained.is_set()
    inbound.heard("resumed")
    await away.comes_back()
    assert len(away.env.http_requests) == before
