"""HTTP/1.1 to one or few servers, many times over: kept connections, whole answers, and *not sent* told from *perhaps carried out*.

Answers are parsed by httptools, addresses tried by aiohappyeyeballs. There are no redirects, proxies, cookies or logs.
A general client takes three times as long for the same call, and much of the program's start to be loaded.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple, cast

from aiohappyeyeballs import start_connection
from httptools import HttpParserError, HttpResponseParser

from bot.platforms.http_origin import Origin, addresses, head_of

IDLE_SECONDS = 15.0
"""A server closes what is idle for long, and what is sent just then may be lost: such a connection is not used again."""
LARGEST_ANSWER = 64 << 20
_NEXT_ADDRESS_AFTER = 0.25
_AT_ONCE = 128 << 10


class NotConnected(Exception):
    """There is no connection: nothing has reached the server."""


class Broken(Exception):
    """The connection broke, or what came over it is no whole answer: the request may have been carried out."""


class Client:
    """Has at most so many connections; `make_tls` says whose certificates are believed. Time-outs are in seconds, or none."""

    def __init__(
        self, connections: int, user_agent: str, make_tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    ) -> None:
        self._agent, self._make_tls = user_agent, make_tls
        self._room = asyncio.Semaphore(connections)
        self._idle: defaultdict[Origin, list[_Connection]] = defaultdict(list)
        self._closed = False

    async def request(
        self,
        method: str,
        url: str,
        kind: str,
        body: bytes | Sequence[bytes],
        *,
        connect_within: float | None,
        answer_within: float | None,
    ) -> tuple[int, bytes]:
        """Return status and body of the answer. Raises `NotConnected`, `TimeoutError` once it is sent, or `Broken`.

        A long body comes in parts, and goes out bit by bit: nobody else waits for it.
        """
        try:
            origin, head = head_of(method, url, kind, self._agent)
        except ValueError:
            raise NotConnected from None
        connection = await self._connection(origin, connect_within)
        try:
            if isinstance(body, bytes):
                answer = await connection.exchange(b"%b%d\r\n\r\n%b" % (head, len(body), body), answer_within)
            else:
                first = b"%b%d\r\n\r\n" % (head, sum(map(len, body)))
                answer = await connection.exchange(first, answer_within, body)
        except BaseException:
            # Whatever comes over it now would be taken for the answer to something else.
            connection.close()
            raise
        finally:
            self._room.release()
        if answer.reusable and not self._closed:
            self._idle[origin].append(connection)
        else:
            connection.close()
        return answer.status, answer.body

    def close(self) -> None:
        """Let go of what is idle; what is under way is let go of when it ends."""
        self._closed = True
        for idle in self._idle.values():
            while idle:
                idle.pop().close()

    async def _connection(self, origin: Origin, within: float | None) -> _Connection:
        """A connection that is nobody else's until `_room` is released."""
        if not self._room.locked() and (kept := self._kept(origin)) is not None:
            await self._room.acquire()
            return kept
        try:
            async with asyncio.timeout(within):
                await self._room.acquire()
                try:
                    return self._kept(origin) or await self._connected(origin)
                except BaseException:
                    self._room.release()
                    raise
        except (OSError, ValueError):
            # Time-outs and refused certificates are OSErrors too; a host that cannot be one is a ValueError.
            raise NotConnected from None

    def _kept(self, origin: Origin) -> _Connection | None:
        idle, oldest = self._idle[origin], asyncio.get_running_loop().time() - IDLE_SECONDS
        while idle:
            connection = idle.pop()
            if connection.usable(oldest):
                return connection
            connection.close()
        return None

    async def _connected(self, origin: Origin) -> _Connection:
        loop = asyncio.get_running_loop()
        open_socket = await start_connection(
            await addresses(origin), happy_eyeballs_delay=_NEXT_ADDRESS_AFTER, interleave=1
        )
        tls, name = (self._tls, origin.host) if origin.secure else (None, None)
        _, connection = await loop.create_connection(_Connection, sock=open_socket, ssl=tls, server_hostname=name)
        return connection

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return self._make_tls()


class Answer(NamedTuple):
    """A whole answer, and whether its connection stands for a further request."""

    status: int
    body: bytes
    reusable: bool


class _Connection(asyncio.Protocol):
    """A connection: a request and its answer, then the next. httptools calls the `on_…` methods."""

    _transport: asyncio.Transport
    _answer: asyncio.Future[Answer] | None = None
    _used = 0.0

    def __init__(self) -> None:
        self._flowing = asyncio.Event()
        self._flowing.set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection stands."""
        self._transport = cast(asyncio.Transport, transport)

    def usable(self, since: float) -> bool:
        """Whether it stands, and has been used since then."""
        return self._used >= since and not self._transport.is_closing()

    def close(self) -> None:
        """Let go of it at once."""
        self._transport.abort()

    async def exchange(self, request: bytes, within: float | None, parts: Sequence[bytes] = ()) -> Answer:
        """Send a request, and what follows it in parts, and gather the answer."""
        loop = asyncio.get_running_loop()
        self._answer, self._parser = loop.create_future(), HttpResponseParser(self)
        self._body: list[bytes] = []
        self._size = 0
        timer = None if within is None else loop.call_later(within, self._fail, TimeoutError)
        self._transport.write(request)
        try:
            if parts:
                await self._pour(parts, self._answer)
            return await self._answer
        finally:
            self._answer, self._used = None, loop.time()
            if timer is not None:
                timer.cancel()

    async def _pour(self, parts: Sequence[bytes], answer: asyncio.Future[Answer]) -> None:
        for part in parts:
            for at in range(0, len(part), _AT_ONCE):
                await self._flowing.wait()
                if answer.done():
                    # It is refused already, or nobody listens any more: whatever is left would be taken for a new request.
                    self.close()
                    return
                self._transport.write(memoryview(part)[at : at + _AT_ONCE])
                await asyncio.sleep(0)

    def pause_writing(self) -> None:
        """As much waits here as should."""
        self._flowing.clear()

    def resume_writing(self) -> None:
        """It flows again."""
        self._flowing.set()

    def data_received(self, data: bytes) -> None:
        """Read on in the answer."""
        if self._answer is None or self._answer.done():
            # Nobody has asked for this.
            self.close()
            return
        try:
            self._parser.feed_data(data)
        except HttpParserError:
            self._fail(Broken)
            self.close()

    def connection_lost(self, error: Exception | None) -> None:
        """Nothing more will come."""
        self._fail(Broken)

    def on_body(self, part: bytes) -> None:
        """A part of the answer."""
        self._body.append(part)
        self._size += len(part)
        if self._size > LARGEST_ANSWER:
            self._fail(Broken)

    def on_message_complete(self) -> None:
        """The answer is whole; or it was only a word on the way to it (status 1xx)."""
        status = self._parser.get_status_code()
        if status < 200:
            return
        if self._answer is None or self._answer.done():
            self.close()
            return
        self._flowing.set()
        self._answer.set_result(Answer(status, b"".join(self._body), self._parser.should_keep_alive()))

    def _fail(self, why: type[Exception]) -> None:
        self._flowing.set()
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(why())
