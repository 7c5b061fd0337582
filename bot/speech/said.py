"""Out: what the bot says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from bot.speech.who import Media

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
    """One message: paragraphs, rows of buttons, at most one piece of media, at most one picture (PNG, or a
    `drawing` in SVG that becomes one when it is sent), at most one file.

    `sound`: whether it may make a noise. `veiled`: its media are hidden until whoever sees it asks to. `clear_keys`: take away a
    `PickPerson` shown before. `instead`: what is said where its media cannot be shown.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    blocks: tuple[Block, ...] = ()
    buttons: tuple[tuple[AnyButton, ...], ...] = ()
    media: Media | None = None
    picture: bytes | None = field(default=None, repr=False)
    file: File | None = None
    sound: bool = False
    clear_keys: bool = False
    veiled: bool = False
    instead: tuple[Block, ...] = ()
    drawing: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Popup:
    """A short private line in answer to a tap; lost if the tap has expired. Empty text: just stop the spinner."""

    tap: str
    text: str = ""
