"""A warm word: now, tucked away for a surprise, or kept for a hard day."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.rounds.readying import KINDS
from bot.store import tables as t
from tests.archives import exported
from tests.stories.choices import change_couple
from tests.stories.test_ask import taps
from tests.stories.test_forgetting import forgets, rows
from tests.stories.test_pause import pauses
from tests.story import Person, Story, plain, telling

TEA = "You brought me tea, and said nothing."
DOG = "You walked the dog in the rain."
SURPRISE, HARD_DAY = "Tuck it away for a surprise", "Keep it for a hard day"


async def writes(person: Person, words: str = TEA) -> None:
    """Write a warm word, and read it once more."""
    person.private.skip()
    await person.says("/thanks")
    person.reads("A warm word", "One small, true thing")
    await person.says(words)
    person.reads_covered(words, "Now, or later?")


async def tucks_away(person: Person, words: str = TEA, label: str = SURPRISE) -> None:
    """Tuck one away."""
    await writes(person, words)
    await person.presses(label)
    person.reads("Only you know of it.")


async def checks_in_heavily(person: Person) -> None:
    """Check in, on a heavy day."""
    await person.says("/checkin")
    for label in ("Sad", "lonely", "strong", "comfort me", "Nothing to add"):
        await person.presses(label)


async def days(story: Story, count: int) -> None:
    """Let so many days pass."""
    for _ in range(count):
        await story.later(days=1)
    story.catch_up()


async def shelf(story: Story) -> list[str]:
    """What lies ready for the couple."""
    (couple,) = await rows(story, t.couple.select())
    return [one for one in couple.shelf if one.split("/")[0] in KINDS]


def given(story: Story, words: str = TEA, by: str = "Alice") -> int:
    """In how many messages this stands as somebody's note that was handed over."""
    chats = [person.human.sees() for person in story.people] + ([story.room.messages] if story.room else [])
    return sum(f"A warm word\n\n{by}\n{words}" in plain(one.text) for chat in chats for one in chat)


# --- now -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_sent_now_it_is_with_both_and_the_other_can_say_what_they_heard(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await writes(alice)
    assert TEA not in bob.shown()
    await alice.presses("Send it now")
    alice.reads("It's with Bob now.")
    story.catch_up()
    assert given(story) == story.places
    await bob.presses("What I loved")
    bob.private.skip()
    await bob.says("That you saw it.")
    assert story.times_shown("That you saw it.") == 1
    story.catch_up()


