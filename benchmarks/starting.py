"""The start of the app on a given database, and the memory it holds, in a process of its own."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.alone import Nowhere, open_store, run_async
from benchmarks.child import attend, resident, tell
from benchmarks.duologue import UNLIMITED, ask_all
from benchmarks.people import PLATFORM, START, answer
from bot.app import App
from bot.clock import VirtualClock

TICKS, ANSWERING, STARTS = 200, 64, 15


async def _compare(directory: Path, other: Path) -> None:
    """Start on the one and on the other in turn; tell the medians in seconds."""
    pairs = [(await _start(directory), await _start(other)) for _ in range(STARTS + 1)][1:]
    tell([median(one for one, _ in pairs), median(two for _, two in pairs)])


async def _used(directory: Path) -> None:
    """Start once, do a little of everything, and tell the MB held."""
    await _start(directory, work=True)
    gc.collect()
    tell(resident())


async def _start(directory: Path, *, work: bool = False) -> float:
    """Start and stop; return the seconds that the start took."""
    database, vault = open_store(directory)
    app = App(database, vault, [Nowhere()], VirtualClock(START), UNLIMITED)
    began = perf_counter()
    async with app.running():
        took = perf_counter() - began
        if work:
            await _work(app)
    return took


async def _work(app: App) -> None:
    """Some ticks with nothing due, then a prompt and both answers for a few."""
    for _ in range(TICKS):
        await app.tick()
    await ask_all(app, range(ANSWERING))
    for side in (0, 1):
        updates = [answer(2 * number + side + 1, number, side) for number in range(ANSWERING)]
        await app.engine.submit(PLATFORM, updates)
    await app.quiet()


if __name__ == "__main__":
    attend()
    directories = [Path(one) for one in sys.argv[1:]]
    run_async(_compare(*directories) if len(directories) == 2 else _used(*directories))
