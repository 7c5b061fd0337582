"""What the decks are made of, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from bot.decks import SOURCE
from bot.domain.deck import Prompt
from bot.proofreading.alike import opening
from bot.proofreading.shape import is_stale
from bot.proofreading.written import Library
from bot.texts import Texts, prompt_phrase

_MOST = 8


def stats(library: Library, texts: Texts, language: str = SOURCE) -> Iterator[str]:
    """Counts by deck, depth, sensitivity, theme and assumption; how varied the openings are; how much is translated."""
    there = {one.id for deck in library.of(language) for one in deck.prompts}
    prompts = [one for one in texts.prompts if one.id in there]
    practice = [one for one in texts.decks.by_id.values() if one.id in there and one.use != "daily"]
    yield f"{len(prompts)} prompts in {language}, in {len({one.deck for one in prompts})} decks"
    free = [one for one in prompts if not one.needs and not one.assumes and not one.private]
    yield f"{len(free)} of them come to any couple, without a tick of theirs"
    yield ""
    yield from _decks(prompts)
    yield _counted("depth", Counter(one.depth for one in prompts))
    yield _counted("sensitivity", Counter(one.sensitivity for one in prompts))
    yield _counted("main theme", Counter(one.themes[0] for one in prompts))
    yield _counted("themes", Counter(theme for one in prompts for theme in one.themes))
    yield _counted("assumes", Counter(fact for one in prompts for fact in sorted(one.assumes) or ["nothing"]))
    yield ""
    yield from _openings([texts.say(language, prompt_phrase(one.id)) for one in prompts])
    yield ""
    yield from _practices(practice)
    yield from (_translated(library, other) for other in library.languages if other != SOURCE)


def _decks(prompts: Iterable[Prompt]) -> Iterator[str]:
    by_deck: dict[str, Counter[int]] = {}
    for prompt in prompts:
        by_deck.setdefault(prompt.deck, Counter())[prompt.depth] += 1
    yield f"{'deck':24}{'prompts':>8}{'depth 1':>9}{'2':>5}{'3':>5}{'4':>5}"
    for deck, depths in by_deck.items():
        yield f"{deck:24}{depths.total():>8}{depths[1]:>9}{depths[2]:>5}{depths[3]:>5}{depths[4]:>5}"
    yield ""


def _practices(prompts: list[Prompt]) -> Iterator[str]:
    if prompts:
        yield f"for practices, in {len({one.deck for one in prompts})} decks more:"
        yield _counted("use", Counter(one.use for one in prompts))
        yield _counted("care", Counter(way for one in prompts for way in one.care))
        yield ""


def _counted(what: str, counts: Mapping[object, int]) -> str:
    by_size = sorted(counts.items(), key=lambda one: -one[1]) if what != "depth" else sorted(counts.items(), key=str)
    return f"{what}: {', '.join(f'{name} {count}' for name, count in by_size)}"


def _openings(texts: list[str]) -> Iterator[str]:
    three = Counter(opening(text, 3) for text in texts)
    yield f"openings: {len(three)} different first three words in {len(texts)} prompts ({_share(len(three), len(texts))})"
    for words in (1, 2):
        most = Counter(" ".join(opening(text, words)) for text in texts).most_common(_MOST)
        told = ", ".join(f"{begins} … {count}" for begins, count in most)
        yield f"most frequent first {'word' if words == 1 else 'two words'}: {told}"


def _translated(library: Library, language: str) -> str:
    sources = library.sources
    found = [
        one for deck in library.of(language) for one in deck.prompts if not deck.defines(one) and one.id in sources
    ]
    stale = sum(is_stale(sources[one.id][1], one) for one in found)
    unstamped = sum("source" not in one.values for one in found)
    share = _share(len(found), len(sources))
    return (
        f"{language}: {len(found)} of {len(sources)} translated ({share}), {stale} stale, {unstamped} without a stamp"
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "none"
