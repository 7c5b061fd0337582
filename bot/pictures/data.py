"""What pictures show, as values: nothing in them was written by anybody but names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

STRENGTHS = range(1, 6)


@dataclass(frozen=True, slots=True)
class Feeling:
    """One check-in: its day, the family of what was felt, how strong from 1 to 5."""

    day: date
    family: str
    strength: int


@dataclass(frozen=True, slots=True)
class Month:
    """One person's check-ins in the month that begins on `first`, oldest first."""

    first: date
    today: date
    feelings: tuple[Feeling, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """The days on which both answered; the two began on `first`. `total` counts those before the picture, too."""

    first: date
    today: date
    days: frozenset[date] = frozenset()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two in a week: what they let the other see of how they were."""

    name: str
    feelings: tuple[Feeling, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `first`: on which both answered, each one's opened check-ins, how many rounds opened to both, and the
    phrases that name what they told each other in the weekly round, if it opened. The two began on `began`. What either keeps is
    theirs alone to know."""

    first: date
    today: date
    sides: tuple[Side, Side]
    days: frozenset[date] = frozenset()
    opened: int = 0
    told: tuple[str, ...] = ()
    began: date = date.min
