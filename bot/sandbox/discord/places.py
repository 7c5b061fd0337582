"""Calls about the bot itself, people, servers, channels and commands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.discord import permissions
from bot.sandbox.discord.bodies import Asked
from bot.sandbox.discord.commands import commands_shape
from bot.sandbox.discord.guilds import Guild
from bot.sandbox.discord.messages import reach
from bot.sandbox.discord.permissions import Overwrite, P
from bot.sandbox.discord.refusal import refusal
from bot.sandbox.discord.shape import bits, check, flag, listed, one_of, record, snowflake, text, whole
from bot.sandbox.model import Json

if TYPE_CHECKING:
    from bot.sandbox.discord.world import DiscordWorld

_OVERWRITE = {"type": one_of(0, 1), "allow?": bits, "deny?": bits}
_CHANNEL = record(
    {
        "name": text(100, 1),
        "type?": one_of(0),
        "topic?": text(1024),
        "rate_limit_per_user?": whole(0, 21600),
        "position?": whole(0, 1 << 16),
        "permission_overwrites?": listed(record({"id": snowflake, **_OVERWRITE}), 0, 100),
        "parent_id?": snowflake,
        "nsfw?": flag,
    }
)
_RECIPIENT = record({"recipient_id": snowflake})


def me(world: DiscordWorld, asked: Asked) -> Json:
    """Return the bot."""
    return world.user(world.bot_id)


def application(world: DiscordWorld, asked: Asked) -> Json:
    """Return the application behind the bot."""
    about: Json = {"id": str(world.bot_id), "name": world.name, "description": "", "icon": None, "flags": 0}
    about |= {"bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "team": None}
    owner = {"id": "1", "username": "owner", "discriminator": "0", "global_name": None, "avatar": None}
    return {**about, "owner": owner, "bot": world.user(world.bot_id), "rpc_origins": [], "summary": ""}


def user(world: DiscordWorld, asked: Asked) -> Json:
    """Return anybody."""
    if asked.id("user_id") not in {*world.humans, world.bot_id}:
        raise refusal(10013)
    return world.user(asked.id("user_id"))


def open_dm(world: DiscordWorld, asked: Asked) -> Json:
    """Open the private chat with a person; whether it may be written to shows later."""
    check(_RECIPIENT, asked.body)
    if int(asked.body["recipient_id"]) not in world.humans:
        raise refusal(50033)
    return world.dm(int(asked.body["recipient_id"])).api()


# --- commands


def get_commands(world: DiscordWorld, asked: Asked) -> list[Json]:
    """Return what is published."""
    _own(world, asked)
    return world.commands.api(asked.query.get("with_localizations", "").lower() in ("1", "true"))


def put_commands(world: DiscordWorld, asked: Asked) -> list[Json]:
    """Publish these, and nothing else."""
    _own(world, asked)
    check(commands_shape, asked.body)
    world.commands.publish(asked.body)
    world.touch()
    return world.commands.api()


def _own(world: DiscordWorld, asked: Asked) -> None:
    if asked.id("application_id") != world.bot_id:
        raise refusal(20012)


# --- servers


def _guild(world: DiscordWorld, asked: Asked) -> Guild:
    guild = world.guilds.get(asked.id("guild_id"))
    if guild is None or not guild.has_bot:
        raise refusal(10004)
    return guild


def guild(world: DiscordWorld, asked: Asked) -> Json:
    """Return a server in which the bot is."""
    found = _guild(world, asked)
    counts = {"approximate_member_count": len(found.members), "approximate_presence_count": 0}
    return found.api() | (counts if asked.query.get("with_counts", "").lower() in ("1", "true") else {})


def roles(world: DiscordWorld, asked: Asked) -> list[Json]:
    """Return the roles of a server."""
    return [role.api() for role in _guild(world, asked).roles.values()]


def member(world: DiscordWorld, asked: Asked) -> Json:
    """Return how somebody stands to a server."""
    found = _guild(world, asked)
    if asked.id("user_id") not in {*world.humans, world.bot_id}:
        raise refusal(10013)
    if asked.id("user_id") not in found.members:
        raise refusal(10007)
    return found.member_api(asked.id("user_id"))


def channels(world: DiscordWorld, asked: Asked) -> list[Json]:
    """Return the channels of a server."""
    return [channel.api() for channel in _guild(world, asked).channels]


def leave(world: DiscordWorld, asked: Asked) -> None:
    """Go."""
    _guild(world, asked).remove_bot()


# --- channels


def channel(world: DiscordWorld, asked: Asked) -> Json:
    """Return a channel that the bot sees."""
    return reach(world, asked).api()


def create_channel(world: DiscordWorld, asked: Asked) -> Json:
    """Open a text channel; the bot can hand out or withhold only what it may itself."""
    found = _guild(world, asked)
    allowed = permissions.in_guild(found, world.bot_id)
    if not allowed & P.MANAGE_CHANNELS:
        raise refusal(50013)
    check(_CHANNEL, asked.body)
    wanted = {int(one["id"]): _overwrite(one) for one in asked.body.get("permission_overwrites") or ()}
    _hold(found, wanted, allowed)
    made = found.open_channel(_named(asked.body["name"]), wanted, asked.body.get("topic"))
    return made.api()


def _overwrite(one: Json) -> Overwrite:
    return Overwrite(one["type"], int(one.get("allow") or 0), int(one.get("deny") or 0))


def _hold(guild: Guild, wanted: dict[int, Overwrite], allowed: int) -> None:
    """Refuse overwrites of what the bot may not; over roles only an administrator decides."""
    grantable = allowed if allowed == permissions.ALL else allowed & ~P.MANAGE_ROLES
    for id_, overwrite in wanted.items():
        if overwrite.type == 0 and id_ not in guild.roles:
            raise refusal(10011)
        if (overwrite.allow | overwrite.deny) & ~grantable:
            raise refusal(50013)


def _named(name: str) -> str:
    return re.sub(r"\s+", "-", name.strip().lower())


def overwrite(world: DiscordWorld, asked: Asked) -> None:
    """Put one overwrite over a channel."""
    found, id_ = reach(world, asked, P.MANAGE_ROLES), asked.id("overwrite_id")
    if found.guild is None:
        raise refusal(50003)
    check(record(_OVERWRITE), asked.body)
    wanted = _overwrite(asked.body)
    _hold(found.guild, {id_: wanted}, found.may(world.bot_id))
    found.guild.overwrites(found, id_, wanted.allow, wanted.deny)


def delete_channel(world: DiscordWorld, asked: Asked) -> Json:
    """Delete a channel; a private chat is only closed."""
    found = reach(world, asked)
    if found.guild is not None:
        reach(world, asked, P.MANAGE_CHANNELS)
        found.guild.close_channel(found)
    return found.api()
