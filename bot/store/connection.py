"""The driver's connection, with as few visits to its thread as can be: there and back costs more than most statements.

A statement is one visit: run, read to its end and closed there. One that is carried out for many rows waits for the next
visit, or for the commit: most of what a transaction writes is then written in a single one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")
_Statement = tuple[str, str, Sequence[Any]]
_Done = tuple[Any, list[Any], int, int | None]
"""Description, rows, how many were changed, and the id of the last that was inserted."""

BEGIN = "BEGIN IMMEDIATE"


class Connection(aiosqlite.Connection):
    """A connection whose cursors keep nothing open: none left in the middle of its rows holds SQLite's locks."""

    def __init__(self, path: str, **options: Any) -> None:
        super().__init__(partial(sqlite3.connect, path, **options), 64)
        self._waiting: list[_Statement] = []
        # A process that ends in a hurry does not wait for it.
        self._thread.daemon = True

    def cursor(self) -> Cursor:  # type: ignore[override]
        """A cursor of ours, made without going to the thread."""
        return Cursor(self)

    async def commit(self) -> None:
        """Carry out what waits, and commit. Raises what sqlite3 raises."""
        if [sql for _how, sql, _parameters in self._waiting] == [BEGIN]:
            # Nothing was done.
            self._waiting.clear()
        else:
            await self._visit(self._commit)

    async def rollback(self) -> None:
        """Forget what waits, and undo what was done."""
        self._waiting.clear()
        await super().rollback()

    async def carry_out(self, sql: str, parameters: Sequence[Any]) -> _Done:
        """Carry out what waits, and this. Raises what sqlite3 raises."""
        return await self._visit(self._read, sql, parameters)

    def begin(self) -> None:
        """Begin a transaction, together with the first that is done in it."""
        self._waiting.append(("execute", BEGIN, ()))

    def put_off(self, sql: str, parameters: Sequence[Any]) -> None:
        """Leave a statement, once for each of these, for the next visit."""
        self._waiting.append(("executemany", sql, parameters))

    async def _visit(self, work: Callable[..., T], *args: Any) -> T:
        # The thread has a list of its own: were it emptied there by a rollback here, a part would be committed. What
        # failed is not taken off: nothing of a transaction is ever carried out without its beginning.
        waiting = [*self._waiting]
        found: T = await self._execute(work, waiting, *args)  # type: ignore[no-untyped-call]
        del self._waiting[: len(waiting)]
        return found

    def _read(self, waiting: Sequence[_Statement], sql: str, parameters: Sequence[Any]) -> _Done:
        with closing(self._conn.cursor()) as cursor:
            _catch_up(cursor, waiting)
            cursor.execute(sql, parameters)
            rows = cursor.fetchall() if cursor.description else []
            return cursor.description, rows, cursor.rowcount, cursor.lastrowid

    def _commit(self, waiting: Sequence[_Statement]) -> None:
        with closing(self._conn.cursor()) as cursor:
            _catch_up(cursor, waiting)
        self._conn.commit()


def _catch_up(cursor: sqlite3.Cursor, waiting: Sequence[_Statement]) -> None:
    for how, *statement in waiting:
        getattr(cursor, how)(*statement)


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
        done = await self._connection.carry_out(sql, parameters)
        self.description, self._rows, self.rowcount, self.lastrowid = done

    async def executemany(self, sql: str, parameters: Sequence[Any]) -> None:
        """Leave a statement, once for each of these, for the next visit: how many rows it changes is not known."""
        self._connection.put_off(sql, parameters)

    async def fetchall(self) -> list[Any]:
        """The rows, which are here already."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Nothing: the statement is over since it was carried out."""
