"""One person who sends far more than anybody could: the others notice nothing, and whoever is not heard knows it."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from bot.store import tables as t
from tests.stories.attacks import bounded, failing
from tests.stories.test_answers import asked
from tests.stories.test_pairing import link_of
from tests.story import Person, Story, plain, telling

FLOOD = 5000
TOLD = "That was a lot at once"


def times_told(person: Person, words: str = TOLD) -> int:
    """How many of the bot's messages in this private chat say so."""
    return sum(words in plain(one.text) for one in person.human.sees() if one.from_id != person.human.id)


async def taken_of(story: Story) -> int:
    """How many updates have reached the database so far."""
    async with story.app.database.begin() as connection:
        return int((await connection.execute(sa.select(sa.func.count()).select_from(t.seen))).scalar_one())


async def test_beside_a_flood_a_couple_answers_and_sees_both(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await asked(story)
        eve = story.person("Eve")
        await eve.starts()
        before = await taken_of(story)
        for number in range(FLOOD):
            eve.human.says(f"{number}")
        alice.human.says("The cat.")
        bob.human.says("You.")
        await story.settled()
        assert story.times_shown("The cat.") == story.times_shown("You.") == 1
        assert times_told(eve) == 1
        assert await taken_of(story) - before <= 45
        story.catch_up()
        await story.later(seconds=61)
        await eve.says("/help")
        eve.reads("What I can do")


async def test_what_was_sealed_before_is_kept_and_what_came_too_fast_is_not(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("The cat.")
    for number in range(60):
        alice.human.says(f"more {number}.")
    await story.settled()
    assert times_told(alice) == 1
    assert "You have answered already" in alice.shown()
    await alice.says("still more")
    assert times_told(alice) == 1
    story.catch_up()
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.nobody_sees("more")
    story.catch_up()


async def test_a_change_that_did_not_arrive_is_said_so_and_can_be_made_later(story: Story) -> None:
    alice, bob = await asked(story)
    mine = await alice.answers("The cat.")
    for number in range(60):
        alice.human.says(f"more {number}.")
    await alice.edits(mine, "The dog.")
    assert times_told(alice, "this change did not reach me") == 1
    await story.later(seconds=61)
    await alice.edits(mine, "The bird.")
    assert "Changed, and sealed again." in alice.shown()
    await bob.says("You.")
    assert story.times_shown("The bird.") == 1
    story.nobody_sees("The dog.")
    story.catch_up()


async def test_a_tap_too_many_pops_up_a_word_and_changes_nothing(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("The cat.")
    sealed = alice.human.sees()[-1]
    popped = [await alice.presses("Leave it as it is", on=sealed) for _ in range(39)]
    assert set(popped) == {"It stays as it is."}
    last = [await alice.presses("Take it back", on=sealed) for _ in range(3)]
    assert last == [f"{TOLD}. Please wait a minute, then tap once more.", "", ""]
    await bob.answers("You.", opens=True)
    story.room_reads("1 of 2")
    story.both_see("The cat.", "You.")
    story.catch_up()


async def test_a_room_hears_nothing_of_it_and_strangers_in_it_cost_the_couple_nothing(story: Story) -> None:
    alice, _bob = await asked(story)
    eve = story.person("Eve")
    assert story.room is not None
    for _ in range(100):
        alice.human.says("/today", story.room)
    story.room.add(eve.human)
    for _ in range(100):
        eve.human.says("/today", story.room)
    await story.settled()
    assert not any(TOLD in one.text for one in story.world.history)
    await alice.says("The cat.")
    assert times_told(alice) == 1
    story.catch_up()
    await story.later(seconds=61)
    await alice.answers("The cat.")
    story.catch_up()


async def test_a_store_that_fails_meanwhile_makes_nobody_miss_the_word(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("The cat.")
        store = story.app.engine.database = failing(story, 60)
        for number in range(60):
            alice.human.says(f"more {number}.")
        await story.settled()
        # What comes again was written while the bot could not listen: all of it is taken, and nobody is told off.
        assert not store.failures
        assert times_told(alice, "You have answered already") == 60
        for number in range(60):
            alice.human.says(f"and more {number}.")
        await story.settled()
        assert times_told(alice) == 1
        await bob.says("You.")
        assert story.times_shown("The cat.") == 1
        await store.close()


async def test_ten_links_that_lead_nowhere_are_enough_for_an_hour(story: Story) -> None:
    alice, eve = story.person("Alice"), story.person("Eve")
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("link")
    right = link_of(alice).partition("start=")[2]
    for number in range(9):
        await eve.starts(f"i{'x' * 21}{number}")
    for _ in range(3):
        await eve.starts(right)
        assert "Alice would like to begin" in plain(eve.human.sees()[-1].text)
    await eve.starts("r" + "y" * 22)
    eve.private.skip()
    await eve.starts("i" + "z" * 22)
    eve.reads("Too many links that lead nowhere.")
    await eve.says("/help")
    eve.reads("What I can do")
    await story.later(minutes=61)
    await eve.starts("i" + "z" * 22)
    eve.reads("This invitation is no longer valid.")
    story.catch_up()
