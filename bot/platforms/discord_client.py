"""discord.py's client with nothing kept that is not needed: no members, no messages, no views, no command tree."""

from __future__ import annotations

import logging
from typing import Any, Protocol

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

PATIENCE_SECONDS = 60.0
"""How long a call may take."""
_IN_BUCKETS_SECONDS = 30.0
"""How long of that the library may sit out a limit before it says so; when one is used up, it does so after the answer, too."""


class Ears(Protocol):
    """Who is told what the gateway brings. Each returns at once."""

    def heard(self, kind: str, *given: Any) -> None:
        """Take note of what has happened."""
        ...


class Gateway(Protocol):
    """How the client comes to Discord; tests put another world in the place of the real one."""

    async def login(self, client: discord.Client, token: str) -> None:
        """Check the token, learn the bot's own name. Raises what the library raises."""
        ...

    async def hold(self, client: discord.Client) -> None:
        """Hear what happens until the connection ends for good. Raises what the library raises."""
        ...


class Wire:
    """The real Discord, or what stands at `api_url` in its place."""

    def __init__(self, api_url: str) -> None:
        self._api_url = api_url.rstrip("/")

    async def login(self, client: discord.Client, token: str) -> None:
        """Check the token; the library has one address for all its clients."""
        Route.BASE = f"{self._api_url}/api/v10"
        await client.login(token)

    async def hold(self, client: discord.Client) -> None:
        """Hear what happens; the library resumes by itself what can be resumed."""
        _, address, _ = await client.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = URL(address)
        await client.connect()


class Client(discord.Client):
    """Hands on what happens, as it is."""

    def __init__(self, ears: Ears) -> None:
        intents = discord.Intents(guilds=True, dm_messages=True)
        super().__init__(
            intents=intents,
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=_IN_BUCKETS_SECONDS,
            enable_debug_events=False,
            # What is in reach is looked up when it is needed: there is no list of servers to wait for.
            guild_ready_timeout=0.2,
        )
        self._ears = ears

    def __repr__(self) -> str:
        return "<Client>"

    def message(self, channel: int, raw: Any) -> discord.Message:
        """A message of this channel, as it was told."""
        place = self.get_partial_messageable(channel)
        return discord.Message(state=self._connection, channel=place, data=raw)

    async def on_ready(self) -> None:
        """A new session: what was said before it is not told again."""
        self._ears.heard("ready")

    async def on_resumed(self) -> None:
        """The session goes on: what was missed has been told."""
        self._ears.heard("resumed")

    async def on_disconnect(self) -> None:
        """The connection is gone."""
        self._ears.heard("disconnect")

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """A command, a tap, a sheet."""
        self._ears.heard("interaction", interaction)

    async def on_message(self, message: discord.Message) -> None:
        """A message in a private chat."""
        self._ears.heard("message", message)

    async def on_raw_message_edit(self, change: discord.RawMessageUpdateEvent) -> None:
        """A change of one."""
        self._ears.heard("edit", change.message)

    async def on_guild_channel_update(self, _: discord.abc.GuildChannel, now: discord.abc.GuildChannel) -> None:
        """A channel's name, or who can see it, is another."""
        self._ears.heard("channel", now)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is gone."""
        self._ears.heard("channel-gone", channel)

    async def on_guild_role_update(self, _: discord.Role, now: discord.Role) -> None:
        """What a role allows is another."""
        self._ears.heard("roles", now.guild)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """A role is gone, and what it allowed."""
        self._ears.heard("roles", role.guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot is no longer in this server."""
        self._ears.heard("guild-gone", guild)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Say that something failed; not what it was about."""
        self._ears.heard("error")


def silence_libraries() -> None:
    """Let nothing out of the libraries' loggers: they show bodies, and with them what people wrote."""
    for name in ("discord", "aiohttp"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    # Loggers below may have been given a level of their own.
    for name in [one for one in logging.root.manager.loggerDict if one.startswith("discord.")]:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
