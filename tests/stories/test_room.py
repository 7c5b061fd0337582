"""The room: silent while anybody else is in it, and what happens when it moves, goes, or closes to somebody."""

from __future__ import annotations

import logging

import pytest

from tests.story import Story


async def test_a_third_person_silences_the_room_and_it_heals(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    assert story.room is not None
    story.room.add(eve.human)
    await story.settled()
    for person in (alice, bob):
        person.reads("Somebody else is in your room")
    await alice.says("/today")
    for person in (alice, bob):
        person.reads("The question of the day")
    await alice.answers("The cat.")
    bob.reads("1 of 2")
    await bob.answers("You.", opens=True)
    for person in (alice, bob):
        person.reads("Both answers are in")
        person.reads("The cat.", "You.")
        person.private.skip_one("Both are in.")
    assert not any("cat" in one.text for one in story.room.messages)
    story.room.remove(eve.human)
    await story.settled()
    for person in (alice, bob):
        person.reads("just the three of us in your room again")


async def test_somebody_who_slips_in_unnoticed_sees_no_reveal(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    await bob.says("You.")
    assert not any("cat" in one.text for one in story.room.messages)
    assert "The cat." in alice.shown()
    assert "The cat." in bob.shown()
    story.catch_up()
    story.room.remove(eve.human, quietly=True)
    await story.later(hours=2)
    for person in (alice, bob):
        person.reads("just the three of us in your room again")


async def test_a_reveal_in_a_silent_room_can_be_answered_in_private(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    await alice.says("/today")
    await alice.says("The cat.")
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    await bob.says("You.")
    story.catch_up()
    await bob.presses("What I loved")
    bob.asked_for("What did you love")
    await bob.says("The honesty.")
    alice.reads_covered("What Bob loved", "The honesty.")
    bob.reads("Handed on")


async def test_one_of_the_two_leaves_the_room(story: Story) -> None:
    alice, bob = await story.pair()
    assert story.room is not None
    story.room.remove(bob.human, quietly=True)
    await alice.says("/today")
    story.catch_up()
    await alice.answers("The cat.")
    bob.reads("1 of 2")
    await bob.answers("You.", opens=True)
    assert not any("cat" in one.text for one in story.room.messages)
    assert "The cat." in bob.shown()
    story.catch_up()


async def test_the_group_becomes_a_supergroup(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    assert story.room is not None
    assert story.in_room is not None
    story.room.upgrade()
    await story.settled()
    story.in_room.chat_id = story.room.id
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")
    assert "Kept" in await alice.presses("Keep")


async def test_the_bot_is_removed_from_the_room(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    assert story.room is not None
    story.room.remove_bot(by=bob.human)
    await story.settled()
    for person in (alice, bob):
        person.reads("no longer in your room")
    await bob.answers("You.", opens=True)
    for person in (alice, bob):
        person.reads("Both answers are in")
        person.reads("The cat.", "You.")
        person.private.skip_one("Both are in.")


async def test_a_couple_without_a_room_moves_into_one(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await story.open_room(alice, bob)
    story.room_reads("Hello, you two")
    await alice.presses("Begin")
    story.room_reads("From now on")
    alice.reads("From now on")


async def test_blocking_the_bot_is_not_told(story: Story) -> None:
    alice, bob = await story.pair()
    bob.human.blocks()
    await story.settled()
    await story.at("19:00")
    alice.reads("The question of the day")
    story.room_reads("0 of 2")
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    bob.human.unblocks()
    await bob.says("/today")
    bob.reads("The question of the day")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")


async def test_somebody_unknown_who_shuts_the_bot_out_is_no_trouble(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    eve = story.person("Eve")
    eve.human.started = True  # in another life of this bot
    eve.human.blocks()
    await story.settled()
    eve.human.unblocks()
    await story.settled()
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


async def test_strangers_commands_and_taps_in_the_room_do_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today", room=True)
    await alice.says("The cat.")
    await bob.says("You.")
    story.catch_up()
    eve = story.person("Eve")
    assert story.room is not None
    reveal = next(one for one in story.room.messages if "The cat." in one.text)
    story.room.add(eve.human, quietly=True)
    await eve.says("/today", room=True)
    await eve.says("/streak", room=True)
    assert "doesn't work here" in await eve.presses("What I heard", on=reveal)
