"""Text of every nasty kind, from one person's message to what the other is shown: all of it arrives, and nothing else.

`python -m tests.breaking.strings --strings 1000000 [--seed N] [--only NUMBER]`; the same seed makes the same strings.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any

from bot.clock import SystemClock
from bot.domain.text import STEERING, closed, fitting, visible
from bot.phrasing import blocks, buttons, cut, line, tap, title
from bot.platforms.telegram_in import translate
from bot.platforms.telegram_out import POPUP_LIMIT, TEXT_LIMIT, compose, popup_text
from bot.platforms.text import units, whole
from bot.rounds import keeping, revealing
from bot.sandbox.text import message_text
from bot.speech import Block, Button, Said, Words
from bot.store.vault import Vault
from bot.texts import Texts
from tests.breaking import base
from tests.breaking.mute import ME

VAULT, TEXTS = Vault(b"k" * 32), Texts()
KEY = VAULT.new_key(1, 2)
PLACE = "words|3"
QUOTES = ("blockquote", "expandable_blockquote")
LONGEST_LABEL = 200
SIGNS = (
    *("a", "Z", "ß", "é", "e\u0301", "ا", "ب", "א", "ไ", "한", "\u1100\u1161", "の", "की", "𝔘", "😀", "❤️", "👍🏽", "1️⃣"),
    *(
        "👩\u200d👩\u200d👧",
        "🏳️\u200d🌈",
        "🇩🇪",
        "🇺",
        "🏴\U000e0067\U000e0062\U000e007f",
        "می\u200cخ",
        "\u0301" * 9,
        "\u0489",
    ),
    *(
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\u3000",
        "\x85",
        "\x1c",
        "\u200b",
        "\u2060",
        "\ufeff",
    ),
    *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f"),
    *("\ud83d", "\ude00", "\0", "\x07", "\x1b[2J", "\ufffe", "\uffff", "\U0010ffff", "\ue000", "\u3164", "\U000e0041"),
    *(
        "<b>",
        "*x*",
        "_",
        "`",
        "@everyone",
        "/leave",
        "[x](tg://user?id=1)",
        "https://e.org",
        "&amp;",
        "{ $name }",
        "|",
        "~",
    ),
    *(
        '"',
        "'",
        "\\",
        "\\u0000",
        "%s",
        "' OR 1=1 --",
        "\u0e33",
        "\ufdfd",
        "\u061c",
        "\u034f",
        "\u00ad",
        "\ufe0f",
        "\u20e3",
    ),
)
Report = Callable[[str], None]


@dataclass(slots=True)
class Result:
    """What came of it."""

    strings: int = 0
    empty: int = 0
    pages: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.strings} strings, {self.empty} with nothing to see, {self.pages} pages, {len(self.faults)} faults"
        )


def run(seed: int, strings: int, report: Report | None = None, first: int = 0) -> Result:
    """Send so many strings through; stop at the tenth fault."""
    result = Result()
    for number in range(first, first + strings):
        try:
            _one(Random(seed << 40 | number), result)  # noqa: S311 - not for secrets
        except Exception as error:
            result.faults.append(f"--seed {seed} --only {number}: {type(error).__name__} {str(error)[:200]!r}")
        result.strings += 1
        if report and result.strings % 50_000 == 0:
            report(f"seed {seed}: {result}")
        if len(result.faults) >= 10:
            break
    return result


def _one(random: Random, result: Result) -> None:
    text, name = nasty(random, _length(random)), nasty(random, random.randrange(1, 40))
    said = _arrived(random, text, name)
    _check_name(said.sender.name)
    words = said.words
    assert words.text == whole(text)
    assert bool(words) == bool(visible(words.text) or words.media)
    if not words:
        result.empty += 1
        return
    pages = _shown(words, said.sender.name)
    result.pages += len(pages)
    _check_arrival(words.text, pages)
    short = popup_text(words.text) or ""
    assert units(short) <= POPUP_LIMIT
    assert words.text.startswith(short)


def _length(random: Random) -> int:
    """Mostly what people write; now and then as much as goes into a message."""
    return random.choice((1, 2, 5, 20, 20, 60, 200)) if random.random() < 0.97 else random.choice((2000, 4090, 4096))


def nasty(random: Random, length: int) -> str:
    """At most so many UTF-16 units of nasty signs; never a command."""
    few = [*random.choices(SIGNS, k=random.randrange(1, 9)), chr(random.randrange(0x110000))]
    made = "".join(random.choices(few, k=length)).lstrip("/")
    return made[: fitting(made, length)] or "."


def _arrived(random: Random, text: str, name: str) -> Said:
    """What the bot understands of this text: as a message, or as the caption of a picture."""
    who = base.user(7, name)
    if len(text) < 500 and random.random() < 0.2:
        size = {"file_id": "f", "width": 1, "height": 1}
        raw = base.message(who, base.private(who), photo=[size], caption=text)
    else:
        raw = base.message(who, base.private(who), text=text)
    update = translate(base.update("message", raw), ME)
    assert update is not None
    assert isinstance(update.event, Said)
    return update.event


def _check_name(name: str) -> None:
    assert visible(name)
    assert len(name) <= 64
    assert STEERING.isdisjoint(name)
    assert len(name.splitlines()) == 1
    (told,) = blocks(TEXTS, "en", [line("paired-private", name=name)])
    assert told.text.startswith(f"You and \u2068{name}\u2069 share")
    seal = partial(VAULT.seal_button, "room")
    (((button,),),) = (buttons(TEXTS, "en", [[tap("button-accept", "accept", 1 << 62, name=name)]], seal),)
    assert isinstance(button, Button)
    assert units(button.label) <= LONGEST_LABEL
    assert len(button.id.encode()) <= 64


def _shown(words: Words, name: str) -> list[list[str]]:
    """Seal, open, put on pages and send it: the quotes on each page, as the other one's client has them."""
    sealed = VAULT.seal(KEY, PLACE, 1, 2, {"answer": [keeping.piece(words, "1")]})
    filled: dict[str, Any] = VAULT.unseal(KEY, PLACE, 1, 2, sealed)
    parts = [title("daily-title"), *revealing.pieces_text(name, filled["answer"])]
    return [_sent(page) for page in cut(blocks(TEXTS, "en", parts), TEXT_LIMIT)]


