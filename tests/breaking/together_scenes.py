"""The scenes of that story in which the two find out what both would like: wishes, and time together."""

from __future__ import annotations

import sqlalchemy as sa

from bot.domain.consent import TOPICS
from bot.store import tables as t
from bot.texts import Texts, prompt_phrase
from tests.breaking.choice_scenes import Stop
from tests.breaking.strangers_life import press_newest
from tests.stories.test_plans import has_passed_over_all_but
from tests.stories.test_tender import ask_instead
from tests.story import Person, Story

TEXTS = Texts()
IDEA = TEXTS.say("en", prompt_phrase(TEXTS.of("plan")[0].id))
WOUND = next(one.id for one in TEXTS.prompts if one.themes[0] == "wounds")


async def find_out(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """All of it, one after another."""
    await wishes(story, alice, frank, stop)
    await plans(story, alice, frank, stop)
    await keeps_it_apart(story, alice, stop)


async def wishes(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """A list that is locked, then open; answers, and what both like."""
    await story.later(minutes=10)
    await alice.says("/closer")
    await stop("a list that is locked")
    await _have_said_yes(story)
    for person in (alice, frank):
        await person.says("/closer")
        await press_newest(person, "Go on with the list")
        await stop("a wish")
        await press_newest(person, "Yes, I'd like that")
    await press_newest(alice, "Back")
    await press_newest(alice, "My answers")
    await stop("one's own answers")
    await alice.says("/closer")
    await press_newest(alice, "What we'd both like")
    await stop("what both like")


async def _have_said_yes(story: Story) -> None:
    async with story.app.database.begin() as connection:
        await connection.execute(sa.update(t.person).where(t.person.c.couple_id.is_not(None)).values(yes=list(TOPICS)))
        await connection.execute(sa.update(t.couple).where(t.couple.c.closed_at.is_(None)).values(told=list(TOPICS)))


async def plans(story: Story, alice: Person, frank: Person, stop: Stop) -> None:
    """An idea both like, a time for it, a yes, and off the list again."""
    for person in (alice, frank):
        await has_passed_over_all_but(story, person, IDEA)
        await person.says("/plans")
        await press_newest(person, "Look at ideas")
        await stop("an idea")
        await press_newest(person, "I'd like that")
    await story.later(days=1, hours=3)
    await alice.says("/plans")
    await stop("an idea that both like")
    await press_newest(alice, IDEA[:20])
    await stop("on which day")
    shown = alice.human.sees()[-1]
    await alice.presses(shown.buttons[2][0], on=shown)
    await stop("at what time")
    await press_newest(alice, "8:00")
    await stop("suggested")
    await press_newest(frank, "That's good for me")
    await frank.says("/plans")
    await stop("planned")


async def keeps_it_apart(story: Story, alice: Person, stop: Stop) -> None:
    """A question about what is older than the two."""
    await story.at("19:00")
    await ask_instead(story.app, WOUND)
    await alice.says("/today")
    await stop("a question about an old wound")
