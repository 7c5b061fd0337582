"""A Bot API server that says what a test tells it to say."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

TOKEN = "123:SECRET-token"
ME = {"id": 99, "is_bot": True, "first_name": "Duo", "username": "DuoBot"}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def ok(result: object) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": result})

    return answer


def error(status: int, description: str, **parameters: int) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        told = {"parameters": parameters} if parameters else {}
        body = {"ok": False, "error_code": status, "description": description, **told}
        return web.json_response(body, status=status)

    return answer


def raw(status: int, body: str, **headers: str) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, text=body, headers=headers)

    return answer


async def closed(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


class BotApi:
    """Answers each method with what is queued for it, else with its default; keeps what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.next: dict[str, list[Answer]] = defaultdict(list)
        self.defaults = {"getMe": ok(ME), "deleteWebhook": ok(True), "setMyCommands": ok(True)}
        self.end = asyncio.Event()
        self.silent = asyncio.Event()
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._answer)
        self.server = TestServer(app)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        assert request.match_info["token"] == TOKEN
        method = request.match_info["method"]
        is_json = request.content_type == "application/json"
        form = (await request.json() if is_json else await request.post()).items()
        asked = {key: part.file.read() if isinstance(part, web.FileField) else part for key, part in form}
        self.asked.append((method, asked))
        queued = self.next[method]
        return await (queued.pop(0) if queued else self.defaults.get(method, self.silence))(request)

    async def silence(self, request: web.Request) -> web.Response:
        self.silent.set()
        await self.end.wait()
        return web.json_response({"ok": True, "result": []})

    def methods(self) -> list[str]:
        return [method for method, _ in self.asked]
