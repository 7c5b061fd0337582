"""A message in the vocabulary's words as calls to the Bot API. Pure: no network, no clock.

What is sent all day is written as the Bot API reads it: the library's objects for it cost more than the way to the network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import telegram
from telegram.constants import MessageEntityType, MessageLimit

from bot.domain.text import clipped
from bot.platforms.text import units, whole
from bot.speech import AnyButton, Block, Button, Command, EnterPrivate, File, Media, Message, PickPerson

TEXT_LIMIT = int(MessageLimit.MAX_TEXT_LENGTH)
CAPTION_LIMIT = int(MessageLimit.CAPTION_LENGTH)
POPUP_LIMIT = 200
LARGEST_UPLOAD, LARGEST_PHOTO = 50 << 20, 10 << 20
LONG_QUOTE_UNITS, LONG_QUOTE_LINES = 300, 6
GROUP_COMMANDS = frozenset({"today"})

EnterLink = Callable[[str], str]
Json = dict[str, Any]
Menu = tuple[list[telegram.BotCommand], telegram.BotCommandScope, str | None]
"""Commands, where they show, and for which language."""
_SENDING = {"voice": "sendVoice", "photo": "sendPhoto", "video": "sendVideo", "video_note": "sendVideoNote"}
_NAMES = {"voice": "voice.ogg", "photo": "photo.jpg", "video": "video.mp4", "video_note": "video.mp4"}
_NO_PREVIEW = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the Bot API and its arguments, the chat excepted: JSON values, and files to upload (`File`, bytes)."""

    method: str
    arguments: Json

    @property
    def size(self) -> int:
        """Bytes of the file among the arguments, if there is one."""
        return sum(len(one.data) for one in self.arguments.values() if isinstance(one, File))


def send_calls(message: Message, link: EnterLink) -> list[Call]:
    """Return the calls that show `message`, its text and buttons last; none if there is nothing to show."""
    text, entities = compose(message.blocks)
    calls = _file_calls(message)
    if text and calls and _takes_caption(calls[-1]) and units(text) <= CAPTION_LIMIT:
        calls[-1].arguments.update(caption=text, caption_entities=entities)
    elif text:
        calls.append(_text_call("sendMessage", text, entities))
    if not calls:
        return []
    if markup := _markup(message, link):
        calls[-1].arguments["reply_markup"] = markup
    calls = _keys_apart(message, calls)
    for call in calls:
        call.arguments["disable_notification"] = not message.sound
    return calls


def edit_call(message: Message, link: EnterLink) -> Call | None:
    """Return the call that makes a message read so, with inline buttons only; None if it has no text."""
    text, entities = compose(message.blocks)
    if not text:
        return None
    call = _text_call("editMessageText", text, entities)
    if markup := _inline(message.buttons, link):
        call.arguments["reply_markup"] = markup
    return call


def popup_text(text: str) -> str | None:
    """Return the text of a popup, cut to what Telegram shows."""
    return clipped(whole(text), POPUP_LIMIT) or None


def published(language: str, commands: Sequence[Command]) -> list[Menu]:
    """Return the menus of a language ('' is the default) for every kind of chat; in groups only what fits there."""
    commands = [command for command in commands if command.listed]
    in_group = [command for command in commands if command.name in GROUP_COMMANDS]
    scopes: tuple[tuple[telegram.BotCommandScope, Sequence[Command]], ...] = (
        (telegram.BotCommandScopeDefault(), commands),
        (telegram.BotCommandScopeAllPrivateChats(), commands),
        (telegram.BotCommandScopeAllGroupChats(), in_group),
    )
    code = language.partition("-")[0] or None
    return [([telegram.BotCommand(one.name, one.description) for one in shown], scope, code) for scope, shown in scopes]


def compose(blocks: Sequence[Block]) -> tuple[str, list[Json]]:
    """Return the paragraphs, blank ones left out, as one text with entities; offsets are in UTF-16 units."""
    text, offset, gap = "", 0, ""
    entities: list[Json] = []
    for block in blocks:
        shown = whole(block.text)
        if not shown.strip():
            continue
        offset += len(gap)
        length = units(shown)
        if kind := _entity(block.style, shown, length):
            entities.append({"type": kind, "offset": offset, "length": length})
        if block.veiled:
            entities.append({"type": MessageEntityType.SPOILER, "offset": offset, "length": length})
        text, offset = text + gap + shown, offset + length
        gap = "\n" if block.style == "name" else "\n\n"
    return text, entities


