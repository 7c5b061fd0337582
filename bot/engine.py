"""Update → feature inside a turn → commit → wake the sender. Updates that wait are taken together in one commit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import logs
from bot.kit import Kit
from bot.needs import wanted
from bot.routing import decide
from bot.speech import Popup, Update
from bot.store.database import Database
from bot.store.loading import load
from bot.store.saving import remember, run_errands, save, seen_before
from bot.store.scene import Scene

MOST_AT_ONCE = 128


@dataclass(slots=True)
class _Waiting:
    platform: str
    update: Update
    done: asyncio.Future[list[Popup]]


@dataclass(slots=True)
class Engine:
    """Takes updates of all platforms and decides them one after another, many in one transaction.

    `on_commit` is called after each commit that left something to send; `now` gives the current UTC time.
    """

    database: Database
    kit: Kit
    now: Callable[[], datetime]
    on_commit: Callable[[], None]
    _queue: list[_Waiting] = field(default_factory=list)
    _awake: asyncio.Event = field(default_factory=asyncio.Event)

    async def submit(self, platform: str, updates: Sequence[Update]) -> list[Popup]:
        """Process these updates in order; return, once all are committed, the answers to taps. Raises what the store raises."""
        loop = asyncio.get_running_loop()
        waiting = [_Waiting(platform, update, loop.create_future()) for update in updates]
        self._queue += waiting
        self._awake.set()
        results = await asyncio.gather(*(one.done for one in waiting))
        return [popup for popups in results for popup in popups]

    async def run(self) -> None:
        """Work until cancelled; a batch in hand is finished first."""
        while True:
            await self._awake.wait()
            self._awake.clear()
            while self._queue:
                batch, self._queue = self._queue[:MOST_AT_ONCE], self._queue[MOST_AT_ONCE:]
                await _finish(self._process(batch))

    async def _process(self, batch: list[_Waiting]) -> None:
        try:
            await self._commit(batch)
        except Exception as error:
            if len(batch) == 1:
                logs.event("commit-failed", platform=batch[0].platform, error=error)
                _fail(batch[0], error)
                return
            # One of them may be what the store cannot take: it must not pull the others down.
            for one in batch:
                await self._process([one])

    async def _commit(self, batch: list[_Waiting]) -> None:
        now = self.now()
        popups: list[list[Popup]] = []
        async with self.database.begin() as connection:
            fresh = await self._fresh(connection, batch)
            want = wanted([one.update.event for one in fresh], self.kit)
            before = await load(connection, want, self.kit.vault, lock=not self.database.is_sqlite)
            after = _copy(before)
            turns = [decide(self.kit, after, now, one.update) if one in fresh else None for one in batch]
            popups = [turn.popups if turn else [] for turn in turns]
            errands = [errand for turn in turns if turn for errand in turn.errands]
            await save(connection, before, after, self.kit.vault)
            await run_errands(connection, errands, self.kit.vault, now)
            await self._remember(connection, fresh, now)
        if errands:
            self.on_commit()
        for one, answers in zip(batch, popups, strict=True):
            if not one.done.done():
                one.done.set_result(answers)

    async def _fresh(self, connection: AsyncConnection, batch: list[_Waiting]) -> list[_Waiting]:
        known: set[tuple[str, str]] = set()
        for platform in {one.platform for one in batch}:
            ids = [one.update.id for one in batch if one.platform == platform and one.update.id]
            if ids:
                seen = await seen_before(connection, platform, ids)
                known |= {(platform, update_id) for update_id in seen}
        fresh = []
        for one in batch:
            key = (one.platform, one.update.id)
            if not one.update.id or key not in known:
                known.add(key)
                fresh.append(one)
        return fresh

    async def _remember(self, connection: AsyncConnection, fresh: list[_Waiting], now: datetime) -> None:
        for platform in {one.platform for one in fresh}:
            ids = [one.update.id for one in fresh if one.platform == platform and one.update.id]
            await remember(connection, platform, ids, now)


def _copy(scene: Scene) -> Scene:
    return Scene(
        dict(scene.people),
        dict(scene.couples),
        dict(scene.rounds),
        dict(scene.invites),
        scene.had,
        scene.refs,
        scene.outages,
        dict(scene.accounts),
    )


def _fail(one: _Waiting, error: Exception) -> None:
    if not one.done.done():
        one.done.set_exception(error)


async def _finish(work: Coroutine[Any, Any, None]) -> None:
    """Carry a piece of work to its end even if we are cancelled meanwhile, then pass the cancellation on."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
