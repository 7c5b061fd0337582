"""What shows, what steers, and where a text may be cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import clipped, closed, one_line, place_to_cut, tears, visible

FAMILY, FLAG, WALES = "👩\u200d👩\u200d👧", "🇩🇪", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
NOTHING = ["", " \n", "\u200b\u200d\ufeff", "\u3164", "\u2800\u115f", "\U000e0041", "\u202e\u2069", "\ufe0f", "\x07"]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_shows(text: str) -> None:
    assert not visible(text)
    assert one_line(text, 64) == ""


@pytest.mark.parametrize(
    "text", ["a", "?", "👍", "\u200ba", "می\u200cخواهم", FAMILY, "\U0001fae9", "\ue000", "\ufffd", "、"]
)
def test_something_shows(text: str) -> None:
    assert visible(text)


@pytest.mark.parametrize(
    "name", ["Ana", "می\u200cخواهم", FAMILY, WALES, FLAG, "Ngân", "Nga\u0302\u0301n", "❤️", "Z\u200d🐱"]
)
def test_names_that_are_left_alone(name: str) -> None:
    assert one_line(name, 64) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("A\u202enna\u2066", "Anna"),
        ("A\nn\u2028n\u0000a", "A n n a"),
        ("a" + "\u0301" * 300, "a" + "\u0301" * 4),
        ("a" + "\u200d\u0301" * 9 + "b", "a" + "\u200d\u0301" * 4 + "\u200db"),
        ("An\U000e0041\U000e0042na", "Anna"),
        ("An\u200b\u2060\ufeffna", "Anna"),
        ("x" * 63 + FAMILY, "x" * 63),
        (FLAG * 40, FLAG * 32),
    ],
)
def test_names_that_are_mended(name: str, shown: str) -> None:
    assert one_line(name, 64) == shown


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("plain", "plain"),
        ("a\u202eb", "a\u202eb\u202c"),
        ("a\u202eb\u202c", "a\u202eb\u202c"),
        ("\u2067a\u202bb\nc", "\u2067a\u202bb\u202c\u2069\nc"),
        ("\u2067a\u202bb\u2069c", "\u2067a\u202bb\u2069c"),
        ("\u202a\u2066a\u202c", "\u202a\u2066a\u202c\u2069\u202c"),
        ("\u202c\u2069a", "\u202c\u2069a"),
        ("\u2068a\r\n\u2068", "\u2068a\u2069\r\n\u2068\u2069"),
    ],
)
def test_what_steers_is_ended_with_its_line(text: str, mended: str) -> None:
    assert closed(text) == mended


STEERED = st.text(st.sampled_from("ab\n\r\u2028\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), max_size=30)


@given(STEERED)
def test_once_mended_nothing_is_left_to_mend_and_the_words_are_all_there(text: str) -> None:
    mended = closed(text)
    assert closed(mended) == mended
    for before, after in zip(text.splitlines(), mended.splitlines(), strict=True):
        assert after.startswith(before)
        assert not after[len(before) :].strip("\u202c\u2069")


@pytest.mark.parametrize("sign", [FAMILY, WALES, "❤️", "👍🏽", "1️⃣", "e\u0301", "\r\n", FLAG])
def test_no_cut_tears_a_sign(sign: str) -> None:
    text = f"a{sign}b"
    assert [at for at in range(1, len(text)) if not tears(text, at)] == [1, 1 + len(sign)]
    assert place_to_cut(text, len(sign)) == 1


def test_flags_are_cut_between_two() -> None:
    assert [at for at in range(1, 8) if not tears(FLAG * 4, at)] == [2, 4, 6]


def test_marks_without_end_are_cut_all_the_same() -> None:
    assert place_to_cut("a" + "\u0301" * 500, 400) == 400


@given(st.lists(st.sampled_from(["a", "😀", FAMILY, FLAG, "e\u0301"])).map("".join), st.integers(1, 40))
def test_what_is_clipped_fits_and_begins_alike(text: str, limit: int) -> None:
    short = clipped(text, limit)
    assert text.startswith(short)
    assert len(short.encode("utf-16-le")) <= 2 * limit
