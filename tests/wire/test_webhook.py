"""The webhook: the whole bot behind it, what strangers get from it, and what Telegram is told when."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import AsyncIterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import unused_port

from bot.carrier import Refused, SlowDown, Trouble, Uncertain
from bot.platforms import telegram as platform
from bot.platforms.telegram_errors import TokenRefused
from bot.platforms.telegram_poll import CONTESTED
from bot.platforms.telegram_webhook import (
    LARGEST_BODY,
    MOST_LOOKS,
    OUT_OF_REACH,
    RARELY,
    SECRET_HEADER,
    TAKEN_AWAY,
    Listener,
    Webhook,
)
from bot.sandbox.api import Server
from bot.sandbox.world import World
from bot.speech import BotRemoved, Chat, Update
from tests.stories.attacks import failing
from tests.story import Story, telling

URL = "https://bot.example.org/duologue"
CANARY = "canary-of-a-stranger"
PATIENCE = 30


def webhook() -> Webhook:
    return Webhook(URL, f"127.0.0.1:{unused_port()}")


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with telling(tmp_path, webhook=webhook()) as story:
        yield story


# -- the whole bot ----------------------------------------------------------------------------------------------


async def test_a_whole_story_over_the_webhook(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    await alice.answers("The cat.")
    story.nobody_sees("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("Alice", "The cat.", "Bob", "You.")
    story.room_reads("open")
    await story.at("19:00")
    await story.at("19:00")
    bob.reads("")
    alice.reads("")
    assert not any(call.method == "getUpdates" for call in story.world.calls)
    story.catch_up()


async def test_one_bad_update_does_not_hold_up_the_next(story: Story) -> None:
    alice, _bob = await story.pair()
    chat = {"id": alice.human.id, "type": "private"}
    story.world.raw({"message": {"nonsense": True, "chat": chat}})
    await alice.says("/streak")
    alice.reads("ahead of you")
    assert {status for status, _ in story.world.brought} == {200}


async def test_what_is_not_committed_is_brought_again_and_counts_once(story: Story) -> None:
    alice, _bob = await story.pair()
    store, sound = failing(story, 2), story.app.engine.database
    story.app.engine.database = store
    await alice.says("/streak")
    story.app.engine.database = sound
    await store.close()
    alice.reads("ahead of you")
    assert [status for status, _ in story.world.brought[-3:]] == [500, 500, 200]


async def test_messages_of_one_chat_keep_their_order(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    for number in range(20):
        alice.human.says(f"part {number}")
        bob.human.says("/streak")
    await story.settled()
    took = [update["message"] for status, update in story.world.brought if status == 200 and "message" in update]
    for person in (alice, bob):
        ids = [message["message_id"] for message in took if message["chat"]["id"] == person.human.id]
        assert ids == sorted(ids)
    story.catch_up()


# -- the listener by itself -------------------------------------------------------------------------------------


class Telegram:
    """What Telegram says to the listener's calls; `naps` are let go one at a time."""

    def __init__(self) -> None:
        self.info: dict[str, Any] = {"url": URL, "pending_update_count": 0}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.failures: list[Exception] = []
        self.naps: list[float] = []
        self.asleep, self.awake = asyncio.Event(), asyncio.Event()

    async def call(self, method: str, arguments: dict[str, Any]) -> object:
        self.calls.append((method, arguments))
        if self.failures:
            raise self.failures.pop(0)
        return dict(self.info) if method == "getWebhookInfo" else True

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.asleep.set()
        await self.awake.wait()
        self.awake.clear()

    async def next_look(self) -> None:
        """Let the listener look once more."""
        await self.asleep.wait()
        self.asleep.clear()
        self.awake.set()
        await self.asleep.wait()


