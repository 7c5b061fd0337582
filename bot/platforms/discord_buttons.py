"""Buttons as rows of Discord's components, and what their ids say when they come back. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from bot.domain.text import clipped
from bot.platforms.text import whole
from bot.speech import AnyButton, Button, EnterPrivate, PickPerson

Json = dict[str, Any]
_ROW, _BUTTON, _LIST, _PEOPLE = 1, 2, 3, 5
_FIRST, _OTHER = 1, 2
_IN_A_ROW, _IN_A_LIST, _ROWS = 5, 25, 5
_LABEL, _OPTION, _ID = 80, 100, 100
SHEET, ENTER, CHOICE, PERSON = "w", "e", "o", "p"
"""What an id begins with, before a colon; a button without one is just its id."""


def rows(given: Sequence[Sequence[AnyButton]], most: int) -> list[Json]:
    """Return the rows, with at most so many components: what would be more becomes a list to choose from."""
    made = _laid_out(given)
    if sum(1 + len(row["components"]) for row in made) > most:
        made = [
            *_lists([one for row in given for one in row if isinstance(one, Button)], 0),
            *_laid_out([[one for one in row if not isinstance(one, Button)] for row in given])[: most // 6],
        ]
    return _first_stands_out(made)


def _laid_out(given: Sequence[Sequence[AnyButton]]) -> list[Json]:
    made: list[Json] = []
    for choice, some in groupby(_with_rows(given), lambda pair: isinstance(pair[1], Button) and pair[1].one_of):
        pairs = list(some)
        if choice and len(pairs) > 1:
            made += _lists([one for _, one in pairs if isinstance(one, Button)], len(made))
        else:
            made += [row for _, same in groupby(pairs, lambda pair: pair[0]) for row in _row([one for _, one in same])]
    return made


def _with_rows(given: Sequence[Sequence[AnyButton]]) -> Iterator[tuple[int, AnyButton]]:
    return ((at, one) for at, row in enumerate(given) for one in row)


def _row(given: Sequence[AnyButton]) -> Iterator[Json]:
    for kind, some in groupby(given, lambda one: isinstance(one, PickPerson)):
        shown = list(some)
        if kind:
            yield from ({"type": _ROW, "components": [_people(one)]} for one in shown if isinstance(one, PickPerson))
        else:
            buttons = [_button(one) for one in shown if not isinstance(one, PickPerson)]
            for start in range(0, len(buttons), _IN_A_ROW):
                yield {"type": _ROW, "components": buttons[start : start + _IN_A_ROW]}


def _button(one: Button | EnterPrivate) -> Json:
    return {"type": _BUTTON, "style": _OTHER, "label": _fit(one.label, _LABEL), "custom_id": _id(one)}


def _id(one: Button | EnterPrivate) -> str:
    if isinstance(one, EnterPrivate):
        return f"{ENTER}:{one.payload}"
    with_sheet = f"{SHEET}:{one.sheet}:{one.id}"
    return with_sheet if one.sheet and len(with_sheet) <= _ID else one.id


def _people(one: PickPerson) -> Json:
    return {"type": _PEOPLE, "custom_id": f"{PERSON}:", "placeholder": _fit(one.label, _OPTION)}


def _lists(buttons: Sequence[Button], number: int) -> list[Json]:
    made: list[Json] = []
    for start in range(0, len(buttons), _IN_A_LIST):
        some = {_id(one): one for one in buttons[start : start + _IN_A_LIST]}
        options = [{"label": _fit(one.label, _OPTION), "value": key} for key, one in some.items()]
        chooser = {"type": _LIST, "custom_id": f"{CHOICE}:{number + len(made)}", "options": options}
        made.append({"type": _ROW, "components": [chooser]})
    return made


def _first_stands_out(made: list[Json]) -> list[Json]:
    for one in _buttons(made):
        one["style"] = _FIRST
        break
    return made


def _buttons(made: Iterable[Json]) -> Iterator[Json]:
    return (one for row in made for one in row["components"] if one["type"] == _BUTTON)


def _fit(label: str, limit: int) -> str:
    return clipped(whole(label).strip(), limit) or "…"
