"""Servers in Discord's sandbox: who may do and read what, and what the bot hears of it."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.permissions import ALL, MEMBERS, P
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.conftest import Clock
from tests.wire.discord_library import Library, Rest, impossible, send


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
