"""Sheets: every one in every language, short enough for the narrowest platform, and each with somebody who reads it."""

from __future__ import annotations

import inspect
import re

import pytest

from bot.feature import ChoiceStep, House, TextStep
from bot.rounds import filling, keeping
from bot.sheets import MOST_OPTIONS, sheets
from bot.speech import Sheet, Words
from bot.texts import Texts, prompt_phrase
from handlers import FEATURES

HOUSE, TEXTS = House(FEATURES), Texts()
FIND = sheets(HOUSE, TEXTS)
EVERY = [f"{name}.{language}" for name in HOUSE.sheets for language in TEXTS.languages]
EVERY_SHEET = pytest.mark.parametrize("name", EVERY)
LONGEST_LABEL = 45
MOST_FIELDS = 5
ROOM_FOR_A_NAME = 100 - 64 - len("w::")
"""What a button's name leaves of what the narrowest platform gives back with a sheet."""


def found(name: str) -> Sheet:
    sheet = FIND(name)
    assert sheet is not None
    return sheet


@EVERY_SHEET
def test_titles_and_labels_are_short_and_there_are_few_fields(name: str) -> None:
    sheet = found(name)
    assert 0 < len(sheet.title) <= LONGEST_LABEL
    assert 0 < len(sheet.fields) <= MOST_FIELDS
    assert len({field.key for field in sheet.fields}) == len(sheet.fields)
    for field in sheet.fields:
        assert 0 < len(field.label) <= LONGEST_LABEL, field.label
        assert len(field.options) <= MOST_OPTIONS
        assert len(set(field.options)) == len(field.options)
        assert all(len(value) <= 100 and 0 < len(label) <= 100 for value, label in field.options)
        assert 0 < field.longest <= 4000


@EVERY_SHEET
def test_whatever_a_form_offers_can_be_filled_in_and_is_read_as_it_would_be_tapped(name: str) -> None:
    sheet, outline = found(name), HOUSE.sheets[name.rpartition(".")[0]]
    offered = {value for field in sheet.fields for value, _label in field.options}
    assert offered == {one for step in outline.steps if isinstance(step, ChoiceStep) for one in step.offered}
    form = HOUSE.forms.get(name.rpartition(".")[0])
    for field in sheet.fields if form else ():
        assert form is not None
        step = next(one for one in form.steps if one.key == field.key.partition("/")[0])
        for value, _label in field.options or (("Words.", ""),):
            read = filling.read(form.steps, {field.key: value}, "7")
            assert read == {step.key: value if isinstance(step, ChoiceStep) else [keeping.piece(Words(value), "7")]}


def test_so_many_feelings_are_two_lists_of_which_one_is_chosen_from() -> None:
    fields = found("checkin.en").fields
    assert [field.key for field in fields] == ["feeling/0", "feeling/1", "strength", "wish", "note"]
    assert [field.required for field in fields] == [False, False, True, False, False]
    assert fields[0].label == "Glad, Close, Calm, Sad"
    assert fields[1].label.translate({0x2068: None, 0x2069: None}) == "Or: Afraid, Angry, Tired, Ashamed"


def test_the_question_of_the_day_stands_on_its_sheet_in_the_readers_language() -> None:
    prompt = TEXTS.prompts[0].id
    for language in TEXTS.languages:
        assert found(f"daily/{prompt}.{language}").about == TEXTS.say(language, prompt_phrase(prompt))
    assert found("daily/zzzzzz.en").about == "", "a prompt that has left its deck"
    assert found("daily.en").about == ""


@pytest.mark.parametrize(
    "name", ["", ".", "daily", "daily.", ".en", "daily.tlh", "nosuch.en", "daily/x/y.en.x", "a.b.c"]
)
def test_of_an_unknown_name_there_is_none(name: str) -> None:
    assert FIND(name) is None


def test_the_name_of_every_sheet_fits_beside_its_button() -> None:
    longest = max((one.id for one in TEXTS.prompts), key=len)
    names = [f"{name}/{longest}.zh-Hant" if name in HOUSE.forms else f"{name}.zh-Hant" for name in HOUSE.sheets]
    assert max(map(len, names)) <= ROOM_FOR_A_NAME
    assert all(re.fullmatch(r"[a-z0-9/-]+\.zh-Hant", one) for one in names)


@pytest.mark.parametrize("action", sorted(HOUSE.wrotes))
def test_what_is_written_behind_a_button_has_what_its_tap_has(action: str) -> None:
    tapped = list(inspect.signature(HOUSE.taps[action].run).parameters)[1:]
    written = list(inspect.signature(HOUSE.wrotes[action].run).parameters)[1:]
    assert written == ["values", *tapped]
    assert HOUSE.wrotes[action].paired == HOUSE.taps[action].paired


def test_a_form_never_needs_words_that_a_sheet_cannot_hold() -> None:
    for form in HOUSE.forms.values():
        assert all(step.longest * 2 <= keeping.LONGEST_ANSWER for step in form.steps if isinstance(step, TextStep))
