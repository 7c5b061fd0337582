"""What the stories about the choice of the day have in common."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from bot.domain.consent import ticked
from bot.sandbox.model import Message
from bot.store import tables as t
from tests.story import Person, Story

ABOUT = "What you tap here stays with you"
WANTED = "Another one, if we both like"
NOTED = "If you both would like another one"
COME = "You both wanted another one"


async def asked(story: Story) -> list[str]:
    """Every question of the day so far, the oldest first."""
    async with story.app.database.begin() as connection:
        query = sa.select(t.round_.c.prompt).where(t.round_.c.form == "daily").order_by(t.round_.c.id)
        return [row.prompt for row in await connection.execute(query)]


async def a_day(story: Story, *, room: bool = True) -> tuple[Person, Person]:
    """Two people whose question of the day has just come, all of it read."""
    alice, bob = await story.pair(room=room)
    await story.at("19:00")
    story.catch_up()
    return alice, bob


async def opens(person: Person) -> Message:
    """Look at what the question is about, from the question itself."""
    await person.presses("About this question", on=question_of(person))
    return person.reads("The question of the day", ABOUT)


def question_of(person: Person) -> Message:
    """The newest question that can be looked into."""
    return [one for one in person.human.sees() if any("About this question" in row for row in one.buttons)][-1]


def about_of(person: Person) -> Message:
    """The newest screen about a question."""
    return [one for one in person.human.sees() if any("Lighter, please" in row for row in one.buttons)][-1]


async def change_couple(story: Story, **values: Any) -> None:
    """Let what is known of the couple be so."""
    async with story.app.database.begin() as connection:
        await connection.execute(sa.update(t.couple).values(**values))


async def column(story: Story, column_of_person: str) -> dict[str, Any]:
    """What each person has there, by their account."""
    async with story.app.database.begin() as connection:
        column = t.person.c[column_of_person]
        rows = await connection.execute(sa.select(t.person.c.account, column.label("value")))
        return {row.account: row.value for row in rows}


async def ticks(story: Story, *names: str) -> None:
    """Let everybody have ticked these, as if on their own screens."""
    for account, yes in (await column(story, "yes")).items():
        for name in names:
            yes = ticked(yes, name, on=True)
        async with story.app.database.begin() as connection:
            await connection.execute(sa.update(t.person).where(t.person.c.account == account).values(yes=yes))
