"""The platform through the unmodified library, over HTTP, against canned answers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence

import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port

from bot.carrier import Moved, NotModified, Platform, Refused, SlowDown, Trouble, Uncertain, Unreachable
from bot.platforms.telegram import Telegram
from bot.platforms.telegram_errors import TokenRefused
from bot.platforms.telegram_request import HttpRequest, Unclear
from bot.speech import Account, Block, Button, Chat, Command, Message, Popup, Update, Way
from tests.wire.canned import TOKEN, Answer, BotApi, closed, error, ok, raw

SECRETS = (TOKEN, "SECRET", "private text", "127.0.0.1", "http")
BOB = Chat("telegram", "2")
ROOM = Chat("telegram", "-5", private=False)
TEXT = Message((Block("line", "a private text"),))
SENT = {"message_id": 8, "date": 1, "chat": {"id": 2, "type": "private"}, "text": "a private text"}
MENUS = {"": [Command("today", "Today's prompt"), Command("pair", "Begin")]}


class Naps:
    """Takes the place of sleeping; keeps how long."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    api = BotApi()
    async with api.server:
        yield api
        api.end.set()


@pytest.fixture
def naps() -> Naps:
    return Naps()


@pytest.fixture
async def telegram(api: BotApi, naps: Naps, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Telegram]:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    telegram = Telegram(TOKEN, f"http://127.0.0.1:{api.server.port}/", poll_seconds=5, sleep=naps)
    yield telegram
    await telegram.close()


@pytest.fixture
async def started(telegram: Telegram, api: BotApi) -> Telegram:
    await telegram.start()
    api.asked.clear()
    return telegram


async def test_start(telegram: Telegram, api: BotApi) -> None:
    platform: Platform = telegram
    await platform.start()
    assert api.methods() == ["getMe", "deleteWebhook"]
    await platform.publish(MENUS)
    assert api.methods()[2:] == ["setMyCommands"] * 3
    assert platform.way("abc") == Way("https://t.me/DuoBot?start=abc")


@pytest.mark.parametrize("answer", [error(401, "Unauthorized"), error(404, "Not Found"), raw(404, "no")])
async def test_a_refused_token_ends_the_start(telegram: Telegram, api: BotApi, answer: Answer) -> None:
    api.defaults["getMe"] = answer
    with pytest.raises(Refused, match="does not accept the bot token") as caught:
        await telegram.start()
    assert keeps_secrets(caught.value)


@pytest.mark.parametrize("token", ["", "a b", "1:x/../y"])
async def test_a_token_of_impossible_shape_is_not_tried(token: str) -> None:
    with pytest.raises(TokenRefused):
        await Telegram(token).start()


async def test_start_waits_out_trouble(telegram: Telegram, api: BotApi, naps: Naps) -> None:
    api.next["getMe"] = [error(502, "Bad Gateway"), closed, error(429, "Too Many", retry_after=9)]
    await telegram.start()
    assert naps.taken == [0.5, 1, 9]


async def test_menus_are_best_effort(started: Telegram, api: BotApi) -> None:
    api.next["setMyCommands"] = [error(400, "Bad Request: x"), error(404, "Not Found"), closed]
    await started.publish(MENUS)
    api.next["setMyCommands"] = [error(401, "Unauthorized")]
    with pytest.raises(TokenRefused):
        await started.publish(MENUS)


