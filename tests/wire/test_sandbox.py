"""The real library understands everything that the sandbox answers."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

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
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from bot.sandbox.model import Kind
from bot.sandbox.schema import METHODS
from bot.sandbox.world import World
from tests.wire.conftest import Clock

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (40).to_bytes(4, "big") + (30).to_bytes(4, "big")
BUTTON = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])


async def test_introduces_itself_and_keeps_its_menus(bot: Bot, world: World) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.can_read_all_group_messages) == (world.bot_id, world.username, False)
    await bot.set_my_commands([("today", "Today's prompt")], language_code="de")
    assert [command.command for command in await bot.get_my_commands(language_code="de")] == ["today"]
    assert await bot.get_my_commands() == ()
    await bot.delete_my_commands(language_code="de")
    assert await bot.get_my_commands(language_code="de") == ()
    assert await bot.set_my_description("A couples bot")
    assert await bot.set_my_short_description("A couples bot")


async def test_sends_edits_and_deletes_text(bot: Bot, world: World) -> None:
    alice = world.human("Alice")
    alice.starts()
    bold = [MessageEntity("bold", 0, 2)]
    sent = await bot.send_message(
        alice.id, "😀 see /today ", entities=bold, reply_markup=BUTTON, disable_notification=True
    )
    assert sent.text == "😀 see /today"
    assert [(entity.type, entity.offset) for entity in sent.entities] == [("bold", 0), ("bot_command", 7)]
    shown = alice.sees()[-1]
    assert (shown.id, shown.buttons, shown.silent) == (sent.message_id, (("Yes",),), True)
    edited = await bot.edit_message_text("New", alice.id, sent.message_id, reply_markup=BUTTON)
    assert isinstance(edited, telegram.Message)
    assert edited.edit_date is not None
    await bot.edit_message_reply_markup(alice.id, sent.message_id)
    assert (alice.sees()[-1].text, alice.sees()[-1].buttons) == ("New", ())
    assert [version.text for version in world.history][1:] == ["😀 see /today", "New", "New"]
    await bot.delete_message(alice.id, sent.message_id)
    assert [message.text for message in alice.sees()] == ["/start"]


async def test_replies_reacts_and_acts(bot: Bot, world: World) -> None:
    alice = world.human("Alice")
    asked = alice.starts()
    sent = await bot.send_message(alice.id, "Hello", reply_parameters=ReplyParameters(asked.id))
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "/start"
    await bot.set_message_reaction(alice.id, asked.id, "❤")
    assert alice.sees()[0].reaction == "❤"
    assert await bot.send_chat_action(alice.id, "typing")
    assert await bot.delete_messages(alice.id, [asked.id, sent.message_id, 4444])
    assert alice.sees() == []


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "video_note"])
async def test_media_go_up_and_come_down(bot: Bot, world: World, kind: str) -> None:
    alice = world.human("Alice")
    alice.starts()
    got = alice.sends(cast(Kind, kind), PNG)
    assert got.media
    send: Callable[..., Any] = getattr(bot, f"send_{kind}")
    again = await send(alice.id, got.media.id)
    uploaded = await send(alice.id, PNG)
    part = uploaded.effective_attachment
    file = await bot.get_file(part[-1] if kind == "photo" else part)
    assert bytes(await file.download_as_bytearray()) == PNG
    assert again.effective_attachment
    assert [message.media and message.media.data for message in alice.sees()][1:] == [PNG] * 3


async def test_looks_into_a_room(bot: Bot, world: World) -> None:
    alice, bob, carol = (world.human(name) for name in ("Alice", "Bob", "Carol"))
    room = world.room("Us", alice, bob)
    room.add_bot(by=alice)
    assert (await bot.get_chat(room.id)).title == "Us"
    assert await bot.get_chat_member_count(room.id) == 3
    statuses = [(await bot.get_chat_member(room.id, who)).status for who in (alice.id, bob.id, carol.id, world.bot_id)]
    assert statuses == ["creator", "member", "left", "member"]
    assert await bot.leave_chat(room.id)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(room.id, "Hello?")


async def test_every_parameter_of_the_library_is_in_the_schema() -> None:
    ours = {"filename", "reply_to_message_id", "allow_sending_without_reply", "disable_web_page_preview"}
    timeouts = {"self", "read_timeout", "write_timeout", "connect_timeout", "pool_timeout", "api_kwargs"}
    for method, fields in METHODS.items():
        theirs = set(inspect.signature(getattr(Bot, method)).parameters) - ours - timeouts
        assert theirs == {name.rstrip("?") for name in fields}, method


async def test_a_tap_is_answered_once_and_in_time(bot: Bot, world: World, clock: Clock) -> None:
    alice = world.human("Alice")
    alice.starts()
    sent = await bot.send_message(alice.id, "x", reply_markup=BUTTON)
    tap, late = (alice.presses(sent.message_id, "Yes") for _ in range(2))
    assert tap
    assert late
    await bot.answer_callback_query(tap.id, "Thanks", show_alert=True)
    assert [(popup.human, popup.text, popup.alert) for popup in world.popups] == [(alice.id, "Thanks", True)]
    clock.at += timedelta(seconds=16)
    for gone in (tap, late):
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_callback_query(gone.id)


async def test_keyboards_come_and_go(bot: Bot, world: World) -> None:
    alice, bob = world.human("Alice"), world.human("Bob")
    alice.starts()
    keys = KeyboardButtonRequestUsers(7, request_name=True)
    markup = ReplyKeyboardMarkup([[KeyboardButton("Choose", request_users=keys)]], one_time_keyboard=True)
    asked = await bot.send_message(alice.id, "Who?", reply_markup=markup)
    alice.picks(asked.message_id, bob)
    shared = (await bot.get_updates())[-1].effective_message
    assert shared
    assert shared.users_shared
    assert shared.users_shared.request_id == 7
    assert [(user.user_id, user.first_name) for user in shared.users_shared.users] == [(bob.id, "Bob")]
    await bot.send_message(alice.id, "Fine", reply_markup=ReplyKeyboardRemove())
    assert alice.chat.keyboard is None
