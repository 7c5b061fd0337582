"""Good news: told now, and met with three warm ways to ask more."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store import tables as t
from tests.stories.test_ask import taps
from tests.stories.test_forgetting import forgets, rows
from tests.story import Person, Story, plain, telling

JOB, CALL = "I got the job!", "I was on the stairs when they called."
MOMENT, FEEL, NEXT = "What was that moment like?", "How does it feel?", "What comes next?"


async def tells(story: Story, person: Person, words: str = JOB) -> None:
    """Tell good news, all of it read."""
    await person.says("/goodnews")
    await person.says(words)
    await person.presses("Send it now")
    story.catch_up()


def told(story: Story, words: str = JOB) -> int:
    """In how many messages Alice's news stand as told."""
    chats = [person.human.sees() for person in story.people] + ([story.room.messages] if story.room else [])
    return sum(f"Alice\n{words}" in plain(one.text) for chat in chats for one in chat)


@pytest.mark.parametrize("room", [True, False])
async def test_the_other_asks_more_and_the_teller_tells_it(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await alice.says("/goodnews")
    alice.reads("Good news", "then Bob hears it")
    await alice.says(JOB)
    alice.reads_covered(JOB, "Shall Bob hear it?")
    assert JOB not in bob.shown()
    await alice.presses("Send it now")
    alice.reads("It's with Bob now.")
    story.catch_up()
    assert told(story) == story.places
    assert await bob.presses(MOMENT) == "Alice knows that you'd love to hear it."
    alice.reads("Bob would love to hear: what was it like, the moment you knew?")
    story.quiet()
    await alice.presses("Tell more")
    alice.reads(MOMENT, "before Bob does")
    await alice.says(CALL)
    alice.reads_covered(MOMENT, CALL, "Shall Bob hear it?")
    assert CALL not in bob.shown()
    await alice.presses("Send it now")
    story.catch_up()
    assert told(story, CALL) == story.places
    assert story.times_shown(MOMENT) >= story.places
    await bob.presses("What I loved")
    story.catch_up()


async def test_each_can_be_asked_once(story: Story) -> None:
    alice, bob = await story.pair()
    await tells(story, alice)
    for way in (MOMENT, FEEL, NEXT):
        await bob.presses(way, repeat=3)
        alice.reads("Bob would love to hear")
        assert await bob.presses(way) == "That's done already."
    story.quiet()


async def test_the_teller_cannot_ask_themselves(story: Story) -> None:
    alice, _bob = await story.pair()
    await tells(story, alice)
    assert await alice.presses(FEEL) == "These are for Bob to ask."
    story.quiet()


async def test_a_voice_tells_more_too(story: Story) -> None:
    alice, bob = await story.pair()
    await tells(story, alice)
    await bob.presses(NEXT)
    await alice.presses("Tell more")
    await alice.sends("voice")
    await alice.presses("Send it now")
    assert story.room is not None
    assert sum(bool(one.media) for one in story.room.messages) == 1
    story.catch_up()


async def test_each_can_leave_a_line_as_after_every_reveal(story: Story) -> None:
    alice, bob = await story.pair()
    await tells(story, alice)
    await bob.presses("What I heard")
    await bob.says("That you were brave.")
    assert story.times_shown("That you were brave.") == 1
    story.catch_up()


async def test_nobody_answers_and_nothing_nags(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await tells(story, alice)
    await bob.presses(FEEL)
    story.catch_up()
    before = len(story.world.history)
    await story.later(hours=10)
    assert len(story.world.history) == before


async def test_left_untold_nobody_hears_it(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says(f"/goodnews {JOB}")
    preview = alice.human.sees()[-1]
    await alice.presses("Leave it")
    assert await taps(story, alice, preview, "Send it now") == "That's done already."
    assert JOB not in bob.shown()
    assert told(story) == 0
    story.catch_up()


async def test_the_partner_cannot_tell_it_for_them(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await tells(story, alice)
    await bob.presses(FEEL)
    asked = alice.human.sees()[-1]
    assert await taps(story, bob, asked, "Tell more") == "That button has expired."
    story.catch_up()


async def test_asked_of_somebody_who_has_blocked_the_bot_it_looks_the_same(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await tells(story, alice)
    alice.human.blocks()
    assert await bob.presses(FEEL) == "Alice knows that you'd love to hear it."
    story.catch_up()


async def test_a_stranger_in_the_room_reads_neither(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    await tells(story, alice)
    assert not any(JOB in one.text for one in story.room.messages)
    assert JOB in bob.shown()


async def test_a_restart_in_the_middle_changes_nothing(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, bob = await story.pair()
        await tells(story, alice)
        await bob.presses(FEEL)
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        assert await bob.presses(FEEL) == "That's done already."
        await alice.presses("Tell more")
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        await alice.says(CALL)
        await alice.presses("Send it now")
        story.catch_up()
        assert told(story, CALL) == 1


async def test_what_was_taken_out_is_asked_about_no_more(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await tells(story, alice)
    news = [one for one in bob.human.sees() if JOB in one.text][-1]
    await bob.presses(FEEL)
    await forgets(alice)
    story.catch_up()
    assert told(story) == 0
    assert await taps(story, bob, news, NEXT) == "That isn't there any more."
    assert await alice.presses("Tell more") == "That isn't there any more."
    story.quiet()
    assert not [one for one in await rows(story, t.entry.select()) if one.words]


async def test_whoever_has_asked_and_is_forgotten_leaves_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await tells(story, alice)
    await bob.presses(FEEL)
    await forgets(bob)
    story.catch_up()
    assert not [one for one in await rows(story, t.entry.select()) if one.draft]
    assert told(story) == 1


async def test_after_leaving_the_buttons_are_dead(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await tells(story, alice)
    await bob.presses(FEEL)
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    assert await bob.presses(NEXT) == "That button has expired."
    assert await alice.presses("Tell more") == "That button has expired."


async def test_discreetly_asked_more_it_shows_nothing_on_a_lock_screen(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/settings")
    await alice.presses("Hide it all")
    await tells(story, alice)
    await bob.presses(FEEL)
    alice.reads_covered("Bob would love to hear")
