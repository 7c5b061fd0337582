"""The scenes of that story that are about what is hard: a time-out, agreements, a look at the signs."""

from __future__ import annotations

from tests.breaking.choice_scenes import Stop
from tests.breaking.strangers_life import press_newest
from tests.story import Person, Story


async def takes_time(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """One is called, steadied through, made longer, and ended by both; the question after it is passed over, and put again."""
    await story.later(minutes=10)
    await alice.says("/timeout")
    await stop("asked for how long apart")
    await press_newest(alice, "An hour")
    await stop("a time-out")
    await press_newest(alice, "A quiet minute")
    await stop("steadied")
    await press_newest(alice, "Back")
    await press_newest(frank, "20 minutes more")
    await press_newest(alice, "I'm back")
    await stop("one is back")
    await press_newest(frank, "I'm back")
    await stop("both are back")
    await alice.says("/timeout")
    await stop("asked for another, with a question open")
    await press_newest(alice, "Coming back")
    await alice.says("Calmer.")
    await frank.says("Me too.")
    await stop("back together")


async def agrees(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """One is left unsent, one signed by both and opened again, one put in other words."""
    await story.later(minutes=10)
    for last in ("Leave it", "Send it now"):
        await alice.says("/agreements")
        await press_newest(alice, "Propose something")
        await stop("asked for something to agree on")
        await alice.says("When we are late, we call.")
        await stop("before it is proposed")
        await press_newest(alice, last)
    await stop("proposed")
    await press_newest(frank, "Not like this")
    await stop("asked for other words")
    await press_newest(frank, "I sign")
    await frank.says("/agreements")
    await press_newest(frank, "1")
    await stop("agreed on")
    await press_newest(frank, "Open it again")
    await stop("open again")


async def looks(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Two looks a month apart, and something told of the second."""
    await story.later(minutes=10)
    await alice.says("/signs")
    await stop("a look begun")
    for _ in range(6):
        await press_newest(alice, "now and then")
    await stop("a look")
    await story.later(days=29)
    await alice.says("/signs")
    for _ in range(6):
        await press_newest(alice, "hardly")
    await stop("another look")
    await press_newest(alice, "The one before")
    await stop("an earlier look")
    await alice.says("/signs")
    await press_newest(alice, "Tell something of it")
    await alice.says("I miss our evenings.")
    await stop("before it is told")
    await press_newest(alice, "Send it now")
