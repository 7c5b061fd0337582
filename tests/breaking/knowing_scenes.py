"""The scenes of that story in which the two get to know each other: guesses, values, care, and an idea for one alone."""

from __future__ import annotations

from tests.breaking.choice_scenes import Stop
from tests.breaking.strangers_life import press_newest
from tests.stories.picks import options_of
from tests.story import Person, Story

VALUES = ("Honesty", "Calm", "Humour", "Nature", "Courage")
CARE = ("Time together", "Kind words", "A helping hand")


async def know_each_other(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """All of it, one after another."""
    await guess(alice, frank, stop)
    for command, names in (("/values", VALUES), ("/care", CARE)):
        # Whoever taps so much in one moment would be asked to wait.
        await story.later(minutes=10)
        await pick(alice, frank, command, names, stop)
    await has_an_idea(alice, stop)


async def guess(alice: Person, frank: Person, stop: Stop) -> None:
    """Two questions, answered and guessed by both."""
    await alice.says("/guess")
    await stop("asked to guess")
    for person in (alice, frank):
        await person.says("/guess")
        for at in range(4):
            asked = person.human.sees()[-1]
            if (person, at) == (frank, 3):
                await stop("the last guess of the second")
            await person.presses(options_of(asked)[0], on=asked)
    await stop("both have guessed")


async def pick(alice: Person, frank: Person, command: str, names: tuple[str, ...], stop: Stop) -> None:
    """Ticks, what goes on, a change; and the other's, which open it."""
    await alice.says(command)
    await press_newest(alice, names[0])
    await stop(f"{command}, one ticked")
    for person in (alice, frank):
        await person.says(command)
        for name in names:
            await press_newest(person, name)
        await stop(f"{command}, enough ticked")
        await press_newest(person, "That's it")
    await stop(f"{command}, opened")


async def has_an_idea(alice: Person, stop: Stop) -> None:
    """An idea for today, another one, and one each day."""
    await alice.says("/gesture")
    await stop("an idea")
    await press_newest(alice, "One every day")
    await press_newest(alice, "Another idea")
    await stop("an idea each day")
