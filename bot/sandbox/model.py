"""Records of the sandbox: files, messages, taps, calls."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypedDict

Json = dict[str, Any]
Kind = Literal["photo", "voice", "video", "video_note", "document"]

_MIME = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "video": "video/mp4",
    "video_note": "video/mp4",
    "document": "application/octet-stream",
}
_IMAGES = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
}


class Impossible(Exception):
    """A human tried what no client would let them do."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that the Bot API keeps; `id` is opaque and good for this bot only."""

    id: str
    unique_id: str
    kind: Kind
    path: str
    data: bytes = field(repr=False)
    name: str = ""

    @property
    def is_image(self) -> bool:
        """Whether the bytes begin like a picture that Telegram can read."""
        return any(self.data.startswith(magic) for magic in _IMAGES)

    @property
    def mime(self) -> str:
        """The media type, for browsers."""
        return next((mime for magic, mime in _IMAGES.items() if self.data.startswith(magic)), _MIME[self.kind])

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels; made up for what is not PNG."""
        if self.data[:4] == b"\x89PNG" and len(self.data) >= 24:
            width, height = struct.unpack(">II", self.data[16:24])
            return width, height
        return (384, 384) if self.kind == "video_note" else (1280, 960)

    def ids(self) -> Json:
        """Return what every kind of file has."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}

    def api(self) -> Json | list[Json]:
        """Return the value of a message's field of this kind."""
        width, height = self.size
        match self.kind:
            case "photo":
                return [{**self.ids(), "width": width, "height": height}]
            case "voice":
                return {**self.ids(), "duration": 3, "mime_type": self.mime}
            case "video":
                return {**self.ids(), "duration": 3, "width": width, "height": height, "mime_type": self.mime}
            case "video_note":
                return {**self.ids(), "duration": 3, "length": width}
            case "document":
                return {**self.ids(), "file_name": self.name, "mime_type": self.mime}


@dataclass(frozen=True, slots=True)
class Message:
    """One version of a message. `text` is the caption where there is media; `service` is raw Telegram."""

    id: int
    chat_id: int
    from_id: int
    date: datetime
    text: str = ""
    entities: tuple[Json, ...] = ()
    media: File | None = None
    markup: Json | None = None
    edited: datetime | None = None
    silent: bool = False
    veiled: bool = False
    reply_to: int | None = None
    album: str | None = None
    reaction: str = ""
    service: Mapping[str, object] | None = None

    @property
    def keys(self) -> list[list[Json]]:
        """The rows of raw buttons, inline or on the reply keyboard."""
        markup = self.markup or {}
        rows: list[list[Json]] = markup.get("inline_keyboard") or markup.get("keyboard") or []
        return rows

    @property
    def buttons(self) -> tuple[tuple[str, ...], ...]:
        """The rows of button labels."""
        return tuple(tuple(key["text"] for key in row) for row in self.keys)

    def api(self) -> Json:
        """Return the fields that depend on nothing but the message itself."""
        words = ("caption", "caption_entities") if self.media else ("text", "entities")
        fields = {
            "message_id": self.id,
            "date": int(self.date.timestamp()),
            "edit_date": self.edited and int(self.edited.timestamp()),
            words[0]: self.text,
            words[1]: list(self.entities),
            "media_group_id": self.album,
            "reply_markup": self.markup if self.markup and "inline_keyboard" in self.markup else None,
            **(self.service or {}),
        }
        if self.media:
            fields[self.media.kind] = self.media.api()
        return {name: value for name, value in fields.items() if value not in (None, "", [])}


class Parts(TypedDict, total=False):
    """What a message can be made of."""

    text: str
    entities: tuple[Json, ...]
    media: File | None
    markup: Json | None
    edited: datetime | None
    silent: bool
    veiled: bool
    reply_to: int | None
    album: str | None
    reaction: str
    service: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Popup:
    """What a human sees in answer to a tap."""

    human: int
    text: str
    url: str
    alert: bool
    tap: str


@dataclass(slots=True)
class Tap:
    """One callback query: who tapped what, when, and how the bot answered."""

    id: str
    human: int
    data: str
    at: datetime
    answer: Popup | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method, for those who look behind the curtain; `error` is empty when it went well."""

    method: str
    parameters: Json
    at: datetime
    error: str = ""

    @property
    def ok(self) -> bool:
        """Whether the call was carried out."""
        return not self.error
