"""Settings, help, leaving."""

from __future__ import annotations

import sqlalchemy as sa

from bot.store import tables as t
from tests.story import Story


async def test_the_hour_is_changed_and_the_partner_told(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/settings")
    alice.reads("The question comes at 7:00")
    await alice.presses("Change the hour")
    alice.reads("What time should the question come")
    await alice.says("later")
    alice.reads("Something like 8:30 pm")
    await alice.says("8.30 pm")
    alice.reads("8:30")
    bob.reads("has moved", "8:30")
    await story.at("20:29")
    story.quiet()
    await story.at("20:30")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    story.room_reads("0 of 2")


async def test_an_earlier_hour_never_brings_a_second_prompt_on_one_day(story: Story) -> None:
    alice, _bob = await story.pair()
    await story.at("19:00")
    story.catch_up()
    await alice.says("/settings")
    await alice.presses("Change the hour")
    await alice.says("21:00")
    story.catch_up()
    await story.at("21:30")
    story.quiet()


async def test_ones_own_language(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/settings")
    await alice.presses("Language")
    await alice.presses("Deutsch")
    story.catch_up()
    await alice.says("/help")
    assert "What I can do" not in alice.reads().text


async def test_help_is_short_and_says_who_can_read(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/help")
    alice.reads("whoever runs this server", "/leave")
    await alice.presses("Day by day")
    alice.reads("/today", "/checkin")


async def test_leaving_closes_the_space_and_destroys_what_is_sealed(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await bob.says("Never shown.")
    story.catch_up()
    await alice.says("/leave")
    ask = alice.reads("Close the space you share")
    assert ask.buttons[0] == ("Keep it open",)
    await alice.presses("Keep it open")
    alice.reads("Nothing has changed")
    await alice.says("/leave")
    alice.reads("Close the space")
    await alice.presses("Leave now")
    alice.reads("The space is closed")
    bob.reads("has closed", "unseen")
    async with story.app.database.begin() as connection:
        entries = list(await connection.execute(sa.select(t.entry)))
    assert all(one.words is None and one.draft is None for one in entries)
    await alice.says("/today")
    alice.reads("This takes two")
    await story.at("19:00")
    story.nobody_sees("Never shown.")


async def test_pairing_anew_inherits_nothing(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/today")
    await alice.says("a")
    await bob.says("b")
    await alice.says("/leave")
    await alice.presses("Leave now")
    story.catch_up()
    await alice.says("/pair")
    await alice.presses("link")
    await bob.opens(bob.finds_way(alice))
    await bob.presses("Yes, with Alice")
    await alice.presses("Yes, Bob and me")
    story.catch_up()
    await alice.says("/streak")
    alice.reads("still ahead of you")


async def test_what_is_typed_for_the_settings_never_becomes_an_answer(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    await alice.says("/settings")
    await alice.presses("Change the hour")
    story.catch_up()
    await alice.says("half eight")
    alice.reads("Something like")
    await alice.presses("Back")
    alice.reads("Settings")
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    assert "half eight" not in bob.shown()


async def test_a_new_place_that_moves_the_partners_hour_is_told(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says("lisbon")
    await alice.says("lisbon")
    story.catch_up()
    await alice.says("/settings")
    await alice.presses("Change my time zone")
    await alice.says("tokyo")
    bob.reads("has moved")
    story.catch_up()
