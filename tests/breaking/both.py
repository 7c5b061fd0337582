"""The rig with two platforms: Alice is on the one, Bob on the other, and each has its own troubles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bot.carrier import Platform, Traits
from tests.breaking.failing import Faults
from tests.breaking.peer import Human, Peer
from tests.breaking.rig import Rig


class Both(Rig):
    """One bot, two people on two platforms. `other` is Bob's: it takes no file by its handle."""

    def __init__(self, directory: Path, faults: Faults | None = None) -> None:
        """The file lies in this directory."""
        super().__init__(directory, faults)
        self.other = Peer(self.clock.now, name="discord", traits=Traits("Peer", 4096, uploads=True))
        self.bob = Human(self.other, "Bob", 502)

    def platforms(self) -> Sequence[Platform]:
        """Both."""
        return [self.peer, self.other]

    def ring(self) -> None:
        """Time has passed at both."""
        super().ring()
        self.other.ring()

    def activity(self) -> int:
        """What happens at either."""
        return super().activity() + self.other.calls + self.other.submits

    async def pair(self) -> None:
        """Make Alice and Bob a couple, by a link."""
        self.alice.commands("pair")
        await self.settle()
        for label in ("Yes", "link"):
            self.alice.presses(label)
            await self.settle()
        said = "\n".join(shown.text for shown in self.peer.reads(self.alice.chat))
        self.bob.commands("start", re.findall(r"https://peer\.invalid/(\w[\w-]*)", said)[-1])
        await self.settle()
        self.bob.presses("Yes")
        await self.settle()
        self.alice.presses("Yes")
        await self.settle()
        assert self.alice.reads("you are paired")
        assert self.bob.reads("you are paired")

    def go_on_from(self, other: Rig) -> None:
        """Begin where another one has stopped."""
        super().go_on_from(other)
        assert isinstance(other, Both)
        self.other.go_on_from(other.other)
