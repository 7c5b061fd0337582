"""What the stories about the rhythm of the days have in common."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import sqlalchemy as sa

from bot.domain import rhythm
from bot.feature import House
from bot.store import tables as t
from handlers import FEATURES
from tests.breaking.choice_scenes import have_shared
from tests.story import Person, Story


async def before_a_practice(story: Story, form: str, days: int = 10) -> tuple[Person, Person]:
    """A couple with so many days together on the eve of a day for a practice, which can only be this one; all read."""
    alice, bob = await story.pair()
    only(story, form)
    async with story.app.database.begin() as connection:
        couple = next(row.id for row in await connection.execute(sa.select(t.couple.c.id)))
    seed = story.app.engine.kit.vault.lot(f"rhythm|{couple}")
    await story.at("23:00")
    while not rhythm.is_for_practice((story.now + timedelta(days=1)).date(), seed):
        await story.later(days=1)
    await have_shared(story, days)
    story.catch_up()
    return alice, bob


def only(story: Story, form: str) -> None:
    """Let this practice come in place of a question, and no other."""
    forms = story.app.engine.kit.house.forms
    forms.update(
        {name: one if name == form else replace(one, rhythm=None) for name, one in House(FEATURES).forms.items()}
    )


async def forms_of_days(story: Story) -> list[str]:
    """What the days so far were about, the oldest first: which form."""
    async with story.app.database.begin() as connection:
        rows = await connection.execute(sa.select(t.round_.c.form).order_by(t.round_.c.id))
        return [row.form for row in rows]


async def days_together(story: Story) -> int:
    """How many the couple has shared."""
    async with story.app.database.begin() as connection:
        return max(int(row.streak.total) for row in await connection.execute(sa.select(t.couple.c.streak)))
