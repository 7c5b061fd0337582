"""The platform and the store at their worst."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from bot.pacing import Pacer
from bot.store import tables as t
from tests.stories.attacks import LONG, bounded, failing, most_repeated, room_shows
from tests.stories.test_answers import asked
from tests.stories.test_pairing import opens
from tests.stories.test_responding import opened


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
        story.app.outbox.delivery.pacers = {"telegram": doorman}
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