async def test_send(started: Telegram, api: BotApi) -> None:
    api.next["sendMessage"] = [ok(SENT)]
    message = Message(TEXT.blocks, ((Button("Yes", "y"),),))
    assert await started.send(BOB, message) == "8"
    ((method, asked),) = api.asked
    assert method == "sendMessage"
    assert asked.pop("reply_markup") == {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    assert asked == {
        "chat_id": "2",
        "text": "a private text",
        "entities": [],
        "link_preview_options": {"is_disabled": True},
        "disable_notification": True,
    }


async def test_send_a_picture(started: Telegram, api: BotApi) -> None:
    api.next["sendPhoto"] = [ok(SENT)]
    await started.send(BOB, Message(TEXT.blocks, picture=b"\x89PNG"))
    ((_, asked),) = api.asked
    assert asked["photo"] == b"\x89PNG"
    assert asked["caption"] == "a private text"
    assert asked["chat_id"] == "2"


@pytest.mark.parametrize("code", [500, 429])
async def test_half_a_message_is_not_sent_for_ever(started: Telegram, api: BotApi, code: int) -> None:
    api.next |= {"sendPhoto": [ok(SENT)], "sendMessage": [error(code, "Too Many Requests: retry after 3")]}
    with pytest.raises(Uncertain):
        await started.send(BOB, Message((Block("line", "x" * 1025),), picture=b"png"))


async def test_an_empty_message_is_not_sent(started: Telegram, api: BotApi) -> None:
    with pytest.raises(Refused):
        await started.send(BOB, Message())
    with pytest.raises(Refused):
        await started.edit(BOB, "8", Message())
    assert api.asked == []


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (error(400, "Bad Request: can't parse a private text"), Refused),
        (error(400, "Bad Request: chat not found"), Unreachable),
        (error(400, "Bad Request: message is not modified: specified"), NotModified),
        (error(403, "Forbidden: bot was blocked by the user"), Unreachable),
        (error(403, "Forbidden: user is deactivated"), Unreachable),
        (error(401, "Unauthorized"), Refused),
        (error(404, "Not Found"), Refused),
        (error(409, "Conflict"), Trouble),
        (error(500, "Internal Server Error"), Trouble),
        (raw(502, "<html>a private text"), Trouble),
        (raw(503, ""), Trouble),
        (raw(429, "<html>"), SlowDown),
        (raw(307, "", Location="/elsewhere"), Trouble),
        (raw(400, "[]"), Refused),
        (raw(200, "a private text"), Uncertain),
        (raw(200, "[]"), Uncertain),
        (raw(200, "{}"), Uncertain),
        (ok("a private text"), Uncertain),
        (raw(400, '{"description": 5, "parameters": ["a private text"]}'), Uncertain),
        (closed, Uncertain),
    ],
)
async def test_errors(started: Telegram, api: BotApi, answer: Answer, expected: type[Exception]) -> None:
    api.next["sendMessage"] = [answer]
    with pytest.raises(expected) as caught:
        await started.send(BOB, TEXT)
    assert keeps_secrets(caught.value)


async def test_errors_with_a_number(started: Telegram, api: BotApi) -> None:
    api.next["sendMessage"] = [
        error(429, "Too Many Requests", retry_after=7),
        error(400, "Bad Request: upgraded", migrate_to_chat_id=-1007),
    ]
    with pytest.raises(SlowDown) as slow:
        await started.send(BOB, TEXT)
    with pytest.raises(Moved) as moved:
        await started.send(ROOM, TEXT)
    assert (slow.value.seconds, moved.value.to) == (7, "-1007")


async def test_silence_is_uncertain(started: Telegram) -> None:
    started._request._read = 0.05
    with pytest.raises(Uncertain):
        await started.send(BOB, TEXT)


async def test_no_connection_is_trouble() -> None:
    telegram = Telegram(TOKEN, f"http://127.0.0.1:{unused_port()}")
    await telegram._request.initialize()
    with pytest.raises(Trouble) as caught:
        await telegram.send(BOB, TEXT)
    await telegram.close()
    assert keeps_secrets(caught.value)
    with pytest.raises(Trouble):
        await telegram.send(BOB, TEXT)


async def test_edit(started: Telegram, api: BotApi) -> None:
    api.next["editMessageText"] = [ok(SENT), error(400, "Bad Request: message is not modified")]
    await started.edit(BOB, "8", TEXT)
    assert api.asked[0][1]["message_id"] == "8"
    with pytest.raises(NotModified):
        await started.edit(BOB, "8", TEXT)


async def test_delete(started: Telegram, api: BotApi) -> None:
    gone = ["message to delete not found", "message can't be deleted for everyone"]
    api.next["deleteMessage"] = [ok(True), *(error(400, f"Bad Request: {one}") for one in gone)]
    for _ in range(3):
        await started.delete(BOB, "8")
    api.next["deleteMessage"] = [error(403, "Forbidden: bot was kicked")]
    with pytest.raises(Unreachable):
        await started.delete(ROOM, "8")


async def test_popup(started: Telegram, api: BotApi) -> None:
    api.next["answerCallbackQuery"] = [ok(True), ok(True), error(400, "Bad Request: query is too old and")]
    for text in ("hi", "", "late"):
        await started.popup(Popup("t", text))
    assert [asked for _, asked in api.asked] == [
        {"callback_query_id": "t", "text": "hi"},
        {"callback_query_id": "t"},
        {"callback_query_id": "t", "text": "late"},
    ]


