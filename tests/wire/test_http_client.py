"""What the client makes of a server's bytes, of its silence, and of a connection that breaks; on both event loops."""

from __future__ import annotations

import asyncio
import itertools
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import unused_port
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms import http_client
from bot.platforms.http_client import Broken, Client, NotConnected
from bot.service import loop_factory

Turn = Callable[["Line"], Awaitable[None]]
Run = Callable[[Coroutine[Any, Any, None]], None]
SOON, NEVER = 0.05, 5.0
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nyo"
CHUNKED = b"HTTP/1.1 502 Bad\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nnot\r\n4\r\n now\r\n0\r\n\r\n"


@pytest.fixture(params=["uvloop", "asyncio"])
def run(request: pytest.FixtureRequest) -> Run:
    """Run this on the loop of the service, and on the one that is there where that cannot be had."""

    def carry_out(story: Coroutine[Any, Any, None]) -> None:
        with asyncio.Runner(loop_factory=loop_factory() if request.param == "uvloop" else None) as runner:
            runner.run(asyncio.wait_for(story, 30))

    return carry_out


class Line:
    """The server's end of one connection."""

    def __init__(self, number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.number, self._reader, self._writer = number, reader, writer

    async def hears(self) -> bytes:
        """The next request, whole."""
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        return head + await self._reader.readexactly(length)

    async def hears_the_head(self) -> None:
        """The next request, up to its body."""
        await self._reader.readuntil(b"\r\n\r\n")

    async def says(self, *parts: bytes) -> None:
        """Send these bytes, each part on its own."""
        for part in parts:
            self._writer.write(part)
            await self._writer.drain()
            await asyncio.sleep(0)

    async def is_left(self) -> None:
        """Wait until the client lets go."""
        try:
            while await self._reader.read(1024):
                pass
        except ConnectionError:
            pass

    async def ends(self) -> None:
        """Close the connection."""
        self._writer.close()


class Server:
    """Follows a script: `turns[n]` is what the n-th connection meets; the last one goes on for all that follow."""

    def __init__(self, *turns: Turn) -> None:
        self.turns, self.lines, self.url = turns, 0, ""
        self.clients: list[Client] = []
        self.met: set[asyncio.Task[Any]] = set()

    def client(self, connections: int = 8, **options: Any) -> Client:
        """A client, closed at the end."""
        self.clients.append(Client(connections, "test", **options))
        return self.clients[-1]

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Somebody connects."""
        self.met |= {task for task in [asyncio.current_task()] if task}
        number, self.lines = self.lines, self.lines + 1
        try:
            await self.turns[min(number, len(self.turns) - 1)](Line(number, reader, writer))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def serving(*turns: Turn, tls: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
    made = Server(*turns)
    server = await asyncio.start_server(made.meet, "127.0.0.1", 0, ssl=tls)
    made.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot/do"
    try:
        yield made
    finally:
        for client in made.clients:
            client.close()
        server.close()
        await asyncio.gather(*made.met)


async def ask(
    client: Client, server: Server | str, body: bytes | list[bytes] = b"{}", within: float = NEVER
) -> tuple[int, bytes]:
    url = server if isinstance(server, str) else server.url
    return await client.request("POST", url, "application/json", body, connect_within=within, answer_within=within)


async def answering(line: Line) -> None:
    """Every request gets an answer that says which connection it came over, and what was asked."""
    while True:
        said = b"%d:%b" % (line.number, (await line.hears()).partition(b"\r\n\r\n")[2])
        await line.says(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(said), said))


def after(*parts: bytes) -> Turn:
    """One request, then these bytes, then nothing until the client lets go."""

    async def turn(line: Line) -> None:
        await line.hears()
        await line.says(*parts)
        await line.is_left()

    return turn


def then_ends(*parts: bytes) -> Turn:
    """One request, then these bytes and the end."""

    async def turn(line: Line) -> None:
        await line.hears()
        await line.says(*parts)

    return turn


def test_a_request_as_the_server_reads_it(run: Run) -> None:
    heard: list[bytes] = []

    async def listening(line: Line) -> None:
        heard.append(await line.hears())
        await line.says(WHOLE)

    async def story() -> None:
        async with serving(listening) as server:
            assert await ask(server.client(), f"{server.url}?a=b", b'{"x": 1}') == (200, b"yo")
            host = server.url.split("/")[2].encode()
        assert heard == [
            b"POST /bot/do?a=b HTTP/1.1\r\nHost: " + host + b"\r\nUser-Agent: test\r\n"
            b"Content-Type: application/json\r\nContent-Length: 8\r\n\r\n" + b'{"x": 1}'
        ]

    run(story())


LONG = [b"head", bytes(range(256)) * 12_000, b"", b"tail"]
"""More than fits into what two ends of a connection keep for one another."""


def test_a_long_body_goes_out_whole_and_nobody_waits_for_it(run: Run) -> None:
    async def story() -> None:
        heard: list[bytes] = []

        async def server(line: Line) -> None:
            for _ in range(2):
                heard.append(await line.hears())
                await line.says(WHOLE)

        async with serving(server) as made:
            client, beats = made.client(), 0
            asked = asyncio.ensure_future(ask(client, made, LONG))
            while not asked.done():
                await asyncio.sleep(0)
                beats += 1
            assert await asked == (200, b"yo")
            assert heard[0].endswith(b"\r\n\r\n" + b"".join(LONG))
            assert beats > 20
            assert await ask(client, made) == (200, b"yo")
            assert made.lines == 1

    run(story())


def test_a_long_body_that_is_refused_on_the_way(run: Run) -> None:
    async def refuses(line: Line) -> None:
        await line.hears_the_head()
        await line.says(b"HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno")
        await line.is_left()

    async def story() -> None:
        async with serving(refuses, answering) as made:
            client = made.client()
            assert await ask(client, made, LONG * 20) == (413, b"no")
            # The rest of it is not taken for a request of its own.
            assert await ask(client, made) == (200, b"1:{}")

    run(story())


def test_a_long_body_that_nobody_takes(run: Run) -> None:
    async def hangs_up(line: Line) -> None:
        await line.ends()

    async def story() -> None:
        ended = asyncio.Event()

        async def sleeps(line: Line) -> None:
            await ended.wait()

        async with serving(sleeps, hangs_up) as made:
            client = made.client()
            with pytest.raises(TimeoutError):
                await ask(client, made, LONG * 20, within=SOON)
            with pytest.raises(Broken):
                await ask(client, made, LONG * 20)
            ended.set()

    run(story())


def test_one_connection_carries_one_request_after_another(run: Run) -> None:
    async def story() -> None:
        async with serving(answering) as server:
            client = server.client()
            found = [await ask(client, server, b"%d" % number) for number in range(3)]
            client.close()
        assert found == [(200, b"0:0"), (200, b"0:1"), (200, b"0:2")]

    run(story())


def test_no_more_connections_than_allowed(run: Run) -> None:
    async def story() -> None:
        async with serving(answering) as server:
            client = server.client(connections=2)
            found = await asyncio.gather(*(ask(client, server, b"%d" % number) for number in range(20)))
            assert [body.partition(b":")[2] for _, body in found] == [b"%d" % number for number in range(20)]
            assert server.lines == 2

    run(story())


@pytest.mark.parametrize("whole", [WHOLE, CHUNKED, b"HTTP/1.1 100 Continue\r\n\r\n" + WHOLE])
def test_an_answer_in_single_bytes(run: Run, whole: bytes) -> None:
    async def story() -> None:
        async with serving(after(*(whole[at : at + 1] for at in range(len(whole))))) as server:
            found = await ask(server.client(), server)
        assert found == ((502, b"not now") if whole is CHUNKED else (200, b"yo"))

    run(story())


@pytest.mark.parametrize(
    "said",
    [
        (),
        (WHOLE[:20],),
        (WHOLE[:-1],),
        (CHUNKED[:-2],),
        (b"HTTP/1.1 200 OK\r\n\r\nno length, so nobody knows whether this is all",),
        (b"SSH-2.0-OpenSSH\r\n",),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",),
        (b"HTTP/1.1 100 Continue\r\n\r\n",),
    ],
)
def test_no_whole_answer_is_broken(run: Run, said: tuple[bytes, ...]) -> None:
    async def story() -> None:
        async with serving(then_ends(*said), answering) as server:
            client = server.client()
            with pytest.raises(Broken):
                await ask(client, server)
            assert await ask(client, server, b"again") == (200, b"1:again")

    run(story())


def test_an_answer_without_end(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_client, "LARGEST_ANSWER", 1000)

    async def story() -> None:
        flood = [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", *([b"64\r\n" + b"x" * 100 + b"\r\n"] * 20)]
        async with serving(after(*flood)) as server:
            with pytest.raises(Broken):
                await ask(server.client(), server)

    run(story())


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nyo",
        b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nyo",
        WHOLE + b"and more",
        WHOLE + WHOLE,
    ],
)
def test_what_follows_an_answer_is_not_taken_for_the_next(run: Run, said: bytes) -> None:
    async def story() -> None:
        async with serving(after(said), answering) as server:
            client = server.client()
            assert await ask(client, server) == (200, b"yo")
            assert await ask(client, server, b"next") == (200, b"1:next")

    run(story())


def test_a_late_answer_is_not_taken_for_the_next(run: Run) -> None:
    asked, told = asyncio.Event(), asyncio.Event()

    async def late(line: Line) -> None:
        await line.hears()
        asked.set()
        await told.wait()
        await line.says(WHOLE)
        await line.is_left()

    async def story() -> None:
        async with serving(late, late, answering) as server:
            client = server.client()
            with pytest.raises(TimeoutError):
                await ask(client, server, within=SOON)
            asked.clear()
            given_up = asyncio.ensure_future(ask(client, server))
            await asked.wait()
            given_up.cancel()
            await asyncio.gather(given_up, return_exceptions=True)
            told.set()
            assert given_up.cancelled()
            assert await ask(client, server, b"next") == (200, b"2:next")

    run(story())


def test_a_connection_that_the_server_has_closed_is_not_used(run: Run) -> None:
    ended = asyncio.Event()

    async def once(line: Line) -> None:
        await line.hears()
        await line.says(WHOLE)
        await line.ends()
        ended.set()

    async def story() -> None:
        async with serving(once, answering) as server:
            client = server.client()
            await ask(client, server)
            await ended.wait()
            for _ in range(5):
                await asyncio.sleep(0)
            assert await ask(client, server, b"next") == (200, b"1:next")

    run(story())


def test_a_connection_that_has_been_idle_is_not_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        async with serving(answering) as server:
            client = server.client()
            assert await ask(client, server) == (200, b"0:{}")
            monkeypatch.setattr(http_client, "IDLE_SECONDS", -1.0)
            assert await ask(client, server) == (200, b"1:{}")

    run(story())


def test_nothing_is_sent_without_a_connection(run: Run) -> None:
    async def story() -> None:
        for url in (f"http://127.0.0.1:{unused_port()}/", "http://[/", "http://a:b/", "http://ä/", "http:///"):
            with pytest.raises(NotConnected):
                await ask(Client(8, "test"), url)

    run(story())


def test_nothing_is_sent_while_all_connections_are_taken(run: Run) -> None:
    asked = asyncio.Event()

    async def silent(line: Line) -> None:
        await line.hears()
        asked.set()
        await line.is_left()

    async def story() -> None:
        async with serving(silent) as server:
            client = server.client(connections=1)
            first = asyncio.ensure_future(ask(client, server))
            await asked.wait()
            with pytest.raises(NotConnected):
                await ask(client, server, within=SOON)
            first.cancel()
            await asyncio.gather(first, return_exceptions=True)

    run(story())


def test_only_a_server_with_a_certificate_to_believe(run: Run, tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate", tmp_path / "key"
    _certify(certificate, key)
    of_server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    of_server.load_cert_chain(certificate, key)

    async def story() -> None:
        async with serving(answering, tls=of_server) as server:
            with pytest.raises(NotConnected):
                await ask(server.client(), server)
            believing = server.client(make_tls=lambda: ssl.create_default_context(cafile=str(certificate)))
            found = [(await ask(believing, server, body))[1].partition(b":")[2] for body in (b"a", b"b" * 100_000)]
            assert found == [b"a", b"b" * 100_000]
            believing.close()
            with pytest.raises(NotConnected):
                await ask(
                    server.client(make_tls=lambda: ssl.create_default_context(cafile=str(certificate))),
                    server.url.replace("127.0.0.1", "localhost"),
                )

    run(story())


def _certify(certificate: Path, key: Path) -> None:
    private, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)  # noqa: TID251
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    address = x509.IPAddress(ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(private, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(Encoding.PEM))
    key.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(1, len(CHUNKED) - 1), max_size=6), st.integers(0, len(CHUNKED) - 1), st.integers(0, 255))
def test_whatever_comes_there_is_an_end(cuts: list[int], at: int, byte: int) -> None:
    """Cut anywhere, and with any byte changed: an answer or `Broken`, and the next request has its own answer."""
    said = CHUNKED[:at] + bytes([byte]) + CHUNKED[at + 1 :]
    places = [0, *sorted(set(cuts)), len(said)]
    parts = [said[start:end] for start, end in itertools.pairwise(places)]

    async def story() -> None:
        async with serving(then_ends(*parts), answering) as server:
            client = server.client()
            try:
                status, _ = await ask(client, server)
                assert status >= 200
                assert said != CHUNKED or status == 502
            except Broken:
                assert said != CHUNKED
            # The end of the first connection may meet the next request on its way.
            with suppress(Broken):
                await ask(client, server)
            assert await ask(client, server, b"next") == (200, b"1:next")

    asyncio.run(asyncio.wait_for(story(), 30))
