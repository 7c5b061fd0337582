"""SQLite without a thread: each visit to it is made in place, in a way that the test says."""

from __future__ import annotations

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
