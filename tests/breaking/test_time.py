"""Time jumps, and the bot is away: one prompt at most when it is back, no streak broken by it, nothing twice, no old nudge."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.schedule import couple_day, instant
from tests.breaking.peer import ROOM, Human, Shown
from tests.breaking.rig import START, Rig
from tests.breaking.statements import rows

QUESTION, NUDGE, STREAK = "The question of the day", "Still open, if you like", "in a row"
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SPANS = {"minute": MINUTE, "hour": HOUR, "day": DAY, "week": 7 * DAY, "month": 30 * DAY}
ZONES = {
    "Europe/Berlin": date(2026, 3, 29),
    "America/New_York": date(2026, 11, 1),
    "Africa/Cairo": date(2026, 4, 24),
    "Australia/Lord_Howe": date(2026, 10, 4),
    "Pacific/Apia": date(2026, 6, 1),
    "America/Santiago": date(2026, 9, 6),
}
"""A day on which the clocks change there (Apia has none any more)."""


class Couple(Rig):
    """A couple that is good at it: both answer whatever they are asked."""

    async def begin(self) -> None:
        """Start and pair."""
        await self.start()
        await self.pair()

    async def to(self, moment: datetime, step: timedelta = HOUR) -> None:
        """Let time pass as it does, with the jobs running."""
        while self.clock.at < moment:
            self.clock.at = min(moment, self.clock.at + step)
            # It has been there all the while.
            await self.run("alive", self.app.note_alive())
            await self.beat()

    def asked(self, human: Human | None = None) -> list[Shown]:
        """The questions put to somebody so far, each once; the nudges are none."""
        chat = (human or self.alice).chat
        new = {shown.id: shown for shown in reversed(self.peer.history) if shown.chat == chat}
        found = [one for one in new.values() if one.text.startswith(QUESTION)]
        return sorted(found, key=lambda one: int(one.id))

    def nudges(self) -> int:
        """How often anybody was reminded."""
        return sum(shown.text.startswith(NUDGE) for shown in self.peer.history)

    async def answer(self) -> None:
        """Both answer what is open."""
        for human in (self.alice, self.bob):
            human.says(f"{human.name} on {self.clock.at}")
            await self.settle()
        await self.passes(seconds=5)

    async def total(self) -> tuple[int, int]:
        """Days together, and days in a row."""
        self.alice.commands("streak")
        await self.settle()
        told = "".join(char for char in self.peer.reads(self.alice.chat)[-1].text if char not in "\u2068\u2069")
        numbers = [int(word) for word in told.split() if word.isdecimal()]
        return numbers[0], numbers[1] if "in a row" in told else 0

    def day(self) -> date:
        """The couple's date."""
        return couple_day(self.clock.at, ZoneInfo(self.zone))

    def whole(self) -> None:
        """Nothing was said twice, nothing is stuck."""
        prompts = Counter(couple_day(shown.at, ZoneInfo(self.zone)) for shown in self.asked())
        assert max(prompts.values()) == 1, f"more than one question on a day: {prompts}"
        assert [one.at for one in self.asked()] == [one.at for one in self.asked(self.bob)]
        reveals = Counter(shown.text for shown in self.peer.reads(ROOM) if "Alice on" in shown.text)
        assert max(reveals.values(), default=1) == 1
        assert rows(self, "outbox") == 0


async def after_days(directory: Path, days: int, zone: str = "UTC", at: datetime = START) -> Couple:
    """A couple in this zone with so many days together, shortly after the last answer."""
    couple = Couple(directory, zone=zone, at=at)
    await couple.begin()
    for _ in range(days):
        here = ZoneInfo(zone)
        day = couple.clock.at.astimezone(here).date()
        moment = instant(day, time(19), here)
        await couple.to(moment if moment > couple.clock.at else instant(day + DAY, time(19), here), step=DAY)
        await couple.answer()
    return couple


@pytest.mark.parametrize("waiting", [False, True], ids=["nobody-wrote", "they-wrote"])
@pytest.mark.parametrize("span", SPANS)
async def test_the_bot_was_away(span: str, waiting: bool, tmp_path: Path) -> None:
    couple = await after_days(tmp_path, 3)
    before, known = len(couple.asked()), await couple.total()
    await couple.to(couple.clock.at + 23 * HOUR)
    await couple.stop()
    # It is away over the next prompt, whatever the span.
    couple.clock.at += SPANS[span] - MINUTE
    if waiting:
        couple.alice.says("written while it was away")
    couple.clock.at += HOUR
    await couple.start()
    await couple.to(couple.clock.at + 2 * HOUR, step=MINUTE * 5)
    assert len(couple.asked()) == before + 1, "one prompt for all that was missed"
    assert couple.nudges() == 0
    await couple.answer()
    assert await couple.total() == (known[0] + 1, known[1] + 1), "its own absence breaks nothing"
    await couple.to(couple.clock.at + 3 * DAY)
    couple.whole()
    await couple.stop()


