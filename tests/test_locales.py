"""What Babel knows of languages, as the bot needs it; and what people type in them."""

from __future__ import annotations

from datetime import time

import pytest

from bot import locales
from bot.when import place_name, read_hour, read_zone

THERE = ("en", "es", "pt-BR", "de", "ru")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("pt_BR", "pt-BR"),
        ("es", "es"),
        ("es-419", "es"),
        ("es-ES", "es"),
        ("ru", "ru"),
        ("ru-UA", "ru"),
        ("de-AT", "de"),
        ("en-GB", "en"),
        ("uk", None),
        ("zh-Hans", None),
        ("p", None),
        ("", None),
        ("-", None),
        ("\0\ud800", None),
    ],
)
def test_the_language_that_suits_a_client(tag: str, language: str | None) -> None:
    assert locales.best(tag, THERE) == language


@pytest.mark.parametrize(
    ("tag", "language"), [("zh-Hant-TW", "zh-Hant"), ("zh-Hans", "zh-Hans"), ("pt-PT", "pt-PT"), ("pt", "pt-BR")]
)
def test_the_same_comes_before_a_wider_one_and_that_before_a_sister(tag: str, language: str) -> None:
    assert locales.best(tag, ("pt-PT", "zh-Hant", "pt-BR", "zh-Hans")) == language


def test_languages_call_themselves_by_their_own_names() -> None:
    assert [locales.own_name(one) for one in THERE] == [
        "English",
        "Español",
        "Português (Brasil)",
        "Deutsch",
        "Русский",
    ]


@pytest.mark.parametrize("language", THERE)
def test_words_one_after_another(language: str) -> None:
    assert locales.enumerated(["a", "b", "c"], language) == "a, b, c"
    assert locales.enumerated(["a"], language) == "a"


@pytest.mark.parametrize(
    ("zone", "names"),
    [
        ("Europe/Moscow", ["Moscow", "Moscú", "Moscou", "Moskau", "Москва"]),
        ("America/Argentina/Buenos_Aires", ["Buenos Aires"] * 4 + ["Буэнос-Айрес"]),
        ("Asia/Kolkata", ["Kolkata", "Calcuta", "Calcutá", "Kalkutta", "Калькутта"]),
        ("Brazil/East", ["Sao Paulo", "São Paulo", "São Paulo", "São Paulo", "Сан-Паулу"]),
        ("Etc/UTC", ["UTC"] * 5),
    ],
)
def test_a_zone_is_named_by_its_city(zone: str, names: list[str]) -> None:
    assert [place_name(zone, language) for language in THERE] == names


@pytest.mark.parametrize(
    ("typed", "language", "zone"),
    [
        ("ciudad de mexico", "es", "America/Mexico_City"),
        ("Ciudad de México", "es", "America/Mexico_City"),
        ("sao paulo", "pt-BR", "America/Sao_Paulo"),
        ("Цюрих", "ru", "Europe/Zurich"),
        ("КИЕВ", "ru", "Europe/Kyiv"),
        ("reykjavik", "de", "Atlantic/Reykjavik"),
        ("Buenos Aires", "es", "America/Argentina/Buenos_Aires"),
        ("nowhere at all", "es", None),
    ],
)
def test_a_typed_city(typed: str, language: str, zone: str | None) -> None:
    found = read_zone(typed, language)
    assert found == zone or (
        found is not None and zone is not None and place_name(found, "en") == place_name(zone, "en")
    )


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("20", time(20)),
        ("20h", time(20)),
        ("20 h", time(20)),
        ("20h30", time(20, 30)),
        ("20:30", time(20, 30)),
        ("20.30", time(20, 30)),
        ("20:30 h", time(20, 30)),
        ("8:30 pm", time(20, 30)),
        ("8:30 p. m.", time(20, 30)),
        ("8:30\u202fPM", time(20, 30)),
        ("12 a.m.", time(0)),
        ("20 Uhr", time(20)),
        ("um 20.30 Uhr", time(20, 30)),
        ("в 20:30", time(20, 30)),
        ("20 часов", time(20)),
        ("20 ч.", time(20)),
        ("às 20h", time(20)),
        ("à 1h", time(1)),
        ("20 horas", time(20)),
        ("a las 20:30", time(20, 30)),
        ("a la 1 p. m.", time(13)),
        ("las 7", time(7)),
        ("24:00", None),
        ("20:60", None),
        ("13 pm", None),
        ("20 o'clock-ish", None),
        ("a las", None),
        ("вечером", None),
        ("", None),
    ],
)
def test_a_typed_hour(typed: str, hour: time | None) -> None:
    assert read_hour(typed) == hour
