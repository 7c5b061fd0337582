"""Phrases and decks, validated as they are read, once: Fluent for what the bot says, TOML for the prompts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time

from bot.decks import SOURCE, BadContent, Decks
from bot.domain.consent import TOPICS
from bot.domain.deck import Prompt, Shelves, is_for_everybody
from bot.locales import best, enumerated, locale
from bot.speech import Moment

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

_OF_DECKS = ("prompt-", "option-", "then-", "followup-", "receive-", "deck-")


@dataclass(frozen=True, slots=True)
class Instant:
    """One point in time in a phrase, by the clocks of this zone; `shown` is what of it matters."""

    at: datetime
    zone: ZoneInfo
    shown: Literal["time", "date"]


class MonthOf(date):
    """A day of which only month and year are said."""

    @classmethod
    def of(cls, day: date) -> MonthOf:
        """The month of this day."""
        return cls(day.year, day.month, 1)


class Weekday(date):
    """A day that is called by its day of the week."""

    @classmethod
    def of(cls, day: date) -> Weekday:
        """The same day."""
        return cls(day.year, day.month, day.day)


class Phrase(NamedTuple):
    """A phrase by its id, with what goes into it; arguments may be phrases themselves, or several of them in a tuple."""

    id: str
    args: Mapping[str, Any] = MappingProxyType({})


def phrase(phrase_id: str, **args: Any) -> Phrase:
    """A phrase, to be said in each reader's own language."""
    return Phrase(phrase_id, args)


def prompt_phrase(prompt_id: str) -> Phrase:
    """The text of a prompt, as a phrase; of `abc234+1` the first of what is asked after `abc234`."""
    first, _, number = prompt_id.partition("+")
    return Phrase(f"then-{first}-{int(number) - 1}" if number.isdecimal() else f"prompt-{prompt_id}")


class Texts:
    """All languages, each read when something is first said in it: whoever only starts has no use for most of them.

    `more` are folders of decks that an operator adds.
    """

    def __init__(self, content: Traversable | None = None, more: Sequence[Traversable] = ()) -> None:
        root = content or resources.files("content")
        self._folders = {item.name: item for item in root.iterdir() if _is_language(item)}
        self._bundles: dict[str, FluentBundle] = {}
        self._said: dict[tuple[object, ...], str] = {}
        self.decks = Decks(root, more)

    def read_all(self) -> None:
        """Read every language. Raises BadContent for what cannot be used."""
        for language in (SOURCE, *self.languages):
            self._bundle(language)
            self.decks.read(language)
        self.decks.read_added()
        if not any(is_for_everybody(one) for one in self.prompts):
            raise BadContent(f"{SOURCE}/decks: there is no prompt for everybody")

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """The questions from which one is chosen each day, in the order of their decks."""
        return self.of("daily")

    def of(self, use: str) -> tuple[Prompt, ...]:
        """The prompts that decks have for this use, in the order of their decks."""
        return self.decks.by_use[use]

    def prompts_of(self, named: str) -> tuple[Prompt, ...]:
        """The prompts that are named, joined by `+`: those that there are still, in this order."""
        return tuple(found for one in named.split("+") if (found := self.prompt(one)))

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """What deeper prompts there are: the topics for which two yeses can be given."""
        return tuple(one for one in TOPICS if any(one in prompt.needs for prompt in self.prompts))

    @cached_property
    def shelves(self) -> Shelves:
        """The questions sorted for the choice of the day."""
        return Shelves(self.prompts)

    def prompt(self, prompt_id: str) -> Prompt | None:
        """The prompt, or the first of several that are named; none if it has left its deck."""
        return self.decks.by_id.get(prompt_id.partition("+")[0])

    def is_tender(self, prompt_id: str) -> bool:
        """Whether answers to this prompt are hidden until whoever reads them asks to see them."""
        known = self.prompt(prompt_id)
        return known is not None and known.sensitivity != "none"

    def receive(self, prompt_id: str) -> Phrase | None:
        """The word on how to receive an answer to this prompt: its own, or its deck's."""
        known = self.prompt(prompt_id)
        ways = (f"receive-{prompt_id}", f"receive-{known.deck}") if known else ()
        return next((Phrase(one) for one in ways if self.decks.said(SOURCE, one)), None)

    def follow_up(self, prompt_id: str) -> Phrase | None:
        """The question to go on with, once both answers are open."""
        found = Phrase(f"followup-{prompt_id}")
        return found if self.decks.said(SOURCE, found.id) else None

    def _bundle(self, language: str) -> FluentBundle:
        """What can be said in a language; in the source language if it is not there."""
        found = self._bundles.get(language)
        if found is None:
            folder = self._folders.get(language)
            if folder is None:
                if language == SOURCE:
                    raise BadContent(f"there are no phrases in {SOURCE}")
                return self._bundle(SOURCE)
            found = self._bundles[language] = _phrases(folder)
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
        if what.id.startswith(_OF_DECKS):
            return self.decks.said(SOURCE, what.id) is not None
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
        if what.id.startswith(_OF_DECKS) and (of_deck := self.decks.said(language, what.id)) is not None:
            return of_deck
        bundle = self._bundle(language)
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
        if isinstance(value, tuple):
            return enumerated([self.say(language, one) for one in value], language)
        if isinstance(value, Instant):
            local = value.at.astimezone(value.zone)
            return self._argument(language, local.time() if value.shown == "time" else local.date())
        if isinstance(value, time):
            return format_time(value, "short", locale=locale(language))
        if isinstance(value, MonthOf):
            return format_skeleton("yMMMM", value, locale=locale(language))
        if isinstance(value, Weekday):
            return format_date(value, "EEEE", locale=locale(language))
        if isinstance(value, date):
            return format_date(value, "long", locale=locale(language))
        return value


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
