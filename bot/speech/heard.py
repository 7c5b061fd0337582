"""In: what a platform tells the bot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from bot.speech.who import Account, Chat, Sender, Words

_CODE = re.compile(r"(?:code:)?\s*([A-Za-z0-9_-]{16,64})")
"""A code as it is said where there are no links; shorter ones would be words."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message. `album` is shared by messages sent as one group of pictures. Words without text: an unsupported kind."""

    sender: Sender
    chat: Chat
    message: str
    words: Words
    reply_to: str | None = None
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message now reads so."""

    sender: Sender
    chat: Chat
    message: str
    words: Words


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command, without slash and bot name, in lower case; a deep link is `start` with its payload as `rest`.

    `message` is the message it stood in, if any; `person` whom it names, and what they are called. `tap` names it for the reply
    given to it, where a command is answered like a tap.
    """

    sender: Sender
    chat: Chat
    name: str
    rest: str = ""
    message: str = ""
    person: tuple[Account, str] | None = None
    tap: str = ""

    @property
    def code(self) -> str:
        """What it carries that the bot has handed out: a link's payload, or the same said to `pair`; else empty."""
        if self.name == "pair":
            said = _CODE.fullmatch(self.rest)
            return said[1] if said else ""
        return self.rest if self.name == "start" and self.chat.private else ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A tap on a button. `button` is the opaque id that the client sent: nobody vouches for it yet.

    `tap` names the tap for the reply given to it; `message` is the message that carries the button.
    """

    sender: Sender
    chat: Chat
    message: str
    button: str
    tap: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """A sheet behind a button, filled in: `values` has what was written, or the option chosen, by the key of its field.

    `tap` names the sending of it for the reply given to it, and is the name of what was written; the rest is as in `Pressed`.
    """

    sender: Sender
    chat: Chat
    message: str
    button: str
    tap: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)


@dataclass(frozen=True, slots=True)
class Chose:
    """A person picked somebody from their contacts, in answer to a `PickPerson`. `tap` as in `Commanded`."""

    sender: Sender
    chat: Chat
    chosen: Account
    name: str = ""
    tap: str = ""


Haste = Literal["words", "change", "tap", "links"]


@dataclass(frozen=True, slots=True)
class Hurried:
    """Something that is not taken, because its sender has sent too much at once: words, a change of them, a tap, or links.

    `tap` names a tap for the reply given to it.
    """

    sender: Sender
    chat: Chat
    what: Haste
    tap: str = ""


@dataclass(frozen=True, slots=True)
class BotAdded:
    """The bot was put into a room by the sender."""

    sender: Sender
    chat: Chat


@dataclass(frozen=True, slots=True)
class BotRemoved:
    """The bot is no longer in this room; `couple_id` says for whom this was found out, if it was in sending."""

    chat: Chat
    couple_id: int = 0


@dataclass(frozen=True, slots=True)
class MembersChanged:
    """Somebody joined or left the room."""

    chat: Chat


@dataclass(frozen=True, slots=True)
class RoomMoved:
    """The room lives on under another id; `couple_id` as in BotRemoved."""

    chat: Chat
    to: Chat
    couple_id: int = 0


@dataclass(frozen=True, slots=True)
class ReachChanged:
    """An account blocked the bot (`reachable` false) or let it in again."""

    account: Account
    reachable: bool


@dataclass(frozen=True, slots=True)
class RoomSeen:
    """What a look into a room found: how many are in it with the bot, and which of those asked about.

    `public`: whoever is not in it may read it, too. `purpose` is what the look was for; `couple_id` as in BotRemoved.
    """

    chat: Chat
    count: int
    present: tuple[Account, ...]
    purpose: str = ""
    couple_id: int = 0
    public: bool = False

    def holds_only(self, people: int) -> bool:
        """Whether so many of those asked about, and the bot, are all who can read what is said there."""
        return not self.public and len(self.present) == people and self.count == people + 1


@dataclass(frozen=True, slots=True)
class RoomMade:
    """A room was made for the couple, or (`chat` is None) could not be. `couple_id` as in BotRemoved."""

    chat: Chat | None
    couple_id: int


@dataclass(frozen=True, slots=True)
class Erased:
    """What this person asked to be erased is gone from every file; `everywhere`: from every message, too, as far as it can be.

    `reason` is what it was erased for; `couple_id` as in BotRemoved.
    """

    person_id: int
    reason: str
    everywhere: bool
    couple_id: int = 0


@dataclass(frozen=True, slots=True)
class Due:
    """The clock says that this couple has something due."""

    couple_id: int


Event = (
    Said
    | Edited
    | Commanded
    | Pressed
    | Wrote
    | Chose
    | Hurried
    | BotAdded
    | BotRemoved
    | MembersChanged
    | RoomMoved
    | ReachChanged
    | RoomSeen
    | RoomMade
    | Erased
    | Due
)


@dataclass(frozen=True, slots=True)
class Update:
    """One event with the platform's own id for it, by which a repetition is known. Empty id: never repeated."""

    id: str
    event: Event
