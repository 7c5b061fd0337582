"""A sheet as Discord's modal. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import discord

from bot.domain.text import clipped
from bot.platforms.discord_buttons import SHEET, Json
from bot.platforms.text import units, whole
from bot.speech import Field, Sheet

_LABEL, _INPUT, _LIST, _CHOICE, _TEXT = 18, 4, 3, 21, 10
_TITLE_LIMIT, _LABEL_LIMIT, _OPTION_LIMIT, _TEXT_LIMIT = 45, 45, 100, 4000
_MOST_PARTS, _MOST_IN_CHOICE, _MOST_IN_LIST = 5, 10, 25
_PARAGRAPH = 2


def modal(sheet: Sheet, name: str, button: str, question: str) -> Json:
    """Return the modal behind this button; `question` is shown above the fields if there is room for it."""
    fields = [_field(one) for one in sheet.fields]
    if question and len(fields) < _MOST_PARTS:
        fields.insert(0, {"type": _TEXT, "content": question})
    return {"custom_id": f"{SHEET}:{name}:{button}", "title": _fit(sheet.title, _TITLE_LIMIT), "components": fields}


def _field(given: Field) -> Json:
    return {"type": _LABEL, "label": _fit(given.label, _LABEL_LIMIT), "component": _control(given)}


def _control(given: Field) -> Json:
    common: Json = {"custom_id": given.key, "required": given.required}
    if not given.options:
        return {"type": _INPUT, "style": _PARAGRAPH, "max_length": min(given.longest, _TEXT_LIMIT)} | common
    options = [{"value": value, "label": _fit(label, _OPTION_LIMIT)} for value, label in given.options]
    kind = _CHOICE if 2 <= len(options) <= _MOST_IN_CHOICE else _LIST
    return {"type": kind, "options": options[:_MOST_IN_LIST]} | common


def question_in(message: discord.Message | None) -> str:
    """What the message says that carries the button, as it was written there; empty if that is too much."""
    said = "\n\n".join(_texts(message.components if message else ()))
    return said if units(said) <= _TEXT_LIMIT else ""


def _texts(components: Iterable[Any]) -> Iterator[str]:
    for one in components:
        if isinstance(one, discord.TextDisplay):
            yield one.content
        elif isinstance(one, discord.Container):
            yield from _texts(one.children)


def _fit(label: str, limit: int) -> str:
    return clipped(whole(label).strip(), limit) or "…"
