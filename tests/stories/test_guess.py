"""Guessing: own answers and guesses, sealed; the reveal is about what is new, and nobody has a score."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.sandbox.model import Message
from bot.store import tables as t
from tests.archives import exported
from tests.staging.stages import telling_there
from tests.stories.picks import options_of, taps_late
from tests.stories.yeses import both_say_yes
from tests.story import Person, Story, plain, telling

OWN, THEIRS = "Your own answer", "And your partner's"
NEW = "Something new about"


async def steps(person: Person, *places: int) -> list[str]:
    """Choose by place, step after step, from the question on; return what was chosen."""
    chosen = []
    for at, place in enumerate(places):
        step = person.reads(THEIRS if at % 2 else OWN)
        chosen.append(options_of(step)[place])
        await person.presses(chosen[-1], on=step)
    return chosen


async def prompts(story: Story) -> list[list[str]]:
    """The questions of each round of guessing."""
    async with story.app.database.begin() as connection:
        query = sa.select(t.round_.c.prompt).where(t.round_.c.form == "guess").order_by(t.round_.c.id)
        return [row.prompt.split("+") for row in await connection.execute(query)]


async def a_round(story: Story, alice: Person, bob: Person, hers: tuple[int, ...], his: tuple[int, ...]) -> Message:
    """Both guess; return what opened."""
    await alice.says("/guess")
    story.room_reads("A round of guessing for you both", "0 of 2")
    await steps(alice, *hers)
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    await bob.says("/guess")
    await steps(bob, *his)
    return story.both_see("A round of guessing", "Alice", "Bob")


async def test_what_is_new_and_what_was_known_is_told_once_both_have_guessed(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/guess")
    story.room_reads("A round of guessing for you both", "0 of 2")
    own, hers, _, _ = await steps(alice, 0, 1, 0, 0)
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    assert own not in bob.shown()
    await bob.says("/guess")
    # He knows her first answer; she has not known his, and neither knows the other's second.
    his, _, _, _ = await steps(bob, 2, 0, 1, 2)
    shown = story.both_see(own, his, "Bob knew this about Alice.", f"{NEW} Bob!")
    text = plain(shown.text)
    assert text.count(f"{NEW} Alice!") == 1
    assert text.count(f"{NEW} Bob!") == 2
    assert hers not in text.partition(f"{NEW} Bob!")[0], "a guess that was another one is nobody's business"
    assert not re.search(r"\d|score|point|right|wrong", text), text
    story.room_reads("open")


async def test_a_round_asks_two_that_they_have_not_had_and_the_next_two_others(story: Story) -> None:
    alice, bob = await story.pair()
    shown = await a_round(story, alice, bob, (0, 0, 0, 0), (0, 0, 0, 0))
    story.room_reads("open")
    assert shown.buttons[0] == ("Two more",)
    await bob.presses("Two more")
    story.room_reads("A round of guessing", "0 of 2")
    bob.reads(OWN)
    await alice.presses("Two more", on=shown)
    alice.reads(OWN)
    first, second = await prompts(story)
    assert len({*first, *second}) == 4
    every = {one.id: one for one in story.app.texts.of("guess")}
    assert {every[one].depth for one in (*first, *second)} == {1}, "in the beginning it is light"


async def test_what_goes_deep_comes_to_those_who_both_want_it_and_to_nobody_else(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    async with story.app.database.begin() as connection:
        await connection.execute(sa.update(t.person).values(comfort=100))
    deep = {one.id for one in story.app.texts.of("guess") if one.needs}
    assert deep
    for wanted in (False, True):
        if wanted:
            story.catch_up()
            await both_say_yes(story, alice, bob)
        for _ in range(len(story.app.texts.of("guess")) // 2):
            await alice.says("/guess")
            # A round that is over is not answered: the days pass.
            async with story.app.database.begin() as connection:
                await connection.execute(sa.update(t.round_).values(state="closed"))
        asked = [one for pair in await prompts(story) for one in pair]
        assert bool(deep & {*asked}) == wanted
    story.catch_up()


async def test_passing_or_leaving_it_alone_looks_the_same(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/guess")
    story.catch_up()
    await bob.says("/guess")
    bob.reads(OWN)
    await bob.presses("Not today")
    bob.reads("Nobody is told")
    story.quiet()


async def test_the_partner_never_reacts_and_then_it_is_ones_own_to_share(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    await alice.says("/guess")
    story.catch_up()
    await alice.says("/guess")
    own, guess, *_ = await steps(alice, 0, 1, 0, 1)
    for _ in range(3):
        story.catch_up()
        await story.at("19:00")
    assert "was not opened" in alice.shown()
    assert own not in bob.shown()
    story.catch_up()
    await alice.presses("Share it anyway")
    alice.reads("It's shared")
    story.room_reads("There is something new")
    shown = story.room_reads("A round of guessing", "Alice", own)
    assert NEW not in plain(shown.text)
    assert guess not in plain(shown.text)


async def test_a_restart_in_the_middle_is_not_noticed(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await story.pair()
        await alice.says("/guess")
        story.room_reads("0 of 2")
        await steps(alice, 0, 0)
        alice.reads(OWN)
    async with telling(tmp_path, after=story) as after:
        alice, bob = after.people
        step = [one for one in alice.human.sees() if OWN in plain(one.text)][-1]
        await alice.presses(options_of(step)[0], on=step)
        await steps_on(alice, 0)
        alice.reads("Sealed")
        after.room_reads("1 of 2")
        await bob.says("/guess")
        await steps(bob, 0, 0, 0, 0)
        after.both_see("A round of guessing")
        after.room_reads("open")


async def steps_on(person: Person, place: int) -> None:
    """Choose at the guess that is asked for now."""
    step = person.reads(THEIRS)
    await person.presses(options_of(step)[place], on=step)


async def test_a_tap_that_is_repeated_answers_once_and_an_old_one_nothing(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/guess")
    story.room_reads("0 of 2")
    step = alice.reads(OWN)
    await alice.presses(options_of(step)[0], on=step, repeat=3)
    alice.reads(THEIRS)
    story.quiet()
    assert await taps_late(alice, step, options_of(step)[1]) == "That's done already."
    story.quiet()


async def test_words_taken_out_are_gone_and_the_others_stay(story: Story) -> None:
    alice, bob = await story.pair()
    await a_round(story, alice, bob, (0, 0, 0, 0), (1, 1, 1, 1))
    story.room_reads("open")
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    story.catch_up()
    assert story.room is not None
    text = plain(story.room.messages[-1].text)
    assert "Bob" in text
    assert NEW not in text
    assert "knew" not in text
    assert "These words have been taken out." in text


async def test_the_archive_has_ones_own_answers_and_what_was_opened(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/guess")
    story.catch_up()
    await alice.says("/guess")
    own, _, second, _ = await steps(alice, 0, 1, 2, 0)
    story.catch_up()
    archive = await exported(alice)
    assert own in archive.page
    assert second in archive.page
    assert own not in (await exported(bob)).page
    story.catch_up()


async def test_questions_that_have_left_their_deck_hold_nobody_up(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = await story.pair()
    await a_round(story, alice, bob, (0, 0, 0, 0), (1, 1, 1, 1))
    await alice.presses("Two more")
    story.catch_up()
    decks = story.app.texts.decks
    gone = {one for pair in await prompts(story) for one in pair}
    monkeypatch.setitem(decks.__dict__, "by_id", {key: one for key, one in decks.by_id.items() if key not in gone})
    said = decks.said
    monkeypatch.setattr(decks, "said", lambda to, what: None if what.split("-")[1] in gone else said(to, what))
    story.app.texts._said.clear()
    await bob.says("Hello.")
    bob.reads("no open question")
    await bob.says("/guess")
    bob.reads("A round of guessing")
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    alice.reads("A round of guessing")
    story.catch_up()
    assert story.room is not None
    assert any("Bob" in plain(one.text) and "taken out" in plain(one.text) for one in story.room.messages)


async def test_on_discord_each_question_is_a_list(tmp_path: Path) -> None:
    async with telling_there(tmp_path) as story:
        alice, bob = await story.pair()
        await alice.says("/guess")
        story.room_reads("0 of 2")
        await steps(alice, 0, 1, 0, 1)
        story.catch_up()
        await bob.says("/guess")
        await steps(bob, 1, 2, 1, 2)
        story.both_see(f"{NEW} Alice!", "Alice knew this about Bob.")
        story.catch_up()
