"""Quiet hours: nothing that comes unasked makes a sound, and no reminder comes."""

from __future__ import annotations

import pytest

from tests.story import Person, Story


async def quiet(person: Person, typed: str) -> None:
    await person.says("/settings")
    await person.presses("Quiet hours")
    await person.says(typed)
    person.private.skip()


async def test_by_a_tap_by_typing_and_off_again(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/settings")
    assert "Quiet from" not in alice.reads("Settings").text
    await alice.presses("Quiet hours")
    asked = alice.reads("When shall nothing make a sound?")
    assert "No quiet hours" not in str(asked.buttons)
    await alice.presses("10:00")
    alice.reads("Quiet from 10:00", "to 7:00")
    await alice.presses("Quiet hours")
    alice.reads("When shall")
    await alice.says("lights out")
    alice.reads("two times of day")
    await alice.says("from 21:30 to 6")
    alice.reads("Quiet from 9:30", "to 6:00")
    await alice.presses("Quiet hours")
    assert ("No quiet hours",) in alice.reads("When shall").buttons
    await alice.presses("No quiet hours")
    assert "Quiet from" not in alice.reads("Settings").text


async def test_within_them_the_question_is_silent_and_no_reminder_comes(story: Story) -> None:
    alice, bob = await story.pair()
    await quiet(alice, "18-8")
    await story.at("19:00")
    assert alice.reads("The question of the day").silent
    assert not bob.reads("The question of the day").silent
    story.room_reads("0 of 2")
    await story.later(hours=4)
    bob.reads("Still open")
    await story.at("09:00")
    story.quiet()


async def test_only_the_reminder_falls_into_them(story: Story) -> None:
    alice, bob = await story.pair()
    await quiet(alice, "22:00–07:30")
    await story.at("19:00")
    assert not alice.reads("The question of the day").silent
    await story.at("22:00")
    bob.reads("The question of the day")
    bob.reads("Still open")
    story.room_reads("0 of 2")


@pytest.mark.parametrize(("place", "silent"), [("tokyo", True), ("lisbon", False)])
async def test_they_go_by_ones_own_clock(story: Story, place: str, silent: bool) -> None:
    alice, bob = await story.pair()
    await bob.says("lisbon")
    await alice.says(place)
    await quiet(alice, "22-7")
    story.catch_up()
    # 19:00 in Lisbon, 04:00 in Tokyo.
    await story.at("19:00", zone="Europe/Lisbon")
    assert alice.reads("The question of the day").silent is silent
    story.catch_up()


async def test_what_is_typed_for_them_never_becomes_an_answer(story: Story) -> None:
    alice, _bob = await story.pair()
    await story.at("19:00")
    story.catch_up()
    await alice.says("/settings")
    await alice.presses("Quiet hours")
    await alice.says("at night")
    story.catch_up()
    await story.later(minutes=11)
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    story.nobody_sees("at night")
