"""Attacks on the seal, and on whatever must not get lost, loop, or reach the wrong eyes."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.pacing import Pacer
from bot.sandbox.model import Message
from bot.store import tables as t
from bot.store.database import Database
from bot.texts import prompt_phrase
from tests.stories.test_answers import asked
from tests.stories.test_checkin import checks_in
from tests.stories.test_pairing import link_of, opens, rows
from tests.stories.test_responding import opened
from tests.story import Person, Story, telling

LONG = 4000
PATIENCE = 15


@asynccontextmanager
async def bounded(directory: Path) -> AsyncIterator[Story]:
    """A story that would never end if the bot ran in circles; what is left unread does not matter."""
    async with asyncio.timeout(PATIENCE), telling(directory) as story:
        yield story
        story.catch_up()


class Failing(Database):
    """The store, whose next commits fail."""

    failures = 0

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        async with super().begin() as connection:
            yield connection
            if self.failures:
                self.failures -= 1
                raise OperationalError("", None, Exception("disk full"))


def failing(story: Story, times: int) -> Failing:
    store = Failing(str(story.app.database.url))
    store.failures = times
    return store


def most_repeated(messages: list[Message]) -> int:
    return max(Counter(one.text for one in messages if one.text).values())


def room_shows(story: Story, words: str) -> int:
    assert story.room is not None
    return sum(words in one.text for one in story.room.messages)


# --- the sealed answer: nothing else may take its place, nothing may keep it from being taken ------------------------


async def test_a_reply_to_the_question_never_overwrites_what_is_sealed(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        question = newest_question(alice)
        await alice.answers("The cat.")
        await alice.presses("Change my time zone", on=await settings(alice))
        await alice.says("PS: and the dog.", reply_to=question)
        await bob.says("You.")
        assert room_shows(story, "The cat.") == 1


def newest_question(person: Person) -> Message:
    return [one for one in person.human.sees() if any("Not today" in row for row in one.buttons)][-1]


def reveal_to(person: Person) -> Message:
    return [one for one in person.human.sees() if any("What I heard" in row for row in one.buttons)][-1]


async def settings(person: Person) -> Message:
    await person.says("/settings")
    return person.human.sees()[-1]


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


# --- what was said for one place never goes to another -----------------------------------------------------------------


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


# --- shared ahead, and taken out ------------------------------------------------------------------------------------------


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


async def test_a_draft_never_shown_does_not_outlive_the_couple(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("One.")
        await alice.says("A second thought, never added.")
        await bob.says("You.")
        await alice.says("/leave")
        await alice.presses("Leave now")
        assert all(one.draft is None for one in await rows(story, t.entry))


# --- the platform at its worst --------------------------------------------------------------------------------------------


async def test_a_long_reveal_is_not_shown_again_and_again_after_time_outs(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.says("a" * LONG)
        await story.settled()
        story.world.faults.add("unanswered", "sendMessage", times=12)
        await bob.says("b" * LONG)
        for _ in range(12):
            await story.later(minutes=10)
        story.world.faults.clear()
        assert story.room is not None
        assert most_repeated(story.room.messages) <= 2


async def test_the_count_in_private_is_not_sent_again_and_again(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story, room=False)
        story.world.faults.add("unanswered", "sendMessage", times=12)
        await alice.says("The cat.")
        for _ in range(12):
            await story.later(minutes=10)
        story.world.faults.clear()
        assert most_repeated(bob.human.sees()) <= 2


async def test_thrown_out_between_neutral_line_and_reveal(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("The cat.")
        held = story.world.faults.add("held", "editMessageText", times=3)
        bob.human.says("You.")
        await story.world.until(lambda: room_shows(story, "Both answers are in"))
        assert story.room is not None
        story.room.remove_bot(by=bob.human)
        held.let_go()
        await story.settled()
        for person in (alice, bob):
            assert "The cat." in person.shown()


async def test_the_neutral_line_is_deleted_before_it_becomes_the_reveal(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("The cat.")
        held = story.world.faults.add("held", "editMessageText", times=3)
        bob.human.says("You.")
        await story.world.until(lambda: room_shows(story, "Both answers are in"))
        assert story.room is not None
        story.world.drop(next(one for one in story.room.messages if "Both answers are in" in one.text))
        held.let_go()
        await story.settled()
        assert story.times_shown("The cat.") >= 1


async def test_a_line_for_the_other_survives_the_bots_removal(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await opened(story)
        await alice.presses("What I loved")
        assert story.room is not None
        story.room.chat.members[story.world.bot_id] = "kicked"
        await alice.says("The honesty.")
        assert "The honesty." in bob.shown()


async def test_a_room_that_hides_its_members_does_not_swallow_the_reveal(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("The cat.")
        story.world.faults.add("down", "getChatMember", times=40, code=400)
        await bob.says("You.")
        await story.later(hours=1)
        assert "The cat." in bob.shown() or room_shows(story, "The cat.")


class Doorman(Pacer):
    """Makes the bot wait its turn, and lets somebody into the room meanwhile."""

    meanwhile: Callable[[], None] = staticmethod(lambda: None)

    def reserve(self, chat: str, now: float, *, room: bool) -> float:
        if room:
            self.meanwhile()
        return now


async def test_a_stranger_who_joins_while_the_bot_waits_its_turn_sees_nothing(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("The cat.")
        eve, room, doorman = story.person("Eve"), story.room, Doorman()
        assert room is not None

        def slip_in() -> None:
            if room_shows(story, "Both answers are in") and not room.chat.has(eve.human.id):
                room.add(eve.human, quietly=True)

        doorman.meanwhile = slip_in
        story.app.outbox.pacers = {"telegram": doorman}
        await bob.says("You.")
        assert room_shows(story, "The cat.") == 0


async def test_a_group_that_moved_before_anybody_paired_does_not_make_the_bot_run_in_circles(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = story.person("Alice"), story.person("Bob")
        await story.open_room(alice, bob)
        assert story.room is not None
        begin = story.room.messages[-1]
        story.room.upgrade()
        await story.settled()
        story.catch_up()
        await opens(story, alice, begin.keys[0][0]["url"])
        assert sum(one.method == "getChatMember" for one in story.world.calls) < 10


async def test_a_store_out_of_order_for_a_moment_does_not_silence_the_bot(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, _bob = await asked(story)
        store = story.app.outbox.database = failing(story, 3)
        story.app.outbox.wake()
        await alice.says("/streak")
        await story.later(minutes=10)
        assert "ahead of you" in alice.shown()
        story.app.outbox.database = story.app.database
        await story.settled()
        await store.close()


async def test_a_prompt_that_left_the_deck_stops_nobody(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        async with story.app.database.begin() as connection:
            await connection.execute(sa.update(t.round_).values(prompt="gone-999"))
        await alice.says("The cat.")
        await bob.says("You.")
        await story.at("18:59")
        story.catch_up()
        await story.at("19:00")
        alice.reads("question of the day")


# --- beginning ------------------------------------------------------------------------------------------------------------


async def test_a_yes_in_the_room_of_somebody_who_has_left_it_pairs_nobody(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob, carol = story.person("Alice"), story.person("Bob"), story.person("Carol")
        await story.open_room(alice, bob)
        await alice.presses("Begin")
        await alice.presses("Yes")
        assert story.room is not None
        story.room.remove(alice.human)
        story.room.add(carol.human)
        await story.settled()
        await bob.presses("Begin")
        await bob.presses("Yes")
        assert await rows(story, t.couple) == []


async def test_an_old_yes_button_of_somebody_outside_pairs_nobody(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob, eve = story.person("Alice"), story.person("Bob"), story.person("Eve")
        await story.open_room(alice, eve)
        await eve.presses("Begin")
        assert story.room is not None
        story.room.remove(eve.human)
        story.room.add(bob.human)
        await story.settled()
        await alice.presses("Begin")
        await alice.presses("Yes")
        await eve.presses("Yes")
        assert await rows(story, t.couple) == []


async def test_a_rooms_token_is_no_invitation_of_a_person_and_the_other_way_round(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = story.person("Alice"), story.person("Bob")
        await story.open_room(alice, bob)
        assert story.room is not None
        token = story.room.messages[-1].keys[0][0]["url"].partition("start=r")[2]
        await bob.starts("i" + token)
        assert "went wrong" not in bob.shown()
        await alice.starts()
        await alice.presses("Yes")
        await alice.presses("link")
        await bob.starts("r" + link_of(alice).partition("start=i")[2])
        assert await rows(story, t.outbox) == []


async def test_a_long_zone_name_keeps_nobody_from_anything(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, _bob = await story.pair()
        await alice.presses("Change my time zone", on=await settings(alice))
        await alice.says("Buenos Aires")
        assert not await alice.presses("Change my time zone", on=await settings(alice))


async def test_taps_at_the_same_moment_form_one_couple(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob, carol = story.person("Alice"), story.person("Bob"), story.person("Carol")
        for asker in (alice, carol):
            await asker.starts()
            await asker.presses("Yes")
            await asker.presses("link")
        await opens(story, bob, link_of(alice))
        await opens(story, bob, link_of(carol))
        for asks in [one for one in bob.human.sees() if "would like to begin" in one.text]:
            bob.human.presses(asks, 0)
        await story.settled()
        for asker in (alice, carol):
            asker.human.presses(next(one for one in asker.human.sees() if "has said yes" in one.text), 0)
        await story.settled()
        assert len(await rows(story, t.couple)) == 1


async def test_both_press_yes_at_the_same_moment(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = story.person("Alice"), story.person("Bob")
        await story.open_room(alice, bob)
        for person in (alice, bob):
            await person.presses("Begin")
        for person in (alice, bob):
            person.human.presses(person.human.sees()[-1], 0, repeat=2)
        await story.settled()
        assert len(await rows(story, t.couple)) == 1


async def test_a_stale_leave_button_does_not_close_the_next_space(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await story.pair(room=False)
        await bob.says("/leave")
        stale = bob.human.sees()[-1]
        await alice.says("/leave")
        await alice.presses("Leave now")
        await alice.says("/pair")
        await alice.presses("link")
        await opens(story, bob, link_of(alice))
        await bob.presses("Yes, with Alice")
        await alice.presses("Yes, Bob and me")
        await bob.presses("Leave now", on=stale)
        assert [one for one in await rows(story, t.couple) if one.closed_at is None]


async def test_who_was_left_cannot_be_asked_for_ever(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await story.pair(room=False)
        await bob.says("/leave")
        await bob.presses("Leave now")
        before = len(bob.human.sees())
        for _ in range(5):
            await alice.says("/pair")
            await alice.presses("Choose my partner")
            alice.human.picks(alice.human.sees()[-1], bob.human)
            await story.settled()
        assert len(bob.human.sees()) - before <= 1


# --- what holds -------------------------------------------------------------------------------------------------------------


async def test_a_forged_or_borrowed_button_does_nothing(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("The cat.")
        confirmation = alice.human.sees()[-1]
        for row in confirmation.keys:
            for key in row:
                bob.human.forges(key["callback_data"], bob.human.sees()[-1])
        for data in ("", "x", "A" * 64, "é" * 10):
            bob.human.forges(data, bob.human.sees()[-1])
        await story.settled()
        story.room_reads("1 of 2")
        await bob.answers("You.", opens=True)
        story.both_see("The cat.", "You.")
        story.room_reads("open")


async def test_a_commit_that_fails_after_deciding_leaves_nothing_and_is_repeated(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        await alice.answers("The cat.")
        store = story.app.engine.database = failing(story, 1)
        await bob.answers("You.", opens=True)
        assert not store.failures
        assert story.times_shown("The cat.") == story.times_shown("You.") == 1
        await store.close()


async def test_passing_missing_and_blocking_are_the_same_to_the_byte(tmp_path: Path) -> None:
    seen = []
    for how in ("missed", "passed", "blocked"):
        directory = tmp_path / how
        directory.mkdir()
        async with bounded(directory) as story:
            alice, bob = await asked(story)
            await alice.says("Only me.")
            if how == "passed":
                await bob.presses("Not today")
            elif how == "blocked":
                bob.human.blocks()
            await story.later(hours=30)
            seen.append([seen_in(story, alice.human.id), seen_in(story, story.room.id if story.room else 0)])
    assert seen[0] == seen[1] == seen[2]


def seen_in(story: Story, chat_id: int) -> list[object]:
    """Whatever the bot has said in a chat and when; only the prompts differ from couple to couple."""
    texts = story.app.texts
    prompts = [texts.say("en", prompt_phrase(one.id)) for one in texts.prompts]
    said = [one for one in story.world.history if (one.chat_id, one.from_id) == (chat_id, story.world.bot_id)]
    return [(_without(one.text, prompts), one.date, one.edited, one.buttons, one.silent) for one in said]


def _without(text: str, prompts: list[str]) -> str:
    return next((text.replace(prompt, "?") for prompt in prompts if prompt in text), text)


async def test_one_person_whose_turns_cannot_even_be_excused_holds_up_nobody(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await story.pair()
        async with story.app.database.begin() as connection:
            mine = t.person.c.account == str(alice.human.id)
            await connection.execute(sa.update(t.person).where(mine).values(language="xx"))
        await alice.says("/streak")
        await bob.says("/streak")
        assert "ahead of you" in bob.shown()
