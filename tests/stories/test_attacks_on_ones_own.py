"""What somebody writes or wishes for themselves alone, and how it might get where it was never meant to be."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.sandbox.model import Message
from tests.stories.test_ask import SEA, SONG, tucks_away
from tests.stories.test_forgetting import forgets, sealed_words
from tests.stories.test_reflect import PAGE
from tests.story import Person, Story, plain

MORE = "And I was afraid that you'd see it."


async def beside_an_answer(story: Story) -> tuple[Person, Person]:
    """Whatever Alice writes as an answer now is opened at once."""
    alice, bob = await story.pair()
    await alice.says("/today")
    await bob.says("You.")
    story.catch_up()
    return alice, bob


# --- a page in several messages ----------------------------------------------------------------------------------


async def test_a_page_in_several_messages_is_one_page_and_no_answer(story: Story) -> None:
    """Clients cut what is long in two by themselves."""
    alice, _bob = await beside_an_answer(story)
    await alice.says("/reflect")
    for text in (PAGE, MORE):
        await alice.says(text)
        await story.later(minutes=9)
    alice.reads("A page for you alone")
    for _ in range(2):
        alice.reads("Kept, for you alone.", "meant as an answer")
    story.nobody_sees(MORE)
    await alice.presses("My earlier pages")
    alice.reads_covered(PAGE, MORE)
    assert len(await sealed_words(story)) == 2
    await story.later(minutes=11)
    await alice.says("The cat.")
    story.both_see("The cat.")
    story.catch_up()


async def test_after_a_page_a_picture_is_none_and_a_deleted_page_takes_nothing_in(story: Story) -> None:
    alice, _bob = await beside_an_answer(story)
    await alice.says("/reflect")
    await alice.says(PAGE)
    story.catch_up()
    await alice.sends("photo")
    alice.reads("A page in words", "meant as an answer")
    await alice.presses("My earlier pages")
    await alice.presses("Delete it")
    story.catch_up()
    await alice.says("The cat.")
    story.both_see("The cat.")
    story.catch_up()


async def test_a_page_that_grows_too_long_keeps_what_it_has(story: Story) -> None:
    alice, _bob = await beside_an_answer(story)
    await alice.says("/reflect")
    for _ in range(3):
        await alice.says("word " * 790)
    story.catch_up()
    await alice.says("word " * 790)
    alice.reads("more than I can keep")
    assert story.times_shown("word word") == 0
    assert len(await sealed_words(story)) == 2


async def test_a_late_page_in_two_messages_is_put_nowhere_as_a_whole(story: Story) -> None:
    alice, _bob = await beside_an_answer(story)
    await alice.says("/reflect")
    await story.later(hours=3)
    story.catch_up()
    for text in (PAGE, MORE):
        await alice.says(text)
        alice.reads("I've put this nowhere")
        await story.later(seconds=3)
    story.nobody_sees(MORE)
    await story.later(seconds=3)
    await alice.says("The cat.")
    story.both_see("The cat.")
    story.catch_up()


# --- a reply to what is one's own -----------------------------------------------------------------------------------


async def page_shown(alice: Person) -> Message:
    await alice.says("/reflect")
    await alice.says(PAGE)
    await alice.presses("My earlier pages")
    return alice.human.sees()[-1]


async def page_offered(alice: Person) -> Message:
    await alice.says("/reflect")
    offered = alice.human.sees()[-1]
    await alice.says(PAGE)
    return offered


async def page_kept(alice: Person) -> Message:
    await alice.says("/reflect")
    await alice.says(PAGE)
    return alice.human.sees()[-1]


async def question_shown(alice: Person) -> Message:
    await alice.says(f"/ask {SEA}")
    return alice.human.sees()[-1]


@pytest.mark.parametrize("shown", [page_shown, page_offered, page_kept, question_shown])
async def test_a_reply_to_it_is_no_answer(story: Story, shown: Callable[[Person], Awaitable[Message]]) -> None:
    alice, _bob = await beside_an_answer(story)
    message = await shown(alice)
    await story.later(hours=1)
    story.catch_up()
    await alice.says(MORE, reply_to=message)
    alice.reads("I've put this nowhere")
    story.nobody_sees(MORE)
    story.quiet()


# --- a question of one's own --------------------------------------------------------------------------------------


async def test_a_question_that_comes_meanwhile_makes_no_answer_of_ones_own(story: Story) -> None:
    alice, bob = await story.pair()
    await story.later(hours=10, minutes=59)
    await alice.says("/ask")
    await story.at("19:00")
    await bob.says("You.")
    story.catch_up()
    await alice.says(SEA)
    alice.reads_covered(SEA, "When shall it come?", "meant as an answer")
    story.nobody_sees("Alice asks")
    story.quiet()


async def test_one_that_the_other_asks_meanwhile_makes_no_answer_of_it_either(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says(f"/ask {SONG}")
    await alice.says("/ask")
    await bob.presses("Ask us both now")
    await bob.says("All of them.")
    story.catch_up()
    await alice.says(SEA)
    alice.reads_covered(SEA, "When shall it come?", "meant as an answer")
    story.quiet()


async def looked_at_twice(alice: Person) -> None:
    """Tuck a question away, and look at it in two messages."""
    await tucks_away(alice)
    await alice.presses("Have a look")
    await alice.says("/ask")
    await alice.presses("Have a look", on=alice.human.sees()[-1])


def standing_alone(story: Story, person: Person) -> int:
    """In how many of the bot's messages to somebody the question stands."""
    return sum(SEA in plain(one.text) for one in person.human.sees() if one.from_id == story.world.bot_id)


async def test_deleted_it_stands_nowhere_however_often_it_was_looked_at(story: Story) -> None:
    alice, _bob = await story.pair()
    await looked_at_twice(alice)
    await alice.presses("Delete it")
    assert standing_alone(story, alice) == 0
    story.catch_up()


async def test_forgotten_it_stands_nowhere_however_often_it_was_looked_at(story: Story) -> None:
    alice, _bob = await story.pair()
    await looked_at_twice(alice)
    await forgets(alice)
    assert standing_alone(story, alice) == 0
    story.catch_up()
