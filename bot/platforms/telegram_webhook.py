"""Updates that Telegram brings: it is told that one is done only when that is committed, so that none is lost.

The messages of one chat come one after another, and so do the taps of one person; chats do not wait for one another.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import socket
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn
from urllib.parse import unquote, urlsplit

from bot.carrier import Refused, Submit, Uncertain
from bot.logs import event
from bot.platforms.backoff import FIRST_REST, LONGEST_REST, Backoff
from bot.platforms.telegram_errors import TokenRefused
from bot.platforms.telegram_in import NAME
from bot.platforms.telegram_inbound import ALLOWED_UPDATES, Inbound, Sleep, Translate
from bot.platforms.telegram_request import read_json
from bot.speech import Update

if TYPE_CHECKING:
    from aiohttp import web

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name only
LARGEST_BODY = 1 << 20
"""Telegram sends some ten thousand bytes at most."""
CONNECTIONS = 40
WAITING = 128
FINISH_WITHIN = 5.0
RARELY = 60.0
"""Seconds between two looks at what waits at Telegram."""
MOST_LOOKS = 12
"""In three minutes; what still waits at Telegram then is waited for no longer."""
TAKEN_AWAY = "another-program-took-the-webhook-away"
OUT_OF_REACH = "telegram-cannot-reach-the-webhook"

Call = Callable[[str, dict[str, Any]], Awaitable[Any]]


class Webhook(NamedTuple):
    """The address under which Telegram reaches the bot, and the `host:port` where it listens; TLS is a proxy's work."""

    url: str
    listen: str


