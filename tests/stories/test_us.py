"""The way to all that the two have together."""

from __future__ import annotations

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
