"""A typed day: read strictly, in the reader's own language, and asked about where it can mean two."""

from __future__ import annotations

from datetime import date

import pytest

from bot.days import read_day
from bot.locales import locale
from bot.texts import Texts

TODAY = date(2026, 11, 22)
VALENTINE = date(2027, 2, 14)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2027-02-14", "en"),
        ("2027-2-14", "ru"),
        ("14.2.", "en"),
        ("14.2", "en"),
        ("14.2.", "de"),
        ("14.02.2027", "de"),
        ("14. 2. 27", "de"),
        ("14/2", "pt-BR"),
        ("14/02/2027", "es"),
        ("14/2/2027", "en"),
        ("2/14/2027", "en"),
        ("14 Feb", "en"),
        ("14 FEBRUARY 2027", "en"),
        ("Feb 14, 2027", "en"),
        ("February 14th", "en"),
        ("the 14th of February", "en"),
        ("14. Februar", "de"),
        ("14. Feb. 2027", "de"),
        ("14 de febrero de 2027", "es"),
        ("14 de fevereiro", "pt-BR"),
        ("14 февраля", "ru"),
        ("14 февраля 2027 г.", "ru"),
        ("14 feb", "ru"),
        ("  14 feb. ", "de"),
    ],
)
def test_however_it_is_written(text: str, language: str) -> None:
    assert read_day(text, language, TODAY) == [VALENTINE]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "14",
        "2027",
        "31.2.",
        "2027-13-01",
        "29 Feb 2027",
        "14 Feb 27 8",
        "Feb",
        "14 15 Feb",
        "Feb Mar 3",
        "the cat, 14 Feb",
        "1.1.1",
        "0.5.",
        "1/2/3/4",
        "2027-02-14T00:00",
        "14 Feb 99999",
        "9" * 4000,
        "next friday",
    ],
)
def test_what_is_no_day_is_not_made_one(text: str) -> None:
    assert read_day(text, "en", TODAY) == []


def test_in_english_two_numbers_can_mean_two_days() -> None:
    assert read_day("3/4/2027", "en", TODAY) == [date(2027, 4, 3), date(2027, 3, 4)]
    assert read_day("3-4", "en", TODAY) == [date(2027, 4, 3), date(2027, 3, 4)]
    assert read_day("3/4/2027", "de", TODAY) == [date(2027, 4, 3)]
    assert read_day("3.4.2027", "en", TODAY) == [date(2027, 4, 3)]
    assert read_day("4/4/2027", "en", TODAY) == [date(2027, 4, 4)]


def test_without_a_year_it_is_the_next_one_today_included() -> None:
    assert read_day("22 Nov", "en", TODAY) == [TODAY]
    assert read_day("21 Nov", "en", TODAY) == [date(2027, 11, 21)]
    assert read_day("29 Feb", "en", TODAY) == [date(2028, 2, 29)]
    assert read_day("14 Feb 1999", "en", TODAY) == [date(1999, 2, 14)]


@pytest.mark.parametrize("language", Texts().languages)
def test_every_month_can_be_typed_by_its_name(language: str) -> None:
    for width in ("wide", "abbreviated"):
        for month, name in locale(language).months["format"][width].items():
            assert read_day(f"5 {name} 2027", language, TODAY) == [date(2027, month, 5)], name
