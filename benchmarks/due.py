"""Due work: ticks with nothing due, very many due at once, and what a million couples cost at the start."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.alone import Alone, Nowhere, alone, file_in, run_async
from benchmarks.child import child
from benchmarks.crowd import crowd, tomorrow
from benchmarks.duologue import UNLIMITED
from benchmarks.people import PLATFORM, START
from benchmarks.setting import Setting
from benchmarks.table import Goal, Row
from bot.delivery import Delivery
from bot.outbox import Outbox
from bot.pacing import Pacer

TICKS = 200
_BEAT, _PATIENCE = 0.002, 120.0
_SAME = Goal("ratio", most=1.1)


def run(setting: Setting) -> list[Row]:
    """All rows of due work."""
    most = 100_000 if setting.quick else 1_000_000
    dirs = {count: crowd(setting.fresh("crowd"), count) for count in (0, 64, 10_000, most)}
    jobs = [_child("jobs", 100_000 if setting.full else 10_000) for _ in range(1 if setting.full else 2)]
    rows = [*_ticks(setting, dirs, most), *_starts(setting, dirs, most, jobs)]
    for directory in dirs.values():
        shutil.rmtree(directory)
    return [*rows, *_many(setting, jobs)]


def _child(module: str, *args: object) -> Any:
    with child(module, *args) as process:
        return process.hear()


# --- nothing due ---------------------------------------------------------------------------------------------


def _ticks(setting: Setting, dirs: dict[int, Path], most: int) -> list[Row]:
    many, few = run_async(_both_tick(setting.times, dirs[most], dirs[10_000]))
    return [Row(f"a tick with none due, {most:,} couples", "ms", many, few, "10,000 couples", _SAME)]


async def _both_tick(times: int, most: Path, few: Path) -> tuple[list[float], list[float]]:
    async with alone(most) as one, alone(few) as other:
        await one.app.tick()
        await other.app.tick()
        done = [await _ticking(one, other) for _ in range(times)]
    return [first for first, _ in done], [second for _, second in done]


async def _ticking(one: Alone, other: Alone) -> tuple[float, float]:
    """One tick of each in turn; return the medians in ms."""
    took: tuple[list[float], list[float]] = [], []
    for number in range(2 * TICKS):
        began = perf_counter()
        await (other if number % 2 else one).app.tick()
        took[number % 2].append((perf_counter() - began) * 1e3)
    return median(took[0]), median(took[1])


# --- the start -----------------------------------------------------------------------------------------------


def _starts(setting: Setting, dirs: dict[int, Path], most: int, jobs: list[Any]) -> list[Row]:
    found = [_child("starting", dirs[most], dirs[0]) for _ in range(setting.times)]
    seconds = [one * 1e3 for one, _ in found], [none * 1e3 for _, none in found]
    grown = [_child("starting", dirs[most]) - _child("starting", dirs[64]) for _ in range(3)]
    count = 100_000 if setting.full else 10_000
    setting.notes.append(
        f"one APScheduler job per couple: measured with {count:,} jobs, the rest extrapolated per couple"
    )
    held, added = (
        [one["resident"] / count * most for one in jobs],
        [one["seconds"] / count * most * 1e3 for one in jobs],
    )
    return [
        Row(f"start of the app, {most:,} couples", "ms", seconds[0], seconds[1], "no couples", _SAME),
        Row("  the same", "ms", seconds[0], added, "a job per couple"),
        Row(
            f"memory more than with 64, {most:,} couples",
            "MB",
            grown,
            held,
            "a job per couple",
            Goal("ours", most=20.0, always=True),
        ),
    ]


# --- very many due -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Minute:
    """What one minute's due work took: couples, seconds, and the longest stall of the loop in ms."""

    couples: int
    seconds: float
    stall: float


def _many(setting: Setting, jobs: list[Any]) -> list[Row]:
    couples, each = (20_000, 500) if setting.quick else (100_000, 2_000)
    each = couples if setting.full else each
    if not setting.full:
        setting.notes.append(
            f"{each:,} of {couples:,} couples are due in each of five minutes; with --full all of them are, once"
        )
    minutes = 1 if setting.full else 5
    directory = crowd(setting.fresh("due"), couples, _due_in(minutes, each))
    return run_async(_work(directory, minutes, each, jobs))


def _due_in(minutes: int, each: int) -> Any:
    def due(number: int) -> datetime:
        minute = number // each
        return START + timedelta(minutes=minute, seconds=number % 60) if minute < minutes else tomorrow(number)

    return due


