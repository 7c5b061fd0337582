"""SQLite whose statements are counted and fail on order, executed in place: no thread, and nothing of the store replaced."""

from __future__ import annotations

import asyncio
import functools
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.store.connection import Connection
from tests.inplace import InPlace, set_error, set_result

Mode = Literal["locked", "full", "io", "ambiguous", "cancelled", "stopped"]
ERRORS: dict[str, str] = {
    "locked": "database is locked",
    "full": "database or disk is full",
    "io": "disk I/O error",
    "ambiguous": "disk I/O error",
}
_HELD = 8
"""Rounds of the event loop for which an interrupted statement keeps its task waiting."""


@dataclass(slots=True)
class Faults:
    """Which statements fail: those whose number is in `at` (all, while `always`), in this mode.

    full, locked: not carried out. io: not carried out, and the transaction is gone. ambiguous: a commit that is carried out
    and reports an error. cancelled: the task that waits for the statement is cancelled. stopped: the program is told to stop
    while the statement runs.
    """

    mode: Mode = "locked"
    at: frozenset[int] = frozenset()
    always: bool = False
    count: int = 0
    statements: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    on_stop: Callable[[], object] = lambda: None
    interrupting: bool = False

    def met(self, sql: str) -> bool:
        """Count a statement; say whether this one is to fail."""
        self.count += 1
        self.statements.append(sql)
        if self.count not in self.at and not self.always:
            return False
        self.struck.append(f"{self.count}: {sql[:60]}")
        self.interrupting = self.mode in ("cancelled", "stopped")
        return True

    def before(self, sql: str, raw: sqlite3.Connection) -> bool:
        """Fail this statement if it is its turn; say whether it is to fail once it is carried out."""
        if not self.met(sql) or self.interrupting:
            return False
        if self.mode == "ambiguous":
            return sql == "COMMIT"
        if self.mode == "io" and raw.in_transaction:
            raw.rollback()
        raise sqlite3.OperationalError(ERRORS[self.mode])


class _Cursor(sqlite3.Cursor):
    faults: Faults

    def execute(self, sql: str, *args: Any) -> _Cursor:
        self.faults.before(sql, self.connection)
        # No power fails here: waiting for the disk would be most of a run.
        super().execute(sql.replace("synchronous=FULL", "synchronous=OFF"), *args)
        return self

    def executemany(self, sql: str, *args: Any) -> _Cursor:
        self.faults.before(sql, self.connection)
        super().executemany(sql, *args)
        return self


def _asking(faults: Faults) -> type[sqlite3.Connection]:
    """A connection that asks before each statement."""

    class Asking(sqlite3.Connection):
        def cursor(self, *_: Any) -> Any:
            cursor: _Cursor = super().cursor(_Cursor)
            cursor.faults = faults
            return cursor

        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            # The inherited one makes its cursor in a way of its own.
            cursor: sqlite3.Cursor = self.cursor().execute(sql, *args)
            return cursor

        def commit(self) -> None:
            if self.in_transaction:
                fails = faults.before("COMMIT", self)
                super().commit()
                if fails:
                    raise sqlite3.OperationalError(ERRORS["ambiguous"])

    return Asking


class _Inline:
    """Takes the place of the queue to the driver's thread."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def put_nowait(self, work: tuple[asyncio.Future[Any] | None, Callable[[], Any]]) -> None:
        future, function = work
        try:
            settle = functools.partial(set_result, future, function())
        except BaseException as error:
            settle = functools.partial(set_error, future, error)
        if not self._faults.interrupting:
            settle()
            return
        self._faults.interrupting = False
        _later(settle, _HELD)
        if self._faults.mode == "cancelled" and (task := asyncio.current_task()):
            task.cancel()
        # After a cancellation the program is on its way out, too.
        self._faults.on_stop()


def _later(settle: Callable[[], None], rounds: int) -> None:
    loop = asyncio.get_running_loop()
    if rounds:
        loop.call_soon(_later, settle, rounds - 1)
    else:
        settle()


def connector(faults: Faults) -> Callable[..., Connection]:
    """What `Database` takes to make its connections."""
    return functools.partial(InPlace, _Inline(faults), factory=_asking(faults))
