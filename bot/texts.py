"""Phrases and decks, validated as they are read, once: Fluent for what the bot says, TOML for the prompts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from bot.domain.consent import TOPICS, needs
from bot.domain.deck import Prompt
from bot.locales import best, locale
from bot.speech import Moment

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

SOURCE = "en"
"""The language in which content is written first; the fallback of a deck, never of a phrase."""
_ID = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*")
_OF_DECKS = ("prompt-", "receive-")


class BadContent(Exception):
    """A phrase or deck that cannot be used; the message names file and place."""


@dataclass(frozen=True, slots=True)
class Instant:
    """One point in time in a phrase, by the clocks of this zone; `shown` is what of it matters."""

    at: datetime
    zone: ZoneInfo
    shown: Literal["time", "date"]


class Phrase(NamedTuple):
    """A phrase by its id, with what goes into it; arguments may be phrases themselves."""

    id: str
    args: Mapping[str, Any] = MappingProxyType({})


def phrase(phrase_id: str, **args: Any) -> Phrase:
    """A phrase, to be said in each reader's own language."""
    return Phrase(phrase_id, args)


def prompt_phrase(prompt_id: str) -> Phrase:
    """The text of a prompt, as a phrase."""
    return Phrase(f"prompt-{prompt_id}")


class Texts:
    """All languages, each read when something is first said in it: whoever only starts has no use for most of them."""

    def __init__(self, content: Traversable | None = None) -> None:
        root = content or resources.files("content")
        self._folders = {item.name: item for item in root.iterdir() if _is_language(item)}
        self._bundles: dict[str, FluentBundle] = {}
        self._prompts: dict[str, Prompt] = {}
        self._receive: set[str] = set()
        self._tender: set[str] = set()
        self._said: dict[tuple[object, ...], str] = {}

    def read_all(self) -> None:
        """Read every language. Raises BadContent for what cannot be used."""
        for language in self.languages:
            self._bundle(language)

    @cached_property
    def prompts(self) -> tuple[Prompt, ...]:
        """The questions to choose from, in the order of their decks."""
        self._bundle(SOURCE)
        return tuple(self._prompts.values())

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """What deeper prompts there are: the topics for which two yeses can be given."""
        return tuple(one for one in TOPICS if any(one in prompt.needs for prompt in self.prompts))

    @property
    def receive(self) -> set[str]:
        """The decks with a word on how to receive an answer."""
        self._bundle(SOURCE)
        return self._receive

    def is_tender(self, prompt_id: str) -> bool:
        """Whether answers to this prompt are hidden until whoever reads them asks to see them."""
        return self.deck(prompt_id) in self._tender

    def deck(self, prompt_id: str) -> str:
        """The deck that a prompt is from; nothing if it has left its deck."""
        self._bundle(SOURCE)
        known = self._prompts.get(prompt_id)
        return known.deck if known else ""

    def _bundle(self, language: str) -> FluentBundle:
        """What can be said in a language; in the source language if it is not there."""
        found = self._bundles.get(language)
        if found is None:
            folder = self._folders.get(language)
            if folder is None:
                if language == SOURCE:
                    raise BadContent(f"there are no phrases in {SOURCE}")
                return self._bundle(SOURCE)
            found = _phrases(folder)
            self._read_decks(folder, found)
            self._bundles[language] = found
        return found

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are there, the source language first."""
        return tuple(sorted(self._folders, key=lambda language: (language != SOURCE, language)))

    def best(self, tag: str) -> str:
        """The language to use for a client's tag such as `de-AT`; the source language if there is none."""
        return best(tag, self._folders) or SOURCE

    def has(self, language: str, phrase_id: str) -> bool:
        """Whether this language has this very phrase."""
        return self._bundle(language).has_message(phrase_id)

    def knows(self, what: Phrase) -> bool:
        """Whether there is such a phrase at all."""
        return self._bundle(SOURCE).has_message(what.id)

    def say(self, language: str, what: Phrase) -> str:
        """Return the phrase in this language. Raises BadContent for one that does not exist or lacks an argument."""
        # Most of what the bot says is always the same, but for a count. What names somebody is not kept.
        if what.args and any(type(value) is not int for value in what.args.values()):
            return self._say(language, what)
        key = (language, what.id, *what.args.items())
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = self._say(language, what)
        return said

    def called(self, language: str, phrase_id: str) -> str:
        """The name that goes with a phrase in this language; empty if it has none."""
        name = self._bundle(language).get_message(phrase_id).attributes.get("name")
        return str(self._bundle(language).format_pattern(name)[0]) if name else ""

    def moments(self, language: str, what: Phrase) -> tuple[Moment, ...]:
        """The points in time that this phrase names, as they read in it."""
        return tuple(
            Moment(self._argument(language, value), int(value.at.timestamp()), value.shown)
            for value in what.args.values()
            if isinstance(value, Instant)
        )

    def _say(self, language: str, what: Phrase) -> str:
        bundle = self._bundle(language)
        if what.id.startswith(_OF_DECKS) and not bundle.has_message(what.id):
            bundle = self._bundle(SOURCE)
        if not bundle.has_message(what.id):
            raise BadContent(f"{language}: no phrase {what.id}")
        pattern = bundle.get_message(what.id).value
        assert pattern is not None, what.id
        args = {name: self._argument(language, value) for name, value in what.args.items()}
        text, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise BadContent(f"{language}: {what.id}: {errors[0]}")
        return str(text)

    def _argument(self, language: str, value: Any) -> Any:
        if isinstance(value, Phrase):
            return self.say(language, value)
        if isinstance(value, Instant):
            local = value.at.astimezone(value.zone)
            return self._argument(language, local.time() if value.shown == "time" else local.date())
        if isinstance(value, time):
            return format_time(value, "short", locale=locale(language))
        if isinstance(value, date):
            return format_date(value, "long", locale=locale(language))
        return value

    def _read_decks(self, folder: Traversable, bundle: FluentBundle) -> None:
        decks = folder / "decks"
        files = [item for item in decks.iterdir() if item.name.endswith(".toml")] if decks.is_dir() else []
        if not files:
            raise BadContent(f"{folder.name}/decks: there is no deck")
        for file in sorted(files, key=lambda item: item.name):
            name = file.name.removesuffix(".toml")
            try:
                self._read_deck(folder.name, bundle, name, tomllib.loads(file.read_text("utf-8")))
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise BadContent(f"{folder.name}/decks/{file.name}: {error!r}") from None

    def _read_deck(self, language: str, bundle: FluentBundle, name: str, deck: dict[str, Any]) -> None:
        if "receive" in deck["deck"]:
            _add(bundle, f"receive-{name}", deck["deck"]["receive"])
            self._receive |= {name} if language == SOURCE else set()
        consent = deck["deck"].get("consent")
        if consent not in (None, "intimate"):
            raise ValueError(f"consent {consent} is not known")
        tender = deck["deck"].get("tender", False)
        if not isinstance(tender, bool):
            raise ValueError("tender is neither true nor false")
        self._tender |= {name} if tender and language == SOURCE else set()
        for prompt in deck["prompt"]:
            if language == SOURCE:
                topics = needs(prompt["depth"], intimate=consent is not None)
                self._prompts[prompt["id"]] = Prompt(prompt["id"], name, prompt["depth"], topics)
            elif not self.deck(prompt["id"]):
                raise ValueError(f"prompt {prompt['id']} is not in {SOURCE}")
            _add(bundle, f"prompt-{prompt['id']}", prompt["text"])


