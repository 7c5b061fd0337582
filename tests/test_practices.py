"""What couples are told of the practices: each of the thirty, and no command that there is not."""

from __future__ import annotations

import re
from pathlib import Path

from bot.feature import House
from handlers import FEATURES

PAGE = (Path(__file__).parents[1] / "docs/practices.md").read_text("utf-8")
HOUSE = House(FEATURES)
TOLD = set(re.findall(r"`/([a-z]+)`", PAGE))


def test_each_of_the_thirty_is_told_of_once_and_ticked() -> None:
    assert sorted(map(int, re.findall(r"^### ✓ P(\d+) · ", PAGE, re.M))) == [*range(1, 31)]


def test_every_command_on_the_page_is_there() -> None:
    assert TOLD - set(HOUSE.commands) == set()


def test_every_practice_in_the_help_is_on_the_page() -> None:
    beside = {"why", "themes", "us", "streak", "calendar", "dates", "either", "sentence", "dream", "ask"}
    in_help = {one for kind, names in HOUSE.help.items() if kind != "yours" for one in names}
    assert in_help - TOLD - beside == set()
