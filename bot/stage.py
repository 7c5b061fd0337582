"""`duologue demo`: the whole bot in this process, on a local page, with a clock that can be moved."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select

from bot.clock import SystemClock, VirtualClock
from bot.holding import StartError
from bot.rehearsal import Rehearsal, rehearse
from bot.sandbox.demo import serve_demo
from bot.sandbox.world import World
from bot.service import stop_signal
from bot.store import tables as t
from bot.texts import BadContent


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
    clock = VirtualClock(SystemClock().now(), running=True)
    world = World(clock.now)
    stop = stop_signal()
    with TemporaryDirectory(prefix="duologue-demo-") as directory:
        async with (
            rehearse(Path(directory), world, clock) as rehearsal,
            serve_demo(world, Stage(rehearsal), port) as url,
        ):
            print(f"Duologue is on stage: {url}  (Ctrl-C ends it; nothing is kept)", flush=True)  # noqa: T201
            jobs = rehearsal.app.jobs()
            jobs.start()
            await stop.wait()
            jobs.stop()
