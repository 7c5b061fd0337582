"""The vocabulary: what platforms tell the bot, and what the bot says, in plain words.

Nothing here belongs to one platform. A word is added only if each platform can honour it or sensibly ignore it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
    """A voice note, picture or film; `ref` is the platform's own handle for the file."""

    kind: MediaKind
    ref: str
    platform: str


@dataclass(frozen=True, slots=True)
class Words:
    """What a person gives in one message: text (or caption) and media; either may be empty. False: nothing to see."""

    text: str = ""
    media: tuple[Media, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.media) or visible(self.text)


# --- in: what a platform tells the bot --------------------------------------------------------------------


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

    `message` is the message it stood in, if any.
    """

    sender: Sender
    chat: Chat
    name: str
    rest: str = ""
    message: str = ""


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
class Chose:
    """A person picked somebody from their contacts, in answer to a `PickPerson`."""

    sender: Sender
    chat: Chat
    chosen: Account
    name: str = ""


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
    | Chose
    | Hurried
    | BotAdded
    | BotRemoved
    | MembersChanged
    | RoomMoved
    | ReachChanged
    | RoomSeen
    | Erased
    | Due
)


@dataclass(frozen=True, slots=True)
class Update:
    """One event with the platform's own id for it, by which a repetition is known. Empty id: never repeated."""

    id: str
    event: Event


# --- out: what the bot says -------------------------------------------------------------------------------

Style = Literal["line", "title", "name", "quote", "hint"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. A `name` stands directly above the block after it; a `quote` is a person's own words."""

    style: Style
    text: str


@dataclass(frozen=True, slots=True)
class Button:
    """A tap that comes back as `Pressed`. `id` is opaque, at most 64 bytes of ASCII."""

    label: str
    id: str


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

    `sound`: whether it may make a noise. `clear_keys`: take away a `PickPerson` shown before.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    blocks: tuple[Block, ...] = ()
    buttons: tuple[tuple[AnyButton, ...], ...] = ()
    media: Media | None = None
    picture: bytes | None = field(default=None, repr=False)
    file: File | None = None
    sound: bool = False
    clear_keys: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A command as shown in the platform's menu."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Popup:
    """A short private line in answer to a tap; lost if the tap has expired. Empty text: just stop the spinner."""

    tap: str
    text: str = ""
