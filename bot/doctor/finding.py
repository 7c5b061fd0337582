"""What a check finds, and what all of them look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.doctor.line import DiscordLine, Line
from bot.settings import Settings

State = Literal["ok", "warning", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line each: what is so, why it matters, how to mend it; no token, key, name or text is ever in it."""

    state: State
    what: str
    why: str = ""
    fix: str = ""


def ok(what: str) -> Finding:
    """All is well."""
    return Finding("ok", what)


def warning(what: str, why: str, fix: str) -> Finding:
    """Worth knowing; the bot runs all the same."""
    return Finding("warning", what, why, fix)


def problem(what: str, why: str, fix: str) -> Finding:
    """To be put right."""
    return Finding("problem", what, why, fix)


def unknown(reason: str) -> Finding:
    """It could not be looked at, because of something that is told elsewhere."""
    return Finding("warning", f"could not be checked: {reason}")


@dataclass(frozen=True, slots=True)
class Patient:
    """What the checks look at: the settings, the time, and whether a bot runs on the data folder."""

    settings: Settings
    now: datetime
    running: bool
    line: Line | None
    """The way to Telegram, where there is a token."""
    discord: DiscordLine | None = None
    """The way to Discord, where there is a token."""


def span(gone: timedelta) -> str:
    """A length of time in its largest whole unit."""
    seconds = int(gone.total_seconds())
    for unit, name in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= unit:
            count = seconds // unit
            return f"{count} {name}{'s' * (count > 1)}"
    return f"{seconds} seconds"
