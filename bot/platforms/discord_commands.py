"""The commands as Discord publishes them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.domain.text import clipped
from bot.platforms.text import whole
from bot.speech import Command, Menus, Slot

Json = dict[str, Any]
_KINDS = {"person": 6, "text": 3}
_DESCRIPTION_LIMIT = 100
_EVERYWHERE: Json = {"type": 1, "contexts": [0, 1], "integration_types": [0, 1]}
"""In servers and in the bot's private chat; for whoever added the bot, or a server that did."""
_LOCALES = {
    "en": ("en-US", "en-GB"),
    "es": ("es-ES", "es-419"),
    "pt": ("pt-BR",),
    "sv": ("sv-SE",),
    "zh": ("zh-CN", "zh-TW"),
}
"""Where Discord's name of a language is not its code alone."""
_ONE_WORD = (
    "id",
    "da",
    "de",
    "fr",
    "hr",
    "it",
    "lt",
    "hu",
    "nl",
    "no",
    "pl",
    "ro",
    "fi",
    "vi",
    "tr",
    "cs",
    "el",
    "bg",
    "ru",
    "uk",
    "hi",
    "th",
    "ja",
    "ko",
)
_PLACES = ("contexts", "integration_types")


def payload(menus: Menus) -> list[Json]:
    """Return all commands with what they are called in each language that Discord knows."""
    others = {locale: _by_name(menus[language]) for language in menus for locale in _locales(language)}
    return [
        _command(one, {at: there[one.name] for at, there in others.items() if one.name in there}) for one in menus[""]
    ]


def same(published: Sequence[Mapping[str, Any]], wanted: Sequence[Json]) -> bool:
    """Whether what is published reads like this already."""
    return sorted(map(_essence, published)) == sorted(map(_essence, wanted))


def ids(published: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The id of each command, by name."""
    return {str(one["name"]): str(one["id"]) for one in published}


def _locales(language: str) -> tuple[str, ...]:
    code = language.partition("-")[0]
    return _LOCALES.get(code, (code,) if code in _ONE_WORD else ())


def _by_name(commands: Iterable[Command]) -> dict[str, Command]:
    return {one.name: one for one in commands}


def _command(one: Command, others: Mapping[str, Command]) -> Json:
    slots = [_slot(slot, {at: other.takes for at, other in others.items()}) for slot in one.takes]
    return _EVERYWHERE | _said(one, others) | ({"options": slots} if slots else {})


def _slot(slot: Slot, others: Mapping[str, Sequence[Slot]]) -> Json:
    same_slot = {at: other for at, slots in others.items() for other in slots if other.name == slot.name}
    return {"type": _KINDS[slot.kind], "required": False} | _said(slot, same_slot)


def _said(one: Command | Slot, others: Mapping[str, Command | Slot]) -> Json:
    names = {at: other.called for at, other in others.items() if other.called}
    descriptions = {at: _short(other.description) for at, other in others.items()}
    said: Json = {"name": one.name, "description": _short(one.description)}
    said |= {"name_localizations": names} if names else {}
    return said | ({"description_localizations": descriptions} if descriptions else {})


def _short(description: str) -> str:
    return clipped(whole(description).strip(), _DESCRIPTION_LIMIT)


def _essence(one: Mapping[str, Any]) -> str:
    """What of a command is ours to say; Discord adds ids, versions and defaults."""
    return repr(list(_parts(one)))


def _parts(one: Mapping[str, Any]) -> Iterator[object]:
    yield one.get("type", 1)
    yield from (one["name"], one["description"])
    yield from (sorted((one.get(key) or {}).items()) for key in ("name_localizations", "description_localizations"))
    yield from (sorted(one.get(key) or ()) for key in _PLACES)
    yield [(bool(option.get("required")), *_parts(option)) for option in one.get("options") or ()]
