"""The choice of a prompt: the day's theme, lightest first, none twice, each couple in its own order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.consent import needs
from bot.domain.deck import LIGHT_START, ROTATION, Prompt, choose, goes_deeper


def deck(name: str, *depths: int) -> list[Prompt]:
    """A deck with one prompt for each of these depths."""
    return [Prompt(f"{name}{number}", name, depth) for number, depth in enumerate(depths)]


FULL = [*deck("compliments", 4, 1, 2, 1, 1, 3), *deck("values", 2, 1, 1, 3, 1, 1), *deck("fears", 4, 2, 3, 2, 2, 2)]


def course(prompts: list[Prompt], couple: int = 1) -> list[Prompt]:
    """All that a couple gets, from its first day until there is nothing left."""
    had: list[Prompt] = []
    while (chosen := choose(prompts, {one.id for one in had}, len(had), couple)) is not None:
        had.append(chosen)
        assert len(had) <= len(prompts), "a prompt returned before all were had"
    return had


def test_themes_take_turns_and_each_goes_from_light_to_deep() -> None:
    had = course(FULL)
    assert [one.deck for one in had] == ["compliments", "values", "fears"] * 6
    for theme in ROTATION:
        depths = [one.depth for one in had if one.deck == theme]
        assert depths == sorted(depths)


@pytest.mark.parametrize("couple", [0, 1, 7, 2**62])
def test_every_prompt_comes_once(couple: int) -> None:
    assert sorted(one.id for one in course(FULL, couple)) == sorted(one.id for one in FULL)


def test_a_theme_that_is_used_up_leaves_its_day_to_the_next() -> None:
    had = course([*deck("compliments", 1), *deck("values", 1, 1), *deck("fears", 2, 2, 2)])
    assert [one.deck for one in had] == ["compliments", "values", "fears", "values", "fears", "fears"]


def test_couples_go_by_orders_of_their_own_that_do_not_change() -> None:
    courses = [tuple(one.id for one in course(FULL, couple)) for couple in range(50)]
    assert courses == [tuple(one.id for one in course(FULL, couple)) for couple in range(50)]
    assert len(set(courses)) > 40
    assert len({ids[0] for ids in courses}) == 3, "each of the lightest begins for somebody"


def test_the_order_of_the_file_does_not_matter() -> None:
    assert course(FULL) == course(list(reversed(FULL)))


@given(st.integers(0, 2**63), st.sets(st.sampled_from([one.id for one in FULL])))
def test_it_never_begins_with_a_fear_while_there_is_a_compliment(couple: int, had: set[str]) -> None:
    first = choose(FULL, had, 0, couple)
    lighter = [one for one in FULL if one.id not in had and one.deck == "compliments"]
    assert not lighter or (first is not None and first.deck == "compliments")
    assert (first is None) == (len(had) == len(FULL))


def test_nothing_to_choose_from() -> None:
    assert choose([], (), 0, 1) is None


# --- what needs two yeses ----------------------------------------------------------------------------------------


def with_needs(prompts: list[Prompt], *, intimate: bool = False) -> list[Prompt]:
    """The same prompts, each needing what its depth needs."""
    return [Prompt(one.id, one.deck, one.depth, needs(one.depth, intimate=intimate)) for one in prompts]


INTIMATE = with_needs(deck("desire", 1, 2, 3), intimate=True)
NEEDING = [*with_needs(FULL), *INTIMATE]
ALL = frozenset({"deep", "deepest", "intimate"})
SEEDS = range(300)


def days(seed: int, allowed: frozenset[str], count: int) -> list[Prompt]:
    """What a couple gets on its first days; what is used up begins anew."""
    had: list[Prompt] = []
    since = 0
    for turn in range(count):
        chosen = choose(NEEDING, {one.id for one in had[since:]}, turn, seed, allowed)
        if chosen is None:
            since = len(had)
            chosen = choose(NEEDING, (), turn, seed, allowed)
        assert chosen is not None
        had.append(chosen)
    return had


@given(st.integers(0, 2**64), st.sets(st.sampled_from(sorted(ALL))))
def test_nothing_comes_that_is_not_allowed_and_the_cycle_begins_anew(seed: int, topics: set[str]) -> None:
    had = days(seed, frozenset(topics), 60)
    assert all(one.needs <= topics for one in had)
    light = [one.id for one in had if not one.needs]
    free = {one.id for one in NEEDING if not one.needs}
    assert set(light[: len(free)]) == free


@pytest.mark.parametrize("topic", sorted(ALL))
def test_what_both_want_comes_now_and_then(topic: str) -> None:
    had = [one for seed in SEEDS for one in days(seed, frozenset({topic}), 60)]
    deeper = [one for one in had if one.needs]
    assert deeper
    assert {topic} == {needed for one in deeper for needed in one.needs}
    assert 0.03 < len(deeper) / len(had) < 0.12


def test_what_needs_two_topics_comes_with_both_alone() -> None:
    assert any(len(one.needs) == 2 for seed in SEEDS for one in days(seed, ALL, 60))


def test_the_beginning_is_light_and_two_that_go_deeper_are_never_close() -> None:
    for seed in SEEDS:
        deep = [turn for turn, one in enumerate(days(seed, ALL, 200)) if one.needs]
        assert not deep or deep[0] >= LIGHT_START
        assert all(later - earlier >= 3 for earlier, later in pairwise(deep))


@pytest.mark.parametrize(("gap", "share"), [(7, 0.40), (14, 0.22), (28, 0.10)])
def test_that_none_comes_for_long_proves_nothing(gap: int, share: float) -> None:
    """Right after one that went deeper, with both still wanting it: how often none follows for so many days."""
    courses = [[goes_deeper(turn, seed) for turn in range(LIGHT_START, 400)] for seed in range(1000)]
    followed = [course[at + 1 : at + 1 + gap] for course in courses for at in range(300) if course[at]]
    assert sum(not any(after) for after in followed) / len(followed) > share
