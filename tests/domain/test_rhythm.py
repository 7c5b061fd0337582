"""Which days are for a practice, and which practice that is."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from bot.domain.rhythm import AFTER, Rhythm, choose, is_for_practice

DAY = date(2026, 3, 2)
YEAR = [DAY + timedelta(at) for at in range(365)]
SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_never_two_days_in_a_row(seed: int) -> None:
    drawn = [is_for_practice(day, seed) for day in YEAR]
    assert not any(today and tomorrow for today, tomorrow in itertools.pairwise(drawn))


def test_about_one_day_in_six() -> None:
    drawn = [is_for_practice(day, seed) for seed in SEEDS for day in YEAR]
    assert 5.5 < len(drawn) / sum(drawn) < 7


def test_each_couple_has_days_of_its_own() -> None:
    assert len({tuple(is_for_practice(day, seed) for day in YEAR[:60]) for seed in SEEDS}) == len(SEEDS)


def lived(practices: dict[str, Rhythm], seed: int, together: int = 100) -> list[tuple[date, str]]:
    """The practices of a year."""
    last: dict[str, date] = {}
    had = []
    for day in YEAR:
        if name := choose(practices, last, day, together, frozenset(), seed):
            last[name] = day
            had.append((day, name))
    return had


@pytest.mark.parametrize("seed", SEEDS)
def test_none_comes_again_within_its_own_distance(seed: int) -> None:
    practices = {"a": Rhythm(10), "b": Rhythm(30), "c": Rhythm(90)}
    had = lived(practices, seed)
    for name, rhythm in practices.items():
        days = [day for day, which in had if which == name]
        assert all(later - earlier >= timedelta(rhythm.every) for earlier, later in itertools.pairwise(days))
        assert days


def test_what_was_longest_ago_comes_first() -> None:
    had = [name for _day, name in lived({name: Rhythm(1) for name in "abcdef"}, 1)]
    for start in range(0, len(had) - 6, 6):
        assert len({*had[start : start + 6]}) == 6


def test_not_in_the_first_days_and_not_without_what_it_needs() -> None:
    for seed in SEEDS:
        assert not lived({"a": Rhythm(1)}, seed, together=AFTER - 1)
        assert not lived({"a": Rhythm(1, after=50)}, seed, together=49)
        assert not lived({"a": Rhythm(1, needs=frozenset({"intimate"}))}, seed)
        day = next(day for day in YEAR if is_for_practice(day, seed))
        assert choose({"a": Rhythm(1, needs=frozenset({"deep"}))}, {}, day, 9, frozenset({"deep"}), seed) == "a"
