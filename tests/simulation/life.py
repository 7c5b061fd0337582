"""The bot's process in the simulation: it is started on a file, dies, and is started again on the same file."""

from __future__ import annotations

import asyncio
import gc
import io
import logging
import shutil
import sqlite3
import warnings
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy.exc import SAWarning

from bot import logs
from bot.app import App
from bot.rehearsal import UNLIMITED
from bot.service import collect_rarely
from bot.store import schema
from bot.store.database import Database
from bot.store.vault import Vault
from bot.texts import Texts
from tests.plain_days import plain_days
from tests.simulation.chance import Dice, Ids, Tokens
from tests.simulation.driver import Fuse
from tests.simulation.loop import run
from tests.simulation.order import Order
from tests.simulation.peer import Peer

_COMPILED: dict[object, object] = {}
_BROKEN = (
    "turn-failed",
    "delivery-failed",
    "part-died",
    "commit-failed",
    "outbox-not-read",
    "popup-lost",
    "export-failed",
)


@cache
def texts() -> Texts:
    """All phrases, read once."""
    return Texts()


@cache
def _template() -> Path:
    """An empty database of the present schema, made once in a process."""
    path = Path(mkdtemp(prefix="duologue-simulation-")) / "empty.sqlite3"

    async def make() -> None:
        database = Database(f"sqlite+aiosqlite:///{path}", Fuse().connect)
        async with database.begin() as connection:
            await schema.migrate(connection)
        await database.checkpoint()
        await database.close()

    run(make())
    return path


def prepare() -> None:
    """Do what has to be done outside a running loop."""
    collect_rarely()
    texts()
    _template()


class Life:
    """The process, in as many incarnations as it takes."""

    def __init__(
        self, seed: int, directory: Path, peers: Sequence[Peer], order: Order, vault: Vault, now: Callable[[], datetime]
    ) -> None:
        self.seed, self.peers, self.order, self.vault, self._now = seed, peers, order, vault, now
        self.file = directory / "duologue.sqlite3"
        shutil.copyfile(_template(), self.file)
        self.deaths = 0
        self.fuse = Fuse()
        self.app: App
        self.output = io.StringIO()
        self._ids, self._tokens = Ids(), Tokens(seed, "token")
        self._dice = Dice(seed, "deaths")
        self._ready = asyncio.Event()
        self._live: asyncio.Task[None]

    def now(self) -> datetime:
        """The clock of the simulation."""
        return self._now()

    # -- beginning and end ------------------------------------------------------------------------------------

    def launch(self) -> None:
        """Start the process."""
        self.fuse = Fuse(self._dice.below(12_000) + 1)
        for peer in self.peers:
            peer.fuse = self.fuse
        self.order.begin_anew()
        self._ready = asyncio.Event()
        database = Database(f"sqlite+aiosqlite:///{self.file}", self.fuse.connect)
        # Each incarnation would otherwise compile every statement anew.
        database.engine.update_execution_options(compiled_cache=_COMPILED)
        self.app = App(
            database, self.vault, self.peers, self, UNLIMITED, texts=texts(), new_id=self._ids, new_token=self._tokens
        )
        plain_days(self.app)
        self._live = asyncio.ensure_future(self._living(self.app, self._ready))

    async def _living(self, app: App, ready: asyncio.Event) -> None:
        async with app.running():
            ready.set()
            await asyncio.get_running_loop().create_future()

    async def bury(self) -> None:
        """The process is gone: its tasks, its connection, and all it had not committed."""
        self.fuse.bury()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        while left:
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
            left = asyncio.all_tasks() - {asyncio.current_task()}
        await self.app.database.close()
        self.fuse.forget()
        _forget_connections()
        self.deaths += 1

    async def end(self) -> None:
        """Stop the process in good order."""
        self.fuse.armed = False
        self._live.cancel()
        await asyncio.gather(self._live, return_exceptions=True)

    async def unless_it_dies(self, work: Callable[[], Awaitable[None]]) -> bool:
        """Do something with the running process; false if it died meanwhile."""
        task = asyncio.ensure_future(self._once_ready(work))
        death = asyncio.ensure_future(self.fuse.died.wait())
        await asyncio.wait([task, death, self._live], return_when=asyncio.FIRST_COMPLETED)
        if self.fuse.dead:
            return False
        if self._live.done():
            self._live.result()
        death.cancel()
        task.result()
        return True

    async def _once_ready(self, work: Callable[[], Awaitable[None]]) -> None:
        await self._ready.wait()
        await work()

    # -- what the app is asked to do --------------------------------------------------------------------------

    async def quiet(self) -> None:
        """Everything that waits is taken, and all is sent that can be sent now."""
        waiting = True
        while waiting:
            for peer in self.peers:
                await peer.drained.wait()
            await self.app.quiet()
            waiting = any(peer.inbox for peer in self.peers)

    async def tick(self) -> None:
        """What is due now is done."""
        # A process that was up the whole time has noted so every minute.
        await self.app.note_alive()
        await self.app.tick()
        await self.app.sweep()

    async def sweep(self) -> None:
        """What was put off is tried again."""
        await self.app.sweep()
        await self.quiet()

    async def purge(self) -> None:
        """What has served is forgotten."""
        await self.app.purge()

    def days(self) -> dict[str, str]:
        """The last day that had a question, for each account: what a tick got done before the process died in it."""
        with sqlite3.connect(self.file) as store:
            rows = store.execute("SELECT p.account, c.day FROM person p JOIN couple c ON c.id = p.couple_id").fetchall()
        store.close()
        return dict(rows)

    # -- where words may not be ---------------------------------------------------------------------------------

    def leaks(self, look_at_files: bool) -> list[str]:
        """Where somebody's words can be read in the log, or on disk."""
        files = [self.file, *(self.file.with_name(self.file.name + end) for end in ("-wal", "-shm", "-journal"))]
        there = [one for one in files if look_at_files and one.exists()]
        found = [one.name for one in there if b"zmark" in one.read_bytes()]
        return found + (["log"] if "zmark" in self.output.getvalue() else [])

    def complaints(self) -> list[str]:
        """What the log says of the product's own mistakes while it was alive."""
        text = self.output.getvalue()
        self.output.seek(0)
        self.output.truncate()
        return [line for line in text.splitlines() if any(f'"{name}"' in line for name in _BROKEN)]

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Catch everything that is logged."""
        own, handler = logging.getLogger("duologue"), _Ear(self)
        level = own.level
        own.setLevel(logging.INFO)
        logging.getLogger().addHandler(handler)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(handler)
            own.setLevel(level)


def _forget_connections() -> None:
    """A process that dies while it connects or lets go leaves a connection to nobody; a real one takes it along."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)
        gc.collect()


class _Ear(logs.JsonLines):
    """The program's own log lines; a dead process has none."""

    def __init__(self, life: Life) -> None:
        super().__init__(life.output)
        self._life = life

    def filter(self, record: logging.LogRecord) -> bool:
        return not self._life.fuse.dead and bool(super().filter(record))
