"""A couple on two platforms: one of them on Telegram, over HTTP, and the other on a platform in memory that takes no file
by its handle, as Discord does."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.carrier import Traits
from bot.clock import VirtualClock
from bot.rehearsal import Rehearsal, rehearse
from bot.sandbox.world import World
from tests.breaking.peer import Human, Peer, Shown
from tests.story import START, Story, plain

PATIENCE = 30.0
LARGEST = 2_000_000


class Mixed(Story):
    """A story in which `bob` is elsewhere."""

    def __init__(self, rehearsal: Rehearsal, peer: Peer) -> None:
        super().__init__(rehearsal)
        self.peer = peer
        self.alice = self.person("Alice")
        self.bob = Human(peer, "Bob", 7_000_000_001)
        self._read = 0

    async def settled(self) -> None:
        """Let the bot finish on both platforms."""
        async with asyncio.timeout(PATIENCE):
            while self.peer.owing:  # noqa: ASYNC110 - nobody tells of it
                await asyncio.sleep(0)
            await super().settled()

    async def join(self) -> None:
        """The two become a couple, by a link; all of it is read."""
        await self.alice.starts()
        await self.alice.presses("Yes")
        await self.alice.presses("link")
        found = re.search(r"start=([\w-]+)", plain(self.alice.human.sees()[-1].text))
        assert found is not None
        self.bob.commands("start", found[1])
        await self.settled()
        self.bob.presses("Yes")
        await self.settled()
        await self.alice.presses("Yes")
        self.catch_up()

    def catch_up(self) -> None:
        """Everybody reads whatever is there."""
        super().catch_up()
        self._read = len(self.peer.history)

    def bob_reads(self) -> list[Shown]:
        """What has appeared at Bob's since the last reading."""
        return self.peer.history[self._read :]

    def alice_reads(self) -> list[str]:
        """What has appeared at Alice's since the last reading."""
        return [plain(one.text) for one in self.alice.private.all()]


@asynccontextmanager
async def mixed(directory: Path, url: str = "") -> AsyncIterator[Mixed]:
    """A couple on two platforms, with its day's question open."""
    clock = VirtualClock(START)
    peer = Peer(clock.now, name="discord", traits=Traits("Elsewhere", 4096, LARGEST, uploads=True))
    async with rehearse(directory, World(clock.now), clock, url, beside=[peer]) as rehearsal:
        story = Mixed(rehearsal, peer)
        await story.join()
        await story.at("19:00")
        story.catch_up()
        yield story
