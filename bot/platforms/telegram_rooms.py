"""Who is in a group, and who can read it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from bot.carrier import Uncertain
from bot.platforms.telegram_errors import Absent
from bot.platforms.telegram_in import NAME, is_inside, is_public, is_supergroup
from bot.speech import Account, Chat, RoomSeen

Post = Callable[..., Coroutine[Any, Any, Any]]
"""Carries out a method of the Bot API with these arguments."""


async def look(post: Post, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
    """Count everybody in the room, the bot included; say which of `accounts` are in it, and whether others can read it."""
    count = post("getChatMemberCount", {"chat_id": room.id})
    members = [_is_in(post, room, account) for account in accounts]
    found, public, *inside = await together(count, _is_public(post, room), *members)
    if not isinstance(found, int):
        raise Uncertain("the answer is not a number")
    present = tuple(account for account, is_in in zip(accounts, inside, strict=True) if is_in)
    return RoomSeen(room, found, present, public=public)


async def _is_public(post: Post, room: Chat) -> bool:
    # A basic group cannot be: to get a public name or a channel it becomes a supergroup, under another id.
    return is_supergroup(room) and is_public(await post("getChat", {"chat_id": room.id}))


async def _is_in(post: Post, room: Chat, account: Account) -> bool:
    if account.platform != NAME:
        return False
    try:
        return is_inside(await post("getChatMember", {"chat_id": room.id, "user_id": account.id}))
    except Absent:
        return False


async def together(*calls: Coroutine[Any, Any, Any]) -> list[Any]:
    """Await all calls, then return their results or raise the first error: none is left running."""
    results = await asyncio.gather(*calls, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return results
