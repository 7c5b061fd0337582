"""The sandbox refuses what Telegram refuses."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
import telegram
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from bot.sandbox.world import World

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (40).to_bytes(4, "big") + (30).to_bytes(4, "big")
BUTTON = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
NOT_MODIFIED = (
    "Message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "Query is too old and response timeout expired or query id is invalid"
REFUSED: dict[str, tuple[str, dict[str, Any], str]] = {
    "no such chat": ("send_message", {"chat_id": 99, "text": "x"}, "Chat not found"),
    "no such name": ("send_message", {"chat_id": "@nobody", "text": "x"}, "Chat not found"),
    "no text": ("send_message", {"text": ""}, "Message text is empty"),
    "blank text": ("send_message", {"text": " \n"}, "Text must be non-empty"),
    "long text": ("send_message", {"text": "😀" * 2049}, "Message is too long"),
    "parse mode": ("send_message", {"text": "x", "parse_mode": "HTML"}, "Parse_mode is not taken here"),
    "no inline kind": (
        "send_message",
        {"text": "x", "message_effect_id": "1", "chat_id": "room"},
        "Can't use message effects",
    ),
    "topic": ("send_message", {"text": "x", "message_thread_id": 5}, "Message thread not found"),
    "no reply": (
        "send_message",
        {"text": "x", "reply_parameters": ReplyParameters(99)},
        "Message to be replied not found",
    ),
    "entity beyond": (
        "send_message",
        {"text": "x", "entities": [MessageEntity("bold", 5, 1)]},
        "Entity begins after the end",
    ),
    "entity too long": (
        "send_message",
        {"text": "x", "entities": [MessageEntity("bold", 0, 2)]},
        "Entity beginning at UTF-16 offset 0 ends after",
    ),
    "entity cuts": (
        "send_message",
        {"text": "😀x", "entities": [MessageEntity("bold", 1, 2)]},
        "Entity begins in a middle",
    ),
    "long caption": ("send_photo", {"photo": PNG, "caption": "x" * 1025}, "Message caption is too long"),
    "no picture": ("send_photo", {"photo": b"text"}, "Image_process_failed"),
    "wrong file": ("send_voice", {"voice": "nothing"}, "Wrong file identifier/http url specified"),
    "wrong kind": ("send_voice", {"voice": "the photo"}, "Can't use file of type Photo as VoiceNote"),
    "no file": ("get_file", {"file_id": "nothing"}, "Invalid file_id"),
    "gone": ("edit_message_text", {"text": "x", "message_id": 99}, "Message to edit not found"),
    "not own": ("edit_message_text", {"text": "x", "message_id": "theirs"}, "Message can't be edited"),
    "unmodified": (
        "edit_message_text",
        {"text": "Hello", "message_id": "own"},
        NOT_MODIFIED,
    ),
    "same buttons": ("edit_message_reply_markup", {"message_id": "own"}, "Message is not modified"),
    "picture": (
        "edit_message_text",
        {"text": "x", "message_id": "picture"},
        "There is no text in the message to edit",
    ),
    "reply keyboard": ("edit_message_text", {"text": "x", "message_id": "keys"}, "Message can't be edited"),
    "deleted": ("delete_message", {"message_id": 99}, "Message to delete not found"),
    "not ours": ("delete_message", {"message_id": "in room", "chat_id": "room"}, "Message can't be deleted"),
    "unknown tap": ("answer_callback_query", {"callback_query_id": "5"}, TOO_OLD),
    "long popup": (
        "answer_callback_query",
        {"callback_query_id": "tap", "text": "x" * 201},
        "Message_too_long",
    ),
    "stranger": ("get_chat_member", {"user_id": 99}, "User not found"),
    "reaction": ("set_message_reaction", {"message_id": "own", "reaction": "🧦"}, "Reaction_invalid"),
    "action": ("send_chat_action", {"action": "dancing"}, "Wrong parameter action in request"),
    "command": ("set_my_commands", {"commands": [("Today!", "x")]}, "Bot_command_invalid"),
    "webhook": ("set_webhook", {"url": "http://example.org"}, "Bad webhook: an https url must be provided"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_refuses(bot: Bot, world: World, case: str) -> None:
    method, given, why = REFUSED[case]
    alice = world.human("Alice")
    room = world.room("Us", alice)
    room.add_bot(by=alice)
    asked = alice.starts()
    photo = alice.sends("photo", PNG)
    said = alice.says("Hi", chat=room)
    keys = await bot.send_message(alice.id, "Pick", reply_markup=ReplyKeyboardMarkup([["A"]]))
    picture = await bot.send_photo(alice.id, PNG)
    own = await bot.send_message(alice.id, "Hello")
    assert photo.media
    names: dict[Any, Any] = {
        "own": own.message_id,
        "theirs": asked.id,
        "picture": picture.message_id,
        "keys": keys.message_id,
        "in room": said.id,
        "room": room.id,
        "tap": alice.forges("y", asked).id,
        "the photo": photo.media.id,
    }
    call = getattr(bot, method)
    p = {"chat_id": alice.id, **given} if "chat_id" in inspect.signature(call).parameters else given
    with pytest.raises(BadRequest) as refused:
        await call(**{name: names.get(value, value) if isinstance(value, str) else value for name, value in p.items()})
    assert refused.value.message.casefold().startswith(why.casefold())


def inline(button: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button]])


ASK = ReplyKeyboardMarkup([[KeyboardButton("Choose", request_users=KeyboardButtonRequestUsers(1))]])
BUTTONS: dict[str, tuple[Any, str]] = {
    "no action": (inline(InlineKeyboardButton("Yes")), "Text buttons are unallowed"),
    "two actions": (
        inline(InlineKeyboardButton("Yes", callback_data="x", url="https://example.org")),
        "exactly one",
    ),
    "long data": (inline(InlineKeyboardButton("Yes", callback_data="é" * 33)), "Button_data_invalid"),
    "no link": (inline(InlineKeyboardButton("Yes", url="nowhere")), "is invalid"),
    "web app": (
        inline(InlineKeyboardButton("Yes", web_app=telegram.WebAppInfo("https://example.org"))),
        "Button_type_invalid",
    ),
    "no label": (inline(InlineKeyboardButton(" ", callback_data="x")), "must be non-empty"),
    "people": (ASK, "can be requested in private chats only"),
}


@pytest.mark.parametrize("case", BUTTONS)
async def test_refuses_buttons_in_a_room(bot: Bot, world: World, case: str) -> None:
    markup, why = BUTTONS[case]
    alice = world.human("Alice")
    room = world.room("Us", alice)
    room.add_bot(by=alice)
    with pytest.raises(BadRequest, match=f"(?i){why}"):
        await bot.send_message(room.id, "x", reply_markup=markup)
    assert len(room.messages) == 1


async def test_refuses_who_cannot_be_written_to(bot: Bot, world: World) -> None:
    alice = world.human("Alice")

    async def refused(why: str) -> None:
        with pytest.raises(Forbidden, match=f"Forbidden: {why}"):
            await bot.send_message(alice.id, "x")

    await refused("bot can't initiate conversation with a user")
    alice.starts()
    alice.blocks()
    await refused("bot was blocked by the user")
    alice.unblocks()
    await bot.send_message(alice.id, "x")
    alice.leaves_telegram()
    await refused("user is deactivated")
