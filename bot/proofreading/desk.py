"""`duologue decks`: what is done with the decks, and how it is told."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bot.decks import BadContent
from bot.holding import StartError
from bot.proofreading.lint import findings
from bot.proofreading.preview import preview
from bot.proofreading.stamp import stamp
from bot.proofreading.stats import stats
from bot.proofreading.written import Library, library
from bot.texts import Texts

Tell = Callable[[str], None]


def work(given: Namespace, added: Sequence[Path], tell: Tell) -> int:
    """Do what is asked for with our decks and the `added` ones; return the exit code. Raises StartError."""
    try:
        decks = library([*added, *getattr(given, "folders", ())])
        for folder in decks.without_any:
            raise StartError(f"no deck is in {folder}; one lies there in <language>/decks, as <deck>.toml")
        return _TASKS[given.what](given, decks, tell)
    except BadContent as error:
        raise StartError(str(error)) from None
    except OSError as error:
        raise StartError(f"{error.filename} cannot be used ({error.strerror})") from None


def _lint(_given: Namespace, decks: Library, tell: Tell) -> int:
    found = findings(decks)
    prompts = sum(len(deck.prompts) for deck in decks.decks)
    _all([*map(str, found), f"{prompts} prompts in {len(decks.decks)} decks: {len(found) or 'no'} findings."], tell)
    return int(bool(found))


def _preview(given: Namespace, decks: Library, tell: Tell) -> int:
    shown = list(preview(_texts(decks), _language(given, decks), given.deck, given.depth))
    if not shown:
        names = ", ".join(sorted({deck.name for deck in decks.decks}))
        raise StartError(f"there is nothing like that to show; the decks are {names}")
    return _all(shown, tell)


def _stats(given: Namespace, decks: Library, tell: Tell) -> int:
    return _all(stats(decks, _texts(decks), _language(given, decks)), tell)


def _stamp(given: Namespace, decks: Library, tell: Tell) -> int:
    language = _language(given, decks) if given.language else None
    count = stamp(decks, language, renew=given.all)
    return _all([f"{count} {'translation' if count == 1 else 'translations'} marked."], tell)


def _all(lines: Iterable[str], tell: Tell) -> int:
    for line in lines:
        tell(line)
    return 0


def _texts(decks: Library) -> Texts:
    return Texts(decks.content, decks.more)


def _language(given: Namespace, decks: Library) -> str:
    if given.language not in decks.languages:
        raise StartError(f"there are no decks in that language; there are {', '.join(decks.languages)}")
    return str(given.language)


_TASKS: dict[str, Callable[[Namespace, Library, Tell], int]] = {
    "lint": _lint,
    "preview": _preview,
    "stats": _stats,
    "stamp": _stamp,
}
