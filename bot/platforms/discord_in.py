"""What Discord tells, in the vocabulary's words. Pure: no network, no clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import discord

from bot.domain.text import one_line
from bot.platforms.discord_buttons import CHOICE, ENTER, PERSON, SHEET
from bot.platforms.discord_text import unquoted
from bot.platforms.text import whole
from bot.speech import (
    Account,
    Chat,
    Chose,
    Commanded,
    Edited,
    Event,
    Media,
    MediaKind,
    Pressed,
    Said,
    Sender,
    Update,
    Words,
    Wrote,
)

NAME = "discord"
NAME_LENGTH = 64
NAMELESS = "?"
"""The name of somebody in whose names there is nothing to see."""
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:\s+(.*))?", re.DOTALL)
_SPOKEN = (discord.MessageType.default, discord.MessageType.reply)
_PERSON_OPTION, _TEXT_OPTION = 6, 3

Json = Mapping[str, Any]


def private(user_id: int | str) -> Chat:
    """The private chat with this person."""
    return Chat(NAME, str(user_id))


def room(channel_id: int | str) -> Chat:
    """A server's channel."""
    return Chat(NAME, str(channel_id), private=False)


def named(user: discord.abc.User) -> str:
    """What somebody is called, in one line."""
    return _plain(user.global_name) or _plain(user.name) or NAMELESS


def _plain(name: str | None) -> str:
    return one_line(whole(name or ""), NAME_LENGTH)


def said(message: discord.Message) -> Update | None:
    """A message in a private chat; None for what is nothing to the bot."""
    if not _is_persons(message):
        return None
    words, chat = _words(message), private(message.author.id)
    sender = Sender(Account(NAME, str(message.author.id)), named(message.author))
    if not words.media and (typed := _COMMAND.fullmatch(words.text.strip())):
        # Typed and sent without being chosen from the list: nobody means this as an answer.
        command = Commanded(sender, chat, typed[1].lower(), (typed[2] or "").strip(), str(message.id))
        return Update(str(message.id), command)
    reply = message.reference.message_id if message.reference else None
    return Update(str(message.id), Said(sender, chat, str(message.id), words, str(reply) if reply else None))


def edited(message: discord.Message) -> Update | None:
    """A change of a message in a private chat; None for what is nothing to the bot, or no change of a person's."""
    if not _is_persons(message) or message.edited_at is None:
        return None
    words, sender = _words(message), Sender(Account(NAME, str(message.author.id)), named(message.author))
    at = int(message.edited_at.timestamp() * 1000)
    return Update(f"{message.id}:{at}", Edited(sender, private(message.author.id), str(message.id), words))


def _is_persons(message: discord.Message) -> bool:
    return message.guild is None and not message.author.bot and message.type in _SPOKEN


def _words(message: discord.Message) -> Words:
    names = {str(user.id): named(user) for user in message.mentions if isinstance(user, discord.User)}
    return Words(unquoted(message.content, names), tuple(_media(message)))


def _media(message: discord.Message) -> Iterator[Media]:
    for one in message.attachments:
        if kind := _kind(one):
            yield Media(kind, f"{message.channel.id}/{message.id}/{one.id}", NAME)


def _kind(attachment: discord.Attachment) -> MediaKind | None:
    family = (attachment.content_type or "").partition("/")[0]
    if attachment.is_voice_message() or family == "audio":
        return "voice"
    kinds: dict[str, MediaKind] = {"image": "photo", "video": "video"}
    return kinds.get(family)


# --- interactions ----------------------------------------------------------------------------------------


def sheet_of(interaction: discord.Interaction) -> tuple[str, str]:
    """The name of the sheet behind what was tapped, and the button's id; empty without a sheet."""
    if interaction.type is not discord.InteractionType.component:
        return "", ""
    kind, _, rest = _key(_data(interaction)).partition(":")
    sheet, _, button = rest.partition(":")
    return (sheet, button) if kind == SHEET and button else ("", "")


def done(interaction: discord.Interaction) -> Update | None:
    """A command, a tap, a choice or a sheet; None for what is nothing to the bot."""
    makers = {
        discord.InteractionType.application_command: _commanded,
        discord.InteractionType.component: _tapped,
        discord.InteractionType.modal_submit: _wrote,
    }
    maker = makers.get(interaction.type)
    event = maker(interaction, _data(interaction)) if maker else None
    return Update(str(interaction.id), event) if event else None


def _data(interaction: discord.Interaction) -> Json:
    data: Any = interaction.data
    return data or {}


def _sender(interaction: discord.Interaction) -> Sender:
    account = Account(NAME, str(interaction.user.id))
    return Sender(account, named(interaction.user), whole(str(interaction.locale)))


def _chat(interaction: discord.Interaction) -> Chat:
    if interaction.guild_id is None:
        return private(interaction.user.id)
    return room(interaction.channel_id or 0)


def _commanded(interaction: discord.Interaction, data: Json) -> Event:
    rest, person = "", None
    for option in data.get("options") or ():
        if option["type"] == _PERSON_OPTION:
            person = _person(data, str(option["value"]))
        elif option["type"] == _TEXT_OPTION:
            rest = whole(str(option["value"])).strip()
    name, tap = str(data["name"]).lower(), str(interaction.id)
    return Commanded(_sender(interaction), _chat(interaction), name, rest, person=person, tap=tap)


def _person(data: Json, user_id: str) -> tuple[Account, str] | None:
    user = (data.get("resolved") or {}).get("users", {}).get(user_id, {})
    if user.get("bot"):
        return None
    name = _plain(user.get("global_name")) or _plain(user.get("username")) or NAMELESS
    return Account(NAME, user_id), name


def _key(data: Json) -> str:
    """What was tapped or chosen: a list hands on the id of what was chosen from it."""
    key = str(data.get("custom_id", ""))
    values = data.get("values") or ()
    return whole(str(values[0])) if key.startswith(f"{CHOICE}:") and values else whole(key)


def _tapped(interaction: discord.Interaction, data: Json) -> Event | None:
    sender, chat, tap = _sender(interaction), _chat(interaction), str(interaction.id)
    if str(data.get("custom_id")) == f"{PERSON}:":
        chosen = _person(data, str(next(iter(data.get("values") or ()), "")))
        return Chose(sender, chat, *chosen, tap=tap) if chosen else None
    key = _key(data)
    kind, colon, rest = key.partition(":")
    if kind == ENTER and colon:
        return Commanded(sender, private(interaction.user.id), "start", rest, tap=tap)
    button = rest.partition(":")[2] if kind == SHEET and colon else key
    return Pressed(sender, chat, _message(interaction), button, tap)


def _wrote(interaction: discord.Interaction, data: Json) -> Event:
    button = whole(str(data.get("custom_id", ""))).split(":", 2)[-1]
    values = dict(_values(data.get("components") or ()))
    chat, tap = _chat(interaction), str(interaction.id)
    return Wrote(_sender(interaction), chat, _message(interaction), button, tap, values)


def _values(components: Any) -> Iterator[tuple[str, str]]:
    for outer in components:
        inner = outer.get("component") or {}
        value = inner.get("value") or next(iter(inner.get("values") or ()), "")
        if value:
            yield str(inner["custom_id"]), whole(str(value))


def _message(interaction: discord.Interaction) -> str:
    return str(interaction.message.id) if interaction.message else ""
