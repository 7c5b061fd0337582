"""Looking into a server's channel, and making one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from bot.carrier import Refused, Unreachable
from bot.platforms.discord_errors import Absent
from bot.platforms.discord_in import NAME, room
from bot.platforms.discord_rest import Rest
from bot.platforms.discord_rooms import Place, made_before, made_for, seen
from bot.speech import Account, Chat, RoomSeen

_CHANNEL, _ROLES = "/channels/{channel_id}", "/guilds/{guild_id}/roles"
_CHANNELS, _MEMBER = "/guilds/{guild_id}/channels", "/guilds/{guild_id}/members/{user_id}"


class Rooms:
    """Asks afresh each time: what the gateway told may be old."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest

    async def look(self, chat: Chat, accounts: Sequence[Account], me: str) -> RoomSeen:
        """Say who can see the channel, administrators apart."""
        channel = await self._rest.request("GET", _CHANNEL, channel_id=chat.id)
        if not (guild := channel.get("guild_id")):
            raise Refused("this is no channel of a server")
        roles = await self._rest.request("GET", _ROLES, guild_id=guild)
        return seen(Place(channel, roles, await self._members(guild, accounts), me), chat, accounts)

    async def make(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account], me: str) -> Chat:
        """Return a channel for these and the bot alone, in the server of `origin`. Refused where that cannot be."""
        try:
            return room(await self._made(origin, name, topic, accounts, me))
        except Unreachable:
            raise Refused("the server is closed to the bot") from None

    async def _made(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account], me: str) -> str:
        guild = (await self._rest.request("GET", _CHANNEL, channel_id=origin.id)).get("guild_id")
        if not guild or len(await self._members(guild, accounts)) < len(accounts):
            raise Refused("not all of them are in this server")
        if there := made_before(await self._rest.request("GET", _CHANNELS, guild_id=guild), topic):
            return there
        body = made_for([one.id for one in accounts], me, str(guild), name, topic)
        return str((await self._rest.request("POST", _CHANNELS, guild_id=guild, json=body))["id"])

    async def _members(self, guild: str, accounts: Sequence[Account]) -> dict[str, Any]:
        ids = [one.id for one in accounts if one.platform == NAME]
        found = await asyncio.gather(*(self._member(guild, one) for one in ids))
        return {one: member for one, member in zip(ids, found, strict=True) if member is not None}

    async def _member(self, guild: str, account: str) -> Any:
        try:
            return await self._rest.request("GET", _MEMBER, guild_id=guild, user_id=account)
        except Absent:
            return None
