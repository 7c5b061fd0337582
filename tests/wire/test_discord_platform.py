"""Discord as a platform: discord.py itself, on simcord in the place of the connection."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import discord
import pytest
import simcord
from simcord.builders import ChannelHandle, GuildHandle, UserHandle

from bot.platforms.discord import Discord
from bot.speech import (
    Account,
    Block,
    Button,
    Chat,
    Command,
    Commanded,
    Field,
    Message,
    Popup,
    Pressed,
    Said,
    Sheet,
    Slot,
    Words,
    Wrote,
)
from tests.discords import Elsewhere, Taken, listening, world

MENUS = {
    "": [
        Command("today", "Today's prompt"),
        Command("pair", "Begin", takes=(Slot("partner", "With whom", "person"), Slot("code", "A code", "text"))),
    ],
    "de": [
        Command("today", "Die Frage von heute", called="heute"),
        Command("pair", "Anfangen", takes=(Slot("partner", "Mit wem", "person"), Slot("code", "Ein Code", "text"))),
    ],
}
SHEET = Sheet(
    "Your answer", (Field("answer", "What comes to mind"), Field("kind", "How", (("a", "One"), ("b", "Two"))))
)


@dataclass(slots=True)
class Scene:
    """A server with two people, and the bot."""

    env: simcord.Env
    platform: Discord
    taken: Taken
    guild: GuildHandle
    channel: ChannelHandle
    alice: UserHandle
    bob: UserHandle

    async def settled(self) -> None:
        await self.platform.inbound.quiet()
        await self.env.settle()

    @property
    def home(self) -> Chat:
        return Chat("discord", str(self.alice.id))


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    platform, taken = Discord("simcord.fake.token", gateway=Elsewhere()), Taken()
    platform.furnish({"daily.en": SHEET}.get)
    async with world(platform) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        alice, bob = env.create_user("alice"), env.create_user("bob")
        guild.add_member(alice)
        guild.add_member(bob)
        async with listening(platform, taken.submit):
            await platform.publish(MENUS)
            yield Scene(env, platform, taken, guild, channel, alice, bob)


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
