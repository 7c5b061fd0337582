"""The sealed round: each fills it alone; when the last one is in, it opens, once, for both.

The seal is here. `hand_over` is the one function of the program through which a person's words reach anybody else, and it
demands an `Opening`, which exists only where a round says that its author's words were opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from bot.domain.changing import replace

EntryState = Literal["blank", "sealed", "passed", "gone"]
RoundState = Literal["open", "opened", "closed", "private"]
"""What is private is for its author alone, and nothing can open it."""
Filled = dict[str, Any]
"""What a person filled in: one JSON value for each step of the form."""


HELD = -1
"""The step of an entry that waits for its author to be back from a pause: the question, or what is to become of their words now
that its time is over, has not been put to them."""


class StillSealed(Exception):
    """Somebody asked for words that were not opened to them."""


class NotOpen(Exception):
    """The round takes no answers any more, or not from this person: what was shown to the other stays as it is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person's part in a round. `words`, `draft` and `line` are ciphertext.

    `sources` are the messages that the words came from, so that editing one edits the answer.
    `shown_at` records that the words were opened, `apart` that it was on their author's own word; `line` is what its author
    left for the other after the reveal. `step` is the step of the form at hand, or HELD.
    """

    couple_id: int
    round_id: int
    person_id: int
    state: EntryState = "blank"
    words: bytes | None = field(default=None, repr=False)
    draft: bytes | None = field(default=None, repr=False)
    step: int = 0
    sources: tuple[str, ...] = ()
    shown_at: datetime | None = None
    apart: bool = False
    kept: bool = False
    line: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Opening:
    """The record that these authors' words were opened. Made by `Round` alone."""

    round_id: int
    authors: frozenset[int]


@dataclass(frozen=True, slots=True)
class Round:
    """A form put to both partners; `day` is the couple's day it belongs to, `prompt` the id of its question or empty.

    `counted` is how many were in at most: what is told of the round, so that a withdrawal shows nowhere.
    """

    couple_id: int
    id: int
    form: str
    day: date
    created_at: datetime
    prompt: str = ""
    cycle: int = 0
    state: RoundState = "open"
    ended_at: datetime | None = None
    counted: int = 0
    entries: tuple[Entry, ...] = field(default=(), repr=False)

    def entry(self, person_id: int) -> Entry:
        """This person's part. Raises KeyError."""
        for entry in self.entries:
            if entry.person_id == person_id:
                return entry
        raise KeyError(person_id)

    def other(self, person_id: int) -> Entry:
        """The partner's part."""
        return next(entry for entry in self.entries if entry.person_id != person_id)

    @property
    def sealed(self) -> int:
        """How many are in."""
        return sum(entry.state == "sealed" for entry in self.entries)

    @property
    def opening(self) -> Opening:
        """Whose words were opened so far."""
        shown = [entry.person_id for entry in self.entries if entry.shown_at and self.state != "private"]
        return Opening(self.id, frozenset(shown))

    def put(self, entry: Entry) -> Round:
        """The round with this part in place of the person's former one."""
        return replace(
            self, entries=tuple([entry if old.person_id == entry.person_id else old for old in self.entries])
        )

    def keep(self, person_id: int, words: bytes, now: datetime, sources: tuple[str, ...] = ()) -> Round:
        """Seal these words; when all are in, open them all, in this same step. Raises NotOpen."""
        entry = replace(self._changeable(person_id), state="sealed", words=words, draft=None, step=0, sources=sources)
        kept = self.put(entry)
        kept = replace(kept, counted=max(kept.counted, kept.sealed))
        return kept._open(now) if all(one.state == "sealed" for one in kept.entries) else kept

    def pass_by(self, person_id: int) -> Round:
        """Not today: whatever was written is let go. Raises NotOpen."""
        return self.put(_emptied(self._changeable(person_id), "passed"))

    def take_back(self, person_id: int) -> Round:
        """Undo the answer; the question stays open to them. Raises NotOpen."""
        return self.put(_emptied(self._changeable(person_id), "blank"))

    def close(self, now: datetime) -> Round:
        """Its time is over and it never opened: what is sealed stays so. Raises NotOpen."""
        self._must_be_open()
        return replace(self, state="closed", ended_at=now)

    def share(self, person_id: int, now: datetime) -> Round:
        """Open one's own words to the other, on one's own account. Raises StillSealed if there are none, or it is private."""
        entry = self.entry(person_id)
        if entry.state != "sealed" or self.state == "private":
            raise StillSealed
        return self.put(replace(entry, shown_at=entry.shown_at or now, apart=True))

    def erase(self, person_id: int) -> Round:
        """Destroy one's own words, opened or not; the record that there were some remains."""
        return self.put(replace(_emptied(self.entry(person_id), "gone"), line=None, kept=False))

    def forget(self, person_id: int) -> Round:
        """Destroy all that this person wrote; what nobody was shown may still be answered. The same round if there is nothing."""
        entry = self.entry(person_id)
        if entry.words is None and entry.draft is None and entry.line is None:
            return self
        if entry.state == "sealed" and (self.state != "open" or entry.shown_at):
            return self.erase(person_id)
        state: EntryState = "blank" if entry.state == "sealed" else entry.state
        return self.put(replace(_emptied(entry, state), line=None))

    def _open(self, now: datetime) -> Round:
        entries = tuple([replace(entry, shown_at=entry.shown_at or now, draft=None) for entry in self.entries])
        return replace(self, state="opened", ended_at=now, entries=entries)

    def _changeable(self, person_id: int) -> Entry:
        self._must_be_open()
        entry = self.entry(person_id)
        if entry.shown_at is not None:
            raise NotOpen
        return entry

    def _must_be_open(self) -> None:
        if self.state != "open":
            raise NotOpen


def written_alone(round_: Round, author: int, other: int, words: bytes) -> Round:
    """A closed or private round with the words of one of the two: the other has no part in it."""
    mine = Entry(round_.couple_id, round_.id, author, "sealed", words)
    theirs = Entry(round_.couple_id, round_.id, other, "passed")
    return replace(round_, ended_at=round_.created_at, entries=(mine, theirs))


def author_of(round_: Round) -> int:
    """Who wrote a round that was written alone."""
    return next(entry.person_id for entry in round_.entries if entry.state != "passed")


def _emptied(entry: Entry, state: EntryState) -> Entry:
    return replace(entry, state=state, words=None, draft=None, step=0, sources=())


def hand_over(opening: Opening, entry: Entry, unseal: Callable[[Entry], Filled]) -> Filled:
    """Unseal an opened entry for both. Raises StillSealed unless the opening names its author."""
    if opening.round_id != entry.round_id or entry.person_id not in opening.authors:
        raise StillSealed
    return unseal(entry) if entry.state == "sealed" else {}


def pass_on_line(opening: Opening, entry: Entry, unseal: Callable[[Entry], Filled]) -> Filled:
    """Unseal the line that an author left for the other after a reveal. Raises StillSealed where nothing was opened."""
    if opening.round_id != entry.round_id or not opening.authors:
        raise StillSealed
    return unseal(entry) if entry.line is not None else {}


def own_words(reader: int, entry: Entry, unseal: Callable[[Entry], Filled]) -> Filled:
    """Unseal an entry for its author. Raises StillSealed for anybody else."""
    if entry.person_id != reader:
        raise StillSealed
    return unseal(entry) if entry.words is not None else {}
