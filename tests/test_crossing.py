"""What is fetched to be shown elsewhere: few at once, and let go of when it is shown."""

from __future__ import annotations

import asyncio
import gc
from datetime import UTC, datetime

import pytest

from bot.carrier import NotYet, Refused, SlowDown, TokenRefused, Trouble
from bot.crossing import MOST_AT_ONCE, MOST_TRIES, Crossing, NotFetched
from bot.speech import Block, Chat, Media, Message
from bot.store.queue import Queued
from tests.breaking.peer import Peer

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
THERE = Chat("telegram", "1")
PHOTO = Message((Block("hint", "From Bob"),), media=Media("photo", "ref", "discord"), instead=(Block("line", "No."),))


class Answering(Peer):
    """Hands out what it is told to."""

    answer: Exception | bytes = b"picture"

    async def fetch(self, media: Media, most: int) -> bytes:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def row(attempts: int = 1) -> Queued:
    return Queued(1, 1, THERE, "send", "", "", False, b"", attempts, 0, "")


def crossing() -> tuple[Crossing, Answering]:
    peer = Answering(lambda: NOW, name="discord")
    return Crossing({"telegram": Peer(lambda: NOW), "discord": peer}), peer


async def carried(made: Crossing, message: Message = PHOTO, attempts: int = 1) -> Message:
    async with made.carried(row(attempts), message) as shown:
        return shown


async def test_only_a_few_are_in_memory_at_once_and_whoever_is_too_many_waits() -> None:
    made, _peer = crossing()
    shown, until = 0, asyncio.Event()

    async def hold() -> None:
        nonlocal shown
        async with made.carried(row(), PHOTO):
            shown += 1
            await until.wait()

    held = [asyncio.ensure_future(hold()) for _ in range(5)]
    done, under_way = await asyncio.wait(held, timeout=0.1)
    assert (shown, len(under_way)) == (MOST_AT_ONCE, MOST_AT_ONCE)
    assert {type(one.exception()) for one in done} == {NotYet}
    # What needs no fetching does not wait for what does.
    assert (await carried(made, Message((Block("line", "words"),)))).blocks
    until.set()
    await asyncio.wait(under_way)
    assert (await carried(made)).media == Media("photo", "ref", "discord", b"picture")


async def test_a_failure_leaves_its_place_free() -> None:
    made, peer = crossing()
    peer.answer = Trouble()
    for _ in range(MOST_AT_ONCE + 1):
        with pytest.raises(NotFetched):
            await carried(made)
    peer.answer = b"picture"
    for _ in range(MOST_AT_ONCE + 1):
        with pytest.raises(Refused):
            await refused(made)
    assert (await carried(made)).media


async def refused(made: Crossing) -> None:
    async with made.carried(row(), PHOTO):
        raise Refused


async def test_it_is_held_no_longer_than_it_is_shown() -> None:
    gone = []

    class Picture(bytes):
        def __del__(self) -> None:
            gone.append(True)

    made, peer = crossing()
    peer.answer = Picture(b"picture")
    async with made.carried(row(), PHOTO) as shown:
        assert (shown.media is not None and shown.media.data == b"picture", gone) == (True, [])
    del shown, peer.answer
    gc.collect()
    assert gone


async def test_long_patience_is_not_asked_of_whoever_waits_behind_it() -> None:
    made, peer = crossing()
    peer.answer = TokenRefused()
    with pytest.raises(NotFetched):
        await carried(made)
    peer.answer = SlowDown(5.0)
    with pytest.raises(NotFetched) as waiting:
        await carried(made)
    assert waiting.value.seconds == 5.0
    assert (await carried(made, attempts=MOST_TRIES)).blocks[-1].text == "No."
    peer.answer = SlowDown(3600.0)
    assert (await carried(made)).blocks[-1].text == "No."


async def test_a_platform_that_is_not_there_any_more_leaves_a_kind_word() -> None:
    alone = Crossing({"telegram": Peer(lambda: NOW)})
    shown = await carried(alone)
    assert (shown.media, [one.text for one in shown.blocks]) == (None, ["From Bob", "No."])
