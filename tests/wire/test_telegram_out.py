"""The vocabulary's words as calls to the Bot API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.telegram_out import (
    LARGEST_PHOTO,
    Call,
    as_document,
    compose,
    edit_call,
    popup_text,
    published,
    send_calls,
)
from bot.platforms.text import units, whole
from bot.speech import Block, Button, Command, EnterPrivate, Media, MediaKind, Message, PickPerson

LINE = (Block("line", "hello"),)


def link(payload: str) -> str:
    return f"https://t.me/DuoBot?start={payload}"


def calls(*blocks: Block, **more: Any) -> list[Call]:
    return send_calls(Message(blocks, **more), link)


def methods(found: Sequence[Call]) -> list[str]:
    return [call.method for call in found]


def cut(text: str, entity: dict[str, Any]) -> str:
    encoded = text.encode("utf-16-le")
    return encoded[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")


def test_paragraphs_and_what_marks_them() -> None:
    text, entities = compose(
        [Block("title", "Today 🌞"), Block("name", "Ana"), Block("quote", "the cat"), Block("hint", "good")]
    )
    assert text == "Today 🌞\n\nAna\nthe cat\n\ngood"
    assert [(one["type"], cut(text, one)) for one in entities] == [
        ("bold", "Today 🌞"),
        ("bold", "Ana"),
        ("blockquote", "the cat"),
        ("italic", "good"),
    ]


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("x" * 300, "blockquote"),
        ("x" * 301, "expandable_blockquote"),
        ("🙂" * 151, "expandable_blockquote"),
        ("\n".join("123456"), "blockquote"),
        ("\n".join("1234567"), "expandable_blockquote"),
    ],
)
def test_long_quotes_fold(quote: str, kind: str) -> None:
    assert [one["type"] for one in compose([Block("quote", quote)])[1]] == [kind]


ODD = st.text(
    st.one_of(st.characters(), st.sampled_from("🙂👩\u200d👧🏽\ud83d\ude42אبا\u202e\u2067\n \0")), max_size=40
)
BLOCKS = st.lists(st.builds(Block, st.sampled_from(["line", "title", "name", "quote", "hint"]), ODD), max_size=6)


@given(BLOCKS)
def test_entities_cut_out_their_block(blocks: list[Block]) -> None:
    text, entities = compose(blocks)
    marked = [whole(b.text) for b in blocks if b.style != "line" and whole(b.text).strip()]
    assert [cut(text, one) for one in entities] == marked
    text.encode()


def test_a_text() -> None:
    (call,) = calls(*LINE)
    assert call.method == "sendMessage"
    assert call.arguments["text"] == "hello"
    assert call.arguments["link_preview_options"] == {"is_disabled": True}
    assert call.arguments["disable_notification"] is True
    assert "reply_markup" not in call.arguments
    assert "parse_mode" not in call.arguments


def test_sound() -> None:
    assert calls(*LINE, sound=True)[0].arguments["disable_notification"] is False


def test_nothing_to_say() -> None:
    assert calls(Block("line", " \n"), clear_keys=True) == []
    assert edit_call(Message(), link) is None


def test_buttons() -> None:
    (call,) = calls(*LINE, buttons=((Button("Yes", "y"), EnterPrivate("In", "p")), ()))
    assert call.arguments["reply_markup"] == {
        "inline_keyboard": [
            [{"text": "Yes", "callback_data": "y"}, {"text": "In", "url": "https://t.me/DuoBot?start=p"}]
        ]
    }


def test_picking_a_person() -> None:
    (call,) = calls(*LINE, buttons=((PickPerson("Who?"),),))
    keys = call.arguments["reply_markup"]
    request = {"request_id": 1, "user_is_bot": False, "max_quantity": 1, "request_name": True}
    assert keys["keyboard"] == [[{"text": "Who?", "request_users": request}]]
    assert keys["one_time_keyboard"]
    assert keys["resize_keyboard"]


def test_picking_a_person_beside_buttons_takes_two_messages() -> None:
    keys, main = calls(*LINE, buttons=((PickPerson("Who?"),), (Button("Link", "l"),)))
    assert keys.arguments["text"] == "Who?"
    assert "keyboard" in keys.arguments["reply_markup"]
    assert main.arguments["text"] == "hello"
    assert "inline_keyboard" in main.arguments["reply_markup"]


def test_taking_keys_away() -> None:
    removed = calls(*LINE, clear_keys=True)[0].arguments["reply_markup"]
    kept = calls(*LINE, clear_keys=True, buttons=((Button("a", "a"),),))[0].arguments["reply_markup"]
    assert removed == {"remove_keyboard": True}
    assert "inline_keyboard" in kept


def test_a_picture_with_its_caption() -> None:
    (call,) = calls(Block("title", "x" * 1024), picture=b"png", buttons=((Button("a", "a"),),))
    assert call.method == "sendPhoto"
    assert call.arguments["photo"] == b"png"
    assert units(call.arguments["caption"]) == 1024
    assert len(call.arguments["caption_entities"]) == 1
    assert call.arguments["reply_markup"] is not None


def test_a_picture_with_a_long_text() -> None:
    picture, text = calls(Block("line", "🙂" * 513), picture=b"png", buttons=((Button("a", "a"),),))
    assert (picture.method, text.method) == ("sendPhoto", "sendMessage")
    assert "caption" not in picture.arguments
    assert picture.arguments["disable_notification"] is True
    assert picture.arguments.get("reply_markup") is None
    assert text.arguments["reply_markup"] is not None


@pytest.mark.parametrize("kind", ["voice", "photo", "video"])
def test_media_go_by_their_id(kind: Any) -> None:
    (call,) = calls(*LINE, media=Media(kind, "id", "telegram"))
    assert call.method == f"send{kind.title()}"
    assert call.arguments[kind] == "id"
    assert call.arguments["caption"] == "hello"


@pytest.mark.parametrize(
    ("kind", "hidden"), [("photo", True), ("video", True), ("voice", False), ("video_note", False)]
)
def test_pictures_and_films_can_be_hidden(kind: Any, hidden: bool) -> None:
    (call,) = calls(media=Media(kind, "id", "discord", b"bytes"), veiled=True)
    assert call.arguments.get("has_spoiler", False) is hidden
    plain = as_document(call)
    assert plain is not None
    assert "has_spoiler" not in plain.arguments


@pytest.mark.parametrize("hidden", [True, False])
def test_a_picture_of_ours_can_be_hidden_too(hidden: bool) -> None:
    (call,) = calls(*LINE, picture=b"png", veiled=hidden)
    assert call.arguments.get("has_spoiler", False) is hidden


def test_a_video_note_has_no_caption() -> None:
    note = Media("video_note", "id", "telegram")
    assert methods(calls(media=note)) == ["sendVideoNote"]
    assert methods(calls(*LINE, media=note)) == ["sendVideoNote", "sendMessage"]


@pytest.mark.parametrize("kind", get_args(MediaKind))
def test_what_was_fetched_elsewhere_is_uploaded(kind: Any) -> None:
    call, *text = calls(*LINE, media=Media(kind, "id", "discord", b"bytes"))
    sent = call.arguments[kind]
    assert (sent.data, call.size) == (b"bytes", 5)
    assert "bytes" not in repr(call)
    assert methods(text) == (["sendMessage"] if kind == "video_note" else [])


def test_a_picture_that_is_too_large_for_one_goes_as_a_file() -> None:
    data = bytes(LARGEST_PHOTO + 1)
    assert methods(calls(media=Media("photo", "id", "discord", data))) == ["sendDocument"]
    assert methods(calls(media=Media("photo", "id", "discord", data[1:]))) == ["sendPhoto"]
    assert methods(calls(media=Media("video", "id", "discord", data))) == ["sendVideo"]


def test_what_is_not_taken_for_what_it_is_goes_as_a_file_once() -> None:
    (call,) = calls(*LINE, media=Media("voice", "id", "discord", b"bytes"), sound=True)
    plain = as_document(call)
    assert plain is not None
    assert plain.method == "sendDocument"
    assert plain.arguments["document"] is call.arguments["voice"]
    assert (plain.arguments["caption"], plain.arguments["disable_notification"]) == ("hello", False)
    assert "voice" not in plain.arguments
    assert as_document(plain) is None
    assert as_document(calls(media=Media("voice", "id", "telegram"))[0]) is None
    assert as_document(calls(picture=b"png")[0]) is None


def test_an_edit_has_inline_buttons_only() -> None:
    buttons = ((PickPerson("Who?"),), (Button("a", "a"),))
    call = edit_call(Message(LINE, buttons, clear_keys=True), link)
    assert call is not None
    assert call.method == "editMessageText"
    assert len(call.arguments["reply_markup"]["inline_keyboard"]) == 1
    assert "disable_notification" not in call.arguments


def test_popups() -> None:
    assert popup_text("") is None
    assert popup_text("x" * 300) == "x" * 200


def test_menus() -> None:
    found = published("pt-BR", [Command("today", "Hoje"), Command("pair", "Par")])
    shown = {scope.type: [one.command for one in commands] for commands, scope, _code in found}
    assert shown == {
        "default": ["today", "pair"],
        "all_private_chats": ["today", "pair"],
        "all_group_chats": ["today"],
    }
    assert {code for _commands, _scope, code in found} == {"pt"}
    assert published("", [])[0][2] is None
