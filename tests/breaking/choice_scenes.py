"""The scenes of that story that are about the choice of questions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sqlalchemy import update

from bot.domain.streak import Streak
from bot.store import tables as t
from tests.breaking.strangers_life import press_newest
from tests.story import Person, Story

Stop = Callable[[str], Awaitable[None]]


async def fits(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """What holds for the two, what one likes, and what the question of the day is about."""
    await story.later(minutes=10)
    await alice.says("/themes")
    await stop("two lists")
    await press_newest(alice, "What holds for us")
    await press_newest(alice, "children")
    await stop("facts")
    await alice.says("/themes")
    await press_newest(alice, "What I like")
    await press_newest(alice, "Play")
    await stop("likes")
    await alice.says("/today")
    for label in ("About this question", "Back to the question", "About this question"):
        await press_newest(alice, label)
        await stop(label)
    await press_newest(alice, "Another one")
    await stop("one wants another question")
    await press_newest(frank, "About this question")
    await stop("the other looks at it")
    await press_newest(frank, "Another one")
    await stop("another question")
    await alice.says("/why")
    await stop("why")


async def have_shared(story: Story, days: int) -> None:
    """Let everybody have so many days together."""
    async with story.app.database.begin() as connection:
        await connection.execute(update(t.couple).values(streak=Streak(days, days, days)))
