"""What Discord has told, until it is committed: the gateway waits for nobody, and nothing is lost while the process lives."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from typing import NoReturn

from bot.carrier import Submit
from bot.logs import event
from bot.platforms.backoff import Backoff
from bot.platforms.discord_interactions import Sleep
from bot.speech import Update

_AT_ONCE = 100


class Inbox:
    """Updates in order. `idle`: all that has come is committed."""

    def __init__(self, sleep: Sleep) -> None:
        self._sleep = sleep
        self._waiting: deque[Update] = deque()
        self._there = asyncio.Event()
        self.idle = asyncio.Event()
        self.idle.set()

    def put(self, updates: Iterable[Update]) -> None:
        """Take these; they are submitted when it is their turn."""
        self._waiting.extend(updates)
        if self._waiting:
            self.idle.clear()
            self._there.set()

    async def run(self, submit: Submit) -> NoReturn:
        """Submit what waits, in order, until cancelled; what is not taken is submitted again."""
        backoff = Backoff()
        while True:
            await self._there.wait()
            some = [self._waiting[at] for at in range(min(len(self._waiting), _AT_ONCE))]
            try:
                await submit(some)
            except Exception as error:
                event("updates-not-committed", error=error, count=len(some))
                await self._sleep(backoff.after(error))
                continue
            backoff.reset()
            self._taken(len(some))

    def _taken(self, count: int) -> None:
        for _ in range(count):
            self._waiting.popleft()
        if not self._waiting:
            self._there.clear()
            self.idle.set()
