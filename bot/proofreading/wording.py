"""How a prompt is worded: its length and signs, what it presses for, and what it takes for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.proofreading.watched import ASKS, Watched, watched
from bot.proofreading.written import Finding, Library, Table

_LONGEST = {"text": 159, "follow_up": 139, "receive": 139}
_SHORTEST = 20
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
                for what in (
                    *_signs(key, text),
                    *_dashes(key, text, deck.language),
                    *_words(text, words),
                    *_granted(text, words, question),
                ):
                    yield deck.at(prompt, what, key)


def _signs(key: str, text: str) -> Iterator[str]:
    if len(text) > _LONGEST[key]:
        yield f"{key} has {len(text)} characters; {_LONGEST[key]} is the most that is read at a glance"
    if key == "text" and len(text) < _SHORTEST:
        yield f"{key} has {len(text)} characters; {_SHORTEST} at least, or it says too little"
    asked = sum(text.count(sign) for sign in ASKS)
    if key == "receive" and asked:
        yield "receive asks something; it is a word to the reader, without a question mark"
    if key != "receive" and asked != 1:
        yield f"{key} has {asked} question marks; one question has one, however it is put"
    if "¿" in text and text.count("¿") != asked:
        yield f"{key} has ¿ and ? that do not belong together"
    for pattern, what in _SIGNS.items():
        if re.search(pattern, text):
            yield f"{key} has {what}"


def _dashes(key: str, text: str, language: str) -> Iterator[str]:
    # Russian grammar asks for them.
    if language != "ru" and re.search(r"[–—]|\s-\s", text):
        yield f"{key} has a dash; a comma or a full stop reads calmer"


def _words(text: str, words: Watched) -> Iterator[str]:
    for sentence in _SENTENCE.findall(text):
        parts = [part.strip(" ¿“”„«»\"'‘’") for part in re.split("[:;¿]", sentence)]
        if words.leading and (found := next(filter(None, map(words.leading.match, parts)), None)):
            yield f"“{found[0]} …” leads, or can be answered with yes or no; ask for a moment or a thing"
        elif words.asking and not words.asking.search(sentence):
            yield "the question can be answered with yes or no; let it ask what, when, where, who or how"
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
