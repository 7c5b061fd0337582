"""The scene of that story in which somebody looks back."""

from __future__ import annotations

from datetime import date

from sqlalchemy import update

from bot.store import tables as t
from tests.breaking.choice_scenes import Stop
from tests.story import Person, Story


async def looks_back(story: Story, alice: Person, stop: Stop) -> None:
    """One's own month, with one before it."""
    async with story.app.database.begin() as connection:
        earlier = date(2026, 2, 14)
        await connection.execute(update(t.round_).where(t.round_.c.form == "checkin").values(day=earlier))
    await alice.says("/month")
    await stop("this month")
    await alice.presses("The month before")
    await stop("the month before")
    await alice.says("/calendar")
    await stop("days together")
