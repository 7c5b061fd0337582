"""What the attacks have in common."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.exc import OperationalError

from bot.sandbox.model import Message
from bot.store.async_connection import AsyncConnection
from bot.store.database import Database
from tests.story import Person, Story, telling

LONG = 4000
PATIENCE = 15


@asynccontextmanager
async def bounded(directory: Path) -> AsyncIterator[Story]:
    """A story that would never end if the bot ran in circles; what is left unread does not matter."""
    async with asyncio.timeout(PATIENCE), telling(directory) as story:
        yield story
        story.catch_up()


class Failing(Database):
    """The store, whose next commits fail."""

    failures = 0

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        async with super().begin() as connection:
            yield connection
            if self.failures:
                self.failures -= 1
                raise OperationalError("", None, Exception("disk full"))


def failing(story: Story, times: int) -> Failing:
    store = Failing(str(story.app.database.url))
    store.failures = times
    return store


def most_repeated(messages: list[Message]) -> int:
    return max(Counter(one.text for one in messages if one.text).values())


def room_shows(story: Story, words: str) -> int:
    assert story.room is not None
    return sum(words in one.text for one in story.room.messages)


def newest_question(person: Person) -> Message:
    return [one for one in person.human.sees() if any("Not today" in row for row in one.buttons)][-1]


def reveal_to(person: Person) -> Message:
    return [one for one in person.human.sees() if any("What I heard" in row for row in one.buttons)][-1]


async def settings(person: Person) -> Message:
    await person.says("/settings")
    return person.human.sees()[-1]
