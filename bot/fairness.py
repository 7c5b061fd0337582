"""Who waits is taken round by round: whoever sends much slows nobody else down."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class FairQueue(Generic[T]):
    """What waits, by whose it is. While all of it can be taken at once, it is taken in the order in which it came."""

    def __init__(self, whose: Callable[[T], Hashable]) -> None:
        self._whose = whose
        self._arrived: list[T] = []
        self._lines: OrderedDict[Hashable, deque[T]] = OrderedDict()

    def put(self, several: Iterable[T]) -> None:
        """These wait from now on."""
        self._arrived += several

    def take(self, most: int) -> list[T]:
        """Return at most so many: of everybody one, then another one; each one's own stay in order."""
        if not self._lines and len(self._arrived) <= most:
            taken, self._arrived = self._arrived, []
            return taken
        for one in self._arrived:
            self._lines.setdefault(self._whose(one), deque()).append(one)
        self._arrived = []
        return self._round(most)

    def _round(self, most: int) -> list[T]:
        taken: list[T] = []
        while self._lines and len(taken) < most:
            whose, line = self._lines.popitem(last=False)
            taken.append(line.popleft())
            if line:
                self._lines[whose] = line
        return taken
