"""Updates bent out of shape stop nothing; `python -m tests.breaking.fuzz` sends a hundred thousand."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from bot.engine import TRIES
from bot.speech import Account, Chat, Said, Sender, Update, Words
from tests.breaking import base, fuzz
from tests.breaking.mute import muted, text

UPDATES = 2500


async def test_mutations_of_our_own_updates(tmp_path: Path) -> None:
    result = await fuzz.run(tmp_path, 7, UPDATES, base.samples())
    assert not result.faults
    assert result.meant > UPDATES / 4


async def test_mutations_of_foreign_updates(tmp_path: Path) -> None:
    bases = fuzz.corpus()
    if not bases:
        pytest.skip(f"no corpus of foreign updates beside the project ({fuzz.CORPUS.name})")
    result = await fuzz.run(tmp_path, 7, UPDATES, bases + base.samples())
    assert not result.faults
    assert result.meant > UPDATES / 8


async def test_every_sample_is_understood(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot:
        samples = base.samples()
        assert len(bot.parsed(samples)) == len(samples)


async def test_what_the_store_cannot_take_is_dropped_and_holds_up_nobody(tmp_path: Path) -> None:
    """Whatever a platform lets through: after a few tries it is passed over, and the next update is answered."""
    where = Chat("telegram", "\ud83d")
    odd = Said(Sender(Account("telegram", "\ud83d"), "Odd"), where, "1", Words("x"))
    async with muted(tmp_path) as bot:
        batch = [Update("90001", odd), *bot.parsed([base.text(fuzz.CAROL, "/help")])]
        for _ in range(TRIES - 1):
            with pytest.raises(StatementError):
                await bot.submits(batch)
        await bot.submits(batch)
        assert "/leave" in text(bot.newest(fuzz.CAROL["id"]))
