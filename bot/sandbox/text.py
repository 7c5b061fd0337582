"""What Telegram does to a text and its entities: it measures, checks, trims, and finds commands and links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.sandbox.refusal import Refusal

Entity = dict[str, Any]

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"]+")),
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?!\w)")),
    ("mention", re.compile(r"(?<!\w)@\w{4,32}(?!\w)")),
)
# Telegram finds these by itself and passes over them when they are given.
_AUTOMATIC = {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bank_card_number",
}
_GIVEN = {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
}


def units(text: str) -> int:
    """Return the length in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def found(text: str, entities: Sequence[Entity] = ()) -> tuple[Entity, ...]:
    """Return the entities together with the commands, links and mentions outside them, in order."""
    every = list(entities)
    for type_, pattern in _FOUND:
        for match in pattern.finditer(text):
            new = {"type": type_, "offset": units(text[: match.start()]), "length": units(match.group())}
            if not any(_overlap(new, old) for old in every if old["type"] in {*_AUTOMATIC, "text_link", "code", "pre"}):
                every.append(new)
    return tuple(sorted(every, key=lambda entity: (entity["offset"], -entity["length"])))


def _overlap(one: Entity, other: Entity) -> bool:
    first, second = sorted((one, other), key=lambda entity: int(entity["offset"]))
    return bool(first["offset"] + first["length"] > second["offset"])


def message_text(text: str, entities: Sequence[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """Return a message's text and entities as Telegram would keep them."""
    text, kept = _trimmed(text, _checked(text, entities))
    if not text:
        raise Refusal(400, "text must be non-empty")
    if units(text) > TEXT_LIMIT:
        raise Refusal(400, "message is too long")
    return text, found(text, kept)


def caption(text: str, entities: Sequence[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """Return a caption and its entities as Telegram would keep them."""
    text, kept = _trimmed(text, _checked(text, entities))
    if units(text) > CAPTION_LIMIT:
        raise Refusal(400, "message caption is too long")
    return text, found(text, kept)


def _checked(text: str, entities: Sequence[Entity]) -> list[Entity]:
    starts = _starts(text)
    kept = [entity for entity in entities if _known(entity) and entity["length"] > 0]
    for entity in sorted(kept, key=lambda entity: int(entity["offset"])):
        _check_range(entity, starts, units(text))
    return sorted(kept[:100], key=lambda entity: (entity["offset"], -entity["length"]))


def _starts(text: str) -> set[int]:
    offsets, offset = {0}, 0
    for sign in text:
        offset += 2 if sign > "\uffff" else 1
        offsets.add(offset)
    return offsets


def _known(entity: Entity) -> bool:
    if entity["type"] not in _GIVEN | _AUTOMATIC:
        raise Refusal(400, "can't parse MessageEntity: Unsupported type specified")
    if entity["type"] == "text_link" and not entity.get("url"):
        raise Refusal(400, "can't parse MessageEntity: Can't find field \"url\"")
    return entity["type"] in _GIVEN


def _check_range(entity: Entity, starts: set[int], size: int) -> None:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    if begin < 0 or begin >= size:
        raise Refusal(400, f"entity begins after the end of the text at UTF-16 offset {begin}")
    if end > size:
        where = f"entity beginning at UTF-16 offset {begin}"
        raise Refusal(400, f"{where} ends after the end of the text at UTF-16 offset {end}")
    if begin not in starts:
        raise Refusal(400, f"entity begins in a middle of a UTF-16 symbol at offset {begin}")
    if end not in starts:
        raise Refusal(400, f"entity beginning at UTF-16 offset {begin} ends in a middle of a UTF-16 symbol")


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text = text.rstrip()
    first = entities[0]["offset"] if entities else len(text)
    cut = min(len(text) - len(text.lstrip(" \n")), first)
    text, size = text[cut:], units(text[cut:])
    moved = [{**entity, "offset": entity["offset"] - cut} for entity in entities]
    clipped = [{**entity, "length": min(entity["length"], size - entity["offset"])} for entity in moved]
    return text, [entity for entity in clipped if entity["length"] > 0]
