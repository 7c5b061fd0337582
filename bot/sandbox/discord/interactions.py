"""What a person does with the bot's commands, buttons and modals, and the one answer that each of it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.sandbox.discord import bodies
from bot.sandbox.discord.bodies import CREATABLE, Asked
from bot.sandbox.discord.components import numbered
from bot.sandbox.discord.modals import modal_shape
from bot.sandbox.discord.model import EPHEMERAL, LOADING, Message, Parts
from bot.sandbox.discord.refusal import Refusal, refusal
from bot.sandbox.discord.shape import check, record, whole, wrong
from bot.sandbox.model import Json

if TYPE_CHECKING:
    from bot.sandbox.discord.guilds import Channel
    from bot.sandbox.discord.world import DiscordWorld

IN_GUILD, IN_DM = 0, 1


class Kind(IntEnum):
    """What a person has done."""

    COMMAND = 2
    COMPONENT = 3
    SUBMIT = 5


class Reply(IntEnum):
    """How the bot answers."""

    NONE = 0
    MESSAGE = 4
    LATER = 5
    LATER_UPDATE = 6
    UPDATE = 7
    MODAL = 9


@dataclass(slots=True)
class Interaction:
    """One thing that a person did. `source` is the message it began on, `original` the one that answers it."""

    id: int
    token: str
    kind: Kind
    human: int
    channel: Channel
    at: datetime
    data: Json = field(repr=False)
    source: int | None = None
    answer: Reply = Reply.NONE
    modal: Json | None = None
    original: int | None = None

    @property
    def failed(self) -> bool:
        """Whether the person reads by now that this interaction failed."""
        return not self.answer and self._late

    @property
    def _late(self) -> bool:
        return self.channel.world.now() - self.at > self.channel.world.answer_in

    @property
    def message(self) -> Message | None:
        """The message that answers it, as it stands now."""
        return self.channel.standing.get(self.original or 0)

    @property
    def expired(self) -> bool:
        """Whether the token is no good any more."""
        return self.channel.world.now() - self.at > self.channel.world.token_for

    def metadata(self) -> Json:
        """Return what a message says of the interaction that it answers."""
        user = self.channel.world.user(self.human)
        owners = {"0": str(self.channel.guild.id if self.channel.guild else 0)}
        return {"id": str(self.id), "type": self.kind, "user": user, "authorizing_integration_owners": owners}

    def api(self) -> Json:
        """Return the Interaction object, as the bot gets it."""
        world, guild = self.channel.world, self.channel.guild
        told: Json = {"id": str(self.id), "application_id": str(world.bot_id), "type": int(self.kind), "version": 1}
        told |= {"token": self.token, "data": self.data, "channel_id": str(self.channel.id)}
        told |= {"channel": self.channel.api(), "locale": world.humans[self.human].language, "entitlements": []}
        told |= {"attachment_size_limit": world.largest_upload, "context": IN_GUILD if guild else IN_DM}
        told["app_permissions"] = str(self.channel.may(world.bot_id))
        told["authorizing_integration_owners"] = self.metadata()["authorizing_integration_owners"]
        if self.source in self.channel.standing:
            told["message"] = world.message_api(self.channel.standing[self.source])
        if guild is None:
            return {**told, "user": world.user(self.human)}
        member = {**guild.member_api(self.human), "permissions": str(self.channel.may(self.human))}
        where = {"id": str(guild.id), "locale": "en-US", "features": []}
        return {**told, "member": member, "guild_id": str(guild.id), "guild_locale": "en-US", "guild": where}


_ANSWER = record({"type": whole(1, 12)})


def callback(world: DiscordWorld, asked: Asked) -> Json | None:
    """Answer an interaction: once, and in time."""
    told = world.interactions.get(asked.id("interaction_id"))
    if told is None or told.token != asked.path["token"]:
        raise refusal(10062)
    if told.answer:
        raise refusal(40060)
    if told.failed:
        raise refusal(10062)
    check(_ANSWER, asked.body)
    reply = _reply(told, asked.body["type"])
    inside = Asked(asked.path, asked.query, asked.body.get("data") or {}, asked.files)
    try:
        _carry_out(world, told, reply, inside)
    except Refusal as refused:
        refused.errors = {"data": refused.errors} if refused.errors else None
        raise
    told.answer = reply
    world.touch()
    return _told(world, told) if asked.query.get("with_response") in ("1", "true", "True") else None


def _reply(told: Interaction, number: int) -> Reply:
    """Return the kind of answer, if this interaction takes it."""
    allowed = {Reply.MESSAGE, Reply.LATER}
    allowed |= {Reply.MODAL} if told.kind != Kind.SUBMIT else set()
    allowed |= {Reply.LATER_UPDATE, Reply.UPDATE} if told.source else set()
    if number not in set(allowed):
        raise wrong(("type",), "BASE_TYPE_CHOICES", f"Value must be one of {sorted(map(int, allowed))}.")
    return Reply(number)


def _carry_out(world: DiscordWorld, told: Interaction, reply: Reply, asked: Asked) -> None:
    match reply:
        case Reply.MESSAGE:
            told.original = post(world, told, bodies.new(world, told.channel.id, asked, CREATABLE | EPHEMERAL)).id
        case Reply.LATER:
            flags = int(asked.body.get("flags") or 0)
            if flags & ~EPHEMERAL:
                raise wrong(("flags",), "BITFIELD_TYPE_INVALID", "Only EPHEMERAL may be set on a deferred answer")
            told.original = post(world, told, {"flags": flags | LOADING}).id
        case Reply.LATER_UPDATE:
            told.original = told.source
        case Reply.UPDATE:
            told.original = told.source
            source = original(told)
            world.change(source, **bodies.edit(world, source, asked))
        case Reply.MODAL:
            check(modal_shape, asked.body)
            told.modal = {**asked.body, "components": numbered(asked.body["components"])}


def post(world: DiscordWorld, told: Interaction, parts: Parts) -> Message:
    """Post an answer; where it is ephemeral only the person sees it."""
    only_for = told.human if parts["flags"] & EPHEMERAL else None
    parts |= {"only_for": only_for, "interaction": told.metadata()}
    return world.post(told.channel, world.bot_id, **parts)


def original(told: Interaction) -> Message:
    """Return the message that answers an interaction, or refuse."""
    if told.message is None:
        raise refusal(10008)
    return told.message


def _told(world: DiscordWorld, told: Interaction) -> Json:
    """Return the callback response."""
    about: Json = {"id": str(told.id), "type": int(told.kind)}
    resource: Json = {"type": int(told.answer)}
    if told.message:
        about |= {"response_message_id": str(told.message.id), "response_message_loading": told.message.loading}
        about["response_message_ephemeral"] = told.message.ephemeral
    if told.message and told.answer in (Reply.MESSAGE, Reply.UPDATE, Reply.LATER):
        resource["message"] = world.message_api(told.message)
    return {"interaction": about, "resource": resource}