def _entity(style: str, text: str, length: int) -> str | None:
    match style:
        case "title" | "name":
            return MessageEntityType.BOLD
        case "hint":
            return MessageEntityType.ITALIC
        case "quote" if length > LONG_QUOTE_UNITS or text.count("\n") >= LONG_QUOTE_LINES:
            return MessageEntityType.EXPANDABLE_BLOCKQUOTE
        case "quote":
            return MessageEntityType.BLOCKQUOTE
        case "code":
            return MessageEntityType.CODE
    return None


def _text_call(method: str, text: str, entities: list[Json]) -> Call:
    return Call(method, {"text": text, "entities": entities, "link_preview_options": _NO_PREVIEW})


def _file_calls(message: Message) -> list[Call]:
    calls = []
    if message.picture is not None:
        calls.append(Call("sendPhoto", {"photo": message.picture} | ({"has_spoiler": True} if message.veiled else {})))
    if message.file is not None:
        calls.append(Call("sendDocument", {"document": message.file}))
    if message.media is not None:
        calls.append(_media_call(message.media))
        if message.veiled and calls[-1].method in ("sendPhoto", "sendVideo"):
            calls[-1].arguments["has_spoiler"] = True
    return calls


def _media_call(media: Media) -> Call:
    if not media.data:
        return Call(_SENDING[media.kind], {media.kind: media.ref})
    file = File(_NAMES[media.kind], media.data)
    if media.kind == "photo" and len(media.data) > LARGEST_PHOTO:
        return Call("sendDocument", {"document": file})
    return Call(_SENDING[media.kind], {media.kind: file})


def as_document(call: Call) -> Call | None:
    """Return the call that sends its upload as a file of no particular kind; None if it has none, or does so already."""
    others = {name: value for name, value in call.arguments.items() if name != "has_spoiler"}
    file = next((others.pop(name) for name, value in call.arguments.items() if isinstance(value, File)), None)
    return None if file is None or call.method == "sendDocument" else Call("sendDocument", {"document": file} | others)


def _takes_caption(call: Call) -> bool:
    return call.method != "sendVideoNote"


def _markup(message: Message, link: EnterLink) -> Json | None:
    if inline := _inline(message.buttons, link):
        return inline
    if keys := _keys(message.buttons):
        return keys
    return {"remove_keyboard": True} if message.clear_keys else None


def _keys_apart(message: Message, calls: list[Call]) -> list[Call]:
    """Show keys in a message of their own before, where inline buttons need the only place for a markup."""
    keys = _keys(message.buttons)
    if keys is None or "inline_keyboard" not in calls[-1].arguments["reply_markup"]:
        return calls
    extra = _text_call("sendMessage", keys["keyboard"][0][0]["text"], [])
    extra.arguments["reply_markup"] = keys
    return [extra, *calls]


def _inline(rows: Sequence[Sequence[AnyButton]], link: EnterLink) -> Json | None:
    shown = [
        [_inline_button(one, link) for one in row if not isinstance(one, PickPerson) and _taken(one)] for row in rows
    ]
    filled = [row for row in shown if row]
    return {"inline_keyboard": filled} if filled else None


def _taken(button: Button | EnterPrivate) -> bool:
    # There are no sheets here: what is behind a button is written as a message.
    return isinstance(button, EnterPrivate) or button.bare


def _inline_button(button: Button | EnterPrivate, link: EnterLink) -> Json:
    label = whole(button.label)
    if isinstance(button, EnterPrivate):
        return {"text": label, "url": link(button.payload)}
    return {"text": label, "callback_data": button.id}


def _keys(rows: Sequence[Sequence[AnyButton]]) -> Json | None:
    anyone = {"request_id": 1, "user_is_bot": False, "max_quantity": 1, "request_name": True}
    shown = [
        [{"text": whole(one.label), "request_users": anyone}]
        for row in rows
        for one in row
        if isinstance(one, PickPerson)
    ]
    return {"keyboard": shown, "resize_keyboard": True, "one_time_keyboard": True} if shown else None
