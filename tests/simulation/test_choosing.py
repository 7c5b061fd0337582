"""What couples of all kinds are asked in two years: no promise is broken, and it reads as it should."""

from __future__ import annotations

from functools import cache
from statistics import mean

import pytest

from bot.domain.deck import WEIGHTED
from tests.simulation.choosing import Lives, in_rhythm, live, main, read, runs
from tests.simulation.habits import KINDS, Lived, broken

COUPLES, DAYS = 2 * len(KINDS), 730


@cache
def lived() -> tuple[Lives, list[str]]:
    """Two couples of each kind."""
    return live(COUPLES, DAYS, 0)


def courses(*kinds: str) -> list[list[Lived]]:
    """The days of these kinds of couples, or of all."""
    return [course for kind, lives in lived()[0].items() if not kinds or kind in kinds for course in lives]


def depth(some: list[list[Lived]], start: int, end: int) -> float:
    """How deep it goes on the whole from one day to another."""
    return mean(one.prompt.depth for course in some for one in course[start:end])


def test_no_promise_is_broken() -> None:
    assert lived()[1] == []
    assert sum(map(len, courses())) > COUPLES * DAYS * 0.9


def test_a_broken_promise_would_be_seen() -> None:
    life = courses("eager")[0]
    deep = next(one for one in life if one.prompt.needs)
    assert broken(deep, set()) == []
    assert broken(deep, {deep.prompt.id})
    bare = courses("bare")[0][0]
    assert broken(Lived(deep.day, deep.prompt, deep.why, 0, 0, bare.facts), set())


def test_there_is_something_new_for_most_of_a_year_for_everybody() -> None:
    assert all(next(at for at, one in enumerate(course) if one.cycle) > 340 for course in courses())


def test_it_begins_light_and_rises_and_stays_light_for_those_who_open_nothing() -> None:
    for kind in ("steady", "eager", "bare", "resting", "far apart"):
        begins, later = depth(courses(kind), 0, 7), depth(courses(kind), 60, 240)
        assert begins < 1.3 < later, kind
    assert depth(courses("silent"), 0, 120) == 1


def test_the_researchs_three_are_ahead() -> None:
    early = [one.prompt.themes[0] for course in courses() for one in course[:182]]
    shares = {theme: early.count(theme) / len(early) for theme in WEIGHTED}
    assert sum(shares.values()) > 0.2
    assert min(shares.values()) > 1 / 20, "the mean of all themes"


def test_the_week_keeps_its_rhythm_through_the_year() -> None:
    for start in range(0, 300, 60):
        days = [in_rhythm(one) for course in courses() for one in course[start : start + 60]]
        assert mean(days) > 0.65, start


def test_no_theme_stays_for_more_than_two_days_as_a_rule() -> None:
    lengths = [one for course in courses() for one in runs(course)]
    assert mean(one > 2 for one in lengths) < 0.005


def test_two_couples_hardly_ever_have_the_same_question() -> None:
    one, other = courses("bare")
    assert mean(a.prompt.id == b.prompt.id for a, b in zip(one[:300], other[:300], strict=True)) < 0.03


def test_it_can_be_read_from_start_to_end(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [*read(30, 1, "steady")]
    assert 20 < len(lines) <= 30
    assert lines[0].startswith("2026-03-02 Mon first      1 ")
    assert main(["--couples", "8", "--days", "40"]) == 0
    assert "broken promises: 0" in capsys.readouterr().out
    assert main(["--read", "bare", "--days", "3"]) == 0
