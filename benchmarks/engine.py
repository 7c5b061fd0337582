"""Engine and store alone, beside the same rows written by hand with the standard library."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks import by_hand
from benchmarks.alone import Alone, Turn, alone, file_in, run_async
from benchmarks.people import START, settle
from benchmarks.setting import Setting
from benchmarks.table import Goal, Row, quantile

AT_ONCE = 64
BOTH_KINDS = ("first answers", "opening answers")


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds for one batch of answers, ours and by hand, with those that each of them took; and CPU ms an answer."""

    count: int
    ours: float
    waits: list[float]
    hand: list[float]
    cpu: tuple[float, float]

    @property
    def rates(self) -> tuple[float, float]:
        """Answers a second, ours and by hand."""
        return self.count / self.ours, self.count / sum(self.hand)


def run(setting: Setting) -> list[Row]:
    """All rows of engine and store."""
    return run_async(_run(setting))


async def _run(setting: Setting) -> list[Row]:
    couples = 128 if setting.quick else 384
    directory = setting.fresh("engine")
    async with alone(directory) as engine:
        await settle(engine.app.database, engine.app.vault, range(couples), START)
        bench = _Bench(engine, directory, setting)
        await bench.day(range(64), AT_ONCE)
        many = [await bench.day(range(couples), AT_ONCE) for _ in range(setting.times)]
        single = [await bench.day(range(32 if setting.quick else 100), 1) for _ in range(setting.times)]
    return [*_many(many), *_single(single)]


@dataclass(slots=True)
class _Bench:
    engine: Alone
    directory: Path
    setting: Setting

    async def day(self, numbers: range, at_once: int) -> list[Taken]:
        """A prompt for all of them, then first all first answers, then all those that open."""
        await self.engine.next_day(numbers)
        return [await self._phase([(number, side) for number in numbers], at_once) for side in (0, 1)]

    async def _phase(self, turns: list[Turn], at_once: int) -> Taken:
        await self.engine.app.database.checkpoint()
        other = self.setting.fresh("hand")
        shutil.copy(file_in(self.directory), file_in(other))
        begun = by_hand.last_post(file_in(other))
        first = next(self.engine.ids) + 1
        began = process_time()
        ours, waits = await self.engine.answers(turns, at_once)
        used = process_time() - began
        ids = [str(first + at) for at in range(len(turns))]
        answers = by_hand.written(file_in(self.directory), turns, ids, begun)
        by_hand.check(answers, turns)
        began = process_time()
        hand = by_hand.repeat(file_in(other), answers)
        by_hand_used = process_time() - began
        shutil.rmtree(other)
        return Taken(len(turns), ours, waits, hand, (used / len(turns) * 1e3, by_hand_used / len(turns) * 1e3))


def _whole(day: list[Taken]) -> tuple[float, float]:
    """Answers a second over whole rounds, the first answers and those that open; ours and by hand."""
    count = sum(one.count for one in day)
    return count / sum(one.ours for one in day), count / sum(sum(one.hand) for one in day)


def _many(days: list[list[Taken]]) -> list[Row]:
    whole = [_whole(day) for day in days]
    name = f"engine and store, {AT_ONCE} at once, both answers"
    rates = [ours for ours, _ in whole], [hand for _, hand in whole]
    rows = [Row(name, "answers/s", *rates, "sqlite3 by hand", Goal("ratio", least=0.8))]
    for at, kind in enumerate(BOTH_KINDS):
        taken = [day[at] for day in days]
        ours, hand = [one.rates[0] for one in taken], [one.rates[1] for one in taken]
        goal = Goal("ratio", least=0.8)
        rows.append(
            Row(f"engine and store, {AT_ONCE} at once, {kind}", "answers/s", ours, hand, "sqlite3 by hand", goal)
        )
        cpu = [one.cpu[0] for one in taken], [one.cpu[1] for one in taken]
        rows.append(Row("  CPU", "ms/answer", *cpu, "sqlite3 by hand"))
        rows.append(Row("  p99", "ms", [quantile(one.waits, 0.99) * 1e3 for one in taken]))
    return rows


def _single(days: list[list[Taken]]) -> list[Row]:
    rows = []
    for at, kind in enumerate(BOTH_KINDS):
        taken = [day[at] for day in days]
        hand = [median(one.hand) * 1e3 for one in taken]
        ours = [median(one.waits) * 1e3 for one in taken]
        rows.append(Row(f"one answer alone, {kind}, p50", "ms", ours, hand, "sqlite3 by hand"))
        ours = [quantile(one.waits, 0.99) * 1e3 for one in taken]
        hand = [quantile(one.hand, 0.99) * 1e3 for one in taken]
        rows.append(Row("  p99", "ms", ours, hand, "sqlite3 by hand", Goal("ours", most=10.0)))
    return rows
