"""The mark by which a translation knows what it was translated from."""

from __future__ import annotations

from bot.proofreading.shape import fingerprint
from bot.proofreading.written import Deck, Library, Table


def stamp(library: Library, language: str | None = None, *, renew: bool = False) -> int:
    """Write its source's fingerprint to each translation that has none, or to all; return how many. Raises OSError."""
    decks = [deck for deck in library.decks if language in (None, deck.language)]
    return sum(_stamp(deck, library, renew) for deck in decks)


def _stamp(deck: Deck, library: Library, renew: bool) -> int:
    marks = {
        prompt.lines["id"]: _mark(prompt, library)
        for prompt in deck.prompts
        if _can_be_stamped(deck, prompt, library) and (renew or "source" not in prompt.values)
    }
    old = {
        prompt.lines["source"]
        for prompt in deck.prompts
        if prompt.lines.get("id") in marks and "source" in prompt.lines
    }
    if not marks:
        return 0
    # As bytes: whatever else stands in the file, and however its lines end, stays as it is.
    lines = deck.file.read_bytes().split(b"\n")
    kept = [(number, line) for number, line in enumerate(lines, 1) if number not in old]
    deck.file.write_bytes(b"\n".join(_marked(line, marks.get(number, "")) for number, line in kept))
    return len(marks)


def _can_be_stamped(deck: Deck, prompt: Table, library: Library) -> bool:
    return not deck.defines(prompt) and prompt.id in library.sources and "id" in prompt.lines


def _mark(prompt: Table, library: Library) -> str:
    return f'source = "{fingerprint(library.sources[prompt.id][1])}"'


def _marked(line: bytes, mark: str) -> bytes:
    end = b"\r" if line.endswith(b"\r") else b""
    return line + (b"\n" + mark.encode() + end if mark else b"")
