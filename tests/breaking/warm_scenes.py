"""The scenes of that story that are about warm notes and heavy days."""

from __future__ import annotations

from tests.breaking.choice_scenes import Stop
from tests.breaking.strangers_life import press_newest
from tests.story import Person, Story


async def warms(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """Warm words: left, tucked away, looked at, handed over; a cheer for a certain hour; good news, and more of them."""
    await story.later(minutes=10)
    await alice.says("/thanks")
    await stop("asked for a warm word")
    await alice.says("For nothing.")
    await stop("a warm word, before it goes anywhere")
    await press_newest(alice, "Leave it")
    for words, label in (("One.", "surprise"), ("Two.", "hard day")):
        await alice.says(f"/thanks {words}")
        await press_newest(alice, label)
        await story.later(minutes=1)
    await press_newest(alice, "Have a look")
    await stop("looked at what waits")
    await press_newest(alice, "Send it now")
    await stop("a warm word handed over")
    await cheers(alice, stop)
    await tells(alice, frank, stop)


async def cheers(alice: Person, stop: Stop) -> None:
    """A cheer for a certain hour."""
    await alice.says("/cheer Good luck!")
    await stop("a cheer, before it goes anywhere")
    await press_newest(alice, "Another time")
    await stop("asked for the day")
    await press_newest(alice, "5, 2026")
    await stop("asked for the hour")
    await press_newest(alice, "9:00")
    await stop("a cheer that waits")


async def tells(alice: Person, frank: Person, stop: Stop) -> None:
    """Good news, and more of them."""
    await alice.says("/goodnews I won.")
    await press_newest(alice, "Send it now")
    await stop("good news")
    await press_newest(frank, "How does it feel?")
    await stop("asked for more")
    await press_newest(alice, "Tell more")
    await alice.says("Warm.")
    await stop("more of the good news")


async def has_a_heavy_day(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """One that the other has given thanks before."""
    await frank.says("/thanks For the soup.")
    await press_newest(frank, "Send it now")
    await alice.says("/checkin")
    for label in ("Sad", "lonely", "all of me", "Skip", "Nothing to add"):
        await press_newest(alice, label)
    await stop("a heavy day")
    await press_newest(alice, "Something kind")
    await stop("something kind")
    await story.later(days=1)
