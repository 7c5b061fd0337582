"""How deep it goes: as deep as suits whoever goes the slowest, a little more with each opened round, one tap from less."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.comfort import KEPT, LEEWAY, Level, as_level, deepened, kept, level, lightened

OPENED = st.integers(0, 2000)
OFFSETS = st.integers(-2500, 200)
LEVELS: tuple[Level, ...] = (1, 2, 3, 4)
LEVEL = st.sampled_from(LEVELS)


def test_two_begin_at_the_first_level_and_rise_with_what_they_open() -> None:
    course = [level(opened, 0, 0) for opened in range(200)]
    assert course[0] == 1
    assert course[-1] == 4
    assert all(0 <= later - earlier <= 1 for earlier, later in pairwise(course))
    weeks = [course.index(one) / 7 for one in LEVELS]
    assert weeks == sorted(weeks)
    assert weeks[1] > 1
    assert weeks[3] > 5


@given(OPENED, OFFSETS, OFFSETS)
def test_it_goes_as_deep_as_suits_whoever_goes_the_slowest(opened: int, one: int, other: int) -> None:
    assert level(opened, one, other) == level(opened, other, one) == min(level(opened, one), level(opened, other))


@given(OPENED, OFFSETS, LEVEL)
def test_whoever_wants_it_lighter_has_it_so_for_a_while(opened: int, offset: int, most: Level) -> None:
    after = lightened(opened, offset, most)
    assert level(opened, after) == min(most, level(opened, offset))
    if most < 4:
        assert level(opened + LEEWAY - 1, after) <= most
    assert lightened(opened, after, most) == after, "the same tap twice is one"


def test_after_a_while_it_goes_deeper_again_by_itself() -> None:
    after = lightened(100, 0, 1)
    assert [level(100 + more, after) for more in (0, LEEWAY - 1, LEEWAY, 20, 80)] == [1, 1, 2, 3, 4]


@given(OPENED, OFFSETS, LEVEL)
def test_whoever_wants_it_deeper_has_it_so_at_once_and_never_less(opened: int, offset: int, least: Level) -> None:
    after = deepened(opened, offset, least)
    assert level(opened, after) == max(least, level(opened, offset))
    assert deepened(opened, after, least) == after, "the same tap twice is one"


@given(OPENED, OFFSETS, OFFSETS, LEVEL)
def test_one_alone_takes_it_no_deeper_than_the_other_goes(opened: int, one: int, other: int, least: Level) -> None:
    assert level(opened, deepened(opened, one, least), other) <= level(opened, other)


@given(OPENED, st.lists(st.sampled_from(["lighter", "deeper", "keep", "let go", "open"]), max_size=60), LEVEL)
def test_whatever_two_do_there_is_a_level(opened: int, acts: list[str], target: Level) -> None:
    offset = 0
    for act in acts:
        before = level(opened, offset)
        match act:
            case "lighter":
                offset = lightened(opened, offset, as_level(before - 1))
                assert level(opened, offset) == max(1, before - 1)
            case "deeper":
                offset = deepened(opened, offset, target)
            case "keep" | "let go":
                offset = kept(opened, offset, is_kept=act == "keep")
            case _:
                opened += 1
        assert level(opened, offset) in LEVELS


def test_to_let_go_what_was_kept_before_it_became_lighter_leaves_it_light() -> None:
    offset = lightened(3, kept(3, 0, is_kept=True), 1)
    assert level(3, kept(3, offset, is_kept=False)) == 1


@given(OPENED, OFFSETS)
def test_what_is_kept_brings_it_on_a_little(opened: int, offset: int) -> None:
    after = kept(opened, offset, is_kept=True)
    assert level(opened, offset) <= level(opened, after) <= level(opened + KEPT, offset)


@pytest.mark.parametrize(("opened", "offset"), [(20, 0), (20, -15), (60, -60)])
def test_to_keep_and_to_let_go_again_changes_nothing(opened: int, offset: int) -> None:
    assert kept(opened, kept(opened, offset, is_kept=True), is_kept=False) == offset


def test_long_after_all_is_deep_one_tap_makes_it_lighter_at_once() -> None:
    for opened in (100, 1000):
        assert level(opened, lightened(opened, 0, 3)) == 3


@pytest.mark.parametrize(("number", "expected"), [(-3, 1), (0, 1), (1, 1), (4, 4), (9, 4)])
def test_a_level_that_is_none_is_the_closest(number: int, expected: Level) -> None:
    assert as_level(number) == expected
