"""`duologue doctor`: looks whether all is well. It changes nothing, and disturbs no bot that runs."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import asdict

from bot.clock import SystemClock
from bot.doctor import discord, machine, store, telegram
from bot.doctor.finding import Finding, Patient, ok, problem, unknown
from bot.doctor.line import DiscordLine, Line
from bot.holding import is_held
from bot.settings import Settings, SettingsError, load

Check = Callable[[Patient], Finding]

CHECKS: Mapping[str, Check] = {
    "running": machine.running,
    "folder": machine.folder,
    "permissions": machine.permissions,
    "disk": machine.disk,
    "zones": machine.zones,
    "decks": machine.decks,
    "database": store.database,
    "schema": store.schema,
    "key": store.key,
    "log": store.log,
    "outbox": store.outbox,
    "heartbeat": store.heartbeat,
    "backups": machine.backups,
    "token": telegram.token,
    "privacy": telegram.privacy,
    "rooms": telegram.rooms,
    "clock": telegram.clock,
    "webhook": telegram.webhook,
    "poller": telegram.poller,
}
"""By name, in order; programs rely on the names."""

DISCORD_CHECKS: Mapping[str, Check] = {
    "discord-token": discord.token,
    "discord-gateway": discord.gateway,
    "discord-intents": discord.intents,
    "discord-endpoint": discord.endpoint,
    "discord-commands": discord.commands,
    "discord-install": discord.install,
}
"""Besides, where there is a token for Discord."""

TELEGRAM_CHECKS = ("token", "privacy", "rooms", "clock", "webhook", "poller")
"""What is not asked where there is a token for Discord alone."""


def report(tell: Callable[[str], None], *, as_json: bool) -> int:
    """Look at everything and tell it; return 1 if there is a problem, else 0."""
    found = examine()
    if as_json:
        tell(json.dumps([{"check": name} | asdict(one) for name, one in found.items()], indent=1))
    else:
        tell("\n".join(_line(name, one) for name, one in found.items()))
    return int(any(one.state == "problem" for one in found.values()))


def examine() -> dict[str, Finding]:
    """What each check finds, by its name."""
    try:
        settings = load()
    except SettingsError as error:
        told, _, mend = str(error).partition("; ")
        settings_found = problem(told, "no command works before", mend or "see docs/install.md")
        return {"settings": settings_found} | dict.fromkeys(CHECKS, unknown("the settings are wrong"))
    patient = _patient(settings)
    return {"settings": ok("the settings can be read")} | {
        name: _carried_out(one, patient) for name, one in _checks(patient).items()
    }


def _checks(patient: Patient) -> Mapping[str, Check]:
    if patient.discord is None:
        return CHECKS
    asked = CHECKS if patient.line else {name: one for name, one in CHECKS.items() if name not in TELEGRAM_CHECKS}
    return {**asked, **DISCORD_CHECKS}


def _patient(settings: Settings) -> Patient:
    token = settings.telegram_token
    now = SystemClock().now
    line = Line(settings.telegram_api_url, token.get_secret_value(), now) if token else None
    other = settings.discord_token
    discord_line = DiscordLine(settings.discord_api_url, other.get_secret_value()) if other else None
    return Patient(settings, now(), is_held(settings.data_dir), line, discord_line)


def _carried_out(check: Check, patient: Patient) -> Finding:
    try:
        return check(patient)
    except Exception as error:
        # Only its class: messages quote what they stumbled over.
        kind = type(error).__name__
        return problem(
            f"the check itself failed ({kind})", "a fault of the program, or of the machine", "please report it"
        )


def _line(name: str, one: Finding) -> str:
    rest = [textwrap.indent(f"{word}: {said}", " " * 22) for word, said in (("why", one.why), ("fix", one.fix)) if said]
    return "\n".join([f"{one.state.upper() if one.state == 'problem' else one.state:8}  {name:11} {one.what}", *rest])
