"""What is older than the two may be answered for oneself alone: from outside it is like any "not today"."""

from __future__ import annotations

from bot.texts import Texts
from tests.stories.test_tender import ask_instead
from tests.story import Person, Story

WOUND = next(one.id for one in Texts().prompts if one.themes[0] == "wounds")
PAGE = "The year nobody asked."


async def on_such_a_day(story: Story) -> tuple[Person, Person]:
    alice, bob = await story.pair()
    await story.at("19:00")
    await ask_instead(story.app, WOUND)
    await alice.says("/today")
    story.catch_up()
    return alice, bob


async def test_it_is_a_page_that_nobody_else_ever_sees(story: Story) -> None:
    alice, bob = await on_such_a_day(story)
    await alice.presses("Only for me", repeat=2)
    alice.private.skip()
    await alice.says(PAGE)
    alice.reads("Kept, for you alone.")
    await bob.answers("Mine is long ago.")
    story.room_reads("1 of 2")
    await story.at("19:00")
    story.nobody_sees(PAGE)
    assert "Your answer was not opened" in bob.shown()
    story.catch_up()


async def test_it_can_still_be_answered_for_both(story: Story) -> None:
    alice, bob = await on_such_a_day(story)
    await alice.presses("Only for me")
    alice.private.skip()
    await alice.presses("Answer after all")
    await alice.answers("For you too.")
    story.room_reads("1 of 2")
    await bob.answers("Thank you.", opens=True)
    story.both_see("For you too.", "Thank you.")
    story.catch_up()
