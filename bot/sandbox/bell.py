"""Wakes everybody who waits for a change in a world."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Counts changes, and lets others wait for the next one."""

    def __init__(self) -> None:
        self.version = 0
        self._bell = asyncio.Event()

    def touch(self) -> None:
        """Wake everybody who waits for a change."""
        self.version += 1
        self._bell.set()
        self._bell = asyncio.Event()

    async def changed(self, since: int | None = None) -> int:
        """Wait for the next change, or until `version` is above `since`; return the version."""
        if since is None or since >= self.version:
            await self._bell.wait()
        return self.version

    async def until(self, found: Callable[[], T]) -> T:
        """Wait until this returns something true, and return that."""
        while not (result := found()):
            await self.changed()
        return result
