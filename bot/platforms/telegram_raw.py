"""A raw update cut down to what the bot reads, before the library parses it.

What the bot does not read can then not keep an answer from being understood: a reply to a message of some new
kind, or a field that the library demands and an older Bot API server does not send.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Raw = dict[str, Any]

ODD_KIND = "odd_kind"
"""Stands in a reduced message for content of a kind that the bot does not take."""

_ODD_KINDS = (
    *("animation", "audio", "checklist", "contact", "dice", "document", "game", "invoice", "live_photo"),
    *("location", "paid_media", "poll", "sticker", "story", "venue"),
)
_PLAIN = (
    *("message_id", "date", "text", "caption", "media_group_id", "sender_chat", "business_connection_id"),
    *("is_topic_message", "is_automatic_forward", "direct_messages_topic", "group_chat_created"),
    *("migrate_to_chat_id", "users_shared", "user_shared"),
)
_USER = ("id", "is_bot", "first_name", "last_name", "username", "language_code")
_FILE = ("file_id", "file_unique_id", "width", "height", "length", "duration")


def reduced(update: Raw) -> Raw:
    """Return a copy of `update` that holds only what the bot reads; of several contents, the first."""
    for kind, part in _UPDATES.items():
        if update.get(kind):
            return {"update_id": update["update_id"], kind: part(update[kind])}
    return {"update_id": update["update_id"]}


def _message(message: Raw) -> Raw:
    # Some servers write null for what is not there.
    there = {key: value for key, value in message.items() if value is not None}
    kept = _only(there, _PLAIN)
    kept |= {key: part(there[key]) for key, part in _PARTS.items() if key in there}
    kept |= {key: [part(one) for one in there[key]] for key, part in _LISTS.items() if key in there}
    return kept | {ODD_KIND: True} if any(kind in there for kind in _ODD_KINDS) else kept


def _query(query: Raw) -> Raw:
    kept = {"chat_instance": ""} | _only(query, ("id", "data", "chat_instance")) | {"from": _user(query["from"])}
    return kept | {"message": _stub(query["message"])} if query.get("message") else kept


def _stub(message: Raw) -> Raw:
    return _only(message, ("message_id", "date")) | {"chat": _chat(message["chat"])}


def _chat(chat: Raw) -> Raw:
    return _only(chat, ("id", "type"))


def _user(user: Raw) -> Raw:
    # Servers from before bots could meet bots leave `is_bot` out.
    return {"is_bot": False} | _only(user, _USER)


def _file(file: Raw) -> Raw:
    return {"file_unique_id": ""} | _only(file, _FILE)


def _entity(entity: Raw) -> Raw:
    return _only(entity, ("type", "offset", "length"))


def _only(whole: Raw, keys: tuple[str, ...]) -> Raw:
    return {key: whole[key] for key in keys if whole.get(key) is not None}


_PARTS: dict[str, Callable[[Raw], Raw]] = {
    "chat": _chat,
    "from": _user,
    "left_chat_member": _user,
    "voice": _file,
    "video": _file,
    "video_note": _file,
    "reply_to_message": _stub,
}
_LISTS: dict[str, Callable[[Raw], Raw]] = {"entities": _entity, "photo": _file, "new_chat_members": _user}
_UPDATES: dict[str, Callable[[Raw], Raw]] = {
    "message": _message,
    "edited_message": _message,
    "callback_query": _query,
    "my_chat_member": dict,
    "chat_member": dict,
}
