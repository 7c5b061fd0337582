"""Discord as a platform: discord.py itself, on simcord in the place of the connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import discord
import pytest
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, UserHandle

from bot.carrier import Refused, Unreachable
from bot.platforms.discord import Discord
from bot.platforms.discord_interactions import DEFER_AFTER
from bot.platforms.discord_rooms import INSTALLED_WITH
from bot.speech import (
    Account,
    Block,
    BotRemoved,
    Button,
    Chat,
    Chose,
    Command,
    Commanded,
    Edited,
    EnterPrivate,
    Field,
    MembersChanged,
    Message,
    PickPerson,
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

    async def popup(self, text: str) -> None:
        """Answer what came last."""
        await self.platform.popup(Popup(getattr(self.taken.last(), "tap", ""), text))
        await self.env.settle()

    def member(self, user: UserHandle) -> MemberActor:
        """Somebody as they are in the server."""
        return MemberActor(self.env, self.guild, user)

    async def writes(
        self, text: str, *files: tuple[str, bytes], reply_to: discord.Message | None = None
    ) -> discord.Message:
        """Alice writes to the bot."""
        there, backend = self.alice.dm_channel.id, self.env.backend
        reference = {"channel_id": str(there), "message_id": str(reply_to.id)} if reply_to else None
        return await self.alice.send_dm(
            text,
            attachments=backend.store_attachments(there, files),
            reference=backend.normalize_message_reference(there, reference),
        )

    def allowed(self) -> None:
        """Let the bot do what it asks for when it is added."""
        role = self.guild.create_role("Bot", permissions=discord.Permissions(INSTALLED_WITH))
        self.env.backend.get_guild(self.guild.id).members[self.env.backend.bot_user.id].role_ids.append(role.id)

    @property
    def newest(self) -> discord.Message:
        message = self.alice.dm_channel.last_message
        assert message is not None
        return message

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


async def test_pictures_come_and_can_be_fetched_and_shown_again(scene: Scene) -> None:
    await scene.writes("Look", ("a.png", b"one"), ("b.png", b"two"))
    await scene.settled()
    said = scene.taken.last()
    assert isinstance(said, Said)
    assert [one.kind for one in said.words.media] == ["photo", "photo"]
    assert [await scene.platform.fetch(one, 3) for one in said.words.media] == [b"one", b"two"]
    with pytest.raises(Refused):
        await scene.platform.fetch(said.words.media[0], 2)
    with pytest.raises(Refused):
        await scene.platform.fetch(replace(said.words.media[0], ref=said.words.media[0].ref + "0"), 9)
    await scene.platform.send(scene.home, Message((Block("name", "Alice"),), media=said.words.media[1]))
    assert await scene.newest.attachments[0].read() == b"two"


async def test_an_edit_shows_something_else_and_what_is_gone_is_refused(scene: Scene) -> None:
    number = await scene.platform.send(scene.home, Message((Block("line", "Something new here."),)))
    await scene.platform.edit(scene.home, number, Message((Block("quote", "The cat."),)))
    assert "The cat." in str([one.to_dict() for one in scene.newest.components])
    await scene.platform.delete(scene.home, number)
    await scene.platform.delete(scene.home, number)
    with pytest.raises(Refused):
        await scene.platform.edit(scene.home, number, Message((Block("line", "too late"),)))
    several = [await scene.platform.send(scene.home, Message((Block("line", str(at)),))) for at in range(3)]
    await scene.platform.clear(scene.home, several)
    assert scene.alice.dm_channel.history() == []


async def test_messages_in_servers_and_of_bots_are_nothing_to_the_bot(scene: Scene) -> None:
    await scene.member(scene.alice).send(scene.channel, "Not for the bot")
    await scene.platform.send(scene.home, Message((Block("line", "My own"),)))
    await scene.settled()
    assert scene.taken.updates == []


async def test_closed_private_messages_are_out_of_reach(scene: Scene) -> None:
    scene.env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    with pytest.raises(Unreachable):
        await scene.platform.send(scene.home, Message((Block("line", "Hello"),)))


async def test_a_room_is_made_once_and_is_theirs_alone(scene: Scene) -> None:
    scene.allowed()
    pair = [Account("discord", str(one.id)) for one in (scene.alice, scene.bob)]
    place = Chat("discord", str(scene.channel.id), private=False)
    made = await scene.platform.make_room(place, "alice-and-bob", "t-1", pair)
    assert (await scene.platform.look(made, pair)).holds_only(2)
    assert await scene.platform.make_room(place, "alice-and-bob", "t-1", pair) == made
    assert not (await scene.platform.look(place, pair)).holds_only(2)
    eve = Account("discord", str(scene.env.create_user("eve").id))
    with pytest.raises(Refused):
        await scene.platform.make_room(place, "x", "t-2", [pair[0], eve])
    with pytest.raises(Unreachable):
        await scene.platform.look(Chat("discord", "12345", private=False), pair)


async def test_what_changes_a_room_is_told(scene: Scene) -> None:
    scene.allowed()
    pair = [Account("discord", str(one.id)) for one in (scene.alice, scene.bob)]
    made = await scene.platform.make_room(Chat("discord", str(scene.channel.id), private=False), "two", "t-1", pair)
    await scene.settled()
    scene.taken.updates.clear()
    channel = scene.platform.client.get_channel(int(made.id))
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.default_role, view_channel=True)
    await scene.settled()
    assert scene.taken.events == [MembersChanged(made)]
    await channel.delete()
    await scene.settled()
    assert scene.taken.last() == BotRemoved(made)


async def test_what_is_not_committed_is_submitted_again_in_order(scene: Scene) -> None:
    scene.taken.failing = 1
    await scene.alice.send_dm("one")
    await scene.alice.send_dm("two")
    await scene.settled()
    assert [one.words.text for one in scene.taken.events if isinstance(one, Said)] == ["one", "two"]


async def test_commands_are_published_once(scene: Scene) -> None:
    def puts() -> int:
        return sum(one.method == "PUT" for one in scene.env.http_requests)

    assert puts() == 1
    await scene.platform.publish(MENUS)
    assert puts() == 1
    await scene.platform.publish({"": MENUS[""][:1]})
    assert puts() == 2


async def test_every_message_pings_nobody_and_says_by_what_it_is_known(scene: Scene) -> None:
    await scene.platform.send(scene.home, Message((Block("line", "@everyone <@1>"),)), key="77")
    body = next(one.json for one in reversed(scene.env.http_requests) if one.path.endswith("/messages"))
    assert isinstance(body, dict)
    assert (body["nonce"], body["enforce_nonce"], body["allowed_mentions"]["parse"]) == ("77", True, [])


async def test_nothing_of_a_token_is_shown(scene: Scene) -> None:
    assert "fake.token" not in f"{scene.platform!r} {scene.platform.client!r} {vars(scene.platform)!r}"


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
