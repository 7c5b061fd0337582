"""Plans: each looks alone, only what both like is shown; then a time, a reminder, and how it was."""

from __future__ import annotations

import sqlalchemy as sa

from bot.store import tables as t
from bot.store.vault import WANTS
from bot.texts import Texts, prompt_phrase
from tests.story import Person, Story, plain

TEXTS = Texts()
IDEAS = [TEXTS.say("en", prompt_phrase(one.id)) for one in TEXTS.of("plan")]
NEW = "There's something new that you'd both like to do"


async def has_passed_over_all_but(story: Story, person: Person, *left: str) -> None:
    """Let somebody have said no to every idea but these."""
    ticks = [f"not-{one.id}" for one in TEXTS.of("plan") if TEXTS.say("en", prompt_phrase(one.id)) not in left]
    async with story.app.database.begin() as connection:
        rows = sa.select(t.person.c.id, t.data_key).where(t.data_key.c.person_id == t.person.c.id)
        mine = rows.where(t.person.c.account == str(person.human.id))
        (row,) = await connection.execute(mine)
        sealed = story.app.vault.seal(row.key, WANTS, row.couple_id, row.id, ticks)
        await connection.execute(sa.update(t.person).where(t.person.c.id == row.id).values(wants=sealed))


async def looks(story: Story, person: Person, liked: str, *others: str) -> None:
    """Look at the ideas that are left, and like one of them."""
    await has_passed_over_all_but(story, person, liked, *others)
    await person.says("/plans")
    await person.presses("Look at ideas")
    for _ in range(1 + len(others)):
        shown = plain(person.human.sees()[-1].text)
        await person.presses("I'd like that" if liked in shown else "Not for me")
    person.private.skip()


async def with_a_match(story: Story) -> tuple[Person, Person, str]:
    """Two who like one idea both, and know of it."""
    alice, bob = await story.pair(room=False)
    common = IDEAS[0]
    await looks(story, alice, common, IDEAS[1])
    await looks(story, bob, common)
    await story.at("20:00")
    story.catch_up()
    return alice, bob, common


async def plans_it(story: Story, alice: Person, bob: Person, idea: str) -> None:
    """Tomorrow at eight, as both agree."""
    await alice.says("/plans")
    await alice.presses(idea[:20])
    alice.private.skip()
    await alice.presses("March 3, 2026")
    await alice.presses("8:00")
    alice.private.skip()
    bob.reads("Alice suggests", idea)
    await bob.presses("That's good for me")
    alice.reads("It's a plan", idea)
    bob.private.skip()


async def test_only_what_both_like_is_shown_and_both_hear_of_it_together(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await looks(story, alice, IDEAS[0], IDEAS[1])
    await looks(story, bob, IDEAS[0], IDEAS[2])
    for person in (alice, bob):
        await person.says("/plans")
        assert not [one for one in IDEAS if one in labels(person)]
        person.private.skip()
    await story.at("20:00")
    story.catch_up()
    for person in (alice, bob):
        assert person.shown().count(NEW) == 1
        await person.says("/plans")
        assert [one for one in IDEAS if one in labels(person)] == [IDEAS[0]]
    story.catch_up()


def labels(person: Person) -> str:
    """What the buttons of the newest message say."""
    return "\n".join(plain(label) for row in person.human.sees()[-1].buttons for label in row)


async def test_one_suggests_both_agree_are_reminded_and_say_how_it_was(story: Story) -> None:
    alice, bob, idea = await with_a_match(story)
    await plans_it(story, alice, bob, idea)
    await story.at("17:59")
    story.catch_up()
    await story.at("18:00")
    for person in (alice, bob):
        person.reads("Soon", idea, "8:00")
    await story.at("01:00")
    story.catch_up()
    await alice.says("Like old times.")
    story.nobody_sees("Like old times.")
    await bob.says("My feet hurt, and it was lovely.")
    assert "Like old times." in bob.shown()
    story.catch_up()


async def test_a_suggestion_that_is_left_alone_is_quietly_gone(story: Story) -> None:
    alice, bob, idea = await with_a_match(story)
    await alice.says("/plans")
    await alice.presses(idea[:20])
    await alice.presses("March 3, 2026")
    await alice.presses("8:00")
    alice.private.skip()
    bob.reads("Alice suggests")
    story.catch_up()
    await story.later(days=3)
    for person in (alice, bob):
        assert "Soon:" not in person.shown()
        assert "How was it?" not in person.shown()
    assert await bob.presses("That's good for me") == "That button has expired."
    story.catch_up()


async def test_either_takes_it_off_and_the_other_is_told_no_more_than_that(story: Story) -> None:
    alice, bob, idea = await with_a_match(story)
    await plans_it(story, alice, bob, idea)
    await bob.says("/plans")
    await bob.presses("Off the list")
    alice.reads("off the list", idea)
    await story.later(days=3)
    assert "Soon:" not in alice.shown()
    story.catch_up()


async def test_a_tap_that_comes_again_suggests_and_agrees_once(story: Story) -> None:
    alice, bob, idea = await with_a_match(story)
    await alice.says("/plans")
    await alice.presses(idea[:20])
    await alice.presses("March 3, 2026")
    await alice.presses("8:00", repeat=3)
    alice.private.skip()
    bob.reads("Alice suggests")
    await bob.presses("That's good for me", repeat=3)
    alice.private.skip()
    assert alice.shown().count("It's a plan") == 1
    bob.private.skip()
    story.quiet()


async def test_likes_leave_no_trace_with_the_other(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await looks(story, alice, IDEAS[0], IDEAS[1])
    await story.at("23:00")
    assert not [one for one in IDEAS if one in bob.shown()]
    assert NEW not in bob.shown()
    story.catch_up()
