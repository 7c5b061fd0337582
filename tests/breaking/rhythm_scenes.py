"""The scenes of that story that are about the rhythm of days and weeks."""

from __future__ import annotations

import sqlalchemy as sa

from bot.feature import House
from bot.store import tables as t
from handlers import FEATURES
from tests.breaking.choice_scenes import Stop, have_shared
from tests.breaking.strangers_life import press_newest
from tests.plain_days import plain_days
from tests.stories.choices import change_couple
from tests.story import Person, Story


async def keeps_time(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """What is offered, the week together, and a practice in place of the day's question."""
    await story.later(minutes=10)
    await alice.says("/settings")
    for label in ("What I'm offered", "Don't offer me the week", "Offer me the week", "Tuesday"):
        await press_newest(alice, label)
    await stop("what is offered")
    await have_shared(story, 5)
    await change_couple(story, agenda={"week": story.now}, next_due=story.now)
    await story.later(minutes=10)
    await stop("offered the week")
    await press_newest(frank, "Not now")
    await press_newest(alice, "Look back on the week")
    await alice.says("For the soup.")
    await stop("in the middle of the week")
    for words in ("The walk.", "The row.", "More walks."):
        await alice.says(words)
    await frank.says("/week")
    for words in ("For the lift.", "Your laugh.", "The dentist.", "Sleep."):
        await frank.says(words)
    await stop("the week has opened")
    await story.later(minutes=10)
    await _practice(story, alice)
    await alice.says("/why")
    await stop("a practice in place of the question")
    plain_days(story.app)


async def _practice(story: Story, alice: Person) -> None:
    """Let the check-in that she begins be what the day is about."""
    story.app.engine.kit.house.forms.update(House(FEATURES).forms)
    await alice.says("/checkin")
    async with story.app.database.begin() as connection:
        begun = sa.select(t.round_.c.id).where(t.round_.c.form == "checkin", t.round_.c.state == "open")
        today = max(row.id for row in await connection.execute(begun))
    await change_couple(story, today=today, why=("practice",))
