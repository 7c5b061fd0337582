"""Who carries the words in and out: what every platform can do, and what it may raise."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from bot.pacing import Limits
from bot.speech import Account, Chat, Media, Menus, Message, Popup, RoomSeen, Sheets, Update, Way


class Unreachable(Exception):
    """This chat is closed to the bot for good: blocked, never started, removed, deleted."""


class Refused(Exception):
    """The platform will never take this call; sending it again is pointless."""


class TokenRefused(Refused):
    """The token is not, or no longer, accepted; `remedy` says how to come by another."""

    remedy = ""


class Moved(Exception):
    """The room has another id now."""

    def __init__(self, to: str) -> None:
        super().__init__("the room has moved")
        self.to = to


class SlowDown(Exception):
    """The platform asks for patience, in seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds:g} s")
        self.seconds = seconds


class NotYet(Exception):
    """It is too early for this call, by so many seconds: nothing was tried."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not for another {seconds:g} s")
        self.seconds = seconds


class Uncertain(Exception):
    """The call may or may not have been carried out (time-out, connection lost after sending)."""


class Trouble(Exception):
    """The call was not carried out, and later it may be (5xx, no connection)."""


class NotModified(Exception):
    """The message reads so already: for an edit, this is success."""


Submit = Callable[[Sequence[Update]], Awaitable[None]]
"""Takes updates in order; returns once all of them are committed."""


Missed = Callable[[], Awaitable[tuple[datetime | None, Sequence[str]]]]
"""Since when something may have been missed, if at all, and whose private chats are to be looked at for it."""


@runtime_checkable
class Forgetful(Protocol):
    """A platform that does not tell again what people wrote while the bot was away."""

    def catch_up(self, missed: Missed) -> None:
        """Take, before the start, where it is found what to ask for."""
        ...


@dataclass(frozen=True, slots=True)
class Traits:
    """What a platform is like: what people call it, the longest text of one message (UTF-16 units), the largest file (bytes).

    `makes_rooms`: the bot itself can make one. `writes_first`: it can write to somebody who has never written to it. `overseen`: a
    room can always be read by those who run the place it is in. `uploads`: what was sent on this very platform has to be fetched
    and uploaded too, to be shown on it again. `takes_back`: how long the bot can take away what it sent, None if always; what it
    wrote it can always change. `keyed`: what is sent again with the same key soon after is shown once.
    """

    title: str
    text_limit: int
    largest_media: int = 50 << 20
    makes_rooms: bool = False
    writes_first: bool = False
    overseen: bool = False
    uploads: bool = False
    takes_back: timedelta | None = None
    keyed: bool = False
    limits: Limits = field(default_factory=Limits)


class Platform(Protocol):
    """What carries words out and in. Every method may raise the errors above and no others."""

    name: str
    traits: Traits

    @property
    def drained(self) -> asyncio.Event:
        """Set while the platform is in reach and everything that had waited there is committed."""
        ...

    def way(self, payload: str) -> Way:
        """Return how to get into the private chat with this payload."""
        ...

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Send; return the platform's message id. `key` is the same for each attempt: it is to appear once, if that can be."""
        ...

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        """Make an earlier message read so."""
        ...

    async def delete(self, chat: Chat, message_id: str) -> None:
        """Take a message away; one that is gone already counts as done."""
        ...

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        """Take all these messages away, as far as it is still possible."""
        ...

    async def popup(self, popup: Popup) -> None:
        """Answer a tap; an expired tap is no error."""
        ...

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        """Count everybody in the room, the bot included; say which of `accounts` are in it, and whether others can read it."""
        ...

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        """Return a room for these and the bot alone, near the room where they asked for it. Refused where that cannot be.

        One that it made before for the same (by its `topic`) is returned again.
        """
        ...

    async def fetch(self, media: Media, most: int) -> bytes:
        """Return what a person sent, as it lies at the platform. Refused if it is gone, or more than `most` bytes."""
        ...

    def furnish(self, sheets: Sheets) -> None:
        """Take, before the start, where sheets are found: one is shown at once, and waits for nothing."""
        ...

    async def start(self) -> None:
        """Check the token, learn the bot's own name."""
        ...

    async def publish(self, menus: Menus) -> None:
        """Show the commands in each language, as well as can be."""
        ...

    async def listen(self, submit: Submit) -> None:
        """Hand updates to `submit` until cancelled; tell the platform they are done only after it returns."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
