"""Who may do what: the bits, and how roles and a channel's overwrites make them up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag
from typing import TYPE_CHECKING, Literal

from bot.sandbox.model import Json

if TYPE_CHECKING:
    from bot.sandbox.discord.guilds import Channel, Guild


class P(IntFlag):
    """The permissions that matter here, with Discord's bits."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    SEND_VOICE_MESSAGES = 1 << 46


ALL = (1 << 53) - 1
NONE = 0
MEMBERS = (
    P.VIEW_CHANNEL
    | P.SEND_MESSAGES
    | P.EMBED_LINKS
    | P.ATTACH_FILES
    | P.READ_MESSAGE_HISTORY
    | P.USE_APPLICATION_COMMANDS
    | P.SEND_VOICE_MESSAGES
)
"""What @everyone may in a new server."""


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies one role (0) or one member (1)."""

    type: Literal[0, 1]
    allow: int = 0
    deny: int = 0

    def over(self, base: int) -> int:
        """Return what is left of `base`, and what is added."""
        return base & ~self.deny | self.allow

    def api(self, id_: int) -> Json:
        """Return the Overwrite object."""
        return {"id": str(id_), "type": self.type, "allow": str(self.allow), "deny": str(self.deny)}


def in_guild(guild: Guild, user_id: int) -> int:
    """Return what a member may in the server as a whole."""
    member = guild.members.get(user_id)
    if member is None:
        return NONE
    if user_id == guild.owner_id:
        return ALL
    base = guild.roles[guild.id].permissions
    for role_id in member.roles:
        base |= guild.roles[role_id].permissions
    return ALL if base & P.ADMINISTRATOR else base


def in_channel(channel: Channel, user_id: int) -> int:
    """Return what a user may in a channel; nothing at all where they do not see it."""
    if channel.guild is None:
        return ALL if user_id in (channel.recipient, channel.world.bot_id) else NONE
    base = in_guild(channel.guild, user_id)
    if base in (ALL, NONE):
        return base
    base = _overwritten(channel, channel.guild, user_id, base)
    return base if base & P.VIEW_CHANNEL else NONE


def _overwritten(channel: Channel, guild: Guild, user_id: int, base: int) -> int:
    """Everybody's overwrite first, then those of all the roles together, then the member's own."""
    nothing, allow, deny = Overwrite(0), 0, 0
    base = channel.overwrites.get(guild.id, nothing).over(base)
    for role_id in guild.members[user_id].roles:
        role = channel.overwrites.get(role_id, nothing)
        allow, deny = allow | role.allow, deny | role.deny
    return channel.overwrites.get(user_id, nothing).over(Overwrite(0, allow, deny).over(base))
