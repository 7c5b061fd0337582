"""Fetching updates so that none is lost: fetch, commit, and only then tell Telegram that they are done."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from typing import NoReturn, Protocol

from bot.carrier import SlowDown, Submit
from bot.logs import event
from bot.platforms.telegram_errors import Contested
from bot.speech import Update

LIMIT = 100
FIRST_REST, LONGEST_REST = 0.5, 30.0
LAST_WORD_SECONDS = 1.5
CONTESTED = "another-program-polls-with-this-token-or-a-webhook-is-set"

Sleep = Callable[[float], Awaitable[None]]


class Fetch(Protocol):
    """Gets raw updates from `offset` on, waiting up to `seconds`; raises the errors of `bot.speech` only."""

    def __call__(self, offset: int | None, *, limit: int, seconds: int) -> Awaitable[Sequence[object]]: ...


class Backoff:
    """Rests that double from one failure to the next."""

    def __init__(self) -> None:
        self._next = FIRST_REST

    def after(self, error: Exception) -> float:
        """Return the seconds to rest after `error`, never less than it asks for."""
        rest, self._next = self._next, min(self._next * 2, LONGEST_REST)
        return max(rest, error.seconds) if isinstance(error, SlowDown) else rest

    def reset(self) -> None:
        """Begin with short rests again."""
        self._next = FIRST_REST


class Poller:
    """The loop. `skipped` counts updates that do not parse; `drained`: in reach, and what had waited is committed."""

    def __init__(
        self, fetch: Fetch, translate: Callable[[object], Update | None], *, seconds: int, sleep: Sleep
    ) -> None:
        self._fetch, self._translate, self._seconds, self._sleep = fetch, translate, seconds, sleep
        self._offset: int | None = None
        self._confirmed: int | None = None
        self.skipped = 0
        self.drained = asyncio.Event()

    async def run(self, submit: Submit) -> NoReturn:
        """Fetch and submit until cancelled; nothing else ends it."""
        backoff = Backoff()
        try:
            while True:
                try:
                    await self._step(submit)
                    backoff.reset()
                except Exception as error:
                    await self._sleep(backoff.after(error))
        except asyncio.CancelledError:
            await self._last_word()
            raise

    async def _step(self, submit: Submit) -> None:
        batch = await self._batch()
        updates = [update for raw in batch if (update := self._parsed(raw))]
        await self._commit(updates, submit)
        self._advance(batch)
        if len(batch) < LIMIT:
            self.drained.set()

    async def _batch(self) -> Sequence[object]:
        # Until the first short batch nothing is waited for: due work stands still until then.
        seconds = self._seconds if self.drained.is_set() else 0
        try:
            batch = await self._fetch(self._offset, limit=LIMIT, seconds=seconds)
        except Exception as error:
            self.drained.clear()
            event(CONTESTED if isinstance(error, Contested) else "updates-not-fetched", error=error)
            raise
        self._confirmed = self._offset
        return batch

    def _parsed(self, raw: object) -> Update | None:
        try:
            return self._translate(raw)
        except Exception as error:
            self.skipped += 1
            event("update-skipped", update=str(_update_id(raw)), error=error)
            return None

    async def _commit(self, updates: list[Update], submit: Submit) -> None:
        if not updates:
            return
        try:
            await submit(updates)
        except Exception as error:
            self.drained.clear()
            event("updates-not-committed", error=error, count=len(updates))
            raise

    def _advance(self, batch: Sequence[object]) -> None:
        ids = [number for raw in batch if (number := _update_id(raw)) is not None]
        if ids:
            self._offset = max(ids) + 1
        elif batch:
            event("updates-without-id", count=len(batch))
            raise ValueError("no update has an id")

    async def _last_word(self) -> None:
        """Confirm what is committed; if it fails, the ids are remembered and a repetition does no harm."""
        if self._offset == self._confirmed:
            return
        with contextlib.suppress(Exception):
            async with asyncio.timeout(LAST_WORD_SECONDS):
                await self._fetch(self._offset, limit=1, seconds=0)


def _update_id(raw: object) -> int | None:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if isinstance(number, int) else None