class Took:
    """A `submit` that keeps what it took; waits at `gate` if there is one."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.begun = asyncio.Event()
        self.gates: dict[str, asyncio.Event] = {}

    async def __call__(self, updates: Sequence[Update]) -> None:
        (update,) = updates
        self.begun.set()
        if update.id in self.gates:
            await self.gates[update.id].wait()
        self.ids.append(update.id)


def translate(raw: object) -> Update | None:
    if not isinstance(raw, dict) or "bad" in raw:
        raise ValueError(f"{CANARY} {raw}")
    if "dull" in raw:
        return None
    return Update(str(raw["update_id"]), BotRemoved(Chat("telegram", "-5", private=False)))


class Stage:
    """A listener that runs, what it hears, and a client."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.telegram, self.took, self.session = Telegram(), Took(), session
        self.webhook = webhook()
        self.listener = Listener(self.webhook, self.telegram.call, translate, sleep=self.telegram.sleep)
        self.task: asyncio.Future[Any] | None = None

    @property
    def secret(self) -> str:
        return str(next(given for method, given in self.telegram.calls if method == "setWebhook")["secret_token"])

    async def begin(self) -> None:
        await self.listener.open()
        self.task = asyncio.ensure_future(self.listener.run(self.took))
        await self.telegram.asleep.wait()

    async def end(self) -> None:
        if self.task:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
        self.listener.close()

    async def closed(self) -> None:
        """Return once nobody new is let in."""
        while self.listener._bound().fileno() >= 0:  # noqa: ASYNC110 - nobody tells of it
            await asyncio.sleep(0)

    async def posts(self, body: object, *, path: str = "/duologue", method: str = "POST", **headers: str) -> int:
        """Send it with the secret unless told otherwise; return the status of an answer that has no body."""
        data = BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        sent = {"Content-Type": "application/json", SECRET_HEADER: self.secret} | headers
        url = f"http://{self.webhook.listen}{path}"
        async with self.session.request(method, url, data=data, headers=sent) as answer:
            assert await answer.read() == b""
            return answer.status


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with aiohttp.ClientSession() as session, asyncio.timeout(PATIENCE):
        stage = Stage(session)
        await stage.begin()
        yield stage
        await stage.end()


async def test_what_telegram_is_asked_for(stage: Stage) -> None:
    method, asked = stage.telegram.calls[0]
    assert method == "setWebhook"
    assert len(asked.pop("secret_token")) >= 32
    kinds = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
    assert asked.pop("allowed_updates") == kinds
    assert asked == {"url": URL, "max_connections": 40, "drop_pending_updates": False}


