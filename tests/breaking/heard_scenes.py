"""The scenes of that story in which two are heard: they listen to each other, and wonder."""

from __future__ import annotations

from tests.breaking.choice_scenes import Stop
from tests.breaking.strangers_life import press_newest
from tests.story import Person, Story


async def listens(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Proposed, taken back, left, begun after all; said, held for a tap, dropped, said back, added to, and stopped."""
    await story.later(minutes=10)
    await alice.says("/listen")
    await frank.says("/listen")
    await stop("asked what one would like")
    await press_newest(alice, "to be heard")
    await stop("a listening proposed")
    await press_newest(alice, "Take it back")
    await press_newest(frank, "to listen")
    await press_newest(alice, "Not now")
    await stop("not now")
    await press_newest(alice, "Begin after all")
    await stop("it is Alice's turn to be heard")
    for label in ("Leave it", "Send it now"):
        await alice.says("I was tired.")
        await stop("what may be an answer")
        await press_newest(alice, label)
    await stop("to be said back")
    await press_newest(frank, "Write it")
    await frank.says("You were tired.")
    await stop("was that it")
    await press_newest(alice, "There's more to it")
    await stop("more of it")
    await press_newest(alice, "Stop here")
    await stop("a listening stopped")


async def wonders(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Both answer what something is, and go on."""
    await story.later(minutes=10)
    await alice.says("/wonder")
    await stop("something to wonder about")
    await alice.says("Bread.")
    await frank.says("Warmth.")
    await stop("a further question, whenever they like")
    await press_newest(frank, "On to the next question")
    await stop("a further question")
    await alice.says("Salt.")
    await frank.says("Light.")
    await stop("and another")
