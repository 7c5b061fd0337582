"""What the stories about the week together, and about forms in several steps, have in common."""

from __future__ import annotations

from tests.story import Person, Story

ASKED = ("thank your partner", "a good moment", "a hard one", "week ahead")
"""What each step asks."""
HERS = ("For the soup.", "The walk.", "The row on Monday.", "More walks.")
HIS = ("For the lift.", "Your laugh.", "The dentist.", "A lazy Sunday.")


async def looks_back(person: Person, *words: str) -> None:
    """Go through the week from the first question to the seal; where there is nothing to say, leave it out."""
    await person.says("/week")
    for one in words:
        if one:
            await person.says(one)
        else:
            await person.presses("Nothing to add")


async def begun(story: Story, *words: str, room: bool = True) -> tuple[Person, Person]:
    """A couple of which Alice has begun to look back; all read."""
    alice, bob = await story.pair(room=room)
    await looks_back(alice, *words)
    story.catch_up()
    return alice, bob
