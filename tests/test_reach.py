"""A platform that is out of reach holds up nobody on another."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot import reach
from bot.carrier import Missed, Platform, Submit, TokenRefused
from bot.clock import VirtualClock
from bot.reach import Reach
from bot.rehearsal import rehearse
from bot.sandbox.world import World
from bot.speech import Menus
from bot.store import missed, queue
from tests.breaking.peer import Peer
from tests.story import START, Story


class Station:
    """A platform of which nothing matters but whether it is in reach."""

    def __init__(self, name: str, error: Exception | None = None) -> None:
        self.name, self.error = name, error
        self.there, self.drained = asyncio.Event(), asyncio.Event()
        self.published: list[Menus] = []

    async def start(self) -> None:
        await self.there.wait()
        if self.error:
            raise self.error

    async def listen(self, submit: Submit) -> None:
        self.drained.set()
        await asyncio.Event().wait()

    async def publish(self, menus: Menus) -> None:
        self.published.append(menus)


def stations(*names: str) -> tuple[Reach, list[Station]]:
    made = [Station(name) for name in names]
    return Reach(cast(Sequence[Platform], made)), made


@pytest.fixture(autouse=True)
def _no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "_LONGEST_WAIT", 0.05)


async def submit(_: Any) -> None:
    """Nothing comes."""


async def test_one_out_of_reach_is_waited_for_by_its_own_people_alone() -> None:
    there, (near, far) = stations("near", "far")
    near.there.set()
    await asyncio.wait_for(there.start(), 5)
    listening = [asyncio.ensure_future(there.listen(cast(Platform, one), submit)) for one in (near, far)]
    publishing = asyncio.ensure_future(there.publish(cast(Platform, far), {}))
    await asyncio.wait_for(there.caught_up(), 5)
    assert there.away() == ["far"]
    assert not there.has_started(cast(Platform, far))
    far.there.set()
    await asyncio.wait_for(far.drained.wait(), 5)
    await asyncio.wait_for(publishing, 5)
    assert (there.away(), far.published) == ([], [{}])
    for one in listening:
        one.cancel()
    await asyncio.gather(*listening, return_exceptions=True)


async def test_none_in_reach_is_waited_for() -> None:
    there, (near, _) = stations("near", "far")
    starting = asyncio.ensure_future(there.start())
    await asyncio.sleep(0.1)
    assert not starting.done()
    near.there.set()
    await asyncio.wait_for(starting, 5)
    there.starts["far"].cancel()


async def test_a_token_that_is_refused_ends_the_start_at_once() -> None:
    there, (near, _) = stations("near", "far")
    near.error = TokenRefused("no")
    near.there.set()
    with pytest.raises(TokenRefused):
        await asyncio.wait_for(there.start(), 5)
    there.starts["far"].cancel()


def test_the_library_of_a_platform_that_is_not_used_is_not_loaded() -> None:
    seen = "import sys, bot.service; print(*sorted({'discord', 'telegram'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == []


async def test_what_is_due_waits_for_couples_with_somebody_out_of_reach_alone(story: Story) -> None:
    alice, bob = await story.pair("Alice", "Bob")
    story.catch_up()
    later = START + timedelta(days=3)
    async with story.app.database.begin() as connection:
        there = await queue.due_couples(connection, later, 64)
        assert len(there) == 1
        assert await queue.due_couples(connection, later, 64, ["discord"]) == there
        assert await queue.due_couples(connection, later, 64, ["discord", "telegram"]) == []
        assert set(await missed.in_couples(connection, "telegram")) == {str(alice.human.id), str(bob.human.id)}
        assert await missed.in_couples(connection, "discord") == []
        assert await missed.last_alive(connection) is not None


class Forgetting(Peer):
    """A platform that tells nothing again, and is out of reach."""

    missed: Missed

    def catch_up(self, missed: Missed) -> None:
        self.missed = missed

    async def listen(self, submit: Submit) -> None:
        await asyncio.Event().wait()


async def test_what_was_missed_is_looked_for_from_where_it_was_last_caught_up_with_however_often_it_starts(
    tmp_path: Path,
) -> None:
    clock = VirtualClock(START)
    for day in range(3):
        clock.move(START + timedelta(days=day))
        there = Forgetting(clock.now, name="discord")
        async with rehearse(tmp_path, World(clock.now), clock, beside=[there]) as rehearsal:
            since, _accounts = await there.missed()
            assert since == (START if day else None)
            await rehearsal.app.tick()
    clock.move(START + timedelta(days=4))
    there = Forgetting(clock.now, name="discord")
    async with rehearse(tmp_path, World(clock.now), clock, beside=[there]) as rehearsal:
        there.drained.set()
        await rehearsal.app.tick()
        assert (await there.missed())[0] == clock.now()
