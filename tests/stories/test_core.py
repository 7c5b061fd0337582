"""The heart of it, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.store import tables as t
from tests.story import Story, telling


@pytest.fixture
async def story(database_url: str, tmp_path: Path) -> AsyncIterator[Story]:
    async with telling(tmp_path, database_url) as story:
        yield story


async def test_pair_in_a_room_answer_and_open(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    await alice.answers("The cat.")
    story.nobody_sees("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("Alice", "The cat.", "Bob", "You.")
    story.room_reads("open")
    await bob.presses("Keep")
    await bob.says("/today")
    bob.reads_covered("The cat.", "You.")


async def test_pair_by_link_and_open_in_both_private_chats_at_the_hour(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await story.at("19:00")
    story.catch_up()
    await alice.sends("photo", "Look.")
    story.nobody_sees("Look.")
    await bob.says("Mine.")
    await story.at("19:00")
    assert story.times_shown("Look.") == story.times_shown("Mine.") == 2
    story.catch_up()


async def test_an_edited_answer_and_one_taken_back(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    message = await alice.says("The cta.")
    await alice.edits(message, "The cat.")
    await bob.says("Wrong.")
    story.catch_up()
    await alice.says("/streak")
    assert story.times_shown("The cat.") == story.places
    story.nobody_sees("The cta.")
    await story.at("19:00")
    await story.at("19:00")
    story.catch_up()
    await bob.says("Wrong again.")
    await bob.presses("Take it back")
    await alice.says("Second.")
    story.nobody_sees("Wrong again.")
    story.nobody_sees("Second.")
    story.catch_up()


async def test_answers_at_the_same_moment_open_once(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    alice.human.says("The cat.")
    bob.human.says("You.")
    await story.settled()
    assert story.times_shown("The cat.") == story.times_shown("You.") == story.places
    assert sum("Both answers are in." in one.text for one in story.world.history) == story.places
    story.catch_up()


async def test_a_very_long_answer_of_a_long_name_opens_whole(story: Story) -> None:
    alice, bob = await story.pair("Maximiliane-Theresa " * 3)
    await alice.says("/today")
    words = [f"w{number}" + "x" * min(4000, alice.human.longest - 2) for number in range(2)]
    for word in words:
        await alice.says(word)
        if word != words[0]:
            await alice.presses("Add it")
    await bob.says("You.")
    shown = "".join(one.text for one in story.room.messages) if story.room else bob.shown()
    assert [word for word in words if word not in "".join(shown.split())] == []
    story.catch_up()


async def test_leaving_destroys_what_was_never_opened(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await bob.says("Never shown.")
    await alice.says("/leave")
    await alice.presses("Leave now")
    await story.at("19:00")
    story.nobody_sees("Never shown.")
    async with story.app.database.begin() as connection:
        entries = list(await connection.execute(sa.select(t.entry)))
        waiting = list(await connection.execute(sa.select(t.outbox)))
    assert len(entries) == 2
    assert all(one.words is None and one.draft is None for one in entries)
    assert not waiting
    story.catch_up()


async def test_a_city_with_a_long_name_can_be_kept_by_a_tap(story: Story) -> None:
    alice, _bob = await story.pair()
    for _time in range(2):
        await alice.says("/settings")
        await alice.presses("Change my time zone")
        await alice.says("Buenos Aires")
    await alice.says("/settings")
    await alice.presses("Change my time zone")
    story.catch_up()
    await alice.presses("Buenos Aires")
    alice.reads("Buenos Aires")
    story.catch_up()
