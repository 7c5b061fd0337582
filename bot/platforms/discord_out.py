"""A message in the vocabulary's words as Discord's components. Pure: no network, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from bot.domain.text import clipped
from bot.platforms.discord_buttons import Json, rows
from bot.platforms.discord_text import Look, escaped, shown
from bot.platforms.text import units, whole
from bot.speech import Block, Media, Message

TEXT_LIMIT = 1900
"""With a backslash before each sign, and what stands around each paragraph, this is less than Discord takes."""
MOST_TEXT, MOST_COMPONENTS, MOST_POPUP = 4000, 40, 2000
_MOST_IN_ROWS, _BESIDE = 24, 4
"""Components of the buttons; and those of a card, a gallery and files."""
COMPONENTS_V2, SILENT, EPHEMERAL = 1 << 15, 1 << 12, 1 << 6
_TEXT, _GALLERY, _FILE, _CONTAINER = 10, 12, 13, 17
_ALT_LIMIT = 1024
_NAMES = {"voice": "voice.ogg", "video": "video.mp4", "video_note": "video.mp4"}
_PICTURES = {b"\x89PNG": "png", b"GIF8": "gif", b"RIFF": "webp"}
NO_MENTIONS: Json = {"parse": [], "replied_user": False}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way; `about` is read aloud in its place."""

    name: str
    data: bytes = field(repr=False)
    about: str = ""
    veiled: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What is sent: the body, and the files it speaks of."""

    body: Json = field(repr=False)
    uploads: tuple[Upload, ...] = ()


def rendered(message: Message, commands: Mapping[str, str]) -> Shown | None:
    """Return what shows `message`; None if there is nothing in it to show. `commands`: their ids by name."""
    pictures, files = _uploads(message)
    buttons = rows(message.buttons, _MOST_IN_ROWS)
    texts = _texts(
        message.blocks, commands, MOST_COMPONENTS - _BESIDE - sum(1 + len(row["components"]) for row in buttons)
    )
    if not texts and not buttons and not pictures and not files:
        return None
    gallery = [{"type": _GALLERY, "items": [_item(one) for one in pictures]}] if pictures else []
    inside = [*gallery, *({"type": _TEXT, "content": text} for text in texts)]
    parts: list[Json] = [{"type": _FILE, "file": {"url": f"attachment://{one.name}"}} | _cover(one) for one in files]
    if _is_card(message.blocks):
        parts.append({"type": _CONTAINER, "components": inside})
    else:
        parts += inside
    flags = COMPONENTS_V2 | (0 if message.sound else SILENT)
    return Shown({"components": parts + buttons, "flags": flags, "allowed_mentions": NO_MENTIONS}, (*pictures, *files))


def popup_text(text: str) -> str:
    """Return the text of an answer that its reader alone sees."""
    return clipped(escaped(whole(text)), MOST_POPUP)


def _is_card(blocks: Sequence[Block]) -> bool:
    return any(block.style in ("title", "quote") and block.text.strip() for block in blocks)


def _texts(blocks: Sequence[Block], commands: Mapping[str, str], most: int) -> list[str]:
    """The paragraphs, each quote by itself: its mark holds to the end of the text it stands in."""
    blocks = [block for block in blocks if block.text.strip()]
    looks: tuple[tuple[Mapping[str, str], Look], ...] = ((commands, "own"), ({}, "own"), ({}, "lines"))
    for known, look in looks:
        texts = _joined(blocks, known, look)
        if len(texts) <= most and sum(map(units, texts)) <= MOST_TEXT:
            return texts
    return [clipped(_paragraphs(blocks, {}, "bare"), MOST_TEXT)]


def _joined(blocks: Sequence[Block], commands: Mapping[str, str], look: Look) -> list[str]:
    texts = []
    for quote, some in groupby(blocks, lambda block: block.style == "quote" and look == "own"):
        if quote:
            texts += [shown(block, commands) for block in some]
        else:
            texts.append(_paragraphs(list(some), commands, look))
    return texts


def _paragraphs(blocks: Sequence[Block], commands: Mapping[str, str], look: Look) -> str:
    text, gap = "", ""
    for block in blocks:
        text += gap + shown(block, commands, look)
        gap = "\n" if block.style == "name" else "\n\n"
    return text


def _uploads(message: Message) -> tuple[list[Upload], list[Upload]]:
    """What is shown at once, and what is opened or kept."""
    about = clipped("\n".join(whole(block.text) for block in message.blocks if block.text.strip()), _ALT_LIMIT)
    pictures = [Upload("picture.png", message.picture, about, message.veiled)] if message.picture is not None else []
    files = [Upload(message.file.name, message.file.data)] if message.file is not None else []
    if (media := message.media) is not None and media.data:
        upload = Upload(_name(media), media.data, about, message.veiled)
        (files if media.kind == "voice" else pictures).append(upload)
    return pictures, files


def _name(media: Media) -> str:
    return _NAMES.get(media.kind) or f"photo.{_PICTURES.get(media.data[:4], 'jpg')}"


def _item(upload: Upload) -> Json:
    media: dict[str, Any] = {"media": {"url": f"attachment://{upload.name}"}} | _cover(upload)
    return media | ({"description": upload.about} if upload.about else {})


def _cover(upload: Upload) -> Json:
    return {"spoiler": True} if upload.veiled else {}
