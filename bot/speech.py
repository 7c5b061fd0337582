"""The vocabulary: what platforms tell the bot, and what the bot says, in plain words.

Nothing here belongs to one platform. A word is added only if each platform can honour it or sensibly ignore it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar, Literal

from bot.domain.text import visible

# --- who and where ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Account:
    """One account on one platform; `id` is the platform's own, as text."""

    platform: str
    id: str


@dataclass(frozen=True, slots=True)
class Chat:
    """A place to speak: the private chat with one account, or a room of several."""

    platform: str
    id: str
    private: bool = True


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote or tapped: the account, the name shown, the client's language tag (may be empty)."""

    account: Account
    name: str
    language: str = ""


MediaKind = Literal["voice", "photo", "video", "video_note"]


@dataclass(frozen=True, slots=True)
class Media:
    """A voice note, picture or film; `ref` is the platform's own handle for the file.

    `data` is the file itself, where it has been fetched to be shown on another platform.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    kind: MediaKind
    ref: str
    platform: str
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Words:
    """What a person gives in one message: text (or caption) and media; either may be empty. False: nothing to see."""

    text: str = ""
    media: tuple[Media, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.media) or visible(self.text)


# --- in: what a platform tells the bot --------------------------------------------------------------------

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


# --- out: what the bot says -------------------------------------------------------------------------------

Style = Literal["line", "title", "name", "quote", "hint", "code"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as it stands in a paragraph: `text` is how it reads there, `at` its Unix time in seconds.

    A platform that can show it by each reader's own clock does; `shown` is what of it matters.
    """

    text: str
    at: int
    shown: Literal["time", "date", "both"] = "both"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. A `name` stands directly above the block after it; a `quote` is a person's own words, `code` is
    to be copied as it stands.

    `veiled`: hidden until whoever reads it asks to see it.
    """

    style: Style
    text: str
    veiled: bool = False
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class Button:
    """A tap that comes back as `Pressed`. `id` is opaque, at most 64 bytes of ASCII.

    `sheet` names what can be filled in at once behind it, and comes back as `Wrote`, where a platform has sheets; without
    them it is a tap or, if it is not `bare`, left out. `one_of`: with its neighbours that say so too it is a choice.
    """

    label: str
    id: str
    sheet: str = ""
    bare: bool = True
    one_of: bool = False


@dataclass(frozen=True, slots=True)
class EnterPrivate:
    """A button that opens the private chat with the bot and gives it `payload` (at most 64 of A-Za-z0-9_-)."""

    label: str
    payload: str


@dataclass(frozen=True, slots=True)
class PickPerson:
    """A way to pick one person from one's contacts; comes back as `Chose`. Only in private chats."""

    label: str


AnyButton = Button | EnterPrivate | PickPerson


@dataclass(frozen=True, slots=True)
class File:
    """A file made by the bot, to be kept by whoever gets it; `name` is what it is called there (ASCII)."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Message:
    """One message: paragraphs, rows of buttons, at most one piece of media, at most one PNG picture, at most one file.

    `sound`: whether it may make a noise. `clear_keys`: take away a `PickPerson` shown before. `instead`: what is said where its
    media cannot be shown, after its paragraphs.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    blocks: tuple[Block, ...] = ()
    buttons: tuple[tuple[AnyButton, ...], ...] = ()
    media: Media | None = None
    picture: bytes | None = field(default=None, repr=False)
    file: File | None = None
    sound: bool = False
    clear_keys: bool = False
    instead: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """What a command may be given: somebody, or a few words."""

    name: str
    description: str
    kind: Literal["person", "text"]
    called: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """A command as shown to people; `listed`: it stands in a short menu, too. `called`: its name in their language, if it has one.

    Where commands are typed, it goes by its own name, and what it takes is not shown.
    """

    name: str
    description: str
    listed: bool = True
    called: str = ""
    takes: tuple[Slot, ...] = ()


Menus = Mapping[str, list[Command]]
"""The commands, in each language; '' is the default."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in: words, or (with `options`, pairs of value and label) a choice of one. Lengths are in characters."""

    key: str
    label: str
    options: tuple[tuple[str, str], ...] = ()
    required: bool = True
    longest: int = 4000


@dataclass(frozen=True, slots=True)
class Sheet:
    """What can be filled in at once: at most five fields, each of at most 25 options. `about`: what is asked, in full."""

    title: str
    fields: tuple[Field, ...]
    about: str = ""


Sheets = Callable[[str], Sheet | None]
"""Finds the sheet of a name, as a button carries it; None if there is none (any more). It waits for nothing."""


@dataclass(frozen=True, slots=True)
class Way:
    """How somebody gets into the private chat: a web address, and what to say there, unless the address says it."""

    link: str
    say: str = ""


@dataclass(frozen=True, slots=True)
class Popup:
    """A short private line in answer to a tap; lost if the tap has expired. Empty text: just stop the spinner."""

    tap: str
    text: str = ""
