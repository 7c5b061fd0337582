"""A room that anybody can read without being in it counts as one with strangers."""

from __future__ import annotations

from tests.stories.attacks import room_shows
from tests.stories.test_responding import opened
from tests.story import Person, Story

CHANNEL = -1_001_999_999_999


async def both_read(people: tuple[Person, Person], words: str) -> None:
    for person in people:
        person.reads(words)


async def test_a_room_made_public_falls_silent_and_it_heals(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    assert story.room is not None
    story.room.go_public("us_two")
    await story.settled()
    await both_read((alice, bob), "Your group is public")
    await bob.says("You.")
    for person in (alice, bob):
        person.reads("Both answers are in")
        person.reads("The cat.", "You.")
        person.private.skip_one("Both are in.")
    assert room_shows(story, "cat") == 0
    story.room.go_private()
    await story.later(hours=2)
    await both_read((alice, bob), "just the three of us in your room again")


async def test_a_name_given_unnoticed_is_found_before_the_next_word(story: Story) -> None:
    alice, bob = await story.pair()
    assert story.room is not None
    story.room.upgrade()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    story.room.go_public("us_two")
    await bob.says("You.")
    assert room_shows(story, "cat") == room_shows(story, "Both answers") == 0
    assert "The cat." in alice.shown()
    assert "The cat." in bob.shown()
    assert alice.shown().count("Your group is public") == 1
    story.catch_up()


async def test_a_room_under_a_channel_is_public_too(story: Story) -> None:
    alice, bob = await opened(story)
    assert story.room is not None
    story.room.link_channel(CHANNEL)
    await story.settled()
    await both_read((alice, bob), "Your group is public")


async def test_nobody_pairs_in_a_public_room(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await story.open_room(alice, bob)
    assert story.room is not None
    story.room.upgrade()
    await alice.presses("Begin")
    await alice.presses("Yes")
    story.catch_up()
    story.room.go_public("us_two")
    await bob.presses("Begin")
    bob.reads("That group is public")
    story.room.go_private()
    await bob.presses("Begin")
    await bob.presses("Yes")
    assert any("you are paired" in one.text for one in story.room.messages)
    story.catch_up()


async def test_the_last_yes_in_a_room_that_became_public_meanwhile_pairs_nobody(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await story.open_room(alice, bob)
    assert story.room is not None
    story.room.upgrade()
    await story.settled()
    for person in (alice, bob):
        await person.presses("Begin")
    await alice.presses("Yes")
    story.catch_up()
    story.room.go_public("us_two")
    await bob.presses("Yes")
    bob.reads("you are both here")
    bob.reads("That group is public")


async def test_a_couple_does_not_move_into_a_public_room(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await story.open_room(alice, bob)
    assert story.room is not None
    story.room.go_public("us_two")
    await story.settled()
    story.catch_up()
    await alice.presses("Begin")
    alice.reads("That group is public")
