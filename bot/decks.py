"""Decks: the prompts and their texts in each language, as people write them in TOML, checked as they are read."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from bot.domain.care import CARE
from bot.domain.consent import FACTS, needs
from bot.domain.deck import HOW_MANY, THEMES, USES, Prompt

SOURCE = "en"
"""The language in which content is written first; the fallback of a deck, never of a phrase."""
SENSITIVITIES = ("none", "tender", "intimate")
DAILY, PRACTICE = FOLDERS = ("decks", "practice")
"""Where decks lie in a language: those of the prompt of the day, and those of any other use."""
_TEXTS = {"text": "prompt", "follow_up": "followup", "receive": "receive"}
"""What of a prompt is said, and the phrase under which it is."""
_LISTS = {"options": "option", "then": "then"}
"""What is said of it several times, each under the phrase and its number, from 0."""


class BadContent(Exception):
    """A phrase or deck that cannot be used; the message names file and place."""


class File(NamedTuple):
    """What one file holds; `adds` when it is none of ours and may define prompts in any language."""

    place: str
    folder: str
    name: str
    held: Mapping[str, Any]
    adds: bool

    def defines(self, prompt: Mapping[str, Any], language: str) -> bool:
        """Whether this is a question of its own, and no translation."""
        return "depth" in prompt if self.adds else language == SOURCE


class Decks:
    """The decks of these folders, each `<language>/decks/*.toml` or `<language>/practice/*.toml` inside.

    A language is read when it is first needed. A prompt is defined in the source language, or, in a folder that an operator
    adds, wherever it has a depth. Everywhere else it is translated.
    """

    def __init__(self, content: Traversable, more: Sequence[Traversable] = ()) -> None:
        self._content, self._more = content, tuple(more)
        self._files: dict[str, tuple[File, ...]] = {}
        self._texts: dict[str, dict[str, str]] = {}

    @cached_property
    def by_use(self) -> Mapping[str, tuple[Prompt, ...]]:
        """Every prompt there is, by its use and in the order of the decks."""
        return {use: tuple(one for one in self.by_id.values() if one.use == use) for use in USES}

    @cached_property
    def by_id(self) -> Mapping[str, Prompt]:
        """Every prompt by its id, whatever its use."""
        return {prompt_id: prompt for prompt_id, (prompt, _) in self._defined.items()}

    @cached_property
    def _defined(self) -> dict[str, tuple[Prompt, str]]:
        """Every question, and the language it is written in."""
        found: dict[str, tuple[Prompt, str]] = {}
        for language in dict.fromkeys([SOURCE, *(name for folder in self._more for name in languages(folder))]):
            for file in self._read(language):
                with _told(file.place):
                    self._define(file, language, found)
        return found

    def said(self, language: str, phrase_id: str) -> str | None:
        """What a deck says under this phrase: in this language, or where the prompt comes from."""
        for there in (language, SOURCE):
            if (text := self._language(there).get(phrase_id)) is not None:
                return text
        kind, _, name = phrase_id.partition("-")
        if kind in _LISTS.values():
            name = name.rpartition("-")[0]
        _, home = self._defined.get(name, (None, self._homes.get(name, SOURCE)))
        return self._language(home).get(phrase_id)

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        """The language each deck is written in."""
        return {prompt.deck: language for prompt, language in self._defined.values()}

    def read(self, language: str) -> None:
        """Read this language now. Raises BadContent for what cannot be used, and where no deck of ours is for each day."""
        self._language(language)
        if all(file.adds or file.folder != DAILY for file in self._read(language)):
            raise BadContent(f"{language}/{DAILY}: there is no deck")

    def read_added(self) -> None:
        """Read all that an operator has added. Raises BadContent for what cannot be used."""
        for folder in self._more:
            found = [*languages(folder)]
            for language in found:
                self._language(language)
            if not found:
                raise BadContent(f"{folder}: no deck is there; one lies in <language>/decks, as <deck>.toml")

    def _read(self, language: str) -> tuple[File, ...]:
        if language not in self._files:
            folders = ((self._content, False), *((folder, True) for folder in self._more))
            self._files[language] = tuple(file for folder, adds in folders for file in _files(folder, language, adds))
        return self._files[language]

    def _language(self, language: str) -> dict[str, str]:
        if language not in self._texts:
            found: dict[str, str] = {}
            for file in self._read(language):
                with _told(file.place):
                    self._say(file, found)
            self._texts[language] = found
        return self._texts[language]

    def _define(self, file: File, language: str, into: dict[str, tuple[Prompt, str]]) -> None:
        for prompt in file.held["prompt"]:
            if file.defines(prompt, language):
                if prompt["id"] in into:
                    raise ValueError(f"prompt-{prompt['id']} is there twice")
                defined = prompt_of(prompt, file.name, file.held["deck"])
                if file.folder != (there := DAILY if defined.use == "daily" else PRACTICE):
                    raise ValueError(f"a deck whose use is {defined.use} lies in {there}")
                into[prompt["id"]] = defined, language

    def _say(self, file: File, into: dict[str, str]) -> None:
        about = file.held["deck"]
        if f"deck-{file.name}" in into:
            raise ValueError(f"there is another deck {file.name}; give this file another name")
        _say(into, f"deck-{file.name}", about["name"])
        if "receive" in about:
            _say(into, f"receive-{file.name}", about["receive"])
        for prompt in file.held["prompt"]:
            if prompt["id"] not in self._defined:
                hint = "; a question of your own has a depth" if file.adds else ""
                raise ValueError(f"prompt {prompt['id']} is not in {SOURCE}{hint}")
            for key, kind in _TEXTS.items():
                if key in prompt:
                    _say(into, f"{kind}-{prompt['id']}", prompt[key])
            for key, kind in _LISTS.items():
                for number, text in enumerate(_list(prompt, key)):
                    _say(into, f"{kind}-{prompt['id']}-{number}", text)


@contextmanager
def _told(place: str) -> Iterator[None]:
    """Say of what cannot be used in which file it is. Raises BadContent."""
    try:
        yield
    except KeyError as error:
        raise BadContent(f"{place}: there is no {error.args[0]}") from None
    except (AttributeError, TypeError, ValueError) as error:
        raise BadContent(f"{place}: {error}") from None


def languages(folder: Traversable) -> Iterator[str]:
    """The languages for which a folder has decks."""
    items = sorted(folder.iterdir(), key=lambda one: one.name)
    return (item.name for item in items if any((item / one).is_dir() for one in FOLDERS))


def _files(root: Traversable, language: str, adds: bool) -> Iterator[File]:
    for folder in FOLDERS:
        decks = root / language / folder
        files = [item for item in decks.iterdir() if item.name.endswith(".toml")] if decks.is_dir() else []
        for file in sorted(files, key=lambda item: item.name):
            place = f"{root}/{language}/{folder}/{file.name}" if adds else f"{language}/{folder}/{file.name}"
            with _told(place):
                held = tomllib.loads(file.read_text("utf-8"))
            yield File(place, folder, file.name.removesuffix(".toml"), held, adds)


def prompt_of(written: Mapping[str, Any], deck: str, about: Mapping[str, Any]) -> Prompt:
    """A prompt as it is defined. Raises ValueError, TypeError or KeyError for what cannot be used."""
    use = _known("use", about.get("use", "daily"), USES)
    depth = _known("depth", written["depth"], (1, 2, 3, 4))
    sensitivity = _known("sensitivity", written.get("sensitivity", "none"), SENSITIVITIES)
    if "text" not in written:
        raise ValueError(f"prompt {written['id']} has no text")
    themes = written["themes"] if use == "daily" else written.get("themes", [])
    if use == "daily" and not themes:
        raise ValueError(f"prompt {written['id']} has no theme")
    if use == "desire" and sensitivity != "intimate":
        raise ValueError(f"prompt {written['id']} is a desire; its sensitivity is intimate")
    return Prompt(
        written["id"],
        deck,
        depth,
        sensitivity,
        tuple(_known("theme", one, THEMES) for one in themes),
        frozenset(_known("assumption", one, FACTS) for one in written.get("assumes", [])),
        needs(depth, sensitivity),
        private=_private(about),
        use=use,
        options=len(_as_many(written, "options", use)),
        then=len(_as_many(written, "then", use)),
        care=tuple(_known("care", one, CARE) for one in _as_many(written, "care", use)),
    )


def _known(what: str, value: Any, known: Collection[Any]) -> Any:
    if value not in known:
        raise ValueError(f"{what} {value} is not known")
    return value


def _private(about: Mapping[str, Any]) -> bool:
    private = about.get("private", False)
    if not isinstance(private, bool):
        raise ValueError("private is neither true nor false")
    return private


def _as_many(written: Mapping[str, Any], key: str, use: str) -> list[Any]:
    found = _list(written, key)
    least, most = HOW_MANY[key].get(use, (0, 0))
    if not least <= len(found) <= most:
        wanted = f"{least} to {most}" if least < most else f"{most or 'none'}"
        raise ValueError(f"prompt {written['id']} has {len(found)} {key}; where the use is {use} it has {wanted}")
    return found


def _list(written: Mapping[str, Any], key: str) -> list[Any]:
    found = written.get(key, [])
    if not isinstance(found, list):
        raise TypeError(f"{key} of prompt {written['id']} is no list")
    return found


def _say(into: dict[str, str], phrase_id: str, text: object) -> None:
    if phrase_id in into:
        raise ValueError(f"{phrase_id} is there twice")
    name = phrase_id.partition("-")[2]
    if (
        not isinstance(text, str)
        or not text.strip()
        or len(text.splitlines()) > 1
        or not name.replace("-", "").isalnum()
    ):
        raise ValueError(f"{phrase_id} cannot be read")
    into[phrase_id] = text