class Listener(Inbound):
    """The server. The secret is new at each start: only Telegram and this process know it."""

    def __init__(self, webhook: Webhook, call: Call, translate: Translate, *, sleep: Sleep) -> None:
        super().__init__(translate)
        self._webhook, self._call, self._sleep = webhook, call, sleep
        self._path = unquote(urlsplit(webhook.url).path) or "/"
        self._secret = secrets.token_urlsafe(32)
        self._socket: socket.socket | None = None
        self._backlog = Backlog()
        self._url = ""

    async def open(self) -> None:
        """Take the port, and have Telegram bring updates. Raises Refused, and what `call` does."""
        self._bound()
        wanted = {
            "url": self._webhook.url,
            "secret_token": self._secret,
            "allowed_updates": ALLOWED_UPDATES,
            "max_connections": CONNECTIONS,
            "drop_pending_updates": False,
        }
        try:
            await self._call("setWebhook", wanted)
        except TokenRefused:
            raise
        except Refused:
            raise Refused(
                "Telegram does not take the address in DUOLOGUE_WEBHOOK_URL; it wants https, a name that it can "
                "look up, and port 443, 80, 88 or 8443"
            ) from None

    def close(self) -> None:
        """Give the port back; the webhook stays set, and updates wait at Telegram."""
        if self._socket is not None:
            self._socket.close()

    def _bound(self) -> socket.socket:
        self._socket = self._socket or _listening(self._webhook.listen)
        return self._socket

    async def run(self, submit: Submit) -> NoReturn:
        """Serve until cancelled; what is in hand then is finished first."""
        # A good part of a cold start, which those who poll do not pay.
        from aiohttp import web

        async def answer(request: web.BaseRequest) -> web.Response:
            return web.Response(status=await self._status(request, submit))

        runner = web.ServerRunner(web.Server(answer, access_log=None), shutdown_timeout=FINISH_WITHIN)
        await runner.setup()
        try:
            await web.SockSite(runner, self._bound(), backlog=WAITING).start()
            backoff = Backoff()
            while True:
                await self._sleep(await self._rest_after_a_look(backoff))
        finally:
            await runner.cleanup()

    # -- what comes -----------------------------------------------------------------------------------------

    async def _status(self, request: web.BaseRequest, submit: Submit) -> int:
        """Take the update; return the status of the answer. Whoever has not the secret learns and leaves nothing."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            return 403
        if request.path != self._path:
            return 404
        if request.method != "POST":
            return 405
        if request.content_type != "application/json":
            return 415
        return await self._take(request, submit)

    async def _take(self, request: web.BaseRequest, submit: Submit) -> int:
        update = await self._update(request)
        try:
            await self._commit([update] if update else [], submit)
        except Exception:
            # Telegram brings it again.
            return 500
        self._backlog.taken += 1
        return 200

    async def _update(self, request: web.BaseRequest) -> Update | None:
        from aiohttp import web

        try:
            raw = read_json(await request.clone(client_max_size=LARGEST_BODY).read())
        except (web.HTTPRequestEntityTooLarge, ValueError, RecursionError) as error:
            # Brought again it would be no better, and hold up what comes after it.
            self._skip(error)
            return None
        return self._parsed(raw)

    # -- what waits -----------------------------------------------------------------------------------------

    async def _rest_after_a_look(self, backoff: Backoff) -> float:
        try:
            await self._look()
        except Exception as error:
            event("webhook-not-looked-after", platform=NAME, error=error)
            self._out_of_reach()
            return backoff.after(error)
        backoff.reset()
        return RARELY if self.drained.is_set() else self._backlog.rest

    async def _look(self) -> None:
        """See what waits at Telegram, and whether it can be brought."""
        seen = _seen(await self._call("getWebhookInfo", {}))
        if not seen.url or seen.url != (self._url or seen.url):
            event(TAKEN_AWAY, level=logging.WARNING, platform=NAME)
            self._out_of_reach()
            await self.open()
            return
        # Not what was asked for: Telegram writes addresses in a way of its own.
        self._url = seen.url
        self._judge(seen)

    def _judge(self, seen: Seen) -> None:
        if self._backlog.is_stuck(seen):
            event(OUT_OF_REACH, level=logging.WARNING, platform=NAME, count=seen.waiting)
            self._out_of_reach(seen.failed_at)
        elif self._backlog.is_done(seen):
            self.drained.set()

    def _out_of_reach(self, failed_at: int | None = None) -> None:
        self.drained.clear()
        self._backlog = Backlog(failed_at)


class Seen(NamedTuple):
    """What Telegram says of the webhook: where it leads, how much waits, and when bringing something failed last."""

    url: str
    waiting: int
    failed_at: int


class Backlog:
    """Whether that which had waited has come, told by `taken` and one look after another."""

    def __init__(self, failed_at: int | None = None) -> None:
        self.taken = 0
        self._at_first: int | None = None
        self._looks = 0
        self._failed_at, self._taken_then = failed_at, 0

    @property
    def rest(self) -> float:
        """Seconds until it is worth another look."""
        return float(min(FIRST_REST * 2**self._looks, LONGEST_REST))

    def is_stuck(self, seen: Seen) -> bool:
        """Whether Telegram has tried since the last look, and nothing has come."""
        tried = self._failed_at not in (None, seen.failed_at)
        stuck = bool(seen.waiting) and tried and self.taken == self._taken_then
        self._failed_at, self._taken_then = seen.failed_at, self.taken
        return stuck

    def is_done(self, seen: Seen) -> bool:
        """Whether all that had waited at the first look has come; after many looks nothing is waited for."""
        if self._at_first is None:
            self._at_first = seen.waiting
        self._looks += 1
        return not seen.waiting or self.taken >= self._at_first or self._looks >= MOST_LOOKS


def _seen(info: object) -> Seen:
    match info:
        case {"url": str(url), "pending_update_count": int(waiting), "last_error_date": int(failed_at)}:
            return Seen(url, waiting, failed_at)
        case {"url": str(url), "pending_update_count": int(waiting)}:
            return Seen(url, waiting, 0)
    raise Uncertain("the answer does not tell of a webhook")


def _listening(listen: str) -> socket.socket:
    address = urlsplit(f"//{listen}")
    family = socket.AF_INET6 if ":" in (address.hostname or "") else socket.AF_INET
    try:
        return socket.create_server((address.hostname or "", address.port or 0), family=family, backlog=WAITING)
    except OSError as error:
        raise Refused(
            f"the bot cannot listen on {listen} ({error.strerror}); set DUOLOGUE_WEBHOOK_LISTEN to a free port"
        ) from None
