"""Discord as a platform: discord.py itself, on simcord in the place of the connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import discord
import pytest

from bot.platforms.discord import Discord
from bot.platforms.discord_interactions import DEFER_AFTER
from bot.speech import (
    Account,
    Block,
    Button,
    Chat,
    Chose,
    Commanded,
    Edited,
    EnterPrivate,
    Message,
    PickPerson,
    Popup,
    Pressed,
    Said,
    Words,
    Wrote,
)
from tests.discords import Elsewhere, Taken, listening, world
from tests.wire.discord_scene import Scene, staged


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with staged() as scene:
        yield scene


async def test_a_private_message_is_said(scene: Scene) -> None:
    sent = await scene.alice.send_dm("The cat.")
    await scene.settled()
    said = scene.taken.last()
    assert isinstance(said, Said)
    assert (said.chat, said.words, said.message) == (scene.home, Words("The cat."), str(sent.id))
    assert said.sender.account == Account("discord", str(scene.alice.id))


async def test_a_message_comes_with_its_buttons_and_a_tap_comes_back(scene: Scene) -> None:
    rows = ((Button("Go on", "one"), Button("Later", "two")),)
    number = await scene.platform.send(scene.home, Message((Block("line", "Hello *you*"),), rows), key="7")
    message = scene.alice.dm_channel.last_message
    assert message is not None
    assert str(message.id) == number
    shown = message.components[0]
    assert isinstance(shown, discord.TextDisplay)
    assert shown.content == "Hello \\*you\\*"
    await scene.alice.click(message, label="Later")
    await scene.settled()
    pressed = scene.taken.last()
    assert isinstance(pressed, Pressed)
    assert (pressed.chat, pressed.button, pressed.message) == (scene.home, "two", number)
    await scene.platform.popup(Popup(pressed.tap, "Noted"))


async def test_a_sheet_opens_at_once_and_comes_back_written(scene: Scene) -> None:
    rows = ((Button("Answer", "id-1", sheet="daily.en"),),)
    await scene.platform.send(scene.home, Message((Block("title", "What made you smile?"),), rows))
    message = scene.alice.dm_channel.last_message
    assert message is not None
    scene.taken.gate.clear()
    shown = await scene.alice.click(message, label="Answer")
    await scene.settled()
    assert shown.modal is not None
    # It has two fields, and the message asks but the first.
    assert "What made you smile?" not in str(shown.modal)
    scene.taken.gate.set()
    await scene.alice.submit_modal(shown, {"answer": "The cat.", "kind": "b"})
    await scene.settled()
    wrote = scene.taken.last()
    assert isinstance(wrote, Wrote)
    assert (wrote.chat, wrote.button, dict(wrote.values)) == (scene.home, "id-1", {"answer": "The cat.", "kind": "b"})
    assert len(scene.taken.updates) == 1


async def test_a_command_names_somebody(scene: Scene) -> None:
    member = scene.guild.add_member(scene.env.create_user("carol"))
    await member.slash(scene.channel, "pair", partner=scene.bob)
    await scene.settled()
    command = scene.taken.last()
    assert isinstance(command, Commanded)
    assert (command.name, command.person) == ("pair", (Account("discord", str(scene.bob.id)), "bob"))
    assert command.chat == Chat("discord", str(scene.channel.id), private=False)


async def test_a_command_is_answered_to_one_alone_or_in_silence(scene: Scene) -> None:
    result = await scene.alice.slash("today")
    await scene.settled()
    await scene.popup("Here you are, @everyone")
    assert result.response is not None
    assert (result.ephemeral, result.response.content) == (True, "Here you are, \\@everyone")
    result = await scene.alice.slash("today")
    await scene.settled()
    await scene.popup("")
    assert scene.alice.dm_channel.last_message is None
    assert not scene.env.errors


async def test_a_tap_is_answered_in_silence_and_a_second_answer_is_no_error(scene: Scene) -> None:
    await scene.platform.send(scene.home, Message((Block("line", "?"),), ((Button("Yes", "one"),),)))
    result = await scene.alice.click(scene.newest, label="Yes")
    await scene.settled()
    await scene.popup("")
    await scene.popup("too late")
    await scene.platform.popup(Popup("12345", "never heard of"))
    assert result.acknowledged
    assert not result.followups
    assert len(scene.alice.dm_channel.history()) == 1


async def test_a_list_comes_back_as_the_button_that_was_chosen(scene: Scene) -> None:
    rows = ((Button("One", "1", one_of=True), Button("Two", "2", one_of=True)),)
    await scene.platform.send(scene.home, Message((Block("line", "?"),), rows))
    await scene.alice.select(scene.newest, values=["2"])
    await scene.settled()
    pressed = scene.taken.last()
    assert isinstance(pressed, Pressed)
    assert pressed.button == "2"


async def test_somebody_is_picked(scene: Scene) -> None:
    await scene.platform.send(scene.home, Message((Block("line", "?"),), ((PickPerson("With"),),)))
    await scene.alice.select(scene.newest, values=[scene.bob])
    await scene.settled()
    chose = scene.taken.last()
    assert isinstance(chose, Chose)
    assert (chose.chosen, chose.name, chose.chat) == (Account("discord", str(scene.bob.id)), "bob", scene.home)


async def test_a_button_in_a_channel_leads_into_private(scene: Scene) -> None:
    place = Chat("discord", str(scene.channel.id), private=False)
    await scene.platform.send(place, Message((Block("line", "?"),), ((EnterPrivate("Begin", "pay"),),)))
    message = scene.channel.last_message
    assert message is not None
    await scene.member(scene.alice).click(message, label="Begin")
    await scene.settled()
    command = scene.taken.last()
    assert isinstance(command, Commanded)
    assert (command.name, command.rest, command.chat) == ("start", "pay", scene.home)
    assert command.tap


@pytest.mark.parametrize("text", ["/Today", "/pair ABC d"])
async def test_a_command_that_is_typed_is_no_answer(scene: Scene, text: str) -> None:
    await scene.alice.send_dm(text)
    await scene.settled()
    command = scene.taken.last()
    assert isinstance(command, Commanded)
    assert f"/{command.name} {command.rest}".strip() == text.lower().replace("abc", "ABC")
    assert not command.tap


async def test_a_reply_says_to_what_and_a_change_is_a_change(scene: Scene) -> None:
    number = await scene.platform.send(scene.home, Message((Block("line", "A question?"),)))
    sent = await scene.writes("An answer", reply_to=scene.newest)
    await scene.settled()
    said = scene.taken.last()
    assert isinstance(said, Said)
    assert said.reply_to == number
    await scene.alice.edit(sent, "A better one")
    await scene.settled()
    edited = scene.taken.last()
    assert isinstance(edited, Edited)
    assert (edited.message, edited.words.text) == (str(sent.id), "A better one")
    assert len({update.id for update in scene.taken.updates}) == 2


async def test_while_the_database_is_stuck_a_tap_is_taken_note_of_and_answered_later() -> None:
    passed = asyncio.Event()

    async def sleep(seconds: float) -> None:
        await (passed.wait() if seconds == DEFER_AFTER else asyncio.Event().wait())

    platform, taken = Discord("simcord.fake.token", gateway=Elsewhere(), sleep=sleep), Taken()
    async with world(platform) as env, listening(platform, taken.submit):
        alice = env.create_user("alice")
        home = Chat("discord", str(alice.id))
        await platform.send(home, Message((Block("line", "?"),), ((Button("Yes", "one"),),)))
        message = alice.dm_channel.last_message
        assert message is not None
        taken.gate.clear()
        result = await alice.click(message, label="Yes")
        assert not result.acknowledged
        passed.set()
        async with asyncio.timeout(5):
            while not result.acknowledged:  # noqa: ASYNC110 - there is nothing to wait for
                await asyncio.sleep(0)
        taken.gate.set()
        await platform.inbound.quiet()
        await platform.popup(Popup(getattr(taken.last(), "tap", ""), "Noted"))
        assert [(one.content, one.ephemeral) for one in result.followups] == [("Noted", True)]