async def test_each_start_has_a_secret_of_its_own(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session:
        other = Stage(session)
        await other.begin()
        assert other.secret != stage.secret
        await other.end()


async def test_an_update_is_taken_and_answered_with_nothing(stage: Stage) -> None:
    assert await stage.posts({"update_id": 7}) == 200
    assert await stage.posts({"update_id": 8, "dull": 1}) == 200
    assert stage.took.ids == ["7"]
    assert stage.listener.skipped == 0


@pytest.mark.parametrize("secret", ["", "wrong", CANARY * 100, "\xff\xfe", None])
@pytest.mark.parametrize("path", ["/duologue", "/", f"/{CANARY}", "/duologue?x=1"])
@pytest.mark.parametrize("method", ["POST", "GET", "OPTIONS"])
async def test_who_has_not_the_secret_gets_one_answer_and_leaves_no_trace(
    stage: Stage, caplog: pytest.LogCaptureFixture, secret: str | None, path: str, method: str
) -> None:
    caplog.set_level(logging.DEBUG)
    headers = {"Content-Type": "application/json"} | ({} if secret is None else {SECRET_HEADER: secret})
    url = f"http://{stage.webhook.listen}{path}"
    body = json.dumps({"update_id": 7, "text": CANARY})
    async with stage.session.request(method, url, data=body, headers=headers) as answer:
        assert (answer.status, await answer.read()) == (403, b"")
    assert stage.took.ids == []
    assert stage.listener.skipped == 0
    assert [one for one in caplog.records if not one.name.startswith("asyncio")] == []


async def test_a_secret_that_is_nearly_right_is_wrong(stage: Stage) -> None:
    for near in (stage.secret[:-1], stage.secret + "A", stage.secret.swapcase()):
        assert await stage.posts({"update_id": 7}, **{SECRET_HEADER: near}) == 403
    assert stage.took.ids == []


async def test_nothing_but_the_comparison_in_constant_time_decides(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def differ(given: bytes, wanted: bytes) -> bool:
        compared.append((given, wanted))
        return False

    monkeypatch.setattr(hmac, "compare_digest", differ)
    assert await stage.posts({"update_id": 7}) == 403
    assert compared == [(stage.secret.encode(), stage.secret.encode())]


async def test_only_json_by_post_to_the_path_is_taken(stage: Stage) -> None:
    assert await stage.posts({"update_id": 7}, path="/") == 404
    assert await stage.posts({"update_id": 7}, path="/duologue/x") == 404
    assert await stage.posts({"update_id": 7}, method="GET") == 405
    assert await stage.posts({"update_id": 7}, method="PUT") == 405
    assert await stage.posts({"update_id": 7}, **{"Content-Type": "text/plain"}) == 415
    assert stage.took.ids == []


POISON = [
    b"",
    b"{" + CANARY.encode(),
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"update_id": 7, "text": "' + b"x" * LARGEST_BODY + b'"}',
    {"update_id": 7, "bad": CANARY},
    [{"update_id": 7}],
    "text",
    None,
]


@pytest.mark.parametrize("body", POISON, ids=range(len(POISON)))
async def test_what_does_not_parse_is_counted_and_never_comes_again(
    stage: Stage, caplog: pytest.LogCaptureFixture, body: object
) -> None:
    assert await stage.posts(body) == 200
    assert await stage.posts({"update_id": 8}) == 200
    assert stage.took.ids == ["8"]
    assert stage.listener.skipped == 1
    assert "update-skipped" in caplog.text
    assert CANARY not in caplog.text


async def test_a_long_but_possible_update_is_taken(stage: Stage) -> None:
    assert await stage.posts({"update_id": 7, "text": "x" * (LARGEST_BODY - 100)}) == 200
    assert stage.took.ids == ["7"]


async def test_half_a_character_is_no_poison(stage: Stage) -> None:
    assert await stage.posts(b'{"update_id": 7, "text": "\\ud83d"}') == 200
    assert stage.took.ids == ["7"]


async def test_the_answer_waits_for_the_commit_and_others_do_not_wait(stage: Stage) -> None:
    gate = stage.took.gates["7"] = asyncio.Event()
    slow = asyncio.ensure_future(stage.posts({"update_id": 7}))
    await stage.took.begun.wait()
    for number in range(8, 12):
        assert await stage.posts({"update_id": number}) == 200
    assert not slow.done()
    gate.set()
    assert await slow == 200
    assert stage.took.ids == ["8", "9", "10", "11", "7"]


async def test_stopping_finishes_what_is_in_hand_and_leaves_the_webhook(stage: Stage) -> None:
    gate = stage.took.gates["7"] = asyncio.Event()
    inside = asyncio.ensure_future(stage.posts({"update_id": 7}))
    await stage.took.begun.wait()
    ending = asyncio.ensure_future(stage.end())
    await stage.closed()
    for _ in range(100):
        await asyncio.sleep(0)
    gate.set()
    assert await inside == 200
    await ending
    assert stage.took.ids == ["7"]
    with pytest.raises(aiohttp.ClientConnectionError):
        await stage.posts({"update_id": 8})
    assert "deleteWebhook" not in [method for method, _ in stage.telegram.calls]


# -- when due work may begin ------------------------------------------------------------------------------------


@pytest.fixture
async def waiting() -> AsyncIterator[Stage]:
    """A listener that finds two updates waiting at its start."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(PATIENCE):
        stage = Stage(session)
        stage.telegram.info |= {"pending_update_count": 2}
        await stage.begin()
        yield stage
        await stage.end()


async def test_what_had_waited_counts_before_anything_is_due(waiting: Stage) -> None:
    drained = waiting.listener.drained
    assert not drained.is_set()
    await waiting.posts({"update_id": 7})
    await waiting.telegram.next_look()
    assert not drained.is_set()
    await waiting.posts({"update_id": 8})
    await waiting.telegram.next_look()
    assert drained.is_set(), "others write meanwhile, but what had waited is here"
    assert waiting.telegram.naps[-1] == RARELY


async def test_nothing_waiting_is_enough(waiting: Stage) -> None:
    waiting.telegram.info |= {"pending_update_count": 0}
    await waiting.telegram.next_look()
    assert waiting.listener.drained.is_set()


async def test_it_is_not_waited_for_ever(waiting: Stage) -> None:
    for _ in range(MOST_LOOKS - 1):
        assert not waiting.listener.drained.is_set()
        await waiting.telegram.next_look()
    assert waiting.listener.drained.is_set()
    assert 60 < sum(waiting.telegram.naps[:-1]) < 600


async def test_while_telegram_cannot_bring_anything_nothing_is_due(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    assert stage.listener.drained.is_set()
    for failed_at in range(1, 3 * MOST_LOOKS):
        stage.telegram.info |= {"pending_update_count": 1, "last_error_date": failed_at}
        await stage.telegram.next_look()
        assert not stage.listener.drained.is_set()
    assert OUT_OF_REACH in caplog.text
    await stage.posts({"update_id": 7})
    stage.telegram.info |= {"pending_update_count": 0}
    await stage.telegram.next_look()
    assert stage.listener.drained.is_set()


async def test_one_update_that_cannot_be_brought_holds_up_nothing(stage: Stage) -> None:
    for failed_at in range(1, 5):
        stage.telegram.info |= {"pending_update_count": 1, "last_error_date": failed_at}
        await stage.posts({"update_id": failed_at})
        await stage.telegram.next_look()
        assert stage.listener.drained.is_set()


async def test_telegram_out_of_reach_and_back(stage: Stage) -> None:
    stage.telegram.failures = [Trouble("a private text"), Trouble(""), Uncertain(""), SlowDown(90)]
    for _ in range(4):
        await stage.telegram.next_look()
        assert not stage.listener.drained.is_set()
    assert stage.telegram.naps[1:] == [0.5, 1, 2, 90], "nobody is hammered, and patience is kept"
    await stage.telegram.next_look()
    assert stage.listener.drained.is_set()


@pytest.mark.parametrize("theirs", ["", "https://other.example.org/"])
async def test_another_program_is_told_of_and_does_not_keep_the_webhook(
    stage: Stage, caplog: pytest.LogCaptureFixture, theirs: str
) -> None:
    stage.telegram.info["url"] = theirs
    await stage.telegram.next_look()
    assert TAKEN_AWAY in caplog.text
    assert not stage.listener.drained.is_set()
    assert [method for method, _ in stage.telegram.calls].count("setWebhook") == 2
    stage.telegram.info["url"] = URL
    await stage.telegram.next_look()
    assert stage.listener.drained.is_set()


async def test_a_poller_and_a_webhook_both_say_that_there_is_another(
    world: World, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    first, second, took = Telegram(), Telegram(), Took()
    behind = platform.Telegram(world.token, server.url, webhook=webhook(), sleep=first.sleep)
    polling = platform.Telegram(world.token, server.url, sleep=second.sleep)
    await behind.start()
    listening = asyncio.ensure_future(behind.listen(took))
    await first.asleep.wait()
    await polling.start()
    listening_too = asyncio.ensure_future(polling.listen(took))
    await polling.drained.wait()
    assert not world.updates.webhook
    await first.next_look()
    assert TAKEN_AWAY in caplog.text
    await second.asleep.wait()
    assert CONTESTED in caplog.text
    for task in (listening, listening_too):
        task.cancel()
    await asyncio.gather(listening, listening_too, return_exceptions=True)
    await behind.close()
    await polling.close()


# -- the start --------------------------------------------------------------------------------------------------


async def test_an_address_that_telegram_does_not_take_ends_the_start() -> None:
    telegram = Telegram()
    listener = Listener(webhook(), telegram.call, translate, sleep=telegram.sleep)
    telegram.failures = [TokenRefused(), Refused("no")]
    with pytest.raises(TokenRefused):
        await listener.open()
    with pytest.raises(Refused, match="DUOLOGUE_WEBHOOK_URL"):
        await listener.open()
    listener.close()


async def test_a_port_that_is_taken_ends_the_start(stage: Stage) -> None:
    listener = Listener(stage.webhook, stage.telegram.call, translate, sleep=stage.telegram.sleep)
    with pytest.raises(Refused, match=r"in use.*DUOLOGUE_WEBHOOK_LISTEN"):
        await listener.open()
