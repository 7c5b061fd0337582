"""From long to several: nothing lost, nothing too long, no name without its words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.phrasing import cut, split, width
from bot.speech import Block, Button, Media, Message, Style

LIMIT = 300
STYLES: tuple[Style, ...] = ("line", "title", "quote", "hint")
ROWS = ((Button("Go on", "1"), Button("Leave", "2")),)
VOICE = Media("voice", "ref", "telegram")
PIECES = st.text(st.sampled_from("ab é🐈👩‍👩‍👧\n \u2068\u2069ß😀"), min_size=1, max_size=20).filter(str.strip)
TEXTS = st.builds(lambda text, times: text * times, PIECES, st.integers(1, 60))
NAMES = st.text(st.sampled_from("Añ🐈b"), min_size=1, max_size=60)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from(STYLES), TEXTS).map(lambda block: [block])
    | st.tuples(NAMES, TEXTS).map(lambda one: [Block("name", one[0]), Block("quote", one[1])]),
    min_size=1,
    max_size=8,
).map(lambda groups: tuple(block for group in groups for block in group))


def paged(message: Message, limit: int = LIMIT) -> list[Message]:
    """The message on pages of at most this length."""
    *earlier, last = cut(message.blocks, limit)
    return split(earlier, replace(message, blocks=last))


def rendered(page: Message) -> str:
    """The longest a platform makes of it: paragraphs with an empty line between them."""
    return "\n\n".join(block.text for block in page.blocks)


def bare(text: str) -> str:
    """The text without white space, which may change where it is cut."""
    return "".join(text.split())


@given(BLOCKS)
@example((Block("name", "Alice"), Block("quote", "x" * 2000)))
@example((Block("title", "t"), Block("name", "A" * 60), Block("quote", "x" * 2000)))
@example((Block("line", "x" * 280), Block("name", "Alice"), Block("quote", "short")))
@example((Block("quote", "x" + " " * 900 + "y"),))
@example((Block("quote", "😀" * 400),))
@example((Block("line", " " + "x" * 300),))
def test_every_page_fits_and_together_they_are_the_whole(blocks: tuple[Block, ...]) -> None:
    pages = paged(Message(blocks))
    for page in pages:
        assert 0 < width(rendered(page)) <= LIMIT
        assert all(block.text.strip() for block in page.blocks)
        assert page.blocks[-1].style != "name", "a name is left alone"
    for style in (*STYLES, "name"):
        before = [bare(block.text) for block in blocks if block.style == style]
        after = [bare(block.text) for page in pages for block in page.blocks if block.style == style]
        assert "".join(after) == "".join(before)


@given(BLOCKS)
@example((Block("line", "x" * 1000),))
def test_buttons_and_media_stand_under_the_end_and_only_the_beginning_sounds(blocks: tuple[Block, ...]) -> None:
    whole = Message(blocks, ROWS, media=VOICE, sound=True, clear_keys=True)
    *first, last = paged(whole)
    assert (last.buttons, last.media, last.clear_keys) == (ROWS, VOICE, True)
    assert not any(page.buttons or page.media for page in first)
    assert [page.sound for page in [*first, last]] == [True] + [False] * len(first)


def test_what_is_hidden_stays_so_on_every_page() -> None:
    pages = paged(Message((Block("name", "Alice"), Block("quote", "word " * 400, veiled=True), Block("hint", "x"))))
    assert len(pages) > 5
    assert all(block.veiled == (block.style == "quote") for page in pages for block in page.blocks)


def test_what_fits_stays_as_it_is() -> None:
    message = Message((Block("title", "Hello"), Block("line", "x" * 290)), ROWS, sound=True)
    assert paged(message) == [message]
    assert paged(Message(media=VOICE)) == [Message(media=VOICE)]


@pytest.mark.parametrize("words", ["word " * 200, "line\n" * 200])
def test_a_cut_is_made_between_words(words: str) -> None:
    pages = paged(Message((Block("quote", words),)))
    assert len(pages) == 4
    assert words[4].join(page.blocks[0].text for page in pages) == words.strip()


@given(st.builds(lambda text, times: text * times, st.text(st.sampled_from("😀👍🏽a"), min_size=1), st.integers(1, 99)))
def test_a_sign_of_two_units_is_never_cut(text: str) -> None:
    for page in paged(Message((Block("quote", text),)), 51):
        for block in page.blocks:
            assert block.text.encode("utf-16-le").decode("utf-16-le") == block.text
