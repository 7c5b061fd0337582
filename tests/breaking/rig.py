"""The bot on a file of its own, with the peer at the other end and a clock that only moves when it is told to.

It lives as the service does: what fails in a job is tried again by the next run of it, and if a part dies, it starts anew.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.app import App
from bot.carrier import Platform
from bot.rehearsal import UNLIMITED
from bot.store.database import Database
from bot.store.vault import Vault
from bot.texts import Texts
from tests.breaking.failing import Faults, connector
from tests.breaking.peer import ROOM, Human, Peer
from tests.plain_days import plain_days

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
FILE = "duologue.sqlite3"
TEXTS = Texts()
_MOST_STARTS = 40
_COMPILED: dict[Any, Any] = {}
"""Statements are compiled once, and not for every run."""


class HandClock:
    """A clock that goes where it is put, also back."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def now(self) -> datetime:
        """The time it shows."""
        return self.at


class Rig:
    """One bot, two people and the time they go by.

    So many rounds of the event loop without a statement or a call are `still`: nothing is under way any more.
    """

    still = 20

    def __init__(self, directory: Path, faults: Faults | None = None, zone: str = "UTC", at: datetime = START) -> None:
        """The file lies in this directory, which is made if need be."""
        directory.mkdir(parents=True, exist_ok=True)
        self.file, self.zone = directory / FILE, zone
        self.faults = faults or Faults()
        self.clock = HandClock(at)
        self.peer = Peer(self.clock.now)
        self.alice, self.bob = Human(self.peer, "Alice", 501), Human(self.peer, "Bob", 502)
        self.vault = Vault(b"k" * 32)
        self.starts = 0
        self._numbers = Random(str(directory))  # noqa: S311 - ids of a test
        self._jobs: dict[str, asyncio.Task[None]] = {}
        self._work: asyncio.Task[None] | None = None

    def platform(self) -> Platform:
        """What the bot speaks through, made anew for each start."""
        return self.peer

    def platforms(self) -> Sequence[Platform]:
        """All that it speaks through."""
        return [self.platform()]

    def ring(self) -> None:
        """End the rests that are taken after a failure: time has passed."""
        self.peer.ring()

    def activity(self) -> int:
        """A number that changes whenever something happens."""
        return self.faults.count + self.peer.calls + self.peer.submits

    # -- life -----------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Start the program on its file."""
        self.starts += 1
        assert self.starts <= _MOST_STARTS, "it is started again and again"
        database = Database(f"sqlite+aiosqlite:///{self.file}", connector(self.faults))
        database.engine = database.engine.execution_options(compiled_cache=_COMPILED)
        self.app = App(
            database, self.vault, self.platforms(), self.clock, UNLIMITED, self.zone, texts=TEXTS, new_id=self._new_id
        )
        plain_days(self.app)
        self._work = asyncio.ensure_future(_serve(self.app))
        self.faults.on_stop = self._work.cancel
        await self.settle()

    async def stop(self) -> None:
        """Stop it in an orderly way."""
        assert self._work is not None
        for task in (*self._jobs.values(), self._work):
            task.cancel()
        await asyncio.gather(*self._jobs.values(), self._work, return_exceptions=True)
        self._jobs.clear()

    def _new_id(self, now: datetime) -> int:
        return int(now.timestamp()) << 22 | self._numbers.getrandbits(22)

    # -- time -----------------------------------------------------------------------------------------------

    async def settle(self) -> None:
        """Let everything happen that can happen now; start anew what has ended."""
        still, before = 0, -1
        while still < self.still:
            await asyncio.sleep(0)
            active = self.activity()
            still, before = (still + 1 if active == before else 0), active
        if self._work is not None and self._work.done():
            await self.stop()
            await self.start()

    async def passes(self, **span: float) -> None:
        """Let time pass, and the jobs run once."""
        self.clock.at += timedelta(**span)
        await self.beat()

    async def beat(self) -> None:
        """Run the clock's jobs once, as its scheduler does: never twice at once, and whatever they raise is dropped."""
        self.ring()
        for name, job in (("tick", self.app.tick), ("sweep", self.app.sweep)):
            await self.run(name, job())

    async def run(self, name: str, job: Coroutine[Any, Any, None]) -> None:
        """Run one job unless it is still running."""
        if name in self._jobs and not self._jobs[name].done():
            job.close()
        else:
            self._jobs[name] = asyncio.ensure_future(job)
            self._jobs[name].add_done_callback(lambda task: task.cancelled() or task.exception())
        await self.settle()

    async def purge(self) -> None:
        """Run the third job."""
        await self.run("purge", self.app.purge())

    async def until(self, found: Callable[[], object], what: str) -> None:
        """Wait as a person would, some minutes at most."""
        await self.settle()
        for seconds in (1, 1, 2, 5, 15, 60, 240):
            if found():
                return
            await self.passes(seconds=seconds)
        assert found(), f"it is stuck: {what} has not come"

    async def rest(self) -> None:
        """Let all be tried again that waits to be."""
        for seconds in (2, 5, 15, 60, 300, 900):
            await self.passes(seconds=seconds)

    # -- the couple -------------------------------------------------------------------------------------------

    async def pair(self) -> None:
        """Make Alice and Bob a couple with a room."""
        self.alice.opens_room(self.bob)
        await self.settle()
        for one in (self.alice, self.bob):
            one.enters()
            await self.settle()
            one.presses("Yes")
            await self.settle()
        assert any("you are paired" in shown.text for shown in self.peer.reads(ROOM))

    def go_on_from(self, other: Rig) -> None:
        """Begin where another one has stopped."""
        shutil.copy(other.file, self.file)
        self.clock.at = other.clock.at
        self.peer.go_on_from(other.peer)


async def _serve(app: App) -> None:
    async with app.running():
        await app.broken.wait()
