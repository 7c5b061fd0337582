"""Attacks on the sealed answer: nothing else may take its place, nothing may keep it from being taken."""

from __future__ import annotations

from pathlib import Path

from tests.stories.attacks import bounded, newest_question, room_shows, settings
from tests.stories.test_answers import asked
from tests.stories.test_checkin import checks_in


async def test_a_reply_to_the_question_never_overwrites_what_is_sealed(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        question = newest_question(alice)
        await alice.answers("The cat.")
        await alice.presses("Change my time zone", on=await settings(alice))
        await alice.says("PS: and the dog.", reply_to=question)
        await bob.says("You.")
        assert room_shows(story, "The cat.") == 1


async def test_a_reply_during_a_check_in_never_overwrites_the_daily_answer(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        question = newest_question(alice)
        await alice.answers("The cat.")
        await alice.says("/checkin")
        for label in ("Sad", "lonely", "clearly there", "Skip"):
            await alice.presses(label)
        await alice.says("PS: and the dog.", reply_to=question)
        await bob.says("You.")
        assert room_shows(story, "The cat.") == 1


async def test_an_hour_asked_for_does_not_swallow_the_answer(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.presses("time is right")
        story.catch_up()
        await alice.says("When you held my hand.")
        await bob.says("You.")
        assert room_shows(story, "When you held my hand.") == 1


async def test_an_answer_that_looks_like_an_hour_is_not_told_to_the_partner(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.presses("time is right")
        story.catch_up()
        await alice.says("7")
        assert not [one.text for one in bob.private.all() if "7:00" in one.text]


async def test_a_voice_answer_is_taken_while_the_place_is_asked_for(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, _bob = await asked(story)
        await alice.presses("Change my time zone", on=await settings(alice))
        story.catch_up()
        await alice.sends("voice")
        alice.reads("Sealed")


async def test_an_edit_in_the_room_does_not_change_an_answer_of_the_same_number(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        answer = await alice.answers("The cat.")
        assert story.room is not None
        story.room.upgrade()
        await story.settled()
        chat = {"id": story.room.id, "type": "supergroup", "title": "Us two"}
        edit = {"message_id": answer.id, "date": 1, "edit_date": 2, "chat": chat, "text": "/today!"}
        story.world.raw({"edited_message": edit | {"from": alice.human.api()}})
        await story.settled()
        await bob.says("You.")
        assert room_shows(story, "The cat.") == 1


async def test_an_edit_of_a_further_message_counts_when_it_is_added(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("One.")
        further = await alice.says("Two, and I regret this.")
        await alice.edits(further, "Two.")
        await alice.presses("Add it")
        await bob.says("You.")
        story.nobody_sees("regret")


async def test_add_adds_the_message_it_stands_under(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("One.")
        await alice.says("Two.")
        under_two = alice.human.sees()[-1]
        await alice.says("Not for you.")
        await alice.presses("Add it", on=under_two)
        await bob.says("You.")
        story.nobody_sees("Not for you.")


async def test_an_album_of_the_second_one_is_shown_whole(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("You.")
        bob.human.sends("photo", b"one", album="a")
        bob.human.sends("photo", b"two", album="a")
        await story.settled()
        assert story.room is not None
        assert sum(one.media is not None for one in story.room.messages) == 2


async def test_words_sent_to_a_check_in_never_damage_it(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await story.pair()
        await checks_in(alice, "Sad", "lonely", "Skip", "A long week.")
        await alice.says("And tired.", reply_to=alice.human.sees()[-1])
        if any("in place" in label for row in alice.human.sees()[-1].buttons for label in row):
            await alice.presses("in place")
        await checks_in(bob, "Calm", "rested", "Skip", None)
        assert room_shows(story, "lonely") == 1
