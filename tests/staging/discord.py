"""Discord as a stage: simcord's Discord around the real client, and what is seen there kept as the sandbox keeps it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil
from typing import Any

import discord
import simcord
from simcord.backend.models import Interaction
from simcord.interactions import base_payload

from bot.clock import VirtualClock
from bot.sandbox.chats import Chat, Room
from bot.sandbox.human import Human
from bot.sandbox.model import File, Impossible, Json, Kind, Message, Popup, Tap
from tests.pseudo import Bracketed, bare
from tests.staging.discord_human import DiscordHuman
from tests.staging.discord_room import DiscordRoom
from tests.staging.discord_words import keys, shown

_EPHEMERAL, _SILENT, _VOICE = 1 << 6, 1 << 12, 1 << 13
_COMMAND_OR_SHEET = (2, 5)


class _Hands(simcord._clock.Clock):
    """simcord's clock, which shows what the story's clock shows."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock, self.start = clock, clock.now()

    @property
    def elapsed(self) -> float:  # type: ignore[override]
        """Seconds since the story began."""
        return (self.clock.now() - self.start).total_seconds()

    def now(self) -> datetime:
        """The story's time."""
        return self.clock.now()

    def advance(self, seconds: float) -> None:
        """Move the story's clock on."""
        # Never less than asked for: simcord would ask for the rest for ever.
        self.clock.move(self.clock.now() + timedelta(microseconds=ceil(seconds * 1_000_000)))


class Connection:
    """The platform's way to Discord: into this world, and nowhere else."""

    def __init__(self, world: DiscordWorld) -> None:
        self._world = world

    async def login(self, client: discord.Client, token: str) -> None:
        """Log in, and be told at once who is there."""
        await self._world.begin(client)

    async def hold(self, client: discord.Client) -> None:
        """Stay; simcord tells by itself what happens."""
        await asyncio.Event().wait()


