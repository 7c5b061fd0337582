"""Forgetting: every word somebody wrote, gone from records, messages, queue and files, and not brought back by a backup."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from bot.speech import Account, Chat, Pressed, Said, Sender, Update, Words
from bot.store import tables as t
from tests.stories.test_responding import opened
from tests.story import Person, Story


async def forgets(person: Person) -> None:
    person.private.skip()
    await person.says("/forget")
    person.reads("in every space you were part of")
    await person.presses("Erase everything")
    person.reads("I'm erasing your words")


async def rows(story: Story, query: Any) -> list[Any]:
    async with story.app.database.begin() as connection:
        return list(await connection.execute(query))


async def sealed_words(story: Story) -> list[bytes]:
    """What lies sealed in the database: everybody's words, and the keys they are sealed with."""
    entries = await rows(story, select(t.entry.c.words).where(t.entry.c.words.is_not(None)))
    return [row[0] for row in entries]


@pytest.mark.parametrize("room", [True, False])
async def test_forgotten_words_are_gone_from_what_was_opened_and_the_others_words_stay(
    story: Story, room: bool
) -> None:
    alice, _bob = await opened(story, room=room)
    story.catch_up()
    await forgets(alice)
    alice.private.skip()
    assert "Done." in alice.shown()
    assert story.times_shown("The cat.") == 0
    assert story.times_shown("You.") == (1 if room else 2)
    assert story.times_shown("These words have been taken out.") == (1 if room else 2)
    story.catch_up()


async def test_a_line_for_the_other_is_forgotten_too(story: Story) -> None:
    alice, _bob = await opened(story, room=False)
    await alice.presses("What I loved")
    await alice.says("That you noticed.")
    assert story.times_shown("That you noticed.") == 1
    await forgets_quietly(story, alice)
    assert story.times_shown("That you noticed.") == 0


async def forgets_quietly(story: Story, person: Person) -> None:
    story.catch_up()
    await forgets(person)
    story.catch_up()


