"""Sheets: what can be filled in at once behind a button, found by name and in no time."""

from __future__ import annotations

from bot.feature import ChoiceStep, House, PickStep, Step, TextStep
from bot.locales import enumerated
from bot.speech import Field, Sheet, Sheets
from bot.texts import Texts, phrase, prompt_phrase

MOST_OPTIONS = 25
"""In one field."""


def sheets(house: House, texts: Texts) -> Sheets:
    """Where sheets are found by `<name>.<language>` or, of a form with a prompt, `<name>/<prompt>.<language>`."""

    def find(name: str) -> Sheet | None:
        what, _, language = name.rpartition(".")
        outline, prompt = what.partition("/")[::2]
        found = house.sheets.get(outline)
        if found is None or language not in texts.languages:
            return None
        fields = [one for step in found.steps for one in _fields(texts, language, step)]
        return Sheet(texts.say(language, phrase(found.title)), tuple(fields), _about(texts, language, prompt))

    return find


def _about(texts: Texts, language: str, prompt: str) -> str:
    asked = prompt_phrase(prompt)
    # It may have left its deck since it was asked.
    return texts.say(language, asked) if prompt and texts.knows(asked) else ""


def _fields(texts: Texts, language: str, step: Step) -> list[Field]:
    assert not isinstance(step, PickStep), "there is no sheet for picking"
    if isinstance(step, TextStep):
        label = texts.say(language, phrase(step.label or step.ask))
        return [Field(step.key, label, required=not step.optional, longest=step.longest)]
    if len(step.offered) > MOST_OPTIONS:
        return _by_families(texts, language, step)
    options = _options(texts, language, step.offered)
    return [Field(step.key, texts.say(language, phrase(step.ask)), options, not step.optional)]


def _by_families(texts: Texts, language: str, step: ChoiceStep) -> list[Field]:
    """So many options that they take several fields: one is chosen in any of them."""
    fields: list[Field] = []
    for families in _groups(step):
        names = enumerated([texts.say(language, phrase(name)) for name, _options in families], language)
        label = texts.say(language, phrase("sheet-or", families=names)) if fields else names
        options = _options(texts, language, tuple(one for _name, options in families for one in options))
        fields.append(Field(f"{step.key}/{len(fields)}", label, options, required=False))
    return fields


def _groups(step: ChoiceStep) -> list[list[tuple[str, tuple[str, ...]]]]:
    groups: list[list[tuple[str, tuple[str, ...]]]] = [[]]
    for family in step.families:
        if sum(len(options) for _name, options in [*groups[-1], family]) > MOST_OPTIONS:
            groups.append([])
        groups[-1].append(family)
    return groups


def _options(texts: Texts, language: str, options: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((one, texts.say(language, phrase(one))) for one in options)
