"""Calls about messages in a channel, and whether the bot may do them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.sandbox.discord import bodies
from bot.sandbox.discord.bodies import Asked
from bot.sandbox.discord.guilds import Channel
from bot.sandbox.discord.model import Message, Parts
from bot.sandbox.discord.permissions import P
from bot.sandbox.discord.refusal import refusal
from bot.sandbox.discord.shape import check, listed, record, snowflake, wrong
from bot.sandbox.model import Json

if TYPE_CHECKING:
    from bot.sandbox.discord.world import DiscordWorld

NONCE_KEPT = timedelta(minutes=5)
BULK_KEPT = timedelta(days=14)
_BULK = record({"messages": listed(snowflake, 2, 100)})


def reach(world: DiscordWorld, asked: Asked, *needed: P) -> Channel:
    """Return the channel in the address, or refuse: unknown, unseen, or without the permission."""
    channel = world.channels.get(asked.id("channel_id"))
    if channel is None:
        raise refusal(10003)
    allowed = channel.may(world.bot_id)
    if not allowed & P.VIEW_CHANNEL:
        raise refusal(50001)
    if not all(allowed & permission for permission in needed):
        raise refusal(50013)
    return channel


def standing(world: DiscordWorld, channel: Channel, message_id: int) -> Message:
    """Return a message that stands there for everybody; calls by channel do not find ephemeral ones."""
    message = channel.standing.get(message_id)
    if message is None or message.ephemeral:
        raise refusal(10008)
    return message


def create(world: DiscordWorld, asked: Asked) -> Json:
    """Post a message, unless the same nonce has posted one."""
    channel = reach(world, asked)
    if channel.guild is None and not world.humans[channel.recipient].reachable:
        raise refusal(50007)
    if not channel.may(world.bot_id) & P.SEND_MESSAGES or (
        asked.files and not channel.may(world.bot_id) & P.ATTACH_FILES
    ):
        raise refusal(50013)
    parts = bodies.new(world, channel.id, asked)
    if asked.body.get("enforce_nonce") and (twin := _twin(world, parts["nonce"])):
        return world.message_api(twin)
    _refer(channel, asked.body, parts)
    return world.message_api(world.post(channel, world.bot_id, **parts))


def _twin(world: DiscordWorld, nonce: object) -> Message | None:
    """Return what the bot has posted under this nonce in the past few minutes."""
    since = world.now() - NONCE_KEPT
    posted = (one for one in reversed(world.history) if one.author_id == world.bot_id and one.date > since)
    return next((one for one in posted if one.nonce is not None and one.nonce == nonce), None)


def _refer(channel: Channel, body: Json, parts: Parts) -> None:
    reference = body.get("message_reference")
    if not reference:
        return
    if int(reference["message_id"]) in channel.standing:
        parts["reply_to"] = int(reference["message_id"])
    elif reference.get("fail_if_not_exists", True):
        raise wrong(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")


def edit(world: DiscordWorld, asked: Asked) -> Json:
    """Change an own message."""
    channel = reach(world, asked)
    message = standing(world, channel, asked.id("message_id"))
    if message.author_id != world.bot_id:
        raise refusal(50005)
    return world.message_api(world.change(message, **bodies.edit(world, message, asked)))


def delete(world: DiscordWorld, asked: Asked) -> None:
    """Take a message away; what others wrote only in a server, and with the permission."""
    channel = reach(world, asked)
    message = standing(world, channel, asked.id("message_id"))
    if message.author_id != world.bot_id:
        if channel.guild is None:
            raise refusal(50003)
        reach(world, asked, P.MANAGE_MESSAGES)
    world.drop(message)


def delete_many(world: DiscordWorld, asked: Asked) -> None:
    """Take many messages away at once; never in a private chat."""
    channel = reach(world, asked)
    if channel.guild is None:
        raise refusal(50003)
    reach(world, asked, P.MANAGE_MESSAGES)
    check(_BULK, asked.body)
    ids = [int(one) for one in asked.body["messages"]]
    if len(set(ids)) < len(ids):
        raise wrong(("messages",), "BASE_TYPE_DUPLICATE", "Message ids must be unique")
    found = [channel.standing[id_] for id_ in ids if id_ in channel.standing]
    if any(world.now() - message.date > BULK_KEPT for message in found):
        raise refusal(50034)
    if found:
        world.drop(*found)


def get_one(world: DiscordWorld, asked: Asked) -> Json:
    """Return a message."""
    channel = reach(world, asked, P.READ_MESSAGE_HISTORY)
    return world.message_api(standing(world, channel, asked.id("message_id")))


def get_many(world: DiscordWorld, asked: Asked) -> list[Json]:
    """Return messages, newest first: those next to `before`, `after` or `around`, or the last ones."""
    channel = reach(world, asked)
    limit = asked.query.get("limit", "50")
    if not limit.isdecimal() or not 1 <= int(limit) <= 100:
        raise wrong(("limit",), "NUMBER_TYPE_RANGE", "int value should be between 1 and 100.")
    if not channel.may(world.bot_id) & P.READ_MESSAGE_HISTORY:
        return []
    shown = sorted((one for one in channel.standing.values() if not one.ephemeral), key=lambda one: one.id)
    return [world.message_api(one) for one in reversed(_page(shown, asked, int(limit)))]


def _page(shown: list[Message], asked: Asked, limit: int) -> list[Message]:
    if after := asked.query.get("after"):
        return [one for one in shown if one.id > int(after)][:limit]
    if before := asked.query.get("before"):
        return [one for one in shown if one.id < int(before)][-limit:]
    if around := asked.query.get("around"):
        return sorted(sorted(shown, key=lambda one: abs(one.id - int(around)))[:limit], key=lambda one: one.id)
    return shown[-limit:]


def type_away(world: DiscordWorld, asked: Asked) -> None:
    """Show that the bot is at work."""
    reach(world, asked, P.SEND_MESSAGES)
