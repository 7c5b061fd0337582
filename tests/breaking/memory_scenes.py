"""The scenes of that story that are about what one keeps."""

from __future__ import annotations

from tests.breaking.choice_scenes import Stop
from tests.breaking.strangers_life import press_newest
from tests.story import Person, Story


async def remembers(story: Story, alice: Person, stop: Stop) -> None:
    """Keep all that has opened, and look for it in every way."""
    await story.later(minutes=10)
    opened = [one for one in alice.human.sees() if any("Keep" in row for row in one.buttons)]
    # What was shared ahead stands in two messages, and a second tap would let it go again.
    for message in {one.text.split("\n")[0]: one for one in opened}.values():
        await alice.presses("Keep", on=message)
    await alice.says("/memories")
    for label in ("By theme", "Back", "By month", "Back", "The newest"):
        await press_newest(alice, label)
    await press_newest(alice, "Older")
    await stop("one that was kept")
    await story.later(minutes=10)
    await press_newest(alice, "All that I keep")
    await press_newest(alice, "Look for a word")
    await stop("asked for a word")
    await alice.says("a")
    await stop("found")


async def look_forward(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """A date that is left, one that both see, and that the other takes off."""
    await story.later(minutes=10)
    await alice.says("/dates")
    await press_newest(alice, "A new date")
    await stop("asked for a day")
    await press_newest(alice, "Tomorrow")
    await alice.says("The zoo")
    await stop("a date that nobody has seen")
    await press_newest(alice, "a week before")
    await press_newest(alice, "Show it to us both")
    await stop("a date that both see")
    await frank.says("/dates")
    await press_newest(frank, "Take one off")
    await stop("asked which date is to go")
    await press_newest(frank, "The zoo")
    await stop("a date taken off")
