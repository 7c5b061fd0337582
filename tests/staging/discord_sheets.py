"""A modal, as a person sees it and fills it in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.sandbox.model import Impossible, Json
from tests.staging.discord_words import read

_INPUT, _LIST, _TEXT, _LABEL = 4, 3, 10, 18


def sheet_words(components: Sequence[Json]) -> Iterator[str]:
    """What is to be read on it: texts, labels, options."""
    for one in components:
        if one["type"] == _TEXT:
            yield read(one["content"])
        else:
            yield one["label"]
            yield from (option["label"] for option in one["component"].get("options") or [])


def filled(components: Sequence[Json], values: Sequence[str]) -> list[Json]:
    """What the client sends: a value for each field in turn, an empty one for what is left out."""
    left = iter(values)
    sent = [_sent(one, left) for one in components]
    if next(left, None) is not None:
        raise Impossible("this sheet has fewer fields")
    return sent


def _sent(one: Json, values: Iterator[str]) -> Json:
    if one["type"] == _TEXT:
        return {"type": _TEXT, "id": one["id"]}
    field = one["component"]
    value = next(values, None)
    if value is None:
        raise Impossible(f"nothing is said of {one['label']}")
    return {"type": _LABEL, "id": one["id"], "component": {**_answer(field, value), "id": field["id"]}}


def _answer(field: Json, value: str) -> Json:
    said: Json = {"type": field["type"], "custom_id": field["custom_id"]}
    if not value and field.get("required", True):
        raise Impossible("this has to be filled in")
    if field["type"] == _INPUT:
        if len(value) > field.get("max_length", 4000):
            raise Impossible("this is more than fits in")
        return said | {"value": value}
    by_label = {option["label"]: option["value"] for option in field["options"]}
    if value and value not in by_label:
        raise Impossible(f"there is no choice {value!r} among {[*by_label]}")
    chosen = by_label.get(value)
    return said | ({"values": [chosen] if chosen else []} if field["type"] == _LIST else {"value": chosen})
