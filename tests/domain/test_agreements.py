"""What lies on the shelf of a couple that agrees on something."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain import agreements
from bot.domain.shelf import Item, put

ALICE, BOB = 1, 2
DAY = date(2026, 3, 2)
OTHERS = put(put((), Item("timeout", note="7")), Item("surprise", 99, ALICE))


def test_in_force_it_has_its_day_and_no_names() -> None:
    shelf = agreements.in_force(agreements.signed(agreements.proposed(OTHERS, 10, ALICE), 10, BOB), 10, DAY)
    assert agreements.every(shelf) == [(10, DAY, frozenset())]
    assert shelf[:2] == OTHERS


def test_what_is_open_again_nobody_has_signed() -> None:
    shelf = agreements.reopened(agreements.in_force(agreements.proposed(OTHERS, 10, ALICE), 10, DAY), 10)
    assert agreements.found(shelf, 10) == (10, None, frozenset())
    assert agreements.waiting(shelf, ALICE) == 0


def test_another_wording_takes_the_place_of_one_alone() -> None:
    shelf = OTHERS
    for round_id in (10, 11, 12):
        shelf = agreements.proposed(shelf, round_id, ALICE)
    shelf = agreements.in_force(shelf, 12, DAY, 10)
    assert [one.round for one in agreements.every(shelf)] == [11, 12]
    assert shelf[:2] == OTHERS


@given(st.integers(1, 2**63 - 1), st.integers(1, 2**63 - 1))
def test_a_short_name_means_its_round_or_none(one: int, other: int) -> None:
    shelf = agreements.proposed((), one, ALICE)
    assert agreements.meant(shelf, agreements.short(one)) == one
    assert agreements.meant(shelf, agreements.short(other)) in (0, one)
    assert agreements.meant(shelf, "") == 0
