"""Decks as they stand in their files, right or wrong, with the line of everything."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any

from bot.decks import DAILY, FOLDERS, SOURCE, languages

TEXTS = ("text", "follow_up", "receive")
"""What of a prompt people read."""
LISTS = ("options", "then")
"""What of it they read several of."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is wrong at a place, and what to do about it."""

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        here = Path.cwd()
        file = self.file.relative_to(here) if self.file.is_relative_to(here) else self.file
        return f"{file}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Table:
    """A `[deck]` or a `[[prompt]]`: what it holds, and on which line."""

    line: int = 1
    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """What is written there; empty if nothing is, or something that is no text."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def list(self, key: str) -> list[str]:
        """The texts that are written there; none if it is no list."""
        value = self.values.get(key, [])
        return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []

    def texts(self) -> Iterator[tuple[str, str]]:
        """What people read of it, by key; of a list one after the other."""
        yield from ((key, text) for key in TEXTS if (text := self.text(key)))
        yield from ((key, text) for key in LISTS for text in self.list(key))

    @property
    def id(self) -> str:
        """The permanent name."""
        return self.text("id")

    @property
    def theme(self) -> str:
        """What it is about first of all."""
        themes = self.values.get("themes")
        return str(themes[0]) if isinstance(themes, list) and themes else ""


@dataclass(frozen=True, slots=True)
class Deck:
    """One file; `ours` comes with the program, what an operator adds does not. `broken` says why it cannot be read."""

    file: Path
    language: str
    ours: bool
    about: Table = Table()
    prompts: tuple[Table, ...] = ()
    broken: Finding | None = None

    @property
    def name(self) -> str:
        """The deck's name, the same in every language."""
        return self.file.stem

    @property
    def folder(self) -> str:
        """Where in its language it lies."""
        return self.file.parent.name

    @property
    def use(self) -> str:
        """What it is for; said where it is defined, and empty where that is missing."""
        return self.about.text("use") or ("daily" if self.folder == DAILY else "")

    def at(self, table: Table, what: str, key: str = "") -> Finding:
        """A finding in this deck: in the line of a key, or where the table begins."""
        named = f"{table.id}: {what}" if table.id else what
        return Finding(self.file, table.lines.get(key, table.line), named)

    def defines(self, prompt: Table) -> bool:
        """Whether the prompt is a question of its own here, and no translation."""
        return self.language == SOURCE if self.ours else "depth" in prompt.values


@dataclass(frozen=True)
class Library:
    """All decks that are read together: those in `content`, and those in folders that an operator adds."""

    content: Path
    more: Sequence[Path] = ()

    @cached_property
    def decks(self) -> tuple[Deck, ...]:
        """Every deck, folder by folder, by language, the source first, and name."""
        return tuple(
            read_deck(file, language, folder == self.content)
            for folder in (self.content, *self.more)
            for language in sorted(languages(folder), key=lambda one: (one != SOURCE, one))
            for kind in FOLDERS
            for file in sorted((folder / language / kind).glob("*.toml"))
        )

    @cached_property
    def sources(self) -> Mapping[str, tuple[Deck, Table]]:
        """Every question where it is defined, by its id."""
        found: dict[str, tuple[Deck, Table]] = {}
        for deck in self.decks:
            for prompt in deck.prompts:
                if deck.defines(prompt):
                    found.setdefault(prompt.id, (deck, prompt))
        return found

    def use(self, deck: Deck, prompt: Table) -> str:
        """What a prompt is for, as it is said where it is defined."""
        return deck.use if deck.defines(prompt) else self.sources.get(prompt.id, (deck, prompt))[0].use

    def of(self, language: str) -> list[Deck]:
        """The decks in a language."""
        return [deck for deck in self.decks if deck.language == language]

    @property
    def without_any(self) -> list[Path]:
        """The folders in which there is nothing to read."""
        return [folder for folder in self.more if not any(languages(folder))]

    @property
    def languages(self) -> list[str]:
        """The languages there are decks in, the source first."""
        return list(dict.fromkeys(deck.language for deck in self.decks))


def library(folders: Sequence[Path] = ()) -> Library:
    """Our decks and those in these folders. A folder that has the bot's phrases is a whole content, and is taken for ours."""
    whole = [one.resolve() for one in folders if (one / SOURCE / "phrases.ftl").is_file()]
    content = whole[0] if whole else Path(str(resources.files("content"))).resolve()
    more = dict.fromkeys(one.resolve() for one in folders)
    return Library(content, [one for one in more if one not in (content, *whole)])


def read_deck(file: Path, language: str, ours: bool) -> Deck:
    """Read a deck, also one that cannot be used."""
    try:
        text = file.read_text("utf-8")
        held = tomllib.loads(text)
    except ValueError as error:
        line = re.search(r"at line (\d+)", str(error))
        what = f"this is no TOML: {error}. Look for a missing quotation mark or bracket"
        return Deck(file, language, ours, broken=Finding(file, int(line[1]) if line else 1, what))
    about, prompts = held.get("deck"), held.get("prompt")
    at = list(_lines(text))
    if (
        not isinstance(about, dict)
        or not isinstance(prompts, list)
        or not all(isinstance(one, dict) for one in prompts)
    ):
        what = "a deck has one [deck] with a name, and below it its [[prompt]]s"
        return Deck(file, language, ours, broken=Finding(file, 1, what))
    tables = [keys for name, keys in at if name == "prompt"]
    return Deck(
        file,
        language,
        ours,
        _table(about, next((keys for name, keys in at if name == "deck"), {})),
        tuple(_table(one, tables[i] if i < len(tables) else {}) for i, one in enumerate(prompts)),
    )


def _table(values: dict[str, Any], lines: dict[str, int]) -> Table:
    return Table(lines.get("", 1), values, lines)


def _lines(text: str) -> Iterator[tuple[str, dict[str, int]]]:
    """The tables of a file by name, each with the lines of its keys; the table's own line is under ""."""
    keys: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(r"\s*\[{1,2}\s*(\w+)\s*\]{1,2}", line):
            keys = {"": number}
            yield header[1], keys
        elif key := re.match(r"""\s*["']?(\w+)["']?\s*=""", line):
            keys.setdefault(key[1], number)
