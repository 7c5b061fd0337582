"""Answers to a tender prompt: hidden until whoever reads them asks to see them."""

from __future__ import annotations

import sqlalchemy as sa

from bot.app import App
from bot.sandbox.model import Message
from bot.store import tables as t
from bot.texts import Texts, phrase
from tests.story import Person, Story

TEXTS = Texts()
TENDER = next(one.id for one in TEXTS.prompts if (one.deck, one.sensitivity) == ("fears", "tender"))
FEAR, OTHER = "That it is too quiet.", "The dark stairs."


async def a_tender_day(story: Story, *, room: bool = True) -> tuple[Person, Person]:
    """Two people whose question of the day is about a fear."""
    alice, bob = await story.pair(room=room)
    await story.at("19:00")
    await ask_instead(story.app, TENDER)
    story.catch_up()
    return alice, bob


async def ask_instead(app: App, prompt: str) -> None:
    """Let what two were asked last be this, as if the lot had fallen so."""
    async with app.database.begin() as connection:
        newest = sa.select(sa.func.max(t.round_.c.id)).scalar_subquery()
        await connection.execute(sa.update(t.round_).where(t.round_.c.id == newest).values(prompt=prompt))


def hidden(message: Message) -> list[str]:
    """What of it is hidden."""
    units = message.text.encode("utf-16-le")
    spans = [(one["offset"], one["length"]) for one in message.entities if one["type"] == "spoiler"]
    return [units[start * 2 : (start + length) * 2].decode("utf-16-le") for start, length in spans]


async def test_both_answers_are_hidden_in_the_reveal_and_in_a_copy(story: Story) -> None:
    alice, bob = await a_tender_day(story)
    await alice.answers(FEAR)
    await bob.answers(OTHER, opens=True)
    story.room_reads("1 of 2")
    shown = story.both_see(FEAR, OTHER, TEXTS.say("en", phrase(f"receive-{TENDER}")))
    assert sorted(hidden(shown)) == sorted([FEAR, OTHER])
    story.room_reads("open")
    await bob.says("/today")
    assert sorted(hidden(bob.reads_covered(FEAR, OTHER))) == sorted([FEAR, OTHER])


async def test_without_a_room_too_and_with_words_taken_out(story: Story) -> None:
    alice, bob = await a_tender_day(story, room=False)
    await alice.answers(FEAR)
    bob.reads("1 of 2")
    await bob.answers(OTHER, opens=True)
    assert sorted(hidden(story.both_see(FEAR, OTHER))) == sorted([FEAR, OTHER])
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    for person in (alice, bob):
        shown = [one for one in person.human.sees() if OTHER in one.text and one.from_id == story.world.bot_id]
        assert [hidden(one) for one in shown] == [[OTHER]]
    story.catch_up()


async def test_what_is_shared_after_its_time_is_hidden_and_ones_own_is_not(story: Story) -> None:
    alice, _bob = await a_tender_day(story)
    await alice.answers(FEAR)
    await alice.says("/today")
    assert hidden(alice.reads_covered(FEAR, "Sealed")) == []
    await story.at("19:00")
    story.catch_up()
    await alice.presses("Share it anyway")
    alice.reads("shared")
    story.room_reads("something new")
    assert hidden(story.room_reads(FEAR)) == [FEAR]
    story.catch_up()


async def test_nothing_is_hidden_on_other_days(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    await alice.answers("The cat.")
    await bob.answers("You.", opens=True)
    story.room_reads("1 of 2")
    assert hidden(story.both_see("The cat.", "You.")) == []
    story.room_reads("open")


async def test_pictures_are_hidden_on_a_tender_day_and_voices_are_as_they_are(story: Story) -> None:
    alice, bob = await a_tender_day(story)
    await alice.sends("photo")
    await bob.sends("voice")
    assert story.room is not None
    veiled = {one.media.kind: one.veiled for one in story.room.messages if one.media}
    assert veiled == {"photo": True, "voice": False}
    story.catch_up()


async def test_pictures_are_not_hidden_on_other_days(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.sends("photo")
    await bob.says("You.")
    assert story.room is not None
    assert [one.veiled for one in story.room.messages if one.media] == [False]
    story.catch_up()
