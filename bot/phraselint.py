"""What is wrong with the phrases, each finding in one kind line with file and id: for tests, and for whoever translates."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date, time
from importlib.resources.abc import Traversable
from typing import Any, get_args

from fluent.syntax.ast import Identifier, Message, SelectExpression

from bot.decks import SOURCE, BadContent
from bot.domain.consent import FACTS, TOPICS
from bot.domain.deck import LIKEABLE
from bot.feature import ChoiceStep, House, TextStep
from bot.locales import locale
from bot.naming import commands
from bot.phrasefile import Finding, PhraseFile, alike, nodes, variables
from bot.phrasing import width
from bot.sheets import sheets
from bot.speech import MediaKind
from bot.texts import MonthOf, Texts, phrase

NAME = "Maximiliane Wolkenstein-Trostburg zu Rodenegg 🌻"
SAMPLES: Mapping[str, list[Any]] = {
    "name": [NAME],
    "one": [NAME],
    "two": [NAME],
    "platform": ["Telegram"],
    "count": [0, 1, 2, 3, 5, 11, 21, 100],
    "until": [date(2026, 11, 22)],
    "hour": [time(20, 30), time(7)],
    "start": [time(22, 30), time(23)],
    "end": [time(7, 30), time(8)],
    "day": [date(2026, 9, 30), date(2027, 1, 1)],
    "place": ["San Francisco de Macorís"],
    "feeling": [phrase("feeling-overwhelmed")],
    "first": [phrase("feeling-overwhelmed")],
    "second": [phrase("feeling-overwhelmed")],
    "answer": [phrase("signs-sometimes")],
    "theme": [phrase("theme-acceptance")],
    "trend": [phrase("signs-same")],
    "at": [3],
    "of": [4],
    "strength": [phrase("strength-3")],
    "wish": [phrase("wish-solve")],
    "families": ["Ängstlich, Wütend, Müde, Beschämt"],
    "topic": [phrase(f"topic-{one}") for one in TOPICS],
    "year": ["2026"],
    "date": [date(2026, 9, 30)],
    "kind": [*get_args(MediaKind)],
    "question": ["what each of you would like the other one to hear about it, once the day is over"],
    "what": [phrase("fact-long-together")],
    "month": [MonthOf(2026, 9, 1)],
    "days": ["1–12, 14, 16, 18–23, 25, 27, 29–31"],
}
"""What is filled in for each variable, to see how long a phrase can get."""
LABEL, WITH_NAME, DESCRIPTION, ON_SHEET, POPUP, PARAGRAPH = 40, 80, 100, 45, 200, 1000
"""How long they may be, in UTF-16 units: as short as the narrowest platform, or the narrowest phone, wants them."""
SAME = ("room-name",)
"""What may read in every language as it does in English."""
SAME_IN: Mapping[str, tuple[str, ...]] = {"de": ("export-name",), "es": ("media-video",)}
"""What happens to read in a language as it does in English."""
_QUOTES = {"en": ("“”",), "de": ("„“",), "es": ("“”", "«»", "¿?", "¡!"), "pt": ("“”",), "ru": ("«»", "„“")}
_BRACKETS = ("()", "[]", "{}")
_QUOTE_SIGNS = set("“”„‟«»")
_PLURALS = {"zero", "one", "two", "few", "many", "other"}
_ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))
_SPACES = re.compile(r"  |\t| $| [,;.!?](?!\w)|\.\.\.", re.MULTILINE)


def findings(content: Traversable, house: House, popups: Collection[str] = ()) -> Iterator[Finding]:
    """All that is wrong with the phrases of all languages in this folder; nothing if they are ready.

    `popups` are the ids of what pops up for a moment.
    """
    texts = Texts(content)
    source = PhraseFile(content, SOURCE)
    for language in texts.languages:
        yield from _Lint(PhraseFile(content, language), source, texts, house, popups).all()


def labels(house: House) -> set[str]:
    """The phrases that stand on buttons and in lists, without beginning with `button-`."""
    steps = [step for form in house.forms.values() for step in form.steps if not isinstance(step, TextStep)]
    families = {family for step in steps if isinstance(step, ChoiceStep) for family, _options in step.families}
    ticks = {f"topic-{one}" for one in TOPICS} | {f"fact-{one}" for one in FACTS} | {f"theme-{one}" for one in LIKEABLE}
    return families | {one for step in steps for one in step.offered} | ticks


class _Lint:
    def __init__(
        self, file: PhraseFile, source: PhraseFile, texts: Texts, house: House, popups: Collection[str]
    ) -> None:
        self.file, self.source, self.texts, self.house = file, source, texts, house
        self.language, self.short, self.popups = file.language, labels(house), popups
        self.plurals = locale(self.language).plural_form
        self.pairs = (*_QUOTES.get(self.language.partition("-")[0], ()), *_BRACKETS)

    def all(self) -> Iterator[Finding]:
        for junk in self.file.junk:
            yield self.file.finding(junk, "?", f"this cannot be read: {str(junk.content).strip().splitlines()[0][:60]}")
        yield from self._ids()
        if self.file.junk:
            return
        try:
            self.texts.decks.read(self.language)
            self.texts.has(self.language, "")
        except BadContent as error:
            yield Finding(f"{self.language}/decks", 1, "?", f"no deck can be read before this is mended: {error}")
            return
        for phrase_id, message in self.file.messages.items():
            for what in (*self._as_written(phrase_id, message), *self._said(phrase_id, message)):
                yield self.file.finding(message, phrase_id, what)
        yield from self._names()
        yield from self._sheets()

    def _ids(self) -> Iterator[Finding]:
        counts = Counter(str(one.id.name) for one in self.file.all)
        for phrase_id, count in counts.items():
            if count > 1:
                yield self.file.finding(self.file.messages[phrase_id], phrase_id, "is there twice; one of them can go")
        for phrase_id in sorted(self.source.messages.keys() - counts.keys()):
            yield self.file.finding(None, phrase_id, f"is missing; {self.source.name} has it")
        for phrase_id in sorted(counts.keys() - self.source.messages.keys()):
            yield self.file.finding(self.file.messages[phrase_id], phrase_id, f"is not in {self.source.name}")

    # --- as it is written

    def _as_written(self, phrase_id: str, message: Message) -> Iterator[str]:
        english = self.source.messages.get(phrase_id)
        if english is None:
            return
        ours, theirs = variables(message), variables(english)
        if ours != theirs:
            wanted, had = (", ".join(f"${one}" for one in sorted(some)) or "nothing" for some in (theirs, ours))
            yield f"fills in {had}, where English fills in {wanted}"
        for node in nodes(message):
            if isinstance(node, SelectExpression):
                yield from self._plural({str(one.key.name) for one in node.variants if isinstance(one.key, Identifier)})
        if self.language != SOURCE and not self._may_be_english(phrase_id) and alike(message, english):
            yield "reads as in English"

    def _plural(self, keys: set[str]) -> Iterator[str]:
        if not keys & _PLURALS - {"other"}:
            return
        if missing := {self.plurals(count) for count in range(201)} - keys:
            yield f"has no form for counts that are “{'”, “'.join(sorted(missing))}” in this language"
        if unknown := keys - self.plurals.tags - {"other"}:
            yield f"has a form for “{'”, “'.join(sorted(unknown))}”, which this language does not know"

    def _may_be_english(self, phrase_id: str) -> bool:
        return phrase_id in (*SAME, *SAME_IN.get(self.language, ()))

    # --- as it is read

    def _said(self, phrase_id: str, message: Message) -> Iterator[str]:
        names = sorted(variables(message))
        if unknown := [one for one in names if one not in SAMPLES]:
            yield f"fills in ${unknown[0]}, for which the lint has no sample"
            return
        found: set[str] = set()
        for at in range(max((len(SAMPLES[name]) for name in names), default=1)):
            args = {name: SAMPLES[name][at % len(SAMPLES[name])] for name in names}
            try:
                text = self.texts.say(self.language, phrase(phrase_id, **args))
            except BadContent as error:
                found.add(f"cannot be said: {error}")
                continue
            found |= {*self._looks(text.translate(_ISOLATES)), *self._length(phrase_id, text, "name" in names)}
        yield from sorted(found)

    def _looks(self, text: str) -> Iterator[str]:
        if not text.strip():
            yield "says nothing"
        if found := _SPACES.search(text):
            yield f"has a stray {'…, written as three dots' if '...' in found[0] else 'space'}"
        if '"' in text:
            yield 'has a straight quotation mark (")'
        if wrong := self._unpaired(text):
            yield f"has {wrong} without its other half, or in another language's way"

    def _unpaired(self, text: str) -> str:
        """The first sign that opens or closes nothing; empty if there is none."""
        opening = {pair[0]: pair[1] for pair in self.pairs}
        signs = {sign for pair in self.pairs for sign in pair} | _QUOTE_SIGNS
        open_: list[str] = []
        for sign in text:
            if open_ and sign == opening[open_[-1]]:
                open_.pop()
            elif sign in opening:
                open_.append(sign)
            elif sign in signs:
                return sign
        return open_[-1] if open_ else ""

    def _length(self, phrase_id: str, text: str, with_name: bool) -> Iterator[str]:
        most = PARAGRAPH
        if phrase_id.startswith("button-") or phrase_id in self.short:
            most = WITH_NAME if with_name else LABEL
        elif phrase_id.startswith("command-"):
            most = DESCRIPTION
        elif phrase_id in self.popups:
            most = POPUP
        if width(text) > most:
            yield f"is too long: {width(text)} characters, and there is room for {most}"

    # --- what stands together

    def _names(self) -> Iterator[Finding]:
        try:
            told = commands(self.house, self.texts, self.language)
        except BadContent:
            return
        for one in told:
            called = [(f"command-{one.name}", one.called)]
            called += [(f"command-{one.name}-{slot.name}", slot.called) for slot in one.takes]
            for phrase_id, name in called:
                if (name or self.language != SOURCE) and not can_be_called(name):
                    yield self._at(phrase_id, f"is called “{name}”: .name is one word in small letters, 32 at most")
        counts = Counter(one.called or one.name for one in told)
        for one in told:
            if counts[one.called or one.name] > 1:
                yield self._at(f"command-{one.name}", f"is called “{one.called}” as another command is")

    def _sheets(self) -> Iterator[Finding]:
        find = sheets(self.house, self.texts)
        for name in self.house.sheets:
            try:
                sheet = find(f"{name}.{self.language}")
            except BadContent:
                continue
            for shown in (sheet.title, *(one.label for one in sheet.fields)) if sheet else ():
                if width(shown) > ON_SHEET:
                    room = f"{width(shown)} characters, and there is room for {ON_SHEET}"
                    yield self._at(self.house.sheets[name].title, f"the sheet says “{shown}”: {room}")

    def _at(self, phrase_id: str, what: str) -> Finding:
        return self.file.finding(self.file.messages.get(phrase_id), phrase_id, what)


def can_be_called(name: str) -> bool:
    """Whether a command can have this name: letters of any script, digits, hyphens and underscores, all small, 32 at most."""
    signs = all(one in "-_" or unicodedata.category(one)[0] in "LN" for one in name)
    return signs and name == name.lower() and 0 < len(name) <= 32
