"""Holds a call's parameters against the schema and gives them their types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.refusal import Refusal
from bot.sandbox.schema import METHODS, OBJECTS, Fields

Params = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    data: bytes = field(repr=False)

    def __str__(self) -> str:
        return f"<{self.name}, {len(self.data)} bytes>"


# What Telegram says when one of these is not there.
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "user_id": "invalid user_id specified",
    "file_id": "file_id not specified",
    "photo": "there is no photo in the request",
    "voice": "there is no voice in the request",
    "video": "there is no video in the request",
    "video_note": "there is no video note in the request",
    "document": "there is no document in the request",
}


def find_method(name: str) -> str:
    """Return the method's proper spelling; upper and lower case are one to Telegram."""
    for known in METHODS:
        if known.lower() == name.lower():
            return known
    raise Refusal(404, "method not found")


def check(method: str, given: Mapping[str, Any]) -> Params:
    """Return the parameters with their types; text that came by form or address is decoded."""
    fields = _split(METHODS[method])
    # Telegram takes an empty parameter for one that is not there.
    present = {name: value for name, value in given.items() if value not in ("", None)}
    for name in present:
        if name not in fields:
            raise Refusal(400, f'unknown parameter "{name}" of {method}')
    for name, (_, required) in fields.items():
        if required and name not in present:
            raise Refusal(400, _MISSING.get(name, f'parameter "{name}" is required'))
    return {name: _value(present[name], fields[name][0], name) for name in present}


def _split(fields: Fields) -> dict[str, tuple[str, bool]]:
    return {name.rstrip("?"): (type_, not name.endswith("?")) for name, type_ in fields.items()}


def _value(value: object, type_: str, where: str) -> object:
    if isinstance(value, str) and "String" not in type_.split(" or "):
        value = _decode(value, where)
    return _typed(value, type_, where)


def _decode(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        raise Refusal(400, f'can\'t parse parameter "{where}" as JSON') from None


def _typed(value: object, type_: str, where: str) -> object:
    if " or " in type_:
        return _union(value, type_.split(" or "), where)
    if type_.startswith("Array of "):
        return _array(value, type_.removeprefix("Array of "), where)
    if type_ in OBJECTS:
        return _object(value, type_, where)
    if not _plain(value, type_):
        raise Refusal(400, f'"{where}" must be of type {type_}')
    if isinstance(value, str) and any("\ud800" <= sign <= "\udfff" for sign in value):
        raise Refusal(400, "strings must be encoded in UTF-8")
    return value


def _plain(value: object, type_: str) -> bool:
    match type_:
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 63
        case "String":
            return isinstance(value, str)
        case "Boolean":
            return isinstance(value, bool)
        case "True":
            return value is True
        case "Object":
            return isinstance(value, dict)
        case "InputFile":
            return isinstance(value, Upload)
        case _:
            raise AssertionError(f"the schema names an unknown type {type_}")


def _union(value: object, types: list[str], where: str) -> object:
    if isinstance(value, dict):
        types = [name for name in types if name in OBJECTS and next(iter(OBJECTS[name])) in value]
    for type_ in types:
        if type_ in OBJECTS or _plain(value, type_):
            return _typed(value, type_, where)
    raise Refusal(400, f'"{where}" is of a type that is not supported')


def _array(value: object, of: str, where: str) -> list[object]:
    if not isinstance(value, list):
        raise Refusal(400, f'"{where}" must be an Array of {of}')
    return [_typed(item, of, f"{where}[{index}]") for index, item in enumerate(value)]


def _object(value: object, name: str, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Refusal(400, f'"{where}" must be an Object ({name})')
    fields = _split(OBJECTS[name])
    for key in value:
        if key not in fields:
            raise Refusal(400, f'unknown field "{key}" in "{where}" ({name})')
    for key, (_, required) in fields.items():
        if required and key not in value:
            raise Refusal(400, f'can\'t find field "{key}" in "{where}" ({name})')
    return {key: _typed(item, fields[key][0], f"{where}.{key}") for key, item in value.items()}
