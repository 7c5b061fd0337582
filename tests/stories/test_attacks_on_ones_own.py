"""What somebody writes or wishes for themselves alone, and how it might get where it was never meant to be."""

from __future__ import annotations

from tests.stories.test_ask import SEA, SONG
from tests.story import Story

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
