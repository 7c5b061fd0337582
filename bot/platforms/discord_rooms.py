"""Who can see a server's channel, and how one is made that only two people and the bot can see. Pure.

Whoever owns the server, and its administrators, can see every channel: nobody can keep them out, and they are not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.text import clipped
from bot.speech import Account, Chat, RoomSeen

Json = Mapping[str, Any]
VIEW, SEND, HISTORY, EMBED, FILES, ADMINISTRATOR = 1 << 10, 1 << 11, 1 << 16, 1 << 14, 1 << 15, 1 << 3
MANAGE_CHANNELS, MANAGE_ROLES = 1 << 4, 1 << 28
USED = VIEW | SEND | HISTORY | EMBED | FILES
"""What the bot needs in a channel."""
INSTALLED_WITH = USED | MANAGE_CHANNELS
"""What it asks for when it is added to a server: to make a channel, too."""
_ROLE, _MEMBER, _TEXT_CHANNEL = 0, 1, 0
_NAME_LIMIT, _TOPIC_LIMIT = 100, 1024


@dataclass(frozen=True, slots=True)
class Place:
    """A channel as Discord tells it, with the roles of its server and those members of it who were asked about."""

    channel: Json
    roles: Sequence[Json]
    members: Mapping[str, Json]
    me: str


def seen(place: Place, chat: Chat, accounts: Sequence[Account]) -> RoomSeen:
    """Who can read the channel: the bot, everybody named in it, and one for each role that lets in whoever has it."""
    rights = _Rights(place)
    present = tuple(one for one in accounts if one.id in place.members and rights.lets_in(one.id))
    people = {one.id for one in present} | (set(rights.named_in()) - {place.me})
    return RoomSeen(chat, 1 + len(people) + rights.open_roles(), present, public=rights.public())


class _Rights:
    """Discord's rules: what the roles allow, then what the channel says of everyone, of the roles, of one person."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.everyone = str(place.channel["guild_id"])
        self._base = {str(role["id"]): int(role["permissions"]) for role in place.roles}
        overwrites = place.channel.get("permission_overwrites") or ()
        self._roles = {str(one["id"]): one for one in overwrites if int(one["type"]) == _ROLE}
        self._members = {str(one["id"]): one for one in overwrites if int(one["type"]) == _MEMBER}

    def sees(self, roles: Iterable[str], member: str = "") -> bool:
        """Whether somebody with these roles can see the channel."""
        roles = {self.everyone, *roles}
        allowed = any(self._base.get(role, 0) & VIEW for role in roles)
        allowed = _after([self._roles.get(self.everyone)], allowed)
        allowed = _after([self._roles.get(role) for role in roles - {self.everyone}], allowed)
        return _after([self._members.get(member)], allowed)

    def lets_in(self, account: str) -> bool:
        """Whether this member can see the channel."""
        roles = [str(role) for role in self._place.members[account].get("roles") or ()]
        return self._is_over_all(roles) or self.sees(roles, account)

    def public(self) -> bool:
        """Whether every member sees it. Threads and the like go by other rules: what is said there is not for two."""
        return self._place.channel.get("type") != _TEXT_CHANNEL or self._is_over_all([]) or self.sees([])

    def named_in(self) -> Iterable[str]:
        """Whom the channel itself lets in by name."""
        return (account for account, one in self._members.items() if int(one["allow"]) & VIEW)

    def open_roles(self) -> int:
        """How many roles let in whoever has one; the bot's own nobody else can have."""
        roles = [role for role in self._place.roles if str(role["id"]) != self.everyone and not self._is_mine(role)]
        ids = [str(role["id"]) for role in roles]
        return sum(not self._is_over_all([one]) and self.sees([one]) for one in ids)

    def _is_over_all(self, roles: Iterable[str]) -> bool:
        return any(self._base.get(role, 0) & ADMINISTRATOR for role in (self.everyone, *roles))

    def _is_mine(self, role: Json) -> bool:
        return str((role.get("tags") or {}).get("bot_id", "")) == self._place.me


def _after(overwrites: Iterable[Json | None], allowed: bool) -> bool:
    there = [one for one in overwrites if one]
    if any(int(one["allow"]) & VIEW for one in there):
        return True
    return allowed and not any(int(one["deny"]) & VIEW for one in there)


def made_for(accounts: Iterable[str], me: str, guild: str, name: str, topic: str) -> dict[str, Any]:
    """The body that makes a text channel for these people and the bot alone, in no category."""
    let_in = [{"id": one, "type": _MEMBER, "allow": str(USED), "deny": "0"} for one in (me, *accounts)]
    return {
        "name": clipped(name, _NAME_LIMIT),
        "type": _TEXT_CHANNEL,
        "topic": clipped(topic, _TOPIC_LIMIT),
        "permission_overwrites": [{"id": guild, "type": _ROLE, "allow": "0", "deny": str(VIEW)}, *let_in],
    }


def made_before(channels: Iterable[Json], topic: str) -> str:
    """The id of the channel with this topic; empty if there is none."""
    found = [str(one["id"]) for one in channels if one["type"] == _TEXT_CHANNEL and one.get("topic") == topic]
    return min(found, key=int, default="")
