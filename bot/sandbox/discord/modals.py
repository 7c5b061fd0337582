"""Modals: their shape, and what comes of one that is filled in."""

from __future__ import annotations

from typing import Any

from bot.sandbox.discord import components
from bot.sandbox.discord.components import (
    CHECKBOX,
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    INPUTS,
    LABEL,
    RADIO_GROUP,
    SELECTS,
    STRING_SELECT,
    TEXT_DISPLAY,
    TEXT_INPUT,
    component,
    no_twins,
    walk,
)
from bot.sandbox.discord.shape import Form, Path, every, listed, record, text
from bot.sandbox.model import Impossible, Json

_RECORD = record(
    {
        "custom_id": text(100, 1),
        "title": text(45, 1),
        "components": listed(component({LABEL, TEXT_DISPLAY}), 1, 5),
    }
)


def _tree(form: Form, path: Path, modal: Any) -> None:
    components = modal.get("components") if isinstance(modal, dict) else None
    no_twins(form, (*path, "components"), components)


modal_shape = every(_RECORD, _tree)
"""A modal; the old rows with a text input in them are not taken: Discord has deprecated them."""


def fields(modal: Json) -> dict[str, Json]:
    """Return the fields of a modal by custom id."""
    return {one["custom_id"]: one for one in walk(modal["components"]) if one["type"] in INPUTS}


def labels(modal: Json) -> dict[str, str]:
    """Return the custom ids of the fields by what people read above them."""
    return {one["label"]: one["component"]["custom_id"] for one in modal["components"] if one["type"] == LABEL}


def filled(modal: Json, values: dict[str, Any]) -> list[Json]:
    """Return the components of a submission; values by custom id, ids for people and files."""
    return [_filled(one, values) for one in modal["components"]]


def _filled(one: Json, values: dict[str, Any]) -> Json:
    if one["type"] == TEXT_DISPLAY:
        return {"type": TEXT_DISPLAY, "id": one["id"]}
    field = one["component"]
    given = values.get(field["custom_id"], _before(field))
    _hold(field, given)
    key = "values" if field["type"] in {*SELECTS, CHECKBOX_GROUP, FILE_UPLOAD} else "value"
    told = {"type": field["type"], "id": field["id"], "custom_id": field["custom_id"], key: given}
    return {"type": LABEL, "id": one["id"], "component": told}


def _before(field: Json) -> Any:
    """Return what stands in a field before anybody touches it."""
    chosen = [option["value"] for option in field.get("options") or () if option.get("default")]
    match field["type"]:
        case components.TEXT_INPUT:
            return field.get("value") or ""
        case components.RADIO_GROUP:
            return chosen[0] if chosen else None
        case components.CHECKBOX:
            return bool(field.get("default"))
    return chosen


def _hold(field: Json, given: Any) -> None:
    """Let a client refuse what it would not send."""
    required = field.get("required", True) and field["type"] != CHECKBOX
    if required and given in ("", None, []):
        raise Impossible(f"the field {field['custom_id']!r} has to be filled in")
    if field["type"] == TEXT_INPUT:
        _hold_text(field, given)
    elif field["type"] == RADIO_GROUP:
        _hold_options(field, [] if given is None else [given])
    elif field["type"] != CHECKBOX:
        _hold_many(field, given)


def _hold_text(field: Json, given: Any) -> None:
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if not isinstance(given, str) or len(given) > most or (given and len(given) < least):
        raise Impossible(f"the field {field['custom_id']!r} takes {least} to {most} characters")


def _hold_many(field: Json, given: Any) -> None:
    usual = len(field.get("options") or ()) if field["type"] == CHECKBOX_GROUP else 1
    least, most = field.get("min_values"), field.get("max_values") or usual
    least = 1 if least is None else least
    if not isinstance(given, list) or (given and not least <= len(given) <= most):
        raise Impossible(f"the field {field['custom_id']!r} takes {least} to {most}")
    if field["type"] in (STRING_SELECT, CHECKBOX_GROUP):
        _hold_options(field, given)


def _hold_options(field: Json, given: list[Any]) -> None:
    known = [option["value"] for option in field["options"]]
    if any(value not in known for value in given) or len(set(given)) < len(given):
        raise Impossible(f"{given!r} is not among {known!r}")
