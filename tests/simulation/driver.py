"""SQLite without a thread, and the fuse that ends the process at any statement or call."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any

from bot.store.connection import Connection
from tests.inplace import InPlace, set_error, set_result

DEAD = "the process is dead"


class Fuse:
    """One life of the process. It burns down with each statement and call, before and after its effect, and then nothing
    returns any more."""

    def __init__(self, steps: int = 0) -> None:
        self.left = steps
        self.armed = False
        self.dead = False
        self.gone = False
        self.died = asyncio.Event()
        self.connections: list[Connection] = []

    def burn(self) -> bool:
        """One step further; true if the process is dead."""
        if self.armed and not self.dead:
            self.left -= 1
            if self.left <= 0:
                self.die()
        return self.dead

    def die(self) -> None:
        """The process is dead from here on."""
        self.dead = True
        self.died.set()

    async def step(self) -> None:
        """A step that a dead process never gets beyond."""
        if self.burn():
            await asyncio.get_running_loop().create_future()

    def bury(self) -> None:
        """Nobody waits any more: what was not committed is lost, and who still asks is told so."""
        self.gone = self.dead = True
        for one in self.connections:
            if one._connection is not None:
                one._connection.rollback()
                one._connection.close()

    def forget(self) -> None:
        """Nobody holds the connections any more."""
        for one in self.connections:
            one._connection = None

    def connect(self, path: str, **options: Any) -> Connection:
        """The driver's connection, working at once and in this thread."""
        made = InPlace(_AtOnce(self), path, **options)
        self.connections.append(made)
        return made


class _AtOnce:
    """Takes the place of the queue to the driver's thread."""

    def __init__(self, fuse: Fuse) -> None:
        self.fuse = fuse

    def put_nowait(self, work: tuple[asyncio.Future[Any] | None, Callable[[], Any]]) -> None:
        future, function = work
        if self.fuse.gone:
            _refuse(future, getattr(getattr(function, "func", function), "__name__", ""))
        elif not self.fuse.burn():
            self._carry_out(future, function)

    def _carry_out(self, future: asyncio.Future[Any] | None, function: Callable[[], Any]) -> None:
        try:
            result = function()
        except BaseException as error:
            set_error(future, error)
            return
        if not self.fuse.burn():
            set_result(future, result)


def _refuse(future: asyncio.Future[Any] | None, what: str) -> None:
    if what in ("rollback", "close", "close_and_stop"):
        set_result(future, None)
    else:
        set_error(future, sqlite3.OperationalError(DEAD))
