"""A person, the couple two of them form, and the invitation that brings them together."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from bot.domain.streak import Streak

INVITE_LASTS = timedelta(hours=24)
NO_LASTS = timedelta(days=90)
"""How long nobody is written to again for somebody whom they have declined."""
ASKERS_AT_MOST = 3
ASKED_AT_MOST = 5
"""How many may have one person written to, and how many one may have written to, before it rests as long as an invitation lasts."""
OFFER_LASTS = timedelta(days=7)
"""How long two can agree to have a room made; as long, it is not offered again."""
FOR_NOW = datetime(9999, 1, 1, tzinfo=UTC)
"""The end of a pause that has none yet."""


@dataclass(frozen=True, slots=True)
class Person:
    """One account on one platform, in at most one couple.

    `focus` says what this person's next plain message means; empty when it answers whatever is open.
    Paused (`paused_until`, in UTC; FOR_NOW has no end) nothing comes unasked. `quiet` are the local times, HH:MM, between
    which nothing sounds, or empty. `discreet`: what comes shows nothing on a lock screen. `yes` is what this person
    has ticked in this couple: deeper things they are ready for, facts, themes they like. `comfort` is their offset of how deep
    questions go. `wants` are ticks that are sealed at rest. `key` is the wrapped data key of this author in this couple.
    """

    id: int
    platform: str
    account: str
    created_at: datetime
    name: str = ""
    language: str = "en"
    zone: str = ""
    couple_id: int | None = None
    consented_at: datetime | None = None
    reachable: bool = True
    nudges: bool = True
    focus: tuple[str, ...] = ()
    paused_until: datetime | None = None
    quiet: tuple[str, ...] = ()
    discreet: bool = False
    yes: tuple[str, ...] = ()
    comfort: int = 0
    wants: tuple[str, ...] = ()
    key: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people and what they share: a room or none, their hour, what is due, their days together.

    `hour` is local time in `zone`. `day` is the last day for which a
    prompt came, `today` its round. `cycle` counts how often all prompts were had.
    `resting_until` is a pause that both know of. `told` are the deeper things of which both were told that both are ready;
    `brought` the ids of earlier couples of these two whose past they have both brought along. Until `heavy_until` questions stay
    light. `why` today's question came: a reason, and `another` for each time both wanted another one. `asks` are rounds that hold
    questions of their own, each with its author, in the order in which they are to come. `shelf`: what lies ready.
    """

    id: int
    created_at: datetime
    language: str = "en"
    zone: str = "UTC"
    hour: time = time(19)
    room_platform: str = ""
    room_chat: str = ""
    room_open: bool = True
    closed_at: datetime | None = None
    agenda: Mapping[str, datetime] = field(default_factory=dict)
    streak: Streak = field(default_factory=Streak)
    day: date | None = None
    today: int | None = None
    prompts: int = 0
    cycle: int = 0
    resting_until: datetime | None = None
    told: tuple[str, ...] = ()
    brought: tuple[int, ...] = ()
    heavy_until: date | None = None
    why: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    shelf: tuple[str, ...] = ()

    @property
    def next_due(self) -> datetime | None:
        """The earliest moment at which something is due."""
        return min(self.agenda.values(), default=None)


DARK = "dark"
"""Ticked by whoever wants pictures in dark colours."""


def wants_dark(person: Person) -> bool:
    """Whether pictures are to be dark for this person."""
    return DARK in person.yes


InviteKind = Literal["link", "chosen", "room", "make", "asks", "asked"]


@dataclass(frozen=True, slots=True)
class Invite:
    """An invitation; only the hash of its token is kept.

    `asker` is a person's id (0 for a room's invitation). `bound` is the account it is meant for, or empty. `room` is that of a
    room's invitation, or where it was asked for.
    `seats` are the people who have said yes: one for a link, up to two for a room. `done` once it can no longer be used.
    One to `make` a room has two seats, too. Whom an account `asks`, or by whom it is `asked`, is no invitation but a note.
    """

    id: int
    token_hash: bytes
    kind: InviteKind
    expires_at: datetime
    asker: int = 0
    bound_platform: str = ""
    bound_account: str = ""
    room_platform: str = ""
    room_chat: str = ""
    seats: tuple[int, ...] = ()
    done: bool = False

    def usable(self, now: datetime) -> bool:
        """Whether somebody may still say yes to it."""
        return not self.done and now < self.expires_at

    def meant_for(self, person: Person) -> bool:
        """Whether this person may use it at all."""
        if self.bound_account:
            return (self.bound_platform, self.bound_account) == (person.platform, person.account)
        return person.id != self.asker


def new_note(kind: InviteKind, platform: str, account: str, now: datetime) -> Invite:
    """An empty note of whom this account `asks`, or by whom it is `asked`."""
    return Invite(note_id(kind, platform, account), _note_hash(kind, platform, account), kind, now, done=True)


def note_id(kind: InviteKind, platform: str, account: str) -> int:
    """The id of this account's note: always the same."""
    return int.from_bytes(_note_hash(kind, platform, account)[:8], "big") >> 1


def _note_hash(kind: InviteKind, platform: str, account: str) -> bytes:
    return hash_token(f"{kind}|{platform}|{account}")


def hash_token(token: str) -> bytes:
    """What is kept of an invitation's token."""
    return hashlib.sha256(token.encode()).digest()
