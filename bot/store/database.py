"""The one connection to the database, and its transactions."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.pool import NullPool

from bot import logs
from bot.store.async_connection import AsyncConnection, connected
from bot.store.connection import Connection

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
)
_CORRUPT, _NO_DATABASE = 11, 26
CHECKED_WHOLE = 8 << 20
"""A file of at most this many bytes is checked from end to end at each start: that takes no longer than a blink."""


class NotEmptied(Exception):
    """Somebody else reads the database: its write-ahead log could not be emptied."""


class DamagedFile(Exception):
    """SQLite's file is not whole any more."""


def is_damage(error: BaseException | None) -> bool:
    """Whether this error, or what led to it, says that SQLite's file is damaged."""
    if error is None or isinstance(error, DamagedFile):
        return error is not None
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in (_CORRUPT, _NO_DATABASE):
        return True
    return is_damage(error.__cause__ or error.__context__)


class Database:
    """Transactions, one at a time within this process.

    On SQLite each begins IMMEDIATE: with deferred ones two simultaneous answers would not see one another.
    `connect` makes the driver's connection.
    """

    def __init__(self, url: str, connect: Callable[..., Any] = Connection) -> None:
        self.url = make_url(url)
        driver = {"async_creator_fn": connect} if self.is_sqlite else {}
        self.engine = create_engine(self.url, hide_parameters=True, poolclass=NullPool, connect_args=driver)
        self._turn = asyncio.Lock()
        self._connection: AsyncConnection | None = None
        if self.is_sqlite:
            event.listen(self.engine, "connect", _set_up)
            event.listen(self.engine, "begin", _begin_immediate)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite and not PostgreSQL."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def file(self) -> Path | None:
        """The SQLite file, if it is one."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: all that is done in it is committed together, or nothing is."""
        async with self._turn:
            with _telling_of_damage():
                connection = await self._connected()
                try:
                    async with connection.begin():
                        yield connection
                except BaseException:
                    await self._drop_broken(connection)
                    raise

    async def _connected(self) -> AsyncConnection:
        if self._connection is None or self._connection.closed:
            self._connection = await connected(self.engine)
        return self._connection

    async def _drop_broken(self, connection: AsyncConnection) -> None:
        # A connection that failed or was cancelled in the middle is not used again: its state is anybody's guess.
        self._connection = None
        await asyncio.shield(connection.close())

    async def check(self) -> None:
        """Look whether the database answers and, if it is a small file, whether it is whole. Raises DamagedFile."""
        async with self.begin() as connection:
            if self.file is None or self.file.stat().st_size > CHECKED_WHOLE:
                return
            found = (await connection.exec_driver_sql("PRAGMA integrity_check(1)")).scalar()
        if found != "ok":
            raise DamagedFile

    async def checkpoint(self) -> None:
        """Empty SQLite's write-ahead log, so that deleted words do not linger in it. Raises NotEmptied."""
        if self.is_sqlite:
            async with self._turn:
                cursor = await (await self._raw()).execute("PRAGMA wal_checkpoint(TRUNCATE)")
                busy, *_pages = (await cursor.fetchall())[0]
                await cursor.close()
            if busy:
                raise NotEmptied

    async def scrub(self) -> None:
        """Leave nothing in the files of what was deleted. Raises NotEmptied."""
        if self.is_sqlite:
            await self.checkpoint()
            return
        async with self._turn:
            # What was changed lies there, as it was, until it is swept up.
            await (await self._raw()).execute("VACUUM data_key, entry, outbox")

    async def _raw(self) -> Any:
        connection = await self._connected()
        return await connection.run_sync(lambda one: one.connection.driver_connection)

    async def close(self) -> None:
        """Let go of the connection."""
        async with self._turn:
            if self._connection is not None:
                await self._connection.close()
                self._connection = None


@contextmanager
def _telling_of_damage() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        if is_damage(error):
            logs.event("database-damaged-restore-a-backup", level=logging.CRITICAL, error=error)
        raise


def _set_up(raw: Any, _record: Any) -> None:
    raw.isolation_level = None
    cursor = raw.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    connection.connection.driver_connection.begin()
