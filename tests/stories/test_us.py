"""The way to all that the two have together."""

from __future__ import annotations

import pytest

from tests.breaking.choice_scenes import have_shared
from tests.story import Story, plain


async def test_it_tells_of_the_days_and_leads_on(story: Story) -> None:
    alice, bob = await story.pair()
    before = bob.shown()
    await alice.says("/us")
    shown = alice.reads("The two of you", "still ahead of you")
    assert "Your days together" in [plain(one) for row in shown.buttons for one in row]
    await alice.presses("Your days together")
    alice.reads("Your days together")
    assert bob.shown() == before
    await alice.says("/today")
    story.catch_up()
    await alice.says("The cat.")
    await bob.says("You.")
    story.catch_up()
    await bob.says("/us")
    bob.reads("1 day on which you both answered")
    story.quiet()


async def test_in_the_room_it_is_answered_in_private(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/us", room=True)
    alice.reads("The two of you")
    story.quiet()


async def test_it_takes_two(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    story.catch_up()
    await alice.says("/us")
    alice.reads("This takes two")


@pytest.mark.parametrize(
    ("before", "told"), [(8, "Day 9 together here."), (9, "How lovely"), (99, "How lovely"), (10, "Day 11")]
)
async def test_now_and_then_the_days_together_are_worth_a_happy_word(story: Story, before: int, told: str) -> None:
    alice, bob = await story.pair(room=False)
    await have_shared(story, before)
    await alice.says("/today")
    await alice.says("The cat.")
    assert "together here" not in alice.shown()
    await bob.says("You.")
    reveals = [plain(one.text) for one in alice.human.sees() if "You." in one.text]
    assert len(reveals) == 1
    assert told in reveals[0]
    assert ("How lovely" in reveals[0]) == (before + 1 in (10, 50, 100, 365))
    story.catch_up()