class DiscordWorld(Bracketed):
    """Discord with one bot and everybody around it; it notes what happens as the sandbox does, so that stories can ask it."""

    def __init__(self, clock: VirtualClock) -> None:
        super().__init__(clock.now)
        self.env = simcord.Env(discord.Client(intents=discord.Intents.none()))
        self.env.backend.clock = _Hands(clock)
        self.env.backend.subscribers.append(self._note)
        self.asked: list[tuple[Tap, Interaction]] = []
        self._guild: simcord.GuildHandle | None = None
        self._raw: dict[int, Json] = {}

    async def begin(self, client: discord.Client) -> None:
        """Let the bot log in, for the first time or anew."""
        self.env.bot = client
        await self.env.start()

    async def end(self) -> None:
        """Let nothing of simcord's go on; raises what went wrong in the client unseen."""
        await self.env.shutdown()
        assert not self.env.errors

    async def settled(self) -> None:
        """Let the client take everything in."""
        # simcord looks again after 50 ms if not told otherwise, and that after everything somebody does.
        await self.env.settle(idle=0.001)

    @property
    def happened(self) -> int:
        """How much has happened so far, on either side."""
        return len(self.env.backend.transcript)

    def answer(self) -> None:
        """Note what popped up: the answer to a tap, or what is read in answer to a command or a sheet."""
        for tap, record in self.asked:
            said = "\n".join(self._ephemeral(record))
            self.popups.append(Popup(tap.human, said, "", False, tap.id))
            tap.answer = replace(self.popups[-1], text=bare(said))
            if said and record.type in _COMMAND_OR_SHEET:
                self.history.append(Message(int(tap.id), tap.human, self.bot_id, self.now(), bare(said)))
        self.asked = [(tap, record) for tap, record in self.asked if not record.responded]

    def _ephemeral(self, record: Interaction) -> list[str]:
        ids = [*([record.message_id] if record.message_id else []), *record.followup_ids]
        stored = [self.env.backend.messages.get(record.channel_id, {}).get(one) for one in ids]
        return [shown(one.content, one.components) for one in stored if one and one.is_ephemeral]

    # --- who and where

    @property
    def guild(self) -> simcord.GuildHandle:
        """The one server."""
        if self._guild is None:
            self._guild = self.env.create_guild("Friends")
        return self._guild

    def human(self, name: str, language: str = "en") -> Human:
        """Let a person be; they share the server with the bot, and have not met it yet."""
        human = DiscordHuman(self, name, language)
        self.humans[human.id] = human
        self.open_chat(human.id, "private")
        return human

    def room(self, title: str, *humans: Human) -> Room:
        """Make a private channel of these humans; the bot is not in it."""
        self.rooms.append(DiscordRoom(self, title, humans))
        return self.rooms[-1]

    def chat_of(self, channel_id: int) -> Chat | None:
        """The chat that this channel is."""
        channel = self.env.backend.channels.get(channel_id)
        if channel is None:
            return self.chats.get(channel_id)
        return self.chats.get(channel.recipient_ids[0] if channel.guild_id is None else channel_id)

    def channel_of(self, chat_id: int) -> int:
        """The channel behind this chat."""
        return self.env.backend.get_dm_channel(chat_id).id if chat_id in self.humans else chat_id

    # --- what people do

    def interact(self, human: DiscordHuman, kind: int, chat_id: int, data: Json, on: Message | None = None) -> Tap:
        """Send the bot an interaction, as it comes from this person's client."""
        channel_id = self.channel_of(chat_id)
        guild_id = self.env.backend.get_channel(channel_id).guild_id
        record, payload = base_payload(
            self.env.backend, type=kind, channel_id=channel_id, guild_id=guild_id, user_id=human.id, data=data
        )
        if on:
            payload["message"] = self._raw[on.id]
            record.source_message_id = on.id
        tap = Tap(str(record.id), human.id, str(data.get("custom_id", "")), self.now())
        self.asked.append((tap, record))
        self.env.backend.emit("INTERACTION_CREATE", payload)
        return tap

    def raw(self, update: Json) -> int:
        """There are no raw updates here."""
        raise Impossible("this is Telegram's")

    # --- what is noted

    def _note(self, event: str, payload: Mapping[str, Any]) -> None:
        match event:
            case "INTERACTION_CREATE":
                self._speak_ones_language(payload)
            case "CHANNEL_CREATE":
                self.open_chat(int(payload["id"]), "group", payload["name"])
            case "MESSAGE_CREATE" | "MESSAGE_UPDATE" if not int(payload["flags"]) & _EPHEMERAL:
                self._note_message(payload)
            case "MESSAGE_DELETE":
                self._note_gone(payload, [payload["id"]])
            case "MESSAGE_DELETE_BULK":
                self._note_gone(payload, payload["ids"])

    def _speak_ones_language(self, payload: Any) -> None:
        # simcord's clients all speak American English.
        user = payload.get("user") or payload["member"]["user"]
        human = self.humans[int(user["id"])]
        assert isinstance(human, DiscordHuman)
        payload["locale"] = human.locale

    def _note_message(self, payload: Mapping[str, Any]) -> None:
        chat = self.chat_of(int(payload["channel_id"]))
        if chat is None:
            return
        self._raw[int(payload["id"])] = dict(payload)
        before = chat.standing.get(int(payload["id"]))
        author = int(payload["author"]["id"])
        now = Message(
            int(payload["id"]),
            chat.id,
            self.bot_id if author == self.env.backend.bot_user.id else author,
            before.date if before else self.now(),
            shown(payload["content"], payload["components"]),
            media=self._file(payload),
            markup={"inline_keyboard": keys(payload["components"])} if payload["components"] else None,
            edited=before.edited if before else None,
            silent=bool(payload["flags"] & _SILENT),
            reply_to=int((payload.get("message_reference") or {}).get("message_id") or 0) or None,
        )
        if now != before:
            # Who reads sees nothing of a change that changes nothing.
            self._keep(chat, replace(now, edited=self.now() if before else None))

    def _file(self, payload: Mapping[str, Any]) -> File | None:
        for one in payload["attachments"]:
            kind = _kind(one["content_type"], bool(payload["flags"] & _VOICE))
            data = self.env.backend.cdn.get(one["url"]) or b""
            return File(one["url"], one["id"], kind, one["url"], data, one["filename"])
        return None

    def _note_gone(self, payload: Mapping[str, Any], ids: list[str]) -> None:
        chat = self.chat_of(int(payload["channel_id"]))
        for one in ids:
            if chat and int(one) in chat.standing:
                self.drop(chat.standing[int(one)])


def _kind(content_type: str, voice: bool) -> Kind:
    kinds: dict[str, Kind] = {"image": "photo", "video": "video", "audio": "voice"}
    return "voice" if voice else kinds.get(content_type.partition("/")[0], "document")
