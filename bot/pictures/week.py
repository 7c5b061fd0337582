"""The week together: on which days both answered, how each was as far as they said so, how much opened. No word is in it.

To be sent with `veiled=True`: how somebody was is nothing for a locked phone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from functools import reduce
from typing import Any

from bot.domain.feelings import FAMILIES
from bot.phrasing import Part, line, title
from bot.pictures import days, legend
from bot.pictures.canvas import INNER, MARGIN, Canvas
from bot.pictures.data import Side, Week
from bot.pictures.lettering import drawable, width
from bot.texts import Phrase, Texts, Weekday, phrase

_TOP, _ROW, _SIDE = 190, 84, 160
_CHIP, _CHIP_ROW = 24, 58


def svg(week: Week, texts: Texts, language: str, dark: bool) -> str:
    """The picture, in this language."""
    canvas = Canvas(dark=dark)
    canvas.text(MARGIN, 92, texts.say(language, phrase("week-picture-title")), 44, bold=True)
    first, last = (days.day_and_month(one, language) for one in (week.first, week.first + timedelta(6)))
    canvas.text(MARGIN, 134, f"{first} – {last}", 24, look="soft")
    _head(canvas, week, language)
    y = _TOP + _ROW + 40.0
    # Rows of empty boxes for both would only ask what is missing.
    for number, side in enumerate(week.sides if any(one.feelings for one in week.sides) else (), 1):
        _side(canvas, week, side, str(number), y)
        y += _SIDE
    felt = {one.family for side in week.sides for one in side.feelings}
    y = legend.families(canvas, y + 6, texts, language, [one for one in FAMILIES if one in felt])
    named: dict[str, legend.Mark] = {"together-both": "full", "together-rest": "ring"}
    y = legend.marks(canvas, y, [(texts.say(language, phrase(one)), mark) for one, mark in named.items()])
    if week.opened:
        canvas.text(MARGIN, y + 28, texts.say(language, _opened(week)), 24, bold=True)
        y += 56
    y = _chips(canvas, y + 10, [texts.say(language, phrase(one)) for one in week.told])
    return canvas.svg(y + 14)


def _head(canvas: Canvas, week: Week, language: str) -> None:
    for at, day in enumerate(days.from_(week.first, days.WEEK)):
        x = legend.column(at) + legend.COLUMN / 2
        today = day == week.today
        name = f"{days.weekday(day, language)} {day.day}"
        canvas.text(x, _TOP, name, 20, look="ink" if today else "soft", bold=today, anchor="middle", room=legend.COLUMN)
        if not week.began <= day <= week.today:
            canvas.dot(x, _TOP + 46, 3, filled=True, look="edge")
        else:
            canvas.dot(x, _TOP + 46, 24 if day in week.days else 22, filled=day in week.days)


def _side(canvas: Canvas, week: Week, side: Side, number: str, y: float) -> None:
    name = shown_name(side.name, number)
    to_left = _reads_to_left(name)
    canvas.text(MARGIN + INNER if to_left else MARGIN, y, name, 26, bold=True, anchor="end" if to_left else "start")
    for at, day in enumerate(days.from_(week.first, days.WEEK)):
        x = legend.column(at)
        canvas.card(x, y + 16, legend.COLUMN, 84, today=False)
        legend.feelings(canvas, x + legend.COLUMN / 2, y + 58, [one for one in side.feelings if one.day == day])


def shown_name(name: str, number: str) -> str:
    """The words of a name that the fonts can show; if there are none, the number of its row."""
    return " ".join(filter(None, map(drawable, name.split()))) or number


def _reads_to_left(name: str) -> bool:
    strong = (unicodedata.bidirectional(sign) for sign in name)
    return next((one for one in strong if one in ("L", "R", "AL")), "L") != "L"


def _chips(canvas: Canvas, y: float, labels: Iterable[str]) -> float:
    """What each told the other, by its kind."""
    x, end = float(MARGIN), y
    for label in labels:
        wide = min(width(label, _CHIP) + 48, INNER)
        if x + wide > MARGIN + INNER:
            x, y = float(MARGIN), y + _CHIP_ROW
        canvas.card(x, y - 14, wide, 46, radius=23)
        canvas.text(x + wide / 2, y + 17, label, _CHIP, anchor="middle", room=wide - 20)
        x, end = x + wide + 14, y + _CHIP_ROW
    return end


def caption(week: Week) -> list[Part]:
    """The same in words; how each was is hidden until whoever reads it asks to see it."""
    both = [day for day in days.from_(week.first, days.WEEK) if day in week.days]
    parts = [title("week-picture-title")]
    parts.append(line("week-picture-both", count=len(both), days=_listed(map(_weekday, both))) if both else _none())
    for side in week.sides:
        if side.feelings:
            felt = [
                phrase("week-picture-felt", day=_weekday(one.day), feeling=_family(one.family)) for one in side.feelings
            ]
            parts += [Part("name", side.name), Part("line", _listed(felt), veiled=True)]
    parts += [Part("line", _opened(week))] if week.opened else []
    return [*parts, line("week-picture-told", what=_listed(map(phrase, week.told)))] if week.told else parts


def _none() -> Part:
    return line("week-picture-none")


def _weekday(day: date) -> Weekday:
    return Weekday.of(day)


def _family(family: str) -> Phrase:
    return phrase(f"family-{family}")


def _opened(week: Week) -> Phrase:
    return phrase("week-picture-opened", count=week.opened)


def _listed(what: Iterable[Phrase | Weekday]) -> Any:
    """One after another, as each language strings words together."""
    return reduce(lambda said, one: phrase("listed", one=said, two=one), what)
