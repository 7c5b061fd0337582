"""What the stories about going deeper have in common."""

from __future__ import annotations

import sqlalchemy as sa

from bot.domain.deck import goes_deeper
from bot.sandbox.model import Message
from bot.store import tables as t
from tests.story import Person, Story

DEEPER = "Some questions go deeper than the everyday ones"
TOLD = "You have both said yes to this"


async def topic(person: Person, name: str = "Deeper questions") -> Message:
    """The screen about one topic, all that led there read."""
    await person.says("/deeper")
    person.reads(DEEPER)
    await person.presses(name)
    return person.reads(name)


async def says_yes(person: Person, name: str = "Deeper questions") -> None:
    """Open the topic and say yes, up to what the yes alone shows."""
    await topic(person, name)
    await person.presses("Yes, I'd like that")
    person.reads(name, "You have said yes to this")


def reads_told(person: Person, name: str = "Deeper questions") -> None:
    """Nothing on the lock screen, then what both have said."""
    neutral = person.reads("There is something new")
    assert person.reads(TOLD, name).id == neutral.id


async def both_say_yes(story: Story, alice: Person, bob: Person, name: str = "Deeper questions") -> None:
    await says_yes(alice, name)
    story.quiet()
    await says_yes(bob, name)
    reads_told(alice, name)
    reads_told(bob, name)
    story.quiet()


async def on_a_deeper_day(story: Story) -> None:
    """Let so many prompts have come, and both be so much at ease, that the next may be one that goes deeper."""
    async with story.app.database.begin() as connection:
        couples = list(await connection.execute(sa.select(t.couple.c.id).where(t.couple.c.closed_at.is_(None))))
        seed = story.app.vault.lot(f"prompts|{couples[0].id}")
        prompts = next(turn for turn in range(500) if goes_deeper(turn, seed))
        await connection.execute(sa.update(t.couple).values(prompts=prompts))
        await connection.execute(sa.update(t.person).values(comfort=100))


async def needs_of_today(story: Story) -> frozenset[str]:
    """What the newest prompt needs."""
    async with story.app.database.begin() as connection:
        rows = await connection.execute(sa.select(t.round_.c.prompt).order_by(t.round_.c.id.desc()).limit(1))
        newest = rows.scalar()
    return next(one.needs for one in story.app.texts.prompts if one.id == newest)


async def yeses(story: Story) -> list[list[str]]:
    async with story.app.database.begin() as connection:
        rows = await connection.execute(sa.select(t.person.c.yes).order_by(t.person.c.id))
        return [list(row.yes) for row in rows]


async def topic_screen(person: Person) -> Message:
    """The newest screen about a topic."""
    return [one for one in person.human.sees() if any("Yes, I'd like that" in row for row in one.buttons)][-1]


async def days_together(story: Story, alice: Person, bob: Person, count: int) -> None:
    for _ in range(count):
        await story.at("19:00")
        await alice.says("a")
        story.catch_up()
        await bob.says("b")
