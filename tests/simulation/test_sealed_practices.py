"""What one partner does in a practice, sealed or for themselves alone, leaves no trace in what the other reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feature import House
from handlers import FEATURES
from tests.simulation.life import prepare
from tests.simulation.pairs import Line, first_difference, practising, transcript
from tests.simulation.practising import Session, commands
from tests.simulation.rounds import BASE
from tests.simulation.world import World

HOUSE = House(FEATURES)
LED_TO = set(commands(HOUSE))
SEALED = sorted(
    {one.command for one in HOUSE.forms.values() if not one.alone and one.name not in BASE and one.command in LED_TO}
)
NOTES = sorted(
    {one.command for one in HOUSE.forms.values() if one.preview is not None and one.command in LED_TO}
    - {"listen", "signs"}
)
"""What two listen to begins with a proposal; what one may tell of a look back begins with that look."""
ALONE = [
    one for one in ("reflect", "signs", "gesture", "memories", "month", "closer", "deeper") if one in HOUSE.commands
]
LONG = " and much more to say" * 20


def read(
    directory: Path, name: str, first: Session | None, second: Session | None, days: int = 2
) -> tuple[list[Line], World]:
    prepare()
    (directory / name).mkdir()
    worlds: list[World] = []
    lines = transcript(1, directory / name, practising(first, second), days, 6, worlds)
    assert len(lines) > 50
    return lines, worlds[0]


def seconds(world: World) -> list[str]:
    """What has become of the second's part in each practice."""
    return [one.parts[pair.two.who].state for pair in world.pairs for one in pair.couple.practices.values()]


@pytest.mark.parametrize("command", SEALED)
def test_whatever_the_other_has_sealed_passed_or_never_seen_reads_the_same(command: str, tmp_path: Path) -> None:
    begins = Session(command, steps=1)
    never, _world = read(tmp_path, "never", begins, None)
    passed, world = read(tmp_path, "passed", begins, Session(command, manner="pass"))
    if not seconds(world):
        pytest.skip("its command begins no round by itself")
    assert "passed" in seconds(world)
    assert not first_difference(never, passed)
    one, world = read(tmp_path, "one", begins, Session(command, manner="first", words="."))
    assert "sealed" in seconds(world)
    other, world = read(tmp_path, "other", begins, Session(command, manner="last", words=LONG))
    assert "sealed" in seconds(world)
    assert not first_difference(one, other)


@pytest.mark.parametrize("command", NOTES)
def test_a_note_that_was_not_handed_over_leaves_no_trace(command: str, tmp_path: Path) -> None:
    nothing, _world = read(tmp_path, "nothing", None, None, 1)
    for how in ("left", "dropped", "kept"):
        wrote, world = read(tmp_path, how, None, Session(command, steps=5, manner=how), 1)
        assert seconds(world), how
        practices = [one for pair in world.pairs for one in pair.couple.practices.values()]
        opened = any(part.is_opened for one in practices for part in one.parts.values())
        assert opened <= (how == "kept"), how
        if not opened:
            assert not first_difference(nothing, wrote), how


@pytest.mark.parametrize("command", ALONE)
def test_what_is_for_oneself_alone_leaves_no_trace(command: str, tmp_path: Path) -> None:
    nothing, _world = read(tmp_path, "nothing", None, None)
    used, _world = read(tmp_path, "used", None, Session(command, manner="alone"))
    assert not first_difference(nothing, used)
