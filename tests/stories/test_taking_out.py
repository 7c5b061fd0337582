"""Words that are taken out are gone wherever they had opened, whatever became of the room meanwhile."""

from __future__ import annotations

from pathlib import Path

from tests.stories.attacks import bounded, reveal_to, room_shows
from tests.stories.test_answers import asked
from tests.stories.test_responding import opened


async def test_words_that_opened_while_the_room_was_silent_are_taken_out_of_both_chats(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, bob = await asked(story)
        eve = story.person("Eve")
        assert story.room is not None
        story.room.add(eve.human)
        await story.settled()
        await alice.says("The cat.")
        await bob.says("You.")
        assert story.times_shown("The cat.") == 2
        story.room.remove(eve.human)
        await story.settled()
        await alice.presses("Remove mine", on=reveal_to(alice))
        await alice.presses("Take my words out")
        assert story.times_shown("The cat.") == 0
        assert "You." in bob.shown()


async def test_words_are_taken_out_of_a_room_that_turns_out_to_be_crowded(tmp_path: Path) -> None:
    async with bounded(tmp_path) as story:
        alice, _bob = await opened(story)
        await alice.says("/today")
        eve = story.person("Eve")
        assert story.room is not None
        story.room.add(eve.human, quietly=True)
        await alice.presses("Remove mine", on=reveal_to(alice))
        await alice.presses("Take my words out")
        await story.later(minutes=2)
        assert room_shows(story, "The cat.") == 0
