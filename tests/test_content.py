"""What the bot says: complete in every language, nothing missing, nothing left over, nothing too long for its place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any, get_args
from zoneinfo import available_timezones

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, VariableReference

from bot import when
from bot.decks import SOURCE, BadContent
from bot.domain.consent import FACTS, TOPICS
from bot.domain.deck import WHYS
from bot.feature import ChoiceStep, House
from bot.phrasing import width
from bot.speech import Haste, MediaKind
from bot.texts import Texts, phrase
from handlers import FEATURES
from handlers.checkin import WISHES
from handlers.fitting import LIKEABLE

ROOT = Path(__file__).parents[1]
HOUSE = House(FEATURES)
TEXTS = Texts()
EVERY_LANGUAGE = pytest.mark.parametrize("language", TEXTS.languages)
NAME = "Maximiliane Wolkenstein-Trostburg zu Rodenegg 🌻"
SAMPLES: dict[str, list[Any]] = {
    "name": [NAME],
    "one": [NAME],
    "two": [NAME],
    "platform": ["Telegram"],
    "count": [0, 1, 2, 3, 5, 11, 21, 100],
    "until": [date(2026, 11, 22)],
    "hour": [time(20, 30), time(7)],
    "start": [time(22, 30), time(23)],
    "end": [time(7, 30), time(8)],
    "day": [date(2026, 9, 30), date(2027, 1, 1)],
    "place": ["San Francisco de Macorís"],
    "feeling": [phrase("feeling-overwhelmed")],
    "strength": [phrase("strength-3")],
    "wish": [phrase("wish-solve")],
    "families": ["Ängstlich, Wütend, Müde, Beschämt"],
    "topic": [phrase(f"topic-{one}") for one in TOPICS],
    "date": [date(2026, 9, 30)],
    "kind": [*get_args(MediaKind)],
    "question": ["What would each of you like the other one to hear about it, once the day is over?"],
    "what": [phrase("fact-long-together")],
}

# --- the phrases ------------------------------------------------------------------------------------------------


@cache
def phrases(language: str) -> dict[str, frozenset[str]]:
    """Every phrase of this language, with its variables. Fails for one that is there twice."""
    text = (ROOT / "content" / language / "phrases.ftl").read_text("utf-8")
    messages = [one for one in FluentParser().parse(text).body if isinstance(one, Message)]
    found = {str(one.id.name): frozenset(_variables(one)) for one in messages}
    assert len(found) == len(messages), "a phrase is there twice"
    return found


def _variables(node: Any) -> Iterator[str]:
    if isinstance(node, VariableReference):
        yield str(node.id.name)
    for value in vars(node).values() if isinstance(node, BaseNode) else ():
        for one in value if isinstance(value, list) else [value]:
            yield from _variables(one)


def said(language: str, phrase_id: str) -> Iterator[str]:
    """The phrase with long names, and for every kind of number."""
    names = sorted(phrases(language)[phrase_id])
    for at in range(max((len(SAMPLES[name]) for name in names), default=1)):
        yield TEXTS.say(language, phrase(phrase_id, **{name: SAMPLES[name][at % len(SAMPLES[name])] for name in names}))


@EVERY_LANGUAGE
def test_every_language_says_the_same_with_the_same_variables(language: str) -> None:
    assert phrases(language) == phrases(SOURCE)


@EVERY_LANGUAGE
def test_every_phrase_can_be_said(language: str) -> None:
    for phrase_id in phrases(language):
        for text in said(language, phrase_id):
            assert text.strip()
            assert "{" not in text
            assert "  " not in text, phrase_id


@EVERY_LANGUAGE
def test_the_help_names_every_command_of_the_menu(language: str) -> None:
    help_ = TEXTS.say(language, phrase("help-commands"))
    assert [name for name in HOUSE.menu if name != "help" and f"/{name} " not in help_] == []


# --- which of them the program says -----------------------------------------------------------------------------

FIRST_ONLY = {"line": 0, "title": 0, "hint": 0, "tap": 0, "popup": 0, "phrase": 0, "TextStep": 1, "ChoiceStep": 1}
FIRST_ONLY |= {"_tell": 1, "_confirm": 1, "to_answer": 1, "sealed_screen": 2}
ALL_FROM = {"whisper": 0, "say": 0, "turn_into": 0, "reply": 0, "edit": 1, "greet_room": 2}
KEYWORDS = {"card", "title"}
STEPS = [step for form in HOUSE.forms.values() for step in form.steps if isinstance(step, ChoiceStep)]
LABELS = {label for step in STEPS for label in step.options}
LABELS |= {label for step in STEPS for family, options in step.families for label in (family, *options)}
LABELS |= (
    {f"topic-{topic}" for topic in TOPICS} | {f"fact-{one}" for one in FACTS} | {f"theme-{one}" for one in LIKEABLE}
)
COMPUTED = {
    *LABELS,
    *(f"command-{name}" for name in HOUSE.commands if "@" not in name),
    *(f"command-{name}-{slot}" for name, takes in HOUSE.takes.items() for slot, _kind in takes),
    *(f"topic-{topic}-what" for topic in TOPICS),
    *(f"{wish}-how" for wish in WISHES),
    *(f"media-{kind}" for kind in get_args(MediaKind)),
    *(f"hurried-{what}" for what in get_args(Haste)),
    *(f"fact-{one}" for one in FACTS),
    *(f"theme-{one}" for one in LIKEABLE),
    *(f"why-{one}" for one in WHYS),
    *(f"{what}-{kind}" for what in ("button", "line", "line-ask") for kind in ("heard", "loved", "more")),
}


@cache
def source() -> list[ast.AST]:
    """Every node of the program, but for what knows no phrases."""
    files = [file for folder in ("bot", "handlers") for file in sorted((ROOT / folder).rglob("*.py"))]
    return [
        node
        for file in files
        if not {"sandbox", "platforms"} & set(file.parts)
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
    ]


def calls() -> Iterator[tuple[str, list[ast.expr]]]:
    """Every call of something that says a phrase, with the arguments that are phrases."""
    for node in source():
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "feature":
            continue
        if name in FIRST_ONLY:
            yield name, node.args[FIRST_ONLY[name] :][:1]
        elif name in ALL_FROM:
            yield name, node.args[ALL_FROM[name] :]
        elif name == "Form":
            yield name, [one.value for one in node.keywords if one.arg in KEYWORDS]


def constants(node: ast.expr) -> Iterator[str]:
    """What this argument may be, as far as it is written down; a computed one as a pattern."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from (*constants(node.body), *constants(node.orelse))
        case ast.JoinedStr():
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else "*" for one in node.values)


