"""Updates bent out of shape: seeded, and only what JSON can carry."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.breaking.base import Raw

Place = tuple[Any, Any]
"""A container and the key or index in it."""

_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, "", "x", "1", "канарейка", "\ud83d"),
    *([], {}, [None], [[]], {"a": {}}, {"id": 1}),
)
_NUMBERS = (0, -1, 2**31, 2**53, 2**63, -(2**63) - 1, 10**300, -(10**40), 1e308, -0.5)
_TEXTS = (
    *("\ud83d", "\ude00\ud83d", "\0", "a\0b", "\u202eevil\u2066", "\r\n\t\x1b[2J", "👩‍👩‍👧" * 40),
    *("/", "/start", "/" + "a" * 5000, "🏳️‍🌈 /today"),
)
_DEPTH = 150
"""The wire's own JSON parser refuses what is nested much deeper."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a mutation may put in the place of foreign things: ids of chats and people, and buttons that exist."""

    senders: Sequence[Raw]
    chats: Sequence[Raw]
    ids: Sequence[int]
    buttons: Sequence[str]


class Mutator:
    """Makes updates without end; the same seed makes the same ones."""

    def __init__(self, random: Random, bases: Sequence[Raw], known: Known) -> None:
        self.random, self.bases, self.known = random, bases, known
        self._number = 1_000_000
        self._ways: list[Callable[[Raw], None]] = [
            *(self._drop, self._swap, self._other_type, self._number_out_of_range, self._nest, self._odd_text),
            *(self._long_text, self._entities, self._update_id, self._our_people, self._our_people, self._our_button),
        ]

    def one(self) -> object:
        """The next update."""
        raw = deepcopy(self.random.choice(self.bases))
        self._number += 1
        raw["update_id"] = self._number
        for _ in range(self.random.choice((0, 1, 1, 2, 3, 5))):
            self.random.choice(self._ways)(raw)
        if self.random.random() < 0.005:
            return self.random.choice(_ODD)
        return json.loads(json.dumps(raw))

    def _place(self, raw: Raw, kind: type = object) -> Place | None:
        found = [place for place in _places(raw) if isinstance(place[0][place[1]], kind)]
        return self.random.choice(found) if found else None

    def _put(self, raw: Raw, value: object, kind: type = object) -> None:
        if place := self._place(raw, kind):
            place[0][place[1]] = deepcopy(value)

    def _drop(self, raw: Raw) -> None:
        if place := self._place(raw):
            del place[0][place[1]]

    def _swap(self, raw: Raw) -> None:
        if place := self._place(self.random.choice(self.bases)):
            self._put(raw, place[0][place[1]])

    def _other_type(self, raw: Raw) -> None:
        self._put(raw, self.random.choice(_ODD))

    def _number_out_of_range(self, raw: Raw) -> None:
        self._put(raw, self.random.choice(_NUMBERS), int)

    def _nest(self, raw: Raw) -> None:
        value: object = "x"
        for _ in range(self.random.randrange(1, _DEPTH)):
            value = self.random.choice(([value], {"message": value}))
        self._put(raw, value)

    def _odd_text(self, raw: Raw) -> None:
        self._put(raw, self.random.choice(_TEXTS), str)

    def _long_text(self, raw: Raw) -> None:
        self._put(raw, self.random.choice("aß👋\n") * self.random.randrange(1, 9000), str)

    def _entities(self, raw: Raw) -> None:
        numbers = [self.random.choice((-5, 0, 1, 4096, 10**9)) for _ in range(2)]
        kind = self.random.choice(("bot_command", "mention", "text_link", "no_such_kind"))
        content = raw.get("message")
        if isinstance(content, dict):
            content["entities"] = [{"type": kind, "offset": numbers[0], "length": numbers[1]}]

    def _update_id(self, raw: Raw) -> None:
        ids: tuple[Any, ...] = (
            self._number - 1,
            self._number - 50,
            0,
            -7,
            2**70,
            str(self._number),
            None,
            True,
            [],
            1.5,
        )
        raw["update_id"] = self.random.choice(ids)
        if self.random.random() < 0.2:
            del raw["update_id"]

    def _our_people(self, raw: Raw) -> None:
        """As if it came from the couple, or into their chats."""
        parts = [place[0] for place in _places(raw) if place[1] in ("chat", "from", "id", "user_id")]
        for part in parts:
            for key, values in (("from", self.known.senders), ("chat", self.known.chats)):
                if isinstance(part, dict) and key in part and self.random.random() < 0.7:
                    part[key] = deepcopy(self.random.choice(values))
        if self.random.random() < 0.3:
            self._put(raw, self.random.choice(self.known.ids), int)

    def _our_button(self, raw: Raw) -> None:
        query = raw.get("callback_query")
        if isinstance(query, dict):
            query["data"] = self.random.choice(self.known.buttons)


def _places(value: object) -> list[Place]:
    """Every place in a nested value, its own root excepted."""
    keys: list[Any] = (
        list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    )
    found: list[Place] = []
    for key in keys:
        found += [(value, key), *_places(value[key])]  # type: ignore[index]
    return found
