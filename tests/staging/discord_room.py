"""A private channel of a server: who can see it is decided by its overwrites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.sandbox.chats import Room

if TYPE_CHECKING:
    from bot.sandbox.human import Human
    from tests.staging.discord import DiscordWorld

VIEW = discord.Permissions.view_channel.flag


class DiscordRoom(Room):
    """A channel that nobody sees but those it was made for."""

    world: DiscordWorld

    def __init__(self, world: DiscordWorld, title: str, humans: tuple[Human, ...]) -> None:
        self._stands(world, world.guild.create_text_channel(title.lower().replace(" ", "-")).id)
        self._overwrite(world.guild.id, OverwriteType.ROLE, seen=False)
        for human in humans:
            self.add(human, quietly=True)

    @classmethod
    def made_by_bot(cls, world: DiscordWorld) -> DiscordRoom:
        """The channel that came last, whoever made it."""
        room = cls.__new__(cls)
        room._stands(world, next(reversed(world.env.backend.channels)))
        return room

    def _stands(self, world: DiscordWorld, channel_id: int) -> None:
        self.world, self.earlier, self.chat = world, None, world.chats[channel_id]

    def add_bot(self, by: Human, payload: str | None = None) -> None:
        """Let the bot in, and greet it there."""
        self._overwrite(self.world.env.backend.bot_user.id, OverwriteType.MEMBER, seen=True)
        by.says("/pair", self)

    def remove_bot(self, by: Human) -> None:
        """Delete the channel: the bot sees it no more, and nobody else does."""
        self.world.env.backend.delete_channel(self.id)

    def shut_bot_out(self) -> None:
        """Take the channel out of the bot's sight."""
        self._overwrite(self.world.env.backend.bot_user.id, OverwriteType.MEMBER, seen=False)

    def add(self, human: Human, by: Human | None = None, *, quietly: bool = False) -> None:
        """Let a human see the channel; quietly: the bot is not told."""
        self._overwrite(human.id, OverwriteType.MEMBER, seen=True, quietly=quietly)
        self.chat.members[human.id] = "member"

    def remove(self, human: Human, by: Human | None = None, *, quietly: bool = False) -> None:
        """Let a human see it no longer; quietly: the bot is not told."""
        self._overwrite(human.id, OverwriteType.MEMBER, seen=False, quietly=quietly)
        self.chat.members[human.id] = "left"

    def let_role_in(self, name: str, *humans: Human) -> None:
        """Make a role that sees the channel, and give it to these."""
        backend, guild = self.world.env.backend, self.world.guild
        role = guild.create_role(name)
        for human in humans:
            backend.get_member(guild.id, human.id).role_ids.append(role.id)
        self._overwrite(role.id, OverwriteType.ROLE, seen=True)

    def go_public(self, name: str) -> None:
        """Let everybody on the server see it."""
        self._overwrite(self.world.guild.id, OverwriteType.ROLE, seen=True)

    def go_private(self) -> None:
        """Close it again to everybody else."""
        self._overwrite(self.world.guild.id, OverwriteType.ROLE, seen=False)

    def _overwrite(self, target: int, kind: OverwriteType, *, seen: bool, quietly: bool = False) -> None:
        channel = self.world.env.backend.get_channel(self.id)
        overwrite = Overwrite(target, kind, allow=VIEW if seen else 0, deny=0 if seen else VIEW)
        channel.overwrites = [one for one in channel.overwrites if one.target_id != target] + [overwrite]
        if not quietly:
            self.world.env.backend.announce_channel_update(self.id)
