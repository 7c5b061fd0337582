"""Attacks on the beginning, and what holds against forged and repeated taps."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from bot.store import tables as t
from bot.texts import prompt_phrase
from tests.stories.attacks import bounded, failing, settings
from tests.stories.test_answers import asked
from tests.stories.test_pairing import link_of, opens, rows
from tests.story import Story, plain


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
    prompts = [plain(texts.say("en", prompt_phrase(one.id))) for one in texts.prompts]
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
