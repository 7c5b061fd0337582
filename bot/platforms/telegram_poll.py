"""Fetching updates so that none is lost: fetch, commit, and only then tell Telegram that they are done."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Sequence
from typing import NoReturn, Protocol

from bot.carrier import Submit
from bot.logs import event
from bot.platforms.backoff import Backoff
from bot.platforms.telegram_errors import Contested
from bot.platforms.telegram_inbound import Inbound, Sleep, Translate, update_id

LIMIT = 100
LAST_WORD_SECONDS = 1.5
CONTESTED = "another-program-polls-with-this-token-or-a-webhook-is-set"


class Fetch(Protocol):
    """Gets raw updates from `offset` on, waiting up to `seconds`; raises the errors of `bot.speech` only."""

    def __call__(self, offset: int | None, *, limit: int, seconds: int) -> Awaitable[Sequence[object]]: ...


class Poller(Inbound):
    """The loop that asks for updates."""

    def __init__(self, fetch: Fetch, translate: Translate, *, seconds: int, sleep: Sleep) -> None:
        super().__init__(translate)
        self._fetch, self._seconds, self._sleep = fetch, seconds, sleep
        self._offset: int | None = None
        self._confirmed: int | None = None

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
        try:
            await self._commit(updates, submit)
        except Exception:
            self.drained.clear()
            raise
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

    def _advance(self, batch: Sequence[object]) -> None:
        ids = [number for raw in batch if (number := update_id(raw)) is not None]
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
