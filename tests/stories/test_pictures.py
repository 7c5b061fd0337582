"""Pictures: one's own month of feelings, for oneself alone; the days together, for both; and the words where none can be drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.pictures import raster
from bot.pictures.data import Together, Week
from bot.rounds import picturing
from bot.sandbox.model import Message
from bot.turn import Turn
from tests.stories.test_checkin import checks_in
from tests.story import START, Person, Story, plain

PNG = b"\x89PNG"


def picture(message: Message) -> bytes:
    """The picture of this message; empty if it has none."""
    return message.media.data if message.media else b""


def pictures(person: Person) -> list[Message]:
    """All pictures that stand in somebody's private chat."""
    return [one for one in person.human.sees() if picture(one).startswith(PNG)]


async def felt(story: Story, person: Person, family: str, feeling: str) -> None:
    """Check in, alone, and let the round pass."""
    await checks_in(person, family, feeling, "Skip", "zwords")
    await story.at("19:00")
    await story.at("19:00")
    story.catch_up()


async def test_ones_own_month_is_drawn_and_told_in_words(story: Story) -> None:
    alice, _bob = await story.pair()
    await felt(story, alice, "Sad", "lonely")
    await felt(story, alice, "Glad", "proud")
    await alice.says("/month")
    shown = alice.reads("How you felt in March 2026", "2 check-ins. Only you see this.", "Sad: 2 (3)", "Glad: 3 (3)")
    assert picture(shown).startswith(PNG)
    assert "zwords" not in shown.text
    assert not shown.buttons


async def test_nobody_else_learns_of_it_or_from_it(story: Story) -> None:
    alice, bob = await story.pair()
    await checks_in(alice, "Sad", "lonely", "Skip", None)
    story.catch_up()
    before = len(story.room.messages) if story.room else 0
    await alice.says("/month")
    alice.reads("One check-in", "Sad: 2 (3)")
    await bob.says("/month")
    bob.reads("No check-ins here")
    story.quiet()
    assert story.room is None or len(story.room.messages) == before


async def test_said_in_the_room_it_comes_in_private(story: Story) -> None:
    alice, _bob = await story.pair()
    await felt(story, alice, "Sad", "lonely")
    await alice.says("/month", room=True)
    assert picture(alice.reads("How you felt in March 2026", "Sad")).startswith(PNG)
    # Where a command waits for an answer, it gets one.
    alice.private.skip_one("I've written to you in our private chat.")
    story.quiet()


async def test_earlier_months_are_a_tap_away_and_only_one_picture_stands(story: Story) -> None:
    alice, _bob = await story.pair()
    await felt(story, alice, "Sad", "lonely")
    await story.later(days=40)
    story.catch_up()
    await alice.says("/month")
    now = alice.reads("How you felt in April 2026", "No check-ins here")
    await alice.presses("The month before", on=now, repeat=3)
    for _ in range(2):
        alice.reads("How you felt in March 2026", "Sad: 2 (3)")
    then = alice.reads("How you felt in March 2026", "Sad: 2 (3)")
    assert [plain(label) for row in then.buttons for label in row] == ["The month after"]
    await alice.presses("The month after")
    alice.reads("How you felt in April 2026")
    assert len(pictures(alice)) == 1


async def test_removing_a_check_in_takes_the_picture_away(story: Story) -> None:
    alice, _bob = await story.pair()
    await checks_in(alice, "Sad", "lonely", "Skip", None)
    await alice.says("/month")
    await story.at("19:00")
    await story.at("19:00")
    story.catch_up()
    assert pictures(alice)
    await alice.presses("Delete it")
    assert not pictures(alice)
    story.catch_up()
    await alice.says("/month")
    alice.reads("No check-ins here")


async def test_forgetting_takes_it_away(story: Story) -> None:
    alice, bob = await story.pair()
    await felt(story, alice, "Sad", "lonely")
    await felt(story, bob, "Glad", "proud")
    await alice.says("/month")
    await bob.says("/month")
    await alice.says("/forget")
    await alice.presses("Erase")
    story.catch_up()
    assert not pictures(alice)
    assert pictures(bob)
    await alice.says("/month")
    alice.reads("No check-ins here")


