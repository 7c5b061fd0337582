"""Makes the fonts of the pictures anew: `python -m tests.supply.fonts FOLDER`, which holds the Noto fonts as published.

Of each script what names are written in, and nothing else, so that all of it stays small. `widths.txt` says which signs are
in which file and how wide each is, so that the program need not read fonts to know.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path("bot/pictures/fonts")
LATIN = {
    *range(0x20, 0x250),
    *range(0x2B0, 0x530),
    *range(0x1E00, 0x2000),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x205F),
    *range(0x20A0, 0x20C1),
    *(0x2116, 0x2122, 0x2212, 0x25CC),
}
SCRIPTS = (
    *("Arabic", "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati"),
    *("Gurmukhi", "Hebrew", "Kannada", "Khmer", "Lao", "Malayalam", "Myanmar"),
    *("Oriya", "Sinhala", "Tamil", "Telugu", "Thaana", "Thai"),
)
IN_CHINESE = 2
"""Which of the faces in the collection: their Han signs differ a little from country to country."""


def main(source: Path) -> None:
    """Write all of them."""
    known: set[int] = set()
    lines: list[str] = []
    for name, path, number, signs, features in _wanted(source):
        font = TTFont(path, fontNumber=number, recalcTimestamp=False)
        kept = _subset(font, signs - known, features)
        font.save(FONTS / name)
        lines += [f"{name} {font['name'].getDebugName(1)}", *_runs({sign: _width(font, sign) for sign in kept})]
        known |= set() if name == "sans.ttf" else kept
    (FONTS / "widths.txt").write_text("\n".join(lines) + "\n", "ascii")


def _wanted(source: Path) -> Iterable[tuple[str, Path, int, set[int], list[str]]]:
    def found(name: str) -> Path:
        return next(source.rglob(name))

    usual = ["ccmp", "locl", "mark", "mkmk", "kern"]
    yield "sans.ttf", found("NotoSans-Regular.ttf"), -1, LATIN, usual
    yield "sans-bold.ttf", found("NotoSans-Bold.ttf"), -1, LATIN, usual
    for script in SCRIPTS:
        yield f"{script.lower()}.ttf", found(f"NotoSans{script}-Regular.ttf"), -1, set(range(0xA0, 0x11000)), ["*"]
    yield "cjk.otf", found("NotoSansCJK-Regular.ttc"), IN_CHINESE, _east_asian(), ["ccmp"]
    yield "emoji.ttf", found("NotoColorEmoji.ttf"), -1, _emoji(), []


def _east_asian() -> set[int]:
    """The signs in everyday use: simplified and traditional Han signs, kana, Hangul."""
    signs = {*range(0x3000, 0x3100), *range(0xFF00, 0xFFEF)}
    for codec, first, last in (
        ("gb2312", 0xB0, 0xF7),
        ("big5", 0xA4, 0xC6),
        ("shift_jis", 0x88, 0x98),
        ("euc_kr", 0xB0, 0xC8),
    ):
        pairs = [bytes((high, low)) for high in range(first, last + 1) for low in range(0x40, 0xFF)]
        signs |= {ord(text) for pair in pairs if len(text := pair.decode(codec, "ignore")) == 1}
    return {sign for sign in signs if sign >= 0x3000}


def _emoji() -> set[int]:
    """Emoji of one sign; those made of several are shown as their parts."""
    return {
        *(
            0x2600,
            0x2601,
            0x2603,
            0x2604,
            0x260E,
            0x2611,
            0x2618,
            0x2620,
            0x2639,
            0x263A,
            0x2660,
            0x2663,
            0x2665,
            0x2666,
        ),
        *(
            0x2693,
            0x26A1,
            0x26BD,
            0x26BE,
            0x26C4,
            0x2702,
            0x2708,
            0x270A,
            0x270B,
            0x270C,
            0x2728,
            0x2744,
            0x2763,
            0x2764,
        ),
        *(0x2B50, 0x2615, 0x267E),
        *range(0x1F300, 0x1F3FB),
        *range(0x1F400, 0x1F540),
        *range(0x1F5A4, 0x1F5A5),
        *range(0x1F600, 0x1F650),
        *range(0x1F680, 0x1F6C6),
        *range(0x1F7E0, 0x1F7EC),
        *range(0x1F90C, 0x1FA00),
        *range(0x1FA70, 0x1FB00),
    }


def _subset(font: TTFont, signs: set[int], features: list[str]) -> set[int]:
    """Leave only these signs in it; return those that it has."""
    options = Options(layout_features=features, hinting=False, notdef_outline=True, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes={sign for sign in signs if sign in font.getBestCmap()})
    subsetter.subset(font)
    return set(font.getBestCmap())


def _width(font: TTFont, sign: int) -> int:
    """In thousandths of its height."""
    if unicodedata.category(chr(sign)) in ("Mn", "Me", "Cf"):
        return 0
    return int(1000 * font["hmtx"][font.getBestCmap()[sign]][0] / font["head"].unitsPerEm + 0.5)


def _runs(known: dict[int, int]) -> Iterable[str]:
    """One line for each run of neighbours of one width: first, last, width."""
    first = last = -1
    for sign in [*sorted(known), -2]:
        if sign == last + 1 and known[sign] == known[first]:
            last = sign
            continue
        if first >= 0:
            yield f"{first:x} {last:x} {known[first]}"
        first = last = sign


if __name__ == "__main__":
    main(Path(sys.argv[1]))
