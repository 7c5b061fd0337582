"""Calls by the token of an interaction: its original answer, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.discord import bodies
from bot.sandbox.discord.bodies import CREATABLE, Asked
from bot.sandbox.discord.interactions import Interaction, Reply, original, post
from bot.sandbox.discord.model import EPHEMERAL, Message
from bot.sandbox.discord.refusal import refusal
from bot.sandbox.model import Json

if TYPE_CHECKING:
    from bot.sandbox.discord.world import DiscordWorld


def _answered(world: DiscordWorld, asked: Asked) -> Interaction:
    """Return the interaction of a token, if it has had its first answer and is not too old."""
    if asked.id("application_id") != world.bot_id:
        raise refusal(10015)
    told = next((one for one in world.interactions.values() if one.token == asked.path["token"]), None)
    if told is None or told.expired:
        raise refusal(50027)
    if not told.answer:
        raise refusal(10015)
    return told


def _message(told: Interaction, which: str) -> Message:
    """Return a message that this token may touch."""
    if which == "@original":
        return original(told)
    found = told.channel.standing.get(int(which)) if which.isdecimal() else None
    own = found and (found.id == told.original or (found.interaction or {}).get("id") == str(told.id))
    if not found or not own:
        raise refusal(10008)
    return found


def follow(world: DiscordWorld, asked: Asked) -> Json:
    """Say more; right after an answer that was put off, this is that answer."""
    told = _answered(world, asked)
    waiting = told.message if told.answer == Reply.LATER else None
    if waiting and waiting.loading:
        flags = int((asked.body or {}).get("flags") or 0) & ~EPHEMERAL
        inside = Asked(asked.path, asked.query, {**(asked.body or {}), "flags": flags}, asked.files)
        return world.message_api(world.change(waiting, **bodies.edit(world, waiting, inside)))
    parts = bodies.new(world, told.channel.id, asked, CREATABLE | EPHEMERAL)
    return world.message_api(post(world, told, parts))


def get(world: DiscordWorld, asked: Asked) -> Json:
    """Return a message."""
    return world.message_api(_message(_answered(world, asked), asked.path["message_id"]))


def edit(world: DiscordWorld, asked: Asked) -> Json:
    """Change a message; one that was put off is there now."""
    message = _message(_answered(world, asked), asked.path["message_id"])
    return world.message_api(world.change(message, **bodies.edit(world, message, asked)))


def delete(world: DiscordWorld, asked: Asked) -> None:
    """Take a message away."""
    world.drop(_message(_answered(world, asked), asked.path["message_id"]))
