"""The reader through which stories see Discord: it shows what a client would, and what people wrote survives the escaping."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.platforms.discord_text import escaped, shown
from bot.speech import Block, Moment
from tests.staging.discord_words import keys, read
from tests.staging.discord_words import shown as shown_in

SIGNS = st.text(alphabet="\\*_~`|<>[]@#-+1.:/ \nab/today", max_size=40)


@given(st.one_of(st.text(max_size=60), SIGNS))
@example("# one\n> two\n- three\n-# four\n1. five")
@example("||a|| **b** __c__ ~~d~~ `e` ```f``` <t:1> <@1> </x:1> <https://e.org>")
@example("https://e.org/a_b*c and https://e.org/x")
def test_what_people_write_is_read_as_they_wrote_it(text: str) -> None:
    text = text.replace("\0", "").replace("\r", "")
    for block in (Block("line", text), Block("quote", text), Block("quote", text, veiled=True)):
        assert read(shown(block, {})).rstrip(" ") == text.rstrip(" ")


@pytest.mark.parametrize(
    ("markdown", "read_as"),
    [
        ("### Title\n-# small", "Title\nsmall"),
        (">>> one\n# two", "one\ntwo"),
        ("> one\n> two", "one\ntwo"),
        ("**name** and ||hidden|| and `code`", "name and hidden and code"),
        (r"2 \* 3 \\ \_", r"2 * 3 \ _"),
        ("</today:12> or <https://e.org/a_b> or https://e.org/a_b", "/today or https://e.org/a_b or https://e.org/a_b"),
        ("<t:1772481600:t> <t:1772481600:D> <t:1772481600:f>", "8:00 PM March 2, 2026 March 2, 2026 8:00 PM"),
    ],
)
def test_markdown_is_read_as_a_client_shows_it(markdown: str, read_as: str) -> None:
    assert read(markdown) == read_as


@pytest.mark.parametrize("markdown", ["<@12>", "hello <@!12>", "<#12>", "<@&12>", "<:smile:12>"])
def test_what_would_turn_into_something_else_is_no_text(markdown: str) -> None:
    with pytest.raises(AssertionError, match="would be shown as something else"):
        read(markdown)


def test_a_moment_is_read_by_the_readers_clock() -> None:
    block = Block("line", "Until 8:00 pm.", moments=(Moment("8:00 pm", 1772481600, "time"),))
    assert read(shown(block, {})) == "Until 8:00 PM."


def test_a_command_that_is_known_is_read_as_it_is_typed() -> None:
    assert shown(Block("line", "Say /today."), {"today": "12"}) == "Say </today:12>."
    assert read("Say </today:12>.") == "Say /today."


def test_what_is_veiled_is_marked_so() -> None:
    assert shown(Block("quote", "x", veiled=True), {}) == ">>> ||x||"
    assert escaped("||x||") == r"\|\|x\|\|"


def test_texts_and_buttons_are_found_wherever_they_stand() -> None:
    button = {"type": 2, "style": 1, "label": "Go on", "custom_id": "a"}
    options = [{"label": "One", "value": "1"}, {"label": "Two", "value": "2"}]
    tree = [
        {"type": 17, "components": [{"type": 10, "content": "### Title"}, {"type": 10, "content": ">>> words"}]},
        {"type": 9, "components": [{"type": 10, "content": "beside"}], "accessory": button},
        {"type": 1, "components": [{"type": 3, "custom_id": "list", "options": options}]},
        {"type": 1, "components": [{"type": 2, "style": 5, "label": "Away", "url": "https://e.org"}]},
    ]
    assert shown_in("", tree) == "Title\nwords\nbeside"
    assert keys(tree) == [
        [{"text": "Go on", "custom_id": "a"}],
        [{"text": one["label"], "custom_id": "list", "value": one["value"]} for one in options],
        [{"text": "Away", "url": "https://e.org"}],
    ]
