"""Brings updates to the webhook, through what stands for the reverse proxy: in order within a chat, again if not taken."""

from __future__ import annotations

import asyncio
from asyncio import Task
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import aiohttp

from bot.sandbox.model import Json
from bot.sandbox.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name only
PATIENCE_SECONDS = 60
AGAIN_AFTER = 0.05
"""Telegram begins with no rest at all, then a second, then more; nobody here waits for that."""

Lane = tuple[str, object]


@asynccontextmanager
async def bringing(world: World) -> AsyncIterator[None]:
    """Bring what waits while the block lasts and a webhook is set."""
    messenger = _Messenger(world)
    task = asyncio.ensure_future(messenger.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


class _Messenger:
    """One request at a time in each lane: a chat's messages, a person's taps."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._under_way: dict[Lane, Task[None]] = {}

    async def run(self) -> None:
        """Work until cancelled."""
        try:
            async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE_SECONDS)) as session:
                while True:
                    self._begin(session)
                    await self.world.updates.changed()
        finally:
            for task in self._under_way.values():
                task.cancel()

    def _begin(self, session: aiohttp.ClientSession) -> None:
        if not (self.world.updates.webhook and self.world.proxy):
            return
        for update in self.world.updates.pending:
            lane = _lane(update)
            if lane not in self._under_way:
                task = asyncio.ensure_future(self._bring(session, update))
                self._under_way[lane] = task
                task.add_done_callback(lambda _, lane=lane: self._end(session, lane))  # type: ignore[misc]

    def _end(self, session: aiohttp.ClientSession, lane: Lane) -> None:
        del self._under_way[lane]
        if not session.closed:
            self._begin(session)

    async def _bring(self, session: aiohttp.ClientSession, update: Json) -> None:
        updates = self.world.updates
        if await self._is_taken(session, update):
            updates.brought(update)
        else:
            updates.failed_at = max(int(self.world.now().timestamp()), updates.failed_at + 1)
            await asyncio.sleep(AGAIN_AFTER)

    async def _is_taken(self, session: aiohttp.ClientSession, update: Json) -> bool:
        url, secret = self.world.updates.webhook, self.world.updates.secret
        behind = self.world.proxy + (urlsplit(url).path or "/")
        try:
            async with session.post(behind, json=update, headers={SECRET_HEADER: secret} if secret else {}) as answer:
                self.world.brought.append((answer.status, update))
                return 200 <= answer.status < 300
        except (aiohttp.ClientError, TimeoutError):
            self.world.brought.append((0, update))
            return False


def _lane(update: Json) -> Lane:
    """Which updates wait for one another."""
    match update:
        case {"callback_query": {"from": {"id": id_}}}:
            return "tap", id_
        case {"message": {"chat": {"id": id_}}} | {"edited_message": {"chat": {"id": id_}}}:
            return "chat", id_
    return "update", update["update_id"]
