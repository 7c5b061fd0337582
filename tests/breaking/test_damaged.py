"""Damaged files: the bot opens on a clean prefix, or says in one line what is damaged and what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from bot.holding import StartError
from tests.breaking import damage
from tests.breaking.damage import SHM, WAL, Specimen, read, restart
from tests.breaking.mute import FILE

HEADER, FRAME = 32, 24 + 4096
EACH = 20


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Specimen:
    return asyncio.run(damage.make(tmp_path_factory.mktemp("specimen")))


@pytest.fixture
def random() -> Random:
    return Random(4711)  # noqa: S311 - not for secrets


def flip(file: Path, at: int, random: Random) -> None:
    """Turn one bit around."""
    data = bytearray(file.read_bytes())
    data[at] ^= 1 << random.randrange(8)
    file.write_bytes(data)


def cut(file: Path, at: int) -> None:
    """Keep only what comes before."""
    file.write_bytes(file.read_bytes()[:at])


async def opens_on_a_prefix(specimen: Specimen, damaged: Path, good: int) -> None:
    """The bot starts and works, and everything accepted before the damage is there."""
    await restart(damaged)
    found, wanted = read(damaged), specimen.at_least(good)
    assert found.sound
    assert (found.halves, found.damaged) == (0, 0)
    assert found.answers >= wanted.answers
    assert found.opened >= wanted.opened
    assert (found.answers, found.opened) in {(one.answers, one.opened) for one in specimen.states}


def places(length: int, random: Random) -> Iterator[int]:
    """Anywhere, and on both sides of the boundaries between frames."""
    for _ in range(EACH // 2):
        yield random.randrange(length)
        yield HEADER + FRAME * random.randrange((length - HEADER) // FRAME) + random.choice((-1, 0, 1, 8, 24))


async def test_undamaged_all_is_there(specimen: Specimen, tmp_path: Path) -> None:
    await opens_on_a_prefix(specimen, specimen.copy(tmp_path / "copy"), specimen.states[-1].length)


async def test_a_log_that_ends_too_early(specimen: Specimen, tmp_path: Path, random: Random) -> None:
    for number, at in enumerate([0, HEADER - 1, *places(specimen.states[-1].length, random)]):
        damaged = specimen.copy(tmp_path / str(number))
        cut(damaged / WAL, at)
        await opens_on_a_prefix(specimen, damaged, at)


async def test_a_flipped_bit_in_the_log(specimen: Specimen, tmp_path: Path, random: Random) -> None:
    for number, at in enumerate(places(specimen.states[-1].length, random)):
        damaged = specimen.copy(tmp_path / str(number))
        flip(damaged / WAL, at, random)
        await opens_on_a_prefix(specimen, damaged, (at - HEADER) // FRAME * FRAME + HEADER if at > HEADER else 0)


@pytest.mark.parametrize(
    "spoil", [Path.unlink, lambda file: file.write_bytes(b"\xa5" * 32768), lambda file: cut(file, 100)]
)
async def test_the_index_of_the_log_is_made_anew(
    specimen: Specimen, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    damaged = specimen.copy(tmp_path / "copy")
    spoil(damaged / SHM)
    await opens_on_a_prefix(specimen, damaged, specimen.states[-1].length)


async def refused_or_right(damaged: Path) -> bool:
    """Whether the start was refused; else the bot works and no answer is half open, only a sealed value may not open."""
    refusal = ""
    try:
        await restart(damaged)
    except StartError as error:
        refusal = str(error)
    if refusal:
        assert "database" in refusal
        assert "backup" in refusal
        assert "\n" not in refusal
        return True
    found = read(damaged)
    assert (found.sound, found.halves) == (True, 0)
    return False


async def without_log(specimen: Specimen, to: Path) -> Path:
    """The same, all of it in the main file."""
    await restart(specimen.copy(to))
    return to


async def test_a_main_file_that_ends_too_early(specimen: Specimen, tmp_path: Path, random: Random) -> None:
    whole = await without_log(specimen, tmp_path / "whole")
    data = (whole / FILE).read_bytes()
    for number in range(EACH):
        damaged = Specimen(whole, ()).copy(tmp_path / str(number))
        at = random.randrange(1, len(data) - 1)
        cut(damaged / FILE, at)
        # The zeros at the end of a page that is free are read as zeros, whether they are there or not.
        assert await refused_or_right(damaged) == any(data[at:])


async def test_a_flipped_bit_in_the_main_file(specimen: Specimen, tmp_path: Path, random: Random) -> None:
    whole = await without_log(specimen, tmp_path / "whole")
    size, refused = (whole / FILE).stat().st_size, 0
    for number in range(EACH):
        damaged = Specimen(whole, ()).copy(tmp_path / str(number))
        flip(damaged / FILE, random.choice((random.randrange(100), random.randrange(size))), random)
        refused += await refused_or_right(damaged)
    assert refused
