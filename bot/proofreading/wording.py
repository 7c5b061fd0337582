"""How a prompt is worded: its length and signs, what it presses for, and what it takes for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.proofreading.watched import ASKS, Watched, watched
from bot.proofreading.written import LISTS, Finding, Library, Table


class _Form(NamedTuple):
    """What a text looks like: its characters at least and at most, how many question marks it can have, how it ends.

    One that is `told` is answered in words of one's own, not by a tap or with a deed. One that `stops` can have a full stop.
    """

    least: int
    most: int
    asks: tuple[int, ...] = (1,)
    ends: str = ""
    told: bool = False
    stops: bool = True


_FORMS: Mapping[tuple[str, str], _Form] = {
    ("daily", "text"): _Form(20, 159, told=True),
    ("daily", "follow_up"): _Form(1, 139, told=True),
    ("daily", "receive"): _Form(1, 139, (0,)),
    ("guess", "text"): _Form(15, 120, (0, 1), f"{ASKS}…"),
    ("guess", "options"): _Form(2, 32, (0, 1), stops=False),
    ("either", "text"): _Form(8, 80, (0, 1), ASKS),
    ("either", "options"): _Form(2, 30, (0, 1), stops=False),
    ("sentence", "text"): _Form(10, 100, (0,), "…"),
    ("wonder", "text"): _Form(15, 160, told=True),
    ("wonder", "then"): _Form(15, 160, told=True),
    ("plan", "text"): _Form(10, 110, (0,)),
    ("gesture", "text"): _Form(10, 130, (0, 1)),
    ("desire", "text"): _Form(4, 70, (0,), stops=False),
    ("repair", "text"): _Form(20, 159, told=True),
}
_ANY = _Form(1, 160, (0, 1))
"""What does not belong where it stands; that is told elsewhere."""
_SIGNS: Mapping[str, str] = {
    r"\s\s": "two spaces in a row",
    r"\.\.\.": "three dots; a sentence to finish has the one character …",
    '"': "straight quotation marks; take those of the language, such as “ ”",
    r"^\s|\s$": "a space at the edge",
    r"\s[,.;:?!؟？]": "a space before a sign",
}
_SENTENCE = re.compile(rf"[^.!…{ASKS}]+[{ASKS}]")


def wrong_wording(library: Library) -> Iterator[Finding]:
    """Whatever is too long, asks twice or not at all, leads, has a gender, or takes something for granted."""
    for deck in library.decks:
        words = watched(library.content, deck.language)
        for prompt in deck.prompts:
            _, question = library.sources.get(prompt.id, (deck, prompt))
            for key, text in prompt.texts():
                form = _FORMS.get((library.use(deck, prompt), key), _ANY)
                for what in (
                    *_signs(f"“{text.strip('“”')}” under {key}" if key in LISTS else key, text, form),
                    *_dashes(key, text, deck.language),
                    *(_questions(text, words) if form.told else ()),
                    *_words(text, words),
                    *_granted(text, words, question),
                ):
                    yield deck.at(prompt, what, key)


def _signs(name: str, text: str, form: _Form) -> Iterator[str]:
    if len(text) > form.most:
        yield f"{name} has {len(text)} characters; {form.most} is the most that is read at a glance"
    if len(text) < form.least:
        yield f"{name} has {len(text)} characters; {form.least} at least, or it says too little"
    asked = sum(text.count(sign) for sign in ASKS)
    if asked and not any(form.asks):
        yield f"{name} asks something; it is no question, and goes without a question mark"
    elif asked not in form.asks:
        yield f"{name} has {asked} question marks; one question has one, however it is put"
    if form.ends and not text.endswith(tuple(form.ends)):
        yield f"{name} ends in {' or '.join(sorted({*form.ends} & {*'?…'}))}"
    if text.endswith(".") and not form.stops:
        yield f"{name} ends in a full stop; it stands alone and needs none"
    if "¿" in text and text.count("¿") != asked:
        yield f"{name} has ¿ and ? that do not belong together"
    for pattern, what in _SIGNS.items():
        if re.search(pattern, text):
            yield f"{name} has {what}"


def _dashes(key: str, text: str, language: str) -> Iterator[str]:
    # Russian grammar asks for them.
    if language != "ru" and re.search(r"[–—]|\s-\s", text):
        yield f"{key} has a dash; a comma or a full stop reads calmer"


def _questions(text: str, words: Watched) -> Iterator[str]:
    for sentence in _SENTENCE.findall(text):
        parts = [part.strip(" ¿“”„«»\"'‘’") for part in re.split("[:;¿]", sentence)]
        if words.leading and (found := next(filter(None, map(words.leading.match, parts)), None)):
            yield f"“{found[0]} …” leads, or can be answered with yes or no; ask for a moment or a thing"
        elif words.asking and not words.asking.search(sentence):
            yield "the question can be answered with yes or no; let it ask what, when, where, who or how"


def _words(text: str, words: Watched) -> Iterator[str]:
    if words.tags and (found := words.tags.search(text)):
        yield f"“{found[0].strip(' ,')}” already knows the answer; leave it to the one who answers"
    if words.sweeping and (found := words.sweeping.search(text)):
        yield f"“{found[0]}” makes a verdict or a ranking of it; ask for one moment, even a small one"
    if words.gendered and (found := words.gendered.search(text)):
        yield f"“{found[0]}” has a gender, and people have any; say “your partner”, “they”, “somebody”"


def _granted(text: str, words: Watched, question: Table) -> Iterator[str]:
    if words.granted and (found := words.granted.search(text)):
        yield f"“{found[0]}” takes for granted what not everybody has; ask so that it is not needed"
    assumed = question.values.get("assumes", ())
    for fact, pattern in words.assumes.items():
        if fact not in assumed and (found := pattern.search(text)):
            yield f"“{found[0]}” assumes {fact}; write that under “assumes”, or ask so that it is not needed"
