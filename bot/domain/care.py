"""The ways in which people feel cared for: many at once, and never a type of person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

CARE = ("words", "listening", "time", "touch", "help", "surprise", "attention", "space", "play", "company")
"""Each can be ranked by a person, and served by a gesture or a plan."""
LEANT_ON = 3
"""Of those that somebody has ranked, so many of the first count when something is chosen for them."""
_TICK = "care-"


def ways(ticks: Iterable[str]) -> frozenset[str]:
    """The ways that count for this person, by their ticks; none if they have told of none."""
    return frozenset(CARE) & {one.removeprefix(_TICK) for one in ticks if one.startswith(_TICK)}


def leaning(ticks: Iterable[str], ranked: Sequence[str]) -> tuple[str, ...]:
    """One person's ticks with the first of what they have ranked in place of what counted before."""
    known = {f"{_TICK}{one}" for one in CARE}
    return (*(one for one in ticks if one not in known), *(one for one in ranked[:LEANT_ON] if one in known))
