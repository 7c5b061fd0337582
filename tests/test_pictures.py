"""Pictures without pixels: everything is in them, nothing runs out of its box; and once, what becomes of one on its way."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.feelings import FAMILIES, family_of
from bot.phrasing import Part, blocks
from bot.pictures import canvas, days, lettering, month, raster, together, week
from bot.pictures.data import Feeling, Month, Side, Together, Week
from bot.speech import Block, Message
from bot.texts import Texts

TEXTS = Texts()
FIRST, TODAY = date(2026, 8, 1), date(2026, 8, 31)
SVG = "{http://www.w3.org/2000/svg}"
LONG = "Wolfeschlegelsteinhausenbergerdorff-Maximiliana von und zu Hohenstein"
FULL = tuple(
    Feeling(FIRST + timedelta(at // 2), family, at % 5 + 1) for at, family in enumerate([*FAMILIES] * 7) if at < 56
)
EVERY_LANGUAGE = pytest.mark.parametrize("language", TEXTS.languages)
DARK_OR_LIGHT = pytest.mark.parametrize("dark", [False, True])


def a_week(one: str = "Alice", two: str = "Bob") -> Week:
    """One in which there is something of everything."""
    felt = tuple(Feeling(TODAY - timedelta(at % 7), family, 3) for at, family in enumerate(FAMILIES))
    both = frozenset({TODAY, TODAY - timedelta(2)})
    return Week(TODAY - timedelta(6), TODAY, (Side(one, felt), Side(two)), both, 4, ("wish-time", "wish-listen"))


def some_days(first: date) -> Together:
    """Every third day since."""
    shared = frozenset(day for day in days.from_(first, (TODAY - first).days + 1) if day.toordinal() % 3 == 0)
    return Together(first, TODAY, shared, len(shared))


def drawn(language: str, dark: bool) -> list[str]:
    """Pictures full to the brim, and with nothing to show."""
    return [
        *(month.svg(one, TEXTS, language, dark) for one in (Month(FIRST, TODAY, FULL), Month(FIRST, TODAY))),
        *(
            together.svg(some_days(first), TEXTS, language, dark)
            for first in (TODAY, date(2026, 5, 1), date(2024, 1, 3))
        ),
        *(week.svg(a_week(one), TEXTS, language, dark) for one in (LONG, "محمد عبد الله", "ᬩᬮᬶ", "<b>&amp;")),
        week.svg(Week(FIRST, FIRST, (Side("Zoë"), Side("Bob"))), TEXTS, language, dark),
    ]


def texts(svg: str) -> list[tuple[ET.Element, str]]:
    """Each line of text with its place."""
    found = ET.fromstring(svg).iter(f"{SVG}text")  # noqa: S314 - our own
    return [(one, "".join(one.itertext())) for one in found]


def families(svg: str) -> list[str]:
    """The shapes that are drawn, the legend's too."""
    return [one.get("class", "") for one in ET.fromstring(svg).iter(f"{SVG}g")]  # noqa: S314 - our own


def said(parts: Iterable[Part], language: str = "en") -> str:
    """A caption as it reads."""
    shown = (block.text for block in blocks(TEXTS, language, parts))
    return "\n".join(shown).translate(dict.fromkeys(map(ord, "\u2068\u2069")))


# --- what is there -----------------------------------------------------------------------------------------------


@EVERY_LANGUAGE
@DARK_OR_LIGHT
def test_no_text_runs_out_of_the_picture(language: str, dark: bool) -> None:
    for svg in drawn(language, dark):
        for place, text in texts(svg):
            size, x = float(place.get("font-size", 0)), float(place.get("x", 0))
            wide = lettering.width(text, size, bold=bool(place.get("font-weight")))
            left = x - {"start": 0, "middle": wide / 2, "end": wide}[place.get("text-anchor", "")]
            assert left >= canvas.MARGIN - 1, text
            assert left + wide <= canvas.WIDTH - canvas.MARGIN + 1, text


@EVERY_LANGUAGE
def test_nothing_but_names_is_ever_cut(language: str) -> None:
    for svg in drawn(language, dark=False):
        assert [text for _place, text in texts(svg) if "…" in text and "Wolfe" not in text] == []


def test_each_check_in_of_the_month_is_there_and_today_is_marked() -> None:
    felt = (Feeling(FIRST, "sad", 1), Feeling(FIRST, "glad", 5), Feeling(TODAY, "sad", 2))
    shown = month.svg(Month(FIRST, TODAY, felt), TEXTS, "en", dark=False)
    assert sorted(families(shown)) == sorted([*FAMILIES, "sad", "glad", "sad"])
    assert [text for _place, text in texts(shown)][:3] == ["August 2026", "3 check-ins. Only you see this.", "Mon"]
    numbers = [text for _place, text in texts(shown) if text.isdecimal()]
    assert numbers == [str(one) for one in range(1, 32)]
    bold = [text for place, text in texts(shown) if place.get("font-weight") and text.isdecimal()]
    assert bold == ["31"]


