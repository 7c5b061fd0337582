"""The methods that put messages into chats, change them and take them away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Unpack

from bot.sandbox.access import reach, standing
from bot.sandbox.chats import Chat
from bot.sandbox.checking import Params, Upload
from bot.sandbox.markup import markup_as_kept
from bot.sandbox.model import File, Json, Kind, Message, Parts
from bot.sandbox.refusal import Refusal
from bot.sandbox.text import caption, message_text

if TYPE_CHECKING:
    from bot.sandbox.world import World

DELETABLE = timedelta(hours=48)
LARGEST_UPLOAD = {"photo": 10 << 20}
_TYPE_NAMES = {
    "photo": "Photo",
    "voice": "VoiceNote",
    "video": "Video",
    "video_note": "VideoNote",
    "document": "Document",
}

# The bot has no such thing, so Telegram would not find it either.
_NOT_THERE = {
    "business_connection_id": "business connection not found",
    "message_thread_id": "message thread not found",
    "direct_messages_topic_id": "chat is not a direct messages chat",
    "suggested_post_parameters": "chat is not a direct messages chat",
    "inline_message_id": "MESSAGE_ID_INVALID",
    "parse_mode": "parse_mode is not taken here: a bot that quotes people has to use entities",
}


def refuse_not_there(p: Params) -> None:
    """Refuse parameters that name what this bot does not have."""
    for name, why in _NOT_THERE.items():
        if name in p:
            raise Refusal(400, why)


def send_message(world: World, p: Params) -> Json:
    """Send a text."""
    text, entities = message_text(p["text"], p.get("entities", []))
    return _send(world, p, text=text, entities=entities)


def send_media(kind: Kind) -> Callable[[World, Params], Json]:
    """Return the method that sends this kind of file."""

    def send(world: World, p: Params) -> Json:
        text, entities = caption(p.get("caption", ""), p.get("caption_entities", []))
        return _send(world, p, kind, text=text, entities=entities)

    return send


def _send(world: World, p: Params, kind: Kind | None = None, **parts: Unpack[Parts]) -> Json:
    refuse_not_there(p)
    chat = reach(world, p["chat_id"], "write")
    if "message_effect_id" in p and not chat.private:
        raise Refusal(400, "can't use message effects in the chat")
    parts["markup"] = markup_as_kept(p.get("reply_markup"), private=chat.private)
    parts["reply_to"] = _replied(chat, p.get("reply_parameters"))
    if kind:
        parts["media"] = _file(world, kind, p[kind])
    parts["silent"] = p.get("disable_notification", False)
    parts["veiled"] = p.get("has_spoiler", False)
    message = world.post(chat, world.bot_id, **parts)
    _show_keyboard(chat, message)
    return world.message_api(message)


def _replied(chat: Chat, asked: Json | None) -> int | None:
    if asked is None:
        return None
    if asked["message_id"] in chat.standing:
        return int(asked["message_id"])
    if not asked.get("allow_sending_without_reply"):
        raise Refusal(400, "message to be replied not found")
    return None


def _file(world: World, kind: Kind, given: Upload | str) -> File:
    if isinstance(given, Upload):
        return _uploaded(world, kind, given)
    if given.startswith(("http://", "https://")):
        raise Refusal(400, "failed to get HTTP URL content")
    if given not in world.files:
        raise Refusal(400, "wrong file identifier/HTTP URL specified")
    file = world.files[given]
    if file.kind != kind:
        raise Refusal(400, f"can't use file of type {_TYPE_NAMES[file.kind]} as {_TYPE_NAMES[kind]}")
    return file


def _uploaded(world: World, kind: Kind, upload: Upload) -> File:
    if not upload.data:
        raise Refusal(400, "file must be non-empty")
    if len(upload.data) > LARGEST_UPLOAD.get(kind, 50 << 20):
        raise Refusal(400, "file is too big")
    file = world.keep_file(kind, upload.data, upload.name)
    if kind == "photo" and not file.is_image:
        raise Refusal(400, "IMAGE_PROCESS_FAILED")
    return file


def _show_keyboard(chat: Chat, message: Message) -> None:
    if message.markup and "keyboard" in message.markup:
        chat.keyboard = message
    elif message.markup and "remove_keyboard" in message.markup:
        chat.keyboard = None


def edit_message_text(world: World, p: Params) -> Json:
    """Make a message read so."""
    text, entities = message_text(p["text"], p.get("entities", []))
    message = _editable(world, p)
    if message.media or message.service:
        raise Refusal(400, "there is no text in the message to edit")
    return _edited(world, p, message, text=text, entities=entities)


def edit_message_reply_markup(world: World, p: Params) -> Json:
    """Change the buttons alone."""
    return _edited(world, p, _editable(world, p))


def _editable(world: World, p: Params) -> Message:
    refuse_not_there(p)
    if "chat_id" not in p:
        raise Refusal(400, "chat_id is empty" if "message_id" in p else "message identifier is not specified")
    message = standing(reach(world, p["chat_id"], "edit"), p.get("message_id", 0), "message to edit")
    keyboard = message.markup and "inline_keyboard" not in message.markup
    if message.from_id != world.bot_id or keyboard:
        raise Refusal(400, "message can't be edited")
    return message


def _edited(world: World, p: Params, message: Message, **parts: Unpack[Parts]) -> Json:
    private = world.chats[message.chat_id].private
    parts["markup"] = markup_as_kept(p.get("reply_markup"), private=private)
    if all(getattr(message, name) == value for name, value in parts.items()):
        raise Refusal(
            400,
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message",
        )
    # Only new words show as "edited"; Telegram keeps quiet about buttons.
    parts["edited"] = world.now() if "text" in parts else message.edited
    return world.message_api(world.change(message, **parts))


def delete_message(world: World, p: Params) -> bool:
    """Take a message away for everybody."""
    chat = reach(world, p["chat_id"], "write")
    message = standing(chat, p["message_id"], "message to delete")
    _check_deletable(world, chat, message)
    world.drop(message)
    return True


def delete_messages(world: World, p: Params) -> bool:
    """Take up to 100 messages away; those that are gone are passed over."""
    chat = reach(world, p["chat_id"], "write")
    if not 1 <= len(p["message_ids"]) <= 100:
        raise Refusal(400, "too many message identifiers specified")
    messages = [chat.standing[id_] for id_ in p["message_ids"] if id_ in chat.standing]
    for message in messages:
        _check_deletable(world, chat, message)
    for message in messages:
        world.drop(message)
    return True


def _check_deletable(world: World, chat: Chat, message: Message) -> None:
    own = message.from_id == world.bot_id and not message.service
    if not own and not chat.private and chat.status(world.bot_id) != "administrator":
        raise Refusal(400, "message can't be deleted")
    if chat.type != "supergroup" and world.now() - message.date > DELETABLE:
        raise Refusal(400, "message can't be deleted for everyone")
