"""Whatever the other one did with what was not opened, and whatever they have set: the archive is the same to the byte."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.domain.people import FOR_NOW
from bot.store import tables as t
from tests.archives import exported
from tests.simulation.chance import Ids
from tests.story import Person, Story, telling

HOWS = ("missed", "passed", "sealed", "taken back", "began", "paused", "blocked", "never reminded", "kept")


async def does(story: Story, bob: Person, how: str) -> None:
    """What the other one does with the question of the day."""
    match how:
        case "passed":
            await bob.presses("Not today")
        case "sealed" | "kept":
            await bob.says("zcanary")
        case "taken back":
            await bob.says("zcanary")
            await bob.presses("Take it back")
        case "began":
            await bob.presses("Answer")
        case "paused":
            await settles(story, bob, paused_until=FOR_NOW)
        case "blocked":
            bob.human.blocks()
            await story.settled()
        case "never reminded":
            await settles(story, bob, nudges=False, yes=("zcanary",), quiet=("20:00", "08:00"), discreet=True)


async def settles(story: Story, bob: Person, **values: object) -> None:
    async with story.app.database.begin() as connection:
        await connection.execute(sa.update(t.person).where(t.person.c.account == str(bob.human.id)).values(values))


async def archive(directory: Path, how: str, *, answers: bool) -> bytes:
    """Alice's archive after a day that opened and one on which the other did this; the day after has come."""
    async with telling(directory) as story:
        alice, bob = await story.pair()
        await story.at("19:00")
        await alice.says("The cat.")
        await bob.says("You.")
        if how == "kept":
            await bob.presses("Keep")
        await story.at("19:00")
        if not (answers and how in ("sealed", "kept")):
            await does(story, bob, how)
        if answers:
            await alice.says("Mine alone.")
        await story.at("19:00")
        story.catch_up()
        mine = await exported(alice)
        assert mine.holds("You.")
        assert mine.holds("Mine alone.") is answers
        assert not mine.holds("zcanary")
        story.catch_up()
        return mine.packed


@pytest.mark.parametrize("answers", [False, True])
async def test_what_was_not_opened_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: bool
) -> None:
    monkeypatch.setattr("bot.app.Ids", Ids)
    for how in HOWS:
        (tmp_path / how).mkdir()
        # Which questions come is drawn by lots that hang on the key.
        key = tmp_path / how / "master.key"
        key.write_bytes(b64encode(b"k" * 32))
        key.chmod(0o600)
    archives = {how: await archive(tmp_path / how, how, answers=answers) for how in HOWS}
    assert {how for how, one in archives.items() if one != archives["missed"]} == set()
