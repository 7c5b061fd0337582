"""What one person writes, the other one reads; `python -m tests.breaking.strings` tries a million."""

from __future__ import annotations

import pytest

from tests.breaking import strings

STRINGS = 3000


def test_nasty_strings_arrive() -> None:
    result = strings.run(7, STRINGS)
    assert not result.faults
    assert result.pages > STRINGS - result.empty
    assert result.empty > STRINGS / 100


@pytest.mark.parametrize("way", ["closed", "cut", "whole"])
def test_it_sees_what_goes_wrong(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    if way == "closed":
        monkeypatch.setattr("bot.phrasing.closed", lambda text: text)
    elif way == "cut":
        monkeypatch.setattr("bot.phrasing._place_to_cut", lambda text, limit: limit)
    else:
        monkeypatch.setattr("bot.platforms.telegram_in.whole", lambda text: text)
    assert strings.run(7, 1500).faults
