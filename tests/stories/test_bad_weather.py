"""What is sent to a platform that is out of order for a while, one way or another, arrives when it is well again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from bot.carrier import Platform, TokenRefused, Uncertain
from bot.speech import Chat, Message
from tests.breaking.peer import Peer
from tests.mixed import Mixed, mixed


class Weather:
    """Bob's platform. While there is an `error`, every call fails with it."""

    def __init__(self, peer: Peer) -> None:
        self.peer, self.error = peer, cast(Exception | None, None)
        self.name, self.traits = peer.name, replace(peer.traits, keyed=True)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.peer, name)

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Send, in good weather."""
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
