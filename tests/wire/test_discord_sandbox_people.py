"""What people do in Discord's sandbox, who sees it, and how the bot may answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.interactions import Interaction
from bot.sandbox.discord.permissions import Overwrite, P
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.discord_library import Library, Rest, impossible, send

YES = {
    "content": "Sure?",
    "components": [
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "Yes", "custom_id": "y"}]},
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "No", "custom_id": "n", "disabled": True}]},
        {"type": 1, "components": [{"type": 2, "style": 5, "label": "Read", "url": "https://example.org"}]},
        {
            "type": 1,
            "components": [
                {
                    "type": 3,
                    "custom_id": "s",
                    "max_values": 2,
                    "options": [{"label": f"L{n}", "value": f"v{n}"} for n in range(3)],
                }
            ],
        },
        {"type": 1, "components": [{"type": 5, "custom_id": "who"}]},
    ],
}


async def test_who_shares_a_server_can_be_written_to(rest: Rest, discord_world: DiscordWorld) -> None:
    alice, owner = discord_world.human("Alice"), discord_world.human("Owner")
    home = discord_world.guild("Home", owner)
    home.add_bot()
    status, opened = await rest.call("POST", "/users/@me/channels", {"recipient_id": str(alice.id)})
    assert (status, opened["id"], opened["recipients"][0]["username"]) == (200, str(alice.chat.id), alice.username)
    impossible(lambda: alice.says("Hi"))
    steps: list[tuple[Callable[[], None], tuple[int, int]]] = [
        (lambda: None, (403, 50007)),
        (lambda: home.joins(alice), (200, 0)),
        (alice.closes_dms, (403, 50007)),
        (alice.opens_dms, (200, 0)),
        (lambda: alice.leaves(home), (403, 50007)),
        (alice.installs, (200, 0)),
        (alice.leaves_discord, (403, 50007)),
    ]
    for step, outcome in steps:
        step()
        assert await send(rest, alice.chat.id) == outcome
    assert await rest.refused("POST", "/users/@me/channels", {"recipient_id": "5"}) == (400, 50033)


async def test_what_is_not_there_or_not_the_bots(rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman) -> None:
    said = alice.says("Hi")
    path = f"/channels/{alice.chat.id}/messages"
    assert await rest.refused("GET", "/channels/5") == (404, 10003)
    assert await rest.refused("GET", "/channels/five") == (400, 50035)
    assert await rest.refused("GET", "/guilds/5") == (404, 10004)
    assert await rest.refused("GET", "/users/5") == (404, 10013)
    assert await rest.refused("GET", f"{path}/5") == (404, 10008)
    assert await rest.refused("PATCH", f"{path}/{said.id}", {"content": "x"}) == (403, 50005)
    assert await rest.refused("DELETE", f"{path}/{said.id}") == (403, 50003)
    assert await rest.refused("POST", f"{path}/bulk-delete", {"messages": ["1", "2"]}) == (403, 50003)
    assert await rest.refused("GET", "/nowhere") == (404, 0)
    assert await rest.refused("POST", f"/webhooks/{discord_world.bot_id}/x", {"content": "x"}) == (401, 50027)
    rest.token = "another"
    assert await rest.refused("GET", "/users/@me") == (401, 0)
    assert await rest.refused("GET", "/gateway/bot") == (401, 0)


async def test_commands_are_run_where_they_are_published(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    bob, carol = discord_world.human("Bob"), discord_world.human("Carol")
    (home,) = discord_world.guilds.values()
    home.joins(carol)
    room = home.open_channel("us", {carol.id: Overwrite(1, deny=P.USE_APPLICATION_COMMANDS)})
    impossible(lambda: alice.runs("/pair"))
    options = [
        {"type": 6, "name": "partner", "description": "d", "required": True},
        {"type": 3, "name": "how", "description": "d", "choices": [{"name": "Soft", "value": "s"}]},
    ]
    named = {"name_localizations": {"de": "paaren"}, "options": options, "contexts": [0]}
    bodies = [{"name": "pair", "description": "d", **named}, {"name": "today", "description": "d"}]
    await rest.call("PUT", f"/applications/{discord_world.bot_id}/commands", bodies)
    impossible(
        lambda: alice.runs("/pair", partner=bob),
        lambda: alice.runs("/pair", room),
        lambda: alice.runs("/pair", room, partner=bob, how="Loud"),
        lambda: alice.runs("/pair", room, partner=bob, why="x"),
        lambda: bob.runs("/today"),
        lambda: bob.runs("/today", room),
        lambda: carol.runs("/today", room),
    )
    ran = alice.runs("/paaren", room, partner=bob, how="Soft")
    told = [(option["name"], option["value"]) for option in ran.data["options"]]
    assert (ran.data["name"], told) == ("pair", [("partner", str(bob.id)), ("how", "s")])
    assert ran.data["resolved"]["users"][str(bob.id)]["global_name"] == "Bob"
    assert (ran.api()["context"], ran.api()["member"]["user"]["id"]) == (0, str(alice.id))
    assert (alice.runs("/today").api()["context"], alice.runs("/today").api()["user"]["id"]) == (1, str(alice.id))


async def test_presses_and_chooses_only_what_is_there(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    bob = discord_world.human("Bob")
    await send(rest, alice.chat.id, **YES)
    (shown,) = alice.sees()
    impossible(
        lambda: alice.presses(shown, "Perhaps"),
        lambda: alice.presses(shown, "No"),
        lambda: alice.presses(shown, "Read"),
        lambda: alice.presses(shown, 7),
        lambda: bob.presses(shown),
        lambda: alice.chooses(shown, "L0", "L1", "L2"),
        lambda: alice.chooses(shown, "L9"),
        lambda: alice.chooses(shown, "L0", select=2),
        lambda: alice.submits(alice.presses(shown), "x"),
        lambda: alice.edits(shown, "x"),
        lambda: alice.deletes(shown),
    )
    assert alice.presses(shown, "Yes", repeat=2).data["custom_id"] == "y"
    assert len([one for one in discord_world.interactions.values() if one.data["custom_id"] == "y"]) == 3
    assert alice.chooses(shown, "L2", "v0").data["values"] == ["v2", "v0"]
    chose = alice.chooses(shown, bob, select=1)
    assert (chose.data["values"], list(chose.data["resolved"]["users"])) == ([str(bob.id)], [str(bob.id)])
    assert alice.forges("gone", shown).data["custom_id"] == "gone"


async def test_a_sheet_takes_what_its_client_would_send(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    bob = discord_world.human("Bob")
    await send(rest, alice.chat.id, **YES)
    tap = alice.presses(alice.sees()[-1])
    options = [{"label": "A", "value": "a"}, {"label": "B", "value": "b", "default": True}]
    inside: dict[str, dict[str, Any]] = {
        "Words": {"type": 4, "custom_id": "w", "style": 1, "min_length": 2, "max_length": 5},
        "One": {"type": 21, "custom_id": "o", "options": options},
        "Some": {"type": 22, "custom_id": "s", "options": options, "max_values": 1},
    }
    fields = [{"type": 18, "label": label, "component": one} for label, one in inside.items()]
    body = {"type": 9, "data": {"custom_id": "m", "title": "T", "components": fields}}
    await rest.call("POST", f"/interactions/{tap.id}/{tap.token}/callback", body)
    impossible(
        lambda: alice.submits(tap, "only one"),
        lambda: alice.submits(tap, {}),
        lambda: alice.submits(tap, {"Words": "x"}),
        lambda: alice.submits(tap, {"Words": "xxxxxx"}),
        lambda: alice.submits(tap, {"Words": "xxx", "One": "C"}),
        lambda: alice.submits(tap, {"Words": "xxx", "Some": ["A", "B"]}),
        lambda: alice.submits(tap, {"Words": "xxx", "Other": "y"}),
        lambda: bob.submits(tap, {"Words": "xxx"}),
    )
    told = [one["component"] for one in alice.submits(tap, {"Words": "xxx", "Some": ["A"]}).data["components"]]
    assert [one.get("value", one.get("values")) for one in told] == ["xxx", "b", ["a"]]


async def test_an_ephemeral_answer_is_for_one_alone(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    bob = discord_world.human("Bob")
    (home,) = discord_world.guilds.values()
    home.joins(bob)
    room = home.open_channel("us")
    await send(rest, room.id, **YES)
    tap = alice.presses(alice.sees(room)[-1])
    answer = {"type": 4, "data": {"content": "Only you", "flags": 64}}
    path = f"/interactions/{tap.id}/{tap.token}/callback"
    status, told = await rest.call("POST", f"{path}?with_response=1", answer)
    assert (status, told["interaction"]["response_message_ephemeral"], told["resource"]["message"]["content"]) == (
        200,
        True,
        "Only you",
    )
    assert await rest.refused("POST", path, answer) == (400, 40060)
    assert (len(alice.sees(room)), len(bob.sees(room))) == (2, 1)
    assert await rest.refused("GET", f"/channels/{room.id}/messages/{alice.sees(room)[-1].id}") == (404, 10008)
    assert [one["content"] for one in (await rest.call("GET", f"/channels/{room.id}/messages"))[1]] == ["Sure?"]


async def test_each_interaction_takes_its_own_answers(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    bodies = [{"name": "today", "description": "d"}]
    await rest.call("PUT", f"/applications/{discord_world.bot_id}/commands", bodies)
    await send(rest, alice.chat.id, **YES)
    field = {"type": 18, "label": "L", "component": {"type": 4, "custom_id": "w", "style": 1}}
    modal = {"type": 9, "data": {"custom_id": "m", "title": "T", "components": [field]}}
    tap, ran = alice.presses(alice.sees()[-1]), alice.runs("/today")

    async def answer(told: Interaction, body: object, token: str = "") -> tuple[int, int]:
        return await rest.refused("POST", f"/interactions/{told.id}/{token or told.token}/callback", body)

    assert await answer(tap, modal, token=ran.token) == (404, 10062)
    for kind in (1, 6, 7, 8):
        assert await answer(ran, {"type": kind}) == (400, 50035)
    assert await answer(ran, {"type": 5, "data": {"flags": 1 << 15}}) == (400, 50035)
    assert await rest.refused("POST", f"/webhooks/{discord_world.bot_id}/{ran.token}", {"content": "x"}) == (404, 10015)
    assert await answer(tap, modal) == (204, 0)
    sent = alice.submits(tap, "x")
    assert await answer(sent, modal) == (400, 50035)
    assert await answer(sent, {"type": 6}) == (204, 0)
    assert (sent.message, tap.message) == (alice.sees()[0], None)


async def test_what_follows_a_deferred_answer_is_that_answer(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    await send(rest, alice.chat.id, **YES)
    tap, other = (alice.presses(alice.sees()[0]) for _ in range(2))
    for told in (tap, other):
        later = {"type": 5, "data": {"flags": 64}}
        await rest.call("POST", f"/interactions/{told.id}/{told.token}/callback", later)
    path = f"/webhooks/{discord_world.bot_id}/{tap.token}"
    first, second = [(await rest.call("POST", path, {"content": text, "flags": 64}))[1] for text in ("a", "b")]
    shown = [(one.content, one.loading, one.only_for) for one in alice.sees()[1:]]
    assert shown == [("a", False, alice.id), ("", True, alice.id), ("b", False, alice.id)]
    assert (await rest.call("GET", f"{path}/messages/@original"))[1]["id"] == first["id"]
    assert (await rest.call("PATCH", f"{path}/messages/{second['id']}", {"content": "c"}))[1]["content"] == "c"
    elsewhere = f"/webhooks/{discord_world.bot_id}/{other.token}/messages/{second['id']}"
    assert await rest.refused("DELETE", elsewhere) == (404, 10008)


async def test_files_and_voice_reach_the_bot(discord_client: Library, alice: DiscordHuman) -> None:
    alice.sends(("cat.png", b"\x89PNG"), ("dog.jpg", b"\xff\xd8\xff"), caption="Both")
    message = await discord_client.next("message")
    assert [(one.filename, one.content_type) for one in message.attachments] == [
        ("cat.png", "image/png"),
        ("dog.jpg", "image/jpeg"),
    ]
    assert await message.attachments[1].read() == b"\xff\xd8\xff"
    alice.speaks(b"OggS1")
    voice = (await discord_client.next("message")).attachments[0]
    assert (voice.is_voice_message(), voice.duration, await voice.read()) == (True, 3.2, b"OggS1")
