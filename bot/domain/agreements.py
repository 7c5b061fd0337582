"""Agreements: proposed by one, in force once both have signed, and open again as soon as either wants it so.

Each lies on the couple's shelf by the round with its words: with the day since which it is in force or none, and beside it who
has signed it meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from bot.domain.shelf import Item, items, put, without_rounds

MOST = 30
"""Agreements that two can have in force."""
OPEN_AT_MOST = 10
"""Proposals of one person that wait for the other's signature."""
_KIND, _SIGNED = "agreement", "signed"


class Agreement(NamedTuple):
    """`since` is the day from which it is in force, `signed` who has signed it while it is not."""

    round: int
    since: date | None
    signed: frozenset[int]


def every(shelf: Iterable[str]) -> list[Agreement]:
    """All of them, in force or not, in the order in which they became so."""
    shelf = tuple(shelf)
    names = items(shelf, _SIGNED)
    return [
        Agreement(
            one.round,
            date.fromisoformat(one.note) if one.note else None,
            frozenset(name.author for name in names if name.round == one.round),
        )
        for one in items(shelf, _KIND)
    ]


def found(shelf: Iterable[str], round_id: int) -> Agreement | None:
    """The one with its words in this round."""
    return next((one for one in every(shelf) if one.round == round_id), None)


def proposed(shelf: Iterable[str], round_id: int, author: int) -> tuple[str, ...]:
    """The shelf with this proposal, which its author signs by making it."""
    return signed(put(shelf, Item(_KIND, round_id)), round_id, author)


def signed(shelf: Iterable[str], round_id: int, person: int) -> tuple[str, ...]:
    """The shelf after this person's signature."""
    return put(shelf, Item(_SIGNED, round_id, person))


def in_force(shelf: Iterable[str], round_id: int, day: date, instead_of: int = 0) -> tuple[str, ...]:
    """The shelf with this in force from this day on, and without what it takes the place of."""
    gone = [one for one in (round_id, instead_of) if one]
    return put(without_rounds(shelf, *gone), Item(_KIND, round_id, note=day.isoformat()))


def reopened(shelf: Iterable[str], round_id: int) -> tuple[str, ...]:
    """The shelf with this open again: nobody has signed it."""
    return put(without_rounds(shelf, round_id), Item(_KIND, round_id))


def waiting(shelf: Iterable[str], author: int) -> int:
    """How many this person has signed that are not in force."""
    return sum(author in one.signed for one in every(shelf))


# --- which one a new wording is for: in as many letters as a button has room for ------------------------------------------

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


def short(round_id: int) -> str:
    """What a round's own wording is called where there is little room."""
    return "".join(_LETTERS[round_id >> 5 * at & 31] for at in range(4))


def meant(shelf: Iterable[str], about: str) -> int:
    """The round that is called so, of those that lie there; 0 if none is."""
    return next((one.round for one in every(shelf) if short(one.round) == about), 0)
