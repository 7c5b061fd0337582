"""Discord over HTTP and websocket on loopback: what a bot talks to when nobody is to reach Discord."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from aiohttp import web

from bot.sandbox.api import Cut, Server
from bot.sandbox.checking import Upload
from bot.sandbox.discord.bodies import Asked
from bot.sandbox.discord.refusal import Refusal, limited, not_found, refusal, unauthorized
from bot.sandbox.discord.routes import OPEN, ROUTES
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.faults import Fault
from bot.sandbox.model import Call

LARGEST_BODY = 30 << 20
BASE = "/api/v10"
_FILE = re.compile(r"files\[(\d+)\]")
Handler = Callable[[DiscordWorld, Asked], object]


@asynccontextmanager
async def serve(world: DiscordWorld, port: int = 0) -> AsyncIterator[Server]:
    """Serve a world on 127.0.0.1; port 0 takes any free one. REST is below `/api/v10`, the gateway at the root."""
    runner = web.AppRunner(make_app(world), handler_cancellation=True, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        port = runner.addresses[0][1]
        world.base = f"http://127.0.0.1:{port}"
        yield Server(world.base, port)
    finally:
        world.faults.clear()
        world.gateway.drop()
        await runner.cleanup()


def make_app(world: DiscordWorld) -> web.Application:
    """Return the web application that answers for a world."""
    app, gate = web.Application(client_max_size=LARGEST_BODY), _Gate(world)
    for (method, path), (name, handler) in ROUTES.items():
        app.router.add_route(method, BASE + path, partial(gate.call, f"{method} {path}", name, handler))
    app.router.add_get(BASE + "/gateway/bot", gate.gateway)
    app.router.add_get(BASE + "/gateway", gate.gateway)
    app.router.add_get("/{folder:(?:ephemeral-)?attachments}/{channel}/{id}/{name}", gate.file)
    app.router.add_get("/", world.gateway.serve)
    app.router.add_route("*", "/{anything:.*}", gate.nowhere)
    return app


class _Gate:
    """Between HTTP and the world."""

    def __init__(self, world: DiscordWorld) -> None:
        self.world = world

    async def nowhere(self, request: web.Request) -> web.Response:
        return _json(404, not_found().body())

    async def gateway(self, request: web.Request) -> web.Response:
        if request.path.endswith("/bot") and not self._knows(request):
            return _json(401, unauthorized().body())
        starts = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        bot = {"shards": 1, "session_start_limit": starts} if request.path.endswith("/bot") else {}
        return _json(200, {"url": f"ws://{request.host}", **bot})

    async def file(self, request: web.Request) -> web.Response:
        """Serve a file to whoever has an address that is signed and not yet stale."""
        file = self.world.files.get(int(request.match_info["id"])) if request.match_info["id"].isdecimal() else None
        until = request.query.get("ex", "")
        good = (
            file and file.path == request.path and request.query.get("hm") == file.signature(self.world.secret, until)
        )
        if not file or not good or int(until, 16) < self.world.now().timestamp():
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=file.data, content_type=file.mime)

    async def call(self, route: str, name: str, handler: Handler, request: web.Request) -> web.Response:
        try:
            if name not in OPEN and not self._knows(request):
                raise unauthorized()
            asked = await _asked(request)
            return await self._with_fault(route, name, handler, asked)
        except Refusal as refused:
            return _json(refused.status, refused.body(), refused.headers)
        except Cut:
            if request.transport:
                request.transport.abort()
            return web.Response()

    def _knows(self, request: web.Request) -> bool:
        return request.headers.get("Authorization") == f"Bot {self.world.token}"

    async def _with_fault(self, route: str, name: str, handler: Handler, asked: Asked) -> web.Response:
        fault = self.world.faults.take(name)
        match fault:
            case None:
                return self._carry_out(route, name, handler, asked)
            case Fault("down" | "flood" | "forbidden" | "refused" | "lost"):
                self._log(name, asked, fault.what)
                raise _refused(fault)
            case Fault("slow", seconds=seconds):
                await asyncio.sleep(seconds)
            case Fault("held", gate=gate):
                await gate.wait()
        response = self._carry_out(route, name, handler, asked)
        if fault.what == "unanswered":
            raise Cut
        if fault.what == "late":
            await asyncio.sleep(fault.seconds)
        return web.Response(text='{"id":', content_type="application/json") if fault.what == "garbled" else response

    def _carry_out(self, route: str, name: str, handler: Handler, asked: Asked) -> web.Response:
        try:
            headers = self.world.buckets.take(route, next(iter(asked.path.values()), ""), self.world.now())
            result = handler(self.world, asked)
        except Refusal as refused:
            self._log(name, asked, str(refused))
            raise
        self._log(name, asked)
        return web.Response(status=204, headers=headers) if result is None else _json(200, result, headers)

    def _log(self, name: str, asked: Asked, error: str = "") -> None:
        hidden = {key: value for key, value in asked.path.items() if key != "token"}
        shown = {**hidden, **asked.query, "body": asked.body, "files": [str(file) for file in asked.files.values()]}
        self.world.calls.append(Call(name, shown, self.world.now(), error))
        self.world.touch()


def _refused(fault: Fault) -> Exception:
    match fault.what:
        case "flood":
            return limited(fault.seconds, everywhere=fault.method == "*")
        case "forbidden":
            return refusal(50007)
        case "refused":
            return Refusal(400, 50035, "Invalid Form Body")
        case "down":
            return Refusal(fault.code, 0, f"{fault.code}: Service Unavailable")
    return Cut()


def _json(status: int, body: object, headers: Mapping[str, str] | None = None) -> web.Response:
    """Return JSON whose content type says nothing of a charset: the library compares it as a whole."""
    data = json.dumps(body).encode()
    return web.Response(status=status, body=data, content_type="application/json", headers=headers)


async def _asked(request: web.Request) -> Asked:
    """Collect what came: JSON, or parts of which `payload_json` is the body."""
    body: Any = None
    files: dict[int, Upload] = {}
    try:
        if request.content_type == "multipart/form-data":
            parts = await request.post()
            body = json.loads(str(parts.get("payload_json") or "{}"))
            files = dict(_file(name, value) for name, value in parts.items() if _FILE.fullmatch(name))
        elif request.can_read_body:
            body = json.loads(await request.text() or "null")
    except (ValueError, TypeError):
        raise refusal(50109) from None
    return Asked(dict(request.match_info), dict(request.query), body, files)


def _file(name: str, value: object) -> tuple[int, Upload]:
    place = _FILE.fullmatch(name)
    if not place or not isinstance(value, web.FileField):
        raise ValueError
    return int(place[1]), Upload(value.filename, value.file.read())