def named(*functions: str) -> set[str]:
    """The phrases named in calls of these functions (of all, if none is given)."""
    return {
        text for name, args in calls() for arg in args for text in constants(arg) if not functions or name in functions
    }


def test_every_phrase_the_program_says_is_there() -> None:
    known = set(phrases(SOURCE))
    assert COMPUTED - known == set()
    assert {one for one in named() if "*" not in one} - known == set()
    patterns = {one for one in named() if "*" in one and not one.startswith(("prompt-", "receive-", "followup-"))}
    assert {one for one in patterns if not any(_fits(one, phrase_id) for phrase_id in COMPUTED)} == set()


def _fits(pattern: str, phrase_id: str) -> bool:
    return re.fullmatch(pattern.replace("*", ".+"), phrase_id) is not None


def test_every_phrase_is_said_somewhere() -> None:
    # A name with a hyphen means nothing but a phrase; a single word may be the name of a state.
    texts = {node.value for node in source() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    used = named() | COMPUTED | {one for one in texts if "-" in one}
    assert set(phrases(SOURCE)) - used == set()


# --- how long they may be ----------------------------------------------------------------------------------------


@EVERY_LANGUAGE
def test_labels_fit_on_a_button(language: str) -> None:
    labels = LABELS | {one for one in phrases(language) if one.startswith("button-")}
    for label in labels:
        if "name" not in phrases(language)[label]:
            assert max(width(text) for text in said(language, label)) <= 40, label


@EVERY_LANGUAGE
def test_the_name_of_every_zone_fits_on_a_button(language: str) -> None:
    longest = max((when.place_name(zone, language) for zone in available_timezones()), key=width)
    assert width(TEXTS.say(language, phrase("button-zone-keep", place=longest))) <= 64


@EVERY_LANGUAGE
def test_what_pops_up_is_short(language: str) -> None:
    popups = {one for text in named("popup") for one in phrases(language) if _fits(text, one)}
    assert len(popups) > 5
    # Where a popup is short, whoever sends words too fast is told in a message.
    for phrase_id in popups - {"hurried-words"}:
        assert max(width(text) for text in said(language, phrase_id)) <= 200, phrase_id


# --- saying ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "language"),
    [("de", "de"), ("de-AT", "de"), ("DE_ch", "de"), ("en-GB", "en"), ("tlh", "en"), ("", "en"), ("-", "en")],
)
def test_the_best_language_for_a_client(tag: str, language: str) -> None:
    assert TEXTS.best(tag) == language


@pytest.mark.parametrize("what", [phrase("no-such-phrase"), phrase("prompt-nosuch"), phrase("asked-by")])
def test_what_cannot_be_said_is_an_error(what: Any) -> None:
    with pytest.raises(BadContent, match=what.id):
        TEXTS.say(SOURCE, what)


def test_times_and_dates_and_phrases_in_phrases_are_the_readers() -> None:
    assert "8:30" in TEXTS.say("en", phrase("hour-changed", name="Bob", hour=time(20, 30), place="Berlin"))
    assert "20:30" in TEXTS.say("de", phrase("hour-changed", name="Bob", hour=time(20, 30), place="Berlin"))
    wish = phrase("checkin-wish", wish=phrase("wish-listen"))
    assert TEXTS.say("de", phrase("wish-listen")) in TEXTS.say("de", wish)
