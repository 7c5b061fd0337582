"""Every button in some states, and that one nobody thought of is noticed; `python -m tests.breaking.buttons` tries all."""

from __future__ import annotations

from pathlib import Path

from bot.feature import House
from bot.phrasing import GO
from handlers import FEATURES
from tests.breaking.button_rights import RIGHTFUL, RIGHTFUL_WRITTEN
from tests.breaking.buttons import run

TAPS = {GO, *House(FEATURES).taps}


def test_it_is_written_down_what_each_button_may_do() -> None:
    assert set(RIGHTFUL) == TAPS, "RIGHTFUL in tests/breaking/button_rights.py lacks a tap, or has one too many"


def test_it_is_written_down_what_each_sheet_may_do() -> None:
    assert set(RIGHTFUL_WRITTEN) == set(House(FEATURES).wrotes), "RIGHTFUL_WRITTEN lacks a sheet, or has one too many"


async def test_every_button_does_what_is_rightful_and_once(tmp_path: Path) -> None:
    matrix = await run(tmp_path, seed=1, share=0.05)
    unseen = TAPS - matrix.actions
    assert not unseen, f"nobody is ever shown {sorted(unseen)}: add a step to tests/breaking/button_scenes.py"
    assert not matrix.wrong
    assert matrix.pressed > 500
