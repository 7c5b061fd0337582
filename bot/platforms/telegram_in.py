"""A raw Telegram update in the vocabulary's words. Pure: no network, no clock."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.text import one_line
from bot.platforms import telegram_raw as raw
from bot.platforms.text import whole
from bot.speech import (
    Account,
    BotAdded,
    BotRemoved,
    Chat,
    Chose,
    Commanded,
    Edited,
    Event,
    Media,
    MediaKind,
    MembersChanged,
    Pressed,
    ReachChanged,
    RoomMoved,
    Said,
    Sender,
    Update,
    Words,
)

NAME = "telegram"
NAME_LENGTH = 64
_LAST_BASIC_GROUP = -999_999_999_999
# Contents of a kind that the bot does not take.
_ODD_KINDS = (
    *("animation", "audio", "checklist", "contact", "dice", "document", "game", "invoice", "live_photo"),
    *("location", "paid_media", "poll", "sticker", "story", "venue"),
)
_COMMAND = re.compile(r"/([A-Za-z0-9_]+)(?:@([A-Za-z0-9_]+))?")
NAMELESS = "?"
"""The name of somebody in whose names there is nothing to see."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account."""

    id: int
    username: str


def translate(given: object, me: Me) -> Update | None:
    """Return the update's meaning, or None if it is nothing to the bot. Raises ValueError if it does not parse."""
    update = raw.Update.model_validate(given)
    event = _event(update, me)
    return None if event is None else Update(str(update.update_id), event)


def _event(update: raw.Update, me: Me) -> Event | None:
    if update.message:
        return _service(update.message, me) or _spoken(update.message, me)
    if update.edited_message:
        return _edited(update.edited_message)
    if update.callback_query:
        return _pressed(update.callback_query)
    if update.my_chat_member:
        return _bot_membership(update.my_chat_member)
    if update.chat_member:
        return _members_changed(update.chat_member.chat)
    return None


def _service(message: raw.Message, me: Me) -> Event | None:
    """What happened to a room. Anonymous administrators may be the senders of these."""
    chat = _chat(message.chat)
    if chat is None or chat.private:
        return None
    if message.migrate_to_chat_id:
        return RoomMoved(chat, Chat(NAME, str(message.migrate_to_chat_id), private=False))
    if message.left_chat_member:
        return BotRemoved(chat) if message.left_chat_member.id == me.id else MembersChanged(chat)
    if message.group_chat_created or any(member.id == me.id for member in message.new_chat_members or ()):
        return _added(message.from_user, chat)
    return MembersChanged(chat) if message.new_chat_members else None


def _spoken(message: raw.Message, me: Me) -> Event | None:
    chat, sender = _chat(message.chat), _author(message)
    if chat is None or sender is None:
        return None
    head = _head(message)
    if command := _COMMAND.fullmatch(head):
        return _commanded(message, sender, chat, command, me)
    if chat.private and (chosen := _chosen(message)):
        return Chose(sender, chat, *chosen)
    words = _words(message)
    if not words and not (chat.private and (words.text or _is_odd(message))):
        return None
    reply = message.reply_to_message
    return Said(
        sender,
        chat,
        str(message.message_id),
        words,
        reply_to=str(reply.message_id) if reply else None,
        album=whole(message.media_group_id) if message.media_group_id else None,
    )


def _is_odd(message: raw.Message) -> bool:
    there = message.model_extra or {}
    return any(there.get(kind) is not None for kind in _ODD_KINDS)


def _head(message: raw.Message) -> str:
    """Return what may be a command: what an entity marks at the start, or the first word after a slash."""
    text = message.text or ""
    for entity in message.entities or ():
        if entity.type == "bot_command" and entity.offset == 0:
            return text[: entity.length]
    if message.entities or not text.startswith("/"):
        return ""
    return text.split(maxsplit=1)[0]


def _commanded(message: raw.Message, sender: Sender, chat: Chat, command: re.Match[str], me: Me) -> Commanded | None:
    name, addressee = command.groups()
    if addressee and addressee.lower() != me.username.lower():
        return None
    rest = whole(message.text or "")[command.end() :].strip()
    return Commanded(sender, chat, name.lower(), rest, str(message.message_id))


