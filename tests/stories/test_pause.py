"""A pause: just for me, or known to both; coming back is soft, and nothing was lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.sandbox.model import Message
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from tests.story import Person, Story, telling


async def pauses(person: Person, how_long: str = "A day", who: str = "Just for me") -> None:
    await person.says("/pause")
    person.reads("A pause", "How long shall it be?")
    await person.presses(how_long)
    person.reads("Should", "Just for you: nobody is told")
    await person.presses(who)
    person.reads("You're on a pause", "knows" if "tell" in who else "Nobody has been told")


async def comes_back(person: Person) -> None:
    await person.says("/pause")
    person.reads("You're on a pause")
    await person.presses("I'm back")
    person.reads("Good to have you back", "/today")


async def question(story: Story, *people: Person) -> None:
    """The couple's hour: the question comes to these, and the card into the room."""
    await story.at("19:00")
    for person in people:
        person.reads("The question of the day")
    story.room_reads("0 of 2")


async def test_the_screens(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/settings")
    alice.reads("Settings")
    await alice.presses("Take a pause")
    asked = alice.reads("A pause", "nothing comes to you on its own", "Bob")
    assert asked.buttons == (("A day",), ("A week",), ("Until I say so",))
    await alice.presses("A week")
    who = alice.reads("Should", "nobody is told", "your days in a row")
    assert who.buttons == (("Just for me",), ("And tell \u2068Bob\u2069",), ("Back",))
    await alice.presses("Back")
    alice.reads("A pause")
    await alice.presses("A week")
    alice.reads("Should")
    await alice.presses("Just for me")
    on = alice.reads("until March 9, 2026", "Nobody has been told", "Nothing is lost")
    assert on.buttons == (("I'm back",),)
    await alice.presses("I'm back")
    alice.reads("Good to have you back", "Nothing was lost")


async def test_it_takes_two(story: Story) -> None:
    eve = story.person("Eve")
    await eve.starts()
    eve.private.skip()
    await eve.says("/pause")
    eve.reads("This takes two")


async def test_a_day_leaves_out_one_question_and_no_reminder_comes(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice)
    await question(story, bob)
    await story.later(hours=4)
    bob.reads("Still open")
    await question_with_greeting(story, alice, bob)


async def question_with_greeting(story: Story, alice: Person, bob: Person) -> None:
    await story.at("19:00")
    greeting = alice.reads("Good to have you back", "Nothing was lost")
    assert greeting.silent
    assert not alice.reads("The question of the day").silent
    bob.reads("The question of the day")
    story.room_reads("time for this is over")
    story.room_reads("0 of 2")


async def test_after_the_hour_a_day_leaves_out_tomorrows(story: Story) -> None:
    alice, bob = await story.pair()
    await question(story, alice, bob)
    await pauses(alice)
    await story.later(hours=3)
    bob.reads("Still open")
    await story.at("19:00")
    bob.reads("The question of the day")
    story.room_reads("time for this is over")
    story.room_reads("0 of 2")
    await story.at("18:00")
    bob.reads("Still open")
    await question_with_greeting(story, alice, bob)


async def test_a_week_leaves_out_seven(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice, "A week")
    for _ in range(7):
        assert not alice.private.all()
        await story.at("19:00")
    assert not alice.private.all()
    await story.at("18:00")
    assert not alice.private.all()
    story.catch_up()
    await question_with_greeting(story, alice, bob)


async def test_until_i_say_so_has_no_end(story: Story) -> None:
    alice, _bob = await story.pair()
    await pauses(alice, "Until I say so")
    for _ in range(40):
        await story.at("19:00")
    assert not alice.private.all()
    story.catch_up()
    await comes_back(alice)
    await story.at("18:00")
    story.catch_up()
    await story.at("19:00")
    alice.reads("The question of the day")
    story.catch_up()


async def test_what_closed_meanwhile_is_asked_about_on_coming_back_and_only_once(
    tmp_path: Path, database_url: str
) -> None:
    async with telling(tmp_path, database_url) as story:
        await closed_meanwhile(story)


async def closed_meanwhile(story: Story) -> None:
    alice, bob = await story.pair()
    await question(story, alice, bob)
    await alice.answers("First.")
    story.room_reads("1 of 2")
    await pauses(alice, "A week")
    await story.at("19:00")
    await alice.says("/today")
    alice.reads("The question of the day")
    await alice.answers("Second.")
    story.catch_up()
    await story.at("19:00")
    assert not alice.private.all()
    await comes_back(alice)
    alice.reads("The question of the day", "was not opened and is still yours")
    second = alice.reads("The question of the day", "was not opened and is still yours")
    story.catch_up()
    await alice.presses("Share it anyway", on=second)
    story.catch_up()
    assert story.times_shown("Second.") == 1
    story.nobody_sees("First.")
    await pauses(alice)
    await comes_back(alice)
    assert bob.shown()


async def test_what_somebody_on_a_pause_types_is_no_answer_to_a_question_they_never_saw(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice)
    await question(story, bob)
    await bob.answers("Bob's.")
    story.room_reads("1 of 2")
    await alice.says("zhello")
    alice.reads("no open question right now", "/today")
    story.nobody_sees("zhello")
    await alice.says("/today")
    alice.reads("The question of the day")
    await alice.answers("Alice's.", opens=True)
    story.both_see("Bob's.", "Alice's.")
    story.room_reads("It's open")
    bob.private.skip_one("Both are in")


async def test_the_same_with_the_question_opened_early_by_the_partner(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await pauses(alice)
    await bob.says("/today")
    bob.reads("The question of the day")
    await bob.answers("Bob's.")
    await alice.says("zhello")
    alice.reads("no open question right now")
    await bob.says("/checkin")
    bob.reads("How are you?")
    await story.later(hours=20)
    story.nobody_sees("zhello")


async def test_what_the_partner_does_still_arrives_without_a_sound(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await story.at("19:00")
    await alice.says("The cat.")
    await bob.says("You.")
    story.catch_up()
    await pauses(alice, "A week")
    await bob.presses("What I heard")
    await bob.says("That you care.")
    story_line = alice.reads_covered("What Bob heard", "That you care.")
    assert story_line.silent
    bob.private.skip()


# --- told -----------------------------------------------------------------------------------------------------


async def test_told_both_rest_and_it_costs_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await question(story, alice, bob)
    await alice.says("a")
    await bob.says("b")
    story.catch_up()
    await story.at("08:00")
    await pauses(alice, "A week", "And tell")
    bob.reads("Alice is taking a pause until March 10, 2026", "nothing is lost")
    await story.later(days=6, hours=12)
    story.quiet()
    await story.at("19:00")
    alice.reads("Good to have you back")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    story.room_reads("0 of 2")
    await alice.says("a")
    await bob.says("b")
    story.catch_up()
    await bob.says("/streak")
    bob.reads("2 days", "2 of them in a row", "that you both know of")


async def test_told_without_a_date_and_back_early(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice, "Until I say so", "And tell")
    bob.reads("Alice is taking a pause for a while")
    await story.later(days=30)
    story.quiet()
    await comes_back(alice)
    bob.reads("Alice is back", "usual hour")
    await question(story, alice, bob)


async def test_a_rest_excuses_what_is_open_or_opened_in_it(story: Story) -> None:
    alice, bob = await story.pair()
    for _ in range(2):
        await story.at("19:00")
        await alice.says("a")
        await bob.says("b")
    await story.at("19:00")
    await pauses_quietly(story, alice, "Until I say so", "And tell")
    for _ in range(5):
        await story.at("12:00")
        await bob.says("/today")
        await bob.says("only me")
    story.catch_up()
    assert "The question of the day" not in "".join(one.text for one in alice.human.sees()[-1:])
    await comes_back(alice)
    story.catch_up()
    await story.at("19:00")
    story.catch_up()
    await alice.says("/streak")
    alice.reads("2 days", "2 of them in a row")


async def pauses_quietly(story: Story, person: Person, how_long: str, who: str) -> None:
    story.catch_up()
    await pauses(person, how_long, who)
    story.catch_up()


async def test_while_both_rest_whoever_asks_gets_the_question(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice, "A week", "And tell")
    bob.reads("Alice is taking a pause")
    await bob.says("/today")
    assert bob.reads("The question of the day").silent
    story.room_reads("0 of 2")
    await story.later(hours=8)
    story.quiet()
    await story.later(days=1)
    await alice.says("/today")
    assert alice.reads("The question of the day").silent
    assert bob.reads("The question of the day").silent
    story.catch_up()


async def test_a_private_pause_does_not_end_what_the_other_has_told(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(bob)
    await pauses(alice, "A day", "And tell")
    bob.reads("Alice is taking a pause")
    await comes_back(bob)
    await story.at("19:00")
    story.quiet()
    await story.at("19:00")
    alice.reads("Good to have you back")
    story.catch_up()


async def test_two_who_have_both_told_rest_until_the_last_is_back(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice, "Until I say so", "And tell")
    bob.reads("Alice is taking a pause for a while")
    await pauses(bob, "A week", "And tell")
    alice.reads("Bob is taking a pause until")
    await comes_back(alice)
    await story.later(days=2)
    story.quiet()
    await comes_back(bob)
    alice.reads("Bob is back")
    await question(story, alice, bob)


async def taps_again(person: Person, screen: Message, row: int) -> str:
    """Tap what stood there once, as a client that repeats itself would; return what pops up."""
    tap = person.human.forges(screen.keys[row][0]["callback_data"], person.human.sees()[-1])
    await person.story.settled()
    return tap.answer.text if tap.answer else ""


# --- what could go wrong --------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["Just for me", "And tell"])
async def test_every_tap_three_times_has_one_effect(story: Story, who: str) -> None:
    alice, bob = await story.pair()
    told = int(who == "And tell")
    await alice.says("/pause")
    screen = alice.reads("A pause")
    await alice.presses("A day", repeat=3)
    asked = alice.human.sees()[-1]
    await alice.presses(who, repeat=3)
    for stale, row in ((screen, 1), (asked, 0), (asked, 1)):
        assert "already" in await taps_again(alice, stale, row)
    on = alice.human.sees()[-1]
    assert sum("is taking a pause" in one.text for one in bob.private.all()) == told
    await alice.presses("I'm back", repeat=3)
    assert "already" in await taps_again(alice, on, 0)
    assert sum("is back" in one.text for one in bob.private.all()) == told
    story.catch_up()
    await question(story, alice, bob)


async def test_a_pause_ends_with_the_couple(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await pauses(alice, "Until I say so", "And tell")
    bob.reads("Alice is taking a pause")
    await alice.says("/pause")
    await alice.says("/leave")
    await alice.presses("Leave now")
    await pauses_after_pairing_anew(story, alice, bob)


async def pauses_after_pairing_anew(story: Story, alice: Person, bob: Person) -> None:
    await alice.says("/pair")
    await alice.presses("link")
    link = alice.human.sees()[-1].text.split()[-1].strip("\u2068\u2069")
    bob.human.opens(link)
    await story.settled()
    await bob.presses("Yes, with Alice")
    await alice.presses("Yes, Bob and me")
    story.catch_up()
    assert "already" in await alice.presses("I'm back")
    await story.at("19:00")
    alice.reads("The question of the day")
    bob.reads("The question of the day")


async def test_a_button_of_an_earlier_couple_begins_no_pause(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/pause")
    screen = alice.human.sees()[-1]
    await alice.presses("A day")
    asked = alice.human.sees()[-1]
    await alice.says("/leave")
    await alice.presses("Leave now")
    assert "expired" in await alice.presses("Just for me", on=asked)
    story.catch_up()
    await alice.says("/pair")
    await alice.presses("link")
    link = alice.human.sees()[-1].text.split()[-1].strip("\u2068\u2069")
    bob.human.opens(link)
    await story.settled()
    await bob.presses("Yes, with Alice")
    await alice.presses("Yes, Bob and me")
    story.catch_up()
    for stale, row in ((screen, 0), (asked, 0), (asked, 1)):
        assert "expired" in await taps_again(alice, stale, row)
    story.quiet()


async def test_downtime_over_the_end_brings_one_greeting_and_one_question(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice)
    story.rehearsal.clock.move(story.now + timedelta(days=10, hours=14))
    await story.app.tick()
    await story.settled()
    alice.reads("Good to have you back")
    assert alice.reads("The question of the day").silent
    bob.reads("The question of the day")
    story.room_reads("0 of 2")


async def test_nothing_is_greeted_at_night_but_with_the_question_as_quiet_as_it(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/settings")
    await alice.presses("Quiet hours")
    await alice.says("18-8")
    alice.private.skip()
    await pauses(alice)
    await story.at("19:00")
    bob.private.skip()
    await story.at("18:59")
    assert not alice.private.all()
    await story.at("19:00")
    assert alice.reads("Good to have you back").silent
    assert alice.reads("The question of the day").silent
    story.catch_up()


async def test_another_hour_during_a_rest_changes_nothing_of_its_end(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice, "A week", "And tell")
    bob.private.skip()
    await bob.says("/settings")
    await bob.presses("Change the hour")
    await bob.says("9:00")
    story.catch_up()
    await story.later(days=6)
    story.quiet()
    await story.later(days=1, hours=2)
    story.catch_up()
    assert "The question of the day" in alice.shown()


async def test_both_on_a_pause_of_their_own_and_the_room_goes_on(story: Story) -> None:
    alice, bob = await story.pair()
    await pauses(alice)
    await pauses(bob)
    await question(story)
    await alice.presses("Open our private chat")
    alice.reads("The question of the day")
    await alice.answers("a")
    story.room_reads("1 of 2")
    await story.later(hours=5)
    story.quiet()


async def test_nothing_is_kept_of_a_pause_that_is_over(story: Story) -> None:
    alice, _bob = await story.pair()
    await pauses(alice, "A week", "And tell")
    story.catch_up()
    await comes_back(alice)
    story.catch_up()
    async with story.app.database.begin() as connection:
        assert await _paused(connection) == []
        agenda = [row.agenda for row in await connection.execute(sa.select(t.couple.c.agenda))]
    assert [set(one) for one in agenda] == [{"prompt"}]


async def _paused(connection: AsyncConnection) -> list[int]:
    query = sa.select(t.person.c.id).where(t.person.c.paused_until.is_not(None))
    return [row.id for row in await connection.execute(query)]
