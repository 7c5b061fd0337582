"""The sandbox over bare HTTP: bodies, tokens, polling."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp
import pytest

from bot.sandbox.api import Server
from bot.sandbox.world import World
from tests.wire.conftest import Body, Clock, Wire


async def polling(world: World, wire: Wire, **p: object) -> asyncio.Future[list[Body]]:
    """Start a long poll and return once the sandbox has it waiting."""
    asked = world.updates.polls
    poll = asyncio.ensure_future(wire.poll(timeout=50, **p))
    await world.updates.polled(since=asked)
    return poll


async def test_takes_every_kind_of_body(world: World, server: Server, wire: Wire) -> None:
    alice = world.human("Alice")
    alice.starts()
    p = {"chat_id": str(alice.id), "text": "x", "disable_notification": "true"}
    form = aiohttp.FormData(p)
    form.add_field("file", b"unused", filename="x")
    url = f"{wire.base}/SENDmessage"
    for ask in (
        wire.session.get(url, params=p),
        wire.session.post(url, data=p),
        wire.session.post(url, json=p | {"disable_notification": True}),
    ):
        async with ask as response:
            assert response.status == 200, await response.text()
    assert [message.silent for message in alice.sees()[1:]] == [True] * 3
    async with wire.session.post(url, data=form) as response:
        assert await response.json() == {
            "ok": False,
            "error_code": 400,
            "description": 'Bad Request: unknown parameter "file" of sendMessage',
        }
    part = aiohttp.FormData({"chat_id": str(alice.id), "voice": "attach://bytes"})
    part.add_field("bytes", b"hm", filename="x.oga")
    async with wire.session.post(f"{wire.base}/sendVoice", data=part) as response:
        assert response.status == 200
    media = alice.sees()[-1].media
    assert media
    assert media.data == b"hm"


BAD: dict[str, tuple[Body, str]] = {
    "missing chat": ({"text": "x"}, "chat_id is empty"),
    "missing text": ({"chat_id": 1}, "message text is empty"),
    "unknown": ({"chat_id": 1, "text": "x", "txet": "x"}, 'unknown parameter "txet" of sendMessage'),
    "number": ({"chat_id": 1, "text": 5}, '"text" must be of type String'),
    "truth": ({"chat_id": 1, "text": "x", "protect_content": 1}, '"protect_content" must be of type Boolean'),
    "no JSON": ({"chat_id": 1, "text": "x", "entities": "["}, 'can\'t parse parameter "entities" as JSON'),
    "no list": ({"chat_id": 1, "text": "x", "entities": {}}, '"entities" must be an Array of MessageEntity'),
    "no entity": (
        {"chat_id": 1, "text": "x", "entities": [{"type": "bold"}]},
        'can\'t find field "offset" in "entities[0]" (MessageEntity)',
    ),
    "no markup": (
        {"chat_id": 1, "text": "x", "reply_markup": {"buttons": []}},
        '"reply_markup" is of a type that is not supported',
    ),
    "field": (
        {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "data": "x"}]]}},
        'unknown field "data" in "reply_markup.inline_keyboard[0][0]" (InlineKeyboardButton)',
    ),
    "half a sign": ({"chat_id": 1, "text": "\ud83d"}, "strings must be encoded in UTF-8"),
}


@pytest.mark.parametrize("case", BAD)
async def test_refuses_bad_parameters(wire: Wire, case: str) -> None:
    p, why = BAD[case]
    assert await wire.call("sendMessage", **p) == (
        400,
        {"ok": False, "error_code": 400, "description": f"Bad Request: {why}"},
    )


async def test_refuses_wrong_tokens_methods_and_paths(server: Server, wire: Wire, world: World) -> None:
    wrong = {
        f"/bot123:{'x' * 35}/getMe": (401, "Unauthorized"),
        "/botgarbage/getMe": (404, "Not Found"),
        f"/bot{world.token}/sendLove": (404, "Not Found: method not found"),
        f"/file/bot{world.token}/photos/none.jpg": (404, "Not Found"),
        f"/file/bot123:{'x' * 35}/photos/none.jpg": (401, "Unauthorized"),
        "/": (404, "Not Found"),
    }
    for path, (code, why) in wrong.items():
        async with wire.session.get(server.url + path) as response:
            assert (response.status, (await response.json())["description"]) == (code, why)


async def test_updates_stay_until_a_higher_offset_confirms_them(wire: Wire, world: World, clock: Clock) -> None:
    ids = [world.raw({"message": number}) for number in range(5)]
    assert [update["update_id"] for update in await wire.poll(limit=2)] == ids[:2]
    assert len(await wire.poll(offset=ids[0])) == 5
    assert [update["update_id"] for update in await wire.poll(offset=ids[3])] == ids[3:]
    assert [update["update_id"] for update in await wire.poll(offset=-1)] == ids[4:]
    clock.at += timedelta(days=1)
    assert await wire.poll() == []


async def test_a_long_poll_wakes_at_once_and_loses_nothing_when_cut_off(wire: Wire, world: World) -> None:
    poll = await polling(world, wire)
    world.raw({"message": 1})
    assert len(await poll) == 1
    last = (await wire.poll())[-1]["update_id"]
    cut = await polling(world, wire, offset=last + 1)
    cut.cancel()
    world.raw({"message": 2})
    assert [update["message"] for update in await wire.poll(offset=last + 1)] == [2]


async def test_two_polls_are_a_conflict_and_so_is_a_webhook(wire: Wire, world: World) -> None:
    first = await polling(world, wire)
    second = await polling(world, wire)
    with pytest.raises(AssertionError, match="Conflict: terminated by other getUpdates request"):
        await first
    assert (await wire.call("setWebhook", url="https://example.org"))[0] == 200
    with pytest.raises(AssertionError, match="Conflict: terminated by setWebhook request"):
        await second
    assert (await wire.call("getUpdates"))[0] == 409
    assert (await wire.call("getWebhookInfo"))[1]["result"]["url"] == "https://example.org"
    world.raw({"message": 1})
    await wire.call("deleteWebhook", drop_pending_updates=True)
    assert await wire.poll() == []


async def test_only_the_updates_asked_for_come(wire: Wire, world: World) -> None:
    alice = world.human("Alice")
    await wire.poll(allowed_updates=["my_chat_member"])
    alice.starts()
    alice.blocks()
    assert [set(update) - {"update_id"} for update in await wire.poll()] == [{"my_chat_member"}]


async def test_keeps_a_log_of_calls_without_the_token(wire: Wire, world: World) -> None:
    await wire.call("sendMessage", chat_id=1, text="x")
    await wire.call("getMe")
    assert [(call.method, call.ok, call.error) for call in world.calls] == [
        ("sendMessage", False, "Bad Request: chat not found"),
        ("getMe", True, ""),
    ]
    assert world.token not in repr(world.calls)
