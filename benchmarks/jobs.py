"""The baseline of due work: one APScheduler job for each couple, in a process of its own."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
from dataclasses import dataclass
from datetime import UTC, timedelta
from time import perf_counter

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from benchmarks.child import attend, resident, tell
from bot.clock import SystemClock

_AHEAD = timedelta(seconds=1)


@dataclass(slots=True)
class Prompts:
    """What the jobs do: nothing but be counted."""

    done: int = 0
    last: float = 0.0

    async def send(self) -> None:
        """One prompt."""
        self.done += 1
        self.last = perf_counter()


def _add(scheduler: AsyncIOScheduler, count: int) -> dict[str, float]:
    """Give each couple its daily job; return the seconds and the memory that took."""
    before, began, prompts = resident(), perf_counter(), Prompts()
    for _ in range(count):
        scheduler.add_job(prompts.send, "cron", hour=19)
    took = perf_counter() - began
    gc.collect()
    return {"seconds": took, "resident": resident() - before}


async def _fire(scheduler: AsyncIOScheduler, count: int) -> dict[str, float]:
    """All come due in one second, with the library's usual grace."""
    scheduler.remove_all_jobs()
    scheduler.pause()
    at, prompts = SystemClock().now() + _AHEAD, Prompts()
    for _ in range(count):
        scheduler.add_job(prompts.send, "date", run_date=at)
    await asyncio.sleep(max(0.0, (at - SystemClock().now()).total_seconds()))
    began = perf_counter()
    scheduler.resume()
    while scheduler.get_jobs():  # noqa: ASYNC110 - the library says nothing when it has run out of jobs
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.5)
    return {"missed": count - prompts.done, "rate": prompts.done / max(prompts.last - began, 1e-9)}


async def _run(count: int) -> None:
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    tell(_add(scheduler, count) | await _fire(scheduler, count))


if __name__ == "__main__":
    attend()
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    asyncio.run(_run(int(sys.argv[1])))
