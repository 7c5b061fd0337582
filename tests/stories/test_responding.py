"""After the reveal: one line for the other, keep, remove; and an answer that never opened."""

from __future__ import annotations

from datetime import date

from bot.domain.round import Round
from bot.feature import Form, House
from bot.phrasing import Tap
from bot.rounds import revealing
from handlers import FEATURES
from tests.story import START, Person, Story

ANSWERED_OTHERWISE = {
    "listen": "what was said is said back, and the line has its place at the end",
    "mirror": "whoever was heard says whether that is it, and the line has its place at the end",
    "pact": "an agreement is signed, or talked over",
}
"""Forms under whose reveals something else answers, and what."""


async def opened(story: Story, *, room: bool = True) -> tuple[Person, Person]:
    """A couple with a reveal on the table, all read."""
    alice, bob = await story.pair(room=room)
    await alice.says("/today")
    await alice.says("The cat.")
    await bob.says("You.")
    story.catch_up()
    return alice, bob


async def test_one_line_for_the_other(story: Story) -> None:
    alice, _bob = await opened(story)
    await alice.begins("What I heard", popup="private chat")
    alice.asked_for("What did you hear", "Bob")
    await alice.says("That you like me.")
    story.room_reads_covered("What Alice heard", "That you like me.")
    alice.reads("Handed on")


async def test_a_new_question_is_never_answered_by_a_line_meant_for_yesterday(story: Story) -> None:
    alice, bob = await opened(story)
    await alice.presses("What I loved")
    alice.reads("What did you love")
    await story.at("19:00")
    await story.at("19:00")
    story.catch_up()
    await alice.says("Secret.")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    story.nobody_sees("Secret.")
    assert "Secret" not in bob.shown()


async def test_keep_is_ones_own(story: Story) -> None:
    alice, _bob = await opened(story)
    assert await alice.presses("Keep") == "Kept, for you alone."
    assert await alice.presses("Keep") == "Not kept any more."


async def test_taking_ones_own_words_out(story: Story) -> None:
    alice, bob = await opened(story)
    assert await alice.presses("Remove mine")
    alice.reads("Everything else stays")
    await alice.presses("Take my words out")
    alice.reads("taking them out")
    alice.reads("gone from here")
    shown = story.room_reads("have been taken out", "You.")
    assert "The cat." not in shown.text
    assert story.times_shown("The cat.") == 0
    await bob.says("/today")
    again = bob.reads_covered("You.", "have been taken out")
    assert "The cat." not in again.text
    assert "no words of yours" in await alice.presses("Remove mine", on=shown)


async def test_media_go_too(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.sends("voice", "hear me")
    await bob.says("You.")
    story.catch_up()
    assert story.room is not None
    assert any(one.media for one in story.room.messages)
    await alice.presses("Remove mine")
    alice.reads("Everything else stays")
    await alice.presses("Take my words out")
    alice.reads("taking them out")
    alice.reads("gone from here")
    story.room_reads("taken out")
    assert not any(one.media for one in story.room.messages)


async def test_leaving_them_after_all(story: Story) -> None:
    alice, _bob = await opened(story)
    await alice.presses("Remove mine")
    alice.reads("Everything else stays")
    await alice.presses("Leave them")
    alice.reads("They stay")


async def test_the_reveal_can_be_read_again_in_private(story: Story) -> None:
    alice, _bob = await opened(story)
    await alice.says("/today")
    alice.reads_covered("The cat.", "You.")


async def unopened(story: Story, how: str) -> tuple[Person, Person]:
    """Alice answered, Bob did not, in one way or another; the next day's question has come."""
    alice, bob = await story.pair()
    await story.at("19:00")
    await alice.says("Only me.")
    if how == "passed":
        await bob.presses("Not today")
    elif how == "blocked":
        bob.human.blocks()
        await story.settled()
    story.catch_up()
    await story.at("18:59")
    story.catch_up()
    await story.at("19:00")
    return alice, bob


async def test_passing_missing_and_blocking_look_the_same(story: Story) -> None:
    alice, bob = await unopened(story, "missed")
    alice.reads("was not opened", "still yours")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    closed = story.room_reads("time for this is over")
    assert not closed.buttons
    story.room_reads("0 of 2")


async def test_keeping_it_for_oneself(story: Story) -> None:
    alice, _bob = await unopened(story, "passed")
    story.catch_up()
    await alice.presses("Keep it for me")
    alice.reads("stays with you alone")
    story.nobody_sees("Only me.")


async def test_sharing_it_anyway(story: Story) -> None:
    alice, _bob = await unopened(story, "passed")
    story.catch_up()
    await alice.presses("Share it anyway")
    alice.reads("It's shared")
    neutral = story.room_reads("There is something new")
    assert story.room_reads("Alice", "Only me.").id == neutral.id


async def test_letting_it_go(story: Story) -> None:
    alice, _bob = await unopened(story, "blocked")
    story.catch_up()
    await alice.presses("Delete it")
    alice.reads("Deleted")
    story.nobody_sees("Only me.")


async def test_a_long_copy_in_private_loses_all_of_the_words(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    long = min(4000, alice.human.longest)
    await alice.says("a" * long)
    await alice.says("z" * long)
    await alice.presses("Add it")
    await bob.says("You.")
    await bob.says("/today")
    story.catch_up()
    assert "z" * (long - 1000) in bob.shown()
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    for letter in "az":
        assert story.times_shown(letter * 500) == 0, letter
    assert "You." in bob.shown()
    story.catch_up()


async def test_a_reveal_in_private_beside_a_silent_room_keeps_the_others_words(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    assert story.room is not None
    story.room.add(eve.human)
    await alice.says("/today")
    await alice.says("The cat.")
    await bob.says("You.")
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    assert "The cat." not in bob.shown()
    assert "You." in bob.shown()
    story.catch_up()


def leads_to_a_line(form: Form) -> list[str]:
    """What kinds of lines can be left under what this form has opened."""
    round_ = Round(1, 2, form.name, date(2026, 3, 2), START)
    rows = [*form.rows(round_), *revealing.lines(round_)[-1:]] if form.rows else revealing.lines(round_)
    return [one.args[1] for row in rows for one in row if isinstance(one, Tap) and one.action == "line"]


def test_after_every_reveal_each_can_leave_a_line() -> None:
    for form in House(FEATURES).forms.values():
        assert leads_to_a_line(form) == ([] if form.name in ANSWERED_OTHERWISE else ["heard", "loved", "more"]), (
            form.name
        )


async def test_after_what_somebody_shared_alone_the_other_can_leave_a_line_too(story: Story) -> None:
    alice, bob = await unopened(story, "missed")
    story.catch_up()
    await alice.presses("Share it anyway")
    story.catch_up()
    await bob.presses("Tell me more")
    bob.asked_for("What would you like to hear more about?")
    await bob.says("Where was that?")
    story.room_reads_covered("Bob would like to hear more", "Where was that?")
    bob.reads("Handed on")