def _chosen(message: raw.Message) -> tuple[Account, str] | None:
    if message.users_shared and message.users_shared.users:
        user = message.users_shared.users[0]
        return Account(NAME, str(user.user_id)), _plain(user.first_name)
    # Servers older than Bot API 7.0 send one id.
    older = message.user_shared
    return (Account(NAME, str(older.user_id)), "") if older else None


def _edited(message: raw.Message) -> Edited | None:
    chat, sender, words = _chat(message.chat), _author(message), _words(message)
    if chat is None or sender is None or not (words or words.text):
        return None
    return Edited(sender, chat, str(message.message_id), words)


def _pressed(query: raw.Query) -> Pressed | None:
    if query.data is None or query.message is None:
        return None
    chat = _chat(query.message.chat)
    if chat is None:
        return None
    message = str(query.message.message_id)
    return Pressed(_sender(query.from_user), chat, message, whole(query.data), whole(query.id))


def _bot_membership(change: raw.Membership) -> Event | None:
    chat = _chat(change.chat)
    if chat is None:
        return None
    before, after = change.old_chat_member.inside, change.new_chat_member.inside
    if chat.private:
        return ReachChanged(Account(NAME, chat.id), after)
    if not after:
        return BotRemoved(chat)
    return MembersChanged(chat) if before else _added(change.from_user, chat)


def is_inside(member: object) -> bool:
    """Tell whether a raw ChatMember is in the chat; what makes no sense is nobody of ours."""
    try:
        return raw.Member.model_validate(member).inside
    except ValueError:
        return False


def is_public(chat: object) -> bool:
    """Tell whether others than the members can read a raw ChatFullInfo; one that makes no sense is not to be trusted."""
    try:
        return raw.Room.model_validate(chat).public
    except ValueError:
        return True


def is_supergroup(room: Chat) -> bool:
    """Tell whether this is more than a basic group: the id says so."""
    return int(room.id) < _LAST_BASIC_GROUP


def _added(by: raw.User | None, chat: Chat) -> BotAdded | MembersChanged:
    # An anonymous administrator shows as a bot: nobody to greet by name, but a reason to look into the room.
    return MembersChanged(chat) if by is None or by.is_bot else BotAdded(_sender(by), chat)


def _members_changed(where: raw.Chat) -> MembersChanged | None:
    chat = _chat(where)
    return None if chat is None or chat.private else MembersChanged(chat)


def _chat(chat: raw.Chat) -> Chat | None:
    if chat.type == "private":
        return Chat(NAME, str(chat.id))
    if chat.type in ("group", "supergroup"):
        return Chat(NAME, str(chat.id), private=False)
    return None


def _author(message: raw.Message) -> Sender | None:
    """Return the person who wrote this in their own name and to this chat as a whole."""
    user = message.from_user
    in_topic = message.is_topic_message and message.chat.type != "private"
    elsewhere = in_topic or message.business_connection_id or message.direct_messages_topic
    if user is None or user.is_bot or message.sender_chat or message.is_automatic_forward or elsewhere:
        return None
    return _sender(user)


def _sender(user: raw.User) -> Sender:
    name = _plain(user.first_name) or _plain(user.last_name) or _plain(user.username) or NAMELESS
    return Sender(Account(NAME, str(user.id)), name, whole(user.language_code or ""))


def _plain(name: str | None) -> str:
    return one_line(whole(name or ""), NAME_LENGTH)


def _words(message: raw.Message) -> Words:
    return Words(whole(message.text or message.caption or ""), _media(message))


def _media(message: raw.Message) -> tuple[Media, ...]:
    kinds: tuple[MediaKind, ...] = ("voice", "video_note", "video")
    for kind in kinds:
        if file := getattr(message, kind):
            return (Media(kind, whole(file.file_id), NAME),)
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return (Media("photo", whole(largest.file_id), NAME),)
    return ()
