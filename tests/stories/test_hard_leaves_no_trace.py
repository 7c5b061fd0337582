"""When it is hard, and one does something alone: what the other reads is the same, to the byte and the minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.simulation.chance import Ids
from tests.stories.test_alone_leaves_no_trace import Secret, nothing, read_by_bob
from tests.stories.test_signs import COLD, FINE
from tests.story import Person, Story


async def _looks(alice: Person, answers: tuple[str, ...]) -> None:
    await alice.says("/signs")
    if "Not now" in str(alice.human.sees()[-1].buttons):
        for one in answers:
            await alice.presses(one)


async def looks_and_all_is_well(_story: Story, alice: Person) -> None:
    """She looks at the signs."""
    await _looks(alice, FINE)


async def looks_and_leaves_it(_story: Story, alice: Person) -> None:
    """She looks, begins to tell of it, and thinks better of it."""
    await _looks(alice, COLD)
    await alice.presses("Tell something of it")
    await alice.says("I miss our evenings.")
    await alice.presses("Leave it")


async def writes_and_proposes_nothing(_story: Story, alice: Person) -> None:
    """She writes something to agree on, and does not send it."""
    await alice.says("/agreements")
    await alice.presses("Propose something")
    await alice.says("When we are late, we call.")
    await alice.presses("Leave it")


async def opens_the_door_and_calls_none(_story: Story, alice: Person) -> None:
    """She thinks about a time-out, and calls none."""
    await alice.says("/timeout")


async def waits(story: Story, alice: Person) -> None:
    """She calls a time-out, and leaves what brings both back alone."""
    await alice.says("/timeout")
    await alice.presses("20 minutes")
    await story.later(hours=2)


async def is_back_early(story: Story, alice: Person) -> None:
    """The same, but she steadies herself, is back before the time, and then not ready for the question."""
    await alice.says("/timeout")
    await alice.presses("20 minutes")
    await alice.presses("A prayer, or what holds you")
    await alice.presses("Back")
    await alice.presses("I'm back")
    await story.later(hours=2)
    await alice.presses("Not today")


async def passes_it(story: Story, alice: Person) -> None:
    """She calls one, and is not ready for the question."""
    await waits(story, alice)
    await alice.presses("Not today")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (nothing, looks_and_all_is_well),
        (nothing, looks_and_leaves_it),
        (nothing, writes_and_proposes_nothing),
        (nothing, opens_the_door_and_calls_none),
        (waits, is_back_early),
        (waits, passes_it),
    ],
)
async def test_the_other_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: Secret, other: Secret
) -> None:
    monkeypatch.setattr("bot.app.Ids", Ids)
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    expected = await read_by_bob(tmp_path / "one", one, 1)
    assert min(map(len, expected[0])) > 3
    assert await read_by_bob(tmp_path / "other", other, 1) == expected
