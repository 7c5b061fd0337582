"""Records of Discord's sandbox: files and messages."""

from __future__ import annotations

import hashlib
import hmac
import mimetypes
import struct
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypedDict

from bot.sandbox.discord.components import BUTTON, FILE, GALLERY, SELECTS, TEXT_DISPLAY, THUMBNAIL, walk
from bot.sandbox.model import Json

EPOCH_MS = 1_420_070_400_000
SIGNED_FOR = timedelta(hours=24)

SUPPRESS_EMBEDS, EPHEMERAL, LOADING, SILENT = 1 << 2, 1 << 6, 1 << 7, 1 << 12
VOICE_MESSAGE, V2 = 1 << 13, 1 << 15
REPLY, COMMAND_REPLY = 19, 20


def snowflakes(now: Callable[[], datetime]) -> Iterator[int]:
    """Yield ids that carry the time, each above the one before it."""
    last = 0
    while True:
        last = max(last + 1, int(now().timestamp() * 1000) - EPOCH_MS << 22)
        yield last


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that Discord keeps. `folder` is the first part of its address, `channel_id` the second."""

    id: int
    channel_id: int
    name: str
    data: bytes = field(repr=False)
    description: str = ""
    seconds: float = 0
    waveform: str = ""
    type: str = ""
    folder: str = "attachments"

    @property
    def path(self) -> str:
        """The address without its signature."""
        return f"/{self.folder}/{self.channel_id}/{self.id}/{self.name}"

    @property
    def mime(self) -> str:
        """The media type."""
        return self.type or mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def signature(self, secret: bytes, until: str) -> str:
        """Return what makes an address good until then."""
        return hmac.new(secret, f"{self.path}?{until}".encode(), hashlib.sha256).hexdigest()

    def url(self, base: str, secret: bytes, now: datetime) -> str:
        """Return an address that is good for a day."""
        until, since = (f"{int(at.timestamp()):x}" for at in (now + SIGNED_FOR, now))
        return f"{base}{self.path}?ex={until}&is={since}&hm={self.signature(secret, until)}&"

    def api(self, url: str) -> Json:
        """Return the Attachment object."""
        about = {"id": str(self.id), "filename": self.name, "size": len(self.data), "url": url, "proxy_url": url}
        more: Json = {"content_type": self.mime, "description": self.description or None}
        if self.data[:4] == b"\x89PNG" and len(self.data) >= 24:
            more["width"], more["height"] = struct.unpack(">II", self.data[16:24])
        if self.waveform:
            more |= {"duration_secs": self.seconds, "waveform": self.waveform}
        return {**about, **{name: value for name, value in more.items() if value is not None}}


class About(TypedDict, total=False):
    """What else can be said of a file."""

    description: str
    seconds: float
    waveform: str
    type: str
    folder: str


@dataclass(frozen=True, slots=True)
class Message:
    """One version of a message; `only_for` is set where it is ephemeral."""

    id: int
    channel_id: int
    author_id: int
    date: datetime
    content: str = ""
    components: tuple[Json, ...] = ()
    embeds: tuple[Json, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    flags: int = 0
    edited: datetime | None = None
    reply_to: int | None = None
    nonce: str | int | None = None
    mentions: Json | None = None
    """The allowed mentions that came with it."""
    only_for: int | None = None
    interaction: Json | None = None

    @property
    def ephemeral(self) -> bool:
        """Whether only one person sees it."""
        return self.only_for is not None

    @property
    def loading(self) -> bool:
        """Whether the bot is still thinking."""
        return bool(self.flags & LOADING)

    @property
    def silent(self) -> bool:
        """Whether it came without a sound."""
        return bool(self.flags & SILENT)

    @property
    def may_ping(self) -> bool:
        """Whether names in it could call anybody: so it is unless the allowed mentions say otherwise."""
        return self.mentions is None or any(self.mentions.get(kind) for kind in ("parse", "users", "roles"))

    @property
    def text(self) -> str:
        """All the words, as they stand, under one another."""
        shown = [one["content"] for one in walk(list(self.components)) if one["type"] == TEXT_DISPLAY]
        return "\n".join([self.content, *shown] if self.content else shown)

    @property
    def controls(self) -> list[Json]:
        """The buttons and selects."""
        return [one for one in walk(list(self.components)) if one["type"] in {BUTTON, *SELECTS}]

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels of the buttons."""
        return tuple(one.get("label") or "" for one in self.controls if one["type"] == BUTTON)

    @property
    def pictures(self) -> tuple[tuple[str, str], ...]:
        """The address and the alternative text of every picture in the layout."""
        items = [item for one in walk(list(self.components)) if one["type"] == GALLERY for item in one["items"]]
        return tuple((item["media"]["url"], item.get("description") or "") for item in items)

    def api(self) -> Json:
        """Return the fields that depend on nothing but the message itself."""
        told: Json = {"id": str(self.id), "channel_id": str(self.channel_id), "flags": self.flags, "nonce": self.nonce}
        told |= {"timestamp": self.date.isoformat(), "edited_timestamp": self.edited and self.edited.isoformat()}
        told |= {"tts": False, "pinned": False, "mention_everyone": False, "mention_roles": []}
        of_command = self.interaction and self.interaction["type"] == 2
        told["type"] = REPLY if self.reply_to else COMMAND_REPLY if of_command else 0
        return told | ({"interaction_metadata": self.interaction} if self.interaction else {})

    def laid_out(self, url: Callable[[Attachment], str]) -> list[Json]:
        """Return the components with an address in the place of every name of an attached file."""
        tree = deepcopy(list(self.components))
        files = {f"attachment://{file.name}": file for file in self.attachments}
        for media in media_of(tree):
            if file := files.get(media["url"]):
                media |= {"url": url(file), "proxy_url": url(file), "content_type": file.mime}
                media["attachment_id"] = str(file.id)
        return tree


def media_of(components: list[Json]) -> list[Json]:
    """Return every media item of a tree."""
    found: list[Json] = []
    for one in walk(components):
        if one["type"] == GALLERY:
            found += [item["media"] for item in one["items"]]
        elif one["type"] in (FILE, THUMBNAIL):
            found.append(one["file" if one["type"] == FILE else "media"])
    return found


class Parts(TypedDict, total=False):
    """What a message can be made of."""

    content: str
    components: tuple[Json, ...]
    embeds: tuple[Json, ...]
    attachments: tuple[Attachment, ...]
    flags: int
    edited: datetime | None
    reply_to: int | None
    nonce: str | int | None
    mentions: Json | None
    only_for: int | None
    interaction: Json | None
