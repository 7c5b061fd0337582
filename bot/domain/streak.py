"""Days together: what was shared is counted and never taken away; rest is free."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

MILESTONES = (10, 50, 100, 365)
"""Days together that are worth a happy word."""
FREE_RESTS = 2
"""Days of a calendar week on which nothing needs to happen."""


@dataclass(frozen=True, slots=True)
class Streak:
    """`total` days on which both answered, `run` of them in a row (rests allowed), the longest run, and this week's rests."""

    total: int = 0
    run: int = 0
    best: int = 0
    last: date | None = None
    rests: int = 0

    def met(self, day: date) -> Streak:
        """Both answered the prompt of this day."""
        if self.last is not None and day <= self.last:
            return self
        run = self.run + 1
        return Streak(self.total + 1, run, max(self.best, run), day, self._rests_by(day))

    def rested(self, day: date) -> Streak:
        """The prompt of this day passed without both: two such days a week are free, a third starts a new run."""
        if self.last is not None and day <= self.last:
            return self
        rests = self._rests_by(day) + 1
        return replace(self, last=day, rests=rests, run=self.run if rests <= FREE_RESTS else 0)

    def after(self, earlier: Streak) -> Streak:
        """These days with those of an earlier time together before them."""
        return replace(self, total=self.total + earlier.total, best=max(self.best, earlier.best))

    def _rests_by(self, day: date) -> int:
        same_week = self.last is not None and self.last.isocalendar()[:2] == day.isocalendar()[:2]
        return self.rests if same_week else 0
