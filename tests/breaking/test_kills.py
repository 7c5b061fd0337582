"""Fifty kills of the real process under load, in five worlds; `python -m tests.breaking.kills` does thousands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.breaking.kills import run

KILLS = 10


@pytest.mark.parametrize("seed", range(101, 106))
async def test_killed_again_and_again_every_promise_holds(tmp_path: Path, seed: int) -> None:
    result = await run(tmp_path, seed, KILLS, lanes=6)
    assert result.good, result
    assert result.kills == KILLS
    assert result.accepted >= KILLS
