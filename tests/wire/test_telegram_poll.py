"""The loop that fetches updates, against a list in memory that keeps offsets as Telegram does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.carrier import SlowDown, Trouble
from bot.platforms.telegram_poll import Poller
from bot.speech import BotRemoved, Chat, Update

Submit = Callable[[Sequence[Update]], Awaitable[None]]


class Queue:
    """Telegram's queue: what is below an asked offset is forgotten; `failures` come first."""

    def __init__(self, *waiting: object) -> None:
        self.waiting = list(waiting)
        self.failures: list[Exception] = []
        self.asked: list[tuple[int | None, int, int]] = []
        self.rests: list[float] = []
        self.idle = asyncio.Event()
        self.resting = asyncio.Event()
        self.never = asyncio.Event()
        self.patience = 100

    async def fetch(self, offset: int | None, *, limit: int, seconds: int) -> Sequence[object]:
        self.asked.append((offset, limit, seconds))
        if self.failures:
            raise self.failures.pop(0)
        self.waiting = [raw for raw in self.waiting if offset is None or number(raw) >= offset]
        if seconds and not self.waiting:
            self.idle.set()
            await self.never.wait()
        return self.waiting[:limit]

    async def sleep(self, seconds: float) -> None:
        self.rests.append(seconds)
        if len(self.rests) >= self.patience:
            self.resting.set()
            await self.never.wait()

    def poller(self) -> Poller:
        return Poller(self.fetch, translate, seconds=25, sleep=self.sleep)


class Committed:
    """A `submit` that keeps the ids it took, and fails when told to."""

    def __init__(self, *failures: Exception) -> None:
        self.ids: list[list[str]] = []
        self.failures = list(failures)

    async def __call__(self, updates: Sequence[Update]) -> None:
        self.ids.append([update.id for update in updates])
        if self.failures:
            raise self.failures.pop(0)


def number(raw: object) -> int:
    return int(raw["update_id"]) if isinstance(raw, dict) else 0


def raws(*ids: int) -> list[object]:
    return [{"update_id": one} for one in ids]


def translate(raw: object) -> Update | None:
    if not isinstance(raw, dict) or raw.get("bad"):
        raise ValueError("a private text")
    if raw.get("dull"):
        return None
    return Update(str(raw["update_id"]), BotRemoved(Chat("telegram", "-5", private=False)))


@asynccontextmanager
async def running(poller: Poller, submit: Submit) -> AsyncIterator[None]:
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        task = group.create_task(poller.run(submit))
        try:
            yield
        finally:
            task.cancel()


async def test_confirms_only_what_is_committed() -> None:
    queue, committed = Queue(*raws(5, 6, 9)), Committed()
    async with running(queue.poller(), committed):
        await queue.idle.wait()
    assert committed.ids == [["5", "6", "9"]]
    assert queue.asked == [(None, 100, 0), (10, 100, 25), (10, 1, 0)]


async def test_waits_for_nothing_until_drained() -> None:
    queue, committed = Queue(*raws(*range(150))), Committed()
    poller = queue.poller()
    assert not poller.drained.is_set()
    async with running(poller, committed):
        await poller.drained.wait()
        assert [len(ids) for ids in committed.ids] == [100, 50]
        await queue.idle.wait()
    assert queue.asked[:3] == [(None, 100, 0), (100, 100, 0), (150, 100, 25)]


async def test_drained_at_once_when_nothing_waits() -> None:
    queue = Queue()
    poller = queue.poller()
    async with running(poller, Committed()):
        await poller.drained.wait()
        await queue.idle.wait()
    assert queue.asked == [(None, 100, 0), (None, 100, 25)]


async def test_one_bad_update_holds_up_nobody(caplog: pytest.LogCaptureFixture) -> None:
    waiting = [{"update_id": 1}, {"update_id": 2, "bad": True}, None, {"update_id": 3}]
    queue, committed = Queue(*waiting), Committed()
    poller = queue.poller()
    async with running(poller, committed):
        await queue.idle.wait()
    assert committed.ids == [["1", "3"]]
    assert poller.skipped == 2
    assert "'update-skipped', fields={'update': '2', 'error': 'ValueError'" in caplog.text
    assert "private text" not in caplog.text


async def test_what_means_nothing_is_passed_over() -> None:
    queue, committed = Queue({"update_id": 1, "dull": True}), Committed()
    poller = queue.poller()
    async with running(poller, committed):
        await queue.idle.wait()
    assert committed.ids == []
    assert poller.skipped == 0
    assert queue.asked[1] == (2, 100, 25)


async def test_a_failed_commit_is_fetched_again(caplog: pytest.LogCaptureFixture) -> None:
    queue, committed = Queue(*raws(1)), Committed(RuntimeError("a private text"), RuntimeError())
    async with running(queue.poller(), committed):
        await queue.idle.wait()
    assert committed.ids == [["1"]] * 3
    assert [offset for offset, *_ in queue.asked[:4]] == [None, None, None, 2]
    assert queue.rests == [0.5, 1.0]
    assert "RuntimeError" in caplog.text
    assert "private text" not in caplog.text


async def test_killed_before_the_commit_nothing_is_confirmed() -> None:
    queue, begun = Queue(*raws(1)), asyncio.Event()

    async def stuck(updates: Sequence[Update]) -> None:
        begun.set()
        await queue.never.wait()

    async with running(queue.poller(), stuck):
        await begun.wait()
    assert queue.asked == [(None, 100, 0)]
    committed = Committed()
    async with running(queue.poller(), committed):
        await queue.idle.wait()
    assert committed.ids == [["1"]]


async def test_the_last_word_confirms_what_was_committed() -> None:
    queue, committed = Queue(*raws(1)), Committed()

    async def commit_and_lose_the_connection(updates: Sequence[Update]) -> None:
        await committed(updates)
        queue.failures, queue.patience = [Trouble()], 1

    async with running(queue.poller(), commit_and_lose_the_connection):
        await queue.resting.wait()
    assert queue.asked == [(None, 100, 0), (2, 100, 25), (2, 1, 0)]


async def test_a_failing_last_word_is_no_matter() -> None:
    queue, committed = Queue(*raws(1)), Committed()
    async with running(queue.poller(), committed):
        await queue.idle.wait()
        queue.failures = [Trouble()]
    assert queue.asked[-1] == (2, 1, 0)


async def test_rests_double_and_begin_anew_after_success(caplog: pytest.LogCaptureFixture) -> None:
    queue = Queue(*raws(1))
    queue.failures = [Trouble("no connection") for _ in range(8)] + [SlowDown(77)]
    committed = Committed(RuntimeError())
    async with running(queue.poller(), committed):
        await queue.idle.wait()
    assert queue.rests == [0.5, 1, 2, 4, 8, 16, 30, 30, 77, 30]
    assert caplog.text.count("updates-not-fetched") == 9


async def test_updates_without_ids_do_not_spin() -> None:
    queue = Queue("odd")
    queue.patience = 3
    async with running(queue.poller(), Committed()):
        await queue.resting.wait()
    assert queue.rests == [0.5, 1, 2]
