"""The driver's connection, with a statement as one visit to its thread: run, read to its end and closed there.

The driver itself goes there four times, and each time there and back costs more than the statement.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Any

import aiosqlite


class Connection(aiosqlite.Connection):
    """A connection whose cursors keep nothing open: none left in the middle of its rows holds SQLite's locks."""

    def __init__(self, path: str, **options: Any) -> None:
        super().__init__(partial(sqlite3.connect, path, **options), 64)
        # A process that ends in a hurry does not wait for it.
        self._thread.daemon = True

    def cursor(self) -> Cursor:  # type: ignore[override]
        """A cursor of ours, made without going to the thread."""
        return Cursor(self)


class Cursor:
    """What SQLAlchemy asks of an asynchronous cursor, about the last statement."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Cursor:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Carry out a statement. Raises what sqlite3 raises."""
        await self._visit("execute", sql, parameters)

    async def executemany(self, sql: str, parameters: Sequence[Any]) -> None:
        """Carry out a statement once for each of these. Raises what sqlite3 raises."""
        await self._visit("executemany", sql, parameters)

    async def _visit(self, *statement: Any) -> None:
        await self._connection._execute(self._carry_out, *statement)  # type: ignore[no-untyped-call]

    def _carry_out(self, how: str, sql: str, parameters: Sequence[Any]) -> None:
        cursor = self._connection._conn.cursor()
        try:
            getattr(cursor, how)(sql, parameters)
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else []
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()

    async def fetchall(self) -> list[Any]:
        """The rows, which are here already."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Nothing: the statement is over since it was carried out."""
