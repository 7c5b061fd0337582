"""What the bot asks of Discord: messages, files, channels, commands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import discord
import pytest

from bot.carrier import Refused, Unreachable
from bot.speech import (
    Account,
    Block,
    BotRemoved,
    Chat,
    MembersChanged,
    Message,
    Said,
)
from tests.wire.discord_scene import MENUS, Scene, staged


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with staged() as scene:
        yield scene


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
    fetched = replace(said.words.media[1], data=b"two")
    await scene.platform.send(scene.home, Message((Block("name", "Alice"),), media=fetched))
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
