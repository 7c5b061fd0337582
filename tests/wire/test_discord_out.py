"""Messages as Discord's components: what is shown, and that nothing is ever more than Discord takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simcord.components import validate_components, validate_modal

from bot.phrasing import cut
from bot.platforms.discord_out import TEXT_LIMIT, popup_text, rendered
from bot.platforms.discord_sheets import modal
from bot.speech import (
    AnyButton,
    Block,
    Button,
    EnterPrivate,
    Field,
    File,
    Media,
    Message,
    PickPerson,
    Sheet,
)

Json = dict[str, Any]
V2, SILENT = 1 << 15, 1 << 12


def shown(message: Message) -> Json:
    """What is sent, checked as Discord would check it."""
    found = rendered(message, {"today": "7"})
    assert found is not None
    names = [one.name for one in found.uploads]
    assert len(set(names)) == len(names)
    assert validate_components(found.body["components"], flags=found.body["flags"])
    assert found.body["allowed_mentions"] == {"parse": [], "replied_user": False}
    return found.body


def texts(components: list[Json]) -> Iterator[str]:
    """All that is written in it."""
    for one in components:
        if one["type"] == 10:
            yield one["content"]
        yield from texts(one.get("components", []))


def controls(body: Json) -> list[list[Json]]:
    """The rows of buttons and lists."""
    return [row["components"] for row in body["components"] if row["type"] == 1]


def test_a_reveal_is_a_card_with_each_quote_by_itself() -> None:
    blocks = (
        Block("title", "What made you smile?"),
        Block("name", "Alice"),
        Block("quote", "The *cat*"),
        Block("name", "Bob"),
        Block("quote", "You", veiled=True),
        Block("hint", "/today shows it again"),
    )
    body = shown(Message(blocks))
    [card] = body["components"]
    assert card["type"] == 17
    assert list(texts([card])) == [
        "### What made you smile?\n\n**Alice**",
        ">>> The \\*cat\\*",
        "**Bob**",
        ">>> ||You||",
        "-# </today:7> shows it again",
    ]


def test_a_line_is_no_card_and_only_a_prompt_sounds() -> None:
    body = shown(Message((Block("line", "Sealed."),)))
    assert body["components"] == [{"type": 10, "content": "Sealed."}]
    assert body["flags"] == V2 | SILENT
    assert shown(Message((Block("line", "A prompt"),), sound=True))["flags"] == V2


def test_buttons_stand_in_their_rows_and_the_first_stands_out() -> None:
    rows = ((Button("Go on", "a"), Button("Later", "b")), (EnterPrivate("In private", "pay-load"),))
    assert controls(shown(Message((Block("line", "?"),), rows))) == [
        [
            {"type": 2, "style": 1, "label": "Go on", "custom_id": "a"},
            {"type": 2, "style": 2, "label": "Later", "custom_id": "b"},
        ],
        [{"type": 2, "style": 2, "label": "In private", "custom_id": "e:pay-load"}],
    ]


def test_neighbours_of_one_choice_are_a_list() -> None:
    rows = (
        (Button("One", "1", one_of=True), Button("Two", "2", one_of=True)),
        (Button("Three", "3", one_of=True),),
        (Button("Back", "b"),),
    )
    [[chooser], [back]] = controls(shown(Message((Block("line", "?"),), rows)))
    assert chooser["type"] == 3
    assert [(one["label"], one["value"]) for one in chooser["options"]] == [("One", "1"), ("Two", "2"), ("Three", "3")]
    assert back["custom_id"] == "b"


def test_a_single_choice_is_a_button() -> None:
    [[one]] = controls(shown(Message((Block("line", "?"),), ((Button("One", "1", one_of=True),),))))
    assert one["type"] == 2


def test_a_sheet_is_named_in_the_button_and_one_that_is_only_a_sheet_is_shown() -> None:
    rows = ((Button("Answer", "id", sheet="daily.en", bare=False),),)
    [[one]] = controls(shown(Message((Block("line", "?"),), rows)))
    assert one["custom_id"] == "w:daily.en:id"


def test_somebody_is_picked_from_a_list_of_people() -> None:
    [[one]] = controls(shown(Message((Block("line", "?"),), ((PickPerson("My partner"),),))))
    assert (one["type"], one["placeholder"]) == (5, "My partner")


def test_pictures_are_shown_with_words_for_those_who_do_not_see_them() -> None:
    found = rendered(Message((Block("line", "Your week"),), picture=b"\x89PNG"), {})
    assert found is not None
    assert [(one.name, one.about) for one in found.uploads] == [("picture.png", "Your week")]
    assert found.body["components"][0] == {
        "type": 12,
        "items": [{"media": {"url": "attachment://picture.png"}, "description": "Your week"}],
    }
    hidden = rendered(Message((Block("line", "Your week"),), picture=b"\x89PNG", veiled=True), {})
    assert hidden is not None
    assert hidden.body["components"][0]["items"][0]["spoiler"] is True


@pytest.mark.parametrize(
    ("kind", "data", "name", "component"),
    [
        ("photo", b"\xff\xd8\xff", "photo.jpg", 12),
        ("photo", b"\x89PNG...", "photo.png", 12),
        ("video", b"mp4", "video.mp4", 12),
        ("video_note", b"mp4", "video.mp4", 12),
        ("voice", b"OggS", "voice.ogg", 13),
    ],
)
def test_media_are_uploaded(kind: Any, data: bytes, name: str, component: int) -> None:
    found = rendered(Message((Block("name", "Alice"),), media=Media(kind, "x", "telegram", data)), {})
    assert found is not None
    assert [one.name for one in found.uploads] == [name]
    assert component in [one["type"] for one in found.body["components"]]


@pytest.mark.parametrize("kind", ["photo", "video", "voice"])
def test_media_can_be_hidden(kind: Any) -> None:
    found = rendered(Message(media=Media(kind, "x", "telegram", b"data"), veiled=True), {})
    assert found is not None
    (part,) = found.body["components"]
    assert part.get("items", [part])[0]["spoiler"] is True


def test_a_file_is_there_to_be_kept() -> None:
    found = rendered(Message((Block("line", "Yours"),), file=File("duologue.zip", b"PK")), {})
    assert found is not None
    assert {"type": 13, "file": {"url": "attachment://duologue.zip"}} in found.body["components"]


def test_nothing_to_show_is_nothing() -> None:
    assert rendered(Message((Block("line", " "),)), {}) is None
    assert rendered(Message(media=Media("photo", "x", "telegram")), {}) is None


LABEL = "*" * 200


@pytest.mark.parametrize("count", [1, 5, 6, 16, 25, 26, 60])
@pytest.mark.parametrize("columns", [1, 2, 8])
@pytest.mark.parametrize("one_of", [False, True])
@pytest.mark.parametrize("quotes", [0, 2, 20, 60])
def test_the_worst_that_can_be_asked_for_is_taken(count: int, columns: int, one_of: bool, quotes: int) -> None:
    buttons = [Button(LABEL, f"{at:064}", sheet="weekly-form.en", one_of=one_of) for at in range(count)]
    rows: list[tuple[AnyButton, ...]] = [tuple(buttons[at : at + columns]) for at in range(0, count, columns)]
    rows += [(EnterPrivate(LABEL, "p" * 64), PickPerson(LABEL))]
    blocks = [Block("title", "*" * 60)]
    for at in range(quotes):
        blocks += [Block("name", "_" * 9), Block("quote", "*" * 9 + f"\n{at}", veiled=True)]
    for page in cut(blocks, TEXT_LIMIT):
        message = Message(page, tuple(rows), Media("voice", "x", "telegram", b"OggS"), b"\x89PNG", File("a.zip", b"PK"))
        body = shown(message)
        assert sum(map(len, texts(body["components"]))) <= 4000
        there = [one for row in controls(body) for one in row]
        choices = sum(len(one.get("options", [0])) for one in there)
        assert choices == count + 2


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            Block,
            st.sampled_from(["line", "title", "name", "quote", "hint"]),
            st.text("*_|`\n a<>@:/1.-#é😀", min_size=1, max_size=2500),
            st.booleans(),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_no_page_is_more_than_discord_takes(blocks: list[Block]) -> None:
    for page in cut(blocks, TEXT_LIMIT):
        found = rendered(Message(page), {"today": "1" * 19})
        if found is not None:
            shown(Message(page))


def test_all_that_is_written_is_there_however_much_must_be_escaped() -> None:
    pages = cut([Block("quote", "*" * 5000)], TEXT_LIMIT)
    written = "".join(text for page in pages for text in texts(shown(Message(page))["components"]))
    assert written.count("\\*") == 5000


def test_a_popup_is_cut_to_what_is_shown_and_means_nothing() -> None:
    assert popup_text("a *b* @everyone") == "a \\*b\\* \\@everyone"
    assert len(popup_text("*" * 3000)) <= 2000
    assert popup_text("") == ""


@pytest.mark.parametrize("options", [0, 1, 2, 10, 11, 25])
def test_a_sheet_is_a_modal_that_is_taken(options: int) -> None:
    choices = tuple((f"v{at}", "L" * 150) for at in range(options))
    fields = (Field("words", "W" * 80, longest=9000), Field("choice", "Choose", choices, required=False))
    made = modal(Sheet("T" * 80, fields), "daily.en", "b" * 64, "The question?")
    assert validate_modal(made)
    assert made["custom_id"] == f"w:daily.en:{'b' * 64}"
    assert made["components"][0] == {"type": 10, "content": "The question?"}


def test_a_full_sheet_leaves_the_question_out() -> None:
    made = modal(Sheet("T", tuple(Field(f"f{at}", "F") for at in range(5))), "n", "b", "The question?")
    assert len(validate_modal(made)["components"]) == 5
