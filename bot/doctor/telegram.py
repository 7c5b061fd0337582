"""Checks of what Telegram thinks of the bot."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.doctor.finding import Finding, Patient, ok, problem, span, unknown, warning
from bot.doctor.line import Line, Silent

_SLOW = timedelta(seconds=30)
_WATCHED = 4
"""Seconds for which another program may show itself."""
_NO_TOKEN = "there is no token that can be used"  # noqa: S105 - a reason, not a token


def token(patient: Patient) -> Finding:
    """Whether Telegram takes the token."""
    if patient.line is None:
        return problem(
            "DUOLOGUE_TELEGRAM_TOKEN is not set",
            "without it the bot cannot run",
            "get a token from @BotFather (/newbot) and put it into .env",
        )
    try:
        status = patient.line.know("getMe").status
    except Silent as silent:
        return problem(
            f"could not be checked: {silent}",
            "the bot needs a way out to Telegram",
            "look at the network, the firewall and DUOLOGUE_TELEGRAM_API_URL",
        )
    if status in (401, 404):
        return problem(
            "Telegram does not accept the token",
            "it was revoked, or copied wrongly",
            "copy it anew from @BotFather (/mybots) into DUOLOGUE_TELEGRAM_TOKEN",
        )
    if status != 200:
        return warning(f"Telegram answers with {status}", "it is in trouble, or asks for patience", "try again later")
    return ok("Telegram accepts the token")


def _me(line: Line | None) -> dict[str, Any] | Finding:
    if line is None:
        return unknown(_NO_TOKEN)
    try:
        return line.know("getMe").result or unknown(_NO_TOKEN)
    except Silent as silent:
        return unknown(str(silent))


def privacy(patient: Patient) -> Finding:
    """Whether the bot sees no more of a room than it needs."""
    me = _me(patient.line)
    if isinstance(me, Finding):
        return me
    if me.get("can_read_all_group_messages") is not False:
        return problem(
            "the privacy mode is off",
            "the bot is sent everything that people write in their rooms",
            "@BotFather, /setprivacy, Enable; then take the bot out of each room and add it again",
        )
    return ok("the privacy mode is on: in rooms the bot sees commands and replies to itself")


def rooms(patient: Patient) -> Finding:
    """Whether the bot may be added to groups."""
    me = _me(patient.line)
    if isinstance(me, Finding):
        return me
    if me.get("can_join_groups") is False:
        return warning(
            "the bot cannot be added to groups",
            "couples can pair in private only, and have no room",
            "@BotFather, /setjoingroups, Enable",
        )
    return ok("the bot can be added to groups")


def clock(patient: Patient) -> Finding:
    """Whether the clock is right, by Telegram's."""
    try:
        ahead = patient.line.know("getMe").ahead if patient.line else None
    except Silent as silent:
        return unknown(str(silent))
    if ahead is None:
        return unknown(_NO_TOKEN if patient.line is None else "the answer does not tell the time")
    if abs(ahead) > _SLOW:
        return problem(
            f"the clock is wrong by {span(abs(ahead))}",
            "prompts come at the wrong hour, and links end too early or too late",
            "let the system keep the time (timedatectl set-ntp true)",
        )
    return ok("the clock agrees with Telegram's")


def webhook(patient: Patient) -> Finding:
    """Whether updates come the way the settings say."""
    wanted = bool(getattr(patient.settings, "webhook_url", None))
    try:
        there = _is_set(patient.line) if patient.line else None
    except Silent as silent:
        return unknown(str(silent))
    if there is None:
        return unknown(_NO_TOKEN)
    if there == wanted:
        return ok("a webhook is set, as the settings say" if there else "no webhook is set")
    if not patient.running:
        return ok("the webhook is not as the settings say; the next start puts that right")
    return problem(
        "a webhook is set" if there else "no webhook is set",
        "updates do not come to this bot: another program uses the token",
        "stop the other program, then start this bot again",
    )


def _is_set(line: Line) -> bool | None:
    result = line.know("getWebhookInfo").result
    return bool(result["url"]) if "url" in result else None


def poller(patient: Patient) -> Finding:
    """Whether another program fetches with this token. Nothing is confirmed: without an offset no update is lost."""
    if patient.running:
        return ok("the running bot fetches; if another did too, its log would say so")
    try:
        if patient.line is None or (set_there := _is_set(patient.line)) is None:
            return unknown(_NO_TOKEN)
        if set_there:
            return ok("nobody can fetch while a webhook is set")
        status = patient.line.ask("getUpdates", limit=1, timeout=_WATCHED).status
    except Silent as silent:
        return unknown(str(silent))
    if status == 409:
        return problem(
            "another program fetches with this token",
            "Telegram gives each update to only one of the two",
            "stop the other one; if you do not know of it, revoke the token (@BotFather, /revoke)",
        )
    return ok("no other program was seen fetching with this token")
