"""Servers: their roles, members and channels, and what their people do to them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.sandbox.discord import permissions
from bot.sandbox.discord.gateway import GUILDS, MEMBERS
from bot.sandbox.discord.permissions import Overwrite
from bot.sandbox.model import Impossible, Json

if TYPE_CHECKING:
    from bot.sandbox.discord.human import DiscordHuman
    from bot.sandbox.discord.model import Message
    from bot.sandbox.discord.world import DiscordWorld

TEXT, DM = 0, 1


@dataclass(frozen=True, slots=True)
class Role:
    """A role; that of everybody has the server's id, that of the bot is `managed`."""

    id: int
    name: str
    permissions: int = 0
    managed: int | None = None

    def api(self) -> Json:
        """Return the Role object."""
        tags = {"tags": {"bot_id": str(self.managed)}} if self.managed else {}
        look = {"color": 0, "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}}
        more = {"hoist": False, "position": 0, "mentionable": False, "flags": 0, "icon": None, "unicode_emoji": None}
        named = {"id": str(self.id), "name": self.name, "permissions": str(self.permissions)}
        return {**named, **look, **more, "managed": bool(self.managed), **tags}


@dataclass(slots=True)
class Member:
    """How a user stands to a server."""

    user_id: int
    joined: datetime
    roles: set[int] = field(default_factory=set)


class Channel:
    """Where messages stand: a private chat with the bot, or a channel of a server."""

    def __init__(self, world: DiscordWorld, id_: int, guild: Guild | None, name: str = "", recipient: int = 0) -> None:
        self.world, self.id, self.guild, self.name, self.recipient = world, id_, guild, name, recipient
        self.type = TEXT if guild else DM
        self.topic: str | None = None
        self.parent: int | None = None
        self.overwrites: dict[int, Overwrite] = {}
        self.standing: dict[int, Message] = {}

    def may(self, user_id: int) -> int:
        """Return the permissions of a user here."""
        return permissions.in_channel(self, user_id)

    @property
    def seen_by(self) -> list[str]:
        """The names of everybody who can read this channel, the bot left out."""
        return [human.name for human in self.world.humans.values() if self.may(human.id) & permissions.P.VIEW_CHANNEL]

    def api(self) -> Json:
        """Return the Channel object."""
        shown: Json = {"id": str(self.id), "type": self.type, "flags": 0}
        shown["last_message_id"] = str(max(self.standing)) if self.standing else None
        if self.guild is None:
            return {**shown, "recipients": [self.world.user(self.recipient)]}
        overwrites = [overwrite.api(id_) for id_, overwrite in self.overwrites.items()]
        shown |= {"guild_id": str(self.guild.id), "name": self.name, "topic": self.topic, "position": 0, "nsfw": False}
        parent = str(self.parent) if self.parent else None
        return {**shown, "parent_id": parent, "permission_overwrites": overwrites, "rate_limit_per_user": 0}


class Guild:
    """A server. Its verbs are what its owner does; the bot gets to hear of it if it is in."""

    def __init__(self, world: DiscordWorld, id_: int, name: str, owner: DiscordHuman) -> None:
        self.world, self.id, self.name, self.owner_id = world, id_, name, owner.id
        self.roles = {id_: Role(id_, "@everyone", permissions.MEMBERS)}
        self.members = {owner.id: Member(owner.id, world.now())}

    @property
    def channels(self) -> list[Channel]:
        """The channels, oldest first."""
        return [channel for channel in self.world.channels.values() if channel.guild is self]

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in."""
        return self.world.bot_id in self.members

    # --- who is in

    def joins(self, human: DiscordHuman) -> None:
        """Let a person in."""
        self.members[human.id] = Member(human.id, self.world.now())
        self._tell("GUILD_MEMBER_ADD", {"guild_id": str(self.id), **self.member_api(human.id)}, MEMBERS)

    def leaves(self, human: DiscordHuman) -> None:
        """Let a person go, or throw them out."""
        if self.members.pop(human.id, None) is None:
            raise Impossible(f"{human.name} is not in this server")
        self._tell("GUILD_MEMBER_REMOVE", {"guild_id": str(self.id), "user": self.world.user(human.id)}, MEMBERS)

    def add_bot(self, allowed: int = permissions.MEMBERS) -> None:
        """Bring the bot in, with a role of its own that may this."""
        role = Role(self.world.next_id(), self.world.name, allowed, managed=self.world.bot_id)
        self.roles[role.id] = role
        self.members[self.world.bot_id] = Member(self.world.bot_id, self.world.now(), {role.id})
        self._tell("GUILD_CREATE", self.in_full())

    def remove_bot(self) -> None:
        """Throw the bot out; its role goes with it."""
        own = {role.id for role in self.roles.values() if role.managed}
        self._tell("GUILD_DELETE", {"id": str(self.id)})
        del self.members[self.world.bot_id]
        self.roles = {id_: role for id_, role in self.roles.items() if id_ not in own}

    # --- roles

    def add_role(self, name: str, allowed: int = 0, *humans: DiscordHuman) -> Role:
        """Make a role and give it to these."""
        role = self._keep(Role(self.world.next_id(), name, allowed), "GUILD_ROLE_CREATE")
        for human in humans:
            self.gives(role, human)
        return role

    def change_role(self, role: Role | int, allowed: int) -> Role:
        """Let a role may this from now on; @everyone has the server's id."""
        old = self.roles[role if isinstance(role, int) else role.id]
        return self._keep(replace(old, permissions=allowed), "GUILD_ROLE_UPDATE")

    def delete_role(self, role: Role) -> None:
        """Take a role away from everybody, and from the channels."""
        del self.roles[role.id]
        for member in self.members.values():
            member.roles.discard(role.id)
        for channel in self.channels:
            channel.overwrites.pop(role.id, None)
        self._tell("GUILD_ROLE_DELETE", {"guild_id": str(self.id), "role_id": str(role.id)})

    def gives(self, role: Role, *users: DiscordHuman | int) -> None:
        """Give a role; the bot hears of it only where it is its own."""
        for user in users:
            self._give(role, user if isinstance(user, int) else user.id)

    def _give(self, role: Role, user_id: int) -> None:
        self.members[user_id].roles.add(role.id)
        own = user_id == self.world.bot_id
        told = {"guild_id": str(self.id), **self.member_api(user_id)}
        self._tell("GUILD_MEMBER_UPDATE", told, 0 if own else MEMBERS)

    def _keep(self, role: Role, event: str) -> Role:
        self.roles[role.id] = role
        self._tell(event, {"guild_id": str(self.id), "role": role.api()})
        return role

    # --- channels

    def open_channel(
        self, name: str, overwrites: dict[int, Overwrite] | None = None, topic: str | None = None
    ) -> Channel:
        """Open a text channel."""
        channel = Channel(self.world, self.world.next_id(), self, name)
        channel.overwrites, channel.topic = overwrites or {}, topic
        self.world.channels[channel.id] = channel
        self._tell("CHANNEL_CREATE", channel.api())
        return channel

    def close_channel(self, channel: Channel) -> None:
        """Delete a channel and all that stands in it."""
        del self.world.channels[channel.id]
        self._tell("CHANNEL_DELETE", channel.api())

    def overwrites(self, channel: Channel, whom: DiscordHuman | Role | int, allow: int = 0, deny: int = 0) -> None:
        """Allow or deny a person, a role or (by id) the bot something in a channel; nothing at all takes it back."""
        id_ = whom if isinstance(whom, int) else whom.id
        if allow or deny:
            channel.overwrites[id_] = Overwrite(0 if id_ in self.roles else 1, allow, deny)
        else:
            channel.overwrites.pop(id_, None)
        self._tell("CHANNEL_UPDATE", channel.api())

    # --- what the bot is told

    def api(self) -> Json:
        """Return the Guild object."""
        named = {"id": str(self.id), "name": self.name, "icon": None, "owner_id": str(self.owner_id)}
        levels = ("verification_level", "default_message_notifications", "explicit_content_filter", "mfa_level")
        usual: Json = {**dict.fromkeys(levels, 0), "nsfw_level": 0, "premium_tier": 0, "preferred_locale": "en-US"}
        usual |= {"features": [], "emojis": [], "stickers": [], "afk_timeout": 300, "system_channel_flags": 0}
        return {**named, **usual, "roles": [role.api() for role in self.roles.values()]}

    def in_full(self) -> Json:
        """Return the object that comes with GUILD_CREATE; of the members it has the bot alone."""
        empty: Json = {key: [] for key in ("voice_states", "threads", "presences", "stage_instances")}
        members = [self.member_api(self.world.bot_id)]
        own = {"channels": [channel.api() for channel in self.channels], "members": members, "large": False}
        return {**self.api(), **empty, **own, "member_count": len(self.members), "joined_at": members[0]["joined_at"]}

    def member_api(self, user_id: int) -> Json:
        """Return the Member object."""
        member = self.members[user_id]
        usual = {"nick": None, "avatar": None, "deaf": False, "mute": False, "flags": 0, "pending": False}
        roles = sorted(str(id_) for id_ in member.roles)
        return {"user": self.world.user(user_id), "roles": roles, "joined_at": member.joined.isoformat(), **usual}

    def _tell(self, event: str, payload: Json, intent: int = GUILDS) -> None:
        if self.has_bot:
            self.world.gateway.dispatch(event, payload, intent)
        self.world.touch()
