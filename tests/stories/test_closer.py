"""Closer: only what both say yes to is ever shown, both are told at the same time, and a changed mind is silent."""

from __future__ import annotations

import sqlalchemy as sa

from bot.store import tables as t
from bot.texts import Texts, prompt_phrase
from tests.stories.yeses import both_say_yes, topic
from tests.story import Person, Story

TEXTS = Texts()
WISHES = [TEXTS.say("en", prompt_phrase(one.id)) for one in TEXTS.of("desire") if not one.assumes]
LOCKED = "It opens once both of you have said yes"
NEW = "There's something new that you'd both like"


async def with_the_list(story: Story) -> tuple[Person, Person]:
    alice, bob = await story.pair(room=False)
    await both_say_yes(story, alice, bob, "Intimate questions")
    return alice, bob


async def says(person: Person, *answers: str) -> None:
    """Answer the next wishes, one after another."""
    await person.says("/closer")
    await person.presses("Go on with the list")
    for answer in answers:
        await person.presses(answer)
    person.private.skip()


async def both_like(person: Person) -> str:
    """What stands on the page of what both like."""
    await person.says("/closer")
    await person.presses("What we'd both like")
    person.private.skip()
    return person.shown().rpartition("What we'd both like")[2]


async def test_it_is_locked_in_the_same_words_until_both_have_said_yes(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await bob.says("/closer")
    before = bob.reads(LOCKED)
    await topic(alice, "Intimate questions")
    await alice.presses("Yes, I'd like that")
    alice.private.skip()
    await alice.says("/closer")
    alice.reads(LOCKED)
    await bob.says("/closer")
    assert bob.reads(LOCKED).text == before.text
    story.quiet()


async def test_only_what_both_want_is_shown_to_both_at_the_same_time(story: Story) -> None:
    alice, bob = await with_the_list(story)
    await says(alice, "Yes", "Yes", "Maybe", "No", "Yes")
    await says(bob, "Yes", "No", "Yes", "Yes", "Maybe")
    assert "nothing here now" in await both_like(alice)
    story.quiet()
    await story.at("20:00")
    story.catch_up()
    for person in (alice, bob):
        assert person.shown().count(NEW) == 1
        shown = await both_like(person)
        assert WISHES[0] in shown
        assert not [one for one in WISHES[1:] if one in shown]
    await story.later(days=2)
    for person in (alice, bob):
        assert person.shown().count(NEW) == 1
    story.catch_up()


async def test_a_changed_mind_is_silent_and_told_anew_when_it_changes_back(story: Story) -> None:
    alice, bob = await with_the_list(story)
    await says(alice, "Yes")
    await says(bob, "Yes")
    await story.at("20:00")
    story.catch_up()
    await alice.says("/closer")
    await alice.presses("My answers")
    await alice.presses(WISHES[0][:20])
    await alice.presses("Maybe")
    alice.private.skip()
    story.quiet()
    assert "nothing here now" in await both_like(bob)
    await alice.says("/closer")
    await alice.presses("My answers")
    await alice.presses(WISHES[0][:20])
    await alice.presses("Yes, I'd like that")
    alice.private.skip()
    assert "nothing here now" in await both_like(bob)
    await story.later(days=1)
    assert WISHES[0] in await both_like(bob)
    story.catch_up()


async def test_whoever_takes_their_yes_back_leaves_the_other_an_empty_page_and_no_word(story: Story) -> None:
    alice, bob = await with_the_list(story)
    await says(alice, "Yes")
    await says(bob, "Yes")
    await story.at("20:00")
    story.catch_up()
    await topic(alice, "Intimate questions")
    await alice.presses("Not now")
    alice.private.skip()
    story.quiet()
    assert "nothing here now" in await both_like(bob)
    await alice.says("/closer")
    alice.reads(LOCKED)


async def test_a_tap_that_comes_again_answers_once(story: Story) -> None:
    alice, _bob = await with_the_list(story)
    await alice.says("/closer")
    await alice.presses("Go on with the list")
    await alice.presses("Yes, I'd like that", repeat=3)
    await alice.says("/closer")
    assert "answered one so far" in alice.human.sees()[-1].text.replace("\u2068", "").replace("\u2069", "")
    story.catch_up()


async def test_nothing_of_it_can_be_read_on_the_disk(story: Story) -> None:
    alice, bob = await with_the_list(story)
    await says(alice, "Yes", "Maybe")
    await says(bob, "No")
    async with story.app.database.begin() as connection:
        rows = list(await connection.execute(sa.select(t.person.c.wants, t.person.c.yes)))
    sealed = [row.wants for row in rows if row.wants]
    assert len(sealed) == 2
    for row in rows:
        assert not [one for one in row.yes if one.startswith(("want", "maybe", "not", "told"))]
    for one in TEXTS.of("desire"):
        assert not [lying for lying in sealed if one.id.encode() in lying]


async def test_leaving_and_forgetting_take_it_all_away(story: Story) -> None:
    alice, bob = await with_the_list(story)
    await says(alice, "Yes")
    await says(bob, "Yes")
    await alice.says("/forget")
    await alice.presses("Erase everything")
    await story.at("20:00")
    story.catch_up()
    assert NEW not in bob.shown()
    await bob.says("/leave")
    await bob.presses("Leave now")
    async with story.app.database.begin() as connection:
        assert [row.wants for row in await connection.execute(sa.select(t.person.c.wants))] == [None, None]
    story.catch_up()
