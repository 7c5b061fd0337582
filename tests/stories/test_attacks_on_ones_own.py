"""What somebody writes or wishes for themselves alone, and how it might get where it was never meant to be."""

from __future__ import annotations

from tests.stories.test_ask import SEA, SONG, tucks_away
from tests.stories.test_forgetting import forgets
from tests.story import Person, Story, plain

# --- a question of one's own --------------------------------------------------------------------------------------


async def test_a_question_that_comes_meanwhile_makes_no_answer_of_ones_own(story: Story) -> None:
    alice, bob = await story.pair()
    await story.later(hours=10, minutes=59)
    await alice.says("/ask")
    await story.at("19:00")
    await bob.says("You.")
    story.catch_up()
    await alice.says(SEA)
    alice.reads_covered(SEA, "When shall it come?")
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
    alice.reads_covered(SEA, "When shall it come?")
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
