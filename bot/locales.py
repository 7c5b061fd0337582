"""Languages as Babel knows them: which one suits a client, what it calls itself and a city, how it strings words together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, reduce

from babel import Locale
from babel.core import get_global


@cache
def locale(language: str) -> Locale:
    """Babel's locale of a language such as `pt-BR`. Raises UnknownLocaleError or ValueError for what is none."""
    return Locale.parse(language, sep="-")


def best(tag: str, there: Iterable[str]) -> str | None:
    """Which of the languages suits a client's tag best: the same, a wider one, or a sister of it; None if none does."""
    by_tag = {language.lower(): language for language in sorted(there)}
    parts = tag.replace("_", "-").lower().split("-")
    for end in range(len(parts), 0, -1):
        if found := by_tag.get("-".join(parts[:end])):
            return found
    # Somebody from Portugal reads Brazilian Portuguese with less trouble than English.
    return next((one for known, one in by_tag.items() if known.partition("-")[0] == parts[0]), None)


def own_name(language: str) -> str:
    """What a language calls itself, to stand by itself: `Português (Brasil)`."""
    name = str(locale(language).get_display_name(locale(language)))
    return name[:1].upper() + name[1:]


def enumerated(words: Sequence[str], language: str) -> str:
    """Words one after another, with what the language puts between them, and no word before the last."""
    # Babel's own styles for that fail for lists of three in several languages.
    between = str(locale(language).list_patterns["standard"]["middle"])
    return reduce(between.format, words)


def city(zone: str, language: str) -> str:
    """The city that names an IANA zone, in this language."""
    names = locale(language).time_zones
    now = get_global("zone_aliases").get(zone, zone)
    # Babel looks by what a zone is called now; many names are kept by what it was called first.
    for one in (now, *_former_names().get(now, ())):
        if found := names.get(one, {}).get("city"):
            return str(found)
    return str(now.rpartition("/")[2].replace("_", " "))


@cache
def _former_names() -> dict[str, list[str]]:
    former: dict[str, list[str]] = {}
    for old, new in get_global("zone_aliases").items():
        former.setdefault(new, []).append(old)
    return former
