"""Who can see a server's channel: overwrites and roles of every kind, by Discord's own rules."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.discord_rooms import VIEW, Place, made_before, made_for, seen
from bot.speech import Account, Chat

GUILD, ME, ALICE, BOB, EVE = "1", "5", "11", "12", "13"
ROOM = Chat("discord", "90", private=False)
PAIR = (Account("discord", ALICE), Account("discord", BOB))
ADMIN = 1 << 3


def role(number: str, permissions: int = 0, **more: Any) -> dict[str, Any]:
    return {"id": number, "permissions": str(permissions), **more}


def over(number: str, kind: int, allow: int = 0, deny: int = 0) -> dict[str, Any]:
    return {"id": number, "type": kind, "allow": str(allow), "deny": str(deny)}


HIDDEN = over(GUILD, 0, deny=VIEW)
LET_IN = [over(one, 1, allow=VIEW) for one in (ME, ALICE, BOB)]
EVERYONE = role(GUILD, VIEW)
OPEN, OVER_ALL, BOB_HAS_60 = over("60", 0, VIEW), role("60", ADMIN), {ALICE: [], BOB: ["60"]}
ANOTHERS = role("70", managed=True, tags={"bot_id": "6"})
MINE = role("50", VIEW | ADMIN, managed=True, tags={"bot_id": ME})


def place(overwrites: list[Any], roles: list[Any], members: dict[str, list[str]] | None = None, kind: int = 0) -> Place:
    theirs = {ALICE: [], BOB: []} if members is None else members
    channel = {"id": "90", "type": kind, "guild_id": GUILD, "permission_overwrites": overwrites}
    return Place(channel, roles, {one: {"roles": has} for one, has in theirs.items()}, ME)


@pytest.mark.parametrize(
    ("what", "found", "ours"),
    [
        ("only the two and the bot", place([HIDDEN, *LET_IN], [EVERYONE]), True),
        ("the bot is in by its own role", place([HIDDEN, *LET_IN[1:], over("50", 0, VIEW)], [EVERYONE, MINE]), True),
        ("everyone sees it", place([], [EVERYONE]), False),
        ("everyone is let in", place([over(GUILD, 0, VIEW), *LET_IN], [role(GUILD)]), False),
        ("everyone is over all", place([HIDDEN, *LET_IN], [role(GUILD, ADMIN)]), False),
        ("somebody else is named", place([HIDDEN, *LET_IN, over(EVE, 1, VIEW)], [EVERYONE]), False),
        ("somebody else is kept out by name", place([HIDDEN, *LET_IN, over(EVE, 1, deny=VIEW)], [EVERYONE]), True),
        ("a role is let in", place([HIDDEN, *LET_IN, over("60", 0, VIEW)], [EVERYONE, role("60")]), False),
        ("a role is kept out", place([HIDDEN, *LET_IN, over("60", 0, deny=VIEW)], [EVERYONE, role("60", VIEW)]), True),
        ("a role may see all that nobody hides", place(LET_IN, [role(GUILD), role("60", VIEW)]), False),
        ("a role may see all, but this is hidden", place([HIDDEN, *LET_IN], [EVERYONE, role("60", VIEW)]), True),
        ("administrators cannot be kept out", place([HIDDEN, *LET_IN], [EVERYONE, role("60", ADMIN)]), True),
        ("one is in by a role others may get", place([HIDDEN, *LET_IN[:2], OPEN], [EVERYONE, role("60")], BOB_HAS_60), False),
        ("one of the two is kept out", place([HIDDEN, *LET_IN[:2], over(BOB, 1, deny=VIEW)], [EVERYONE]), False),
        ("one of the two left the server", place([HIDDEN, *LET_IN], [EVERYONE], {ALICE: []}), False),
        ("one of the two is an administrator", place([HIDDEN, *LET_IN[:2]], [EVERYONE, OVER_ALL], BOB_HAS_60), True),
        ("another bot's role is let in", place([HIDDEN, *LET_IN, over("70", 0, VIEW)], [EVERYONE, ANOTHERS]), False),
        ("a thread", place([HIDDEN, *LET_IN], [EVERYONE], kind=12), False),
        ("a voice channel", place([HIDDEN, *LET_IN], [EVERYONE], kind=2), False),
    ],
)  # fmt: skip
def test_a_room_is_ours_only_if_nobody_else_can_see_it(what: str, found: Place, ours: bool) -> None:
    assert seen(found, ROOM, PAIR).holds_only(2) is ours, what


def test_accounts_of_another_platform_are_not_there() -> None:
    accounts = (Account("discord", ALICE), Account("telegram", BOB))
    view = seen(place([HIDDEN, *LET_IN], [EVERYONE], {ALICE: []}), ROOM, accounts)
    assert view.present == (Account("discord", ALICE),)


bits = st.sampled_from([0, VIEW, ADMIN, VIEW | ADMIN])
views = st.sampled_from([(0, 0), (VIEW, 0), (0, VIEW)])


@given(st.lists(bits, min_size=4, max_size=4), st.lists(views, min_size=5, max_size=5), st.sets(st.sampled_from("234")))
def test_it_is_what_the_library_computes(bases: list[int], overwrites: list[tuple[int, int]], has: set[str]) -> None:
    """The library keeps its own count of the same rules, over its own objects."""
    roles = [role(number, base) for number, base in zip("1234", bases, strict=True)]
    overs = [over(number, 0, *one) for number, one in zip("1234", overwrites, strict=False)]
    overs.append(over(ALICE, 1, *overwrites[4]))
    found = seen(place(overs, roles, {ALICE: sorted(has)}), ROOM, PAIR[:1])
    assert (found.present != ()) is _by_the_library(roles, overs, sorted(has))


PLAIN_ROLE = {"position": 0, "color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0}
NO_COLORS = {"colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}}
STATE = discord.Client(intents=discord.Intents.none())._connection


def _by_the_library(roles: list[Any], overs: list[Any], has: list[str]) -> bool:
    shown = [PLAIN_ROLE | NO_COLORS | {"name": one["id"]} | one for one in roles]
    server: Any = {"id": GUILD, "name": "g", "roles": shown, "owner_id": "999"}
    guild = discord.Guild(state=STATE, data=server)
    data: Any = {"id": "90", "type": 0, "name": "c", "position": 0, "permission_overwrites": overs}
    channel = discord.TextChannel(state=STATE, guild=guild, data=data)
    user = {"id": ALICE, "username": "a", "discriminator": "0", "avatar": None, "global_name": None}
    member: Any = {"user": user, "roles": has, "joined_at": None, "flags": 0}
    return channel.permissions_for(discord.Member(data=member, guild=guild, state=STATE)).view_channel


def test_a_room_is_made_for_the_two_and_the_bot() -> None:
    body = made_for([ALICE, BOB], ME, GUILD, "alice-and-bob", "t-1")
    made = {"id": "90", "guild_id": GUILD} | body
    assert seen(
        Place(made, [EVERYONE, role("60", VIEW)], {ALICE: {"roles": []}, BOB: {"roles": []}}, ME), ROOM, PAIR
    ).holds_only(2)
    assert "parent_id" not in body


def test_the_one_made_before_is_found_by_its_topic() -> None:
    channels = [
        {"id": "92", "type": 0, "topic": "t-1"},
        {"id": "91", "type": 0, "topic": "t-1"},
        {"id": "9", "type": 2, "topic": "t-1"},
    ]
    assert made_before(channels, "t-1") == "91"
    assert made_before(channels, "t-2") == ""
