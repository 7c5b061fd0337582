"""What goes wrong on the way, on order; and Telegram's limits on speed, as an option."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from typing import Literal

What = Literal[
    "flood", "down", "forbidden", "refused", "migrated", "lost", "unanswered", "garbled", "slow", "late", "held"
]


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls of `method` ('*': of any but getUpdates).

    flood: 429, retry after `seconds`. down: `code`. forbidden: 403 as if blocked. refused: 400, for no reason given.
    migrated: the room becomes a supergroup just before the call. slow: `seconds` late. late: done, and answered so late.
    lost: the connection closes before anything is done. unanswered: it closes when all is done.
    garbled: done, but the answer makes no sense. held: waits for `let_go` before it is done.
    """

    what: What
    method: str = "*"
    times: int = 1
    seconds: float = 1
    code: int = 502
    met: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def let_go(self) -> None:
        """Let held calls go on."""
        self.gate.set()

    def meets(self, method: str) -> bool:
        """Say whether this fault is for that method."""
        return self.method == method or (self.method == "*" and method != "getUpdates")


class Faults:
    """The faults still to come, in order."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self._ordered: list[Fault] = []

    def add(self, what: What, method: str = "*", times: int = 1, *, seconds: float = 1, code: int = 502) -> Fault:
        """Order a fault."""
        fault = Fault(what, method, times, seconds, code)
        self.waiting.append(fault)
        self._ordered.append(fault)
        return fault

    def take(self, method: str) -> Fault | None:
        """Return the first fault for this call, if any, and count it down."""
        fault = next((fault for fault in self.waiting if fault.meets(method)), None)
        if fault:
            fault.times -= 1
            fault.met.set()
            if fault.times < 1:
                self.waiting.remove(fault)
        return fault

    def clear(self) -> None:
        """Let everything go well again."""
        for fault in self._ordered:
            fault.let_go()
        self.waiting.clear()
        self._ordered.clear()


@dataclass(frozen=True, slots=True)
class Window:
    """At most `count` messages in `seconds`."""

    count: int
    seconds: float


@dataclass(slots=True)
class Limits:
    """Telegram's limits: one a second in a chat (bursts pass), 20 a minute in a group, 30 a second in all."""

    overall: Window = Window(30, 1)
    chat: Window = Window(5, 5)
    group: Window = Window(20, 60)
    _sent: dict[int, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))

    def wait(self, chat_id: int, now: datetime) -> int:
        """Return the seconds to wait before this chat may be written to; 0 counts the message as sent."""
        windows = [(0, self.overall), (chat_id, self.group if chat_id < 0 else self.chat)]
        waits = [_wait(self._sent[key], window, now) for key, window in windows]
        if not any(waits):
            for key, _ in windows:
                self._sent[key].append(now)
        return max(waits)


def _wait(sent: deque[datetime], window: Window, now: datetime) -> int:
    while sent and sent[0] <= now - timedelta(seconds=window.seconds):
        sent.popleft()
    if len(sent) < window.count:
        return 0
    return ceil((sent[0] - now).total_seconds() + window.seconds)
