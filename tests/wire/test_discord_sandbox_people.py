"""What people do in Discord's sandbox, who sees it, and what the bot may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.interactions import Interaction
from bot.sandbox.discord.permissions import ALL, MEMBERS, Overwrite, P
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.model import Impossible
from tests.wire.conftest import Clock
from tests.wire.discord_library import Library, Rest

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


def impossible(*acts: Callable[[], Any]) -> None:
    for act in acts:
        with pytest.raises(Impossible):
            act()


async def send(rest: Rest, channel_id: int, **body: Any) -> tuple[int, int]:
    status, answer = await rest.call("POST", f"/channels/{channel_id}/messages", body or {"content": "x"})
    return status, answer.get("code", 0)


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


@pytest.mark.usefixtures("discord_server")
async def test_what_is_written_in_a_server_does_not_reach_the_bot(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    (home,) = discord_world.guilds.values()
    room = home.open_channel("us")
    alice.sends(("cat.png", b"x"), caption="Not for you", channel=room)
    alice.says(f"Hey <@{discord_world.bot_id}>", room)
    _, shown = await rest.call("GET", f"/channels/{room.id}/messages")
    assert [(one["content"], len(one["attachments"])) for one in shown] == [
        (f"Hey <@{discord_world.bot_id}>", 0),
        ("", 0),
    ]


async def test_history_comes_in_pages_and_many_go_at_once(
    rest: Rest, discord_world: DiscordWorld, clock: Clock
) -> None:
    owner = discord_world.human("Owner")
    home = discord_world.guild("Home", owner)
    home.add_bot(MEMBERS | P.MANAGE_MESSAGES)
    room = home.open_channel("us")
    ids = [str(owner.says(str(n), room).id) for n in range(5)]
    path = f"/channels/{room.id}/messages"

    async def page(query: str) -> list[str]:
        return [one["id"] for one in (await rest.call("GET", f"{path}?{query}"))[1]]

    assert await page(f"after={ids[1]}&limit=2") == [ids[3], ids[2]]
    assert await page(f"before={ids[1]}") == [ids[0]]
    assert await page("limit=2") == [ids[4], ids[3]]
    assert await rest.refused("GET", f"{path}?limit=101") == (400, 50035)
    assert await rest.call("POST", f"{path}/bulk-delete", {"messages": ids[:2]}) == (204, None)
    assert await page("") == ids[:1:-1]
    assert (await rest.call("DELETE", f"{path}/{ids[2]}"))[0] == 204
    assert await rest.refused("POST", f"{path}/bulk-delete", {"messages": ids[3:4]}) == (400, 50035)
    clock.at += timedelta(days=15)
    assert await rest.refused("POST", f"{path}/bulk-delete", {"messages": ids[3:]}) == (400, 50034)


async def test_a_private_channel_is_seen_by_whom_its_overwrites_let_in(rest: Rest, discord_world: DiscordWorld) -> None:
    alice, bob, carol, dave = (discord_world.human(name) for name in ("Alice", "Bob", "Carol", "Dave"))
    home = discord_world.guild("Home", dave, alice, bob, carol)
    home.add_bot()
    see = str(int(P.VIEW_CHANNEL | P.SEND_MESSAGES | P.READ_MESSAGE_HISTORY))
    lets = [{"id": str(who), "type": 1, "allow": see} for who in (alice.id, bob.id, discord_world.bot_id)]
    hidden = {"id": str(home.id), "type": 0, "deny": see}
    body = {"name": "Alice  & Bob", "topic": "t", "permission_overwrites": [hidden, *lets]}
    path = f"/guilds/{home.id}/channels"
    assert await rest.refused("POST", path, body) == (403, 50013)
    own = next(role for role in home.roles.values() if role.managed)
    home.change_role(own, MEMBERS | P.MANAGE_CHANNELS)
    for more, deny in ((0, P.MANAGE_GUILD), (P.MANAGE_ROLES, P.MANAGE_ROLES)):
        home.change_role(own, MEMBERS | P.MANAGE_CHANNELS | more)
        wrong = {**hidden, "deny": str(int(deny))}
        assert await rest.refused("POST", path, {**body, "permission_overwrites": [wrong]}) == (403, 50013)
    assert await rest.refused("POST", path, {**body, "permission_overwrites": [{"id": "5", "type": 0}]}) == (404, 10011)
    assert await rest.refused("POST", path, {**body, "name": "x" * 101}) == (400, 50035)
    status, made = await rest.call("POST", path, body)
    room = discord_world.channels[int(made["id"])]
    assert (status, made["name"], made["topic"], room.seen_by) == (200, "alice-&-bob", "t", ["Alice", "Bob", "Dave"])
    assert await send(rest, room.id) == (200, 0)
    friends = home.add_role("Friends", 0, carol)
    home.overwrites(room, friends, allow=P.VIEW_CHANNEL)
    assert room.seen_by == ["Alice", "Bob", "Carol", "Dave"]
    home.overwrites(room, carol, deny=P.VIEW_CHANNEL)
    assert room.seen_by == ["Alice", "Bob", "Dave"]
    impossible(lambda: carol.says("Hi", room))
    home.change_role(friends, P.ADMINISTRATOR)
    assert room.seen_by == ["Alice", "Bob", "Carol", "Dave"]
    impossible(lambda: discord_world.human("Eve").says("Hi", room))


async def test_what_the_bot_is_denied_is_refused(rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman) -> None:
    (home,) = discord_world.guilds.values()
    room = home.open_channel("us")
    bot = discord_world.bot_id
    home.overwrites(room, bot, deny=P.SEND_MESSAGES)
    assert await send(rest, room.id) == (403, 50013)
    home.overwrites(room, bot, deny=P.READ_MESSAGE_HISTORY)
    alice.says("Hi", room)
    assert await rest.call("GET", f"/channels/{room.id}/messages") == (200, [])
    home.overwrites(room, bot, deny=P.VIEW_CHANNEL)
    assert await rest.refused("GET", f"/channels/{room.id}") == (403, 50001)
    assert await send(rest, room.id) == (403, 50001)
    home.overwrites(room, bot)
    assert await send(rest, room.id) == (200, 0)
    assert await rest.refused("DELETE", f"/channels/{room.id}") == (403, 50013)
    deny = {"type": 1, "deny": str(int(P.VIEW_CHANNEL))}
    assert await rest.refused("PUT", f"/channels/{room.id}/permissions/{alice.id}", deny) == (403, 50013)
    home.change_role(next(role for role in home.roles.values() if role.managed), ALL)
    assert (await rest.call("PUT", f"/channels/{room.id}/permissions/{alice.id}", deny))[0] == 204
    assert (await rest.call("DELETE", f"/channels/{room.id}"))[0] == 200
    assert await send(rest, room.id) == (404, 10003)
    home.remove_bot()
    assert await rest.refused("GET", f"/guilds/{home.id}/roles") == (404, 10004)


async def test_members_and_roles_can_be_asked_for(rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman) -> None:
    (home,) = discord_world.guilds.values()
    bob = discord_world.human("Bob")
    path = f"/guilds/{home.id}"
    assert await rest.refused("GET", f"{path}/members/{bob.id}") == (404, 10007)
    assert await rest.refused("GET", f"{path}/members/5") == (404, 10013)
    friends = home.add_role("Friends", 0, alice)
    assert (await rest.call("GET", f"{path}/members/{alice.id}"))[1]["roles"] == [str(friends.id)]
    assert [one["name"] for one in (await rest.call("GET", f"{path}/roles"))[1]] == ["@everyone", "Duologue", "Friends"]
    room = home.open_channel("us", topic="ours")
    assert [(one["id"], one["topic"]) for one in (await rest.call("GET", f"{path}/channels"))[1]] == [
        (str(room.id), "ours")
    ]
    assert (await rest.call("GET", f"{path}?with_counts=true"))[1]["approximate_member_count"] == 2
    assert (await rest.call("DELETE", f"/users/@me{path}"))[0] == 204
    assert not home.has_bot


async def test_the_bot_hears_what_changes_in_its_servers(
    discord_client: Library, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    (home,) = discord_world.guilds.values()
    room = home.open_channel("us")
    assert (await discord_client.next("guild_channel_create")).id == room.id
    home.overwrites(room, alice, allow=P.VIEW_CHANNEL)
    await discord_client.next("guild_channel_update")
    role = home.add_role("Friends", 0, alice)
    await discord_client.next("guild_role_create")
    home.change_role(role, P.ADMINISTRATOR)
    await discord_client.next("guild_role_update")
    home.delete_role(role)
    await discord_client.next("guild_role_delete")
    home.gives(home.add_role("Trusted"), discord_world.bot_id)
    await discord_client.next("member_update")
    home.close_channel(room)
    assert (await discord_client.next("guild_channel_delete")).id == room.id
    away = discord_world.guild("Away", alice)
    away.add_bot()
    assert (await discord_client.next("guild_join")).id == away.id
    away.remove_bot()
    assert (await discord_client.next("guild_remove")).id == away.id
    # Who comes and goes is behind an intent that the bot does not have.
    home.joins(discord_world.human("Bob"))
    assert discord_client.count("member_join") == 0


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
