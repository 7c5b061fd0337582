"""Attacks by place and time: what was said for one place never goes to another, and what is taken out is gone."""

from __future__ import annotations

from pathlib import Path

from bot.store import tables as t
from tests.stories.attacks import LONG, bounded, newest_question, reveal_to, room_shows, settings
from tests.stories.test_answers import asked
from tests.stories.test_checkin import checks_in
from tests.stories.test_pairing import rows
from tests.stories.test_responding import opened


async def test_a_late_reply_to_yesterdays_question_does_not_answer_todays(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        yesterday = newest_question(bob)
        await story.at("18:59")
        await story.at("19:00")
        await alice.says("The cat.")
        await bob.says("This was for yesterday.", reply_to=yesterday)
        story.nobody_sees("This was for yesterday.")
        story.nobody_sees("The cat.")


async def test_a_remark_on_a_reveal_does_not_answer_the_next_question(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await opened(story, room=False)
        reveal = reveal_to(bob)
        await story.at("19:00")
        await story.at("19:00")
        await alice.says("Another secret.")
        await bob.says("You made me cry, you know.", reply_to=reveal)
        story.nobody_sees("Another secret.")


async def test_a_line_given_as_a_reply_to_the_reveal_is_passed_on(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await opened(story, room=False)
        await alice.presses("What I loved")
        reveal = reveal_to(alice)
        await alice.says("That you noticed.", reply_to=reveal)
        assert "That you noticed." in bob.shown()


async def test_a_reply_to_an_old_message_while_a_place_is_asked_for_goes_well(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, _bob = await opened(story, room=False)
        reveal = reveal_to(alice)
        await alice.presses("Change my time zone", on=await settings(alice))
        await alice.says("Lisbon", reply_to=reveal)
        assert "went wrong" not in alice.shown()


async def test_a_line_left_unwritten_does_not_carry_the_answer_to_the_partner(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await opened(story)
        await story.at("19:00")
        await story.at("19:00")
        reveal = next(one for one in story.room.messages if "The cat." in one.text) if story.room else None
        await alice.presses("What I heard", on=reveal)
        await story.later(hours=2)
        await alice.says("My answer to today's question.")
        story.nobody_sees("My answer to today's question.")
        assert "My answer" not in bob.shown()


async def test_what_is_changed_after_sharing_is_not_lost(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await story.pair()
        await checks_in(alice, "Glad", "proud", "Skip", "I did it!")
        await alice.presses("Share mine now")
        await alice.says("/checkin")
        labels = [label for row in alice.human.sees()[-1].buttons for label in row]
        if "Take it back" in labels:
            await alice.presses("Take it back", on=alice.human.sees()[-1])
            await checks_in(alice, "Sad", "hurt", "Skip", "And then I fell.")
            await checks_in(bob, "Calm", "clear", "Skip", None)
            assert room_shows(story, "And then I fell.") == 1


async def test_words_shared_ahead_can_be_taken_out_after_both_are_in(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await story.pair()
        await checks_in(alice, "Glad", "proud", "Skip", "I did it!")
        await alice.presses("Share mine now")
        await checks_in(bob, "Calm", "clear", "Skip", None)
        await alice.presses("Remove mine")
        await alice.presses("Take my words out")
        assert story.times_shown("I did it!") == 0


async def test_taking_ones_words_out_leaves_the_others_long_ones(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await story.pair()
        await alice.says("/today")
        await bob.says("b" * LONG)
        for letter in "cd":
            await bob.says(letter * LONG)
            await bob.presses("Add it")
        await alice.says("The cat.")
        assert room_shows(story, "d" * 3000) == 1
        await alice.presses("Remove mine")
        await alice.presses("Take my words out")
        assert story.times_shown("The cat.") == 0
        for letter in "bcd":
            assert room_shows(story, letter * 3000) == 1, letter


async def test_words_are_taken_out_of_a_silent_room_too(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, _bob = await opened(story)
        eve = story.person("Eve")
        assert story.room is not None
        story.room.add(eve.human)
        await story.settled()
        await alice.says("/today")
        await alice.presses("Remove mine", on=alice.human.sees()[-1])
        await alice.presses("Take my words out")
        assert room_shows(story, "The cat.") == 0


async def test_the_buttons_in_a_room_that_fell_silent_still_take_words_out(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await opened(story)
        assert story.room is not None
        reveal = next(one for one in story.room.messages if "The cat." in one.text)
        story.room.add(story.person("Eve").human)
        await story.at("19:00")
        await story.at("19:00")
        assert "Kept" in await bob.presses("Keep", on=reveal)
        await alice.presses("Remove mine", on=reveal)
        await alice.presses("Take my words out")
        assert room_shows(story, "The cat.") == 0


async def test_a_draft_never_shown_does_not_outlive_the_couple(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("One.")
        await alice.says("A second thought, never added.")
        await bob.says("You.")
        await alice.says("/leave")
        await alice.presses("Leave now")
        assert all(one.draft is None for one in await rows(story, t.entry))
