"""The engine and its store without platform or sender: what leaves a turn stays in the outbox."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from benchmarks.people import PLATFORM, START, answer, couple_id
from bot.app import App
from bot.carrier import Refused, Submit, Traits
from bot.clock import VirtualClock
from bot.service import collect_rarely, loop_factory
from bot.speech import Account, Chat, Due, Media, Menus, Message, Popup, RoomSeen, Sheets, Update, Way
from bot.store import schema
from bot.store.database import Database
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault

_DAY = timedelta(days=1)
_IDS = itertools.count(1_000)
"""No update id comes twice, whatever database it meets: a repetition would cost nothing."""
T = TypeVar("T")
Turn = tuple[int, int]
"""Whose answer it is: the couple's number, and which of the two."""


class Nowhere:
    """A platform that takes everything and tells nothing."""

    name = PLATFORM
    traits = Traits("Telegram", 4096)

    def __init__(self) -> None:
        self.drained = asyncio.Event()
        self.drained.set()

    def way(self, payload: str) -> Way:
        """Return an address."""
        return Way(f"https://example.org/{payload}")

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Take it."""
        return "1"

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        """Take it."""

    async def delete(self, chat: Chat, message_id: str) -> None:
        """Take it."""

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        """Take it."""

    async def popup(self, popup: Popup) -> None:
        """Take it."""

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        """Everybody is there and nobody else."""
        return RoomSeen(room, len(accounts) + 1, tuple(accounts))

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        """Rooms are made by people here."""
        raise Refused("rooms are made by people here")

    async def fetch(self, media: Media, most: int) -> bytes:
        """Nothing lies here."""
        return b""

    def furnish(self, sheets: Sheets) -> None:
        """There are no sheets here."""

    async def start(self) -> None:
        """Nothing to start."""

    async def publish(self, menus: Menus) -> None:
        """Nothing to show."""

    async def listen(self, submit: Submit) -> None:
        """Nothing ever comes."""
        await asyncio.Event().wait()

    async def close(self) -> None:
        """Nothing to close."""


@dataclass(slots=True)
class Alone:
    """An app of which only the engine runs, on a clock moved by hand."""

    app: App
    clock: VirtualClock
    ids: itertools.count[int] = field(default_factory=lambda: _IDS)

    async def next_day(self, numbers: Sequence[int]) -> float:
        """A day later, put the prompt to these couples; return the seconds it took."""
        self.clock.move(self.clock.now() + _DAY)
        began = perf_counter()
        for start in range(0, len(numbers), 64):
            due = [Update("", Due(couple_id(one))) for one in numbers[start : start + 64]]
            await self.app.engine.submit("", due)
        return perf_counter() - began

    async def answers(self, turns: Sequence[Turn], at_once: int) -> tuple[float, list[float]]:
        """These people answer, so many at once; return the seconds it took, and those that each waited."""
        waits: list[float] = []
        left = iter([answer(next(self.ids), *turn) for turn in turns])

        async def person() -> None:
            for update in left:
                since = perf_counter()
                await self.app.engine.submit(PLATFORM, [update])
                waits.append(perf_counter() - since)

        began = perf_counter()
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(person())
        return perf_counter() - began, waits


def run_async(work: Coroutine[Any, Any, T]) -> T:
    """Run this to its end on the event loop that the service runs on, as it does."""
    collect_rarely()
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        return runner.run(work)


def open_store(directory: Path) -> tuple[Database, Vault]:
    """The database and the vault of this directory."""
    database = Database(f"sqlite+aiosqlite:///{file_in(directory)}")
    return database, Vault(load_master_key(directory / "master.key"))


def file_in(directory: Path) -> Path:
    """Where the database lies."""
    return directory / "duologue.sqlite3"


@asynccontextmanager
async def alone(directory: Path) -> AsyncIterator[Alone]:
    """The engine on the database of this directory, which is made if need be."""
    database, vault = open_store(directory)
    clock = VirtualClock(START)
    app = App(database, vault, [Nowhere()], clock)
    async with database.begin() as connection:
        await schema.migrate(connection)
    running = asyncio.ensure_future(app.engine.run())
    try:
        yield Alone(app, clock)
    finally:
        running.cancel()
        await asyncio.wait([running])
        await database.checkpoint()
        await database.close()
