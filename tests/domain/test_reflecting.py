"""The order of prompts for pages of one's own."""

from __future__ import annotations

from bot.domain.reflecting import moved_on, position, prompt_at

PROMPTS = [f"p{number}" for number in range(12)]


def test_all_come_once_before_any_comes_again_and_then_in_another_order() -> None:
    rounds = [[prompt_at(PROMPTS, at, 7) for at in range(start, start + 12)] for start in (0, 12)]
    assert sorted(rounds[0]) == sorted(rounds[1]) == sorted(PROMPTS)
    assert rounds[0] != rounds[1]
    assert rounds[0] != [prompt_at(PROMPTS, at, 8) for at in range(12)]


def test_the_place_is_one_tick_among_others() -> None:
    assert position(("deep",)) == 0
    assert moved_on(moved_on(("deep",), 1), 2) == ("deep", "page-2")
    assert position(("page-2", "deep")) == 2
