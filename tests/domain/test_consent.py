"""Two yeses: what a prompt needs, what one person has said, and what both have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.consent import FACTS, TOPICS, Sensitivity, agreed, needs, ticked

NAMES = st.sampled_from([*TOPICS, *FACTS])
TICKS = st.sets(NAMES).map(tuple)


@pytest.mark.parametrize(
    ("depth", "sensitivity", "topics"),
    [
        (1, "none", set()),
        (2, "none", set()),
        (3, "none", {"deep"}),
        (4, "none", {"deepest"}),
        (1, "tender", {"deep"}),
        (3, "tender", {"deep"}),
        (4, "tender", {"deepest"}),
        (1, "intimate", {"intimate"}),
        (3, "intimate", {"deep", "intimate"}),
        (4, "intimate", {"deepest", "intimate"}),
    ],
)
def test_what_a_prompt_needs(depth: int, sensitivity: Sensitivity, topics: set[str]) -> None:
    assert needs(depth, sensitivity) == topics


@given(TICKS, NAMES, st.booleans())
def test_a_tick_changes_nothing_else(ticks: tuple[str, ...], name: str, on: bool) -> None:
    after = ticked(ticks, name, on=on)
    assert after.count(name) == int(on)
    assert set(after) - {name} == set(ticks) - {name}
    assert ticked(after, name, on=on) == after


@given(TICKS, TICKS, NAMES)
def test_nothing_is_agreed_on_without_both(one: tuple[str, ...], other: tuple[str, ...], name: str) -> None:
    assert (name in agreed(one, other)) == (name in one and name in other)
