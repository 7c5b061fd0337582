"""The language made for tests: what is put together in code stands out of it."""

from __future__ import annotations

import pytest

from bot.texts import phrase
from tests.pseudo import TEXTS, bare, outside

OWN = ["Alice", "Bob", "The cat.\nAnd the dog."]
PAIRED = TEXTS.say("en", phrase("paired", one="Alice", two="Bob"))
SEALED = TEXTS.say("en", phrase("sealed"))


def test_a_phrase_is_in_brackets_and_longer_by_a_third() -> None:
    assert bare(SEALED) == "Sealed until both answers are in."
    assert 1.25 < len(SEALED) / len(bare(SEALED)) < 1.5


@pytest.mark.parametrize(
    "shown",
    [
        SEALED,
        PAIRED,
        f"{SEALED}\n\nAlice\nThe cat.\nAnd the dog.",
        f"{SEALED} 2 / 3: /today https://example.org/a-b",
        SEALED[:-4],
        TEXTS.say("de", phrase("checkin-wish", wish=phrase("wish-listen"))),
    ],
)
def test_phrases_and_peoples_own_words_do_not_stand_out(shown: str) -> None:
    assert outside(shown, OWN) == []


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (f"{SEALED} See you.", "See you."),
        (f"Well: {SEALED}", "Well:"),
        (f"{SEALED}\nAnd: Alice", "And: Alice"),
        (TEXTS.say("en", phrase("paired", one="your friend", two="Bob")), "your friend"),
        ("Alice and Bob", "Alice and Bob"),
    ],
)
def test_what_is_built_in_code_does(shown: str, words: str) -> None:
    assert outside(shown, OWN) == [words]
