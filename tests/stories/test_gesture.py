"""A small idea for today, for one of the two alone; the other one never learns of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.domain import gestures
from bot.domain.care import leaning
from bot.domain.deck import Prompt
from bot.sandbox.model import Message
from bot.store import tables as t
from bot.texts import prompt_phrase
from tests.staging.stages import telling_there
from tests.stories.choices import column, ticks
from tests.stories.picks import taps_late
from tests.story import Person, Story, plain, telling

IDEA, ALONE = "A small idea for today", "Only you see this"


async def asks_for_one(person: Person) -> Message:
    """Ask for the idea of the day."""
    await person.says("/gesture")
    return person.reads(IDEA, ALONE)


def text_of(message: Message) -> str:
    """The idea itself."""
    return plain(message.text).split("\n\n")[1]


def ideas(story: Story) -> dict[str, Prompt]:
    """Every idea there is, by what it says."""
    kit = story.app.engine.kit
    said = {plain(kit.texts.say("en", prompt_phrase(one.id))): one for one in kit.texts.of("gesture")}
    assert len(said) > 50
    return said


async def says_of_themselves(story: Story, person: Person, *care: str) -> None:
    """Let both know what makes this person feel cared for."""
    yes = leaning((await column(story, "yes"))[str(person.human.id)], [f"care-{one}" for one in care])
    async with story.app.database.begin() as connection:
        await connection.execute(sa.update(t.person).where(t.person.c.account == str(person.human.id)).values(yes=yes))


async def test_it_is_the_same_all_day_and_another_one_the_next_day(story: Story) -> None:
    alice, _bob = await story.pair()
    first = text_of(await asks_for_one(alice))
    assert first in ideas(story)
    await story.later(hours=3)
    assert text_of(await asks_for_one(alice)) == first
    await story.later(days=1)
    story.catch_up()
    assert text_of(await asks_for_one(alice)) != first


async def test_another_idea_twice_a_day_and_each_tap_once(story: Story) -> None:
    alice, _bob = await story.pair()
    shown = [await asks_for_one(alice)]
    await alice.presses("Another idea", repeat=3)
    versions = {text_of(one) for one in alice.private.all()}
    assert len(versions) == 1, "one tap that comes three times passes over one"
    shown.append(alice.reads(IDEA))
    alice.private.skip()
    await alice.presses("Another idea")
    shown.append(alice.reads(IDEA))
    assert len({text_of(one) for one in shown}) == 3
    assert [plain(one) for row in shown[-1].buttons for one in row] == ["One every day"]
    await taps_late(alice, shown[1], "Another idea")
    assert text_of(alice.human.sees()[-1]) == text_of(shown[-1])
    alice.private.skip()


async def test_it_is_about_what_does_the_other_one_good(story: Story) -> None:
    alice, bob = await story.pair()
    await says_of_themselves(story, bob, "touch", "play")
    await says_of_themselves(story, alice, "words")
    for person, fits in ((alice, {"touch", "play"}), (bob, {"words"})):
        for _ in range(6):
            idea = ideas(story)[text_of(await asks_for_one(person))]
            assert {*idea.care} & fits
            await story.later(days=1)
            story.catch_up()


async def test_nothing_is_taken_for_granted_that_both_have_not_said(story: Story) -> None:
    alice, _bob = await story.pair()
    for _ in range(3):
        for wanted in (0, 1):
            if wanted:
                await alice.presses("Another idea")
                shown = alice.reads(IDEA)
            else:
                shown = await asks_for_one(alice)
            assert not ideas(story)[text_of(shown)].assumes
        await story.later(days=1)
        story.catch_up()
    await ticks(story, "living-together")
    seen: set[str] = set()
    for _ in range(40):
        seen |= ideas(story)[text_of(await asks_for_one(alice))].assumes
        await story.later(days=1)
        story.catch_up()
    assert seen == {"living-together"}


async def test_every_day_it_comes_quietly_with_the_question_until_one_has_enough(story: Story) -> None:
    alice, bob = await story.pair()
    first = await asks_for_one(alice)
    assert "From tomorrow" in await alice.presses("One every day", on=first, repeat=2)
    assert "No more of these" in str(alice.human.sees()[-1].buttons)
    story.catch_up()
    await story.at("19:00")
    alice.private.skip()
    assert alice.shown().count(IDEA) == 1, "today's idea was there already"
    story.catch_up()
    await story.at("19:00")
    came = [one for one in alice.private.all() if IDEA in plain(one.text)]
    assert len(came) == 1
    assert came[0].silent
    assert text_of(came[0]) != text_of(first)
    assert IDEA not in bob.shown()
    story.catch_up()
    assert text_of(await asks_for_one(alice)) == text_of(came[0])
    await alice.presses("No more of these")
    story.catch_up()
    await story.at("19:00")
    assert not [one for one in alice.private.all() if IDEA in plain(one.text)]
    story.catch_up()


async def test_on_a_pause_none_comes_and_also_not_to_whoever_looks_at_the_question_then(story: Story) -> None:
    alice, bob = await story.pair()
    await asks_for_one(alice)
    await alice.presses("One every day")
    await alice.says("/pause")
    await alice.presses("A week")
    await alice.presses("Just for me")
    await story.at("19:00")
    story.catch_up()
    await story.later(hours=12)
    await alice.says("/today")
    await bob.says("/today")
    assert alice.shown().count(IDEA) == 1
    story.catch_up()
    await alice.says("/pause")
    await alice.presses("I'm back")
    await story.at("19:00")
    await story.at("19:00")
    assert alice.shown().count(IDEA) > 1
    story.catch_up()


async def test_it_comes_once_though_the_other_one_begins_the_day(story: Story) -> None:
    alice, bob = await story.pair()
    await asks_for_one(alice)
    await alice.presses("One every day")
    await story.at("19:00")
    await story.at("09:00")
    story.catch_up()
    await bob.says("/today")
    assert len([one for one in alice.private.all() if IDEA in plain(one.text)]) == 1
    assert IDEA not in bob.shown()
    await story.at("19:00")
    assert len([one for one in alice.private.all() if IDEA in plain(one.text)]) == 1
    story.catch_up()


async def test_a_reply_to_it_is_nobodys_answer(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    idea = await asks_for_one(alice)
    await alice.says("Done!", reply_to=idea)
    alice.reads("for you alone")
    story.quiet()


async def test_a_locked_phone_shows_nothing_of_it_to_whoever_wants_it_so(story: Story) -> None:
    alice, _bob = await story.pair()
    await asks_for_one(alice)
    await alice.presses("One every day")
    await alice.says("/settings")
    await alice.presses("Hide it all")
    await story.at("19:00")
    story.catch_up()
    await story.at("19:00")
    versions = [plain(one.text) for one in alice.private.all()]
    at = next(place for place, text in enumerate(versions) if IDEA in text)
    assert versions[at - 1] == "Something new here."
    story.catch_up()


async def test_what_was_seen_and_wished_for_ends_with_the_couple_and_old_buttons_are_dead(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    old = await asks_for_one(alice)
    await alice.presses("One every day")
    await alice.says("/leave")
    await alice.presses("Leave now")
    assert (await column(story, "yes"))[str(alice.human.id)] == ()
    story.catch_up()
    await alice.says("/pair")
    await alice.presses("link")
    await bob.opens(bob.finds_way(alice))
    await bob.presses("Yes, with Alice")
    await alice.presses("Yes, Bob and me")
    story.catch_up()
    for label in ("One every day", "Another idea"):
        assert await taps_late(alice, old, label) == "That button has expired."
    assert (await column(story, "yes"))[str(alice.human.id)] == ()


async def test_a_restart_changes_nothing(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await story.pair()
        first = text_of(await asks_for_one(alice))
    async with telling(tmp_path, after=story) as after:
        alice = after.people[0]
        assert text_of(await asks_for_one(alice)) == first
        await alice.presses("Another idea")
        assert text_of(alice.reads(IDEA)) != first


async def test_an_idea_that_has_left_its_deck_makes_room_for_another(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, _bob = await story.pair()
    first = ideas(story)[text_of(await asks_for_one(alice))].id
    decks = story.app.texts.decks
    left = {key: one for key, one in decks.by_id.items() if key != first}
    monkeypatch.setitem(decks.__dict__, "by_id", left)
    monkeypatch.setitem(decks.__dict__, "by_use", {"gesture": [one for one in left.values() if one.use == "gesture"]})
    seen = gestures.seen((await column(story, "yes"))[str(alice.human.id)])
    assert seen == (str(date(2026, 3, 2)), 0, (first,))
    assert ideas(story)[text_of(await asks_for_one(alice))].id != first


async def test_on_discord_too(tmp_path: Path) -> None:
    async with telling_there(tmp_path) as story:
        alice, bob = await story.pair()
        first = text_of(await asks_for_one(alice))
        await alice.presses("Another idea")
        assert text_of(alice.reads(IDEA)) != first
        await alice.presses("One every day")
        alice.reads(IDEA)
        await story.at("19:00")
        story.catch_up()
        await story.at("19:00")
        assert len([one for one in alice.private.all() if IDEA in plain(one.text)]) == 1
        assert IDEA not in bob.shown()
        story.catch_up()
