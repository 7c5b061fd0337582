"""People's text: what can be seen of it, what would disturb what stands around it, and where it may be cut."""

from __future__ import annotations

import unicodedata

_CLOSED_BY = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""What begins an embedding, an override or an isolate, and what ends it."""
STEERING = frozenset(_CLOSED_BY) | frozenset(_CLOSED_BY.values())
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that look like nothing."""
_HIDDEN = frozenset("\u00ad\u034f\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb")
_LEFT_OUT = STEERING | _HIDDEN
_JOINER, _BLACK_FLAG = "\u200d", "\U0001f3f4"
_MOST_MARKS = 4
"""Marks on one letter of a name: enough for every script, too few to reach the lines above and below."""
_FARTHEST_BACK = 64


def visible(text: str) -> bool:
    """Whether there is anything to see in it."""
    return any(unicodedata.category(sign)[0] not in "CZM" or _unknown(sign) for sign in text if sign not in _BLANK)


def _unknown(sign: str) -> bool:
    # What this Python does not know yet may be tomorrow's emoji; what is for private use, some font shows.
    return unicodedata.category(sign) in ("Cn", "Co")


def closed(text: str) -> str:
    """The text with everything ended, at the end of its line, that steers the direction of what comes after it."""
    if text.isascii() or STEERING.isdisjoint(text):
        return text
    return "".join(map(_closed_line, text.splitlines(keepends=True)))


def _closed_line(line: str) -> str:
    open_: list[str] = []
    for sign in line:
        if sign in _CLOSED_BY:
            open_.append(_CLOSED_BY[sign])
        elif sign == _POP and open_ and open_[-1] == _POP:
            open_.pop()
        elif sign == _POP_ISOLATE and _POP_ISOLATE in open_:
            # It ends what was begun within, too.
            while open_.pop() != _POP_ISOLATE:
                pass
    body = line.splitlines()[0]
    return body + "".join(reversed(open_)) + line[len(body) :]


def one_line(name: str, longest: int) -> str:
    """A name in one line, of at most so many characters, without what steers, hides or piles up; empty if nothing shows."""
    kept, marks = "", 0
    for sign in name:
        category = unicodedata.category(sign)
        if category[0] != "C":
            marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS and sign not in _LEFT_OUT and not _stray_tag(kept, sign):
            kept += " " if category in ("Cc", "Zl", "Zp") else sign
    line = " ".join(kept.split())
    line = line[: place_to_cut(line, longest)].strip() if len(line) > longest else line
    return line if visible(line) else ""


def _is_tag(sign: str) -> bool:
    return "\U000e0000" <= sign <= "\U000e007f"


def _stray_tag(before: str, sign: str) -> bool:
    """Tags spell the flags of regions; anywhere else they are letters that nobody sees."""
    return _is_tag(sign) and not (before and (before[-1] == _BLACK_FLAG or _is_tag(before[-1])))


def place_to_cut(text: str, end: int) -> int:
    """The last place up to `end` at which nothing is torn that is seen as one sign; `end` itself if that is far away."""
    for at in range(end, max(end - _FARTHEST_BACK, 0), -1):
        if not tears(text, at):
            return at
    return end


def tears(text: str, at: int) -> bool:
    """Whether a cut before this character would tear a sign: a letter and its marks, an emoji, a flag."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before == _JOINER or after == _JOINER or (before, after) == ("\r", "\n") or _is_tag(after):
        return True
    if unicodedata.category(after)[0] == "M" or "\U0001f3fb" <= after <= "\U0001f3ff" or "\u1160" <= after <= "\u11ff":
        return True
    return _flags_before(text, at) % 2 == 1 and _flags_before(text, at + 1) > 0


def _flags_before(text: str, at: int) -> int:
    """How many of the letters that make flags stand directly before this place."""
    start = at
    while start > 0 and "\U0001f1e6" <= text[start - 1] <= "\U0001f1ff":
        start -= 1
    return at - start


def clipped(text: str, limit: int) -> str:
    """As much of the beginning as fits into so many UTF-16 units."""
    return text[: place_to_cut(text, fitting(text, limit))]


def fitting(text: str, limit: int) -> int:
    """How many characters fit into so many UTF-16 units."""
    end = used = 0
    for character in text:
        used += 2 if character > "\uffff" else 1
        if used > limit:
            break
        end += 1
    return end


def plain(text: str) -> str:
    """As it is typed by somebody in a hurry: in small letters, without accents, and without marks that nobody sees."""
    signs = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in signs if unicodedata.category(one) not in ("Mn", "Cf")).split())
