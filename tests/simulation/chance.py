"""Chance that depends on (seed, who, how often asked) alone: what one couple does shifts nobody else's luck."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

T = TypeVar("T")
EPOCH = datetime(2024, 1, 1, tzinfo=UTC)


class Dice:
    """A row of draws that belongs to one name."""

    def __init__(self, *name: object) -> None:
        self._name = "|".join(map(str, name)).encode()
        self._count = 0

    def draw(self) -> int:
        """The next 64 bits."""
        self._count += 1
        return int.from_bytes(self.bytes(8), "big")

    def bytes(self, size: int) -> bytes:
        """The bits of the present draw, as many as wanted (at most 64 bytes)."""
        return hashlib.blake2b(self._name + b"|%d" % self._count, digest_size=size).digest()

    def below(self, end: int) -> int:
        """A number from 0 up to but not including `end`."""
        return self.draw() % end

    def happens(self, share: float) -> bool:
        """True in this share of all draws."""
        return self.draw() < share * 2**64

    def choice(self, values: Sequence[T]) -> T:
        """One of these."""
        return values[self.below(len(values))]

    def weighed(self, weights: dict[T, int]) -> T:
        """One of these, as often as its weight says."""
        at = self.below(sum(weights.values()))
        for value, weight in weights.items():
            at -= weight
            if at < 0:
                return value
        raise AssertionError("the weights do not add up")


def randomness(*name: object) -> Callable[[int], bytes]:
    """A source of bytes in place of the machine's."""
    dice = Dice(*name)

    def source(size: int) -> bytes:
        dice.draw()
        return dice.bytes(size)

    return source


class Ids:
    """Fresh ids: the moment, and a counter within its millisecond."""

    def __init__(self) -> None:
        self._last, self._count = 0, 0

    def __call__(self, now: datetime) -> int:
        moment = (now - EPOCH) // timedelta(milliseconds=1)
        self._count = self._count + 1 if moment == self._last else 0
        self._last = moment
        return moment << 22 | self._count


class Tokens:
    """Tokens for invitations."""

    def __init__(self, *name: object) -> None:
        self._dice = Dice(*name)

    def __call__(self) -> str:
        self._dice.draw()
        return self._dice.bytes(11).hex()
