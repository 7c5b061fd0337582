"""Discord's sandbox under the real library: logging in, the gateway, and a day of small things."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import aiohttp
import discord
import pytest
from discord import ui

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.conftest import Clock
from tests.wire.discord_library import Library

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (40).to_bytes(4, "big") + (30).to_bytes(4, "big")


async def test_logs_in_and_learns_where_it_is(discord_client: Library, discord_world: DiscordWorld) -> None:
    assert discord_client.user
    assert (discord_client.user.id, discord_client.user.name) == (discord_world.bot_id, "Duologue")
    (guild,) = discord_client.guilds
    assert (guild.name, guild.me.guild_permissions.send_messages, guild.me.guild_permissions.administrator) == (
        "Home",
        True,
        False,
    )
    assert (await discord_client.application_info()).id == discord_world.bot_id


@pytest.mark.usefixtures("discord_server")
async def test_a_wrong_token_is_refused(discord_world: DiscordWorld) -> None:
    client = Library()
    with pytest.raises(discord.LoginFailure):
        await client.login("wrong")
    await client.close()


@pytest.mark.usefixtures("discord_server")
async def test_an_intent_that_is_not_granted_closes_the_gateway(discord_world: DiscordWorld) -> None:
    client = Library(discord.Intents(message_content=True))
    await client.login(discord_world.token)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await client.connect()
    await client.close()


async def test_a_private_message_comes_with_its_words_and_can_be_answered(
    discord_client: Library, alice: DiscordHuman
) -> None:
    said = alice.says("The cat.")
    heard: discord.Message = await discord_client.next("message")
    assert (heard.id, heard.content, heard.author.id, heard.guild) == (said.id, "The cat.", alice.id, None)
    sent = await heard.channel.send("Sealed", reference=heard, silent=True)
    mine = alice.sees()[-1]
    assert (mine.id, mine.content, mine.reply_to, mine.silent, mine.may_ping) == (
        sent.id,
        "Sealed",
        said.id,
        True,
        False,
    )
    await sent.edit(content="Opened")
    assert [message.content for message in alice.sees()] == ["The cat.", "Opened"]
    alice.edits(said, "The dog.")
    while (changed := await discord_client.next("raw_message_edit")).message_id != said.id:
        pass
    assert changed.data["content"] == "The dog."
    alice.deletes(said)
    assert (await discord_client.next("raw_message_delete")).message_id == said.id
    await sent.delete()
    assert alice.sees() == []


async def test_the_same_nonce_posts_once(discord_client: Library, alice: DiscordHuman, clock: Clock) -> None:
    person = await discord_client.fetch_user(alice.id)
    first = await person.send("Once", nonce="a1")
    assert (await person.send("Again", nonce="a1")).id == first.id
    assert (await person.send("Another", nonce="a2")).id != first.id
    assert [message.content for message in alice.sees()] == ["Once", "Another"]
    clock.at += timedelta(minutes=6)
    assert (await person.send("Much later", nonce="a1")).id != first.id


class Sheet(ui.Modal, title="Today"):
    """A sheet with one field of each kind."""

    asked = ui.TextDisplay[ui.LayoutView]("What made you laugh?")
    answer = ui.Label[ui.LayoutView](
        text="Your answer", component=ui.TextInput(custom_id="answer", style=discord.TextStyle.paragraph)
    )
    mood = ui.Label[ui.LayoutView](
        text="Mood",
        component=ui.RadioGroup(
            custom_id="mood",
            options=[discord.RadioGroupOption(label=word, value=word[0]) for word in ("good", "hard")],
        ),
    )
    picture = ui.Label[ui.LayoutView](text="Picture", component=ui.FileUpload(custom_id="picture", required=False))
    who = ui.Label[ui.LayoutView](text="Who", component=ui.UserSelect(custom_id="who", required=False))


async def test_a_button_opens_a_sheet_that_is_filled_in(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    view = ui.LayoutView(timeout=None)
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    row.add_item(ui.Button(label="Answer", custom_id="w:daily:1", style=discord.ButtonStyle.primary))
    view.add_item(ui.Container(ui.TextDisplay("### What made you laugh?"), row))
    await (await discord_client.fetch_user(alice.id)).send(view=view)
    tap = alice.presses(alice.sees()[-1], "Answer")
    heard: discord.Interaction = await discord_client.next("interaction")
    assert (heard.type, heard.user.id, heard.locale) == (
        discord.InteractionType.component,
        alice.id,
        discord.Locale.german,
    )
    sheet = Sheet(custom_id="s:1")
    await heard.response.send_modal(sheet)
    told = {"Your answer": "A duck.", "Mood": "good", "Picture": ("duck.png", PNG), "Who": alice}
    sent = alice.submits(tap, told)
    submitted: discord.Interaction = await discord_client.next("interaction")
    assert submitted.data
    assert submitted.data["custom_id"] == "s:1"  # type: ignore[typeddict-item]
    fields = [one["component"] for one in sent.data["components"] if "component" in one]
    assert [(field.get("value"), field.get("values")) for field in fields[:2]] == [("A duck.", None), ("g", None)]
    file = discord_world.files[int(fields[2]["values"][0])]
    assert (file.name, file.data, fields[3]["values"]) == ("duck.png", PNG, [str(alice.id)])
    assert not await sheet.wait()
    assert sheet.answer.component.value == "A duck."  # type: ignore[attr-defined]
    assert [one.filename for one in sheet.picture.component.values] == ["duck.png"]  # type: ignore[attr-defined]
    assert [one.id for one in sheet.who.component.values] == [alice.id]  # type: ignore[attr-defined]
    await submitted.response.send_message("Sealed", ephemeral=True)
    assert sent.message
    assert (sent.message.content, sent.message.only_for) == ("Sealed", alice.id)


async def test_a_picture_in_a_layout_can_be_fetched_for_a_day(
    discord_client: Library, alice: DiscordHuman, clock: Clock
) -> None:
    view = ui.LayoutView(timeout=None)
    gallery: ui.MediaGallery[ui.LayoutView] = ui.MediaGallery()
    gallery.add_item(media="attachment://week.png", description="Seven days, five answers")
    view.add_item(ui.Container(ui.TextDisplay("Your week"), gallery, spoiler=True))
    person = await discord_client.fetch_user(alice.id)
    sent = await person.send(view=view, file=discord.File(BytesIO(PNG), "week.png", description="Seven days"))
    shown = alice.sees()[-1]
    assert (shown.text, shown.pictures) == ("Your week", (("attachment://week.png", "Seven days, five answers"),))
    (container,) = sent.components
    assert isinstance(container, discord.Container)
    item = container.children[1]
    assert isinstance(item, discord.MediaGalleryComponent)
    url = item.items[0].media.url
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            assert (answer.status, await answer.read()) == (200, PNG)
        async with session.get(url.replace("hm=", "hm=0")) as answer:
            assert answer.status == 404
        clock.at += timedelta(hours=25)
        async with session.get(url) as answer:
            assert answer.status == 404
        again = await sent.channel.fetch_message(sent.id)
        async with session.get(again.attachments[0].url) as answer:
            assert answer.status == 200


async def test_too_many_requests_are_waited_out(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    person = await discord_client.fetch_user(alice.id)
    discord_world.faults.add("flood", "send", seconds=0.01)
    discord_world.faults.add("flood", "*", seconds=0.01)
    await person.send("Patience")
    assert [message.content for message in alice.sees()] == ["Patience"]
    assert [call.error for call in discord_world.calls if call.method in ("send", "open_dm")].count("flood") == 2


async def test_a_button_of_the_wrong_moment(discord_client: Library, alice: DiscordHuman, clock: Clock) -> None:
    row: ui.View = ui.View(timeout=None)
    row.add_item(ui.Button(label="Yes", custom_id="y"))
    await (await discord_client.fetch_user(alice.id)).send("Sure?", view=row)
    tap = alice.presses(alice.sees()[-1])
    late: discord.Interaction = await discord_client.next("interaction")
    clock.at += timedelta(seconds=4)
    assert tap.failed
    with pytest.raises(discord.NotFound, match="10062"):
        await late.response.defer()
    alice.presses(alice.sees()[-1])
    first: discord.Interaction = await discord_client.next("interaction")
    await first.response.edit_message(content="Yes it is", view=None)
    assert (alice.sees()[-1].content, alice.sees()[-1].buttons) == ("Yes it is", ())
    twice = discord.InteractionResponse(first)
    with pytest.raises(discord.HTTPException, match="40060"):
        await twice.defer()


async def test_a_command_in_a_server_names_a_member(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    bob = discord_world.human("Bob")
    (home,) = discord_world.guilds.values()
    home.joins(bob)
    room = home.open_channel("us")
    tree = discord.app_commands.CommandTree(discord_client)

    @tree.command()
    async def pair(interaction: discord.Interaction, partner: discord.Member) -> None:
        """Pair with somebody."""
        assert interaction.permissions.administrator
        assert not interaction.app_permissions.administrator
        await interaction.response.send_message(f"{interaction.user.mention} asks {partner.display_name}")

    await tree.sync()
    asked = alice.runs("/pair", room, partner=bob)
    await discord_world.until(lambda: asked.message)
    assert [one.content for one in bob.sees(room)] == [f"<@{alice.id}> asks Bob"]
    told = await discord_client.next("message")
    assert (told.type, told.mentions[0].id) == (discord.MessageType.chat_input_command, alice.id)


async def test_a_command_is_put_off_answered_and_followed(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman, clock: Clock
) -> None:
    tree = discord.app_commands.CommandTree(discord_client)
    tree.add_command(discord.app_commands.Command(name="today", description="The day's prompt", callback=_nothing))
    await tree.sync()
    alice.runs("/today")
    heard: discord.Interaction = await discord_client.next("interaction")
    await heard.response.defer(ephemeral=True)
    assert alice.sees()[-1].loading
    await heard.edit_original_response(content="Here it is")
    await heard.followup.send("And more")
    assert [(one.content, one.loading) for one in alice.sees()] == [("Here it is", False), ("And more", False)]
    await heard.delete_original_response()
    clock.at += timedelta(minutes=16)
    with pytest.raises(discord.HTTPException, match="50027"):
        await heard.followup.send("Too late")
    assert [one.content for one in alice.sees()] == ["And more"]


async def _nothing(interaction: discord.Interaction) -> None:
    raise AssertionError
