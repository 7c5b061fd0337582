"""Decks: the prompts and their texts in each language, as people write them in TOML, checked as they are read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any

from bot.domain.consent import FACTS, needs
from bot.domain.deck import THEMES, Prompt

SOURCE = "en"
"""The language in which content is written first; the fallback of a deck, never of a phrase."""
_SENSITIVITIES = ("none", "tender", "intimate")
_TEXTS = {"text": "prompt", "follow_up": "followup", "receive": "receive"}
"""What of a prompt is said, and the phrase under which it is."""


class BadContent(Exception):
    """A phrase or deck that cannot be used; the message names file and place."""


class Decks:
    """The decks of these folders, each `<language>/decks/*.toml` inside; a language is read when it is first needed.

    A prompt is defined where it has a depth, in the source language, or, in a folder that an operator adds, in any. Everywhere
    else it is translated.
    """

    def __init__(self, content: Traversable, more: Sequence[Traversable] = ()) -> None:
        self._content, self._more = content, tuple(more)
        self._texts: dict[str, dict[str, str]] = {}
        self._prompts: dict[str, Prompt] = {}
        self._home: dict[str, str] = {}

    @cached_property
    def prompts(self) -> tuple[Prompt, ...]:
        """Every question there is, in the order of the decks."""
        for language in {SOURCE: None, **dict.fromkeys(name for folder in self._more for name in languages(folder))}:
            self._language(language)
        return tuple(self._prompts.values())

    @cached_property
    def by_id(self) -> Mapping[str, Prompt]:
        """Every question by its id."""
        return {one.id: one for one in self.prompts}

    def said(self, language: str, phrase_id: str) -> str | None:
        """What a deck says under this phrase: in this language, or where the prompt comes from."""
        for there in (language, SOURCE):
            if (text := self._language(there).get(phrase_id)) is not None:
                return text
        _ = self.prompts
        return self._texts.get(self._home.get(phrase_id, ""), {}).get(phrase_id)

    def read(self, language: str) -> None:
        """Read this language now. Raises BadContent for what cannot be used."""
        self._language(language)

    def _language(self, language: str) -> dict[str, str]:
        found = self._texts.get(language)
        if found is None:
            if language != SOURCE:
                self._language(SOURCE)
            found = self._texts[language] = {}
            for folder in (self._content, *self._more):
                for place, name, deck in read_decks(folder, language):
                    try:
                        self._take(language, folder, name, deck, found)
                    except (AttributeError, KeyError, TypeError, ValueError) as error:
                        raise BadContent(f"{place}: {error!r}") from None
        return found

    def _take(self, language: str, folder: Traversable, name: str, deck: dict[str, Any], into: dict[str, str]) -> None:
        about = deck["deck"]
        _say(into, f"deck-{name}", about["name"])
        if "receive" in about:
            _say(into, f"receive-{name}", about["receive"])
        for prompt in deck["prompt"]:
            if "depth" in prompt and (language == SOURCE or folder is not self._content):
                self._define(prompt_of(prompt, name, about))
            elif prompt["id"] not in self._prompts:
                raise ValueError(f"prompt {prompt['id']} is not in {SOURCE}")
            for key, kind in _TEXTS.items():
                if key in prompt:
                    _say(into, f"{kind}-{prompt['id']}", prompt[key])
                    self._home.setdefault(f"{kind}-{prompt['id']}", language)

    def _define(self, prompt: Prompt) -> None:
        if prompt.id in self._prompts:
            raise ValueError(f"prompt-{prompt.id} is there twice")
        self._prompts[prompt.id] = prompt


def languages(folder: Traversable) -> Iterator[str]:
    """The languages for which a folder has decks."""
    return (item.name for item in sorted(folder.iterdir(), key=lambda one: one.name) if (item / "decks").is_dir())


def read_decks(folder: Traversable, language: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Where each deck of a language is, its name, and what its file holds. Raises BadContent for what is no TOML."""
    decks = folder / language / "decks"
    files = [item for item in decks.iterdir() if item.name.endswith(".toml")] if decks.is_dir() else []
    for file in sorted(files, key=lambda item: item.name):
        place = f"{language}/decks/{file.name}"
        try:
            yield place, file.name.removesuffix(".toml"), tomllib.loads(file.read_text("utf-8"))
        except ValueError as error:
            raise BadContent(f"{place}: {error}") from None


def prompt_of(written: Mapping[str, Any], deck: str, about: Mapping[str, Any]) -> Prompt:
    """A prompt as it is defined. Raises ValueError, TypeError or KeyError for what cannot be used."""
    depth, sensitivity = written["depth"], written.get("sensitivity", "none")
    themes, assumes = tuple(written["themes"]), frozenset(written.get("assumes", ()))
    if depth not in (1, 2, 3, 4):
        raise ValueError(f"depth {depth} is not known")
    if sensitivity not in _SENSITIVITIES:
        raise ValueError(f"sensitivity {sensitivity} is not known")
    if not themes or not {*themes} <= {*THEMES}:
        raise ValueError(f"themes {themes} are not known")
    if not assumes <= {*FACTS}:
        raise ValueError(f"assumptions {sorted(assumes)} are not known")
    private = about.get("private", False)
    if not isinstance(private, bool):
        raise ValueError("private is neither true nor false")
    return Prompt(written["id"], deck, depth, sensitivity, themes, assumes, needs(depth, sensitivity), private=private)


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
