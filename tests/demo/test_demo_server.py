"""What the demo's server lets through, and what its clock's buttons mean. No browser needed."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, time
from typing import Any

import aiohttp
import pytest

from bot.sandbox.demo import PAGE, Stage, serve_demo
from bot.sandbox.demo_cast import Cast, Moment
from bot.sandbox.demo_view import progress
from bot.sandbox.world import World


class Still:
    """A stage without a bot."""

    def __init__(self, at: datetime, hour: tuple[str, time] | None = None) -> None:
        self.at, self.hour = at, hour

    def now(self) -> datetime:
        return self.at

    async def advance(self, to: datetime) -> None:
        self.at = to

    async def settled(self) -> None:
        return

    async def curtain(self) -> dict[str, list[dict[str, str]]]:
        return {"sealed": [], "outbox": []}

    def prompt_hour(self) -> tuple[str, time] | None:
        return self.hour


class Client:
    """Another program on this computer, or another page in the browser."""

    def __init__(self, session: aiohttp.ClientSession, url: str, world: World) -> None:
        self.session, self.url, self.world = session, url, world

    async def act(self, what: object, **headers: str) -> tuple[int, str]:
        told = {"Origin": self.url, "Content-Type": "application/json", **headers}
        async with self.session.post(f"{self.url}/act", data=json.dumps(what), headers=told) as response:
            return response.status, await response.text()

    async def snapshot(self) -> dict[str, Any]:
        async with self.session.get(f"{self.url}/events") as response:
            line = await response.content.readline()
        shown: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
        return shown


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    stage = Still(datetime(2026, 3, 2, 7, tzinfo=UTC))
    world = World(stage.now)
    async with serve_demo(world, stage, 0) as url, aiohttp.ClientSession(read_bufsize=1 << 20) as session:
        yield Client(session, url, world)


HOUR = {"do": "clock", "to": "hour"}


async def test_only_the_page_itself_can_drive_the_demo(client: Client) -> None:
    port = client.url.rpartition(":")[2]
    assert (await client.act(HOUR))[0] == 200
    assert (await client.act(HOUR, Origin="https://example.org"))[0] == 403
    assert (await client.act(HOUR, Origin="null"))[0] == 403
    # A name of their own that leads here would make their page "the same origin".
    assert (await client.act(HOUR, Host=f"rebound.example:{port}", Origin=f"http://rebound.example:{port}"))[0] == 403
    # What a form can send needs no leave to be sent: it is not taken.
    assert (await client.act(HOUR, **{"Content-Type": "text/plain"}))[0] == 415
    async with client.session.get(client.url, headers={"Host": "rebound.example"}) as response:
        assert response.status == 403


async def test_the_page_asks_for_nothing_from_outside(client: Client) -> None:
    async with client.session.get(client.url) as response:
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert response.headers["Cache-Control"] == "no-store"
    for file in PAGE.iterdir():
        text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text, file.name
        assert "innerHTML" not in text, file.name
        assert "Storage" not in text, file.name


@pytest.mark.parametrize("path", ["/nothing.js", "/../demo.py", "/%2e%2e/demo.py", "/media/nothing"])
async def test_nothing_else_is_served(client: Client, path: str) -> None:
    async with client.session.get(client.url + path) as response:
        assert response.status == 404


@pytest.mark.parametrize(
    "what",
    [
        {"do": "fly"},
        {"do": "say", "who": "carol", "chat": "room", "text": "x"},
        {"do": "say", "who": "alice", "chat": "room", "text": "x", "extra": 1},
        {"do": "press", "who": "alice", "chat": "room", "message": 1, "row": -1, "column": 0},
        {"do": "send", "who": "alice", "chat": "room", "kind": "photo", "data": 5},
        [],
    ],
)
async def test_what_makes_no_sense_is_refused(client: Client, what: object) -> None:
    assert (await client.act(what))[0] == 400


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ({"do": "say", "who": "alice", "chat": "bob", "text": "x"}, "somebody else's phone"),
        ({"do": "say", "who": "alice", "chat": "alice", "text": "x"}, "press Start first"),
        ({"do": "say", "who": "alice", "chat": "room", "text": "x" * 4097}, "4096"),
        ({"do": "say", "who": "guest", "chat": "room", "text": "x"}, "not in this room"),
        ({"do": "press", "who": "alice", "chat": "room", "message": 9, "row": 0, "column": 0}, "gone"),
        ({"do": "open", "who": "bob", "url": "https://example.org"}, "does not lead to the bot"),
        ({"do": "send", "who": "bob", "chat": "room", "kind": "photo", "data": "PHN2Zz4="}, "no picture"),
        ({"do": "send", "who": "bob", "chat": "room", "kind": "voice", "data": ""}, "1 byte"),
    ],
)
async def test_what_no_client_allows_is_explained(client: Client, what: object, why: str) -> None:
    status, text = await client.act(what)
    assert (status, why in text) == (200, True)


async def test_a_snapshot_tells_what_there_is(client: Client) -> None:
    await client.act({"do": "say", "who": "bob", "chat": "room", "text": "Hi"})
    await client.act({"do": "add_bot", "who": "alice"})
    await client.act({"do": "guest", "here": True})
    shown = await client.snapshot()
    assert [one["text"] or one["service"] for one in shown["chats"]["room"]] == [
        "Hi",
        "Alice added Duologue",
        "Charlie joined",
    ]
    assert shown["room"]["members"] == ["alice", "bob", "bot", "guest"]
    assert shown["guide"] == {"done": 1, "answered": []}


async def test_a_voice_note_keeps_its_own_type(client: Client) -> None:
    await client.act({"do": "send", "who": "bob", "chat": "room", "kind": "voice", "data": "UklGRjAAAABXQVZF"})
    media = (await client.snapshot())["chats"]["room"][0]["media"]
    async with client.session.get(client.url + media["url"]) as response:
        assert response.content_type == "audio/wav"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_port_in_use_is_an_error(client: Client) -> None:
    stage: Stage = Still(datetime(2026, 3, 2, tzinfo=UTC))
    with pytest.raises(OSError, match="address already in use"):
        async with serve_demo(World(stage.now), stage, int(client.url.rpartition(":")[2])):
            pass


@pytest.mark.parametrize(
    ("now", "to", "hour", "then"),
    [
        ("2026-03-02T07:00", "hour", None, "2026-03-02T08:00"),
        ("2026-03-02T07:00", "tonight", None, "2026-03-02T19:00"),
        ("2026-03-02T19:00", "tonight", None, "2026-03-03T19:00"),
        ("2026-03-02T07:00", "tomorrow", None, "2026-03-03T08:00"),
        ("2026-03-02T07:00", "tomorrow", ("America/New_York", time(19)), "2026-03-04T00:00"),
        # The night on which Berlin loses the hour from two to three.
        ("2026-03-28T12:00", "tomorrow", ("Europe/Berlin", time(2, 30)), "2026-03-29T01:00"),
        ("2026-03-28T12:00", "tonight", None, "2026-03-28T19:00"),
        ("2026-03-29T12:00", "tonight", None, "2026-03-29T18:00"),
    ],
)
def test_where_the_clock_goes(now: str, to: Moment, hour: tuple[str, time] | None, then: str) -> None:
    stage = Still(datetime.fromisoformat(f"{now}+00:00"), hour)
    cast = Cast.gather(World(stage.now), stage)
    assert cast.moment(to) == datetime.fromisoformat(f"{then}+00:00")


async def test_the_guide_reads_the_world(client: Client) -> None:
    stage = Still(datetime(2026, 3, 2, 7, tzinfo=UTC))
    world = World(stage.now)
    cast = Cast.gather(world, stage)
    assert progress(cast)["done"] == 0
    cast.room.add_bot(cast.people["alice"])
    assert progress(cast)["done"] == 1
    stage.hour = ("Europe/Berlin", time(19))
    assert progress(cast)["done"] == 2
    keys = {"inline_keyboard": [[{"text": "Open", "url": f"https://t.me/{world.username}?start=today"}]]}
    card = world.post(cast.room.chat, world.bot_id, text="0 of 2", markup=keys)
    assert progress(cast)["done"] == 3
    cast.people["bob"].starts()
    cast.people["bob"].says("you")
    world.change(card, text="1 of 2", edited=stage.at)
    assert progress(cast) == {"done": 4, "answered": ["bob"]}
    reveal = world.post(cast.room.chat, world.bot_id, text="Both are in")
    names = tuple({"type": "bold", "offset": at, "length": size} for at, size in ((0, 5), (9, 3)))
    world.change(reveal, text="Alice\nx\n\nBob\nyou", entities=names, edited=stage.at)
    assert progress(cast)["done"] == 5


# --- colours


def colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", css))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * sign for sign in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


READ = [
    *(("ink", on) for on in ("paper", "card", "sunk", "bubble", "alice-soft", "bob-soft", "plum-soft")),
    *(("muted", on) for on in ("paper", "card", "sunk", "bubble")),
    *(("plum", on) for on in ("paper", "card", "sunk", "bubble", "alice-soft", "bob-soft", "plum-soft")),
    *(("alice", on) for on in ("paper", "card", "bubble", "alice-soft")),
    *(("bob", on) for on in ("paper", "card", "bubble", "bob-soft")),
    *(("guest", on) for on in ("bubble", "guest-soft")),
    ("on-plum", "plum"),
    ("good", "card"),
    ("good", "sunk"),
    ("bad", "card"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_written_can_be_read(scheme: str) -> None:
    light, _, dark = (PAGE / "base.css").read_text(encoding="utf-8").partition("prefers-color-scheme: dark")
    known = colours(light) | (colours(dark) if scheme == "dark" else {})
    for front, back in READ:
        low, high = sorted((luminance(known[front]), luminance(known[back])))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (front, back)