async def test_a_remark_on_it_never_becomes_an_answer(story: Story) -> None:
    alice, _bob = await story.pair()
    await felt(story, alice, "Sad", "lonely")
    await alice.says("/today")
    story.catch_up()
    await alice.says("/month")
    shown = alice.reads("How you felt")
    await alice.says("That was a hard one.", reply_to=shown)
    alice.reads("for you alone")


async def test_the_days_together_are_drawn_where_one_asks_for_them(story: Story) -> None:
    alice, bob = await story.pair()
    for _day in range(3):
        await story.at("19:00")
        await alice.says("The cat.")
        await bob.says("You.")
    story.catch_up()
    await alice.says("/calendar")
    shown = alice.reads("Your days together", "3 days on which you both answered", "March 2026: 2–4")
    assert picture(shown).startswith(PNG)
    await bob.says("/calendar", room=True)
    assert picture(story.room_reads("Your days together", "March 2026: 2–4")).startswith(PNG)
    assert "The cat." not in shown.text


async def test_before_the_first_day_nothing_is_held_against_anybody(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/calendar")
    assert picture(alice.reads("still ahead of you. No hurry.")).startswith(PNG)


async def test_dark_is_for_oneself(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = listening(monkeypatch)
    alice, bob = await story.pair()
    await alice.says("/settings")
    await alice.presses("Dark pictures")
    assert "dark colours" in plain(alice.human.sees()[-1].text)
    story.catch_up()
    await alice.says("/month")
    await bob.says("/month")
    await alice.says("/calendar", room=True)
    assert ["#1B1726" in one for one in drawn] == [True, False, False]
    await alice.says("/settings")
    await alice.presses("Light pictures")
    await alice.says("/month")
    assert "#1B1726" not in drawn[-1]
    story.catch_up()


async def test_where_nothing_can_be_drawn_the_words_come_alone(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_paint(svg: str) -> bytes:
        raise raster.NotDrawn

    monkeypatch.setattr(raster, "png", out_of_paint)
    alice, _bob = await story.pair()
    await felt(story, alice, "Sad", "lonely")
    await alice.says("/month")
    shown = alice.reads("How you felt in March 2026", "Sad: 2 (3)")
    assert shown.media is None


async def test_whoever_wants_nothing_on_a_lock_screen_gets_it_in_answer_alone(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = listening(monkeypatch)
    alice, _bob = await story.pair()
    await felt(story, alice, "Sad", "lonely")
    await alice.says("/settings")
    await alice.presses("Hide it all on a locked screen")
    story.catch_up()
    await alice.says("/month", room=True)
    shown = alice.reads_covered("How you felt in March 2026", "Sad: 2 (3)")
    assert shown.media is None
    assert not drawn
    story.catch_up()
    await alice.says("/month")
    assert picture(alice.reads("How you felt in March 2026")).startswith(PNG)


async def test_the_week_holds_only_what_both_have_seen(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = weeks(monkeypatch)
    alice, bob = await story.pair()
    await alice.says("/today")
    for person, words in ((alice, "The cat."), (bob, "You.")):
        await person.says(words)
    await checks_in(alice, "Sad", "lonely", "Skip", "zwords")
    await bob.says("/calendar")
    await checks_in(bob, "Calm", "rested", "Skip", None)
    await checks_in(alice, "Angry", "furious", "Skip", None)
    await bob.says("/calendar")
    story.catch_up()
    before, after = seen
    assert [one.feelings for one in before.sides] == [(), ()]
    assert [
        (one.name, [felt.family for felt in one.feelings]) for one in sorted(after.sides, key=lambda side: side.name)
    ] == [
        ("Alice", ["sad"]),
        ("Bob", ["calm"]),
    ]
    assert (before.opened, after.opened) == (1, 2)
    assert after.days == {START.date()}


def weeks(monkeypatch: pytest.MonkeyPatch) -> list[Week]:
    """The week as it is whenever somebody asks for the calendar from now on."""
    found: list[Week] = []
    really = picturing.together

    def together(turn: Turn) -> Together:
        found.append(picturing.week(turn, START.date() - timedelta(1)))
        return really(turn)

    monkeypatch.setattr(picturing, "together", together)
    return found


def listening(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that is drawn from now on, as SVG."""
    drawn: list[str] = []
    really: Callable[[str], bytes] = raster.png

    def png(svg: str) -> bytes:
        drawn.append(svg)
        return really(svg)

    monkeypatch.setattr(raster, "png", png)
    return drawn
