"""The demo page: two phones and a shared room in a browser, on this computer alone."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from mimetypes import guess_type
from pathlib import Path

from aiohttp import web
from pydantic import ValidationError

from bot.sandbox.demo_acts import LARGEST_FILE
from bot.sandbox.demo_cast import Cast, Stage
from bot.sandbox.demo_media import media
from bot.sandbox.demo_script import ACT, Played, Switch
from bot.sandbox.demo_show import Begin, Show
from bot.sandbox.demo_view import snapshot
from bot.sandbox.model import Impossible
from bot.sandbox.world import World

__all__ = ["Stage", "serve_demo", "serve_show"]

PAGE = Path(__file__).parent / "page"
COALESCE_SECONDS = 0.04
CLOCK_SECONDS = 10
"""How often the page hears the time if nothing else happens."""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; object-src 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def serve_demo(world: World, stage: Stage, port: int) -> AbstractAsyncContextManager[str]:
    """Serve the page with two phones and a room, as `serve_show` does."""
    return serve_show(Cast.gather(world, stage), port)


@asynccontextmanager
async def serve_show(cast: Cast, port: int, begin: Begin | None = None) -> AsyncIterator[str]:
    """Serve the page on 127.0.0.1 and yield its address; port 0 takes any. Raises OSError if the port is taken.

    With `begin`, one of the phones can become one of another platform.
    """
    demo = _Demo(Show(cast, begin))
    runner = web.AppRunner(demo.app(), handler_cancellation=True, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        port = runner.addresses[0][1]
        demo.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        yield f"http://127.0.0.1:{port}"
    finally:
        demo.show.end()
        await runner.cleanup()


class _Demo:
    """Between the browser and the cast."""

    def __init__(self, show: Show) -> None:
        self.show = show
        self.hosts: set[str] = set()

    def app(self) -> web.Application:
        """Return the web application."""
        app = web.Application(middlewares=[self._guard], client_max_size=2 * LARGEST_FILE)
        app.router.add_get("/", self.page)
        app.router.add_get("/events", self.events)
        app.router.add_get("/media/{id}", self.media)
        app.router.add_get("/{name}", self.page)
        app.router.add_post("/act", self.act)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        # Another web page must not drive the demo: neither through this address nor through a name of its own for it.
        if request.host not in self.hosts:
            raise web.HTTPForbidden(headers=HEADERS)
        if request.method != "GET" and request.headers.get("Origin") != f"http://{request.host}":
            raise web.HTTPForbidden(headers=HEADERS)
        return await handler(request)

    async def page(self, request: web.Request) -> web.Response:
        """Answer with a file of the page."""
        files = {path.name: path for path in PAGE.iterdir() if path.is_file()}
        path = files.get(request.match_info.get("name", "index.html"))
        if path is None:
            raise web.HTTPNotFound(headers=HEADERS)
        kind = guess_type(path.name)[0] or "application/octet-stream"
        return web.Response(body=path.read_bytes(), content_type=kind, charset="utf-8", headers=HEADERS)

    async def media(self, request: web.Request) -> web.Response:
        """Answer with a picture, voice note or film that somebody sent."""
        found = media(self.show.cast, request.match_info["id"])
        if found is None:
            raise web.HTTPNotFound(headers=HEADERS)
        data, kind = found
        return web.Response(body=data, content_type=kind, headers=HEADERS)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Send a snapshot, and another whenever something has changed."""
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        while not self.show.ended:
            async with self.show.going_on() as cast:
                version = cast.version
                shown = {**await snapshot(cast), "version": version, **self.show.about}
            await response.write(f"data: {json.dumps(shown, ensure_ascii=False)}\n\n".encode())
            # What comes in one breath goes out in one snapshot.
            await asyncio.sleep(COALESCE_SECONDS)
            with suppress(TimeoutError):
                async with asyncio.timeout(CLOCK_SECONDS):
                    await cast.changed(version)
        return response

    async def act(self, request: web.Request) -> web.Response:
        """Do what the visitor asks; answer when the bot has done its part."""
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(headers=HEADERS)
        try:
            act = ACT.validate_json(await request.read())
            await (self.show.change(act.bob) if isinstance(act, Switch) else self._play(act))
        except ValidationError:
            return self._answer(400, error="this cannot be done here")
        except Impossible as impossible:
            return self._answer(200, error=str(impossible))
        return self._answer(200)

    async def _play(self, act: Played) -> None:
        async with self.show.going_on() as cast:
            await act.play(cast)
            await cast.stage.settled()
            cast.touch()

    def _answer(self, status: int, error: str = "") -> web.Response:
        body = {"version": self.show.cast.version, "error": error}
        return web.json_response(body, status=status, headers=HEADERS)
