"""The reference model of a round: who may see which words, said as simply as it can be."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from tests.simulation.chance import EPOCH

State = Literal["blank", "sealed", "passed", "gone"]
Pieces = list[tuple[str, tuple[str, ...]]]
"""For each message of an answer: its id, and the markers of what it brings."""
LAST_STEP = {"daily": 0, "checkin": 3}
BASE = tuple(LAST_STEP)
"""The forms of which the model knows each act; every other one is a practice."""


@dataclass(slots=True)
class Word:
    """One marker: its author, and whether anybody else may see it. `out`: taken out after it was opened."""

    mark: str
    author: str
    couple: int
    opened_at: datetime | None = None
    out_at: datetime | None = None
    line: bool = False
    kept_back: bool = False
    loose: bool = False
    """Given in a practice: the store says where it went."""
    looked_at: bool = False
    """Its author has read it with what can become of it, before anybody else was to."""
    released: bool = False
    """Its author has tapped what lets it go on its way."""
    question: bool = False
    """It was put to both as a question: it stands above the answers, too."""


@dataclass(slots=True)
class Part:
    """One person's part in a round."""

    state: State = "blank"
    pieces: Pieces = field(default_factory=list)
    more: dict[str, tuple[str, ...]] = field(default_factory=dict)
    step: int = 0
    begun: bool = False
    shown: bool = False
    copies: int = 0
    lines: list[str] = field(default_factory=list)

    def empty(self, state: State) -> None:
        """Whatever was written is let go."""
        self.state, self.pieces, self.more, self.step, self.begun = state, [], {}, 0, False

    def undraft(self) -> None:
        """Whatever was begun is let go."""
        self.more, self.step, self.begun = {}, 0, False

    def marks(self) -> list[str]:
        """The markers in the answer."""
        return [mark for _source, marks in self.pieces for mark in marks]


@dataclass(slots=True)
class Round:
    """One question put to both. `id` is learned from its buttons once somebody has seen them."""

    form: str
    day: date
    parts: dict[str, Part]
    state: Literal["open", "opened", "closed"] = "open"
    id: int | None = None
    ended_at: datetime | None = None
    swaps: int = 0
    """How many questions came before this one on its day, and were not wanted."""

    def changeable(self, who: str) -> Part | None:
        """This person's part, while it can be changed."""
        part = self.parts[who]
        return part if self.state == "open" and not part.shown else None

    def complete(self) -> bool:
        """Whether all are in."""
        return all(part.state == "sealed" for part in self.parts.values())

    def close(self, now: datetime) -> None:
        """Its time is over."""
        if self.state == "open":
            self.state, self.ended_at = "closed", now


@dataclass(frozen=True, slots=True)
class Opening:
    """Words that have to be seen from now on, by whom, and where their author may also see a copy."""

    at: datetime
    marks: tuple[str, ...]
    readers: tuple[str, ...]
    round: Round | Practice | None


@dataclass(slots=True)
class Held:
    """One person's part in a practice, as the store has it. `marks` are in what is sealed, `begun` in what is not yet.

    `chosen` are options; `acted`: by their own acts they may be in; `shared`: they have let it be opened without the other.
    """

    state: str = "blank"
    step: int = 0
    is_opened: bool = False
    marks: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    chosen: frozenset[str] = frozenset()
    ciphertext: tuple[bytes | None, bytes | None] = (None, None)
    acted: bool = False
    shared: bool = False
    noted: frozenset[str] = frozenset()
    copies: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def shown(self) -> bool:
        """As in a part of a round that is modelled."""
        return self.is_opened


@dataclass(slots=True)
class Practice:
    """A round of any other form, or a note."""

    id: int
    form: str
    prompt: str
    parts: dict[str, Held]
    state: str = "open"
    takes_words: bool = False
    was: str = "unknown"
    length: int = 0

    def fill(self, who: str) -> None:
        """Words for its next step have come: until the store is read, this is how it must be now."""
        part = self.parts[who]
        part.acted, part.step = True, part.step + 1
        if part.step >= self.length:
            part.state = "sealed"
        if self.state == "open" and all(one.state == "sealed" for one in self.parts.values()):
            self.state = "opened"

    @property
    def began(self) -> datetime:
        """Its id tells."""
        return EPOCH + timedelta(milliseconds=self.id >> 22)
