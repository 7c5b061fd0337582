"""What a person with a Discord client can do."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import discord
from simcord.backend import serializers
from simcord.backend.access import channel_accessible
from simcord.interactions import build_options

from bot.sandbox.human import Human
from bot.sandbox.model import Impossible, Json, Kind, Message, Tap
from bot.sandbox.text import units
from tests.pseudo import bare
from tests.staging.discord_sheets import filled, sheet_words

if TYPE_CHECKING:
    from bot.sandbox.chats import Room
    from tests.staging.discord import DiscordWorld

_COMMAND, _COMPONENT, _SHEET = 2, 3, 5
_BUTTON, _STRINGS, _USERS = 2, 3, 5
_VOICE = 1 << 13
_FILES = {"photo": "photo.png", "voice": "voice-message.ogg", "video": "video.mp4"}
_LOCALES = {one.value for one in discord.Locale}


class DiscordHuman(Human):
    """A person. Each method does what a client would let them do, or raises `Impossible`."""

    world: DiscordWorld
    longest = 2000

    def __init__(self, world: DiscordWorld, name: str, language: str) -> None:
        self.user = world.env.create_user(re.sub(r"[^a-z0-9]", "", name.lower()) or "someone", global_name=name)
        super().__init__(world, self.user.id, name, language)
        self.member = world.guild.add_member(self.user)
        self.started = True
        self.last_tap: Tap | None = None

    @property
    def locale(self) -> str:
        """The language of the client, as Discord names it."""
        if self.language in _LOCALES:
            return self.language
        return "en-US" if self.language.startswith("en") else self.language[:2]

    # --- words

    def says(self, text: str, chat: Room | None = None, reply_to: Message | int | None = None) -> Message:
        """Write a message, or say a command; while a sheet of one field is up, write it there."""
        if text.startswith("/"):
            return self._commands(text, chat)
        if self.sheet and not reply_to:
            return self.fills(text)
        return self._posts(text, chat, reply_to)

    def sends(
        self,
        kind: Kind,
        data: bytes = b"some bytes",
        caption: str = "",
        chat: Room | None = None,
        album: str | None = None,
        reply_to: Message | int | None = None,
    ) -> Message:
        """Send a picture, a voice message or a film; a voice message has no words. There are no round films."""
        if kind not in _FILES or (kind == "voice" and caption):
            raise Impossible(f"Discord has no {kind} like this")
        return self._posts(caption, chat, reply_to, (_FILES[kind], data))

    def _posts(
        self, text: str, room: Room | None, reply_to: Message | int | None, file: tuple[str, bytes] | None = None
    ) -> Message:
        if units(text) > self.longest:
            raise Impossible(f"a client sends at most {self.longest} characters in a message")
        backend = self.world.env.backend
        chat_id = room.id if room else self.id
        channel = self.world.channel_of(chat_id)
        replied = reply_to.id if isinstance(reply_to, Message) else reply_to
        posted = backend.create_message(
            channel,
            self.id,
            text,
            flags=_VOICE if file and file[0].endswith(".ogg") else 0,
            attachments=backend.store_attachments(channel, [file] if file else []),
            reference={"channel_id": str(channel), "message_id": str(replied)} if replied else None,
        )
        return self.world.chats[chat_id].standing[posted.id]

    def edits(self, message: Message | int, text: str, chat: Room | None = None) -> Message:
        """Make an own message read so."""
        old = self._mine(message, chat)
        self.world.env.backend.edit_message(self.world.channel_of(old.chat_id), old.id, {"content": text})
        return self.world.chats[old.chat_id].standing[old.id]

    def deletes(self, message: Message | int, chat: Room | None = None) -> None:
        """Take an own message away."""
        old = self._mine(message, chat)
        self.world.env.backend.delete_message(self.world.channel_of(old.chat_id), old.id)

    # --- commands

    def starts(self, payload: str = "") -> Message:
        """Begin, by a code if there is one."""
        return self.says(f"/pair code:{payload}" if payload else "/start")

    def finds(self, text: str) -> str:
        """Return the last command with a code that stands in this text."""
        found = re.findall(r"/pair code:[\w-]+", text)
        if not found:
            raise Impossible(f"{self.name} sees no code")
        return str(found[-1])

    def opens(self, url: str) -> Message:
        """Say the command that was handed on."""
        return self.says(url)

    def _commands(self, text: str, room: Room | None) -> Message:
        name, _, rest = text[1:].partition(" ")
        given = dict(part.split(":", 1) for part in rest.split() if ":" in part)
        tap = self.commands(name, room, **given)
        return Message(int(tap.id), room.id if room else self.id, self.id, self.world.now(), text)

    def commands(self, name: str, room: Room | None = None, **given: object) -> Tap:
        """Say a command that is published, with what it takes; somebody is given as a `DiscordHuman`."""
        chat_id = room.id if room else self.id
        channel = self.world.channel_of(chat_id)
        known = self.world.env.backend.visible_commands(user_id=self.id, channel_id=channel)
        spec = next((one for one in known if one["name"] == name), None)
        if spec is None:
            raise Impossible(f"{self.name} is not offered /{name}")
        values = {key: one.user if isinstance(one, DiscordHuman) else one for key, one in given.items()}
        actor = self.member if room else self.user
        options, resolved = build_options(actor, name, dict(spec), values, channel_id=channel)
        data: Json = {"id": spec["id"], "name": name, "type": 1, "options": options}
        return self.world.interact(self, _COMMAND, chat_id, data | ({"resolved": resolved} if resolved else {}))

    # --- what can be pressed

    def presses(self, message: Message | int, which: str | int = 0, repeat: int = 1) -> Tap | None:
        """Press a button or choose from a list, by place or label; return the (last) tap."""
        shown = self._standing(message)
        buttons = [key for row in shown.keys for key in row]
        places = [which] if isinstance(which, int) else [at for at, key in enumerate(buttons) if which in key["text"]]
        key = buttons[places[0]]
        if "custom_id" not in key:
            raise Impossible(f"{key['text']} is not a button of the bot")
        taps = [self._taps_on(key, shown) for _ in range(repeat)]
        return taps[-1]

    def _taps_on(self, key: Json, message: Message) -> Tap:
        data: Json = {"custom_id": key["custom_id"], "component_type": _STRINGS if "value" in key else _BUTTON}
        if "value" in key:
            data["values"] = [key["value"]]
        self.last_tap = self.world.interact(self, _COMPONENT, message.chat_id, data, message)
        return self.last_tap

    def forges(self, data: str, message: Message | None = None) -> Tap:
        """Send a tap with any data, as a client of one's own could."""
        forged = {"custom_id": data, "component_type": _BUTTON}
        return self.world.interact(self, _COMPONENT, message.chat_id if message else self.id, forged, message)

    def picks(self, message: Message | int, *chosen: Human) -> Message:
        """Choose people in answer to a list that asks for them."""
        shown = self._standing(message)
        key = next((key for row in shown.keys for key in row if "users" in key), None)
        if key is None:
            raise Impossible("this message does not ask for them")
        users = {str(one.id): dict(serializers.user_payload(self.world.env.backend.get_user(one.id))) for one in chosen}
        data: Json = {"custom_id": key["users"], "component_type": _USERS}
        data |= {"values": [*users], "resolved": {"users": users}}
        self.world.interact(self, _COMPONENT, shown.chat_id, data, shown)
        return shown

    @property
    def sheet(self) -> str:
        """What stands on the sheet that is up, if one is."""
        modal = self._modal()
        return "\n".join([modal["title"], *sheet_words(modal["components"])]) if modal else ""

    def fills(self, *values: str) -> Message:
        """Fill in the sheet that is up, field by field, a choice by its label, and send it."""
        modal, tap = self._modal(), self.last_tap
        if modal is None or tap is None:
            raise Impossible(f"{self.name} sees no sheet")
        self.last_tap = None
        self.world.own += values
        record = self.world.env.backend.interactions[int(tap.id)]
        data = {"custom_id": modal["custom_id"], "components": filled(modal["components"], values)}
        chat = self.world.chat_of(record.channel_id)
        assert chat is not None
        on = chat.standing.get(record.source_message_id or 0)
        sent = self.world.interact(self, _SHEET, chat.id, data, on)
        return Message(int(sent.id), chat.id, self.id, self.world.now(), values[0])

    def _modal(self) -> Json | None:
        record = self.last_tap and self.world.env.backend.interactions[int(self.last_tap.id)]
        if not record or not record.modal:
            return None
        self.world.on_sheets |= {record.modal["title"], *sheet_words(record.modal["components"])}
        read: Json = json.loads(bare(json.dumps(record.modal, ensure_ascii=False)))
        return read

    # --- coming and going

    def blocks(self) -> None:
        """Close the private chat to the bot."""
        self.blocked = True
        path = f"/channels/{self.world.channel_of(self.id)}/messages"
        self.world.env.inject_error("POST", path, status=403, code=50007, message="Cannot send", times=None)

    def unblocks(self) -> None:
        """Let the bot in again."""
        self.blocked = False
        path = f"/channels/{self.world.channel_of(self.id)}/messages"
        faults = self.world.env.backend.faults
        faults[:] = [one for one in faults if one["path"] != path]

    def leaves_server(self) -> None:
        """Leave the server that is shared with the bot."""
        self.world.guild.remove_member(self.member)

    def _standing(self, message: Message | int, room: Room | None = None) -> Message:
        chat_id = message.chat_id if isinstance(message, Message) else (room or self.chat).id
        found = self.world.chats[chat_id].standing.get(message.id if isinstance(message, Message) else message)
        if found is None or not self.sees_place(chat_id):
            raise Impossible(f"{self.name} does not see this message")
        return found

    def sees_place(self, chat_id: int) -> bool:
        """Whether this chat is one's own, or a channel that one can read."""
        if chat_id in self.world.humans:
            return chat_id == self.id
        return channel_accessible(self.world.env.backend, chat_id, self.id, history=True)

    def _may_act_in(self, chat: object) -> None:
        """Whoever sees a place may write there."""
