"""Questions of the couple's own: what names one, the line in which they wait, and how many a day may be put at once."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain import asks
from bot.domain.round import NotOpen, Opening, Round, RoundState, StillSealed, author_of, hand_over, written_alone

NOW = datetime(2026, 3, 2, tzinfo=UTC)
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def alone(state: RoundState) -> Round:
    """What person 1 wrote for themselves, in a couple with person 2."""
    return written_alone(Round(9, 5, "form", MONDAY, NOW, state=state), 1, 2, b"words")


def test_a_prompt_names_the_round_that_holds_its_words() -> None:
    assert asks.source(asks.prompt_id(77)) == 77
    assert asks.source("vf72mm") is asks.source("") is asks.source("own-") is asks.source("own-sea") is None


def test_they_wait_in_order_and_each_knows_its_author() -> None:
    line = asks.tucked_away(asks.tucked_away(asks.tucked_away((), 3, 1), 4, 2), 5, 1)
    assert asks.first(line) == 3
    assert asks.of(line, 1) == [3, 5]
    assert asks.tucked_away(line, 5, 1) == line
    assert asks.first(asks.without(line, 3, 5)) == 4
    assert asks.first(()) is None


def test_a_new_day_counts_anew_and_other_ticks_stay() -> None:
    ticks = asks.asked_again(asks.asked_again(("deep",), MONDAY), MONDAY)
    assert asks.asked_on(ticks, MONDAY) == 2
    assert asks.asked_on(ticks, TUESDAY) == 0
    assert asks.asked_on(asks.asked_again(ticks, TUESDAY), TUESDAY) == 1
    assert "deep" in ticks
    assert len(asks.asked_again(ticks, TUESDAY)) == 2


@pytest.mark.parametrize("state", ["closed", "private"])
def test_what_was_written_alone_opens_by_nothing_that_the_other_does(state: RoundState) -> None:
    round_ = alone(state)
    assert author_of(round_) == 1
    with pytest.raises(NotOpen):
        round_.keep(2, b"more", NOW)
    with pytest.raises(NotOpen):
        round_.pass_by(2)
    with pytest.raises(StillSealed):
        round_.share(2, NOW)
    with pytest.raises(StillSealed):
        hand_over(round_.opening, round_.entry(1), lambda _entry: {"words": "shown"})
    assert author_of(round_.erase(1)) == author_of(round_.forget(1)) == 1
    assert round_.forget(2) is round_
    assert round_.forget(1).entry(1).words is None


def test_a_question_opens_once_its_author_asks_it() -> None:
    asked = alone("closed").share(1, NOW)
    assert hand_over(asked.opening, asked.entry(1), lambda _entry: {"words": "shown"}) == {"words": "shown"}


def test_what_is_private_is_opened_neither_by_its_author_nor_by_a_row_that_says_so() -> None:
    with pytest.raises(StillSealed):
        alone("private").share(1, NOW)
    shown = alone("closed").share(1, NOW)
    altered = Round(9, 5, "form", MONDAY, NOW, state="private", entries=shown.entries)
    assert altered.opening == Opening(5, frozenset())
    with pytest.raises(StillSealed):
        hand_over(altered.opening, altered.entry(1), lambda _entry: {"words": "shown"})
