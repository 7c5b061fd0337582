"""What the bot says: complete in every language, nothing missing, nothing left over, nothing too long for its place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import time
from functools import cache
from pathlib import Path
from typing import Any, get_args
from zoneinfo import available_timezones

import pytest

from bot import when
from bot.decks import SOURCE, BadContent
from bot.domain.consent import FACTS, TOPICS
from bot.domain.deck import THEMES, WHYS
from bot.domain.timeout import STEADY
from bot.domain.wishes import ANSWERS
from bot.feature import HELP, House
from bot.phrasefile import Finding, PhraseFile
from bot.phraselint import findings, labels
from bot.phrasing import width
from bot.rounds.comforting import KIND
from bot.rounds.readying import HARD_DAY, KINDS, SURPRISE
from bot.speech import Haste, MediaKind
from bot.texts import Texts, phrase
from handlers import FEATURES
from handlers.checkin import WISHES
from handlers.dream import STEPS as DREAM
from handlers.goodnews import WAYS
from handlers.values import VALUES

ROOT = Path(__file__).parents[1]
HOUSE = House(FEATURES)
TEXTS = Texts()
EVERY_LANGUAGE = pytest.mark.parametrize("language", TEXTS.languages)

# --- the phrases ------------------------------------------------------------------------------------------------


@cache
def phrases(language: str) -> frozenset[str]:
    """The ids of every phrase of this language."""
    return frozenset(PhraseFile(ROOT / "content", language).messages)


@cache
def found() -> tuple[Finding, ...]:
    """What the lint has to say."""
    popups = {one for text in named("popup") for one in phrases(SOURCE) if _fits(text, one)}
    assert len(popups) > 5
    # Where a popup is short, whoever sends words too fast is told in a message.
    return tuple(findings(ROOT / "content", HOUSE, popups - {"hurried-words"}))


@EVERY_LANGUAGE
def test_there_is_nothing_to_mend(language: str) -> None:
    assert [str(one) for one in found() if one.file == f"{language}/phrases.ftl"] == []


# --- which of them the program says -----------------------------------------------------------------------------

FIRST_ONLY = {
    "line": 0,
    "title": 0,
    "hint": 0,
    "tap": 0,
    "popup": 0,
    "phrase": 0,
    "TextStep": 1,
    "ChoiceStep": 1,
    "PickStep": 1,
}
FIRST_ONLY |= {"_tell": 1, "_confirm": 1, "to_answer": 1, "sealed_screen": 2}
ALL_FROM = {"whisper": 0, "say": 0, "turn_into": 0, "reply": 0, "edit": 1, "greet_room": 2}
KEYWORDS = {"card", "title"}
LABELS = labels(HOUSE)
COMPUTED = {
    *LABELS,
    *(f"command-{name}" for name in HOUSE.commands if "@" not in name),
    *(f"command-{name}-{slot}" for name, takes in HOUSE.takes.items() for slot, _kind in takes),
    *(f"topic-{topic}-what" for topic in TOPICS),
    *(f"{wish}-how" for wish in WISHES),
    *(f"value-{one}-do" for one in VALUES),
    *(f"media-{kind}" for kind in get_args(MediaKind)),
    *(f"hurried-{what}" for what in get_args(Haste)),
    *(f"fact-{one}" for one in FACTS),
    *(f"theme-{one}" for one in THEMES if one != "self"),
    *(f"why-{one}" for one in WHYS),
    *(f"button-help-{one}" for one in HELP),
    *(f"{what}-{kind}" for what in ("kept", "waits") for kind in KINDS),
    *(f"button-{kind}" for kind in (SURPRISE, HARD_DAY)),
    *(f"{what}-{way}" for what in ("news-ask", "news-asked") for way in WAYS),
    *(f"kind-{number + 1}" for number in range(KIND)),
    *(f"{what}-{one}" for what in ("button-closer", "closer-said") for one in ANSWERS),
    *(f"{what}-{one}" for what in ("button-listen", "listen-invites") for one in ("heard", "listen")),
    *(f"listen{what}-{one}" for what in ("", "-wait") for one in ("say", "mirror", "check", "add")),
    *(f"button-timeout-{one}" for one in ("20", "60", "evening", "morning", "longer", "back")),
    *(f"{what}dream-{one}" for what in ("", "sheet-") for one in DREAM),
    *(f"steady-{one}{what}" for one in STEADY for what in ("", "-label")),
    *(f"signs-{one}" for one in ("more", "same", "less")),
    *(f"week-{one}{what}" for one in ("thanks", "good", "hard", "wish") for what in ("", "-label", "-of")),
    *(f"week-told-{one}" for one in ("thanks", "good", "hard", "wish")),
    *(f"{what}-{day}" for what in ("weekday", "offers-week") for day in range(7)),
    *("button-offers-week-on", "button-offers-week-off", "button-offers-day-on"),
    *(f"{what}-{kind}" for what in ("button", "line", "line-ask") for kind in ("heard", "loved", "more")),
}


@cache
def source() -> list[ast.AST]:
    """Every node of the program, but for what knows no phrases."""
    files = [file for folder in ("bot", "handlers") for file in sorted((ROOT / folder).rglob("*.py"))]
    return [
        node
        for file in files
        if not {"sandbox", "platforms", "phraselint.py"} & set(file.parts)
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
    known = phrases(SOURCE)
    assert COMPUTED - known == set()
    assert {one for one in named() if "*" not in one} - known == set()
    of_decks = ("prompt-", "option-", "then-", "receive-", "followup-")
    patterns = {one for one in named() if "*" in one and not one.startswith(of_decks)}
    assert {one for one in patterns if not any(_fits(one, phrase_id) for phrase_id in COMPUTED)} == set()


def _fits(pattern: str, phrase_id: str) -> bool:
    return re.fullmatch(pattern.replace("*", ".+"), phrase_id) is not None


def test_every_phrase_is_said_somewhere() -> None:
    # A name with a hyphen means nothing but a phrase; a single word may be the name of a state.
    texts = {node.value for node in source() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    used = named() | COMPUTED | {one for one in texts if "-" in one}
    assert phrases(SOURCE) - used == set()


# --- how long they may be ----------------------------------------------------------------------------------------


@EVERY_LANGUAGE
def test_the_name_of_every_zone_fits_on_a_button(language: str) -> None:
    longest = max((when.place_name(zone, language) for zone in available_timezones()), key=width)
    assert width(TEXTS.say(language, phrase("button-zone-keep", place=longest))) <= 64


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
