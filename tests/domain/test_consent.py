"""Two yeses: what a prompt needs, what one person has said, and what both have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.consent import TOPICS, agreed, answered, needs

YESES = st.sets(st.sampled_from(TOPICS)).map(tuple)


@pytest.mark.parametrize(
    ("depth", "intimate", "topics"),
    [
        (1, False, set()),
        (2, False, set()),
        (3, False, {"deep"}),
        (4, False, {"deepest"}),
        (1, True, {"intimate"}),
        (3, True, {"deep", "intimate"}),
        (4, True, {"deepest", "intimate"}),
    ],
)
def test_what_a_prompt_needs(depth: int, intimate: bool, topics: set[str]) -> None:
    assert needs(depth, intimate=intimate) == topics


@given(YESES, st.sampled_from(TOPICS), st.booleans())
def test_an_answer_changes_its_own_topic_alone(yes: tuple[str, ...], topic: str, wanted: bool) -> None:
    after = answered(yes, topic, wanted=wanted)
    assert (topic in after) == wanted
    assert set(after) - {topic} == set(yes) - {topic}
    assert answered(after, topic, wanted=wanted) == after


@given(YESES, YESES, st.sampled_from(TOPICS))
def test_nothing_is_agreed_on_without_both(one: tuple[str, ...], other: tuple[str, ...], topic: str) -> None:
    assert (topic in agreed(one, other)) == (topic in one and topic in other)
    assert topic not in agreed(answered(one, topic, wanted=False), other)


def test_what_is_no_topic_is_never_kept() -> None:
    assert answered(("deep", "gone"), "nonsense", wanted=True) == ("deep",)
