"""What a person with a Discord client can do."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Any, Unpack

from bot.sandbox.discord import acts
from bot.sandbox.discord.interactions import Interaction, Kind
from bot.sandbox.discord.modals import filled
from bot.sandbox.discord.model import VOICE_MESSAGE, Message, Parts
from bot.sandbox.discord.permissions import P
from bot.sandbox.model import Impossible, Json

if TYPE_CHECKING:
    from bot.sandbox.discord.guilds import Channel, Guild
    from bot.sandbox.discord.world import DiscordWorld

MOST_TEXT = 2000


class DiscordHuman:
    """A person. Each method does what a client would let them do, or raises `Impossible`."""

    def __init__(self, world: DiscordWorld, id_: int, name: str, language: str) -> None:
        self.world, self.id, self.name, self.language = world, id_, name, language
        self.username = f"{re.sub(r'[^a-z0-9_.]', '', name.lower()) or 'someone'}_{id_ % 1000:03d}"
        self.closed = False
        self.installed = False
        self.deleted = False

    @property
    def chat(self) -> Channel:
        """The private chat with the bot."""
        return self.world.dm(self.id)

    @property
    def knows_bot(self) -> bool:
        """Whether they can write to the bot: they share a server with it, or have installed it for themselves."""
        return not self.deleted and (self.installed or bool(self.world.shared(self.id)))

    @property
    def reachable(self) -> bool:
        """Whether the bot can write to them."""
        return self.knows_bot and not self.closed

    def api(self) -> Json:
        """Return the User object."""
        named = {"id": str(self.id), "username": self.username, "global_name": self.name, "discriminator": "0"}
        return {**named, "avatar": None, "public_flags": 0}

    def sees(self, channel: Channel | None = None) -> list[Message]:
        """Return what stands before this person's eyes, oldest first: in the private chat, or in a channel."""
        where = channel or self.chat
        shown = where.standing.values() if where.may(self.id) & P.VIEW_CHANNEL else ()
        return [message for message in shown if message.only_for in (None, self.id)]

    # --- messages

    def says(self, text: str, channel: Channel | None = None, reply_to: Message | None = None) -> Message:
        """Write a message."""
        text = text.strip()
        if not 0 < len(text) <= MOST_TEXT:
            raise Impossible(f"a client sends 1 to {MOST_TEXT} characters in a message")
        return self._sends(channel, content=text, reply_to=reply_to.id if reply_to else None)

    def sends(
        self,
        *files: tuple[str, bytes],
        caption: str = "",
        channel: Channel | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send up to ten files by name, with a few words or without."""
        if not 1 <= len(files) <= 10 or any(len(data) > self.world.largest_upload for _, data in files):
            raise Impossible("a client sends one to ten files, and none that is too large")
        kept = tuple(self.world.keep_file((channel or self.chat).id, name, data) for name, data in files)
        replied = reply_to.id if reply_to else None
        return self._sends(channel, content=caption, attachments=kept, reply_to=replied)

    def speaks(self, data: bytes = b"OggS", channel: Channel | None = None) -> Message:
        """Send a voice message."""
        where = channel or self.chat
        file = self.world.keep_file(where.id, "voice-message.ogg", data, seconds=3.2, waveform="AAcQ", type="audio/ogg")
        return self._sends(channel, attachments=(file,), flags=VOICE_MESSAGE)

    def edits(self, message: Message, text: str) -> Message:
        """Make an own message read so."""
        if not 0 < len(text) <= MOST_TEXT:
            raise Impossible(f"a client sends 1 to {MOST_TEXT} characters in a message")
        return self.world.change(self._mine(message), content=text, edited=self.world.now())

    def deletes(self, message: Message) -> None:
        """Take an own message away."""
        self.world.drop(self._mine(message))

    # --- commands, buttons, selects, modals

    def runs(self, command: str, channel: Channel | None = None, **options: Any) -> Interaction:
        """Run a published command, by its name in any language; people, roles, channels and files are given as such."""
        where = channel or self.chat
        self._may_act_in(where)
        found = acts.find_command(where, self.id, command.removeprefix("/"))
        return self._does(Kind.COMMAND, where, acts.command_data(where, found, options))

    def presses(self, message: Message, which: str | int = 0, repeat: int = 1) -> Interaction:
        """Press a button by label or place, as often as asked; return the (last) interaction."""
        shown = self._standing(message)
        button = acts.find_button(shown, which)
        data = {"component_type": button["type"], "custom_id": button["custom_id"], "id": button["id"]}
        return [self._does_on(shown, data) for _ in range(repeat)][-1]

    def chooses(self, message: Message, *what: Any, select: int = 0) -> Interaction:
        """Choose in a select: options by label or value, or people."""
        shown = self._standing(message)
        return self._does_on(shown, acts.select_data(self.world.channels[shown.channel_id], shown, what, select))

    def submits(self, shown: Interaction, values: dict[str, Any] | str, repeat: int = 1) -> Interaction:
        """Fill in the modal that answered an interaction and send it; fields by label or custom id."""
        if shown.human != self.id or shown.modal is None:
            raise Impossible("there is no modal before this person")
        given, resolved = acts.field_values(shown, values)
        data = {"custom_id": shown.modal["custom_id"], "components": filled(shown.modal, given), "resolved": resolved}
        return [self._does(Kind.SUBMIT, shown.channel, data, shown.source) for _ in range(repeat)][-1]

    def forges(self, custom_id: str, message: Message, values: list[str] | None = None) -> Interaction:
        """Send a tap with any custom id, as one that was under way when its message changed would be."""
        data: Json = {"component_type": 2 if values is None else 3, "custom_id": custom_id, "id": 1}
        return self._does_on(self._standing(message), data | ({} if values is None else {"values": values}))

    # --- how they stand to the bot

    def closes_dms(self) -> None:
        """Take no private messages any more; the bot is not told."""
        self.closed = True

    def opens_dms(self) -> None:
        """Take private messages again."""
        self.closed = False

    def installs(self) -> None:
        """Install the bot for oneself, with no server in common."""
        self.installed = True

    def leaves(self, guild: Guild) -> None:
        """Leave a server."""
        guild.leaves(self)

    def leaves_discord(self) -> None:
        """Delete the account."""
        for guild in list(self.world.guilds.values()):
            if self.id in guild.members:
                guild.leaves(self)
        self.deleted = True

    # ---

    def _sends(self, channel: Channel | None, **parts: Unpack[Parts]) -> Message:
        where = channel or self.chat
        self._may_act_in(where, P.SEND_MESSAGES)
        return self.world.post(where, self.id, **parts)

    def _may_act_in(self, channel: Channel, needed: P = P.VIEW_CHANNEL) -> None:
        if self.deleted or not channel.may(self.id) & needed:
            raise Impossible(f"{self.name} may not do this here")
        if channel.guild is None and not self.knows_bot:
            raise Impossible(f"{self.name} shares no server with the bot")

    def _standing(self, message: Message) -> Message:
        found = next((one for one in self.sees(self.world.channels[message.channel_id]) if one.id == message.id), None)
        if self.deleted or not found:
            raise Impossible(f"{self.name} does not see this message")
        return found

    def _mine(self, message: Message) -> Message:
        shown = self._standing(message)
        if shown.author_id != self.id:
            raise Impossible(f"{self.name} did not write this message")
        return shown

    def _does_on(self, shown: Message, data: Json) -> Interaction:
        return self._does(Kind.COMPONENT, self.world.channels[shown.channel_id], data, shown.id)

    def _does(self, kind: Kind, channel: Channel, data: Json, source: int | None = None) -> Interaction:
        token = secrets.token_urlsafe(120)
        told = Interaction(self.world.next_id(), token, kind, self.id, channel, self.world.now(), data, source)
        self.world.interactions[told.id] = told
        self.world.gateway.dispatch("INTERACTION_CREATE", told.api())
        self.world.touch()
        return told
