"""The queue of updates, as getUpdates sees it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.sandbox.model import Json
from bot.sandbox.refusal import Refusal

KEPT = timedelta(hours=24)
LONGEST_POLL = 50
_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}


class UpdateQueue:
    """Holds updates until a higher offset confirms them or a day has passed."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.webhook, self.secret = "", ""
        self.failed_at = 0
        self.next_id = 700_000_001
        self.allowed: tuple[str, ...] = ()
        self._now = now
        self._waiting: deque[tuple[datetime, Json]] = deque()
        self._bell = asyncio.Event()
        self._conflict = ""
        self.polls = 0

    @property
    def pending(self) -> list[Json]:
        """The updates that nothing has confirmed yet, oldest first."""
        while self._waiting and self._waiting[0][0] <= self._now() - KEPT:
            self._waiting.popleft()
        return [update for _, update in self._waiting]

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Choose the kinds of update from now on; None changes nothing, empty is Telegram's default."""
        if kinds is not None:
            self.allowed = tuple(kinds)

    def wants(self, kind: str) -> bool:
        """Say whether the bot has asked for this kind."""
        return kind in self.allowed if self.allowed else kind not in _ON_REQUEST

    def put(self, update: Json) -> int:
        """Append an update, number it unless it is numbered, wake a waiting poll; return the number."""
        if "update_id" not in update:
            update = {"update_id": self.next_id, **update}
            self.next_id += 1
        self._waiting.append((self._now(), update))
        self._ring()
        return int(update["update_id"])

    def clear(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()

    def end_polls(self, conflict: str = "") -> None:
        """Make a waiting poll return now: with a conflict if one is named, else empty."""
        self.polls += 1
        self._conflict = conflict
        self._ring()

    async def fetch(self, offset: int = 0, limit: int = 100, seconds: int = 0) -> list[Json]:
        """Confirm what is below the offset, then return what waits, or wait for it."""
        if self.webhook:
            raise Refusal(
                409,
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            )
        self._confirm(offset)
        limit = min(max(limit, 1), 100)
        if (batch := self.pending[:limit]) or seconds <= 0:
            return batch
        self.end_polls("terminated by other getUpdates request; make sure that only one bot instance is running")
        return await self._wait(limit, min(seconds, LONGEST_POLL))

    def brought(self, update: Json) -> None:
        """Forget an update that the webhook has taken."""
        self._waiting = deque(pair for pair in self._waiting if pair[1] is not update)
        self.polls += 1
        self._ring()

    async def changed(self) -> None:
        """Wait until there is something new."""
        await self._bell.wait()

    async def polled(self, since: int = 0) -> int:
        """Wait until more than `since` polls have begun to wait; return how many."""
        while self.polls <= since:
            await self._bell.wait()
        return self.polls

    async def _wait(self, limit: int, seconds: int) -> list[Json]:
        poll = self.polls
        try:
            async with asyncio.timeout(seconds):
                while not (batch := self.pending[:limit]):
                    await self._bell.wait()
                    if self.polls != poll:
                        return self._ended()
        except TimeoutError:
            return []
        return batch

    def _ended(self) -> list[Json]:
        if self._conflict:
            raise Refusal(409, self._conflict)
        return []

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._waiting = deque(list(self._waiting)[offset:])
        elif offset:
            self._waiting = deque(pair for pair in self._waiting if pair[1]["update_id"] >= offset)

    def _ring(self) -> None:
        self._bell.set()
        self._bell = asyncio.Event()
