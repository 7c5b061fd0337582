"""What a batch of turns works on: loaded in a few statements, changed in memory, saved in a few statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.people import Couple, Invite, Person
from bot.domain.round import Round
from bot.speech import Account, Chat


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
    messages: set[tuple[Chat, str]] = field(default_factory=set)
    history: bool = False


@dataclass(slots=True)
class Scene:
    """The people, couples, rounds and invitations at hand, by id.

    `had` are the prompts that a couple has had in its cycle; `refs` what the bot posted, by place and message id.
    `outages` are spans (UTC) in which the bot itself was away.
    """

    people: dict[int, Person] = field(default_factory=dict)
    couples: dict[int, Couple] = field(default_factory=dict)
    rounds: dict[int, Round] = field(default_factory=dict)
    invites: dict[int, Invite] = field(default_factory=dict)
    had: dict[int, set[str]] = field(default_factory=dict)
    refs: dict[tuple[Chat, str], str] = field(default_factory=dict)
    outages: Sequence[tuple[datetime, datetime]] = ()
    accounts: dict[Account, int] = field(default_factory=dict)

    def index(self, people: Iterable[Person]) -> None:
        """Make these people findable by account."""
        for person in people:
            self.accounts[Account(person.platform, person.account)] = person.id

    def person_of(self, account: Account) -> Person | None:
        """The person with this account, if known."""
        person_id = self.accounts.get(account)
        return None if person_id is None else self.people[person_id]

    def couple_in(self, room: Chat) -> Couple | None:
        """The living couple whose room this is."""
        for couple in self.couples.values():
            if (couple.room_platform, couple.room_chat) == (room.platform, room.id) and not couple.closed_at:
                return couple
        return None
