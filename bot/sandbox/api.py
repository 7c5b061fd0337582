"""The Bot API over HTTP on loopback: what python-telegram-bot talks to when nobody is to reach Telegram."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.sandbox import methods
from bot.sandbox.checking import Params, Upload, check, find_method
from bot.sandbox.faults import Fault
from bot.sandbox.model import Call
from bot.sandbox.refusal import Refusal, answer, flood
from bot.sandbox.webhook import bringing
from bot.sandbox.world import World

LARGEST_BODY = 52 << 20
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{35}")


class Cut(Exception):
    """The connection is to close without an answer."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running sandbox; `url` takes the place of https://api.telegram.org."""

    url: str
    port: int


@asynccontextmanager
async def serve(world: World, port: int = 0) -> AsyncIterator[Server]:
    """Serve a world on 127.0.0.1; port 0 takes any free one."""
    runner = web.AppRunner(make_app(world), handler_cancellation=True, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        port = runner.addresses[0][1]
        async with bringing(world):
            yield Server(f"http://127.0.0.1:{port}", port)
    finally:
        world.faults.clear()
        world.updates.end_polls()
        await runner.cleanup()


def make_app(world: World) -> web.Application:
    """Return the web application that answers for a world."""
    app, gate = web.Application(client_max_size=LARGEST_BODY), _Gate(world)
    app.router.add_route("*", "/bot{token}/{method}", gate.call)
    app.router.add_get("/file/bot{token}/{path:.+}", gate.file)
    app.router.add_route("*", "/{anything:.*}", gate.nowhere)
    return app


class _Gate:
    """Between HTTP and the world."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def nowhere(self, request: web.Request) -> web.Response:
        return _json(404, answer(Refusal(404)))

    async def file(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
        except Refusal as refusal:
            return _json(refusal.code, answer(refusal))
        path = request.match_info["path"]
        file = next((file for file in self.world.files.values() if file.path == path), None)
        return web.Response(body=file.data, content_type=file.mime) if file else await self.nowhere(request)

    async def call(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
            name = find_method(request.match_info["method"])
            given = await _arguments(request)
            return await self._with_fault(name, given, self.world.faults.take(name))
        except Refusal as refusal:
            return _json(refusal.code, answer(refusal))
        except Cut:
            if request.transport:
                request.transport.abort()
            return web.Response()

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not _TOKEN.fullmatch(token):
            raise Refusal(404)
        if token != self.world.token:
            raise Refusal(401)

    async def _with_fault(self, name: str, given: Mapping[str, Any], fault: Fault | None) -> web.Response:
        match fault:
            case None:
                return await self._carry_out(name, given)
            case Fault("down", code=code):
                self._log(name, given, "down")
                return _json(code, {"ok": False, "error_code": code, "description": "Bad Gateway"})
            case Fault("flood" | "forbidden" | "refused" | "lost"):
                self._log(name, given, fault.what)
                raise _refused(fault)
            case Fault("migrated"):
                self._migrate(given)
            case Fault("slow", seconds=seconds):
                await asyncio.sleep(seconds)
            case Fault("held", gate=gate):
                await gate.wait()
        response = await self._carry_out(name, given)
        if fault.what == "unanswered":
            raise Cut
        if fault.what == "late":
            await asyncio.sleep(fault.seconds)
        return web.Response(text='{"ok":tr') if fault.what == "garbled" else response

    def _migrate(self, given: Mapping[str, Any]) -> None:
        for room in self.world.rooms:
            if str(room.id) == str(given.get("chat_id")) and room.chat.type == "group":
                room.upgrade()

    async def _carry_out(self, name: str, given: Mapping[str, Any]) -> web.Response:
        p: Mapping[str, Any] = given
        try:
            p = check(name, given)
            result = await self._result(name, dict(p))
        except Refusal as refusal:
            self._log(name, p, refusal.description)
            raise
        self._log(name, p)
        return _json(200, {"ok": True, "result": result})

    async def _result(self, name: str, p: Params) -> object:
        if name == "getUpdates":
            self.world.updates.allow(p.get("allowed_updates"))
            return await self.world.updates.fetch(p.get("offset", 0), p.get("limit", 100), p.get("timeout", 0))
        if name.startswith(("sendM", "sendP", "sendV", "sendD", "edit")):
            self._keep_pace(str(p.get("chat_id", "")))
        return methods.ALL[name](self.world, p)

    def _keep_pace(self, chat_id: str) -> None:
        if not self.world.limits or not re.fullmatch(r"-?\d+", chat_id):
            return
        if seconds := self.world.limits.wait(int(chat_id), self.world.now()):
            raise flood(seconds)

    def _log(self, name: str, p: Mapping[str, Any], error: str = "") -> None:
        shown = {key: str(value) if isinstance(value, Upload) else value for key, value in p.items()}
        self.world.calls.append(Call(name, shown, self.world.now(), error))
        if name != "getUpdates":
            self.world.touch()


def _refused(fault: Fault) -> Exception:
    if fault.what == "flood":
        return flood(int(fault.seconds))
    if fault.what == "forbidden":
        return Refusal(403, "bot was blocked by the user")
    if fault.what == "refused":
        return Refusal(400, "it cannot be done")
    return Cut()


def _json(code: int, body: Mapping[str, object]) -> web.Response:
    return web.json_response(body, status=code)


async def _arguments(request: web.Request) -> dict[str, Any]:
    """Collect what came in the address and in the body: JSON, a form, or parts with files."""
    given: dict[str, Any] = dict(request.query)
    try:
        if request.content_type == "application/json":
            given |= _object(await request.text())
        elif request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
            given |= {name: _part(value) for name, value in (await request.post()).items()}
    except ValueError:
        raise Refusal(400, "can't parse the request body") from None
    return _attached(given)


def _object(text: str) -> dict[str, Any]:
    body = json.loads(text) if text else {}
    if not isinstance(body, dict):
        raise ValueError
    return body


def _part(value: str | bytes | bytearray | web.FileField) -> object:
    return Upload(value.filename, value.file.read()) if isinstance(value, web.FileField) else value


def _attached(given: dict[str, Any]) -> dict[str, Any]:
    """Put files in the place of the `attach://<part>` that name them."""
    names = {
        name: value.removeprefix("attach://")
        for name, value in given.items()
        if isinstance(value, str) and isinstance(given.get(value.removeprefix("attach://")), Upload)
    }
    placed = {name: given[part] for name, part in names.items()}
    return {name: value for name, value in (given | placed).items() if name not in names.values()}