async def test_look(started: Telegram, api: BotApi) -> None:
    async def member(request: web.Request) -> web.StreamResponse:
        user = int((await request.json())["user_id"])
        status = {1: "member", 2: "left"}.get(user)
        found = {"status": status, "user": {"id": user, "is_bot": False, "first_name": "x"}}
        return await (ok(found) if status else error(400, "Bad Request: user not found"))(request)

    api.defaults |= {"getChatMemberCount": ok(3), "getChatMember": member}
    one, two, three = (Account("telegram", name) for name in "123")
    seen = await started.look(ROOM, [three, one, two, Account("discord", "1")])
    assert (seen.chat, seen.count, seen.present) == (ROOM, 3, (one,))
    api.next["getChatMember"] = [error(403, "Forbidden: bot was kicked from the group chat")]
    with pytest.raises(Unreachable):
        await started.look(ROOM, [one, two])


PUBLIC: tuple[object, ...] = (
    {"username": "us_two"},
    {"active_usernames": ["us_two"]},
    {"linked_chat_id": -1009},
    {"location": {"address": "here"}},
    {"username": 1},
    None,
)


@pytest.mark.parametrize("told", PUBLIC)
async def test_look_says_whether_others_can_read(started: Telegram, api: BotApi, told: object) -> None:
    larger = Chat("telegram", "-1002000000001", private=False)
    api.defaults |= {"getChatMemberCount": ok(1)}
    api.next["getChat"] = [ok({"active_usernames": []}), ok(told)]
    assert [(await started.look(room, [])).public for room in (larger, larger, ROOM)] == [False, True, False]


async def test_listen(started: Telegram, api: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    good = {"message_id": 1, "date": 1, "chat": {"id": 2, "type": "private"}, "text": "a private text"}
    good["from"] = {"id": 2, "is_bot": False, "first_name": "Bob"}
    bad = good | {"text": ["a private text"]}
    batch = [{"update_id": number, "message": one} for number, one in ((4, good), (5, bad), (6, good))]
    api.next["getUpdates"] = [error(409, "Conflict"), raw(200, "{"), ok({}), ok(batch)]
    taken: list[str] = []

    async def submit(updates: Sequence[Update]) -> None:
        taken.extend(update.id for update in updates)
        assert [asked.get("offset") for _, asked in api.asked] == [None] * 4

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        task = group.create_task(started.listen(submit))
        await api.silent.wait()
        api.next["getUpdates"] = [ok([])]
        task.cancel()
    assert taken == ["4", "6"]
    assert started.skipped == 1
    assert started.drained.is_set()
    asked = [asked for _, asked in api.asked]
    assert [one.get("offset") for one in asked] == [None] * 4 + [7, 7]
    assert [(one["timeout"], one["limit"]) for one in asked[-2:]] == [(5, 100), (0, 1)]
    assert "callback_query" in asked[0]["allowed_updates"]
    assert "another-program-polls-with-this-token" in caplog.text
    assert not any(secret in caplog.text for secret in SECRETS)


def keeps_secrets(caught: BaseException) -> bool:
    """Tell whether neither the error nor what would be shown with it says what it must not."""
    shown = str(caught) + repr(caught)
    silent = caught.__cause__ is None and (caught.__context__ is None or caught.__suppress_context__)
    return silent and not any(secret in shown for secret in SECRETS)


def test_the_libraries_are_silent(telegram: Telegram) -> None:
    for name in ("telegram.Bot", "telegram.request.BaseRequest", "httpx", "aiohttp.client"):
        assert not logging.getLogger(name).isEnabledFor(logging.CRITICAL)
    assert TOKEN not in repr(telegram)


def test_half_a_character_does_not_hold_up_the_answer_it_stands_in() -> None:
    assert HttpRequest.parse_json_payload(b'{"ok": true, "result": "half \\ud83d"}') == {
        "ok": True,
        "result": "half \ud83d",
    }
    for nonsense in (b"", b"{", b"[]", b"\xff", b"[" * 100_000):
        with pytest.raises(Unclear):
            HttpRequest.parse_json_payload(nonsense)
