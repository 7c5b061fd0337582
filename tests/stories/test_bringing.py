"""Leaving and beginning again: nothing is inherited unless both bring it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.store import tables as t
from tests.stories.test_responding import opened
from tests.story import Person, Story


async def leaves(story: Story, person: Person) -> None:
    await person.says("/leave")
    await person.presses("Leave now")
    story.catch_up()


async def again(story: Story, room: bool = False) -> tuple[Person, Person]:
    """Two who have answered once, left, and paired anew."""
    alice, bob = await opened(story, room=room)
    await leaves(story, alice)
    if room:
        await alice.says("/start", room=True)
        for person in (alice, bob):
            await person.presses("Begin")
            await person.presses("Yes, that")
    else:
        story.room, story.in_room = None, None
        await begin_again(story, alice, bob)
    return alice, bob


async def begin_again(story: Story, one: Person, two: Person) -> None:
    await one.says("/pair")
    await one.presses("link")
    link = next(part for part in one.human.sees()[-1].text.split() if part.startswith("https://"))
    two.human.opens(link)
    await story.settled()
    await two.presses(f"Yes, with {one.name}")
    await one.presses(f"Yes, {two.name} and me")


async def days(person: Person) -> str:
    person.private.skip()
    await person.says("/streak")
    return person.reads("days together").text


@pytest.mark.parametrize("room", [False, True])
async def test_both_bring_their_days_along(story: Story, room: bool) -> None:
    alice, bob = await again(story, room)
    assert "still ahead of you" in await days(alice)
    await alice.presses("Yes, bring them along")
    assert "still ahead of you" in await days(bob)
    story.catch_up()
    await bob.presses("Yes, bring them along")
    alice.reads("Your earlier days are with you again: 1")
    assert "1" in await days(bob)
    story.catch_up()


async def test_one_yes_brings_nothing_and_tells_nobody(story: Story) -> None:
    alice, bob = await again(story)
    story.catch_up()
    await alice.presses("Yes, bring them along")
    alice.reads("If you both say so")
    story.quiet()
    assert "still ahead of you" in await days(bob)
    story.catch_up()


async def test_a_no_after_the_yes_takes_it_back(story: Story) -> None:
    alice, bob = await again(story)
    await alice.presses("Yes, bring them along")
    await alice.presses("Begin anew")
    story.catch_up()
    await bob.presses("Yes, bring them along")
    bob.reads("If you both say so")
    assert "still ahead of you" in await days(alice)
    story.catch_up()


async def test_with_somebody_else_nothing_is_asked_and_nothing_inherited(story: Story) -> None:
    alice, bob = await opened(story, room=False)
    await leaves(story, alice)
    zoe = story.person("Zoe")
    await story.pair_by_link(zoe, alice)
    assert "shared a space here before" not in alice.shown() + zoe.shown()
    assert "still ahead of you" in await days(zoe)
    await zoe.says("/today")
    assert "You." not in zoe.shown()
    assert bob.shown().count("The cat.") == 1
    story.catch_up()


async def test_days_brought_along_twice_count_once(story: Story) -> None:
    alice, bob = await again(story)
    for person in (alice, bob):
        await person.presses("Yes, bring them along")
    await leaves(story, bob)
    await begin_again(story, alice, bob)
    for person in (alice, bob):
        await person.presses("Yes, bring them along")
    alice.private.skip()
    story.catch_up()
    async with story.app.database.begin() as connection:
        found = await connection.execute(select(t.couple.c.streak).where(t.couple.c.closed_at.is_(None)))
        assert [row.streak.total for row in found] == [1]


async def test_what_they_had_before_is_not_asked_again(story: Story) -> None:
    alice, bob = await again(story)
    for person in (alice, bob):
        await person.presses("Yes, bring them along")
    for _day in range(3):
        await story.at("19:00")
    story.catch_up()
    async with story.app.database.begin() as connection:
        prompts = [row.prompt for row in await connection.execute(select(t.round_.c.prompt))]
    assert len(prompts) == len(set(prompts))
