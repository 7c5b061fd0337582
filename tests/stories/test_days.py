"""Days: one prompt each, the streak that never punishes, the nudge, downtime."""

from __future__ import annotations

import sqlalchemy as sa

from bot.domain.deck import SURPRISE, WEEK, is_for_everybody
from bot.store import tables as t
from tests.story import Person, Story


async def met(story: Story, alice: Person, bob: Person) -> None:
    """Both answer what is open."""
    await alice.says("a")
    await bob.says("b")
    story.catch_up()


async def streak(story: Story, person: Person) -> str:
    """What /streak says."""
    await person.says("/streak")
    return person.reads("days together").text


async def test_today_opens_early_and_the_hour_brings_no_second(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    story.room_reads("0 of 2")
    await met(story, alice, bob)
    await story.at("19:00")
    await story.at("18:00")
    story.quiet()
    await story.at("19:00")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    story.room_reads("0 of 2")


async def test_today_in_the_room(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today", room=True)
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    story.room_reads("0 of 2")
    await bob.says("/today", room=True)
    story.room_reads("0 of 2")
    await bob.presses("Open our private chat")
    bob.reads("The question of the day")


async def test_the_streak_counts_days_on_which_both_answered(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/streak")
    alice.reads("still ahead of you")
    for _ in range(2):
        await story.at("19:00")
        story.catch_up()
        await met(story, alice, bob)
    await alice.says("/streak")
    alice.reads("2 days on which you both answered", "2 of them in a row")
    await bob.says("/streak", room=True)
    story.room_reads("2 days")


async def test_two_rests_a_week_are_free_and_the_total_never_falls(story: Story) -> None:
    alice, bob = await story.pair()
    for day in range(6):
        await story.at("19:00")
        story.catch_up()
        if day in (0, 1, 4):
            await met(story, alice, bob)
    await alice.says("/streak")
    alice.reads("3 days", "3 of them in a row")
    for _ in range(4):
        await story.at("19:00")
    story.catch_up()
    await alice.says("/streak")
    told = alice.reads("3 days on which you both answered")
    assert "in a row" not in told.text


async def test_an_answer_after_midnight_belongs_to_its_prompts_day(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    story.catch_up()
    await alice.says("a")
    await story.at("02:30")
    await bob.says("b")
    story.catch_up()
    await bob.says("/today")
    bob.reads_covered("a", "b")
    await story.at("19:00")
    story.catch_up()
    await met(story, alice, bob)
    await alice.says("/streak")
    alice.reads("2 of them in a row")


async def test_one_nudge_to_whoever_is_open_and_off_by_a_tap(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    await alice.says("a")
    story.catch_up()
    await story.later(hours=4)
    nudge = bob.reads("Still open, if you like")
    assert nudge.silent
    assert nudge.buttons[0] == ("Answer",)
    await bob.presses("No more reminders")
    bob.reads("No more reminders")
    await story.at("19:00")
    await story.later(hours=5)
    alice.reads("was not opened")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    alice.reads("Still open")
    story.room_reads("time for this is over")
    story.room_reads("0 of 2")


async def test_a_month_of_downtime_brings_one_prompt_and_breaks_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    story.catch_up()
    await met(story, alice, bob)
    await story.at("19:00")
    story.catch_up()
    story.rehearsal.clock.move(story.now.replace(month=4, day=15, hour=22))
    await story.app.tick()
    await story.settled()
    assert alice.reads("The question of the day").silent, "a late prompt makes no noise"
    bob.reads("The question of the day")
    story.room_reads("time for this is over")
    story.room_reads("0 of 2")
    await met(story, alice, bob)
    await alice.says("/streak")
    alice.reads("2 days", "2 of them in a row")


async def test_no_prompt_returns_before_all_were_had(story: Story) -> None:
    await story.pair()
    prompts = sum(map(is_for_everybody, story.app.texts.prompts))
    for _ in range(prompts + 1):
        await story.at("19:00")
        await story.later(hours=1)
    async with story.app.database.begin() as connection:
        query = sa.select(t.round_.c.prompt, t.round_.c.day).order_by(t.round_.c.id)
        asked = [(row.prompt, row.day) for row in await connection.execute(query)]
    had = [prompt for prompt, _day in asked]
    assert len(set(had[:prompts])) == prompts
    assert len(had) == prompts + 1
    themes = {one.id: one.themes[0] for one in story.app.texts.prompts}
    in_rhythm = sum(themes[prompt] in WEEK[day.weekday()][1] for prompt, day in asked[:100])
    assert in_rhythm > 100 - 2 * 100 / SURPRISE
    story.catch_up()
