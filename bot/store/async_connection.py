"""SQLAlchemy's connection over an asynchronous driver: its own asyncio module would load the whole of its ORM at each start."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Dialect, Engine, Executable
from sqlalchemy.util import greenlet_spawn

T = TypeVar("T")


class AsyncConnection:
    """A connection whose statements are awaited; results are read to their end already."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> Dialect:
        """Which SQL is spoken."""
        return self._connection.dialect

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._connection.closed

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Carry out a statement, once or for each of the parameters. Raises what SQLAlchemy raises."""
        return await greenlet_spawn(self._connection.execute, statement, parameters)

    async def exec_driver_sql(self, sql: str, parameters: Any = None) -> CursorResult[Any]:
        """Carry out SQL as the driver takes it. Raises what SQLAlchemy raises."""
        return await greenlet_spawn(self._connection.exec_driver_sql, sql, parameters)

    async def run_sync(self, work: Callable[..., T], *args: Any) -> T:
        """Do this with the connection as those know it that do not await."""
        return await greenlet_spawn(work, self._connection, *args)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[None]:
        """A transaction: committed at the end of the block, rolled back if that fails."""
        transaction = await greenlet_spawn(self._connection.begin)
        try:
            yield
        except BaseException as error:
            await greenlet_spawn(transaction.__exit__, type(error), error, error.__traceback__)
            raise
        await greenlet_spawn(transaction.__exit__, None, None, None)

    async def close(self) -> None:
        """Let go of it."""
        await greenlet_spawn(self._connection.close)


async def connected(engine: Engine) -> AsyncConnection:
    """Return a new connection."""
    return AsyncConnection(await greenlet_spawn(engine.connect))
