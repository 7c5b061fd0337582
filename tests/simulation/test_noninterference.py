"""What one partner does in secret leaves no trace in what the other reads: not a byte, not a minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.simulation.fate import Script
from tests.simulation.life import prepare
from tests.simulation.pairs import Line, first_difference, paused, secretly, silently, transcript

SEEDS = (1, 2, 3)


def read(seed: int, directory: Path, name: str, script: Script) -> list[Line]:
    prepare()
    (directory / name).mkdir()
    return transcript(seed, directory / name, script)


@pytest.mark.parametrize("seed", SEEDS)
def test_another_sealed_text_reads_the_same_to_the_partner(seed: int, tmp_path: Path) -> None:
    short = read(seed, tmp_path, "short", secretly("."))
    assert len(short) > 200
    assert not first_difference(short, read(seed, tmp_path, "long", secretly(" and much more to say" * 150)))
    assert not first_difference(short, read(seed, tmp_path, "picture", secretly("!", media=True)))


@pytest.mark.parametrize("seed", SEEDS)
def test_passed_missed_paused_and_never_seen_read_the_same_to_the_partner(seed: int, tmp_path: Path) -> None:
    missed = read(seed, tmp_path, "missed", silently("missed"))
    assert len(missed) > 200
    for how in ("passed", "blocked", "blocked unknown"):
        assert not first_difference(missed, read(seed, tmp_path, how, silently(how))), how
    assert not first_difference(missed, read(seed, tmp_path, "paused", paused))
