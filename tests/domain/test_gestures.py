"""Ideas for one alone: the same all day, none again before all that fit were there."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.domain import gestures
from bot.domain.care import CARE, leaning, ways
from bot.domain.deck import Prompt
from bot.domain.gestures import Seen

DAY = date(2026, 3, 2)
IDEAS = [f"idea{at:02}" for at in range(12)]


def days(count: int, seed: int, fitting: list[str], seen: Seen | None = None) -> list[Seen]:
    """What somebody has seen after each of so many days."""
    found = [seen or Seen()]
    for at in range(count):
        found.append(gestures.shown(found[-1], DAY + timedelta(at), fitting, seed))
    return found[1:]


@given(st.integers(0, 2**64 - 1), st.integers(1, 12))
def test_none_comes_again_before_all_that_fit_were_there(seed: int, count: int) -> None:
    fitting = IDEAS[:count]
    shown = [one.had[-1] for one in days(3 * count, seed, fitting)]
    for start in range(0, 3 * count, count):
        assert {*shown[start : start + count]} == {*fitting}
    if count > 1:
        assert all(one != other for one, other in pairwise(shown)), "never twice in a row"


@given(st.integers(0, 2**64 - 1))
def test_what_does_not_fit_any_more_does_not_come_and_what_fits_now_does(seed: int) -> None:
    before = days(4, seed, IDEAS[:4])[-1]
    after = [one.had[-1] for one in days(8, seed, IDEAS[:6], before)]
    assert {*after[:2]} == {*IDEAS[4:6]}, "what was not there yet comes first"
    assert {*after[2:]} == {*IDEAS[:6]}


def test_another_one_the_same_day_is_another_and_is_counted() -> None:
    first = gestures.shown(Seen(), DAY, IDEAS, 7)
    second = gestures.shown(first, DAY, IDEAS, 7, again=True)
    assert second.had[-1] != first.had[-1]
    assert (first.again, second.again) == (0, 1)
    assert gestures.shown(second, DAY + timedelta(1), IDEAS, 7).again == 0


def test_each_has_an_order_of_their_own() -> None:
    orders = {tuple(one.had[-1] for one in days(12, seed, IDEAS)) for seed in range(20)}
    assert len(orders) == 20


@given(st.lists(st.sampled_from(IDEAS), unique=True, min_size=1), st.integers(0, 2))
def test_what_is_noted_is_read_again_and_leaves_all_else(had: list[str], again: int) -> None:
    seen = Seen(str(DAY), again, tuple(had))
    ticks = gestures.noted(("deep", gestures.DAILY), Seen(str(DAY), 0, ("other",)))
    ticks = gestures.noted(ticks, seen)
    assert gestures.seen(ticks) == seen
    assert {"deep", gestures.DAILY} < {*ticks}
    assert len(ticks) == 3
    assert gestures.seen(("deep",)) == Seen()


def test_an_idea_serves_one_of_the_ways_and_without_any_all_of_them_fit() -> None:
    ideas = [Prompt("a", "gestures", 1, care=("words",)), Prompt("b", "gestures", 1, care=("help", "time"))]
    assert gestures.serving(ideas, {"time", "touch"}) == ["b"]
    assert gestures.serving(ideas, {"touch"}) == ["a", "b"], "nothing serves that: better any than none"
    assert gestures.serving(ideas, ()) == ["a", "b"]


def test_the_first_three_count_in_place_of_the_former_and_nothing_else_changes() -> None:
    ticks = ("deep", "care-words", gestures.DAILY)
    said = leaning(ticks, ["care-play", "care-touch", "care-help", "care-time"])
    assert ways(said) == {"play", "touch", "help"}
    assert {"deep", gestures.DAILY} < {*said}
    assert ways(leaning(said, [])) == set()
    assert ways(("care-nosuch", "deep")) == set()
    assert leaning((), ["care-nosuch"]) == ()
    assert len(CARE) == 10
