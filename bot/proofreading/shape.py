"""The form of a deck: its keys, ids and order, and what a translation must have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from bot.decks import DAILY, SENSITIVITIES, SOURCE
from bot.domain.consent import FACTS
from bot.domain.deck import THEMES, USES
from bot.proofreading.uses import keys_of_deck, keys_of_prompt, wrong_lists
from bot.proofreading.written import LISTS, TEXTS, Deck, Finding, Library, Table

_DEPTHS = (1, 2, 3, 4)
_BEGINS_AT = {"fears": 2, "wounds": 3}
"""The least depth of what is about these: nobody is asked for it on the first day."""
_ENOUGH = 120
"""Prompts of depth 1 to 3 that every language has, besides the source."""
_BESIDE = ("follow_up", "receive")


def wrong_shapes(library: Library) -> Iterator[Finding]:
    """Whatever cannot be read, lacks a key, or has one that nobody knows."""
    for deck in library.decks:
        if deck.broken:
            yield deck.broken
            continue
        yield from _keys(deck, deck.about, keys_of_deck(deck))
        yield from _deck_values(deck)
        for prompt in deck.prompts:
            if (use := library.use(deck, prompt)) in USES:
                yield from _keys(deck, prompt, keys_of_prompt(use, deck.defines(prompt)))
            yield from _values(deck, prompt)
            yield from wrong_lists(deck, prompt)
        yield from _unsorted(deck)
    yield from _same_names(library)


def _same_names(library: Library) -> Iterator[Finding]:
    told: dict[tuple[str, str], Deck] = {}
    for deck in library.decks:
        if told.setdefault((deck.language, deck.name), deck) is not deck:
            yield deck.at(deck.about, f"there is another deck {deck.name}; give this file another name")


def _keys(deck: Deck, table: Table, known: Mapping[str, bool]) -> Iterator[Finding]:
    for key in table.values.keys() - known.keys():
        yield deck.at(table, f"“{key}” means nothing here; what there can be is {', '.join(known)}", key)
    for key in (key for key, needed in known.items() if needed and key not in table.values):
        hint = "; `duologue decks stamp` writes it" if key == "source" else ""
        yield deck.at(table, f"“{key}” is missing{hint}")


def _deck_values(deck: Deck) -> Iterator[Finding]:
    if not isinstance(deck.about.values.get("private", False), bool):
        yield deck.at(deck.about, "private is true or false, without quotation marks", "private")
    for key in ("name", "receive"):
        if key in deck.about.values and not deck.about.text(key).strip():
            yield deck.at(deck.about, f"{key} is a text between quotation marks", key)
    if not re.fullmatch("[a-z]+(-[a-z]+)*", deck.name):
        yield deck.at(deck.about, "a deck's file has a name in small letters, with hyphens: long-evenings.toml")


def _values(deck: Deck, prompt: Table) -> Iterator[Finding]:
    values = prompt.values
    for key in ("id", *TEXTS):
        if key in values and not prompt.text(key).strip():
            yield deck.at(prompt, f"{key} is a text between quotation marks", key)
    if "depth" in values and not (type(values["depth"]) is int and values["depth"] in _DEPTHS):
        yield deck.at(prompt, "depth is 1, 2, 3 or 4, without quotation marks", "depth")
    if values.get("sensitivity", "none") not in SENSITIVITIES:
        yield deck.at(prompt, f"sensitivity is one of {', '.join(SENSITIVITIES)}", "sensitivity")
    for key, known in (("themes", THEMES), ("assumes", FACTS)):
        if key in values and not _is_list_of(values[key], known):
            yield deck.at(prompt, f"{key} is a list of some of {', '.join(known)}, each once", key)
    if "source" in values and not re.fullmatch("[0-9a-f]{8}", prompt.text("source")):
        yield deck.at(prompt, "source is what `duologue decks stamp` writes", "source")


def _is_list_of(value: object, known: tuple[str, ...]) -> bool:
    if not isinstance(value, list) or not value or not all(isinstance(one, str) for one in value):
        return False
    return len({*value}) == len(value) and {*value} <= {*known}


def _unsorted(deck: Deck) -> Iterator[Finding]:
    deepest = 0
    for prompt in deck.prompts:
        depth = prompt.values.get("depth")
        if type(depth) is int and depth < deepest:
            yield deck.at(
                prompt, f"depth {depth} stands below depth {deepest}; a deck goes from light to deep", "depth"
            )
        deepest = max(deepest, depth if type(depth) is int else 0)


def wrong_ids(library: Library) -> Iterator[Finding]:
    """Ids that are none, that two questions share, or that belonged to a question which is gone."""
    retired = _retired(library.content / "retired.txt")
    told: dict[tuple[str, str], tuple[Deck, Table]] = {}
    for deck in library.decks:
        for prompt in (one for one in deck.prompts if one.id):
            if not re.fullmatch("[a-z2-7]{6}", prompt.id):
                yield deck.at(prompt, "an id is six characters out of a-z and 2-7, thrown at random", "id")
            if prompt.id in retired:
                yield deck.at(prompt, "this id belonged to a prompt that is gone (retired.txt); throw a new one", "id")
            first = told.setdefault((deck.language, prompt.id), (deck, prompt))
            other, holder = library.sources[prompt.id] if deck.defines(prompt) else first
            if holder is not prompt:
                place = f"{other.language}/{other.folder}/{other.file.name}"
                yield deck.at(prompt, f"{place} has a prompt of this id; each prompt has one of its own", "id")


def _retired(file: Path) -> set[str]:
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return {one for line in lines if (one := line.partition("#")[0].strip())}


def wrong_receives(library: Library) -> Iterator[Finding]:
    """Fears and wounds that come too early, or without a word on how to receive them."""
    for deck, prompt in (one for one in library.sources.values() if one[0].use == "daily"):
        least, depth = _BEGINS_AT.get(prompt.theme, 1), prompt.values.get("depth")
        if type(depth) is int and depth < least:
            yield deck.at(prompt, f"what is about {prompt.theme} begins at depth {least}", "depth")
        if prompt.theme in _BEGINS_AT and not prompt.text("receive") and not deck.about.text("receive"):
            yield deck.at(prompt, f"what is about {prompt.theme} says in “receive” how to take in such an answer")


def wrong_translations(library: Library) -> Iterator[Finding]:
    """Translations of nothing, of what has changed since, or of half a prompt; and languages with too few."""
    for deck in library.decks:
        yield from _about(deck, library)
        for prompt in deck.prompts:
            if prompt.id and not deck.defines(prompt):
                yield from _translation(deck, prompt, library)
    for language in library.languages:
        if language != SOURCE and (found := translated(library, language)) and found < _ENOUGH:
            deck = library.of(language)[0]
            what = f"{language} has {found} prompts of depth 1 to 3; with {_ENOUGH} it is enough for the first months"
            yield Finding(deck.file, 1, what)


def _about(deck: Deck, library: Library) -> Iterator[Finding]:
    for source in library.of(SOURCE):
        if source.name == deck.name and source.file.parents[2] == deck.file.parents[2]:
            yield from _beside(deck, deck.about, source.about, ("receive",))


def _beside(deck: Deck, table: Table, source: Table, keys: Iterable[str]) -> Iterator[Finding]:
    for key in keys:
        if bool(source.text(key)) != bool(table.text(key)):
            what = "is missing here, and the source has it" if source.text(key) else "is not in the source"
            yield deck.at(table, f"“{key}” {what}", key)


def _translation(deck: Deck, prompt: Table, library: Library) -> Iterator[Finding]:
    if prompt.id not in library.sources:
        yield deck.at(prompt, "no deck has a prompt of this id; look in the source, or give a depth to a new one", "id")
        return
    source, question = library.sources[prompt.id]
    if (source.folder, source.name) != (deck.folder, deck.name):
        there = source.file.name if source.folder == deck.folder else f"{source.folder}/{source.file.name}"
        yield deck.at(prompt, f"it stands in {there} in the source; let it stand there in every language", "id")
    yield from _beside(deck, prompt, question, _BESIDE)
    for key in LISTS:
        if key in prompt.values and len(ours := prompt.list(key)) != len(theirs := question.list(key)):
            yield deck.at(prompt, f"there are {len(ours)} under {key}, and {len(theirs)} in the source", key)
    if is_stale(question, prompt):
        yield deck.at(
            prompt,
            f"the source has changed since: “{question.text('text')}” Look at the translation again, take its “source” away "
            "and run `duologue decks stamp`",
            "source",
        )


def translated(library: Library, language: str) -> int:
    """How many of our questions of depth 1 to 3 there are in a language, of those for each day."""
    decks = [deck for deck in library.of(language) if deck.ours and deck.folder == DAILY]
    ours = [prompt.id for deck in decks for prompt in deck.prompts]
    return sum(library.sources[one][1].values.get("depth") != 4 for one in {*ours} & library.sources.keys())


def is_stale(question: Table, translation: Table) -> bool:
    """Whether the source is no longer what was translated."""
    return "source" in translation.values and translation.text("source") != fingerprint(question)


def fingerprint(question: Table) -> str:
    """What a translation keeps of its source, to see when that has changed: eight hex digits of SHA-256 over all its texts."""
    texts = [*map(question.text, TEXTS), *(text for key in LISTS for text in question.list(key))]
    return sha256("\n".join(texts).encode()).hexdigest()[:8]