def _add(bundle: FluentBundle, phrase_id: str, text: str) -> None:
    from fluent.syntax.ast import Identifier, Message, Pattern, Resource, TextElement

    if bundle.has_message(phrase_id):
        raise ValueError(f"{phrase_id} is there twice")
    if not _ID.fullmatch(phrase_id) or not text.strip() or len(text.splitlines()) > 1:
        raise ValueError(f"{phrase_id} cannot be read")
    # A prompt is plain text, and not for Fluent to read: its signs would mean something there.
    message = Message(Identifier(phrase_id), Pattern([TextElement(text)]))
    bundle.add_resource(Resource([message]))


def _is_language(item: Traversable) -> bool:
    return item.is_dir() and (item / "phrases.ftl").is_file()


def _phrases(folder: Traversable) -> FluentBundle:
    # Only now, because it is not used before something is said.
    from fluent.runtime import FluentBundle, FluentResource
    from fluent.syntax.ast import Junk

    bundle = FluentBundle([folder.name])
    resource = FluentResource((folder / "phrases.ftl").read_text("utf-8"))
    for item in resource.body:
        if isinstance(item, Junk):
            raise BadContent(f"{folder.name}/phrases.ftl: cannot read: {str(item.content).strip()[:60]!r}")
    bundle.add_resource(resource)
    return bundle
