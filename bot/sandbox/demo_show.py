"""What plays on the demo page now; another performance can take its place while nobody is in the middle of something."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from secrets import token_hex

from bot.sandbox.demo_cast import Cast, Home
from bot.sandbox.model import Impossible, Json

Begin = Callable[[Home], Awaitable[Cast]]
"""Ends the performance and begins one with Bob at home on this platform; returns its cast."""


class Show:
    """The cast that plays; without `begin` it stays the only one."""

    def __init__(self, cast: Cast, begin: Begin | None = None) -> None:
        self.cast, self.ended = cast, False
        self._begin, self._run = begin, token_hex(8)
        self._door = asyncio.Lock()
        self._changing: asyncio.Future[None] | None = None
        self._inside = 0
        self._empty = asyncio.Event()
        self._empty.set()

    @property
    def about(self) -> Json:
        """What the page is to know: `run` is another for each performance, `changes` says whether there can be one."""
        return {"run": self._run, "changes": self._begin is not None}

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator[Cast]:
        """Hold the performance: it does not end before the block does."""
        async with self._door:
            self._inside += 1
            self._empty.clear()
        try:
            yield self.cast
        finally:
            self._inside -= 1
            if not self._inside:
                self._empty.set()

    async def change(self, bob: Home) -> None:
        """Begin anew with Bob on this platform. Raises Impossible where nothing else is played."""
        if self._begin is None:
            raise Impossible("this phone cannot be changed")
        # Whoever asked may be gone before it has begun.
        self._changing = asyncio.ensure_future(self._change(self._begin, bob))
        await asyncio.shield(self._changing)

    async def _change(self, begin: Begin, bob: Home) -> None:
        async with self._door:
            await self._empty.wait()
            before, self.cast = self.cast, await begin(bob)
            self._run = token_hex(8)
        before.touch()

    def end(self) -> None:
        """Let go of everybody who looks on."""
        self.ended = True
        self.cast.touch()
