"""Checks of what Discord thinks of the bot."""

from __future__ import annotations

from typing import Any

from bot.doctor.finding import Finding, Patient, ok, problem, unknown, warning
from bot.doctor.line import DiscordLine, Silent
from bot.platforms.discord_rooms import INSTALLED_WITH

_NO_TOKEN = "there is no token that can be used"  # noqa: S105 - a reason, not a token
_MEMBERS, _CONTENT, _PRESENCE = (1 << 14 | 1 << 15), (1 << 18 | 1 << 19), (1 << 12 | 1 << 13)


def token(patient: Patient) -> Finding:
    """Whether Discord takes the token."""
    if patient.discord is None:
        return unknown(_NO_TOKEN)
    try:
        status = patient.discord.know("/users/@me").status
    except Silent as silent:
        return problem(
            f"could not be checked: {silent}",
            "the bot needs a way out to Discord",
            "look at the network, the firewall and DUOLOGUE_DISCORD_API_URL",
        )
    if status == 401:
        return problem(
            "Discord does not accept the token",
            "it was reset, or copied wrongly",
            "make a new one in the Developer Portal (Bot, Reset Token) and put it into DUOLOGUE_DISCORD_TOKEN",
        )
    if status != 200:
        return warning(f"Discord answers with {status}", "it is in trouble, or asks for patience", "try again later")
    return ok("Discord accepts the token")


def intents(patient: Patient) -> Finding:
    """Whether the bot is given no more than it needs."""
    me = _told(patient.discord, "/applications/@me")
    if isinstance(me, Finding):
        return me
    if int(me.get("flags", 0)) & (_MEMBERS | _CONTENT | _PRESENCE):
        return warning(
            "a privileged intent is switched on",
            "the bot needs none, and what it is not sent it cannot lose",
            "Developer Portal, Bot, Privileged Gateway Intents: switch all three off",
        )
    return ok("no privileged intent is switched on, and none is needed")


def endpoint(patient: Patient) -> Finding:
    """Whether taps and commands come by the gateway."""
    me = _told(patient.discord, "/applications/@me")
    if isinstance(me, Finding):
        return me
    if me.get("interactions_endpoint_url"):
        return problem(
            "an Interactions Endpoint URL is set",
            "commands and taps go there, and not to the bot",
            "Developer Portal, General Information: empty that field",
        )
    return ok("commands and taps come to the bot")


def commands(patient: Patient) -> Finding:
    """Whether people can find the commands."""
    me = _told(patient.discord, "/applications/@me")
    if isinstance(me, Finding) or patient.discord is None:
        return me if isinstance(me, Finding) else unknown(_NO_TOKEN)
    try:
        count = patient.discord.know(f"/applications/{me.get('id')}/commands").count
    except Silent as silent:
        return unknown(str(silent))
    if not count:
        return warning(
            "no command is published", "people find nothing to begin with", "start the bot: it publishes them"
        )
    return ok(f"{count} commands are published")


def gateway(patient: Patient) -> Finding:
    """Whether a session can be begun."""
    found = _told(patient.discord, "/gateway/bot")
    if isinstance(found, Finding):
        return found
    if not found.get("session_start_limit", {}).get("remaining", 1):
        return problem(
            "the bot has begun so many sessions that Discord lets it begin no more today",
            "it was started again and again",
            "stop it, look into its log, and start it again tomorrow",
        )
    return ok("the gateway can be reached")


def install(patient: Patient) -> Finding:
    """Where the bot is added from."""
    me = _told(patient.discord, "/applications/@me")
    if isinstance(me, Finding):
        return me
    where = f"https://discord.com/oauth2/authorize?client_id={me.get('id')}"
    return ok(f"add it to a server: {where}&scope=bot+applications.commands&permissions={INSTALLED_WITH}")


def _told(line: DiscordLine | None, path: str) -> dict[str, Any] | Finding:
    if line is None:
        return unknown(_NO_TOKEN)
    try:
        return line.know(path).result or unknown(_NO_TOKEN)
    except Silent as silent:
        return unknown(str(silent))