def test_stronger_is_larger() -> None:
    sizes = []
    for strength in range(1, 6):
        shown = month.svg(Month(FIRST, TODAY, (Feeling(FIRST, "sad", strength),)), TEXTS, "en", dark=False)
        found = re.search(r'class="sad" transform="[^"]*scale\(([\d.]+)\)', shown)
        assert found
        sizes.append(float(found[1]))
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize(("count", "shapes", "more"), [(1, 1, ""), (2, 2, ""), (4, 4, ""), (5, 3, "+2"), (9, 3, "+6")])
def test_of_many_on_one_day_it_is_said_how_many_more_there_were(count: int, shapes: int, more: str) -> None:
    felt = tuple(Feeling(FIRST, "calm", 3) for _ in range(count))
    shown = month.svg(Month(FIRST, TODAY, felt), TEXTS, "en", dark=False)
    assert len(families(shown)) == len(FAMILIES) + shapes
    assert [text for _place, text in texts(shown) if text.startswith("+")] == ([more] if more else [])


@pytest.mark.parametrize("first", [TODAY, date(2026, 8, 2), date(2026, 3, 1), date(2024, 1, 3)])
def test_each_day_since_the_beginning_has_a_dot_full_if_both_answered(first: date) -> None:
    data = some_days(first)
    seen = together.shown(data, "en")
    assert seen[-1] == TODAY
    assert seen[0] == first or len(seen) > together.YEAR - days.WEEK
    svg = together.svg(data, TEXTS, "en", dark=False)
    full = len(re.findall(r'r="10" fill="#', svg)) - 1
    rings = len(re.findall(r'r="8" fill="none"', svg)) - 1
    assert full == len(data.days & set(seen))
    assert full + rings == len(seen)
    assert len(re.findall(r'r="14" fill="none"', svg)) == 1


def test_the_week_has_both_names_the_days_and_no_more_families_than_were_felt() -> None:
    shown = week.svg(a_week(), TEXTS, "en", dark=False)
    lines = [text for _place, text in texts(shown)]
    assert {"Alice", "Bob", "Mon 31", "Aug 25 – Aug 31", "4 moments opened to you both.", "time together"} <= set(lines)
    assert len(families(shown)) == 2 * len(FAMILIES)
    none = week.svg(Week(FIRST, FIRST, (Side("A"), Side("B"))), TEXTS, "en", dark=False)
    assert families(none) == []


def test_a_week_in_which_neither_checked_in_has_no_rows_for_it() -> None:
    none = week.svg(Week(FIRST, FIRST, (Side("A"), Side("B"))), TEXTS, "en", dark=False)
    assert not {"A", "B"} & {text for _place, text in texts(none)}


def test_days_before_the_two_began_are_no_days_of_rest() -> None:
    def rings(began: date) -> int:
        shown = Week(
            FIRST, FIRST + timedelta(6), (Side("A"), Side("B")), frozenset({FIRST + timedelta(5)}), began=began
        )
        return week.svg(shown, TEXTS, "en", dark=False).count('r="22"')

    assert rings(FIRST) == 6
    assert rings(FIRST + timedelta(5)) == 1


# --- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Zoë 🐻❤️", "Zoë 🐻❤"),
        ("👩‍👩‍👧 Zoë", "👩👩👧 Zoë"),
        ("क्षत्रिय", "क्षत्रिय"),
        ("王小明", "王小明"),
        ("ᬩᬮᬶ Wayan", "Wayan"),
        ("ᬩᬮᬶ", "1"),
        ("Zoᬩ Lee", "Lee"),
        ("\U000130ed\U000130ed", "1"),
        ("★", "1"),
        ("<i>&", "<i>&"),
    ],
)
def test_a_name_never_becomes_boxes(name: str, shown: str) -> None:
    assert week.shown_name(name, "1") == shown
    assert shown in [text for _place, text in texts(week.svg(a_week(name), TEXTS, "en", dark=False))]


def test_a_name_that_is_read_from_the_right_stands_on_the_right() -> None:
    svg = week.svg(a_week("שרה", "محمد"), TEXTS, "en", dark=False)
    anchors = {text: place.get("text-anchor") for place, text in texts(svg)}
    assert (anchors["שרה"], anchors["محمد"], anchors["Your week"]) == ("end", "end", "start")


@given(st.text(max_size=64))
def test_whatever_somebody_is_called_the_picture_can_be_read(name: str) -> None:
    svg = week.svg(a_week(name, LONG), TEXTS, "en", dark=True)
    assert all(ord(sign) in _all_signs() or sign in "\u200c\u200d" for _place, text in texts(svg) for sign in text)


@cache
def _all_signs() -> frozenset[int]:
    return frozenset(sign for font in lettering.fonts() for sign in font.widths)


@given(st.text(max_size=64), st.floats(20, 400))
def test_what_is_cut_fits(text: str, room: float) -> None:
    assert lettering.width(lettering.fitted(lettering.drawable(text), 26, room), 26) <= max(room, 26)


