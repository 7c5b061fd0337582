"""Changing a frozen value: as the standard library does it."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.domain.changing import replace
from bot.domain.people import Couple, Invite, Person
from bot.domain.round import Entry, Round

NOW = datetime(2026, 3, 1, tzinfo=UTC)
VALUES: list[Any] = [
    Entry(1, 2, 3, words=b"sealed"),
    Round(1, 2, "daily", date(2026, 3, 1), NOW, "prompt", entries=(Entry(1, 2, 3),)),
    Person(1, "telegram", "5", NOW, "Alice", "en"),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_each_field_is_changed_as_the_standard_library_changes_it(value: Any) -> None:
    before = dataclasses.astuple(value)
    for one in dataclasses.fields(value):
        changed = replace(value, **{one.name: "other"})
        assert changed == dataclasses.replace(value, **{one.name: "other"})
        assert changed != value
    assert replace(value) == value
    assert dataclasses.astuple(value) == before


def test_a_field_that_is_not_there_is_an_error() -> None:
    for how in (replace, dataclasses.replace):
        with pytest.raises(TypeError):
            how(VALUES[0], word=b"sealed")


@pytest.mark.parametrize("kind", [Couple, Entry, Invite, Person, Round])
def test_nothing_is_made_beside_the_fields_when_a_value_begins(kind: type[Any]) -> None:
    assert kind.__slots__ == tuple(one.name for one in dataclasses.fields(kind))
    assert not hasattr(kind, "__post_init__")
