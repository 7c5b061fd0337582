"""A server with two people and the bot: discord.py itself, on simcord in the place of the connection."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import discord
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, UserHandle

from bot.platforms.discord import Discord
from bot.platforms.discord_rooms import INSTALLED_WITH
from bot.speech import (
    Chat,
    Command,
    Field,
    Popup,
    Sheet,
    Slot,
)
from tests.discords import Elsewhere, Taken, listening, world

MENUS = {
    "": [
        Command("today", "Today's prompt"),
        Command("pair", "Begin", takes=(Slot("partner", "With whom", "person"), Slot("code", "A code", "text"))),
    ],
    "de": [
        Command("today", "Die Frage von heute", called="heute"),
        Command("pair", "Anfangen", takes=(Slot("partner", "Mit wem", "person"), Slot("code", "Ein Code", "text"))),
    ],
}
SHEET = Sheet(
    "Your answer", (Field("answer", "What comes to mind"), Field("kind", "How", (("a", "One"), ("b", "Two"))))
)


@dataclass(slots=True)
class Scene:
    """A server with two people, and the bot."""

    env: simcord.Env
    platform: Discord
    taken: Taken
    guild: GuildHandle
    channel: ChannelHandle
    alice: UserHandle
    bob: UserHandle

    async def settled(self) -> None:
        await self.platform.inbound.quiet()
        await self.env.settle()

    async def popup(self, text: str) -> None:
        """Answer what came last."""
        await self.platform.popup(Popup(getattr(self.taken.last(), "tap", ""), text))
        await self.env.settle()

    def member(self, user: UserHandle) -> MemberActor:
        """Somebody as they are in the server."""
        return MemberActor(self.env, self.guild, user)

    async def writes(
        self, text: str, *files: tuple[str, bytes], reply_to: discord.Message | None = None
    ) -> discord.Message:
        """Alice writes to the bot."""
        there, backend = self.alice.dm_channel.id, self.env.backend
        reference = {"channel_id": str(there), "message_id": str(reply_to.id)} if reply_to else None
        return await self.alice.send_dm(
            text,
            attachments=backend.store_attachments(there, files),
            reference=backend.normalize_message_reference(there, reference),
        )

    def allowed(self) -> None:
        """Let the bot do what it asks for when it is added."""
        role = self.guild.create_role("Bot", permissions=discord.Permissions(INSTALLED_WITH))
        self.env.backend.get_guild(self.guild.id).members[self.env.backend.bot_user.id].role_ids.append(role.id)

    @property
    def newest(self) -> discord.Message:
        message = self.alice.dm_channel.last_message
        assert message is not None
        return message

    @property
    def home(self) -> Chat:
        return Chat("discord", str(self.alice.id))


@asynccontextmanager
async def staged() -> AsyncIterator[Scene]:
    """Set the scene: the bot has started and listens."""
    platform, taken = Discord("simcord.fake.token", gateway=Elsewhere()), Taken()
    platform.furnish({"daily.en": SHEET}.get)
    async with world(platform) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        alice, bob = env.create_user("alice"), env.create_user("bob")
        guild.add_member(alice)
        guild.add_member(bob)
        async with listening(platform, taken.submit):
            await platform.publish(MENUS)
            yield Scene(env, platform, taken, guild, channel, alice, bob)
