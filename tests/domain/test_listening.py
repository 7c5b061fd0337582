"""Whose turn it is while two listen to each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.listening import MOST_ADDED, Listening, read

ALICE, BOB, ID = 1, 2, 77
BEGUN = Listening(ID, ID, ALICE)


def test_one_speaks_the_other_says_it_back_and_the_first_says_whether_that_is_it() -> None:
    assert BEGUN.is_turn_of(ALICE)
    assert not BEGUN.is_turn_of(BOB)
    said = BEGUN.handed(78)
    assert (said.stage, said.last, said.takes_words) == ("mirror", 78, True)
    assert said.is_turn_of(BOB)
    back = said.handed(79)
    assert (back.stage, back.last, back.takes_words) == ("check", 79, False)
    assert back.is_turn_of(ALICE)


def test_then_they_swap_and_once_both_were_heard_it_is_over() -> None:
    heard = BEGUN.handed(78).handed(79)
    swapped = heard.swapped(BOB)
    assert swapped == Listening(ID, 79, BOB, half=1)
    assert swapped.handed(80).handed(81).swapped(ALICE) is None


def test_something_may_be_added_twice_in_each_half() -> None:
    where = BEGUN.handed(78).handed(79)
    for number in range(MOST_ADDED):
        assert where.may_add
        where = where.adding()
        assert where.is_turn_of(ALICE)
        assert where.takes_words
        where = where.handed(80 + number)
        assert where.stage == "mirror"
        where = where.handed(90 + number)
    assert not where.may_add
    swapped = where.swapped(BOB)
    assert swapped is not None
    assert swapped.may_add


@given(st.lists(st.sampled_from(["words", "yes", "more"]), max_size=20))
def test_it_is_always_for_exactly_one_of_the_two_and_reads_as_it_was_written(acts: list[str]) -> None:
    where: Listening | None = BEGUN
    for number, act in enumerate(acts):
        assert where is not None
        assert where.is_turn_of(ALICE) != where.is_turn_of(BOB)
        assert read(where.speaker, str(where)) == where
        if where.takes_words:
            where = where.handed(100 + number)
        elif act == "more" and where.may_add:
            where = where.adding()
        elif (where := where.swapped(BOB if where.speaker == ALICE else ALICE)) is None:
            break


def test_what_was_never_written_is_no_listening() -> None:
    with pytest.raises(ValueError, match="unpack"):
        read(ALICE, "77")
