"""What humans do in the sandbox, and what the bot is told of it; every update parses in the real library."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.sandbox.model import Impossible
from bot.sandbox.world import World


class Told:
    """Reads the queue through the library, so that what does not parse fails."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.offset = 0

    async def __call__(self) -> list[Update]:
        updates = await self.bot.get_updates(offset=self.offset)
        self.offset = updates[-1].update_id + 1 if updates else self.offset
        return list(updates)


@pytest.fixture
def told(bot: Bot) -> Told:
    return Told(bot)


async def test_start_block_and_unblock(told: Told, world: World) -> None:
    alice = world.human("Alice", language="de")
    for early in (lambda: alice.says("Hi"), alice.blocks, alice.unblocks, lambda: alice.starts("a b")):
        with pytest.raises(Impossible):
            early()
    alice.opens(f"https://t.me/{world.username}?start=abc")
    (started,) = await told()
    message = started.effective_message
    assert message
    assert (message.text, message.entities[0].type, message.entities[0].length) == (
        "/start abc",
        "bot_command",
        6,
    )
    assert message.from_user
    assert (message.from_user.id, message.from_user.language_code) == (alice.id, "de")
    alice.blocks()
    with pytest.raises(Impossible):
        alice.says("Hi")
    alice.starts()
    changes = [update.my_chat_member for update in await told()]
    assert [change and change.new_chat_member.status for change in changes] == ["kicked", "member", None]


async def test_writes_edits_and_deletes(told: Told, world: World) -> None:
    alice, bob = world.human("Alice"), world.human("Bob")
    alice.starts()
    bob.starts()
    said = alice.says("One")
    alice.edits(said, "Two")
    picture = alice.sends("photo", caption="See", album="7", reply_to=said)
    for not_theirs in (lambda: bob.edits(said, "x"), lambda: bob.deletes(said), lambda: bob.presses(said)):
        with pytest.raises(Impossible):
            not_theirs()
    alice.deletes(said)
    assert [message.id for message in alice.sees()][1:] == [picture.id]
    updates = (await told())[2:]
    assert [update.edited_message and update.edited_message.text for update in updates] == [None, "Two", None]
    photo = updates[-1].message
    assert photo
    assert (photo.caption, photo.media_group_id, len(photo.photo)) == ("See", "7", 1)
    assert photo.reply_to_message


async def test_presses_buttons(bot: Bot, told: Told, world: World) -> None:
    alice = world.human("Alice")
    alice.starts()
    link = f"https://t.me/{world.username}?start=in"
    rows = [[InlineKeyboardButton("Yes", callback_data="y")], [InlineKeyboardButton("Enter", url=link)]]
    sent = await bot.send_message(alice.id, "x", reply_markup=InlineKeyboardMarkup(rows))
    tap = alice.presses(sent.message_id, "Yes", repeat=2)
    assert alice.presses(sent.message_id, 1) is None
    with pytest.raises(Impossible):
        alice.presses(sent.message_id, "No")
    forged = alice.forges("anything at all", alice.sees()[0])
    alice.deletes(sent.message_id)
    stale = alice.forges("y", world.history[1])
    bare = alice.forges("y")
    queries = [update.callback_query for update in await told() if update.callback_query]
    assert tap
    assert [query.data for query in queries] == ["y", "y", "anything at all", "y", "y"]
    assert [query.id for query in queries][1:] == [tap.id, forged.id, stale.id, bare.id]
    assert len({query.id for query in queries}) == 5
    assert [bool(query.message and query.message.is_accessible) for query in queries] == [True] * 3 + [False] * 2
    assert alice.sees()[-1].text == "/start in"


async def test_privacy_mode_keeps_most_of_a_room_from_the_bot(bot: Bot, told: Told, world: World) -> None:
    alice, bob = world.human("Alice"), world.human("Bob")
    room = world.room("Us", alice, bob)
    alice.says("/before", chat=room)
    room.add_bot(by=alice, payload="go")
    asked = await bot.send_message(room.id, "Well?")
    alice.says("Just us", chat=room)
    alice.says("/today now", chat=room)
    alice.says(f"/today@{world.username.upper()}", chat=room)
    alice.says("/today@another_bot", chat=room)
    alice.says("not /today first", chat=room)
    answer = bob.says("Yes", chat=room, reply_to=asked.message_id)
    bob.edits(answer, "Yes!")
    texts = [update.effective_message.text for update in await told() if update.effective_message]
    name = world.username
    assert texts == [None, f"/start@{name} go", "/today now", f"/today@{name.upper()}", "Yes", "Yes!"]
    room.promote_bot(by=alice)
    alice.says("Heard", chat=room)
    room.demote_bot(by=alice)
    alice.says("Not heard", chat=room)
    updates = await told()
    assert [update.effective_message and update.effective_message.text for update in updates] == [
        None,
        "Heard",
        None,
    ]
    assert len(room.messages) == 12


def statuses(updates: list[Update]) -> list[Any]:
    return [
        change and (change.chat.id, change.old_chat_member.status, change.new_chat_member.status)
        for change in (update.my_chat_member for update in updates)
    ]


async def test_who_comes_and_goes(bot: Bot, told: Told, world: World) -> None:
    alice, bob, carol = (world.human(name) for name in ("Alice", "Bob", "Carol"))
    room = world.room("Us", alice, bob)
    with pytest.raises(Impossible):
        room.add_bot(by=carol)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(room.id, "x")
    room.add_bot(by=alice)
    assert statuses(await told()) == [(room.id, "left", "member"), None]
    room.add(carol, quietly=True)
    assert await told() == []
    assert await bot.get_chat_member_count(room.id) == 4
    room.remove(carol)
    (gone,) = await told()
    assert gone.message
    assert gone.message.left_chat_member
    assert gone.message.left_chat_member.id == carol.id
    room.remove_bot(by=bob)
    assert statuses(await told()) == [(room.id, "member", "left"), None]
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(room.id, "x")


async def test_a_group_becomes_a_supergroup(bot: Bot, told: Told, world: World) -> None:
    alice = world.human("Alice")
    room = world.room("Us", alice)
    room.add_bot(by=alice)
    old = room.id
    await told()
    room.upgrade()
    updates = await told()
    assert statuses(updates) == [(room.id, "left", "member"), None, None]
    to, since = (update.message for update in updates[1:])
    assert to
    assert since
    assert (to.chat.id, to.migrate_to_chat_id) == (old, room.id)
    assert (since.chat.id, since.migrate_from_chat_id) == (room.id, old)
    for call in (
        bot.send_message(old, "x"),
        bot.get_chat_member_count(old),
        bot.get_chat_member(old, alice.id),
    ):
        with pytest.raises(ChatMigrated) as moved:
            await call
        assert moved.value.new_chat_id == room.id
    assert (await bot.send_message(room.id, "x")).message_id == 2
    room.remove_bot(by=alice)
    assert statuses(await told()) == [(room.id, "member", "kicked"), None]
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(room.id, "x")


async def test_tells_those_who_watch(bot: Bot, world: World) -> None:
    alice = world.human("Alice")
    version = world.version
    alice.starts()
    assert await world.changed(version) > version
    await bot.send_message(alice.id, "x")
    assert (await world.until(lambda: alice.sees()[1:]))[0].text == "x"
