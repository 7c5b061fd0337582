"""Reads Discord's signs as its client does, as far as the bot could write them: for tests only.

The rules are tried in the client's order at each place: escape, link, spoiler, bold, italic and the rest, mentions.
"""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
_LINK = re.compile(r"https?://[^\s<]+[^<.,:;\"')\]\s]")
_SPOILER = re.compile(r"\|\|(.+?)\|\|", re.DOTALL)
_PAIRS = (
    re.compile(r"(`+)(.*?[^`])\1(?!`)", re.DOTALL),
    re.compile(r"(\*\*)((?:\\.|[^\\])+?)\*\*(?!\*)", re.DOTALL),
    re.compile(r"(__)((?:\\.|[^\\])+?)__(?!_)", re.DOTALL),
    re.compile(r"(~~)((?:\\.|[^\\])+?)~~(?!_)", re.DOTALL),
    re.compile(r"(\*)(?=\S)((?:\*\*|\\.|[^*\\])+?)\*(?!\*)", re.DOTALL),
    re.compile(r"\b(_)((?:__|\\.|[^\\_])+?)_\b", re.DOTALL),
)
_MEANT = re.compile(
    r"<@!?\d+>|<@&\d+>|<#\d+>|<a?:\w+:\d+>|</[^:>]+:\d+>|<t:-?\d+(?::[tTdDfFR])?>|<https?://[^\s>]+>|@everyone|@here"
    r"|:[A-Za-z0-9_+-]+:|\[[^\]]+\]\([^)]+\)"
)
_LINE = re.compile(r"(?:-# |#{1,3} |>>> |> |[-*+] |\d+[.)] )", re.MULTILINE)


class Meant(Exception):
    """Something in the text is not shown as it stands, but means something."""


def read(text: str) -> str:
    """Return what is seen of text that stands at the beginning of a line. Raises Meant for any markup."""
    seen, at, fresh = "", 0, True
    while at < len(text):
        if fresh and _LINE.match(text.lstrip(" ") if not at else text, at if at else 0):
            raise Meant(f"a line begins with markup at {at}")
        if (escape := _ESCAPE.match(text, at)) is not None:
            seen, at = seen + escape[1], escape.end()
        elif (link := _LINK.match(text, at)) is not None:
            seen, at = seen + link[0], link.end()
        elif _SPOILER.match(text, at) or _MEANT.match(text, at) or any(pair.match(text, at) for pair in _PAIRS):
            raise Meant(f"markup at {at}: {text[at : at + 20]!r}")
        else:
            seen, at = seen + text[at], at + 1
        fresh = seen.endswith("\n") or not seen.strip(" ")
    return seen


def uncovered(text: str) -> str:
    """Return what is under a spoiler that covers the whole text. Raises Meant if it covers less, or more than one."""
    cover = _SPOILER.match(text)
    if cover is None or cover.end() != len(text):
        raise Meant("the cover has a hole")
    return read(cover[1])
