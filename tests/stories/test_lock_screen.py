"""What a phone shows of the bot while it is locked: the first version of each message. Edits show nowhere."""

from __future__ import annotations

import pytest

from bot.sandbox.faults import What
from tests.story import Person, Story, plain

COVER = "Something new here."


def notified(story: Story, person: Person | None = None, since: int = 0) -> list[str]:
    """Each of the bot's messages as it first appeared: to this person alone, or to anybody."""
    first: dict[tuple[int, int], str] = {}
    for one in story.world.history[since:]:
        if one.from_id == story.world.bot_id and not one.service and person in (None, _reader(story, one.chat_id)):
            first.setdefault((one.chat_id, one.id), plain(one.text))
    return list(first.values())


def _reader(story: Story, chat_id: int) -> Person | None:
    return next((one for one in story.people if one.human.id == chat_id), None)


async def hides(story: Story, person: Person) -> None:
    await person.says("/settings")
    await person.presses("Hide it all on a locked screen")
    assert "only that there is something new" in person.human.sees()[-1].text
    story.catch_up()


async def a_day(story: Story, alice: Person, bob: Person) -> None:
    """All the ways in which words travel."""
    await story.at("19:00")
    await story.later(hours=3)
    await alice.says("zwords of alice")
    await alice.says("/today")
    await bob.sends("photo", "zwords of bob")
    await bob.says("/today")
    await alice.presses("What I loved")
    await alice.says("zwords for bob")
    await bob.presses("Tell me more")
    await bob.says("zwords for alice")
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    await story.at("19:00")
    story.catch_up()
    await bob.says("zwords, long" + " and so on" * min(380, (bob.human.longest - 12) // 10))
    await bob.says("/today")
    await story.at("19:00")
    await bob.presses("Share it anyway")
    story.catch_up()


@pytest.mark.parametrize("room", [True, False])
async def test_nobodys_words_are_ever_in_what_a_locked_phone_shows(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await a_day(story, alice, bob)
    assert any("zwords for alice" in one.text for one in story.world.history)
    assert any("zwords, long" in one.text for one in story.world.history)
    assert not any("zwords" in one for one in notified(story))


@pytest.mark.parametrize("room", [True, False])
async def test_whoever_wants_it_so_is_shown_neither_question_nor_name(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await hides(story, alice)
    since = len(story.world.history)
    await story.at("19:00")
    await story.later(hours=4)
    await bob.sends("photo", "zwords of bob")
    await bob.says("/settings")
    await bob.presses("Change the hour")
    await bob.says("20:00")
    await bob.says("/pause")
    await bob.presses("A day")
    await bob.presses("And tell Alice")
    await bob.says("/leave")
    await bob.presses("Leave now")
    shown = notified(story, alice, since)
    assert len(shown) >= 4
    assert set(shown) == {COVER}
    now = alice.shown()
    assert all(
        one in now for one in ("The question of the day", "Still open", "8:00", "Bob is taking a pause", "has closed")
    )
    story.catch_up()


async def test_a_picture_comes_without_a_name_to_whoever_wants_it_so(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await hides(story, alice)
    await story.at("19:00")
    since = len(story.world.history)
    await alice.says("mine")
    await bob.sends("photo")
    story.catch_up()
    assert [one.text for one in alice.human.sees() if one.media and one.date == story.now] == [""]
    assert not any("Bob" in one for one in notified(story, alice, since))
    await bob.presses("Remove mine")
    await bob.presses("Take my words out")
    assert not any(one.media and one.date == story.now for one in alice.human.sees())
    story.catch_up()


async def test_the_answer_to_what_one_just_did_comes_as_it_is(story: Story) -> None:
    alice, _bob = await story.pair()
    await hides(story, alice)
    await alice.says("/help")
    alice.reads("What I can do")
    await alice.says("/settings")
    alice.reads("Settings")
    await alice.presses("Show the question on a locked screen")
    alice.reads("may show the question")
    await story.at("19:00")
    assert not alice.reads("The question of the day").silent
    story.catch_up()


async def test_a_covered_question_still_sounds_once(story: Story) -> None:
    alice, _bob = await story.pair()
    await hides(story, alice)
    await story.at("19:00")
    assert not alice.reads(COVER).silent
    asked = alice.reads("The question of the day")
    await alice.says("a reply", reply_to=asked)
    alice.reads("Sealed")
    story.catch_up()


async def test_the_partner_sees_nothing_of_it(story: Story) -> None:
    """The room's messages say the same, whoever has chosen what for their own phone."""
    alice, bob = await story.pair()
    await hides(story, alice)
    await story.at("19:00")
    await alice.says("The cat.")
    story.room_reads("Today's question is here", "0 of 2")
    story.room_reads("1 of 2")
    await bob.says("You.")
    story.both_see("The cat.", "You.")
    story.catch_up()


@pytest.mark.parametrize(("what", "times"), [("unanswered", 1), ("garbled", 1), ("lost", 1), ("flood", 3), ("down", 3)])
async def test_when_the_platform_stumbles_the_line_still_stands_once(story: Story, what: What, times: int) -> None:
    alice, bob = await story.pair(room=False)
    await story.at("19:00")
    await alice.says("a")
    await bob.says("b")
    await alice.presses("What I heard")
    story.world.faults.add(what, times=times, seconds=5)
    await alice.says("zline")
    await story.later(minutes=30)
    assert story.times_shown("zline") == 1
    assert not any("zline" in one for one in notified(story))
    story.catch_up()


async def test_a_remark_on_a_line_never_becomes_an_answer(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await story.at("19:00")
    await alice.says("a")
    await bob.says("b")
    await alice.presses("What I heard")
    await alice.says("that you care")
    await story.at("18:00")
    await alice.says("/checkin")
    await story.at("19:00")
    story.catch_up()
    received = next(one for one in bob.human.sees() if "that you care" in one.text)
    await bob.says("zthanks", reply_to=received)
    bob.reads("just write without replying")
    story.nobody_sees("zthanks")
