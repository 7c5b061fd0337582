"""What pictures of feelings have in common: shapes in a box for each day, and what the shapes mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bot.pictures.canvas import INNER, MARGIN, Canvas
from bot.pictures.data import STRENGTHS, Feeling
from bot.pictures.lettering import width
from bot.texts import Texts, phrase

Mark = Literal["full", "ring", "today"]
COLUMN, GAP = 108, 8
LINE = 44
_IN_A_LINE = 4
_PLACES = {1: ((0, 0),), 2: ((-25, 0), (25, 0)), 4: ((-22, -15), (22, -15), (-22, 17), (22, 17))}
_SIZES = {1: (10, 4), 2: (6, 3), 4: (4, 2)}
"""How large the shapes are where so many stand together: for no strength at all, and more for each degree."""
_MOST = 4


def column(at: int) -> int:
    """Where the box of this day of the week begins."""
    return MARGIN + at * (COLUMN + GAP)


def feelings(canvas: Canvas, x: float, y: float, felt: Sequence[Feeling]) -> None:
    """Show what was felt on one day around this point: one alone is large; of more than four, how many more there were."""
    rest = len(felt) - _MOST + 1 if len(felt) > _MOST else 0
    shown = felt[: _MOST - 1] if rest else felt
    together = min(one for one in _PLACES if one >= min(max(len(felt), 1), _MOST))
    least, more = _SIZES[together]
    for one, (right, down) in zip(shown, _PLACES[together], strict=False):
        canvas.shape(one.family, x + right, y + down, least + more * one.strength)
    if rest:
        right, down = _PLACES[_MOST][-1]
        canvas.text(x + right, y + down + 7, f"+{rest}", 20, look="soft", anchor="middle", room=44, bold=True)


def families(canvas: Canvas, y: float, texts: Texts, language: str, shown: Sequence[str]) -> float:
    """Say what each shape means; return where it ends."""
    wide = INNER / _IN_A_LINE
    for at, family in enumerate(shown):
        x, line = MARGIN + at % _IN_A_LINE * wide, y + at // _IN_A_LINE * LINE
        canvas.shape(family, x + 14, line, 13)
        canvas.text(x + 38, line + 8, texts.say(language, phrase(f"family-{family}")), 22, room=wide - 44)
    return y + -(-len(shown) // _IN_A_LINE) * LINE


def strengths(canvas: Canvas, y: float, texts: Texts, language: str) -> None:
    """Say that larger is stronger."""
    least, more = _SIZES[1]
    canvas.text(MARGIN, y + 8, texts.say(language, phrase("strength-1")), 22, look="soft", room=260)
    for strength in STRENGTHS:
        canvas.dot(MARGIN + 204 + 66 * strength, y, (least + more * strength) * 0.75, filled=False, look="soft")
    canvas.text(
        MARGIN + INNER, y + 8, texts.say(language, phrase("strength-5")), 22, look="soft", anchor="end", room=240
    )


def marks(canvas: Canvas, y: float, entries: Sequence[tuple[str, Mark]]) -> float:
    """Say what each kind of dot means, one after another; return where it ends."""
    x = float(MARGIN)
    for label, mark in entries:
        wide = 38 + width(label, 22) + 36
        if x > MARGIN and x + wide - 36 > MARGIN + INNER:
            x, y = float(MARGIN), y + LINE
        match mark:
            case "today":
                canvas.dot(x + 14, y, 13, filled=False, look="ink")
            case _:
                canvas.dot(x + 14, y, 10 if mark == "full" else 8, filled=mark == "full")
        canvas.text(x + 38, y + 8, label, 22)
        x += wide
    return y + LINE
