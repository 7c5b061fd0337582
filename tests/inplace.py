"""SQLite without a thread: each visit to it is made in place, in a way that the test says."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from typing import Any

from bot.store.connection import Connection


class InPlace(Connection):
    """The store's connection; `queue` is put in the place of the one to the driver's thread, which is never started."""

    def __init__(self, queue: Any, path: str, **options: Any) -> None:
        super().__init__(path, **options)
        self._tx = queue

    def __await__(self) -> Generator[Any, None, Any]:
        # The inherited one starts the thread.
        return self._connect().__await__()


def set_result(future: asyncio.Future[Any] | None, result: Any) -> None:
    """Answer whoever asked, if somebody still waits."""
    if future is not None and not future.done():
        future.set_result(result)


def set_error(future: asyncio.Future[Any] | None, error: BaseException) -> None:
    """The same with an error."""
    if future is not None and not future.done():
        future.set_exception(error)
