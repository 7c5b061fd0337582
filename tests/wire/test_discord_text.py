"""What people wrote is shown as they wrote it: read back by the client's rules, nothing in it means anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.discord_text import escaped, shown, unquoted
from bot.platforms.text import units, whole
from bot.speech import Block, Moment, Style
from tests.wire.markdown import Meant, read, uncovered

SIGNS = "\\*_~`|<>[]()#-+@:/.!&?= \n0123aZé😀t"
WORDS = [
    "https://x.org/a_b",
    "http://",
    "||",
    "```",
    "<@123>",
    "@everyone",
    ":smile:",
    "<t:1:R>",
    "</today:12>",
    "1. ",
    "- ",
    "# ",
    ">>> ",
]
nasty = st.lists(st.one_of(st.text(SIGNS, max_size=6), st.sampled_from(WORDS), st.text(max_size=3)), max_size=12).map(
    "".join
)


@given(nasty)
def test_what_is_shown_is_what_was_written(text: str) -> None:
    assert read(escaped(whole(text))) == whole(text)


@given(nasty)
def test_a_veil_has_no_hole(text: str) -> None:
    text = whole(text)
    if text.strip():
        covered = shown(Block("line", text, veiled=True), {})
        assert uncovered(covered).removesuffix(" ").rstrip(" ") == text.rstrip(" ")


@given(nasty)
def test_escaping_at_most_doubles(text: str) -> None:
    text = whole(text)
    assert units(escaped(text)) <= 2 * units(text)


@given(nasty)
def test_a_bold_name_ends_where_it_ends(text: str) -> None:
    line = " ".join(whole(text).split())
    bold = shown(Block("name", line), {})
    if line:
        assert bold.startswith("**")
        assert bold.endswith("**")
        assert read(bold[2:-2]) == line or line[:1] in "-+#0123456789>"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plain, and fine.", "plain, and fine."),
        ("2 * 3_4", "2 \\* 3\\_4"),
        ("see https://a.org/x_y?z=1#top!", "see https://a.org/x_y?z=1#top!"),
        ("a https://a.org/x||y", "a https\\://a.org/x\\|\\|y"),
        ("# no title", "\\# no title"),
        ("1. not a list", "1\\. not a list"),
        ("- nor this\n+ nor that", "\\- nor this\n\\+ nor that"),
        ("at 19:00", "at 19:00"),
        (":heart:", "\\:heart:"),
        ("@everyone", "\\@everyone"),
    ],
)
def test_escaping(text: str, wanted: str) -> None:
    assert escaped(text) == wanted
    assert read(wanted) == text


@pytest.mark.parametrize(
    ("style", "text", "wanted"),
    [
        ("line", "Hello", "Hello"),
        ("title", "A question?", "### A question?"),
        ("title", "Two\nlines", "**Two\nlines**"),
        ("name", "Alice", "**Alice**"),
        ("quote", "One\n\ntwo", ">>> One\n\ntwo"),
        ("hint", "Aside\nand more", "-# Aside\n-# and more"),
    ],
)
def test_styles(style: Style, text: str, wanted: str) -> None:
    assert shown(Block(style, text), {}) == wanted


def test_a_moment_is_told_by_the_readers_own_clock() -> None:
    block = Block(
        "line", "Again at 19:00, or on 3 May.", moments=(Moment("3 May", 86400, "date"), Moment("19:00", 60, "time"))
    )
    assert shown(block, {}) == "Again at <t:60:t>, or on <t:86400:D>."


def test_a_known_command_can_be_tapped_and_words_of_people_cannot() -> None:
    known = {"today": "12"}
    assert shown(Block("line", "Write /today, or /other; not a/today."), known) == (
        "Write </today:12>, or /other; not a/today."
    )
    assert shown(Block("quote", "I wrote /today"), known) == ">>> I wrote /today"
    assert shown(Block("name", "/today"), known) == "**/today**"


def test_what_a_person_sees_of_their_own_message_is_what_the_bot_reads() -> None:
    assert (
        unquoted("Hi <@12> and <@!13> <:cat:99> <a:dog:98> </today:7>", {"12": "Bob"})
        == "Hi @Bob and @? :cat: :dog: /today"
    )


@pytest.mark.parametrize("text", ["**a**", "_a_", "||a||", "<@1>", "# a", "[a](b)", "`a`", "- a", "~~a~~"])
def test_the_reader_of_these_tests_knows_markup_when_it_sees_it(text: str) -> None:
    with pytest.raises(Meant):
        read(text)


def test_what_is_to_be_copied_stands_as_it_is() -> None:
    assert shown(Block("code", "/pair code:i_Ab-_c*"), {"pair": "1"}) == "`/pair code:i_Ab-_c*`"
