"""The words to look out for in a language, as content/<language>/wording.toml lists them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bot.decks import BadContent
from bot.domain.consent import FACTS

ASKS = "?؟？"
"""What a question ends with."""
_LISTS = ("asking", "leading", "tags", "sweeping", "gendered", "granted")

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Watched:
    """The words of a language, each list as one pattern; a language without its file watches for nothing."""

    asking: Pattern | None = None
    leading: Pattern | None = None
    tags: Pattern | None = None
    sweeping: Pattern | None = None
    gendered: Pattern | None = None
    granted: Pattern | None = None
    assumes: Mapping[str, Pattern] = field(default_factory=dict)
    same: tuple[Pattern, ...] = ()


@cache
def watched(content: Path, language: str) -> Watched:
    """The words to look out for in a language. Raises BadContent for a file that cannot be used."""
    file = content / language / "wording.toml"
    if not file.is_file():
        return Watched()
    try:
        return _read(tomllib.loads(file.read_text("utf-8")))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadContent(f"{file}: {error}") from None


def _read(lists: Mapping[str, Any]) -> Watched:
    assumes = lists.get("assumes", {})
    if unknown := {*lists} - {*_LISTS, "assumes", "same"} | {*assumes} - {*FACTS}:
        raise ValueError(f"there is no list {', '.join(sorted(unknown))}")
    patterns = {name: _any_of(lists[name]) for name in _LISTS if lists.get(name)}
    if "tags" in patterns:
        patterns["tags"] = re.compile(rf",\s*(?:{_alternatives(lists['tags'])})\s*[{ASKS}]", re.IGNORECASE)
    return Watched(
        **patterns,
        assumes={fact: _any_of(words) for fact, words in assumes.items() if words},
        same=tuple(_any_of(words) for words in lists.get("same", ())),
    )


def _any_of(words: Iterable[str]) -> Pattern:
    return re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)", re.IGNORECASE)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(one).replace("…", r"\w*").replace(r"\ ", r"\s+") for one in words)
