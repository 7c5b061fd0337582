"""A cheer: now, or just before what matters to the other."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.rounds.readying import KINDS
from bot.store import tables as t
from tests.stories.test_ask import taps
from tests.stories.test_forgetting import forgets, rows
from tests.stories.test_pause import pauses
from tests.story import Person, Story, plain, telling

RUN = "Your first ten kilometres! I'll be at the bridge."


async def writes(person: Person, words: str = RUN) -> None:
    """Write a cheer, and read it once more."""
    person.private.skip()
    await person.says("/cheer")
    person.reads("A cheer", "What's ahead of")
    await person.says(words)
    person.reads_covered(words, "When should it reach")


def given(story: Story, words: str = RUN) -> int:
    """In how many messages it stands as Alice's cheer."""
    chats = [person.human.sees() for person in story.people] + ([story.room.messages] if story.room else [])
    return sum(f"A cheer\n\nAlice\n{words}" in plain(one.text) for chat in chats for one in chat)


async def shelf(story: Story) -> list[str]:
    """What lies ready for the couple."""
    (couple,) = await rows(story, t.couple.select())
    return [one for one in couple.shelf if one.split("/")[0] in KINDS]


@pytest.mark.parametrize("room", [True, False])
async def test_sent_now(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await writes(alice)
    assert RUN not in bob.shown()
    await alice.presses("Send it now")
    alice.reads("It's with Bob now.")
    story.catch_up()
    assert given(story) == story.places


@pytest.mark.parametrize("room", [True, False])
@pytest.mark.parametrize(("label", "hours"), [("This evening", 10), ("Tomorrow morning", 24)])
async def test_soon(story: Story, room: bool, label: str, hours: int) -> None:
    alice, bob = await story.pair(room=room)
    await writes(alice)
    await alice.presses(label)
    alice.reads("It comes on March", "Only you know of it.")
    await story.later(hours=hours, minutes=-1)
    assert given(story) == 0
    assert RUN not in bob.shown()
    await story.later(minutes=1)
    story.catch_up()
    assert given(story) == story.places
    assert await shelf(story) == []


async def test_on_another_day_at_another_hour(story: Story) -> None:
    alice, _bob = await story.pair()
    await writes(alice)
    await alice.presses("Another time")
    days = alice.reads("On which day?")
    assert days.buttons[-1] == ("Leave it",)
    await alice.presses("March 5, 2026")
    hours = alice.reads("March 5, 2026: at what time?")
    assert hours.buttons[-1] == ("Back",)
    await alice.presses("Back")
    alice.reads("On which day?")
    await alice.presses("March 5, 2026")
    alice.private.skip()
    await alice.presses("9:00")
    alice.reads("It comes on March 5, 2026")
    await story.later(days=3, minutes=59)
    assert given(story) == 0
    await story.later(minutes=1)
    assert given(story) == 1
    story.catch_up()


async def test_it_comes_by_its_authors_clock(story: Story) -> None:
    alice, bob = await story.pair()
    for person, city in ((bob, "lisbon"), (alice, "tokyo")):
        await person.says("/settings")
        await person.presses("Change my time zone")
        await person.says(city)
    story.catch_up()
    await writes(alice)
    # It is 17:00 in Tokyo.
    await alice.presses("This evening")
    await story.later(minutes=59)
    assert given(story) == 0
    await story.later(minutes=1)
    assert given(story) == 1
    story.catch_up()


async def test_what_is_over_is_not_offered_and_a_tap_that_comes_too_late_is_told_so(story: Story) -> None:
    alice, _bob = await story.pair()
    await writes(alice)
    await alice.presses("Another time")
    await alice.presses("March 2, 2026")
    hours = alice.human.sees()[-1]
    assert plain(hours.buttons[0][0]).startswith("9:00")
    await story.later(hours=2)
    assert "That time has gone by" in await alice.presses("9:00")
    await story.at("18:30")
    await writes(alice)
    assert not any("This evening" in row for row in alice.human.sees()[-1].buttons)
    story.catch_up()


async def test_tapped_again_and_again_it_comes_once(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    preview = alice.human.sees()[-1]
    await alice.presses("This evening", repeat=3)
    assert await taps(story, alice, preview, "Tomorrow morning") == "That's done already."
    assert await taps(story, bob, preview, "Tomorrow morning") == "That button has expired."
    assert len(await shelf(story)) == 1
    await story.later(days=2)
    assert given(story) == 1
    assert await taps(story, alice, preview, "Send it now") == "That's done already."
    story.catch_up()
    assert given(story) == 1


async def test_its_author_can_look_at_what_waits_send_it_and_delete_it(story: Story) -> None:
    alice, _bob = await story.pair()
    for words in (RUN, "Good luck!"):
        await writes(alice, words)
        await alice.presses("Tomorrow morning")
        await story.later(minutes=1)
    story.catch_up()
    await alice.says("/cheer")
    alice.reads("2 notes of yours are waiting")
    await alice.presses("Have a look")
    alice.reads_covered(RUN, "Waiting for March 3, 2026")
    await alice.presses("The next one")
    alice.reads_covered("Good luck!")
    await alice.presses("Delete it")
    alice.reads("Nobody has seen it.")
    await alice.says("/cheer")
    alice.reads("One note of yours is waiting")
    await alice.presses("Have a look")
    await alice.presses("Send it now")
    await story.later(days=2)
    story.catch_up()
    assert given(story) == 1
    assert given(story, "Good luck!") == 0


async def test_in_peace_it_still_comes_without_a_sound(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await writes(alice)
    await alice.presses("This evening")
    await pauses(bob, "Until I say so")
    await story.later(hours=10)
    bob.reads("There is something new.")
    assert bob.reads(RUN).silent
    story.catch_up()


async def test_a_blocked_bot_is_not_told(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await writes(alice)
    await alice.presses("This evening")
    bob.human.blocks()
    await story.later(hours=10)
    assert given(story) == 1
    assert "A cheer\n\nAlice" in plain(alice.shown())
    story.catch_up()


async def test_a_stranger_in_the_room_does_not_read_it(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    await alice.presses("This evening")
    eve = story.person("Eve")
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    await story.later(hours=10)
    assert not any(RUN in one.text for one in story.room.messages)
    assert RUN in bob.shown()
    story.catch_up()


async def test_a_restart_in_the_middle_changes_nothing(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, _bob = await story.pair()
        await writes(alice)
        await alice.presses("Another time")
        await alice.presses("March 3, 2026")
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        alice, _bob = story.people
        await alice.presses("8:00")
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        await story.later(days=1)
        story.catch_up()
        assert given(story) == 1


async def test_after_an_outage_it_still_comes(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await story.pair()
        await writes(alice)
        await alice.presses("This evening")
        story.catch_up()
    story.rehearsal.clock.move(story.now + timedelta(hours=12))
    async with telling(tmp_path, after=story) as story:
        await story.later(minutes=1)
        assert given(story) == 1
        story.catch_up()


async def test_leaving_or_being_forgotten_destroys_what_waits(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    await alice.presses("This evening")
    await writes(bob)
    await bob.presses("This evening")
    await forgets(bob)
    assert len(await shelf(story)) == 1
    story.catch_up()
    await bob.says("/leave")
    await bob.presses("Leave now")
    await story.later(days=2)
    story.catch_up()
    assert given(story) == 0
    assert not [one for one in await rows(story, t.entry.select()) if one.words]
