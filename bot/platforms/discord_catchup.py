"""What people wrote in private while the bot was away: Discord does not tell it again, so it is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import discord

from bot.carrier import Refused, SlowDown, Trouble, Uncertain, Unreachable
from bot.logs import event
from bot.platforms.backoff import Backoff
from bot.platforms.discord_buttons import Json
from bot.platforms.discord_client import Client
from bot.platforms.discord_in import NAME, said
from bot.platforms.discord_interactions import Sleep
from bot.platforms.discord_rest import Rest
from bot.speech import Update

_MARGIN = timedelta(minutes=3)
"""The bot notes that it is alive once a minute; what has been taken already is known by its id."""
_AT_ONCE, _REST_SECONDS, _TRIES = 5, 0.25, 6
_MESSAGES, _PAGE = "/channels/{channel_id}/messages", 100
_MOST = 200
"""Messages of one person: whoever writes more while nobody answers is not held up by it."""


class CatchUp:
    """Asks each private chat for what is newer."""

    def __init__(self, rest: Rest, client: Callable[[], Client], sleep: Sleep) -> None:
        self._rest, self._client, self._sleep = rest, client, sleep

    async def missed(self, since: datetime, accounts: Sequence[str]) -> list[Update]:
        """What these people have written since then, oldest first."""
        after, found = discord.utils.time_snowflake(since - _MARGIN), list[Update]()
        for start in range(0, len(accounts), _AT_ONCE):
            some = accounts[start : start + _AT_ONCE]
            for updates in await asyncio.gather(*(self._of(one, after) for one in some)):
                found += updates
            if start + _AT_ONCE < len(accounts):
                await self._sleep(_REST_SECONDS)
        return sorted(found, key=lambda update: int(update.id))

    async def _of(self, account: str, after: int) -> list[Update]:
        backoff = Backoff()
        for _ in range(_TRIES):
            try:
                return self._read(await self._asked(account, after))
            except (Trouble, Uncertain, SlowDown) as error:
                event("private-chat-not-read", platform=NAME, error=error)
                await self._sleep(backoff.after(error))
            except (Refused, Unreachable):
                break
            except Exception as error:
                event("private-chat-not-read", platform=NAME, error=error)
                break
        # One chat that cannot be read holds up nobody else's.
        return []

    async def _asked(self, account: str, after: int) -> list[tuple[int, Json]]:
        channel = await self._rest.request("POST", "/users/@me/channels", json={"recipient_id": account})
        number, found = int(channel["id"]), list[Json]()
        if int(channel.get("last_message_id") or 0) <= after:
            return []
        while len(found) < _MOST:
            page = {"limit": _PAGE, "after": max((int(one["id"]) for one in found), default=after)}
            newer = await self._rest.request("GET", _MESSAGES, channel_id=number, params=page)
            found += newer
            if len(newer) < _PAGE:
                break
        return [(number, one) for one in found]

    def _read(self, messages: Sequence[tuple[int, Json]]) -> list[Update]:
        found = []
        for channel, raw in messages:
            try:
                update = said(self._client().message(channel, raw))
            except Exception as error:
                # One that makes no sense is passed over, and with it nothing else.
                event("update-skipped", platform=NAME, error=error)
                continue
            found += [update] if update else []
        return found
