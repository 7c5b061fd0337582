"""The world behind Discord's sandbox: people, servers, channels, messages, and what the bot is told of them."""

from __future__ import annotations

import re
import secrets
from base64 import urlsafe_b64encode
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Unpack

from bot.sandbox.bell import Bell
from bot.sandbox.discord.buckets import Buckets
from bot.sandbox.discord.commands import Commands
from bot.sandbox.discord.gateway import CONTENT, DM_MESSAGES, GUILD_MESSAGES, Gateway
from bot.sandbox.discord.guilds import Channel, Guild
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.interactions import Interaction
from bot.sandbox.discord.model import About, Attachment, Message, Parts, snowflakes
from bot.sandbox.faults import Faults
from bot.sandbox.model import Call, Json

_CALLED = re.compile(r"<@!?(\d+)>")


class DiscordWorld(Bell):
    """One bot and everybody around it. What people do is synchronous; events go out by the gateway."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        token: str | None = None,
        name: str = "Duologue",
        answer_seconds: float = 3,
        token_minutes: float = 15,
        privileged: int = 0,
        largest_upload: int = 10 << 20,
        buckets: Buckets | None = None,
    ) -> None:
        super().__init__()
        self.now, self.name = now, name
        self._ids = snowflakes(now)
        self.bot_id = self.next_id()
        self.token = token or _token(self.bot_id)
        self.answer_in, self.token_for = timedelta(seconds=answer_seconds), timedelta(minutes=token_minutes)
        self.privileged, self.largest_upload, self.buckets = privileged, largest_upload, buckets or Buckets()
        self.gateway, self.faults = Gateway(self, now), Faults()
        self.commands = Commands(self.bot_id, self.next_id)
        self.humans: dict[int, DiscordHuman] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.files: dict[int, Attachment] = {}
        self.interactions: dict[int, Interaction] = {}
        self.calls: deque[Call] = deque(maxlen=1000)
        self.history: list[Message] = []
        # Where files are fetched from; the server fills it in when it is there.
        self.base = ""
        self.secret = secrets.token_bytes(32)

    # --- who and where

    def human(self, name: str, language: str = "en-US") -> DiscordHuman:
        """Let a person be; they share no server with the bot yet. `language` is one of Discord's locales."""
        human = DiscordHuman(self, self.next_id(), name, language)
        self.humans[human.id] = human
        return human

    def guild(self, name: str, owner: DiscordHuman, *others: DiscordHuman) -> Guild:
        """Open a server of these people; the bot is not in it."""
        guild = Guild(self, self.next_id(), name, owner)
        self.guilds[guild.id] = guild
        for human in others:
            guild.joins(human)
        return guild

    def dm(self, human_id: int) -> Channel:
        """Return a person's private chat with the bot; it is opened if there is none."""
        for channel in self.channels.values():
            if channel.recipient == human_id:
                return channel
        channel = Channel(self, self.next_id(), None, recipient=human_id)
        self.channels[channel.id] = channel
        return channel

    def shared(self, human_id: int) -> list[Guild]:
        """Return the servers in which both the bot and this person are."""
        return [guild for guild in self.guilds.values() if guild.has_bot and human_id in guild.members]

    def user(self, user_id: int) -> Json:
        """Return the User object of a person or the bot."""
        if user_id != self.bot_id:
            return self.humans[user_id].api()
        named = {"id": str(user_id), "username": self.name, "global_name": None, "discriminator": "0000"}
        return {**named, "avatar": None, "bot": True, "public_flags": 0, "flags": 0, "verified": True}

    def next_id(self) -> int:
        """Return a new id."""
        return next(self._ids)

    # --- what stands where

    def messages(self, channel: Channel) -> list[Message]:
        """Return what stands in a channel now, oldest first."""
        return list(channel.standing.values())

    def post(self, channel: Channel, author_id: int, *, tell: bool = True, **parts: Unpack[Parts]) -> Message:
        """Put a message into a channel and tell the bot."""
        message = Message(self.next_id(), channel.id, author_id, self.now(), **parts)
        return self._keep(message, "MESSAGE_CREATE" if tell else "")

    def change(self, message: Message, **parts: Unpack[Parts]) -> Message:
        """Put another version in a message's place and tell the bot."""
        return self._keep(replace(message, **parts), "MESSAGE_UPDATE")

    def drop(self, *messages: Message) -> None:
        """Take messages of one channel away and tell the bot."""
        channel = self.channels[messages[0].channel_id]
        for message in messages:
            del channel.standing[message.id]
        told: Json = {"channel_id": str(channel.id)} | ({"guild_id": str(channel.guild.id)} if channel.guild else {})
        if len(messages) > 1:
            self._tell("MESSAGE_DELETE_BULK", messages[0], {**told, "ids": [str(message.id) for message in messages]})
        else:
            self._tell("MESSAGE_DELETE", messages[0], {**told, "id": str(messages[0].id)})

    def keep_file(self, channel_id: int, name: str, data: bytes, **about: Unpack[About]) -> Attachment:
        """Keep a file and give it an id."""
        file = Attachment(self.next_id(), channel_id, name, data, **about)
        self.files[file.id] = file
        return file

    def url(self, file: Attachment) -> str:
        """Return an address of a file that is good for a day."""
        return file.url(self.base, self.secret, self.now())

    def _keep(self, message: Message, event: str) -> Message:
        self.channels[message.channel_id].standing[message.id] = message
        self.history.append(message)
        self._tell(event, message, self.message_api(message))
        return message

    def _tell(self, event: str, message: Message, payload: Json) -> None:
        channel = self.channels[message.channel_id]
        sees = channel.may(self.bot_id)
        if event and sees and not message.ephemeral:
            self.gateway.dispatch(event, payload, GUILD_MESSAGES if channel.guild else DM_MESSAGES)
        self.touch()

    # --- how it is told

    def message_api(self, message: Message, *, reply: bool = True) -> Json:
        """Return the Message object, as the bot gets it."""
        channel = self.channels[message.channel_id]
        fields = {**message.api(), "author": self.user(message.author_id), **self._inside(message)}
        if message.interaction:
            fields |= {"webhook_id": str(self.bot_id), "application_id": str(self.bot_id)}
        if channel.guild:
            fields["guild_id"] = str(channel.guild.id)
        return fields | (self._reply(channel, message) if reply and message.reply_to else {})

    def _reply(self, channel: Channel, message: Message) -> Json:
        replied = channel.standing.get(message.reply_to or 0)
        reference = {"type": 0, "channel_id": str(channel.id), "message_id": str(message.reply_to)}
        told = self.message_api(replied, reply=False) if replied else None
        return {"message_reference": reference, "referenced_message": told}

    def _inside(self, message: Message) -> Json:
        """What people write in servers does not reach a bot without the intent for it, unless it is named there."""
        own = message.author_id == self.bot_id or f"<@{self.bot_id}>" in message.content
        if self.channels[message.channel_id].guild and not own and not self.privileged & CONTENT:
            return {"content": "", "attachments": [], "embeds": [], "components": [], "mentions": []}
        files = [file.api(self.url(file)) for file in message.attachments]
        shown = {"content": message.content, "attachments": files, "embeds": list(message.embeds)}
        called = [int(id_) for id_ in _CALLED.findall(message.text)]
        known = [self.user(id_) for id_ in called if id_ in (self.bot_id, *self.humans)]
        return {**shown, "components": message.laid_out(self.url), "mentions": known}


def _token(bot_id: int) -> str:
    first = urlsafe_b64encode(str(bot_id).encode()).decode().rstrip("=")
    return f"{first}.{secrets.token_urlsafe(4)}.{secrets.token_urlsafe(28)}"
