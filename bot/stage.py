"""`duologue demo`: the whole bot in this process, on a local page, with a clock that can be moved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select

from bot.clock import SystemClock, VirtualClock
from bot.decks import BadContent
from bot.holding import StartError
from bot.rehearsal import Rehearsal, rehearse
from bot.sandbox.demo import serve_show
from bot.sandbox.demo_abroad import Abroad
from bot.sandbox.demo_cast import Cast, Home
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.world import World
from bot.service import stop_signal
from bot.store import tables as t


@dataclass(frozen=True, slots=True)
class Stage:
    """What the demo page needs of the bot."""

    rehearsal: Rehearsal
    _hour: list[tuple[str, time]] = field(default_factory=list)

    def now(self) -> datetime:
        """The virtual clock, aware and in UTC."""
        return self.rehearsal.clock.now()

    async def advance(self, to: datetime) -> None:
        """Move the clock on."""
        await self.rehearsal.advance(to)

    async def settled(self) -> None:
        """Let the bot finish."""
        await self.rehearsal.settled()

    def prompt_hour(self) -> tuple[str, time] | None:
        """Zone and local time of the couple's prompt as last seen behind the curtain, or None."""
        return self._hour[0] if self._hour else None

    async def curtain(self) -> dict[str, list[dict[str, str]]]:
        """Sealed answers and waiting posts, as they lie in the database."""
        sealed = await self._rows(select(t.entry).order_by(t.entry.c.round_id.desc()).limit(8))
        waiting = await self._rows(select(t.outbox).order_by(t.outbox.c.id).limit(8))
        couples = select(t.couple.c.zone, t.couple.c.hour).where(t.couple.c.closed_at.is_(None))
        self._hour[:] = [(row.zone, row.hour) for row in await self._rows(couples)]
        return {"sealed": [_plain(row) for row in sealed], "outbox": [_plain(row) for row in waiting]}

    async def _rows(self, query: Any) -> list[Any]:
        async with self.rehearsal.app.database.begin() as connection:
            return list(await connection.execute(query))


def _plain(row: Any) -> dict[str, str]:
    return {name: _shown(value) for name, value in row._mapping.items() if value is not None}


def _shown(value: Any) -> str:
    return f"{value[:16].hex()}… ({len(value)} bytes)" if isinstance(value, bytes) else str(value)


def demo(port: int) -> int:
    """Show two phones and a room on a local page until Ctrl-C; nothing is kept. Raises StartError."""
    try:
        asyncio.run(_demo(port))
    except OSError:
        raise StartError(
            f"the page cannot be shown on port {port}; try another: .venv/bin/duologue demo --port {port + 1}"
        ) from None
    except BadContent as error:
        raise StartError(str(error)) from None
    return 0


async def _demo(port: int) -> None:
    stop = stop_signal()
    async with playing(_running_clock, port, jobs=True) as url:
        print(f"Duologue is on stage: {url}  (Ctrl-C ends it; nothing is kept)", flush=True)  # noqa: T201
        await stop.wait()


def _running_clock() -> VirtualClock:
    return VirtualClock(SystemClock().now(), running=True)


class Playhouse:
    """Puts on one performance after another: each has worlds, a database and a clock of its own, and nothing is kept."""

    def __init__(self, new_clock: Callable[[], VirtualClock], jobs: bool) -> None:
        self._new_clock, self._jobs = new_clock, jobs
        self._now = AsyncExitStack()

    async def begin(self, bob: Home) -> Cast:
        """Begin with Bob on this platform; what was on before ends."""
        async with AsyncExitStack() as stack:
            rehearsal, cast = await self._put_on(stack, bob)
            if self._jobs:
                jobs = rehearsal.app.jobs()
                jobs.start()
                stack.callback(jobs.stop)
            before, self._now = self._now, stack.pop_all()
        await before.aclose()
        return cast

    async def _put_on(self, stack: AsyncExitStack, bob: Home) -> tuple[Rehearsal, Cast]:
        clock = self._new_clock()
        directory = Path(stack.enter_context(TemporaryDirectory(prefix="duologue-demo-")))
        world = World(clock.now)
        if bob == "telegram":
            rehearsal = await stack.enter_async_context(rehearse(directory, world, clock))
            return rehearsal, Cast.gather(world, Stage(rehearsal))
        # Only now: it brings discord.py, which the other performance has no use for.
        from bot.duet import rehearse_both

        beside = DiscordWorld(clock.now)
        duet = await stack.enter_async_context(rehearse_both(directory, world, beside, clock))
        return duet, Cast.part(world, Stage(duet), Abroad.gather(beside))

    async def close(self) -> None:
        """End what is on."""
        await self._now.aclose()


@asynccontextmanager
async def playing(new_clock: Callable[[], VirtualClock], port: int, *, jobs: bool = False) -> AsyncIterator[str]:
    """Show the page with the bot behind it, and yield its address. `jobs`: what is due is done by itself, too."""
    house = Playhouse(new_clock, jobs)
    try:
        async with serve_show(await house.begin("telegram"), port, house.begin) as url:
            yield url
    finally:
        await house.close()