@pytest.mark.parametrize("span", ["hour", "day", "week", "month"])
async def test_what_was_open_when_the_bot_went_away_is_nobodys_miss(span: str, tmp_path: Path) -> None:
    couple = await after_days(tmp_path, 1)
    # Both rests that are free in a week are taken: a third would end the run.
    await couple.to(couple.clock.at + 3 * DAY - MINUTE)
    await couple.to(couple.clock.at + 2 * MINUTE, step=MINUTE)
    before = len(couple.asked())
    assert before == 4
    await couple.stop()
    couple.clock.at += SPANS[span]
    await couple.start()
    await couple.to(couple.clock.at + 10 * MINUTE)
    assert len(couple.asked()) == before + (span != "hour")
    await couple.answer()
    assert await couple.total() == (2, 2)
    couple.whole()
    await couple.stop()


@pytest.mark.parametrize("span", ["hour", "day", "month"])
async def test_the_clock_jumps_forward_while_it_runs(span: str, tmp_path: Path) -> None:
    couple = await after_days(tmp_path, 3)
    before, known = len(couple.asked()), await couple.total()
    couple.clock.at += SPANS[span]
    await couple.beat()
    assert len(couple.asked()) - before <= 1
    await couple.to(couple.clock.at + 24 * HOUR)
    await couple.answer()
    total, run = await couple.total()
    assert total == known[0] + 1
    assert run == total, "no rest day is counted for a jump of the clock"
    couple.whole()
    await couple.stop()


@pytest.mark.parametrize("span", ["hour", "day"])
@pytest.mark.parametrize("open_", [False, True], ids=["answered", "open"])
async def test_the_clock_jumps_back_while_it_runs(span: str, open_: bool, tmp_path: Path) -> None:
    couple = await after_days(tmp_path, 3)
    if open_:
        await couple.to(couple.clock.at + DAY)
    before, known = len(couple.asked()), await couple.total()
    couple.clock.at -= SPANS[span]
    await couple.beat()
    await couple.to(couple.clock.at + SPANS[span])
    assert len(couple.asked()) == before, "no day is asked for twice"
    couple.clock.at -= SPANS[span]
    couple.bob.commands("today")
    await couple.to(couple.clock.at + SPANS[span])
    assert rows(couple, "round") == before, "and whoever asks for a day that has been gets no other question"
    if open_:
        await couple.answer()
        assert await couple.total() == (known[0] + 1, known[1] + 1)
    await couple.to(couple.clock.at + 2 * DAY)
    assert len(couple.asked()) == before + 2, "and none is left out"
    await couple.stop()
    assert rows(couple, "outbox") == 0


@pytest.mark.parametrize("span", ["hour", "day"])
async def test_what_waits_is_sent_though_the_clock_was_put_back(span: str, tmp_path: Path) -> None:
    couple = await after_days(tmp_path, 1)
    couple.peer.down = True
    couple.alice.commands("help")
    for _ in range(6):
        await couple.passes(seconds=1)
    couple.clock.at -= SPANS[span]
    couple.peer.down = False
    calls = couple.peer.calls
    for _ in range(10):
        await couple.passes(seconds=1)
    assert couple.alice.reads("/leave"), "an answer does not wait for an hour that has been before"
    assert couple.peer.calls <= calls + 2
    await couple.stop()


@pytest.mark.parametrize("presence", ["there", "away"])
@pytest.mark.parametrize("zone", ZONES)
async def test_around_a_change_of_the_clocks(zone: str, presence: str, tmp_path: Path) -> None:
    here = ZoneInfo(zone)
    couple = await after_days(tmp_path, 3, zone, instant(ZONES[zone] - 4 * DAY, time(12), here))
    for _ in range(4):
        if presence == "away":
            await couple.stop()
            couple.clock.at += 22 * HOUR
            await couple.start()
        day = couple.day() + (DAY if presence == "there" else 0 * DAY)
        await couple.to(instant(day, time(18, 59), here))
        before = len(couple.asked())
        await couple.to(instant(day, time(19), here))
        assert len(couple.asked()) == before + 1, "at their hour, whatever the clocks do"
        await couple.answer()
    total, run = await couple.total()
    assert total == run
    assert [couple_day(one.at, here) for one in couple.asked()] == sorted(
        {couple_day(one.at, here) for one in couple.asked()}
    )
    couple.whole()
    await couple.stop()


async def test_an_old_nudge_is_left_out_and_a_due_one_comes_once(tmp_path: Path) -> None:
    couple = await after_days(tmp_path, 1)
    await couple.to(couple.clock.at + DAY)
    await couple.stop()
    couple.clock.at += 5 * HOUR
    await couple.start()
    await couple.to(couple.clock.at + 2 * HOUR)
    assert couple.nudges() == 0
    await couple.to(datetime.combine(couple.day() + DAY, time(23), tzinfo=UTC))
    assert couple.nudges() == 2, "one for each, on the evening after"
    await couple.stop()
