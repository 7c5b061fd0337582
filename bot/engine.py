"""Update → feature inside a turn → commit → wake the sender. Updates that wait are taken together in one commit."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.exc import DataError, DBAPIError, StatementError

from bot import logs
from bot.fairness import FairQueue
from bot.kit import Kit
from bot.needs import want_for_words, wanted
from bot.routing import decide
from bot.speech import Popup, Sender, Update
from bot.store.async_connection import AsyncConnection
from bot.store.database import Database
from bot.store.loading import load
from bot.store.past import load_past
from bot.store.saving import remember, run_errands, save, seen_before
from bot.store.scene import Scene
from bot.store.vault import Damaged
from bot.turn import Turn

MOST_AT_ONCE = 128
TRIES = 3
"""How often an update that fails by itself is taken before it is passed over."""
IN_ONE_GO = 16
"""Decisions after which everything else that waits for the processor has its turn."""


@dataclass(slots=True, eq=False)
class _Waiting:
    platform: str
    update: Update
    done: asyncio.Future[list[Popup]]
    popups: list[Popup] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        return self.platform, self.update.id


def _whose(one: _Waiting) -> Hashable:
    """Whose turn this is: a person's, or else a room's, or a couple's."""
    event = one.update.event
    sender: Sender | None = getattr(event, "sender", None)
    if sender is not None:
        return sender.account
    return getattr(event, "chat", None) or getattr(event, "account", None) or getattr(event, "couple_id", None)


@dataclass(slots=True)
class Engine:
    """Takes updates of all platforms and decides them one after another, many in one transaction, of everybody in turn.

    `on_commit` is called after each commit that left something to send; `now` gives the current UTC time.
    """

    database: Database
    kit: Kit
    now: Callable[[], datetime]
    on_commit: Callable[[], None]
    _queue: FairQueue[_Waiting] = field(default_factory=lambda: FairQueue(_whose))
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    _failed: Counter[tuple[str, str]] = field(default_factory=Counter)

    async def submit(self, platform: str, updates: Sequence[Update]) -> list[Popup]:
        """Process these, each sender's in order; return answers to taps once all are committed. Raises what the store raises."""
        loop = asyncio.get_running_loop()
        waiting = [_Waiting(platform, update, loop.create_future()) for update in updates]
        self._queue.put(waiting)
        self._awake.set()
        results = await asyncio.gather(*(one.done for one in waiting))
        return [popup for popups in results for popup in popups]

    async def run(self) -> None:
        """Work until cancelled; a batch in hand is finished first."""
        while True:
            await self._awake.wait()
            self._awake.clear()
            while batch := self._queue.take(MOST_AT_ONCE):
                await _finish(self._process(batch))

    async def _process(self, batch: list[_Waiting]) -> None:
        try:
            await self._commit(batch)
        except Exception as error:
            if len(batch) == 1:
                self._give_up(batch[0], error)
                return
            # One of them may be what the store cannot take: it must not pull the others down.
            for one in batch:
                await self._process([one])

    async def _commit(self, batch: list[_Waiting]) -> None:
        want = wanted([one.update.event for one in batch], self.kit)
        if want.whole_past and len(batch) > 1:
            # Whoever takes up the past has to see what others have just begun to say.
            for part in self._parted(batch):
                await self._process(part)
            return
        now = self.now()
        async with self.database.begin() as connection:
            fresh = await _fresh(connection, batch)
            scene = await load(connection, want, self.kit.vault, lock=not self.database.is_sqlite)
            want_for_words([one.update.event for one in fresh], scene, self.kit, want)
            if want.whole_past:
                await load_past(connection, want, scene, self.kit.vault)
            turns = [turn async for turn in self._decided(scene, now, fresh)]
            errands = [errand for turn in turns for errand in turn.errands]
            await save(connection, scene, self.kit.vault)
            await run_errands(connection, errands, self.kit.vault, now)
            await remember(connection, [one.key for one in fresh if one.update.id], now)
        if errands:
            self.on_commit()
        for one, turn in zip(fresh, turns, strict=True):
            one.popups = turn.popups
        for one in batch:
            if self._failed:
                self._failed.pop(one.key, None)
            if not one.done.done():
                one.done.set_result(one.popups)

    def _parted(self, batch: list[_Waiting]) -> list[list[_Waiting]]:
        """In the same order, whoever takes up the past by itself."""
        parts: list[list[_Waiting]] = [[]]
        for one in batch:
            alone = wanted([one.update.event], self.kit).whole_past
            parts[-1:] = [parts[-1], [one], []] if alone else [[*parts[-1], one]]
        return [part for part in parts if part]

    def _give_up(self, one: _Waiting, error: Exception) -> None:
        self._failed[one.key] += 1
        if one.update.id and _hopeless(error) and self._failed[one.key] >= TRIES:
            # It fails whenever it comes: fetched again and again, it would hold up everybody behind it.
            logs.event("update-dropped", level=logging.ERROR, platform=one.platform, error=error)
            del self._failed[one.key]
            if not one.done.done():
                one.done.set_result([])
            return
        logs.event("commit-failed", platform=one.platform, error=error)
        if not one.done.done():
            one.done.set_exception(error)

    async def _decided(self, scene: Scene, now: datetime, batch: Sequence[_Waiting]) -> AsyncIterator[Turn]:
        for number, one in enumerate(batch, 1):
            yield decide(self.kit, scene, now, one.update)
            if number % IN_ONE_GO == 0:
                await asyncio.sleep(0)


async def _fresh(connection: AsyncConnection, batch: Sequence[_Waiting]) -> list[_Waiting]:
    """Those that were not processed before; of one that is here twice, the first."""
    known = await seen_before(connection, [one.key for one in batch if one.update.id])
    fresh = []
    for one in batch:
        if not one.update.id or one.key not in known:
            known.add(one.key)
            fresh.append(one)
    return fresh


def _hopeless(error: Exception) -> bool:
    """Whether the update itself or what it needs is at fault, and not the store, which may be well again later."""
    if isinstance(error, StatementError):
        return isinstance(error, DataError) or not isinstance(error, DBAPIError)
    return isinstance(error, (Damaged, ValueError, TypeError, LookupError, AttributeError, ArithmeticError))


async def _finish(work: Coroutine[Any, Any, None]) -> None:
    """Carry a piece of work to its end even if we are cancelled meanwhile, then pass the cancellation on."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
