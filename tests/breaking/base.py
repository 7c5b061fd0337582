"""Small raw updates written by hand: what people send to the bot, and the base of mutations."""

from __future__ import annotations

from itertools import count
from typing import Any

Raw = dict[str, Any]

BOT = 7_000_000_001
DATE = 1_772_400_000
_numbers = count(1)


def user(number: int, name: str) -> Raw:
    """A person."""
    return {"id": number, "is_bot": False, "first_name": name, "username": name.lower(), "language_code": "en"}


def private(who: Raw) -> Raw:
    """Their chat with the bot."""
    return {"id": who["id"], "type": "private", "first_name": who["first_name"]}


def group(number: int, kind: str = "group") -> Raw:
    """A room."""
    return {"id": number, "type": kind, "title": "Us"}


def update(kind: str, payload: Raw) -> Raw:
    """An update with a number of its own."""
    return {"update_id": next(_numbers), kind: payload}


def message(who: Raw, chat: Raw, **fields: Any) -> Raw:
    """A message."""
    return {"message_id": next(_numbers), "date": DATE, "from": who, "chat": chat, **fields}


def text(who: Raw, words: str, chat: Raw | None = None) -> Raw:
    """A text message, with the entity of a command if it is one."""
    length = len(words.split(maxsplit=1)[0])
    marks = [{"type": "bot_command", "offset": 0, "length": length}] if words.startswith("/") else []
    return update("message", message(who, chat or private(who), text=words, entities=marks))


def press(who: Raw, message_id: int, data: str, chat: Raw | None = None) -> Raw:
    """A tap."""
    where = {"message_id": message_id, "date": DATE, "chat": chat or private(who)}
    query = {"id": str(next(_numbers)), "from": who, "message": where, "chat_instance": "1", "data": data}
    return update("callback_query", query)


def member(who: Raw, status: str) -> Raw:
    """How somebody stands to a chat."""
    return {"user": who, "status": status, "is_member": True, "until_date": 0}


def standing(kind: str, by: Raw, chat: Raw, about: Raw, old: str, new: str) -> Raw:
    """A change of membership."""
    change = {"old_chat_member": member(about, old), "new_chat_member": member(about, new)}
    return update(kind, {"chat": chat, "from": by, "date": DATE, **change})


def bot_user() -> Raw:
    """The bot itself."""
    return {"id": BOT, "is_bot": True, "first_name": "Duologue", "username": "duologue_bot"}


def bot_added(by: Raw, room: int) -> Raw:
    """The bot is put into a room."""
    return standing("my_chat_member", by, group(room), bot_user(), "left", "member")


def samples() -> list[Raw]:
    """One of each kind that the bot reads, by strangers."""
    ann, room = user(4001, "Ann"), group(-4002)
    file = {
        "file_id": "f",
        "file_unique_id": "u",
        "file_size": 9,
        "width": 90,
        "height": 90,
        "duration": 1,
        "length": 90,
    }
    own = private(ann)
    messages: list[Raw] = [
        {"text": "Hello 👋 there", "entities": [{"type": "bold", "offset": 0, "length": 5}]},
        {"text": "/start rabc", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]},
        *({kind: file, "caption": "see"} for kind in ("voice", "video", "video_note", "sticker", "document")),
        {"photo": [file, file], "media_group_id": "77", "caption": "see"},
        {"text": "so", "reply_to_message": message(ann, own, text="what")},
        {"users_shared": {"request_id": 1, "users": [{"user_id": 4003, "first_name": "Bo"}]}},
        {"user_shared": {"request_id": 1, "user_id": 4003}},
        {"text": "forwarded", "forward_origin": {"type": "hidden_user", "date": DATE, "sender_user_name": "x"}},
    ]
    in_room: list[Raw] = [
        {"new_chat_members": [user(4003, "Bo")]},
        {"left_chat_member": user(4003, "Bo")},
        {"migrate_to_chat_id": -1004003},
        {"group_chat_created": True},
        {"text": "/today@duologue_bot", "entities": [{"type": "bot_command", "offset": 0, "length": 19}]},
    ]
    return [
        *(update("message", message(ann, own, **one)) for one in messages),
        *(update("message", message(ann, room, **one)) for one in in_room),
        update("edited_message", message(ann, own, text="better", edit_date=DATE)),
        press(ann, 5, "AAAA"),
        press(ann, 5, "AAAA", room),
        bot_added(ann, -4002),
        standing("my_chat_member", ann, own, bot_user(), "member", "kicked"),
        standing("chat_member", ann, room, user(4003, "Bo"), "member", "left"),
    ]
