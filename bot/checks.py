"""Checks of single settings. A complaint follows the variable's name and quotes nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from zoneinfo import available_timezones

from pydantic import BeforeValidator

from bot.store.keyfile import decode

DATABASES = ("sqlite+aiosqlite:///", "postgresql+asyncpg://")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


def path(text: str) -> Path:
    """Return the path, with the home of a user written out. Raises ValueError."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise ValueError("begins with the home of a user who is not known here; write the path out") from None


def telegram_token(text: str) -> str:
    """Return the token from @BotFather. Raises ValueError."""
    if re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", text.strip()):
        return text.strip()
    raise ValueError("is not a Telegram token (123456:ABC-DEF…); copy it once more from @BotFather, /mybots")


def discord_token(text: str) -> str:
    """Return the token from Discord's Developer Portal. Raises ValueError."""
    if re.fullmatch(r"[A-Za-z0-9_-]{10,}(\.[A-Za-z0-9_-]{5,}){2}", text.strip()):
        return text.strip()
    raise ValueError(
        "is not a Discord token (three parts with dots between them); copy it once more from the Developer Portal "
        "(Bot, Reset Token)"
    )


def master_key(text: str) -> str:
    """Return the key as it is written. Raises ValueError."""
    try:
        decode(text)
    except ValueError as error:
        raise ValueError(f"{error}; it is 32 bytes in base64, as `openssl rand -base64 32` makes them") from None
    return text.strip()


def database(text: str) -> str:
    """Return the address of a database. Raises ValueError."""
    if text.startswith(DATABASES):
        return text
    raise ValueError(f"is not a database this program knows; begin it with {' or '.join(DATABASES)}")


def folder(text: str) -> Path:
    """Return the path of what is, or can become, a folder. Raises ValueError."""
    place = path(text)
    try:
        in_the_way = place.exists() and not place.is_dir()
    except OSError as error:
        raise ValueError(f"cannot be used ({error.strerror}); name a folder you may write to") from None
    if in_the_way:
        raise ValueError("is a file; name a folder")
    return place


def folders(text: str) -> tuple[Path, ...]:
    """Return the folders that stand there one after another. Raises ValueError."""
    found = tuple(path(one.strip()) for one in text.split(os.pathsep) if one.strip())
    try:
        missing = not all(one.is_dir() for one in found)
    except OSError as error:
        raise ValueError(f"cannot be used ({error.strerror}); name folders with decks") from None
    if missing:
        raise ValueError(f"names a folder that is not there; between two folders stands {os.pathsep}")
    return found


def zone(text: str) -> str:
    """Return the name of a time zone. Raises ValueError."""
    zones = available_timezones()
    if text in zones:
        return text
    # Etc/GMT+2 lies west of Greenwich: offered to somebody who wrote GMT+2, it would be wrong by four hours.
    offers = sorted(zone for zone in zones if not zone.startswith(("Etc/", "GMT")))
    named = {key.casefold(): zone for zone in offers for key in (zone.rpartition("/")[2], zone)}
    near = get_close_matches(text.strip().replace(" ", "_").casefold(), named, 1)
    hint = f"did you mean {named[near[0]]}?" if near else "write Area/City, such as Europe/Berlin"
    raise ValueError(f"is not a time zone; {hint}")


def hour(text: str) -> time:
    """Return a time of day. Raises ValueError."""
    match = re.fullmatch("([01]?[0-9]|2[0-3]):([0-5][0-9])", text.strip())
    if match is None:
        raise ValueError("is not a time of day; write hours and minutes, from 00:00 to 23:59")
    return time(int(match[1]), int(match[2]))


def level(text: str) -> str:
    """Return the name of a level of the log. Raises ValueError."""
    if text.strip().upper() in LEVELS:
        return text.strip().upper()
    raise ValueError(f"is not a level; write one of {', '.join(LEVELS)}")


def checked(check: Callable[[str], object]) -> BeforeValidator:
    """Return what makes this check a part of the settings."""
    return BeforeValidator(lambda value: check(value) if isinstance(value, str) else value)
