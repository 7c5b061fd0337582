"""From parts (phrases and people's own words) to messages in one reader's language, none longer than a platform takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from bot.domain.text import closed, fitting, place_to_cut, tears
from bot.speech import AnyButton, Block, Button, EnterPrivate, Message, PickPerson, Style
from bot.texts import Phrase, Texts, phrase

GO = "go"
"""The action of a button that runs a command."""
_JOINT = 2
"""UTF-16 units between two paragraphs."""


class Part(NamedTuple):
    """One paragraph: a phrase, or (as plain text) a person's own words, which are never translated."""

    style: Style
    content: Phrase | str
    veiled: bool = False


class Tap(NamedTuple):
    """A button that comes back with an action and its arguments. `sheet`, `bare` and `one_of` are as in `Button`."""

    label: Phrase | str
    action: str
    args: tuple[str, ...] = ()
    sheet: str = ""
    bare: bool = True
    one_of: bool = False


class Enter(NamedTuple):
    """A button from a room into the private chat."""

    label: Phrase
    payload: str


class Pick(NamedTuple):
    """A button that lets a person choose somebody from their contacts."""

    label: Phrase


AnyTap = Tap | Enter | Pick
Rows = Sequence[Sequence[AnyTap]]
Screen = tuple[list[Part | str], Rows]
"""A message and its buttons."""
SealButton = Callable[..., str]


def line(phrase_id: str, **args: Any) -> Part:
    """A plain paragraph."""
    return Part("line", phrase(phrase_id, **args))


def title(phrase_id: str, **args: Any) -> Part:
    """A heading."""
    return Part("title", phrase(phrase_id, **args))


def hint(phrase_id: str, **args: Any) -> Part:
    """An aside."""
    return Part("hint", phrase(phrase_id, **args))


def tap(label: str, action: str, *args: object, **label_args: Any) -> Tap:
    """A button; its label is a phrase id."""
    return Tap(phrase(label, **label_args), action, tuple(str(arg) for arg in args))


def way(command: str) -> Tap:
    """A button that runs a command, in private, for whoever taps it."""
    return tap(f"command-{command}", GO, command)


def blocks(texts: Texts, language: str, parts: Iterable[Part | str]) -> tuple[Block, ...]:
    """Say the parts in this language. A bare string is the id of a plain phrase."""
    return tuple([_block(texts, language, part) for part in parts])


def known(texts: Texts, parts: Iterable[Part]) -> list[Part]:
    """The parts without phrases that have left their deck since."""
    return [one for one in parts if isinstance(one.content, str) or _is_known(texts, one.content)]


def _is_known(texts: Texts, what: Phrase) -> bool:
    """Whether it can be said, with all that it names."""
    given = [one for value in what.args.values() for one in (value if type(value) is tuple else (value,))]
    return texts.knows(what) and all(_is_known(texts, one) for one in given if isinstance(one, Phrase))


def buttons(texts: Texts, language: str, rows: Rows, seal: SealButton) -> tuple[tuple[AnyButton, ...], ...]:
    """The buttons in this language; `seal` makes their ids for the place where they will stand."""
    return tuple([tuple([_button(texts, language, one, seal) for one in row]) for row in rows])


def _block(texts: Texts, language: str, part: Part | str) -> Block:
    made = line(part) if isinstance(part, str) else part
    if isinstance(made.content, str):
        return Block(made.style, closed(made.content), made.veiled)
    moments = texts.moments(language, made.content) if made.content.args else ()
    return Block(made.style, texts.say(language, made.content), made.veiled, moments)


def _button(texts: Texts, language: str, one: AnyTap, seal: SealButton) -> AnyButton:
    label = one.label if isinstance(one.label, str) else texts.say(language, one.label)
    if isinstance(one, Tap):
        # A sheet is asked for by name, in the reader's language.
        sheet = f"{one.sheet}.{language}" if one.sheet else ""
        return Button(label, seal(one.action, *one.args), sheet, one.bare, one.one_of)
    return EnterPrivate(label, one.payload) if isinstance(one, Enter) else PickPerson(label)


def cut(blocks: Sequence[Block], limit: int) -> list[tuple[Block, ...]]:
    """Divide paragraphs into pages of at most `limit` UTF-16 units."""
    if _size(blocks) - _JOINT <= limit:
        return [tuple(blocks)]
    pages: list[list[Block]] = [[]]
    used = 0
    for unit in _units(blocks, limit):
        size = _size(unit)
        if used + size - _JOINT > limit and pages[-1]:
            pages.append([])
            used = 0
        pages[-1] += unit
        used += size
    return [tuple(page) for page in pages]


def split(earlier: Sequence[tuple[Block, ...]], message: Message) -> list[Message]:
    """The message after these earlier pages: buttons and media stay with the last, and only the first sounds."""
    if not earlier:
        return [message]
    first = [Message(page, sound=message.sound and at == 0) for at, page in enumerate(earlier)]
    return [*first, replace(message, sound=False)]


def _units(blocks: Iterable[Block], limit: int) -> Iterable[list[Block]]:
    """What is not torn apart: a paragraph that fits, and a name with the beginning of the words under it."""
    names: list[Block] = []
    for block in blocks:
        if block.style == "name":
            names.append(block)
            continue
        first, *others = _pieces(block, limit - _size(names), limit)
        yield [*names, first]
        yield from ([piece] for piece in others)
        names = []
    if names:
        yield names


def _size(blocks: Iterable[Block]) -> int:
    return sum(width(block.text) + _JOINT for block in blocks)


def _pieces(block: Block, first: int, limit: int) -> list[Block]:
    if width(block.text) <= first:
        return [block]
    text, pieces, room = block.text.strip(), [], first
    while width(text) > room:
        at = _place_to_cut(text, room)
        pieces.append(replace(block, text=text[:at].rstrip()))
        text, room = text[at:].lstrip(), limit
    return [*pieces, replace(block, text=text)]


def _place_to_cut(text: str, limit: int) -> int:
    end = fitting(text, limit)
    space = max(text.rfind(sign, end // 2, end) for sign in ("\n", " "))
    return space if space > 0 and not tears(text, space + 1) else max(place_to_cut(text, end), 1)


def width(text: str) -> int:
    """Length in UTF-16 units, as platforms count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