async def test_it_shows_on_no_lock_screen(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await writes(alice)
    await alice.presses("Send it now")
    neutral = bob.reads("There is something new.")
    shown = bob.reads("A warm word", TEA)
    assert shown.id == neutral.id
    assert neutral.silent
    story.catch_up()


async def test_a_voice_is_a_note_too(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/thanks")
    await alice.sends("voice")
    await alice.presses("Send it now")
    assert story.room is not None
    assert sum(bool(one.media) for one in story.room.messages) == 1
    story.catch_up()


async def test_said_with_the_command_and_left(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says(f"/thanks {TEA}")
    await alice.presses("Leave it")
    assert "Nobody has seen it." in alice.shown()
    assert TEA not in bob.shown()
    assert given(story) == 0
    story.catch_up()


async def test_tapped_again_and_again_it_comes_once(story: Story) -> None:
    alice, _bob = await story.pair()
    await writes(alice)
    preview = alice.human.sees()[-1]
    await alice.presses("Send it now", repeat=3)
    for label in ("Send it now", SURPRISE, HARD_DAY, "Leave it"):
        assert await taps(story, alice, preview, label) == "That's done already."
    story.catch_up()
    assert given(story) == 1
    assert await shelf(story) == []


async def test_the_partner_cannot_press_its_authors_buttons(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    preview = alice.human.sees()[-1]
    for label in ("Send it now", SURPRISE, HARD_DAY, "Leave it"):
        assert await taps(story, bob, preview, label) == "That button has expired."
    assert given(story) == 0


# --- a surprise ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_a_surprise_comes_once_two_to_nine_days_later(story: Story, room: bool) -> None:
    alice, _bob = await story.pair(room=room)
    await tucks_away(alice)
    story.nobody_sees("A warm word\n\nAlice")
    await days(story, 1)
    assert given(story) == 0
    await days(story, 9)
    assert given(story) == story.places
    assert await shelf(story) == []
    await days(story, 10)
    assert given(story) == story.places


async def test_it_comes_within_three_hours_after_the_couples_hour(story: Story) -> None:
    alice, _bob = await story.pair()
    for number in range(6):
        await tucks_away(alice, f"{TEA} {number}")
        await story.later(minutes=1)
    for _ in range(16):
        await story.at("18:59")
        before = len(await shelf(story))
        await story.at("22:00")
        after = len(await shelf(story))
        assert before - after in (0, 1), "one at a time"
        await story.at("18:58")
        assert len(await shelf(story)) == after
    assert await shelf(story) == []
    story.catch_up()


async def test_after_an_outage_they_come_one_a_day(story: Story) -> None:
    alice, _bob = await story.pair()
    for number in range(3):
        await tucks_away(alice, f"{TEA} {number}")
        await story.later(minutes=1)
    at = (story.now).isoformat()
    items = [one.rsplit("/", 1)[0] for one in await shelf(story)]
    await change_couple(story, shelf=[f"{one}/{at}" for one in items])
    # All of them were due while the bot was away.
    (couple,) = await rows(story, t.couple.select())
    await change_couple(story, agenda=couple.agenda | {"tucked": story.now}, next_due=story.now)
    for left in (2, 1, 0):
        await story.later(hours=23, minutes=59)
        assert len(await shelf(story)) == left
        await story.later(minutes=1)
    story.catch_up()


async def test_while_both_rest_it_waits(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await pauses(bob, "Until I say so", "And tell")
    await days(story, 15)
    assert given(story) == 0
    await bob.says("/pause")
    await bob.presses("I'm back")
    await days(story, 2)
    assert given(story) == 1


async def test_a_pause_of_the_others_own_is_not_told_by_it(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await tucks_away(alice)
    await pauses(bob, "Until I say so")
    await days(story, 10)
    assert TEA in bob.shown()
    assert given(story) == 2


async def test_nor_that_the_other_has_blocked_the_bot(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await tucks_away(alice)
    bob.human.blocks()
    await days(story, 10)
    assert "A warm word\n\nAlice" in plain(alice.shown())
    assert "blocked" not in alice.shown()


async def test_a_stranger_in_the_room_does_not_read_it(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    eve = story.person("Eve")
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    await days(story, 10)
    assert not any(TEA in one.text for one in story.room.messages)
    assert TEA in bob.shown()


async def test_a_restart_in_the_middle_changes_nothing(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, _bob = await story.pair()
        await writes(alice)
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        await alice.presses(SURPRISE)
        alice.reads("Only you know of it.")
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        await days(story, 10)
        assert given(story) == 1
        assert TEA not in bob.shown()


# --- what waits --------------------------------------------------------------------------------------------------------


async def test_its_author_can_look_at_what_waits_send_it_and_delete_it(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await story.later(minutes=1)
    await tucks_away(alice, DOG, HARD_DAY)
    await tucks_away(bob, "You are funny.")
    story.catch_up()
    await alice.says("/thanks")
    alice.reads("2 notes of yours are waiting")
    await alice.presses("Have a look")
    alice.reads_covered(TEA, "Waiting to be a surprise.")
    await alice.presses("The next one")
    alice.reads_covered(DOG, "Waiting for a hard day.")
    looked = alice.human.sees()[-1]
    await alice.presses("Delete it")
    alice.reads("Nobody has seen it.")
    await alice.says("/thanks")
    alice.reads("One note of yours is waiting")
    await alice.presses("Have a look")
    alice.reads_covered(TEA)
    await alice.presses("Send it now")
    story.catch_up()
    assert given(story) == 1
    assert await taps(story, alice, looked, "The next one") == "That's done already."
    await days(story, 10)
    assert given(story) == 1
    assert given(story, DOG) == 0
    assert given(story, "You are funny.", "Bob") == 1


async def test_twenty_of_a_kind_may_wait(story: Story) -> None:
    alice, bob = await story.pair()
    for number in range(20):
        await tucks_away(alice, f"{TEA} {number}", HARD_DAY)
        await story.later(minutes=1)
    await writes(alice, DOG)
    assert "Twenty of these" in await alice.presses(HARD_DAY)
    await alice.presses(SURPRISE)
    assert len(await shelf(story)) == 21
    await tucks_away(bob, DOG, HARD_DAY)
    story.catch_up()


async def test_leaving_destroys_what_is_tucked_away(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await tucks_away(alice, DOG, HARD_DAY)
    await bob.says("/leave")
    await bob.presses("Leave now")
    await days(story, 12)
    assert given(story) == given(story, DOG) == 0
    assert not [one for one in await rows(story, t.entry.select()) if one.words]


async def test_what_is_forgotten_never_comes_and_what_came_is_taken_out(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await writes(alice, DOG)
    await alice.presses("Send it now")
    await tucks_away(alice)
    await forgets(alice)
    story.catch_up()
    assert await shelf(story) == []
    await days(story, 12)
    assert given(story) == given(story, DOG) == 0
    assert "These words have been taken out." in bob.shown()


async def test_one_whose_words_are_not_there_any_more_is_passed_over(story: Story) -> None:
    alice, _bob = await story.pair()
    await tucks_away(alice)
    await story.later(minutes=1)
    await tucks_away(alice, DOG)
    first = min(row.id for row in await rows(story, t.round_.select().where(t.round_.c.form == "thanks")))
    gone = t.entry.update().where(t.entry.c.round_id == first, t.entry.c.words.is_not(None))
    async with story.app.database.begin() as connection:
        await connection.execute(gone.values(state="gone", words=None))
    await days(story, 12)
    assert given(story) == 0
    assert given(story, DOG) == 1


async def test_one_that_is_damaged_holds_up_nothing(story: Story) -> None:
    alice, _bob = await story.pair()
    await tucks_away(alice)
    damaged = t.entry.update().where(t.entry.c.words.is_not(None))
    async with story.app.database.begin() as connection:
        await connection.execute(damaged.values(words=b"no seal"))
    await days(story, 12)
    assert given(story) == 0
    assert await shelf(story) == []


async def test_discreetly_it_shows_nothing_on_a_lock_screen(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await bob.says("/settings")
    await bob.presses("Hide it all")
    await tucks_away(alice)
    await days(story, 10)
    (shown,) = [one for one in story.world.history if one.chat_id == bob.human.id and TEA in one.text]
    assert shown.edited


async def test_the_archive_has_what_waits_for_its_author_alone(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await writes(alice, DOG)
    await alice.presses("Send it now")
    story.catch_up()
    for person, tucked in ((alice, True), (bob, False)):
        mine = await exported(person)
        assert mine.holds(TEA) is tucked
        assert mine.holds(DOG)
    story.catch_up()


# --- a hard day --------------------------------------------------------------------------------------------------------


async def test_kept_for_a_hard_day_it_comes_soon_after_one_was_shared(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice, label=HARD_DAY)
    await tucks_away(bob, DOG, HARD_DAY)
    await days(story, 12)
    await checks_in_heavily(bob)
    await story.later(hours=5)
    assert given(story) == 0, "what is sealed is nobody's business"
    await bob.presses("Share mine now")
    await story.later(minutes=19)
    assert given(story) == 0
    await story.later(minutes=101)
    assert given(story) == 1
    assert given(story, DOG, "Bob") == 0
    story.catch_up()


async def test_or_soon_after_both_have_checked_in_and_one_at_a_time(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice, label=HARD_DAY)
    await story.later(minutes=1)
    await tucks_away(alice, DOG, HARD_DAY)
    await checks_in_heavily(bob)
    await checks_in_heavily(alice)
    await story.later(hours=2)
    story.catch_up()
    assert given(story) == 1
    assert len(await shelf(story)) == 1


async def test_a_restart_before_it_comes_changes_nothing(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await story.pair()
        await tucks_away(alice, label=HARD_DAY)
        await checks_in_heavily(bob)
        await bob.presses("Share mine now")
        story.catch_up()
    async with telling(tmp_path, after=story) as story:
        await story.later(hours=2)
        assert given(story) == 1
        story.catch_up()


async def test_a_day_that_is_not_heavy_brings_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice, label=HARD_DAY)
    await bob.says("/checkin")
    for label in ("Sad", "lonely", "a little", "Skip", "Nothing to add", "Share mine now"):
        await bob.presses(label)
    await story.later(hours=5)
    story.catch_up()
    assert given(story) == 0
