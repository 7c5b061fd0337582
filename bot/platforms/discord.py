"""Discord, through discord.py's client: its gateway, its connection, its buckets; its command tree and views are not used."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from pydantic import SecretStr

from bot.carrier import Missed, Refused, Submit, Traits, Uncertain
from bot.logs import event
from bot.pacing import Limits
from bot.platforms.discord_client import Client, Gateway, Wire, silence_libraries
from bot.platforms.discord_commands import ids, payload, same
from bot.platforms.discord_connection import Connection
from bot.platforms.discord_errors import Expired, Gone, TokenRefused
from bot.platforms.discord_in import NAME
from bot.platforms.discord_inbound import Inbound
from bot.platforms.discord_interactions import Sleep
from bot.platforms.discord_out import COMPONENTS_V2, TEXT_LIMIT, rendered
from bot.platforms.discord_places import Rooms
from bot.platforms.discord_rest import Rest
from bot.speech import Account, Chat, Media, Menus, Message, Popup, RoomSeen, Sheets, Way

_CLEARED_AT_ONCE = 100
_MESSAGES, _MESSAGE = "/channels/{channel_id}/messages", "/channels/{channel_id}/messages/{message_id}"


class Discord:
    """The platform. The token stays inside: it is in no log line, no error and no representation."""

    name = NAME
    traits = Traits(
        "Discord",
        TEXT_LIMIT,
        # Where nobody has paid for more.
        largest_media=10 << 20,
        makes_rooms=True,
        writes_first=True,
        overseen=True,
        uploads=True,
        keyed=True,
        # It takes 50 calls a second, and before a post in a room some go into looking who can read there.
        limits=Limits(overall=30, chat_interval=1.0, chat_burst=5, room_a_minute=0),
    )

    def __init__(
        self,
        token: str | SecretStr,
        api_url: str = "https://discord.com",
        *,
        gateway: Gateway | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        silence_libraries()
        clear = token if isinstance(token, str) else token.get_secret_value()
        self._rest = Rest(lambda: self.client)
        self._rooms = Rooms(self._rest)
        self.inbound = Inbound(self._rest, lambda: self.client, sleep)
        self._connection = Connection(clear, gateway or Wire(api_url), self._rest, self.inbound, sleep)
        self._commands: dict[str, str] = {}

    @property
    def client(self) -> Client:
        """The library's client; after a failure there is another."""
        return self._connection.client

    @property
    def drained(self) -> asyncio.Event:
        """Set while Discord is in reach and what was written meanwhile is committed."""
        return self.inbound.drained

    def way(self, payload: str) -> Way:
        """Return how to get into the private chat, and what to say there."""
        return Way(f"https://discord.com/users/{self.me}", f"/pair code:{payload}")

    @property
    def me(self) -> str:
        """The bot's own account."""
        return self._connection.me

    def furnish(self, sheets: Sheets) -> None:
        """Take where sheets are found."""
        self.inbound.sheets = sheets

    def catch_up(self, missed: Missed) -> None:
        """Take where it is found who may have written meanwhile."""
        self.inbound.missed = missed

    # -- life ---------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Wait for Discord if need be, check the token, learn the bot's own name."""
        await self._connection.start()

    async def listen(self, submit: Submit) -> None:
        """Hand updates to `submit` until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.inbound.run(submit))
            tasks.create_task(self._connection.stay())

    async def close(self) -> None:
        """Let go of connections."""
        await self.inbound.close()
        await self.client.close()

    async def publish(self, menus: Menus) -> None:
        """Show the commands in each language; what is there already is left alone."""
        try:
            await self._publish(payload(menus))
        except TokenRefused:
            raise
        except Exception as error:
            event("menu-not-published", platform=NAME, error=error)

    async def _publish(self, wanted: list[dict[str, Any]]) -> None:
        path, mine = "/applications/{application_id}/commands", self.inbound.interactions.application
        there = await self._rest.request("GET", path, application_id=mine, params={"with_localizations": "true"})
        if not same(there, wanted):
            there = await self._rest.request("PUT", path, application_id=mine, json=wanted)
        self._commands = ids(there)

    # -- out ----------------------------------------------------------------------------------------------

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Send; return the message's id. With the same key, Discord shows it once."""
        shown = rendered(message, self._commands)
        if shown is None:
            raise Refused("there is nothing in this message to send")
        body = shown.body | ({"nonce": key, "enforce_nonce": True} if key else {})
        channel = await self._channel(chat)
        sent = await self._rest.request("POST", _MESSAGES, channel_id=channel, json=body, uploads=shown.uploads)
        if not isinstance(sent, dict) or "id" not in sent:
            raise Uncertain("the answer is not a message")
        return str(sent["id"])

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        """Make an earlier message read so."""
        shown = rendered(message, self._commands)
        if shown is None:
            raise Refused("there is nothing in this message to show")
        place: dict[str, Any] = {"channel_id": await self._channel(chat), "message_id": message_id}
        body = shown.body | {"flags": COMPONENTS_V2}
        await self._rest.request("PATCH", _MESSAGE, json=body, uploads=shown.uploads, **place)

    async def delete(self, chat: Chat, message_id: str) -> None:
        """Take a message away; one that is gone counts as done."""
        try:
            await self._rest.request("DELETE", _MESSAGE, channel_id=await self._channel(chat), message_id=message_id)
        except Gone:
            event("message-not-taken-away", platform=NAME)

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        """Take all these messages away, as far as it is still possible."""
        for start in range(0, len(message_ids), _CLEARED_AT_ONCE):
            some = message_ids[start : start + _CLEARED_AT_ONCE]
            if chat.private or len(some) == 1 or not await self._cleared_together(chat, some):
                for one in some:
                    await self.delete(chat, one)

    async def _cleared_together(self, chat: Chat, message_ids: Sequence[str]) -> bool:
        try:
            path, body = f"{_MESSAGES}/bulk-delete", {"messages": list(message_ids)}
            await self._rest.request("POST", path, channel_id=chat.id, json=body)
        except Refused:
            # It may not, or one of them is older than two weeks: each by itself is always allowed.
            return False
        return True

    async def popup(self, popup: Popup) -> None:
        """Answer a tap; an expired tap is no error."""
        try:
            await self.inbound.interactions.answer(popup)
        except Expired:
            event("tap-had-expired", platform=NAME)

    async def _channel(self, chat: Chat) -> str:
        return await self.inbound.private_channel(chat.id) if chat.private else chat.id

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        """Say who can see the channel, administrators apart."""
        return await self._rooms.look(room, accounts, self.me)

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        """Return a channel for these and the bot alone, in the server where they asked for it."""
        return await self._rooms.make(origin, name, topic, accounts, self.me)

    async def fetch(self, media: Media, most: int) -> bytes:
        """Return what a person sent. Refused if it is gone, or more than `most` bytes."""
        channel, message, attachment = media.ref.split("/")
        found = await self._rest.request("GET", _MESSAGE, channel_id=channel, message_id=message)
        for one in found.get("attachments") or ():
            if str(one["id"]) == attachment:
                if one["size"] > most:
                    raise Refused("this file is too big")
                return await self._rest.retrieve(one["url"], one["size"])
        raise Refused("this file is gone")
