"""A few of all the moments at which somebody else may come into the room; `python -m tests.breaking.strangers` tries each."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.breaking.strangers import Looked, coming, comings_and_goings, run
from tests.breaking.strangers_life import LIVES
from tests.story import START


@pytest.mark.parametrize("name", LIVES)
async def test_several_come_and_go(name: str, tmp_path: Path) -> None:
    _comings, found = await run(tmp_path, name, comings_and_goings(Random(name)))  # noqa: S311 - not for secrets
    assert found == []


@pytest.mark.parametrize(("name", "at", "stays"), [("talks", 26, 0), ("talks", 55, 7)])
async def test_somebody_comes_unannounced(name: str, at: int, stays: int, tmp_path: Path) -> None:
    _comings, found = await run(tmp_path, name, coming(at, stays, quietly=True))
    assert found == []


async def test_the_onlooker_notices_a_word_without_a_look() -> None:
    world = Looked(lambda: START)
    eve = world.human("Eve")
    room = world.room("Us two", world.human("Alice"), world.human("Bob"), eve)
    world.seen = world.strangers()
    world.post(room.chat, world.bot_id, text="private")
    world.seen = set()
    world.post(room.chat, world.bot_id, text="private")
    world.post(room.chat, world.bot_id, text="once more")
    assert len(world.wrong) == 2
