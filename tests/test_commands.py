"""Every command: described in every language, and called what a platform that lists them can take."""

from __future__ import annotations

import unicodedata

import discord
import pytest

from bot.decks import SOURCE
from bot.feature import HELP, Feature, House
from bot.naming import commands
from bot.platforms.discord_commands import payload
from bot.speech import Command, Slot
from bot.texts import Texts
from handlers import FEATURES

HOUSE, TEXTS = House(FEATURES), Texts()
EVERY_LANGUAGE = pytest.mark.parametrize("language", TEXTS.languages)
SHORT_MENU = ["today", "checkin", "thanks", "play", "us", "settings", "help"]


def told(language: str) -> list[Command]:
    """All commands in this language."""
    return commands(HOUSE, TEXTS, language)


def can_be_a_name(name: str) -> bool:
    """Lower-case letters, numbers, hyphens and underscores, 32 at most."""
    signs = all(one in "-_" or unicodedata.category(one)[0] in "LN" for one in name)
    return signs and name == name.lower() and 0 < len(name) <= 32


@EVERY_LANGUAGE
def test_each_is_described_in_a_line_and_has_a_name_of_its_own(language: str) -> None:
    found = told(language)
    assert {one.name for one in found} == {name for name in HOUSE.commands if "@" not in name}
    shown: list[Command | Slot] = [*found, *(slot for command in found for slot in command.takes)]
    for one in shown:
        assert 0 < len(one.description) <= 100
        assert can_be_a_name(one.name)
        assert can_be_a_name(one.called) or (language == SOURCE and not one.called), (
            f"{one.name} is not called anything"
        )
    names = [one.called or one.name for one in found]
    assert len(set(names)) == len(names)


@EVERY_LANGUAGE
def test_the_short_menu_is_as_ever(language: str) -> None:
    assert [one.name for one in told(language) if one.listed] == SHORT_MENU == HOUSE.menu


def test_each_stands_in_the_help_once_and_under_what_it_is_for() -> None:
    placed = [name for names in HOUSE.help.values() for name in names]
    assert sorted(placed) == sorted({name for name in HOUSE.commands if "@" not in name} - {"start", "help"})
    assert [one for one in HELP if one in HOUSE.help] == list(HOUSE.help)


def test_the_help_has_a_category_for_what_it_shows() -> None:
    feature = Feature("odd")
    with pytest.raises(ValueError, match="odds"):
        feature.command("odd", help="odds")


def test_on_discord_each_locale_has_a_language_and_names_of_its_own() -> None:
    published = payload({"" if language == SOURCE else language: told(language) for language in TEXTS.languages})
    shown = [one for command in published for one in (command, *command.get("options", ()))]
    locales = {"de", "es-ES", "es-419", "pt-BR", "ru"}
    assert locales <= {one.value for one in discord.Locale}
    for one in shown:
        assert set(one["name_localizations"]) == set(one["description_localizations"]) == locales, one["name"]
        assert all(0 < len(text) <= 100 for text in one["description_localizations"].values())
    for locale in locales:
        names = [one["name_localizations"][locale] for one in published]
        assert len(set(names)) == len(names)
        assert all(map(can_be_a_name, names))


def test_what_can_be_said_with_a_command() -> None:
    takes = {one.name: [(slot.name, slot.kind) for slot in one.takes] for one in told("de") if one.takes}
    notes = {one: [("note", "text")] for one in ("thanks", "goodnews", "cheer")}
    others = {"ask": [("question", "text")], "memories": [("word", "text")]}
    assert takes == {"pair": [("partner", "person"), ("code", "text")]} | others | notes
