"""What lies ready for a couple until its time: notes that are tucked away, dates, agreements, what was planned.

Each item is kept as `kind/round/author/note`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MOST = 400
"""Items of one couple."""


class Item(NamedTuple):
    """One thing: `round` holds its words (0: it has none), `author` is whose it is (0: both), `note` says what of it matters."""

    kind: str
    round: int = 0
    author: int = 0
    note: str = ""

    def __str__(self) -> str:
        return f"{self.kind}/{self.round}/{self.author}/{self.note}"


def read(one: str) -> Item:
    """The item that is kept so."""
    kind, round_, author, note = one.split("/", 3)
    return Item(kind, int(round_), int(author), note)


def items(shelf: Iterable[str], kind: str = "") -> list[Item]:
    """What lies there, of this kind or of all, in the order in which it was put there."""
    return [one for one in map(read, shelf) if not kind or one.kind == kind]


def put(shelf: Iterable[str], item: Item) -> tuple[str, ...]:
    """The shelf with this at its end, once. What it has no room for is not put there."""
    rest = [one for one in shelf if one != str(item)]
    return (*rest, str(item)) if len(rest) < MOST else tuple(rest)


def without(shelf: Iterable[str], *gone: Item) -> tuple[str, ...]:
    """The shelf without these."""
    taken = {*map(str, gone)}
    return tuple([one for one in shelf if one not in taken])


def without_rounds(shelf: Iterable[str], *rounds: int) -> tuple[str, ...]:
    """The shelf without whatever has its words in these rounds."""
    return tuple([one for one in shelf if read(one).round not in rounds])


def rounds(shelf: Iterable[str]) -> set[int]:
    """The rounds that hold words of what lies there."""
    return {one.round for one in map(read, shelf) if one.round}
