"""The rhythm of the days: now and then a practice comes in place of the question, unless one of the two would rather not."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.choices import change_couple
from tests.stories.rhythms import before_a_practice, days_together, forms_of_days
from tests.stories.test_checkin import checks_in
from tests.story import Person, Story, plain


async def test_it_comes_to_both_as_the_days_question_and_counts_like_one(story: Story) -> None:
    alice, bob = await before_a_practice(story, "checkin")
    await story.at("19:00")
    for person in (alice, bob):
        asked = person.reads("How are you?")
        assert not asked.silent
        labels = [plain(label) for row in asked.buttons for label in row]
        assert labels[-3:] == ["The usual question, if we both like", "About this question", "Not today"]
    story.room_reads("The time for this is over")
    story.room_reads("0 of 2")
    await checks_in_today(alice, "Calm", "rested")
    await checks_in_today(bob, "Glad", "proud")
    assert await days_together(story) == 11
    story.catch_up()
    await story.at("19:00")
    for person in (alice, bob):
        person.reads("The question of the day")
    story.catch_up()


async def checks_in_today(person: Person, family: str, feeling: str) -> None:
    """Answer the check-in that the day is about."""
    for label in (family, feeling, "clearly there", "Skip", "Nothing to add"):
        await person.presses(label)


async def test_today_shows_it_and_why_says_why(story: Story) -> None:
    alice, bob = await before_a_practice(story, "sentence")
    await story.at("12:00")
    await alice.says("/today")
    alice.reads("Finish my sentence")
    bob.reads("Finish my sentence")
    story.room_reads("The time for this is over")
    story.room_reads("0 of 2")
    await alice.says("/today")
    alice.reads("Finish my sentence")
    await alice.says("/why")
    alice.reads("Finish my sentence", "Now and then something to do together comes in place of a question")
    await alice.answers("a sleepy cat")
    story.room_reads("1 of 2")
    await alice.says("/today")
    alice.reads_covered("a sleepy cat", "Sealed")
    await story.later(hours=1)
    story.quiet()
    assert (await forms_of_days(story)).count("sentence") == 1


async def test_missed_it_is_a_day_of_rest_and_reminded_of_once(story: Story) -> None:
    alice, bob = await before_a_practice(story, "sentence")
    await story.at("19:00")
    story.catch_up()
    await alice.answers("a sleepy cat")
    story.room_reads("1 of 2")
    await story.later(hours=4)
    bob.reads("Still open")
    story.quiet()
    await story.at("19:00")
    assert any("was not opened" in one.text for one in alice.human.sees())
    assert await days_together(story) == 10
    story.catch_up()


async def test_in_the_first_days_none_comes(story: Story) -> None:
    await before_a_practice(story, "checkin", days=4)
    await story.at("19:00")
    assert set(await forms_of_days(story)) == {"daily"}
    story.catch_up()


async def test_on_a_heavy_day_none_comes(story: Story) -> None:
    await before_a_practice(story, "checkin")
    await change_couple(story, heavy_until=(story.now + timedelta(days=2)).date())
    await story.at("19:00")
    assert set(await forms_of_days(story)) == {"daily"}
    story.catch_up()


async def test_what_is_open_already_does_not_come(story: Story) -> None:
    alice, _bob = await before_a_practice(story, "checkin")
    await story.at("08:00")
    story.catch_up()
    await checks_in(alice, "Calm", "rested", "Skip", None)
    await story.at("19:00")
    assert (await forms_of_days(story)).count("checkin") == 1
    story.catch_up()


async def test_either_can_do_without_and_nobody_is_told(story: Story) -> None:
    alice, bob = await before_a_practice(story, "checkin")
    await alice.says("/settings")
    await alice.presses("What I'm offered")
    await alice.presses("No practices in between", repeat=2)
    assert "stays a question" in alice.shown()
    alice.private.skip()
    story.quiet()
    await bob.says("/settings")
    await bob.presses("What I'm offered")
    assert "Now and then something" in bob.shown()
    await story.at("19:00")
    assert set(await forms_of_days(story)) == {"daily"}
    story.catch_up()


async def test_it_can_be_said_where_one_has_come(story: Story) -> None:
    alice, bob = await before_a_practice(story, "checkin")
    await story.at("19:00")
    story.catch_up()
    await alice.says("/why")
    await alice.presses("No practices in between")
    alice.private.skip()
    story.quiet()
    await alice.says("/settings")
    await alice.presses("What I'm offered")
    assert any("Practices now and then" in str(one.buttons) for one in alice.human.sees())
    alice.private.skip()
    assert bob.name == "Bob"


async def test_the_usual_question_comes_in_its_place_once_both_like(story: Story) -> None:
    alice, bob = await before_a_practice(story, "checkin")
    await story.at("19:00")
    story.catch_up()
    await alice.presses("The usual question", repeat=2)
    alice.reads("Noted")
    alice.private.skip()
    story.quiet()
    await bob.presses("About this question")
    bob.reads("in place of a question")
    await bob.presses("The usual question", on=[one for one in bob.human.sees() if "usual" in str(one.buttons)][-1])
    bob.private.skip()
    # Both are of one moment, and stand in no order.
    assert {*(await forms_of_days(story))[-2:]} == {"checkin", "daily"}
    assert "The question of the day" in alice.shown()
    story.catch_up()
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    assert await days_together(story) == 11
    story.catch_up()


async def test_one_wish_alone_changes_nothing_for_either(story: Story) -> None:
    alice, bob = await before_a_practice(story, "sentence")
    await story.at("19:00")
    story.catch_up()
    await alice.presses("The usual question")
    await alice.presses("Back to the question")
    alice.private.skip()
    await bob.answers("a walk in the rain")
    story.room_reads("1 of 2")
    await alice.answers("a sleepy cat", opens=True)
    story.both_see("a walk in the rain", "a sleepy cat")
    story.catch_up()


async def test_a_question_of_their_own_whose_turn_it_is_goes_before(story: Story) -> None:
    alice, _bob = await before_a_practice(story, "checkin")
    await alice.says("/ask What would you like to learn from me?")
    await alice.presses("Keep it for another day")
    await change_couple(story, prompts=11)
    story.catch_up()
    await story.at("19:00")
    assert "What would you like to learn from me?" in alice.shown()
    assert set(await forms_of_days(story)) == {"daily", "ask"}
    story.catch_up()
