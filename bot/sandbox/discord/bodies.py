"""What a message is to be made of: the body of a call, held against Discord's rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.checking import Upload
from bot.sandbox.discord.components import message_components, numbered
from bot.sandbox.discord.model import (
    EPHEMERAL,
    LOADING,
    SILENT,
    SUPPRESS_EMBEDS,
    V2,
    VOICE_MESSAGE,
    Attachment,
    Message,
    Parts,
    media_of,
)
from bot.sandbox.discord.refusal import refusal
from bot.sandbox.discord.shape import (
    Form,
    Path,
    anything,
    check,
    flag,
    listed,
    one_of,
    record,
    snowflake,
    text,
    whole,
    wrong,
)
from bot.sandbox.model import Json

if TYPE_CHECKING:
    from bot.sandbox.discord.world import DiscordWorld


@dataclass(frozen=True, slots=True)
class Asked:
    """One call: what stood in its address, and what came with it."""

    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    files: Mapping[int, Upload] = field(default_factory=dict)

    def id(self, name: str) -> int:
        """Return an id out of the address."""
        if not self.path[name].isdecimal():
            raise wrong((name,), "NUMBER_TYPE_COERCE", f'Value "{self.path[name]}" is not snowflake.')
        return int(self.path[name])


def _nonce(form: Form, path: Path, value: Any) -> None:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    text(25)(form, path, value)


def _seconds(form: Form, path: Path, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        form.wrong(path, "FLOAT_TYPE_COERCE", "Value is not float.")


def _mentions(form: Form, path: Path, value: Any) -> None:
    _MENTIONS(form, path, value)
    for kind in ("users", "roles") if isinstance(value, dict) else ():
        if value.get(kind) and kind in (value.get("parse") or ()):
            why = f"parse:[{kind!r}, ...] and {kind}: [ids...] are mutually exclusive."
            form.wrong((*path, "parse"), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", why)


_MENTIONS = record(
    {
        "parse?": listed(one_of("roles", "users", "everyone"), 0, 3),
        "users?": listed(snowflake, 0, 100),
        "roles?": listed(snowflake, 0, 100),
        "replied_user?": flag,
    }
)
_EMBED = record(
    {
        "title?": text(256),
        "description?": text(4096),
        "fields?": listed(record({"name": text(256, 1), "value": text(1024, 1)}), 0, 25),
    }
)
_ATTACHMENT = record(
    {
        "id": snowflake,
        "filename?": text(1024, 1),
        "description?": text(1024),
        "duration_secs?": _seconds,
        "waveform?": text(400),
    }
)
_BODY = record(
    {
        "content?": text(2000),
        "nonce?": _nonce,
        "enforce_nonce?": flag,
        "tts?": flag,
        "embeds?": listed(_EMBED, 0, 10),
        "allowed_mentions?": _mentions,
        "message_reference?": record({"message_id": snowflake, "channel_id?": snowflake, "fail_if_not_exists?": flag}),
        "components?": anything,
        "attachments?": listed(_ATTACHMENT, 0, 10),
        "flags?": whole(0, (1 << 53) - 1),
    }
)
CREATABLE = SUPPRESS_EMBEDS | SILENT | VOICE_MESSAGE | V2
_EDITABLE = SUPPRESS_EMBEDS | V2


def new(world: DiscordWorld, channel_id: int, asked: Asked, flags: int = CREATABLE) -> Parts:
    """Return what a new message is made of; `flags` are those that may be set."""
    check(_BODY, asked.body)
    given = _flags(asked.body, flags)
    parts: Parts = {"flags": given, "content": asked.body.get("content") or "", "nonce": asked.body.get("nonce")}
    parts["embeds"] = tuple(asked.body.get("embeds") or ())
    parts["mentions"] = asked.body.get("allowed_mentions")
    parts["attachments"] = _attachments(world, channel_id, asked, (), bool(given & EPHEMERAL))
    parts["components"] = _components(asked.body.get("components") or [], bool(given & V2))
    _hold(parts)
    if given & VOICE_MESSAGE:
        _hold_voice(parts)
    return parts


def edit(world: DiscordWorld, old: Message, asked: Asked) -> Parts:
    """Return what changes in a message; what the body does not name stays as it is."""
    check(_BODY, asked.body)
    if old.flags & VOICE_MESSAGE:
        raise refusal(50162)
    body = asked.body
    parts: Parts = {"flags": old.flags & ~LOADING, "content": old.content, "embeds": old.embeds}
    parts |= {"attachments": old.attachments, "components": old.components}
    parts["edited"] = None if old.loading else world.now()
    if body.get("flags") is not None:
        parts["flags"] |= _flags(body, _EDITABLE | EPHEMERAL | old.flags) & V2
    if "content" in body:
        parts["content"] = body["content"] or ""
    if "embeds" in body:
        parts["embeds"] = tuple(body["embeds"] or ())
    if "allowed_mentions" in body:
        parts["mentions"] = body["allowed_mentions"]
    if asked.files or "attachments" in body:
        parts["attachments"] = _attachments(world, old.channel_id, asked, old.attachments, old.ephemeral)
    if "components" in body:
        parts["components"] = _components(body["components"] or [], bool(parts["flags"] & V2))
    _hold(parts)
    return parts


def _flags(body: Json, allowed: int) -> int:
    given = int(body.get("flags") or 0)
    if given & ~allowed:
        raise wrong(("flags",), "BITFIELD_TYPE_INVALID", f"These flags cannot be set here: {given & ~allowed}")
    return given


def _components(components: Any, v2: bool) -> tuple[Json, ...]:
    form = Form()
    message_components(v2)(form, ("components",), components)
    form.close()
    return tuple(numbered(components))


def _attachments(
    world: DiscordWorld, channel_id: int, asked: Asked, old: tuple[Attachment, ...], ephemeral: bool
) -> tuple[Attachment, ...]:
    """Keep what came and what is named of the old; files that nobody names are taken, too."""
    named = asked.body.get("attachments")
    wanted = [{"id": str(file.id)} for file in old] if named is None else named
    unnamed = asked.files.keys() - {int(one["id"]) for one in wanted}
    wanted = [*wanted, *({"id": index} for index in sorted(unnamed))]
    before = {file.id: file for file in old}
    kept: list[Attachment] = []
    for index, one in enumerate(wanted):
        if int(one["id"]) not in asked.files and int(one["id"]) not in before:
            why = f"Attachment {one['id']} was neither sent along nor there before"
            raise wrong(("attachments", index, "id"), "ATTACHMENT_NOT_FOUND", why)
        upload = asked.files.get(int(one["id"]))
        kept.append(_kept(world, channel_id, one, upload, ephemeral) if upload else before[int(one["id"])])
    return tuple(kept)


def _kept(world: DiscordWorld, channel_id: int, about: Json, upload: Upload, ephemeral: bool) -> Attachment:
    if len(upload.data) > world.largest_upload:
        raise refusal(40005)
    return world.keep_file(
        channel_id,
        about.get("filename") or upload.name,
        upload.data,
        description=about.get("description") or "",
        seconds=about.get("duration_secs") or 0,
        waveform=about.get("waveform") or "",
        folder="ephemeral-attachments" if ephemeral else "attachments",
    )


def _hold(parts: Parts) -> None:
    """Refuse a message that is empty, mixes the two kinds, or names a file that is not there."""
    words = parts["content"].strip() or parts["embeds"]
    if parts["flags"] & V2 and words:
        kind = "content" if parts["content"].strip() else "embeds"
        why = "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2"
        raise wrong((kind,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", why)
    if not (words or parts["components"] or (parts["attachments"] and not parts["flags"] & V2)):
        raise refusal(50006)
    _hold_media(parts)


def _hold_media(parts: Parts) -> None:
    names = {f"attachment://{file.name}" for file in parts["attachments"]}
    for media in media_of(list(parts["components"])):
        if media["url"].startswith("attachment://") and media["url"] not in names:
            why = f"The referenced attachment was not found: {media['url']}"
            raise wrong(("components",), "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", why)
        if not media["url"].startswith(("attachment://", "https://", "http://")):
            raise wrong(("components",), "URL_TYPE_INVALID_SCHEME", "Scheme must be one of http, https, attachment.")


def _hold_voice(parts: Parts) -> None:
    if len(parts["attachments"]) != 1 or parts["content"] or parts["components"]:
        raise refusal(50160)
    if not (parts["attachments"][0].waveform and parts["attachments"][0].seconds):
        raise refusal(50161)
