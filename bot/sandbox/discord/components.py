"""The shapes of components, and what Discord asks of the whole tree of a message or a modal.

After the published reference of components: https://discord.com/developers/docs/components/reference
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from itertools import count
from typing import Any

from bot.sandbox.discord.shape import (
    Fields,
    Form,
    Path,
    Shape,
    flag,
    listed,
    one_of,
    record,
    snowflake,
    text,
    unique,
    whole,
)
from bot.sandbox.model import Json

ROW, BUTTON, STRING_SELECT, TEXT_INPUT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = range(1, 9)
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR = range(9, 15)
CONTAINER, LABEL, FILE_UPLOAD = 17, 18, 19
RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 21, 22, 23

LINK, PREMIUM = 5, 6
SELECTS = {STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT}
INPUTS = {*SELECTS, TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX}
CLICKABLE = {BUTTON, *SELECTS}
INSIDE_CONTAINER = {ROW, SECTION, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR}
OUTERMOST = {*INSIDE_CONTAINER, CONTAINER}
MOST_COMPONENTS, MOST_TEXT, MOST_ROWS = 40, 4000, 5

_CUSTOM: Fields = {"id?": whole(0, (1 << 32) - 1), "custom_id": text(100, 1)}
_EMOJI = record({"id?": snowflake, "name?": text(64), "animated?": flag})
_OPTION: Fields = {"label": text(100, 1), "value": text(100, 1), "description?": text(100), "default?": flag}
_MEDIA = record({"url": text(2048, 1)})
_SHOWN: Fields = {"media": _MEDIA, "description?": text(1024, 1), "spoiler?": flag}


def _options(least: int, most: int, fields: Fields = _OPTION) -> Shape:
    each = listed(record(fields), least, most)

    def shape(form: Form, path: Path, value: Any) -> None:
        each(form, path, value)
        if isinstance(value, list):
            unique(form, path, value, "value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")

    return shape


def component(kinds: Collection[int]) -> Shape:
    """Ask for a component of one of these types."""

    def shape(form: Form, path: Path, value: Any) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, int) or kind not in kinds:
            form.wrong((*path, "type"), "BASE_TYPE_CHOICES", f"Value of field type must be one of {sorted(kinds)}.")
            return
        record(FIELDS[kind])(form, path, value)
        if kind in _MORE:
            _MORE[kind](form, path, value)

    return shape


def _select(**fields: Shape) -> Fields:
    bounds = {"min_values?": whole(0, 25), "max_values?": whole(1, 25)}
    return {**_CUSTOM, "placeholder?": text(150), "disabled?": flag, "required?": flag, **bounds, **fields}


FIELDS: dict[int, Fields] = {
    ROW: {"components": listed(component(CLICKABLE), 1, 5)},
    BUTTON: {
        "id?": whole(0, (1 << 32) - 1),
        "style": whole(1, 6),
        "label?": text(80),
        "custom_id?": text(100, 1),
        "url?": text(512, 1),
        "emoji?": _EMOJI,
        "disabled?": flag,
    },
    STRING_SELECT: _select(options=_options(1, 25, {**_OPTION, "emoji?": _EMOJI})),
    USER_SELECT: _select(),
    ROLE_SELECT: _select(),
    MENTIONABLE_SELECT: _select(),
    CHANNEL_SELECT: _select(),
    TEXT_INPUT: {
        **_CUSTOM,
        "style": one_of(1, 2),
        "label?": text(45, 1),
        "min_length?": whole(0, 4000),
        "max_length?": whole(1, 4000),
        "required?": flag,
        "value?": text(4000),
        "placeholder?": text(100),
    },
    SECTION: {
        "components": listed(component({TEXT_DISPLAY}), 1, 3),
        "accessory": component({BUTTON, THUMBNAIL}),
    },
    TEXT_DISPLAY: {"content": text(4000, 1)},
    THUMBNAIL: _SHOWN,
    GALLERY: {"items": listed(record(_SHOWN), 1, 10)},
    FILE: {"file": _MEDIA, "spoiler?": flag},
    SEPARATOR: {"divider?": flag, "spacing?": one_of(1, 2)},
    CONTAINER: {
        "components": listed(component(INSIDE_CONTAINER), 1, MOST_COMPONENTS),
        "accent_color?": whole(0, 0xFFFFFF),
        "spoiler?": flag,
    },
    LABEL: {"label": text(45, 1), "description?": text(100), "component": component(INPUTS)},
    FILE_UPLOAD: {**_CUSTOM, "min_values?": whole(0, 10), "max_values?": whole(1, 10), "required?": flag},
    RADIO_GROUP: {**_CUSTOM, "options": _options(2, 10), "required?": flag},
    CHECKBOX_GROUP: {
        **_CUSTOM,
        "options": _options(1, 10),
        "min_values?": whole(0, 10),
        "max_values?": whole(1, 10),
        "required?": flag,
    },
    CHECKBOX: {**_CUSTOM, "default?": flag},
}


def _row(form: Form, path: Path, row: Json) -> None:
    inside = _children(row)
    if len(inside) > 1 and any(child.get("type") in [*SELECTS] for child in inside):
        form.wrong((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select stands alone in its row")


def _button(form: Form, path: Path, button: Json) -> None:
    leads = {LINK: "url", PREMIUM: "sku_id"}.get(button.get("style", 0), "custom_id")
    for key in ("custom_id", "url", "sku_id"):
        if key == leads and not button.get(key):
            form.wrong((*path, key), "BASE_TYPE_REQUIRED", "This field is required")
        elif key != leads and button.get(key):
            form.wrong((*path, key), "BUTTON_COMPONENT_INVALID_FIELD", f"A button of this style has no {key}")
    if leads != "sku_id" and not (button.get("label") or button.get("emoji")):
        form.wrong(path, "BUTTON_COMPONENT_INVALID_EMOJI_AND_LABEL", "A button needs a label or an emoji")
    url = str(button.get("url") or "https://")
    if not url.startswith(("https://", "http://", "discord://")):
        form.wrong((*path, "url"), "URL_TYPE_INVALID_URL", "Not a well formed URL.")


def _bounds(form: Form, path: Path, field: Json) -> None:
    least, most = field.get("min_values"), field.get("max_values")
    options = len(field.get("options") or ()) or most or 1
    if isinstance(least, int) and isinstance(most, int) and least > most:
        form.wrong((*path, "min_values"), "NUMBER_TYPE_MAX", "min_values may not exceed max_values")
    if isinstance(most, int) and most > options:
        form.wrong((*path, "max_values"), "NUMBER_TYPE_MAX", "max_values may not exceed the number of options")


def _lengths(form: Form, path: Path, field: Json) -> None:
    if (field.get("min_length") or 0) > (field.get("max_length") or 4000):
        form.wrong((*path, "min_length"), "NUMBER_TYPE_MAX", "min_length may not exceed max_length")


def _one_default(form: Form, path: Path, field: Json) -> None:
    if sum(bool(option.get("default")) for option in field.get("options") or () if isinstance(option, dict)) > 1:
        form.wrong((*path, "options"), "RADIO_GROUP_TOO_MANY_DEFAULTS", "At most one option can be chosen before")


def _attached(form: Form, path: Path, one: Json) -> None:
    media = one.get("file")
    if isinstance(media, dict) and not str(media.get("url")).startswith("attachment://"):
        form.wrong((*path, "file", "url"), "URL_TYPE_INVALID_SCHEME", "Scheme must be attachment.")


_MORE: dict[int, Callable[[Form, Path, Json], None]] = {
    ROW: _row,
    BUTTON: _button,
    **dict.fromkeys((*SELECTS, CHECKBOX_GROUP, FILE_UPLOAD), _bounds),
    TEXT_INPUT: _lengths,
    RADIO_GROUP: _one_default,
    FILE: _attached,
}


def _children(parent: Json) -> list[Json]:
    below = parent.get("components")
    beside = [parent.get("accessory"), parent.get("component")]
    return [child for child in [*(below if isinstance(below, list) else ()), *beside] if isinstance(child, dict)]


def walk(components: Any) -> Iterator[Json]:
    """Yield every component of a tree, parents first, in the order in which they stand."""
    for one in components if isinstance(components, list) else ():
        if isinstance(one, dict):
            yield one
            yield from walk(_children(one))


def message_components(v2: bool) -> Shape:
    """Ask for the components of a message: rows alone, or the layouts of version 2."""
    each = listed(component(OUTERMOST if v2 else {ROW}), 0, MOST_COMPONENTS if v2 else MOST_ROWS)

    def shape(form: Form, path: Path, value: Any) -> None:
        each(form, path, value)
        everything = list(walk(value))
        if len(everything) > MOST_COMPONENTS:
            form.wrong(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", f"At most {MOST_COMPONENTS} components in all")
        if sum(len(str(one.get("content", ""))) for one in everything if one.get("type") == TEXT_DISPLAY) > MOST_TEXT:
            form.wrong(path, "COMPONENT_MAX_TEXT_SIZE_EXCEEDED", f"At most {MOST_TEXT} characters of text in all")
        no_twins(form, path, value)

    return shape


def no_twins(form: Form, path: Path, value: Any) -> None:
    """Note custom ids and ids that come twice in a tree."""
    for key in ("custom_id", "id"):
        named = [one[key] for one in walk(value) if one.get(key)]
        if len({str(name) for name in named}) < len(named):
            form.wrong(path, "COMPONENT_CUSTOM_ID_DUPLICATED", f"Component {key} cannot be duplicated")


def numbered(components: list[Json]) -> list[Json]:
    """Return a copy in which every component has an id, as Discord gives them."""
    tree = deepcopy(components)
    taken = {one.get("id") for one in walk(tree)}
    free = (number for number in count(1) if number not in taken)
    for one in walk(tree):
        one["id"] = one.get("id") or next(free)
    return tree
