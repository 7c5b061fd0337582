"""What an answer costs as couples grow in number, and as one couple's history grows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.alone import Alone, alone, file_in, run_async
from benchmarks.crowd import crowd
from benchmarks.people import START, settle
from benchmarks.setting import Setting
from benchmarks.table import Goal, Row, quantile
from bot.texts import Texts

AT_ONCE = 64
_FLAT = Goal("ratio", most=1.2)
_OPENED = "round WHERE state = 'opened'"


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds an answer: in batches of 64 and one alone; and a prompt."""

    shared: float
    single: float
    prompt: float


def run(setting: Setting) -> list[Row]:
    """All rows of growth."""
    most = 10_000 if setting.quick else 100_000
    crowds = {count: crowd(setting.fresh("growth"), count) for count in (1, AT_ONCE, 1_000, most)}
    days = {count: _with_history(setting.fresh("history"), count) for count in (1, 100, 1_000)}
    by_couples = run_async(_measured(crowds, setting.times))
    by_days = run_async(_measured(days, setting.times))
    rows = [
        row
        for count in (1_000, most)
        for row in _beside(f"{count:,} couples", by_couples, count, AT_ONCE, "64 couples")
    ]
    rows += [row for count in (100, 1_000) for row in _beside(f"{count:,} days", by_days, count, 1, "1 day")]
    alone_in_it = [one.single for one in by_couples[1]], [one.single for one in by_couples[AT_ONCE]]
    return [Row("an answer alone, 1 couple", "ms", *alone_in_it, "64 couples"), *rows]


def _beside(name: str, found: dict[int, list[Cost]], count: int, base: int, beside: str) -> list[Row]:
    def each(attribute: str) -> tuple[list[float], list[float]]:
        return [getattr(one, attribute) for one in found[count]], [getattr(one, attribute) for one in found[base]]

    return [
        Row(f"an answer, {AT_ONCE} at once, {name}", "ms", *each("shared"), beside, _FLAT),
        Row("  an answer alone", "ms", *each("single"), beside, _FLAT),
        Row("  a prompt, 64 due", "ms", *each("prompt"), beside, _FLAT),
    ]


async def _measured(dirs: dict[int, Path], times: int) -> dict[int, list[Cost]]:
    """Each size in turn, again and again, so that whatever else the machine does meets all."""
    found: dict[int, list[Cost]] = {count: [] for count in dirs}
    for time in range(times + 1):
        for count, directory in dirs.items():
            cost = await _once(directory, time)
            # The first time only warms up.
            found[count] += [cost] if time else []
    return found


async def _once(directory: Path, time: int) -> Cost:
    numbers = range(min(AT_ONCE, _count(directory, "couple")))
    opened = _count(directory, _OPENED)
    async with alone(directory) as engine:
        engine.clock.move(START + timedelta(days=10 * (time + 1)))
        prompt = await engine.next_day(numbers) / len(numbers)
        shared = await _answering(engine, numbers, AT_ONCE)
        await engine.next_day(numbers)
        single = await _answering(engine, numbers[:24], 1)
    if _count(directory, _OPENED) != opened + len(numbers) + len(numbers[:24]):
        raise AssertionError("not every round has opened")
    _emptied(directory)
    return Cost(shared * 1e3, single * 1e3, prompt * 1e3)


async def _answering(engine: Alone, numbers: range, at_once: int) -> float:
    """Both answer; return seconds an answer: the time that all took, or the median wait of one alone."""
    seconds, waits = 0.0, []
    for side in (0, 1):
        took, waited = await engine.answers([(number, side) for number in numbers], at_once)
        seconds += took
        waits += waited
    return quantile(waits, 0.5) if at_once == 1 else seconds / len(waits)


def _count(directory: Path, rows: str) -> int:
    with closing(sqlite3.connect(file_in(directory))) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0])  # noqa: S608 - names of our own


def _emptied(directory: Path) -> None:
    """What would have been sent by now is gone."""
    with closing(sqlite3.connect(file_in(directory))) as connection, connection:
        connection.execute("DELETE FROM outbox")


# --- history -------------------------------------------------------------------------------------------------


def _with_history(directory: Path, days: int) -> Path:
    """64 couples who have answered together on so many days; the deck went round as often as that takes."""
    run_async(_first_day(directory))
    prompts = [one.id for one in Texts().prompts]
    with closing(sqlite3.connect(file_in(directory))) as connection, connection:
        connection.row_factory = sqlite3.Row
        for table in ("round", "entry"):
            rows = [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - names of our own
            copies = [_copy(row, day, prompts) for row in rows for day in range(days - 1)]
            marks = ", ".join("?" * len(rows[0]))
            insert = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608
            connection.executemany(insert, [tuple(one.values()) for one in copies])
        cycle = (days - 1) // len(prompts)
        connection.execute(
            "UPDATE round SET cycle = ? WHERE (couple_id, id) IN (SELECT id, today FROM couple)", (cycle,)
        )
        connection.execute("UPDATE couple SET cycle = ?, prompts = ?", (cycle, days))
    return directory


def _copy(row: dict[str, Any], day: int, prompts: list[str]) -> dict[str, Any]:
    """The same on an earlier day: under another id, with another prompt. Its words would not open there; nobody looks."""
    moved = dict(row)
    for name in ("id", "round_id"):
        if name in moved:
            moved[name] -= (day + 1) << 24
    if "prompt" in moved:
        moved |= {"prompt": prompts[day % len(prompts)], "cycle": day // len(prompts)}
    return moved


async def _first_day(directory: Path) -> None:
    numbers = range(AT_ONCE)
    async with alone(directory) as engine:
        await settle(engine.app.database, engine.app.vault, numbers, START)
        await engine.next_day(numbers)
        await _answering(engine, numbers, AT_ONCE)
    _emptied(directory)
