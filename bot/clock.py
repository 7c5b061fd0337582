"""The clock, and APScheduler's few jobs: they ask the database what is due, and know no couple."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

Job = Callable[[], Awaitable[None]]


class Clock(Protocol):
    """Anything that tells the time."""

    def now(self) -> datetime:
        """The current time, aware and in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The current time, aware and in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place where time comes from


class VirtualClock:
    """A clock that is moved by hand; `running`, it also goes on by itself from where it was put."""

    def __init__(self, start: datetime, *, running: bool = False) -> None:
        self._base = start
        self._real = SystemClock() if running else None
        self._since = self._real.now() if self._real else start

    def now(self) -> datetime:
        """The time it shows, aware and in UTC."""
        return self._base + (self._real.now() - self._since if self._real else timedelta())

    def move(self, to: datetime) -> None:
        """Put the clock on; it never goes back."""
        self._base = max(to, self.now())
        self._since = self._real.now() if self._real else self._since


class Jobs:
    """A few interval jobs; one that takes longer than its interval is never run twice at once."""

    def __init__(self, jobs: dict[str, tuple[Job, float]]) -> None:
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        self._scheduler = AsyncIOScheduler(timezone=UTC)
        for name, (job, seconds) in jobs.items():
            # Without a grace time the library silently skips a job that is a second late.
            self._scheduler.add_job(
                job,
                "interval",
                seconds=seconds,
                id=name,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )

    def start(self) -> None:
        """Begin; needs a running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """No further runs."""
        self._scheduler.shutdown(wait=False)
