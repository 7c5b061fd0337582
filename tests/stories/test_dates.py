"""Dates to look forward to: written by one, shown to both on a tap, told once on the day, and taken off by either."""

from __future__ import annotations

from pathlib import Path

from tests.story import Person, Story, plain, telling


async def writes(person: Person, day: str, name: str) -> None:
    """Begin a new date, and look at it."""
    await person.says("/dates")
    await person.presses("A new date")
    await person.says(day)
    await person.says(name)


async def shares(story: Story, person: Person, day: str, name: str, *ticks: str) -> None:
    """A new date, which both see from now on."""
    await writes(person, day, name)
    for one in ticks:
        await person.presses(one)
    await person.presses("Show it to us both")
    story.catch_up()


def newest(person: Person) -> str:
    return plain(person.human.sees()[-1].text)


async def test_nobody_sees_it_before_its_author_shows_it(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    before = bob.shown()
    await alice.says("/dates")
    alice.reads("There's no date here yet")
    await alice.presses("A new date")
    alice.reads("Which day is it?")
    await alice.says("14 Mar")
    alice.reads("March 14, 2026", "What is it called?")
    await alice.says("The zoo")
    shown = alice.reads_covered("The zoo", "March 14, 2026", "Shall Bob see it too?")
    assert plain(shown.buttons[0][0]) == "Show it to us both"
    assert bob.shown() == before
    await bob.says("/dates")
    bob.reads("There's no date here yet")
    await alice.presses("Show it to us both")
    alice.reads("It's with Bob now")
    for person in (alice, bob):
        person.reads("There is something new.")
        person.reads("The zoo", "March 14, 2026")
    await bob.presses("Dates to look forward to")
    bob.reads_covered("The zoo", "In 12 days")
    story.quiet()


async def test_in_a_room_it_opens_there_and_the_list_comes_in_private(story: Story) -> None:
    alice, bob = await story.pair()
    await shares(story, alice, "2026-03-14", "The zoo")
    assert story.room is not None
    assert "The zoo" in story.room.messages[-1].text
    assert await bob.presses("Dates to look forward to") == "I've written to you in our private chat."
    bob.reads_covered("The zoo", "In 12 days")
    story.quiet()


async def test_the_nearest_comes_first_and_each_says_how_far_away_it_is(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, alice, "14.3.", "The zoo")
    await shares(story, bob, "1 May 2019", "Our first day")
    await writes(alice, "x", "y")
    await alice.presses("Tomorrow")
    await alice.says("The train")
    await alice.presses("Show it to us both")
    story.catch_up()
    await bob.says("/dates")
    shown = newest(bob)
    order = [
        shown.index(one) for one in ("The train", "Tomorrow", "The zoo", "In 12 days", "Our first day", "In 60 days")
    ]
    assert order == sorted(order)
    assert "Every year" in shown.partition("Our first day")[2]
    assert "Every year" not in shown.partition("Our first day")[0]
    story.catch_up()


async def test_on_the_day_both_are_told_once_at_their_hour(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, alice, "2026-03-04", "The zoo")
    for _ in range(2):
        await story.at("19:00")
    await story.later(hours=23, minutes=59)
    story.catch_up()
    assert story.times_shown("The zoo") == 2, "the reveals alone"
    await story.later(minutes=1)
    for person in (alice, bob):
        told = [one for one in person.private.all() if "The zoo" in one.text]
        assert [plain(one.text).split("\n")[-1] for one in told] == ["Today, March 4, 2026"]
        assert all(one.silent for one in told)
    story.catch_up()
    await story.later(days=2)
    assert not any("The zoo" in one.text for one in [*alice.private.all(), *bob.private.all()])
    story.catch_up()
    await alice.says("/dates")
    alice.reads("There's no date here yet")


async def test_a_week_before_if_its_author_wants_that_and_every_year(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, alice, "20 Mar", "Bob's day", "Every year", "a week before")
    await story.at("19:00")
    await story.later(days=10, hours=23)
    story.catch_up()
    assert bob.shown().count("Bob's day") == 1
    await story.later(hours=1)
    assert "In 7 days, on March 20" in bob.shown().rpartition("Bob's day")[2]
    before = bob.shown().count("Bob's day")
    await story.later(days=7)
    assert bob.shown().count("Bob's day") == before + 1
    await story.later(days=1)
    await alice.says("/dates")
    assert "March 20, 2027" in newest(alice)
    story.catch_up()


async def test_either_takes_it_off_and_nobody_is_told(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, alice, "2026-03-04", "The zoo")
    before = alice.shown()
    await bob.says("/dates")
    await bob.presses("Take one off")
    await bob.presses("The zoo")
    assert "no date here" in newest(bob)
    story.catch_up()
    await alice.says("/dates")
    assert "no date here" in newest(alice)
    assert alice.shown().startswith(before)
    await story.later(days=4)
    assert story.times_shown("Today, ") == 0
    story.catch_up()


async def test_what_its_author_takes_out_is_gone_from_every_list(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, alice, "2026-03-14", "The zoo")
    await bob.says("/dates")
    await bob.presses("Take one off")
    await bob.says("/dates")
    await alice.says("/dates")
    story.catch_up()
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    assert story.times_shown("The zoo") == 0
    assert not any("zoo" in label for row in bob.human.sees()[-1].buttons for label in row)
    story.catch_up()
    await bob.says("/dates")
    bob.reads("There's no date here yet")


async def test_erasing_something_else_leaves_the_partners_list_alone(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, bob, "2026-03-14", "The zoo")
    await bob.says("/dates")
    before = bob.shown()
    await alice.says("/reflect")
    await alice.says("A page.")
    await alice.presses("My earlier pages")
    await alice.presses("Delete it")
    assert bob.shown() == before
    await writes(alice, "2026-03-15", "A secret")
    await alice.says("/forget")
    await alice.presses("Erase everything")
    assert bob.shown() == before
    assert story.times_shown("A secret") == 0
    story.catch_up()


async def test_a_day_that_can_mean_two_is_asked_about(story: Story) -> None:
    alice, _bob = await story.pair(room=False)
    await alice.says("/dates")
    await alice.presses("A new date")
    story.catch_up()
    await alice.says("someday")
    alice.reads("I didn't understand that as a day")
    await alice.says("3/4/2027")
    asked = alice.reads("Which of these did you mean?")
    assert [plain(row[0]) for row in asked.buttons] == ["April 3, 2027", "March 4, 2027"]
    await alice.presses("March 4, 2027")
    alice.reads("March 4, 2027", "What is it called?")
    await alice.presses("April 3, 2027", on=asked)
    alice.reads("April 3, 2027")
    await alice.says("The zoo")
    alice.reads_covered("The zoo", "April 3, 2027")
    await alice.presses("Leave it")
    assert "Nobody has seen it" in alice.shown()
    story.catch_up()


async def test_a_tap_three_times_shows_it_once(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await writes(alice, "2026-03-14", "The zoo")
    await alice.presses("Show it to us both", repeat=3)
    story.catch_up()
    await bob.says("/dates")
    assert newest(bob).count("The zoo") == 1
    assert story.times_shown("The zoo") == 3
    story.catch_up()


async def test_a_restart_between_the_day_and_the_name_and_before_the_day_itself(tmp_path: Path) -> None:
    async with telling(tmp_path) as before:
        alice, _bob = await before.pair(room=False)
        await alice.says("/dates")
        await alice.presses("A new date")
        await alice.says("2026-03-04")
        before.catch_up()
    async with telling(tmp_path, after=before) as story:
        alice, _bob = story.people
        await alice.says("The zoo")
        await alice.presses("Show it to us both")
        story.catch_up()
    async with telling(tmp_path, after=story) as later:
        alice, bob = later.people
        for _ in range(3):
            await later.at("19:00")
        assert all("Today, March 4, 2026" in one.shown() for one in (alice, bob))
        later.catch_up()


async def test_whoever_is_on_a_pause_is_told_nothing(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, alice, "2026-03-04", "The zoo")
    await bob.says("/pause")
    await bob.presses("A week")
    await bob.presses("Just for me")
    story.catch_up()
    for _ in range(3):
        await story.at("19:00")
    assert "Today, March 4, 2026" in alice.shown()
    assert "Today, March 4, 2026" not in bob.shown()
    story.catch_up()


async def test_a_picture_or_a_long_name_is_none(story: Story) -> None:
    alice, _bob = await story.pair(room=False)
    await alice.says("/dates")
    await alice.presses("A new date")
    await alice.presses("Today")
    story.catch_up()
    await alice.says("very " * 20 + "long")
    alice.reads("a little long for a name")
    await alice.sends("photo")
    alice.reads("In words, please")
    await alice.says("The zoo")
    alice.reads_covered("The zoo", "March 2, 2026")
    story.quiet()


async def test_what_the_bot_missed_is_not_told_late_and_the_next_one_not_early(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shares(story, alice, "2026-03-03", "The missed one")
    await shares(story, alice, "2026-03-04", "The zoo")
    before = bob.shown().count("The missed one")
    # The clock goes on, and nothing is done meanwhile.
    story.rehearsal.clock.move(story.now.replace(day=4, hour=8))
    await story.later(minutes=1)
    assert bob.shown().count("The missed one") == before
    assert "Today, March 4" not in bob.shown()
    await story.at("19:00")
    await story.later(days=1)
    assert bob.shown().count("Today, March 4") == 1
    story.catch_up()
