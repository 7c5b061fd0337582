"""One's own month of feelings: a calendar with a shape for each check-in, larger where it was stronger."""

from __future__ import annotations

from bot.domain.feelings import FAMILIES
from bot.phrasing import Part, hint, line, title
from bot.pictures import days, legend
from bot.pictures.canvas import MARGIN, Canvas
from bot.pictures.data import Feeling, Month
from bot.texts import MonthOf, Phrase, Texts, phrase

_TOP, _HEIGHT = 192, 104
_MOST_TOLD = 70
"""Check-ins whose strength a caption has room for."""


def svg(month: Month, texts: Texts, language: str, dark: bool) -> str:
    """The picture, in this language."""
    canvas = Canvas(dark=dark)
    canvas.text(MARGIN, 92, days.month_and_year(month.first, language), 44, bold=True)
    canvas.text(MARGIN, 134, texts.say(language, _count(month)), 24, look="soft")
    first = days.week_of(month.first, language)
    for at, day in enumerate(days.from_(first, days.WEEK)):
        x = legend.column(at) + legend.COLUMN / 2
        canvas.text(x, _TOP - 14, days.weekday(day, language), 20, look="soft", anchor="middle", room=legend.COLUMN)
    boxes = days.in_month(month.first)
    for day in boxes:
        week, at = divmod((day - first).days, days.WEEK)
        _day(canvas, month, day.day, at, _TOP + week * (_HEIGHT + legend.GAP))
    weeks = (boxes[-1] - first).days // days.WEEK + 1
    y = _TOP + weeks * (_HEIGHT + legend.GAP) + 40.0
    y = legend.families(canvas, y, texts, language, tuple(FAMILIES))
    legend.strengths(canvas, y + 12, texts, language)
    return canvas.svg(y + 76)


def _day(canvas: Canvas, month: Month, number: int, at: int, y: float) -> None:
    x, day = legend.column(at), month.first.replace(day=number)
    canvas.card(x, y, legend.COLUMN, _HEIGHT, today=day == month.today)
    come = day <= month.today
    canvas.text(x + 12, y + 27, str(number), 19, look="ink" if come else "soft", bold=day == month.today, room=40)
    felt = [one for one in month.feelings if one.day == day]
    legend.feelings(canvas, x + legend.COLUMN / 2, y + 64, felt)


def caption(month: Month) -> list[Part]:
    """The same in words: for each family its days, and how strong."""
    parts = [title("month-title", month=MonthOf.of(month.first)), Part("line", _count(month))]
    brief = len(month.feelings) > _MOST_TOLD
    for family in FAMILIES:
        felt = [one for one in month.feelings if one.family == family]
        if felt:
            told = days.spans(one.day for one in felt) if brief else ", ".join(map(_told, felt))
            parts.append(line("month-felt", feeling=phrase(f"family-{family}"), days=told))
    return [*parts, hint("month-how")] if month.feelings and not brief else parts


def _told(felt: Feeling) -> str:
    return f"{felt.day.day} ({felt.strength})"


def _count(month: Month) -> Phrase:
    count = len(month.feelings)
    return phrase("month-count", count=count) if count else phrase("month-none")
