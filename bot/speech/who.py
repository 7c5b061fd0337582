"""Who speaks, where, and what a person gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from bot.domain.text import visible


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
