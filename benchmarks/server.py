"""A Bot API that costs next to nothing: canned answers over keep-alive HTTP, in a process of its own.

Each token is a peer with its own updates. A run hands out prepared updates to `window` people at once: the next person writes
when one of those before has seen what they waited for (any call to their chat, or the calls that carry their words).
"""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import sys
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

QUIET = 0.25
"""A run is over when everybody has seen what they waited for and nothing arrived for so many seconds."""
MARK = re.compile(rb"zq\d+zq")
_CHAT = re.compile(rb'chat_id(?:=|":\s*"?)(-?\d+)')
_USER = re.compile(rb'user_id(?:=|":\s*"?)(\d+)')
_TIMEOUT = re.compile(rb'timeout(?:=|":\s*"?)(\d+)')
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_ME = b'{"ok":true,"result":{"id":99,"is_bot":true,"first_name":"Bench","username":"BenchBot"}}'
_MESSAGE = (
    b'{"ok":true,"result":{"message_id":%d,"from":{"id":99,"is_bot":true,"first_name":"Bench","username":"BenchBot"},'
    b'"chat":{"id":%b,"first_name":"Somebody","type":"%b"},"date":1767225600,"text":"What the bot has said, as it stands."}}'
)
_MEMBER = b'{"ok":true,"result":{"user":{"id":%b,"is_bot":false,"first_name":"Somebody"},"status":"member"}}'

Write = Callable[[bytes], None]


@dataclass(slots=True)
class Waiting:
    """Somebody who wrote: what they wait for, and since when."""

    update: bytes
    kind: str
    key: bytes
    arrivals: int
    since: float = 0.0


@dataclass(slots=True)
class Peer:
    """One bot: the updates it has still to get, and what it has called."""

    ready: deque[Waiting] = field(default_factory=deque)
    window: int = 0
    outstanding: dict[bytes, Waiting] = field(default_factory=dict)
    latency: dict[str, list[float]] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    arrivals: list[tuple[float, str, str]] = field(default_factory=list)
    fetched: list[float] = field(default_factory=list)
    poll: Write | None = None
    finished: Write | None = None
    began: float = 0.0
    last: float = 0.0

    def run(self, told: dict[str, Any], write: Write) -> None:
        """Hand out these updates; write the figures when all is over."""
        self.ready = deque(
            Waiting(json.dumps(one["update"]).encode(), one["kind"], one["key"].encode(), one["arrivals"])
            for one in told["updates"]
        )
        self.window, self.finished = told["window"], write
        self.latency, self.calls, self.began = {}, Counter(), 0.0
        self.hand_out()

    def fetch(self, seconds: float, write: Write) -> None:
        """The bot asks for updates, and would wait so long."""
        self.fetched.append(perf_counter())
        self.poll = write
        self.hand_out()
        if seconds:
            asyncio.get_running_loop().call_later(seconds, self._nothing, write)
        else:
            self._nothing(write)

    def _nothing(self, write: Write) -> None:
        if self.poll is write:
            self.poll = None
            write(b'{"ok":true,"result":[]}')

    def hand_out(self) -> None:
        """Answer the fetch that waits, if somebody may write."""
        free = min(self.window - len(self.outstanding), 100)
        if self.poll is None or free <= 0 or not self.ready:
            return
        batch = [self.ready.popleft() for _ in range(min(free, len(self.ready)))]
        write, self.poll = self.poll, None
        now = perf_counter()
        for one in batch:
            one.since = now
            self.outstanding[one.key] = one
        self.began = self.began or now
        write(b'{"ok":true,"result":[' + b",".join(one.update for one in batch) + b"]}")

    def called(self, method: str, chat: bytes, body: bytes) -> None:
        """A call has arrived: whoever waited for it has seen it."""
        self.last = perf_counter()
        self.calls[method] += 1
        self.arrivals.append((self.last, method, chat.decode()))
        if self.outstanding:
            for key in {chat, *MARK.findall(body)} & self.outstanding.keys():
                self._seen(key)

    def _seen(self, key: bytes) -> None:
        one = self.outstanding[key]
        one.arrivals -= 1
        if one.arrivals > 0:
            return
        del self.outstanding[key]
        self.latency.setdefault(one.kind, []).append(self.last - one.since)
        self.hand_out()
        if not self.ready and not self.outstanding:
            self._end()

    def _end(self) -> None:
        rest = QUIET - (perf_counter() - self.last)
        if rest > 0:
            asyncio.get_running_loop().call_later(rest, self._end)
        elif self.finished:
            write, self.finished = self.finished, None
            seconds = self.last - self.began
            write(json.dumps({"seconds": seconds, "calls": self.calls, "latency": self.latency}).encode())


class Api:
    """All peers, and the answers they get."""

    def __init__(self) -> None:
        self.peers: dict[str, Peer] = {}
        self.delay = 0.0
        self._ids = itertools.count(1_000)

    def take(self, path: str, body: bytes, write: Write) -> None:
        """Answer one request, now or later."""
        if path.startswith("/control/"):
            self._control(path.removeprefix("/control/"), json.loads(body or b"{}"), write)
            return
        token, _, method = path.removeprefix("/bot").partition("/")
        peer = self.peers.setdefault(token, Peer())
        if method == "getUpdates":
            found = _TIMEOUT.search(body)
            peer.fetch(float(found[1]) if found else 0.0, write)
            return
        found = _CHAT.search(body)
        chat = found[1] if found else b""
        answer = self._answer(method, chat, body)
        peer.called(method, chat, body)
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, write, answer)
        else:
            write(answer)

    def _answer(self, method: str, chat: bytes, body: bytes) -> bytes:
        if method.startswith(("send", "edit")):
            return _MESSAGE % (next(self._ids), chat, b"group" if chat.startswith(b"-") else b"private")
        if method == "getMe":
            return _ME
        if method == "getChatMemberCount":
            return b'{"ok":true,"result":3}'
        if method == "getChatMember":
            found = _USER.search(body)
            return _MEMBER % (found[1] if found else b"0")
        if method == "getChat":
            return b'{"ok":true,"result":{"id":%b,"type":"supergroup","title":"Us two"}}' % chat
        return b'{"ok":true,"result":true}'

    def _control(self, what: str, told: dict[str, Any], write: Write) -> None:
        peer = self.peers.setdefault(told.get("token", ""), Peer())
        if what == "run":
            peer.run(told, write)
            return
        answer: Any = None
        if what == "delay":
            self.delay = told["seconds"]
        elif what == "arrivals":
            answer, peer.arrivals = peer.arrivals, []
        elif what == "fetched":
            answer, peer.fetched = peer.fetched, []
        write(json.dumps(answer).encode())


class Http(asyncio.Protocol):
    """As much of HTTP/1.1 as the clients here speak."""

    def __init__(self, api: Api) -> None:
        self._api, self._buffer = api, b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody has connected."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Take every request that is complete."""
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + 4 : whole], self._buffer[whole:]
            self._api.take(head.split(b" ", 2)[1].decode(), body, self._write)

    def _write(self, body: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self._transport.write(head % len(body) + body)


async def _serve() -> None:
    api = Api()
    server = await asyncio.get_running_loop().create_server(lambda: Http(api), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    from benchmarks.child import attend

    attend()
    asyncio.run(_serve())
