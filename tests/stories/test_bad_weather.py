"""What is sent to a platform that is out of order for a while, one way or another, arrives when it is well again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from bot import outbox
from bot.carrier import Platform, TokenRefused, Uncertain
from bot.speech import Block, Chat, Message
from bot.store.posts import Post
from bot.store.saving import run_errands
from tests.breaking.peer import Peer
from tests.mixed import Mixed, mixed
from tests.story import plain


class Weather:
    """Bob's platform. While there is an `error`, sending fails with it; while the `gate` is shut, it does not end."""

    def __init__(self, peer: Peer) -> None:
        self.peer, self.error = peer, cast(Exception | None, None)
        self.gate = asyncio.Event()
        self.gate.set()
        self.name, self.traits = peer.name, replace(peer.traits, keyed=True)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.peer, name)

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Send, in good weather."""
        await self.gate.wait()
        if self.error:
            raise self.error
        return await self.peer.send(chat, message, key)


@asynccontextmanager
async def outside(directory: Path) -> AsyncIterator[tuple[Mixed, Weather]]:
    """A couple on two platforms; on Bob's there is weather."""
    async with mixed(directory) as story:
        delivery, weather = story.app.outbox.delivery, Weather(story.peer)
        delivery.platforms = {**delivery.platforms, "discord": cast(Platform, weather)}
        yield story, weather


async def both_answer(story: Mixed, weather: Weather, error: Exception) -> None:
    """Bob, and then Alice, in weather that stays bad for half an hour."""
    story.bob.says("You.")
    await story.settled()
    weather.error = error
    await story.alice.answers("The cat.", opens=True)
    await story.later(minutes=30)
    assert shown(story, "The cat.") == 0


def shown(story: Mixed, words: str) -> int:
    """How many messages stand at Bob's that say so."""
    return sum(words in one.text for one in story.peer.reads(story.bob.chat))


async def test_where_a_repetition_is_known_no_number_of_unclear_answers_loses_a_message(tmp_path: Path) -> None:
    async with outside(tmp_path) as (story, weather):
        await both_answer(story, weather, Uncertain())
        weather.error = None
        await story.later(hours=1)
        assert shown(story, "The cat.") == 1
        story.catch_up()


async def test_a_token_that_was_taken_back_loses_no_message(tmp_path: Path) -> None:
    async with outside(tmp_path) as (story, weather):
        await both_answer(story, weather, TokenRefused())
        weather.error = None
        await story.later(hours=1)
        assert shown(story, "The cat.") == 1
        story.catch_up()


async def test_where_nothing_comes_back_nobody_elsewhere_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "MOST_AT_ONCE", 4)
    hello = Message((Block("line", "Hello."),))
    crowd = [Post(0, Chat("discord", str(number)), "send", message=hello) for number in range(50)]
    async with outside(tmp_path) as (story, weather):
        weather.gate.clear()
        async with story.app.database.begin() as connection:
            await run_errands(connection, crowd, story.app.vault, story.app.clock.now())
        story.app.outbox.wake()
        story.alice.human.says("/streak")
        async with asyncio.timeout(5):
            await story.world.until(lambda: "Your days together" in plain(story.alice.human.sees()[-1].text))
        weather.gate.set()
        await story.settled()
        assert sum("Hello." in one.text for one in story.peer.history) == len(crowd)
        story.catch_up()
