"""The bot's slash commands: their shape, and the ones that are published."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from bot.sandbox.discord.refusal import refusal
from bot.sandbox.discord.shape import (
    Form,
    Path,
    Shape,
    anything,
    bits,
    every,
    flag,
    listed,
    one_of,
    record,
    table,
    text,
    unique,
    whole,
)
from bot.sandbox.model import Json

MOST = 100
MOST_CHARACTERS = 8000
SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(1, 12)
_LOCALES = """
    id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko
"""
_LOCALISED = {"name_localizations", "description_localizations"}


def _name(form: Form, path: Path, value: Any) -> None:
    signs = value if isinstance(value, str) else ""
    fitting = all(sign in "-_'" or unicodedata.category(sign)[0] in "LN" for sign in signs)
    if not 1 <= len(signs) <= 32 or not fitting or signs != signs.lower():
        form.wrong(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _localised(of: Shape) -> Shape:
    return table(_LOCALES.split(), of)


_NAMED = {"name": _name, "name_localizations?": _localised(_name)}
_DESCRIBED = {"description": text(100, 1), "description_localizations?": _localised(text(100, 1))}


def _value(form: Form, path: Path, value: Any) -> None:
    if isinstance(value, str):
        text(100, 1)(form, path, value)
    elif isinstance(value, bool) or not isinstance(value, int | float):
        form.wrong(path, "BASE_TYPE_BAD_TYPE", "This field must be a string or a number")


_CHOICE = record({"name": text(100, 1), "name_localizations?": _localised(text(100, 1)), "value": _value})


def _option(form: Form, path: Path, value: Any) -> None:
    _OPTION(form, path, value)


_OPTION = record(
    {
        "type": whole(SUBCOMMAND, ATTACHMENT),
        **_NAMED,
        **_DESCRIBED,
        "required?": flag,
        "choices?": every(listed(_CHOICE, 0, 25), lambda form, path, value: unique(form, path, value, "name", _TWIN)),
        "options?": listed(_option, 0, 25),
        "channel_types?": listed(whole(0, 16), 0, 17),
        "min_value?": anything,
        "max_value?": anything,
        "min_length?": whole(0, 6000),
        "max_length?": whole(1, 6000),
        "autocomplete?": flag,
    }
)
_TWIN = "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED"


def _in_order(form: Form, path: Path, value: Any) -> None:
    """What must be given comes before what may be left away; no name comes twice."""
    options = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    unique(form, path, options, "name", _TWIN)
    required = [bool(one.get("required")) for one in options]
    if required != sorted(required, reverse=True):
        why = "Required options must be placed before non-required options"
        form.wrong(path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", why)


def _in_all(form: Form, path: Path, value: Any) -> None:
    if isinstance(value, dict) and _characters(value) > MOST_CHARACTERS:
        form.wrong(path, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({MOST_CHARACTERS})")


def _characters(part: Json) -> int:
    own = [len(str(part.get(key) or "")) for key in ("name", "description", "value")]
    localised = [max(map(len, (part.get(key) or {"": ""}).values()), default=0) for key in _LOCALISED]
    below = [_characters(one) for key in ("options", "choices") for one in part.get(key) or ()]
    return sum(own) + sum(localised) + sum(below)


_COMMAND = record(
    {
        **_NAMED,
        **_DESCRIBED,
        "type?": one_of(1),
        "options?": every(listed(_option, 0, 25), _in_order),
        "default_member_permissions?": bits,
        "dm_permission?": flag,
        "nsfw?": flag,
        "integration_types?": listed(one_of(0, 1), 1, 2),
        "contexts?": listed(one_of(0, 1, 2), 0, 3),
    }
)


def _commands(form: Form, path: Path, value: Any) -> None:
    listed(every(_COMMAND, _in_all), 0, MOST)(form, path, value)
    if isinstance(value, list):
        unique(form, path, value, "name", "APPLICATION_COMMANDS_DUPLICATE_NAME")


def commands_shape(form: Form, path: Path, value: Any) -> None:
    """All the commands at once; more than Discord takes are refused by their number."""
    if isinstance(value, list) and len(value) > MOST:
        raise refusal(30032)
    _commands(form, path, value)


class Commands:
    """What is published."""

    def __init__(self, application_id: int, next_id: Callable[[], int]) -> None:
        self.all: list[Json] = []
        self.published = 0
        self._application_id, self._next_id = application_id, next_id

    def publish(self, bodies: list[Json]) -> None:
        """Put these in the place of all; what has kept its name keeps its id."""
        old = {one["name"]: one for one in self.all}
        self.all = [self._made(body, old.get(body["name"])) for body in bodies]
        self.published += 1

    def named(self, name: str) -> Json | None:
        """Return the command of this name in any language."""
        return next((one for one in self.all if name in names(one)), None)

    def api(self, localised: bool = True) -> list[Json]:
        """Return the commands, with their other languages or without."""
        return self.all if localised else [_bare(one) for one in self.all]

    def _made(self, body: Json, old: Json | None) -> Json:
        usual: Json = {"type": 1, "options": [], "default_member_permissions": None, "nsfw": False, "contexts": None}
        usual |= {"dm_permission": True, "integration_types": [0], **dict.fromkeys(sorted(_LOCALISED))}
        made = {**usual, **body, "application_id": str(self._application_id)}
        made["id"] = old["id"] if old else str(self._next_id())
        same = old and {**made, "version": old["version"]} == old
        return {**made, "version": old["version"] if old and same else str(self._next_id())}


def names(part: Json) -> set[str]:
    """Return what a command, an option or a choice is called, in all languages."""
    return {part["name"], *(part.get("name_localizations") or {}).values()}


def _bare(part: Any) -> Any:
    if isinstance(part, list):
        return [_bare(one) for one in part]
    if isinstance(part, dict):
        return {key: _bare(value) for key, value in part.items() if key not in _LOCALISED}
    return part
