"""What goes wrong on order, and the limits on speed."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError

from bot.sandbox.faults import Limits, What
from bot.sandbox.world import World
from tests.wire.conftest import Body, Clock, Wire


def error(code: int, why: str, **more: object) -> tuple[int, Body]:
    return code, {"ok": False, "error_code": code, "description": why, **more}


# What the client gets, and how many messages stand in the chat because of the call.
FAULTS: dict[What, tuple[object, int]] = {
    "flood": (error(429, "Too Many Requests: retry after 7", parameters={"retry_after": 7}), 0),
    "down": (error(503, "Bad Gateway"), 0),
    "refused": (error(400, "Bad Request: it cannot be done"), 0),
    "forbidden": (error(403, "Forbidden: bot was blocked by the user"), 0),
    "lost": (aiohttp.ServerDisconnectedError, 0),
    "unanswered": (aiohttp.ServerDisconnectedError, 1),
    "garbled": (aiohttp.ContentTypeError, 1),
}


@pytest.mark.parametrize("what", FAULTS)
async def test_goes_wrong_on_order(wire: Wire, world: World, what: What) -> None:
    alice = world.human("Alice")
    alice.starts()
    outcome, done = FAULTS[what]
    world.faults.add(what, "sendMessage", seconds=7, code=503)
    assert (await wire.call("getMe"))[0] == 200
    try:
        answer: object = await wire.call("sendMessage", chat_id=alice.id, text="x")
    except aiohttp.ClientError as failed:
        answer = type(failed)
    assert (answer, len(alice.sees())) == (outcome, 1 + done)
    assert (await wire.call("sendMessage", chat_id=alice.id, text="x"))[0] == 200


async def test_the_library_sees_a_lost_connection(bot: Bot, world: World) -> None:
    world.faults.add("unanswered")
    with pytest.raises(NetworkError):
        await bot.set_my_description("x")
    assert world.about[("description", "")] == "x"


async def test_a_held_call_is_not_done_before_it_is_let_go(wire: Wire, world: World) -> None:
    alice = world.human("Alice")
    alice.starts()
    fault = world.faults.add("held", times=2)
    calls = [asyncio.ensure_future(wire.call("sendMessage", chat_id=alice.id, text=text)) for text in "ab"]
    await fault.met.wait()
    assert len(alice.sees()) == 1
    fault.let_go()
    assert [code for code, _ in await asyncio.gather(*calls)] == [200, 200]


async def test_keeps_pace_when_asked_to(wire: Wire, world: World, clock: Clock) -> None:
    world.limits = Limits()
    alice = world.human("Alice")
    alice.starts()
    codes = [(await wire.call("sendMessage", chat_id=alice.id, text="x"))[0] for _ in range(6)]
    assert codes == [200] * 5 + [429]
    clock.at += timedelta(seconds=5)
    assert (await wire.call("sendMessage", chat_id=alice.id, text="x"))[0] == 200


async def test_a_room_moves_just_before_a_call(wire: Wire, world: World) -> None:
    alice = world.human("Alice")
    room = world.room("Us", alice)
    room.add_bot(by=alice)
    old = room.id
    world.faults.add("migrated", "sendMessage")
    code, body = await wire.call("sendMessage", chat_id=old, text="x")
    assert (code, body["parameters"]) == (400, {"migrate_to_chat_id": room.id})
    assert (await wire.call("sendMessage", chat_id=room.id, text="x"))[0] == 200


async def test_a_late_answer_is_to_what_is_done_already(wire: Wire, world: World) -> None:
    alice = world.human("Alice")
    alice.starts()
    world.faults.add("late", "sendMessage", seconds=600)
    call = asyncio.ensure_future(wire.call("sendMessage", chat_id=alice.id, text="x"))
    await world.until(lambda: len(alice.sees()) == 2)
    assert not call.done()
    call.cancel()