def test_the_table_of_widths_is_that_of_the_fonts() -> None:
    folder = resources.files("bot.pictures").joinpath("fonts")
    assert {one.name for one in folder.iterdir()} == {
        *(font.file for font in lettering.fonts()),
        "widths.txt",
        "LICENSE.txt",
    }
    for font in lettering.fonts():
        with resources.as_file(folder.joinpath(font.file)) as path, TTFont(path) as there:
            assert set(there.getBestCmap()) == set(font.widths), font.file
            assert there["name"].getDebugName(1) == font.family


# --- captions ----------------------------------------------------------------------------------------------------


def test_the_caption_of_the_month_names_each_day_and_how_strong_it_was() -> None:
    felt = (Feeling(FIRST, "sad", 1), Feeling(FIRST, "glad", 5), Feeling(TODAY, "sad", 2))
    told = said(month.caption(Month(FIRST, TODAY, felt)))
    assert told.splitlines()[2:4] == ["Glad: 1 (5)", "Sad: 1 (1), 31 (2)"]
    assert said(month.caption(Month(FIRST, TODAY))).splitlines()[1].startswith("No check-ins here")


def test_the_caption_of_the_days_names_each() -> None:
    shared = frozenset(date(2026, 8, day) for day in (2, 3, 4, 9, 11, 12)) | {date(2026, 7, 31)}
    told = said(together.caption(Together(date(2026, 7, 1), TODAY, shared, 7), "en"))
    assert told.splitlines()[-2:] == ["July 2026: 31", "August 2026: 2–4, 9, 11, 12"]


def test_the_caption_of_the_week_hides_how_somebody_was_until_asked() -> None:
    parts = week.caption(a_week())
    told = said(parts).splitlines()
    assert told[1] == "Both of you answered: Saturday, Monday."
    assert told[2] == "Alice"
    assert "Monday: Glad" in told[3]
    assert told[-1] == "You told each other: time together, just listen."
    assert [part.veiled for part in parts if "Glad" in said([part])] == [True]
    assert "Bob" not in told


@EVERY_LANGUAGE
def test_captions_fit_below_a_picture(language: str) -> None:
    busy = tuple(Feeling(FIRST + timedelta(at % 31), family, 5) for at, family in enumerate([*FAMILIES] * 16))
    everything = [
        month.caption(Month(FIRST, TODAY, busy)),
        month.caption(Month(FIRST, TODAY, FULL)),
        week.caption(a_week()),
        *(together.caption(Together(date(2024, 1, 1), TODAY, some, 900), language) for some in _patterns()),
    ]
    for parts in everything:
        assert len(said(parts, language)) + len(parts) < 1000


def _patterns() -> list[frozenset[date]]:
    year = days.from_(date(2025, 9, 1), 365)
    return [frozenset(day for at, day in enumerate(year) if at % step) for step in (1, 2, 3, 7)] + [frozenset(year)]


# --- how it looks ------------------------------------------------------------------------------------------------


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [canvas.LIGHT, canvas.DARK])
def test_text_and_shapes_stand_out(theme: canvas.Theme) -> None:
    for behind in (theme.paper, theme.cell):
        assert all(_contrast(one, behind) >= 4.5 for one in (theme.ink, theme.soft, theme.accent))
        assert all(_contrast(one, behind) >= 3 for one in theme.families.values())
    assert theme.families.keys() == FAMILIES.keys()
    assert len(set(theme.families.values())) == len(FAMILIES)


def test_every_feeling_is_of_a_family() -> None:
    assert [family_of(f"feeling-{one}") for one in FAMILIES["sad"]] == ["sad"] * 6
    assert family_of("feeling-unheard-of") is None


# --- drawn ---------------------------------------------------------------------------------------------------------


def test_one_is_really_drawn() -> None:
    made = raster.png(week.svg(a_week("محمد 🐻", "王小明"), TEXTS, "en", dark=True))
    assert made.startswith(b"\x89PNG")
    assert int.from_bytes(made[16:20]) == 1260
    assert 20_000 < len(made) < 400_000


@pytest.mark.parametrize(
    "svg", ["", "<svg", "no picture", '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>']
)
def test_what_cannot_be_drawn_quotes_nothing(svg: str) -> None:
    with pytest.raises(raster.NotDrawn) as caught:
        raster.png(svg)
    assert not caught.value.args
    assert caught.value.__cause__ is None


def test_nothing_of_the_environment_reaches_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN", "secret")
    seen: list[str] = []
    really = subprocess.run

    def run(*args: Any, **kept: Any) -> Any:
        seen.extend(kept["env"])
        return really(*args, **kept)

    monkeypatch.setattr(subprocess, "run", run)
    raster.png(month.svg(Month(FIRST, TODAY), TEXTS, "en", dark=False))
    assert {"PATH"} <= set(seen) <= {"PATH", "LD_LIBRARY_PATH", "SYSTEMROOT"}


async def test_what_is_said_keeps_its_words_beside_the_picture() -> None:
    message = Message((Block("line", "words"),), drawing=month.svg(Month(FIRST, TODAY, FULL), TEXTS, "en", dark=False))
    made = await raster.Easel().drawn(message, "telegram")
    assert made.picture is not None
    assert made.picture.startswith(b"\x89PNG")
    assert (made.drawing, made.blocks) == ("", message.blocks)
