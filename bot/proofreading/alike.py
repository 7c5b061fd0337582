"""What is asked twice: prompts that say nearly the same, and openings that come again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt

from bot.decks import DAILY
from bot.domain.deck import USES
from bot.proofreading.watched import Pattern, watched
from bot.proofreading.written import LISTS, Deck, Finding, Library, Table

_ALIKE = 0.52
"""Of our 550, no two come nearer than 0.5; of 23 questions put anew on purpose, in other words, 19 do."""
_RARITY = 2
"""How much more a rare word counts than one that stands everywhere."""
_STEM = 5

Placed = tuple[Deck, Table]


def repeated_openings(library: Library) -> Iterator[Finding]:
    """Prompts whose first two words begin two others of their deck, or the first three two others of those for each day."""
    for deck in library.decks:
        yield from _too_often([(deck, one) for one in deck.prompts], 2, "this deck")
    for language in library.languages:
        all_ = [(deck, one) for deck in library.of(language) if deck.folder == DAILY for one in deck.prompts]
        yield from _too_often(all_, 3, f"the decks in {language}")


def _too_often(prompts: Sequence[Placed], words: int, where: str) -> Iterator[Finding]:
    seen: Counter[tuple[str, ...]] = Counter()
    for deck, prompt in prompts:
        begins = opening(prompt.text("text"), words)
        seen[begins] += 1
        if len(begins) == words and seen[begins] > 2:
            yield deck.at(prompt, f"“{' '.join(begins)} …” begins two others in {where}; begin in another way", "text")


def opening(text: str, words: int) -> tuple[str, ...]:
    """The first words of a text, in small letters and without signs."""
    return tuple(_words(text)[:words])


def near_duplicates(library: Library) -> Iterator[Finding]:
    """Prompts that ask for nearly the same as an earlier one in their language; translations say what their sources do.

    Measured by the words two prompts share, the rarer the more they count (cosine of their inverse frequencies). A word is its
    first five letters, or the list of those that say the same (`same` in wording.toml). So it sees a question that is put in
    another order, with other endings or a few other words. The same question in wholly other words it does not see.
    """
    for language in library.languages:
        same = watched(library.content, language).same
        for use in USES:
            decks = [deck for deck in library.of(language) if deck.use == use]
            yield from _nearly_the_same(
                [(deck, one) for deck in decks for one in deck.prompts if deck.defines(one)], same
            )


def _nearly_the_same(prompts: Sequence[Placed], same: Sequence[Pattern]) -> Iterator[Finding]:
    for at, other, how_much in pairs([_asked(one) for _, one in prompts], same):
        if how_much >= _ALIKE:
            (deck, prompt), (there, earlier) = prompts[at], prompts[other]
            what = f"it asks nearly what {earlier.id} does in {there.name}: “{earlier.text('text')}”"
            yield deck.at(prompt, f"{what} Keep the better one", "text")


def _asked(prompt: Table) -> str:
    return " ".join([prompt.text("text"), *(text for key in LISTS for text in prompt.list(key))])


def pairs(texts: Sequence[str], same: Sequence[Pattern] = ()) -> Iterator[tuple[int, int, float]]:
    """All pairs with anything in common, the later first, and how much from 0 to 1."""
    meant = {word: _meant(word, same) for text in texts for word in _words(text)}
    bags = [{meant[word] for word in _words(text)} for text in texts]
    spread = Counter(word for bag in bags for word in bag)
    weight = {word: log(1 + len(texts) / count) ** _RARITY for word, count in spread.items()}
    lengths = [sqrt(sum(weight[word] for word in bag)) or 1.0 for bag in bags]
    for at, bag in enumerate(bags):
        for other in range(at):
            if shared := bag & bags[other]:
                yield at, other, sum(weight[word] for word in shared) / (lengths[at] * lengths[other])


def _meant(word: str, same: Sequence[Pattern]) -> str:
    return next((pattern.pattern for pattern in same if pattern.fullmatch(word)), word[:_STEM])


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.casefold())
