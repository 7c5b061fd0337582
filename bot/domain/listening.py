"""Listening to each other: whose turn it is. One speaks, the other says back what they heard, the first says whether that is it;
then they swap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.domain.changing import replace

Stage = Literal["say", "mirror", "check", "add"]
MOST_ADDED = 2
"""How many times somebody who is heard may add to it: once more may be said at another time."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where two are: `speaker` is heard now, in this `half` (0, then 1); `last` are the words handed over last (at first `id`)."""

    id: int
    last: int
    speaker: int
    half: int = 0
    stage: Stage = "say"
    added: int = 0

    def is_turn_of(self, person: int) -> bool:
        """Whether it is for this one of the two to do something."""
        return (person == self.speaker) != (self.stage == "mirror")

    @property
    def takes_words(self) -> bool:
        """Whether what comes next is words, and not a yes."""
        return self.stage != "check"

    @property
    def may_add(self) -> bool:
        """Whether whoever is heard may still add to it."""
        return self.added < MOST_ADDED

    def handed(self, words: int) -> Listening:
        """After these words: what was said is said back, what was said back is looked at."""
        return replace(self, last=words, stage="check" if self.stage == "mirror" else "mirror")

    def adding(self) -> Listening:
        """There is more to it."""
        return replace(self, stage="add", added=self.added + 1)

    def swapped(self, other: int) -> Listening | None:
        """That was it: the other one is heard now; None once both were."""
        return None if self.half else replace(self, speaker=other, half=1, stage="say", added=0)

    def __str__(self) -> str:
        return f"{self.id}.{self.last}.{self.half}.{self.stage}.{self.added}"


def read(speaker: int, written: str) -> Listening:
    """What was written so."""
    id_, last, half, stage, added = written.split(".")
    return Listening(int(id_), int(last), speaker, int(half), stage, int(added))  # type: ignore[arg-type]
