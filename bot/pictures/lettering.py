"""Text as the shipped fonts can show it: which font has a sign, how wide it is, and what to do where none has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import groupby
from typing import NamedTuple

from bot.domain.text import place_to_cut

PLAIN, BOLD = "sans.ttf", "sans-bold.ttf"
FONTS = "bot.pictures", "fonts"
_MORE = "…"
_JOINS = frozenset("\u200c\u200d")
_UNSEEN = frozenset("\u200e\u200f\u2066\u2067\u2068\u2069\ufe0e\ufe0f")
_TONES = range(0x1F3FB, 0x1F400)


class Font(NamedTuple):
    """A file with the name by which it is asked for, and how wide its signs are, in thousandths of their height."""

    file: str
    family: str
    widths: dict[int, int]


@cache
def fonts() -> tuple[Font, ...]:
    """All fonts, the usual one first."""
    found: list[Font] = []
    package, folder = FONTS
    for line in resources.files(package).joinpath(folder, "widths.txt").read_text("ascii").splitlines():
        head, rest = line.split(" ", 1)
        if "." in head:
            found.append(Font(head, rest, {}))
        else:
            last, width = rest.split()
            found[-1].widths.update(dict.fromkeys(range(int(head, 16), int(last, 16) + 1), int(width)))
    return tuple(found)


@cache
def _by_sign() -> dict[int, Font]:
    return {sign: font for font in reversed(fonts()) if font.file != BOLD for sign in font.widths}


def files(families: set[str]) -> list[str]:
    """The files of these fonts."""
    return [font.file for font in fonts() if font.family in families]


def drawable(text: str) -> str:
    """As much of the text as can be shown; empty if a letter of it cannot, for then the rest would mislead."""
    kept = ""
    for sign in text:
        if sign in _UNSEEN or ord(sign) in _TONES:
            continue
        if sign in _JOINS:
            # Between letters they say how these are joined; between emoji, that there is a sign for all of them, which is not here.
            kept += sign if kept and unicodedata.category(kept[-1])[0] in "LM" else ""
            continue
        if ord(sign) in _by_sign():
            kept += sign
        elif unicodedata.category(sign) == "Zs":
            kept += " "
        elif unicodedata.category(sign)[0] in "LMN":
            return ""
    return " ".join(kept.split())


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the family of the font that has its signs; what is common to all stays with the usual one."""
    usual, last = fonts()[0], fonts()[0]
    found: list[Font] = []
    for sign in text:
        if sign not in _JOINS and unicodedata.category(sign)[0] != "M":
            last = _by_sign().get(ord(sign), usual)
        elif ord(sign) in _by_sign() and ord(sign) not in last.widths:
            last = _by_sign()[ord(sign)]
        found.append(last)
    for font, piece in groupby(zip(found, text, strict=True), key=lambda one: one[0].family):
        yield font, "".join(sign for _font, sign in piece)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide it is at most, in the same unit as `size`."""
    heavy = fonts()[1].widths if bold else {}
    return size / 1000 * sum(_width(ord(sign), heavy) for sign in text)


def _width(sign: int, heavy: dict[int, int]) -> int:
    font = _by_sign().get(sign)
    return heavy.get(sign, font.widths[sign]) if font else 0


def fitted(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, cut if there is no room for all of it."""
    if width(text, size, bold=bold) <= room:
        return text
    end = len(text)
    while end > 0 and width(text[:end].rstrip() + _MORE, size, bold=bold) > room:
        end = place_to_cut(text, end - 1) if end > 1 else 0
    return text[:end].rstrip() + _MORE
