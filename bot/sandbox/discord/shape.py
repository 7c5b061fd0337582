"""Holds a body against a shape, and says by path what is wrong with it, as Discord does.

A shape is a function over (form, path, value) that tells the form of every fault. In the fields of a record, a name
that ends in `?` may be absent or null; fields that no record names are let pass, as Discord lets them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from bot.sandbox.discord.refusal import Refusal

Path = tuple[str | int, ...]
Shape = Callable[["Form", Path, Any], None]
Fields = Mapping[str, Shape]

SNOWFLAKE_BITS = 64


class Form:
    """Collects the faults of one body."""

    def __init__(self) -> None:
        self.errors: dict[str, Any] = {}

    def wrong(self, path: Path, code: str, why: str) -> None:
        """Note a fault at this path."""
        at = self.errors
        for step in path:
            at = at.setdefault(str(step), {})
        at.setdefault("_errors", []).append({"code": code, "message": why})

    def close(self) -> None:
        """Refuse the body if anything is wrong with it."""
        if self.errors:
            raise Refusal(400, 50035, "Invalid Form Body", self.errors)


def check(shape: Shape, body: Any) -> None:
    """Refuse a body that is not of this shape."""
    form = Form()
    shape(form, (), body)
    form.close()


def wrong(path: Path, code: str, why: str) -> Refusal:
    """Return the refusal of a body with one fault."""
    form = Form()
    form.wrong(path, code, why)
    return Refusal(400, 50035, "Invalid Form Body", form.errors)


def text(most: int, least: int = 0) -> Shape:
    """Ask for a string of so many characters."""

    def shape(form: Form, path: Path, value: Any) -> None:
        if not isinstance(value, str):
            form.wrong(path, "BASE_TYPE_BAD_TYPE", "This field must be a string")
        elif least and not value.strip():
            form.wrong(path, "BASE_TYPE_REQUIRED", "This field is required")
        elif not least <= len(value) <= most:
            form.wrong(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        elif any("\ud800" <= sign <= "\udfff" for sign in value):
            form.wrong(path, "BASE_TYPE_BAD_TYPE", "This field must be valid Unicode")

    return shape


def whole(least: int, most: int) -> Shape:
    """Ask for a whole number in this range."""

    def shape(form: Form, path: Path, value: Any) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            form.wrong(path, "NUMBER_TYPE_COERCE", "Value is not int.")
        elif not least <= value <= most:
            form.wrong(path, "NUMBER_TYPE_RANGE", f"int value should be between {least} and {most}.")

    return shape


def one_of(*values: object) -> Shape:
    """Ask for one of these values."""

    def shape(form: Form, path: Path, value: Any) -> None:
        if value not in values or isinstance(value, bool) != isinstance(values[0], bool):
            form.wrong(path, "BASE_TYPE_CHOICES", f"Value must be one of {set(values)!r}.")

    return shape


def flag(form: Form, path: Path, value: Any) -> None:
    """Ask for true or false."""
    if not isinstance(value, bool):
        form.wrong(path, "BOOLEAN_TYPE_COERCE", "Must be either true or false.")


def snowflake(form: Form, path: Path, value: Any) -> None:
    """Ask for an id."""
    if isinstance(value, bool) or not str(value).isdecimal() or int(value) >> SNOWFLAKE_BITS:
        form.wrong(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')


def bits(form: Form, path: Path, value: Any) -> None:
    """Ask for a set of permissions: a number, mostly written as a string."""
    if isinstance(value, bool) or not str(value).isdecimal():
        form.wrong(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')


def anything(form: Form, path: Path, value: Any) -> None:
    """Let everything pass."""


def listed(of: Shape, least: int, most: int) -> Shape:
    """Ask for an array of so many of these."""

    def shape(form: Form, path: Path, value: Any) -> None:
        if not isinstance(value, list):
            form.wrong(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return
        if not least <= len(value) <= most:
            form.wrong(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        for index, item in enumerate(value):
            of(form, (*path, index), item)

    return shape


def record(fields: Fields) -> Shape:
    """Ask for an object with these fields."""

    def shape(form: Form, path: Path, value: Any) -> None:
        if not isinstance(value, dict):
            form.wrong(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
            return
        for name, of in fields.items():
            key, optional = name.rstrip("?"), name.endswith("?")
            if value.get(key) is not None:
                of(form, (*path, key), value[key])
            elif not optional:
                form.wrong((*path, key), "BASE_TYPE_REQUIRED", "This field is required")

    return shape


def table(keys: Collection[str], of: Shape) -> Shape:
    """Ask for an object whose keys are among these and whose values are all of one shape."""

    def shape(form: Form, path: Path, value: Any) -> None:
        if not isinstance(value, dict):
            form.wrong(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
            return
        for key, item in value.items():
            if key not in keys:
                form.wrong((*path, key), "BASE_TYPE_CHOICES", "This locale is not known.")
            of(form, (*path, key), item)

    return shape


def every(*shapes: Shape) -> Shape:
    """Ask for all of these at once."""

    def shape(form: Form, path: Path, value: Any) -> None:
        for one in shapes:
            one(form, path, value)

    return shape


def unique(form: Form, path: Path, values: list[Any], key: str, code: str) -> None:
    """Note every object whose `key` another one before it has, too."""
    seen: set[Any] = set()
    for index, value in enumerate(values):
        name = value.get(key) if isinstance(value, dict) else None
        if name in seen:
            form.wrong((*path, index, key), code, f"The specified {key} is already used")
        if isinstance(name, str):
            seen.add(name)