async def test_pictures_and_voices_are_taken_away(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.sends("voice", "hear me")
    await bob.says("You.")
    await forgets_quietly(story, alice)
    assert story.room is not None
    assert not any(one.media for one in story.room.messages)
    assert story.times_shown("hear me") == 0


async def test_of_old_pictures_it_is_said_that_only_people_can_take_them_away(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.sends("photo")
    await bob.says("You.")
    await story.later(days=3)
    story.catch_up()
    await alice.says("/forget")
    await alice.presses("Erase everything")
    assert "delete them in the chat" in alice.shown()
    story.catch_up()


async def test_what_is_sealed_still_is_taken_back_and_may_be_answered_anew(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    await forgets_quietly(story, alice)
    assert await sealed_words(story) == []
    await bob.says("You.")
    await alice.says("The dog.")
    assert story.times_shown("The dog.") == 1
    story.nobody_sees("The cat.")
    story.catch_up()


async def test_the_partner_learns_nothing_of_words_that_were_never_opened(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    await forgets(alice)
    alice.reads("taken out")
    alice.reads("Done.")
    story.quiet()


async def test_what_still_waits_to_be_sent_is_never_sent(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await bob.says("You.")
    await alice.says("/forget")
    story.world.faults.add("flood", "editMessageText", times=3, seconds=60)
    await alice.says("The cat.")
    assert story.times_shown("You.") == 0
    await alice.presses("Erase everything")
    await story.later(minutes=2)
    story.nobody_sees("The cat.")
    assert story.times_shown("You.") == 1
    story.catch_up()


async def test_after_leaving_each_may_still_forget(story: Story) -> None:
    alice, bob = await opened(story, room=False)
    await alice.says("/leave")
    await alice.presses("Leave now")
    await forgets_quietly(story, alice)
    assert "The cat." not in bob.shown()
    assert "You." in bob.shown()
    assert len(await sealed_words(story)) == 1
    hers = select(t.person.c.consented_at).where(t.person.c.account == str(alice.human.id))
    assert [row.consented_at for row in await rows(story, hers)] == [None]


async def test_in_a_room_of_a_closed_space_the_words_are_blotted_out(story: Story) -> None:
    alice, _bob = await opened(story)
    await alice.says("/leave")
    await alice.presses("Leave now")
    await forgets_quietly(story, alice)
    assert story.room is not None
    assert not any("The cat." in one.text for one in story.room.messages)


async def test_whoever_wrote_nothing_is_told_so(story: Story) -> None:
    zoe = story.person("Zoe")
    await zoe.starts()
    story.catch_up()
    await zoe.says("/forget")
    zoe.reads("in every space")
    await zoe.presses("Erase everything")
    zoe.reads("There are no words of yours")


async def test_a_tap_that_is_repeated_forgets_once(story: Story) -> None:
    alice, _bob = await opened(story)
    story.catch_up()
    await alice.says("/forget")
    await alice.presses("Erase everything", repeat=3)
    alice.private.skip()
    assert alice.shown().count("Done.") <= 3
    assert "went wrong" not in alice.shown()
    story.catch_up()


async def test_clearing_takes_away_what_the_bot_said_lately(story: Story) -> None:
    alice, bob = await opened(story, room=False)
    story.catch_up()
    await alice.says("/clear")
    assert [one for one in alice.human.sees() if one.from_id == story.world.bot_id] == []
    assert not any(one.text == "/clear" for one in alice.human.sees())
    assert "You." in bob.shown()


async def test_clearing_takes_away_a_question_that_was_asked_twice_too(story: Story) -> None:
    alice, _bob = await story.pair(room=False)
    for _time in range(3):
        await alice.says("/checkin")
    story.catch_up()
    await alice.says("/clear")
    assert [one for one in alice.human.sees() if one.from_id == story.world.bot_id] == []


async def test_clearing_leaves_what_is_too_old_and_works_again(story: Story) -> None:
    alice, _bob = await opened(story, room=False)
    await story.later(days=3)
    story.catch_up()
    await alice.says("/clear")
    old = [one for one in alice.human.sees() if one.from_id == story.world.bot_id]
    assert old
    await alice.says("/help")
    alice.private.skip()
    await alice.says("/clear")
    assert [one for one in alice.human.sees() if one.from_id == story.world.bot_id] == old


async def test_what_opens_in_the_same_moment_is_forgotten_too(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    await alice.says("/forget")
    erase = next(key["callback_data"] for row in alice.human.sees()[-1].keys for key in row if "Erase" in key["text"])
    sender, here = (Sender(Account("telegram", str(one.human.id)), one.name) for one in (bob, alice))
    private = Chat("telegram", sender.account.id)
    answer = Said(sender, private, "900", Words("You."))
    tap = Pressed(here, Chat("telegram", here.account.id), str(alice.human.sees()[-1].id), erase, "tap")
    await story.app.engine.submit("telegram", [Update("a", answer), Update("b", tap)])
    story.hears("You.")
    await story.settled()
    assert story.times_shown("The cat.") == 0
    assert story.times_shown("You.") == 1
    story.catch_up()


async def test_of_a_long_answer_no_old_page_keeps_a_word(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    often = min(3960, alice.human.longest) // 9
    await alice.says("The cat. " * often)
    await alice.says("The dog. " * often)
    await alice.presses("Add it")
    await bob.says("You.")
    assert story.times_shown("The cat.") == story.times_shown("The dog.") == 1
    await story.later(days=3)
    await forgets_quietly(story, alice)
    assert story.times_shown("The cat.") == story.times_shown("The dog.") == 0
    assert story.times_shown("You.") == 1
    story.catch_up()


async def test_old_words_are_gone_from_the_room_although_a_stranger_is_there(story: Story) -> None:
    alice, _bob = await opened(story)
    await story.later(days=3)
    assert story.room is not None
    zoe = story.person("Zoe")
    story.room.add(zoe.human, quietly=True)
    await forgets_quietly(story, alice)
    assert story.times_shown("The cat.") == 0
    story.catch_up()


async def test_who_shared_ahead_and_forgets_leaves_the_others_words_where_they_stand(story: Story) -> None:
    alice, bob = await story.pair()
    for person in (alice, bob):
        await person.says("/checkin")
        for label in ("Calm", "rested" if person is alice else "quiet", "clearly there", "Skip", "Nothing to add"):
            await person.presses(label)
        if person is alice:
            await alice.presses("Share mine now")
    await forgets_quietly(story, alice)
    assert story.times_shown("rested") == 0
    assert story.times_shown("quiet") == 1
    assert story.times_shown("These words have been taken out.") == 1
