"""The sender: in order per chat, retried with patience, given up in the end, and never into a room with strangers."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot import logs
from bot.delivery import Delivery, Outcome
from bot.speech import Chat
from bot.store import queue
from bot.store.async_connection import AsyncConnection
from bot.store.database import Database
from bot.store.queue import Queued

MOST_AT_ONCE = 128
SHARE = 0.75
"""What one platform may take of them: where nothing comes back for a minute, there is still room for the others."""
MOST_ATTEMPTS = 40
"""With the waits below, about two days of trying."""


@dataclass(slots=True)
class Outbox:
    """Sends what commits left in the outbox: the rows under way are the first of their chats."""

    database: Database
    delivery: Delivery
    now: Callable[[], datetime]
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    _patience: dict[Chat, datetime] = field(default_factory=dict)
    _outcomes: list[Outcome] = field(default_factory=list)
    _under_way: dict[int, Queued] = field(default_factory=dict)
    _in_doubt: bool = False
    _stopping: bool = False
    idle: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        """There may be something to send."""
        self.idle.clear()
        self._awake.set()

    def stop(self) -> None:
        """Begin nothing more; calls under way are finished."""
        self._stopping = True
        self._awake.set()

    async def run(self) -> None:
        """Send until stopped."""
        async with self.database.begin() as connection:
            await queue.recover(connection)
        try:
            async with asyncio.TaskGroup() as group:
                while not self._stopping:
                    self._awake.clear()
                    for row in await self._claimed():
                        group.create_task(self._deliver(row))
                    if not self._under_way and not self._awake.is_set():
                        self.idle.set()
                    await self._awake.wait()
        finally:
            if self._outcomes:
                async with self.database.begin() as connection:
                    await self._settle(connection, self._outcomes)

    async def _claimed(self) -> list[Queued]:
        try:
            return await self._claim()
        except Exception as error:
            # The store is out of order; the next sweep tries again. Perhaps it has committed all the same.
            self._in_doubt = True
            logs.event("outbox-not-read", error=error)
            return []

    async def _claim(self) -> list[Queued]:
        """Settle what has been sent and take what comes next, in one transaction."""
        settled = list(self._outcomes)
        done = {one.row.id for one in settled}
        under_way = {key: row for key, row in self._under_way.items() if key not in done}
        busy = list(under_way.values())
        async with self.database.begin() as connection:
            await self._settle(connection, settled)
            if self._in_doubt:
                await queue.release(connection, list(under_way))
            full, most = self._shares(busy)
            rows = await queue.claim(connection, busy, self.now(), most, self._held() | full)
        del self._outcomes[: len(settled)]
        self._in_doubt = False
        self._under_way = under_way | {row.id: row for row in rows}
        if len(rows) == most and len(self._under_way) < MOST_AT_ONCE:
            # One platform has its share now; there may be something for another.
            self._awake.set()
        return rows

    def _shares(self, busy: Sequence[Queued]) -> tuple[set[str], int]:
        """The platforms that have their share under way, and how many rows may be taken of the others."""
        taken, share = Counter(row.chat.platform for row in busy), MOST_AT_ONCE
        if len(self.delivery.platforms) > 1:
            share = int(MOST_AT_ONCE * SHARE)
        full = {platform for platform, count in taken.items() if count >= share}
        most = max((count for platform, count in taken.items() if platform not in full), default=0)
        return full, min(MOST_AT_ONCE - len(busy), share - most)

    async def _settle(self, connection: AsyncConnection, outcomes: Sequence[Outcome]) -> None:
        now, done = self.now(), []
        for one in outcomes:
            if one.again is None:
                done.append((one.row, one.message_id))
            elif one.row.attempts >= MOST_ATTEMPTS:
                logs.event("post-given-up", platform=one.row.chat.platform, method=one.row.kind)
                done.append((one.row, ""))
            else:
                at = now + one.again
                await queue.put_back(connection, one.row, at, uncertain=one.uncertain, tried=one.tried)
        await queue.finish(connection, done, now)

    @property
    def held_until(self) -> datetime | None:
        """When a platform that is left alone may be asked again; None if none is."""
        return min(self._patience.values()) if self._held() else None

    def _held(self) -> set[str]:
        """The platforms that are to be left alone now: those where more than one chat was asked to wait."""
        now = self.now()
        self._patience = {chat: until for chat, until in self._patience.items() if until > now}
        waiting = [chat.platform for chat in self._patience]
        return {platform for platform in waiting if waiting.count(platform) > 1}

    async def _deliver(self, row: Queued) -> None:
        outcome = await self.delivery.deliver(row)
        if outcome.asked_to_wait and outcome.again:
            self._patience[row.chat] = self.now() + outcome.again
        self._outcomes.append(outcome)
        self._awake.set()
