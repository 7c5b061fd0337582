"""What the stories about picking and guessing have in common."""

from __future__ import annotations

from bot.sandbox.model import Message
from tests.story import Person, Story, plain

LEAVES = ("Not today", "Fill it in", "Leave it as it was", "That's it")


def options_of(message: Message) -> list[str]:
    """What can be chosen there, without its ticks."""
    labels = [plain(label).removeprefix("✓ ") for row in message.buttons for label in row]
    return [one for one in labels if one not in LEAVES]


async def taps_late(person: Person, old: Message, which: str) -> str:
    """Tap a button as it stood there before; return what pops up."""
    key = next(key for row in old.keys for key in row if which in plain(key["text"]))
    tap = person.human.forges(key["callback_data"], person.human.sees()[-1])
    await person.story.settled()
    return plain(tap.answer.text) if tap.answer else ""


async def picks(person: Person, *names: str) -> None:
    """Tick these one after another, from the list that was read last."""
    for name in names:
        await person.presses(name)
        person.reads(name)


async def pick_and_seal(story: Story, person: Person, command: str, *names: str) -> None:
    """Go through it all, from the command on."""
    await person.says(command)
    story.catch_up()
    await picks(person, *names)
    await person.presses("That's it")
