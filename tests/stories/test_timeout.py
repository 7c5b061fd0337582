"""A time-out: called by either, told to both alike, steadied through alone, and come back from together."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.texts import Texts, prompt_phrase
from tests.stories.test_forgetting import forgets
from tests.stories.test_pairing import link_of, opens
from tests.stories.test_pause import taps_again
from tests.story import Person, Story, plain, telling

TEXTS = Texts()
REPAIR = [TEXTS.say("en", prompt_phrase(one.id)) for one in TEXTS.of("repair")]
SCREEN = ("A time-out", "You two are taking some time")


async def calls(person: Person, span: str = "20 minutes") -> None:
    """Call one, and read until when it is."""
    await person.says("/timeout")
    person.reads("A time-out", "needn't give a reason")
    await person.presses(span)
    person.reads(*SCREEN)


def is_told(person: Person, *wanted: str) -> None:
    """Read what the other has called: first a line that says nothing."""
    person.reads("There is something new")
    person.reads(*SCREEN, *wanted)


async def both_in_one(story: Story, span: str = "20 minutes", *, room: bool = True) -> tuple[Person, Person]:
    alice, bob = await story.pair(room=room)
    await calls(alice, span)
    is_told(bob)
    return alice, bob


def is_asked(story: Story, *people: Person) -> str:
    """Both are asked the same gentle question."""
    read = [plain(person.reads("Coming back").text) for person in people]
    found = {text for one in read for text in REPAIR if text in one}
    assert len(found) == 1
    if story.room:
        story.room_reads("A question to come back with", "0 of 2")
    return found.pop()


# --- calling one ---------------------------------------------------------------------------------------------------


async def test_both_are_told_alike_and_return_with_a_gentle_question(story: Story) -> None:
    alice, bob = await both_in_one(story)
    told = [plain(person.human.sees()[-1].text) for person in (alice, bob)]
    assert told[0] == told[1]
    assert "8:20" in told[0]
    assert "Alice" not in told[1]
    await story.later(minutes=19)
    story.quiet()
    await story.later(minutes=2)
    is_asked(story, alice, bob)
    await alice.answers("I'm calmer.")
    story.room_reads("1 of 2")
    story.nobody_sees("I'm calmer.")
    await bob.answers("Me too.", opens=True)
    story.both_see("I'm calmer.", "Me too.")
    story.room_reads("open")
    story.catch_up()


async def test_without_a_room(story: Story) -> None:
    alice, bob = await both_in_one(story, "An hour", room=False)
    await story.later(hours=1)
    is_asked(story, alice, bob)


async def test_what_the_screen_of_either_looks_like(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/timeout")
    offer = alice.reads("A time-out")
    assert offer.buttons[:2] == (("20 minutes",), ("An hour",))
    assert [plain(row[0]).split(",")[0] for row in offer.buttons[2:]] == ["This evening", "In the morning"]
    await alice.presses("This evening")
    alice.reads(*SCREEN, "8:00")
    is_told(bob, "8:00")
    rows = bob.human.sees()[-1].buttons
    assert [row[0] for row in rows[:4]] == [
        "A few slow breaths",
        "A few plain words",
        "A prayer, or what holds you",
        "A quiet minute",
    ]
    assert rows[4] == ("20 minutes more", "I'm back")


async def test_until_the_morning_says_which_day(story: Story) -> None:
    alice, bob = await both_in_one(story, "In the morning")
    assert "9:00" in plain(alice.human.sees()[-1].text)
    assert "March 3, 2026" in plain(alice.human.sees()[-1].text)
    await story.at("19:00")
    for person in (alice, bob):
        assert person.reads("The question of the day").silent
    story.room_reads("0 of 2")
    await story.later(hours=3)
    story.quiet()
    await story.at("09:00")
    for person in (alice, bob):
        assert not person.reads("Coming back").silent
    story.catch_up()


async def test_each_reads_the_time_by_their_own_clock(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says("/settings")
    await bob.presses("Change my time zone")
    await bob.says("Tokyo")
    story.catch_up()
    await calls(alice, "An hour")
    is_told(bob, "6:00")


async def test_called_during_one_it_is_the_one_that_lasts(story: Story) -> None:
    alice, bob = await story.pair()
    for person in (alice, bob):
        await person.says("/timeout")
        person.reads("needn't give a reason")
    await alice.presses("20 minutes")
    await bob.presses("This evening")
    is_told(bob, "8:20")
    bob.reads(*SCREEN, "8:20")
    await bob.says("/timeout")
    bob.reads(*SCREEN, "8:20")
    alice.private.skip()
    await story.later(minutes=21)
    is_asked(story, alice, bob)


async def test_tapped_three_times_it_is_called_once(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/timeout")
    screen = alice.reads("A time-out")
    await alice.presses("20 minutes", repeat=3)
    await taps_again(alice, screen, 0)
    is_told(bob)
    assert bob.private.all() == []
    await story.later(minutes=21)
    story.catch_up()
    assert sum("Coming back" in plain(one.text) for one in bob.human.sees()) == 1


async def test_three_a_day_are_enough_and_the_other_still_can(story: Story) -> None:
    alice, bob = await story.pair()
    for _ in range(3):
        await calls(alice)
        await story.later(minutes=21)
        story.catch_up()
    await alice.says("/timeout")
    assert "/pause" in await alice.presses("20 minutes")
    alice.private.skip()
    await calls(bob)
    is_told(alice)


async def test_it_silences_nobody(story: Story) -> None:
    alice, bob = await both_in_one(story)
    await bob.says("/today")
    bob.reads("The question of the day")
    alice.reads("The question of the day")
    story.room_reads("0 of 2")
    await bob.answers("You.")
    story.room_reads("1 of 2")
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    await story.later(hours=1)
    story.quiet()


# --- while it lasts ------------------------------------------------------------------------------------------------


async def test_what_steadies_is_chosen_alone_and_comes_first_the_next_time(story: Story) -> None:
    alice, bob = await both_in_one(story)
    await bob.presses("A quiet minute")
    bob.reads("A quiet minute", "put this down")
    await bob.presses("Back")
    again = bob.reads(*SCREEN)
    assert again.buttons[0] == ("A quiet minute",)
    await bob.presses("A few slow breaths")
    bob.private.skip()
    assert alice.private.all() == []
    await story.later(minutes=21)
    story.catch_up()
    await calls(alice)
    is_told(bob)
    assert bob.human.sees()[-1].buttons[0] == ("A few slow breaths",)
    assert alice.human.sees()[-1].buttons[0] == ("A few slow breaths",), "hers are in the usual order"


async def test_a_little_longer_once_for_each_and_the_other_reads_the_new_time_alone(story: Story) -> None:
    alice, bob = await both_in_one(story)
    await bob.presses("20 minutes more", repeat=3)
    longer = bob.reads(*SCREEN, "8:40")
    assert longer.buttons[4] == ("I'm back",)
    is_told(alice, "8:40")
    assert "Bob" not in alice.human.sees()[-1].text
    await alice.presses("20 minutes more")
    alice.reads(*SCREEN, "9:00")
    is_told(bob, "9:00")
    assert bob.private.all() == []
    await story.later(minutes=58)
    story.quiet()
    await story.later(minutes=3)
    is_asked(story, alice, bob)


async def test_it_ends_early_once_both_are_back_and_one_alone_is_not_told(story: Story) -> None:
    alice, bob = await both_in_one(story, "This evening")
    await alice.presses("I'm back", repeat=3)
    alice.reads("You've said that you're back")
    story.quiet()
    await story.later(minutes=5)
    await bob.presses("I'm back")
    bob.reads("You're both back.")
    is_asked(story, alice, bob)
    await story.at("20:30")
    bob.private.skip_one("The question of the day")
    story.catch_up()
    assert sum("Coming back" in plain(one.text) for one in bob.human.sees()) == 1


async def test_the_buttons_of_one_that_is_over_do_nothing(story: Story) -> None:
    alice, bob = await both_in_one(story)
    old = bob.human.sees()[-1]
    await story.later(minutes=21)
    story.catch_up()
    for which in ("20 minutes more", "I'm back"):
        assert await bob.presses(which, on=old) == "That time-out is over."
    await calls(alice)
    is_told(bob)
    for which in ("20 minutes more", "I'm back"):
        assert await bob.presses(which, on=old) == "That time-out is over."
    assert alice.private.all() == []


async def test_the_question_of_the_day_waits_for_the_same_day(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("18:30")
    await calls(alice, "An hour")
    is_told(bob)
    await story.at("19:29")
    story.quiet()
    await story.at("19:30")
    is_asked(story, alice, bob)
    await story.at("20:29")
    story.quiet()
    await story.at("20:30")
    for person in (alice, bob):
        assert not person.reads("The question of the day").silent
    story.room_reads("0 of 2")
    await story.at("19:00")
    story.catch_up()
    assert sum("The question of the day" in plain(one.text) for one in bob.human.sees()) == 2


async def test_no_reminder_comes_into_it(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    story.catch_up()
    await story.at("21:30")
    await calls(alice, "An hour")
    is_told(bob)
    await story.at("22:29")
    story.quiet()
    await story.at("22:30")
    is_asked(story, alice, bob)


# --- coming back ---------------------------------------------------------------------------------------------------


async def test_the_question_stays_two_days_and_the_card_leads_to_it(story: Story) -> None:
    alice, bob = await both_in_one(story)
    await story.later(minutes=21)
    asked = is_asked(story, alice, bob)
    await story.at("19:00")
    story.catch_up()
    await story.at("19:00")
    story.catch_up()
    await bob.says("/timeout")
    assert bob.reads("A time-out").buttons[0] == ("Coming back",)
    await bob.presses("Coming back")
    bob.reads("Coming back", asked)
    await bob.answers("Now I can.")
    assert "is sealed" in await bob.presses("Coming back")
    await story.at("19:00")
    story.catch_up()
    assert any("was not opened" in one.text for one in bob.human.sees())
    story.nobody_sees("Now I can.")


async def test_no_question_comes_twice_before_all_were_there(story: Story) -> None:
    alice, bob = await story.pair()
    seen = []
    for number in range(len(REPAIR)):
        caller = (alice, bob)[number % 2]
        await calls(caller)
        await story.later(minutes=21)
        story.catch_up()
        seen.append(next(text for text in REPAIR if text in plain(alice.human.sees()[-1].text)))
        await story.later(hours=8)
        story.catch_up()
    assert sorted(seen) == sorted(REPAIR)


async def test_a_partner_who_never_reacts_changes_nothing(story: Story) -> None:
    alice, bob = await both_in_one(story)
    bob.human.blocks()
    await story.later(minutes=21)
    alice.reads("Coming back")
    story.room_reads("0 of 2")
    await alice.answers("I'm here.")
    story.room_reads("1 of 2")
    story.nobody_sees("I'm here.")


async def test_whoever_is_on_a_pause_of_their_own_is_told_nothing_and_nobody_notices(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says("/pause")
    await bob.presses("A day")
    await bob.presses("Just for me")
    story.catch_up()
    await calls(alice)
    await story.later(minutes=21)
    alice.reads("Coming back")
    story.room_reads("0 of 2")
    assert bob.private.all() == []


async def test_while_both_rest_no_question_comes_at_its_end(story: Story) -> None:
    _alice, bob = await both_in_one(story)
    await bob.says("/pause")
    await bob.presses("A day")
    await bob.presses("And tell")
    story.catch_up()
    await story.later(minutes=21)
    story.quiet()


async def test_a_stranger_in_the_room_sees_nothing_of_it(story: Story) -> None:
    alice, bob = await both_in_one(story)
    eve = story.person("Eve")
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    await story.later(minutes=21)
    for person in (alice, bob):
        assert "Coming back" in person.shown()
    assert not any("come back with" in one.text for one in story.room.messages)
    story.catch_up()


async def test_nothing_of_it_stands_on_a_lock_screen(story: Story) -> None:
    _alice, bob = await both_in_one(story)
    first: dict[int, str] = {}
    for one in story.world.history:
        if one.chat_id == bob.human.id:
            first.setdefault(one.id, plain(one.text))
    assert not any("time-out" in text for text in first.values())


async def test_a_restart_in_the_middle(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, bob = await both_in_one(story)
        await alice.presses("20 minutes more")
        story.catch_up()
        await bob.presses("I'm back")
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        story.rehearsal.clock.move(story.now + timedelta(minutes=30))
        await alice.presses("I'm back")
        alice.reads("You're both back.")
        is_asked(story, alice, bob)
    async with telling(tmp_path, database_url, after=story) as story:
        await story.later(hours=1)


async def test_downtime_over_its_end_brings_the_question_silently(story: Story) -> None:
    alice, bob = await both_in_one(story)
    story.rehearsal.clock.move(story.now + timedelta(hours=3))
    await story.app.tick()
    await story.settled()
    for person in (alice, bob):
        assert person.reads("Coming back").silent
    story.room_reads("0 of 2")


@pytest.mark.parametrize("how", ["forgets", "leaves"])
async def test_nothing_of_it_is_left(story: Story, how: str) -> None:
    alice, bob = await both_in_one(story, room=False)
    await alice.presses("A few plain words")
    await story.later(minutes=21)
    await alice.says("Mine.")
    if how == "forgets":
        await forgets(alice)
        story.catch_up()
        await bob.says("His.")
        story.catch_up()
        assert "Mine." not in bob.shown()
        return
    await alice.says("/leave")
    await alice.presses("Leave now")
    await bob.says("/pair")
    await bob.presses("link")
    await opens(story, alice, link_of(bob))
    await alice.presses("Yes, with Bob")
    await bob.presses("Yes, Alice and me")
    story.catch_up()
    await calls(alice)
    assert alice.human.sees()[-1].buttons[0] == ("A few slow breaths",), "what steadied her is not known any more"
    story.catch_up()