def _sent(page: Sequence[Block]) -> list[str]:
    text, entities = message_text(*compose(page))
    data = text.encode("utf-16-le")
    marks = [one for one in entities if one["type"] in QUOTES]
    return [data[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le") for one in marks]


def _check_arrival(text: str, pages: list[list[str]]) -> None:
    """Put together again, it is what was written: but for white space where it was cut, and for what ends a line's steering."""
    wanted, at = closed(text), 0
    for piece in (piece for page in pages for piece in page):
        while at < len(wanted) and wanted[at].isspace() and not wanted.startswith(piece, at):
            at += 1
        assert wanted.startswith(piece, at), "something else was shown"
        at += len(piece)
    assert not wanted[at:].strip(), "something was lost"
    for before, after in zip(text.splitlines(), wanted.splitlines(), strict=True):
        assert after.startswith(before)
        assert not after[len(before) :].strip("\u202c\u2069"), "something was added"


def main(argv: Sequence[str] | None = None) -> int:
    """Send strings through; return 1 if one of them did not arrive."""
    parser = ArgumentParser("strings", description=__doc__)
    parser.add_argument("--strings", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of one string")
    given = parser.parse_args(argv)
    clock = SystemClock()
    began = clock.now()
    once = given.only is not None
    result = run(given.seed, 1 if once else given.strings, _report, given.only or 0)
    _report(f"seed {given.seed}, {(clock.now() - began).total_seconds():.0f} s: {result}")
    for fault in result.faults:
        _report(fault)
    return 1 if result.faults else 0


def _report(said: str) -> None:
    sys.stdout.write(f"{said}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
