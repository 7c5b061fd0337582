"""What can happen to rooms and private chats on Discord: told as stories, with the real client on simcord."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.staging.asides import asked, client_of, room_of, world_of
from tests.staging.discord_room import DiscordRoom
from tests.staging.stages import telling_there
from tests.story import Person, Story, Unread


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with telling_there(tmp_path) as story:
        yield story


# --- rooms -------------------------------------------------------------------------------------------------------


async def goes_on_in_private(story: Story, alice: Person, bob: Person) -> None:
    """The two answer, and read each other in private alone."""
    await alice.says("/today")
    story.catch_up()
    await alice.says("The cat.")
    await bob.says("You.")
    for person in (alice, bob):
        assert "The cat." in person.shown()
    assert story.room is not None
    assert not any("The cat." in one.text for one in story.room.messages)
    story.catch_up()


async def test_a_role_that_is_let_in_silences_the_room_and_both_are_told(story: Story) -> None:
    alice, bob = await story.pair()
    room_of(story).let_role_in("Moderators", story.person("Eve").human)
    await story.settled()
    for person in (alice, bob):
        person.reads("Others can read your channel")
    await goes_on_in_private(story, alice, bob)


async def test_a_room_that_everybody_can_see_falls_silent(story: Story) -> None:
    alice, bob = await story.pair()
    room_of(story).go_public("")
    await story.settled()
    for person in (alice, bob):
        person.reads("Others can read your channel")
    await goes_on_in_private(story, alice, bob)
    room_of(story).go_private()
    await story.settled()
    for person in (alice, bob):
        person.reads("just the three of us in your room again")


async def test_a_channel_that_is_deleted_is_told(story: Story) -> None:
    alice, bob = await story.pair()
    room = room_of(story)
    room.remove_bot(by=alice.human)
    await story.settled()
    for person in (alice, bob):
        person.reads("no longer in your room")
    await goes_on_in_private(story, alice, bob)


async def test_the_bot_shut_out_of_the_channel_goes_on_in_private(story: Story) -> None:
    alice, bob = await story.pair()
    room_of(story).shut_bot_out()
    await story.settled()
    for person in (alice, bob):
        person.reads("no longer in your room")
    await goes_on_in_private(story, alice, bob)


async def test_one_who_leaves_the_server_is_answered_in_private(story: Story) -> None:
    alice, bob = await story.pair()
    client_of(bob).leaves_server()
    await story.settled()
    await goes_on_in_private(story, alice, bob)


# --- beginning ---------------------------------------------------------------------------------------------------


async def test_by_name_on_a_server_and_into_a_channel_that_the_bot_makes(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    square = DiscordRoom(world_of(story), "square", ())
    square.go_public("")
    client_of(alice).commands("pair", square, partner=bob.human)
    await story.settled()
    await alice.presses("Yes")
    await bob.presses("Yes, with Alice")
    assert not square.messages, "others can read who asked whom"
    await alice.presses("Yes, Bob and me")
    story.catch_up()
    for person in (bob, alice):
        await person.presses("Make us a channel")
    story.room = DiscordRoom.made_by_bot(world_of(story))
    story.in_room = Unread(story, "the room", story.room.id)
    story.room_reads("From now on your answers open in your room")
    story.catch_up()
    assert not client_of(story.person("Eve")).sees_place(story.room.id)
    await alice.says("/today")
    story.catch_up()
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")


# --- private chats -----------------------------------------------------------------------------------------------


def tries(story: Story, person: Person) -> int:
    """How often something was sent into somebody's private chat."""
    path = f"/channels/{world_of(story).channel_of(person.human.id)}/messages"
    return sum(one.method == "POST" and one.path == path for one in world_of(story).env.http_requests)


async def test_a_closed_private_chat_is_told_to_nobody_and_heals(story: Story) -> None:
    alice, bob = await story.pair()
    bob.human.blocks()
    await story.at("19:00")
    alice.reads("The question of the day")
    story.room_reads("0 of 2")
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    tried = tries(story, bob)
    await story.later(hours=4)
    assert tries(story, bob) == tried, "it knocks at a closed door"
    bob.human.unblocks()
    await bob.says("/today")
    bob.reads("The question of the day")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")


async def test_too_many_requests_are_sent_again_and_shown_once(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    world_of(story).env.inject_error("POST", "/channels/*/messages", status=429, times=2)
    await bob.says("You.")
    await story.later(minutes=2)
    assert story.times_shown("The cat.") == story.times_shown("You.") == 1
    story.catch_up()


# --- a restart ---------------------------------------------------------------------------------------------------


async def test_after_a_restart_an_answer_goes_on_and_old_buttons_work(tmp_path: Path) -> None:
    async with telling_there(tmp_path) as before:
        alice, bob = await before.pair()
        await alice.says("/today")
        await alice.says("The cta.")
        await alice.presses("Change it")
        before.catch_up()
    async with telling_there(tmp_path, after=before) as story:
        alice, bob = story.people
        await alice.presses("Change it")
        await alice.says("The cat.")
        alice.reads("Changed, and sealed again")
        await bob.presses("Answer")
        await bob.answers("You.", opens=True)
        story.both_see("The cat.", "You.")
        story.room_reads("open")
        story.nobody_sees("The cta.")


async def test_old_pictures_are_taken_away_here_too(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.sends("photo")
    await bob.says("You.")
    await story.later(days=3)
    story.catch_up()
    assert story.room is not None
    assert any(one.media for one in story.room.messages)
    await alice.says("/forget")
    await alice.presses("Erase everything")
    assert "delete them in the chat" not in alice.shown()
    assert not any(one.media for one in story.room.messages)
    story.catch_up()
