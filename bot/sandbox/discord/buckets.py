"""Discord's limits on speed: one window in each bucket, and one over all."""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.sandbox.discord.refusal import limited
from bot.sandbox.faults import Window

ROOMY = Window(1000, 1)
"""So wide that nobody meets it; Discord's own are about five in five seconds for messages to one channel."""


@dataclass(slots=True)
class Buckets:
    """Counts calls by route and place; what comes too soon is refused."""

    each: Window = ROOMY
    overall: Window = ROOMY
    _calls: dict[str, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))

    def take(self, route: str, place: str, now: datetime) -> dict[str, str]:
        """Count a call and return the headers that speak of its bucket, or refuse."""
        key = f"{route} {place}"
        if wait := self._wait("", self.overall, now):
            raise limited(wait, everywhere=True)
        if wait := self._wait(key, self.each, now):
            refused = limited(wait)
            refused.headers |= _headers(route, self.each, 0, wait, now)
            raise refused
        self._calls[""].append(now)
        self._calls[key].append(now)
        return _headers(route, self.each, self.each.count - len(self._calls[key]), self.each.seconds, now)

    def _wait(self, key: str, window: Window, now: datetime) -> float:
        calls = self._calls[key]
        while calls and calls[0] <= now - timedelta(seconds=window.seconds):
            calls.popleft()
        return 0 if len(calls) < window.count else (calls[0] - now).total_seconds() + window.seconds


def _headers(route: str, window: Window, left: int, seconds: float, now: datetime) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(window.count),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset": f"{now.timestamp() + seconds:.3f}",
        "X-RateLimit-Reset-After": f"{seconds:.3f}",
        "X-RateLimit-Bucket": hashlib.sha256(route.encode()).hexdigest()[:32],
    }
