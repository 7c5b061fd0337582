"""The couple's days together: a dot for each day of the last year, full where both answered. Rests are rings, and nothing more."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby

from bot.phrasing import Part, line, title
from bot.pictures import days, legend
from bot.pictures.canvas import INNER, MARGIN, Canvas
from bot.pictures.data import Together
from bot.texts import MonthOf, Phrase, Texts, phrase

COLUMNS = 26
YEAR = 2 * COLUMNS * days.WEEK
_GUTTER, _TOP, _BETWEEN = 62, 216, 74
_PITCH = (INNER - _GUTTER) / COLUMNS
_DOT = 10
_MOST_TOLD = 400
"""Signs for which a caption has room, beside the names of months."""


def svg(together: Together, texts: Texts, language: str, dark: bool) -> str:
    """The picture, in this language: the first half year in one strip of weeks, later the last two."""
    canvas, y = Canvas(dark=dark), float(_TOP)
    canvas.text(MARGIN, 92, texts.say(language, phrase("streak-title")), 44, bold=True)
    canvas.text(MARGIN, 136, texts.say(language, _total(together)), 24, look="soft")
    for first in _strips(together, language):
        _strip(canvas, together, language, first, y)
        y += days.WEEK * _PITCH + _BETWEEN
    y = legend.marks(canvas, y - 20, _legend(texts, language))
    return canvas.svg(y + 8)


def shown(together: Together, language: str) -> list[date]:
    """The days that have come and are in the picture."""
    first = max(_strips(together, language)[0], together.first)
    return days.from_(first, (together.today - first).days + 1)


def _strips(together: Together, language: str) -> list[date]:
    """The first day of each strip."""
    begin, this_week = days.week_of(together.first, language), days.week_of(together.today, language)
    half = timedelta(weeks=COLUMNS)
    if this_week - begin < half:
        return [begin]
    last = this_week - half + timedelta(weeks=1)
    return [last - half, last]


def _strip(canvas: Canvas, together: Together, language: str, first: date, y: float) -> None:
    for row, day in enumerate(days.from_(first, days.WEEK)):
        canvas.text(MARGIN, y + row * _PITCH + 6, days.weekday(day, language), 17, look="soft", room=_GUTTER - 14)
    _months(canvas, language, first, y - 30)
    for at, day in enumerate(days.from_(first, COLUMNS * days.WEEK)):
        column, row = divmod(at, days.WEEK)
        _day(canvas, together, day, MARGIN + _GUTTER + (column + 0.5) * _PITCH, y + row * _PITCH)


def _months(canvas: Canvas, language: str, first: date, y: float) -> None:
    """Name each month above its first week; one of which only the end is there has no room for a name."""
    weeks = [first + timedelta(weeks=at) for at in range(COLUMNS)]
    for _month, some in groupby(enumerate(weeks), lambda one: (one[1] + timedelta(days.WEEK - 1)).replace(day=1)):
        (column, week), *more = some
        if more:
            name = days.short_month(week + timedelta(days.WEEK - 1), language)
            canvas.text(MARGIN + _GUTTER + column * _PITCH + 4, y, name, 19, look="soft", room=_PITCH * 3.4)


def _day(canvas: Canvas, together: Together, day: date, x: float, y: float) -> None:
    if day > together.today:
        canvas.dot(x, y, 2, filled=True, look="edge")
    elif day >= together.first:
        canvas.dot(x, y, _DOT if day in together.days else _DOT - 2, filled=day in together.days)
        if day == together.today:
            canvas.dot(x, y, _DOT + 4, filled=False, look="ink")


def _legend(texts: Texts, language: str) -> list[tuple[str, legend.Mark]]:
    named: dict[str, legend.Mark] = {"together-both": "full", "together-rest": "ring", "together-today": "today"}
    return [(texts.say(language, phrase(one)), mark) for one, mark in named.items()]


def caption(together: Together, language: str) -> list[Part]:
    """The same in words: how many there are, and which of each month."""
    parts = [title("streak-title"), Part("line", _total(together))]
    seen = [day for day in shown(together, language) if day in together.days]
    months = [(first, list(some)) for first, some in groupby(seen, lambda day: day.replace(day=1))]
    brief = sum(len(days.spans(some)) for _first, some in months) > _MOST_TOLD
    for first, some in months:
        month = MonthOf.of(first)
        each = line("together-days", month=month, days=days.spans(some))
        parts.append(line("together-count", month=month, count=len(some)) if brief else each)
    return parts


def _total(together: Together) -> Phrase:
    return phrase("streak-total", count=together.total) if together.total else phrase("streak-none")
