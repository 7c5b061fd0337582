"""`kill -9` of the real process under load: nothing accepted is lost, nothing shown early, nothing shown twice.

`python -m tests.breaking.kills --kills 2000 [--seed N]`. The seed chooses the moments and what people do; how the two
processes interleave between them is the machine's, so a failing seed is a hint and not a replay.
"""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import sys
from argparse import ArgumentParser
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, fields
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.clock import SystemClock
from bot.sandbox.api import serve
from tests.breaking.crowd import Couple, Stuck
from tests.breaking.process import PATIENCE, Bot
from tests.breaking.watched import MARK, Watched

LANES = 12
KILLS_A_WORLD = 50


@dataclass(slots=True)
class Result:
    """What came of it; all lists are to be empty."""

    kills: int = 0
    starts: int = 0
    couples: int = 0
    answers: int = 0
    accepted: int = 0
    neutral_doubled: int = 0
    lost: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether every promise was kept."""
        return not (self.lost or self.early or self.doubled or self.faults)

    def add(self, other: Result) -> None:
        """Add up."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def __str__(self) -> str:
        shown = {one.name: getattr(self, one.name) for one in fields(self)}
        return ", ".join(f"{len(value) if isinstance(value, list) else value} {name}" for name, value in shown.items())


async def run(directory: Path, seed: int, kills: int, lanes: int = LANES) -> Result:
    """One world: couples who answer all the while, and a bot that is killed this many times."""
    random, world, result = Random(seed), Watched(SystemClock().now, seed), Result()  # noqa: S311 - not for secrets
    async with serve(world) as server:
        bot = Bot(world, server, directory / "data", random)
        await bot.start()
        try:
            async with _crowd(world, random, lanes, result):
                for _ in range(kills):
                    await _kill(bot, result)
                # Where the machine is slow, people have hardly said anything between two kills: they say more now.
                async with asyncio.timeout(PATIENCE):
                    await world.until(lambda: len(world.accepted) >= kills)
            status = await bot.stop()
            result.faults += [f"stopped with status {status}"] if status else []
        except* TimeoutError:
            result.faults.append("it does not end")
        finally:
            await _end(bot)
    _judge(world, bot, result)
    return result


@asynccontextmanager
async def _crowd(world: Watched, random: Random, lanes: int, result: Result) -> AsyncIterator[None]:
    """Couples who live while the block lasts; then each ends the round at hand."""
    going_on, numbers = asyncio.Event(), count(1)
    going_on.set()

    async def lane() -> None:
        while going_on.is_set():
            result.couples += 1
            couple = Couple(world, Random(random.random()), next(numbers))  # noqa: S311
            try:
                await couple.live(going_on)
            except* Stuck as stuck:
                result.faults += [str(one) for one in stuck.exceptions]

    async with asyncio.TaskGroup() as group:
        for _ in range(lanes):
            group.create_task(lane())
        yield
        going_on.clear()


async def _kill(bot: Bot, result: Result) -> None:
    status = await bot.killed()
    result.kills += 1
    if status != -signal.SIGKILL:
        result.faults.append(f"ended by itself with status {status}")
    if MARK.encode() in bot.everything_written():
        result.faults.append("an answer is readable on disk")
    result.starts += 1
    await bot.start()


async def _end(bot: Bot) -> None:
    if bot.process is not None and bot.process.returncode is None:
        bot.process.kill()
        await asyncio.wait_for(bot.process.wait(), PATIENCE)


def _judge(world: Watched, bot: Bot, result: Result) -> None:
    result.answers, result.accepted = len(world.answers), len(world.accepted)
    result.lost, result.early, result.doubled = world.lost, world.early, world.doubled
    result.neutral_doubled = world.neutral_doubled
    if any(MARK in popup.text for popup in world.popups):
        result.faults.append("an answer popped up")
    if MARK.encode() in bot.everything_written():
        result.faults.append("an answer is readable on disk")
    with closing(sqlite3.connect(bot.directory / "duologue.sqlite3")) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchall()
    result.faults += [] if found == [("ok",)] else [f"the database: {found[:3]}"]


def main(argv: Sequence[str] | None = None) -> int:
    """Kill and kill again, a world after another; return 1 if a promise was broken."""
    parser = ArgumentParser("kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(argv)
    total, failed, clock = Result(), [], SystemClock()
    began, seed = clock.now(), given.seed
    while total.kills < given.kills:
        with TemporaryDirectory() as directory:
            result = asyncio.run(run(Path(directory), seed, min(KILLS_A_WORLD, given.kills - total.kills)))
        total.add(result)
        _report(f"seed {seed}, {(clock.now() - began).total_seconds():.0f} s: {total}")
        if not result.good:
            failed.append(seed)
            _report(f"  seed {seed} failed: {result.lost} {result.early} {result.doubled} {result.faults}")
        seed += 1
    _report(f"{total}; failed seeds: {failed or 'none'}")
    return 0 if total.good else 1


def _report(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
