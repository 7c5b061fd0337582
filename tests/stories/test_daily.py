"""The daily prompt: asked in private, sealed, opened once."""

from __future__ import annotations

from tests.story import Story


async def test_two_answers_open_once(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    asked = alice.reads("The question of the day", "stays sealed until both")
    assert not asked.silent
    bob.reads("The question of the day")
    card = story.room_reads("0 of 2")
    assert card.silent

    await alice.answers("The cat.")
    story.nobody_sees("The cat.")
    story.room_reads("1 of 2")

    await bob.answers("You.", opens=True)
    reveal = story.both_see("Alice", "The cat.", "Bob", "You.", "Your first day together here")
    assert reveal.silent
    story.room_reads("open")
    assert story.times_shown("The cat.") == 1