async def _work(directory: Path, minutes: int, each: int, jobs: list[Any]) -> list[Row]:
    async with alone(directory) as engine:
        done = [await _minute(engine, minute, each) for minute in range(minutes)]
        lost = _lost(directory, minutes * each)
        full, full_stall = await _drained(engine, 2 * each)
        left = min(1_000, 2 * each)
        _thin_out(directory, left)
        few, _stall = await _drained(engine, left)
    fired, missed = [one["rate"] for one in jobs], [one["missed"] for one in jobs]
    rates, stalls = [2 * one.couples / one.seconds for one in done], [one.stall for one in done]
    return [
        Row(f"{each:,} couples due in one minute: prompts queued", "prompts/s", rates, fired, "jobs that do nothing"),
        Row("  lost", "couples", [lost], missed, "jobs missed", Goal("ours", most=0, always=True)),
        Row("  longest stall of the loop", "ms", stalls, goal=Goal("ours", most=50.0, always=True)),
        Row(
            f"outbox with {2 * each * minutes:,} waiting",
            "sends/s",
            [full],
            [few],
            f"{left:,} waiting",
            Goal("ratio", least=0.8),
        ),
        Row("  longest stall of the loop", "ms", [full_stall], goal=Goal("ours", most=50.0, always=True)),
    ]


async def _minute(engine: Alone, minute: int, each: int) -> _Minute:
    engine.clock.move(START + timedelta(minutes=minute + 1))
    async with _heartbeat() as gaps:
        began = perf_counter()
        await engine.app.work()
        took = perf_counter() - began
    return _Minute(each, took, max(gaps) * 1e3)


@asynccontextmanager
async def _heartbeat() -> AsyncIterator[list[float]]:
    """How much longer than asked for each short sleep takes, meanwhile."""
    gaps = [0.0]

    async def beating() -> None:
        while True:
            before = perf_counter()
            await asyncio.sleep(_BEAT)
            gaps.append(perf_counter() - before - _BEAT)

    task = asyncio.ensure_future(beating())
    try:
        yield gaps
    finally:
        task.cancel()


def _lost(directory: Path, due: int) -> int:
    """Couples that were due and have not both been asked exactly once."""
    query = (
        "SELECT count(*) FROM (SELECT couple_id FROM outbox WHERE kind = 'send' GROUP BY couple_id HAVING count(*) = 2)"
    )
    with closing(sqlite3.connect(file_in(directory))) as connection:
        asked = int(connection.execute(query).fetchone()[0])
        rows = int(connection.execute("SELECT count(*) FROM outbox").fetchone()[0])
    return due - asked + abs(rows - 2 * asked)


def _thin_out(directory: Path, left: int) -> None:
    with closing(sqlite3.connect(file_in(directory))) as connection, connection:
        connection.execute("UPDATE outbox SET under_way = 0")
        connection.execute("DELETE FROM outbox WHERE id NOT IN (SELECT id FROM outbox ORDER BY id LIMIT ?)", (left,))


class _Counting(Nowhere):
    """Counts what is sent; after so many, `done` is set."""

    def __init__(self, wanted: int) -> None:
        super().__init__()
        self.ids, self.wanted, self.done = itertools.count(1), wanted, asyncio.Event()

    async def send(self, chat: Any, message: Any, key: str = "") -> str:
        """Take it."""
        number = next(self.ids)
        if number >= self.wanted:
            self.done.set()
        return str(number)


async def _drained(engine: Alone, wanted: int) -> tuple[float, float]:
    """Let a sender without limits go at what waits, for so many sends; return sends a second and the longest stall in ms."""
    wanted = min(wanted, 1_000)
    platform, app = _Counting(wanted), engine.app
    delivery = Delivery(app.vault, {PLATFORM: platform}, {PLATFORM: Pacer(UNLIMITED)}, _nobody)
    outbox = Outbox(app.database, delivery, app.clock.now)
    began = perf_counter()
    async with _heartbeat() as gaps:
        running = asyncio.ensure_future(outbox.run())
        async with asyncio.timeout(_PATIENCE):
            await platform.done.wait()
        took = perf_counter() - began
        outbox.stop()
        await running
    return wanted / took, max(gaps) * 1e3


async def _nobody(_platform: str, _event: Any) -> None:
    """There is nobody to report to."""
