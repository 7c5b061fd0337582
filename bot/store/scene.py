"""What a batch of turns works on: loaded in a few statements, changed in memory, saved in a few statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from bot.domain.people import Couple, Invite, Person
from bot.domain.round import Round
from bot.speech import Account, Chat

T = TypeVar("T")


@dataclass(slots=True)
class Wanted:
    """What has to be loaded for a batch."""

    accounts: set[Account] = field(default_factory=set)
    rooms: set[Chat] = field(default_factory=set)
    couples: set[int] = field(default_factory=set)
    rounds: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    invites: set[int] = field(default_factory=set)
    tokens: set[bytes] = field(default_factory=set)
    askers: set[Account] = field(default_factory=set)
    asked: set[Account] = field(default_factory=set)
    messages: set[tuple[Chat, str]] = field(default_factory=set)
    pasts: set[Account] = field(default_factory=set)
    pasts_by_id: set[int] = field(default_factory=set)
    history: bool = False

    @property
    def whole_past(self) -> bool:
        """Whether anybody's past has to be loaded."""
        return bool(self.pasts or self.pasts_by_id)


class Shelf(dict[int, T]):
    """Values by id, which remembers for each changed one what was loaded."""

    def __init__(self) -> None:
        super().__init__()
        self._loaded: dict[int, T | None] = {}

    def change(self, values: Mapping[int, T]) -> None:
        """Put these in place of what was there."""
        for key, value in values.items():
            if (old := self.get(key)) is not value:
                self._loaded.setdefault(key, old)
                self[key] = value

    def changed(self) -> list[tuple[T | None, T]]:
        """What was loaded (None for what is new) and what is there now, for each value that is another."""
        return [(old, self[key]) for key, old in self._loaded.items() if self[key] is not old]


class Draft(dict[int, T]):
    """What a turn puts over a shelf, which is not touched: looked into, both are there; gone through, the changes alone."""

    def __init__(self, shelf: Mapping[int, T]) -> None:
        super().__init__()
        self._shelf = shelf

    def __missing__(self, key: int) -> T:
        return self._shelf[key]

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or key in self._shelf

    def get(self, key: int, default: None = None) -> T | None:  # type: ignore[override]
        """What is there under this id, if anything."""
        try:
            return self[key]
        except KeyError:
            return default

    def all(self) -> list[T]:
        """Everything, changed or not."""
        return [*{**self._shelf, **self}.values()]


@dataclass(frozen=True, slots=True)
class Standing:
    """A message with somebody's words, in a chat under a name since `at`; or one that `waits`, as this row of the queue."""

    couple_id: int
    platform: str
    chat: str
    ref: str
    at: datetime
    kind: str = ""
    waits: int = 0


@dataclass(frozen=True, slots=True)
class Had:
    """The prompts that a couple has had in its cycle, how many times it ever had each, and the `last` day of each form."""

    now: Collection[str] = ()
    ever: Mapping[str, int] = field(default_factory=dict)
    last: Mapping[str, date] = field(default_factory=dict)


@dataclass(slots=True)
class Scene:
    """The people, couples, rounds and invitations at hand, by id.

    `had` are the prompts that a couple has had; `refs` what the bot posted, by place and message id.
    Of whoever's past was wanted: `keys` by couple and person, and the messages `standing` somewhere.
    `outages` are spans (UTC) in which the bot itself was away.
    """

    people: Shelf[Person] = field(default_factory=Shelf)
    couples: Shelf[Couple] = field(default_factory=Shelf)
    rounds: Shelf[Round] = field(default_factory=Shelf)
    invites: Shelf[Invite] = field(default_factory=Shelf)
    had: dict[int, Had] = field(default_factory=dict)
    refs: dict[tuple[Chat, str], str] = field(default_factory=dict)
    keys: dict[tuple[int, int], bytes] = field(default_factory=dict)
    standing: list[Standing] = field(default_factory=list)
    outages: Sequence[tuple[datetime, datetime]] = ()
    _accounts: dict[Account, int] = field(default_factory=dict)
    _rooms: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    _members: dict[int, set[int]] = field(default_factory=dict)
    _rounds: dict[int, set[int]] = field(default_factory=dict)

    def index(
        self,
        people: Iterable[Person] | None = None,
        couples: Iterable[Couple] | None = None,
        rounds: Iterable[Round] | None = None,
    ) -> None:
        """Make these findable by account, couple and room; all that is here, if none are named."""
        for person in self.people.values() if people is None else people:
            self._accounts[Account(person.platform, person.account)] = person.id
            if person.couple_id is not None:
                self._members.setdefault(person.couple_id, set()).add(person.id)
        for couple in self.couples.values() if couples is None else couples:
            if couple.room_chat:
                self._rooms.setdefault((couple.room_platform, couple.room_chat), set()).add(couple.id)
        for round_ in self.rounds.values() if rounds is None else rounds:
            self._rounds.setdefault(round_.couple_id, set()).add(round_.id)

    def person_of(self, account: Account) -> Person | None:
        """The person with this account, if known."""
        person_id = self._accounts.get(account)
        return None if person_id is None else self.people[person_id]

    def members(self, couple_id: int | None) -> Collection[int]:
        """Whoever is, or in this batch was, in this couple."""
        return self._members.get(couple_id or 0, ())

    def rounds_of(self, couple_id: int | None) -> Collection[int]:
        """The couple's rounds at hand."""
        return self._rounds.get(couple_id or 0, ())

    def couple_in(self, room: Chat) -> Couple | None:
        """The living couple whose room this is."""
        for couple_id in self._rooms.get((room.platform, room.id), ()):
            couple = self.couples[couple_id]
            if (couple.room_platform, couple.room_chat) == (room.platform, room.id) and not couple.closed_at:
                return couple
        return None
