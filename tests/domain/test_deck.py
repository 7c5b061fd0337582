"""The choice of a prompt: the day's theme, lightest first, none twice, each couple in its own order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.deck import ROTATION, Prompt, choose


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
