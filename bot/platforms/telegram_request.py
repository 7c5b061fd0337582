"""The library's way to the network, on a client of our own, that tells *not carried out* from *perhaps carried out*."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import httpx
from pydantic_core import from_json, to_json
from telegram import InputFile
from telegram.error import InvalidToken, NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.platforms.http_client import Broken, Client, NotConnected
from bot.speech import File

if TYPE_CHECKING:
    from telegram._utils.types import JSONDict, ODVInput

UNSET = BaseRequest.DEFAULT_NONE
DEFAULT_PATIENCE_SECONDS = 1.0


class NotSent(NetworkError):
    """No connection: nothing reached the server."""


class Unclear(NetworkError):
    """The connection broke or the answer made no sense: the call may have been carried out."""


class Unauthorized(InvalidToken):
    """Status 401: the token itself is refused (404 may also be an unknown method)."""


class TooFast(NetworkError):
    """Telegram asks for `seconds` of patience. The library's own error for it warns whenever it is made."""

    def __init__(self, seconds: float) -> None:
        super().__init__("too fast")
        self.seconds = seconds


class HttpRequest(BaseRequest):
    """One client for everything; time-outs in seconds. No log: the token is in each URL."""

    def __init__(
        self,
        *,
        read_timeout: float = 15.0,
        write_timeout: float = 10.0,
        connect_timeout: float = 5.0,
        pool_timeout: float = 5.0,
        connections: int = 256,
    ) -> None:
        self._read, self._write = read_timeout, write_timeout
        self._connect, self._pool = connect_timeout, pool_timeout
        self._connections = connections
        self._client: Client | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer when a call says nothing else."""
        return self._read

    async def initialize(self) -> None:
        """Make the client; a second call changes nothing."""
        if self._client is None:
            self._client = Client(self._connections, self.USER_AGENT)

    async def shutdown(self) -> None:
        """Close the client; a second call changes nothing."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = UNSET,
        write_timeout: ODVInput[float] = UNSET,
        connect_timeout: ODVInput[float] = UNSET,
        pool_timeout: ODVInput[float] = UNSET,
    ) -> tuple[int, bytes]:
        """Carry one request; raise `NotSent`, `TimedOut` or `Unclear` without a whole answer."""
        if self._client is None:
            raise NotSent("the connection is closed")
        kind, body = _body(request_data)
        try:
            status, payload = await self._client.request(
                method,
                url,
                kind,
                body,
                connect_within=_sum(_given(connect_timeout, self._connect), _given(pool_timeout, self._pool)),
                answer_within=_sum(_given(write_timeout, self._write), _given(read_timeout, self._read)),
            )
        except NotConnected:
            raise NotSent("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except Broken:
            raise Unclear("the connection broke") from None
        _raise_for(status, payload)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Parse an answer; unlike the library's own, quote nothing of it anywhere."""
        try:
            parsed = read_json(payload)
        except (ValueError, RecursionError):
            raise Unclear("the answer is not JSON") from None
        if not isinstance(parsed, dict):
            raise Unclear("the answer is not an object")
        return parsed


def read_json(payload: bytes) -> Any:
    """Parse JSON. Raises ValueError and RecursionError."""
    try:
        return from_json(payload, cache_strings="keys")
    except ValueError:
        # Half a character (a lone surrogate) in one update must not hold up the others: this one takes it.
        return json.loads(payload)


def _raise_for(status: int, payload: bytes) -> None:
    """Raise what the library would not tell apart, or not without a warning."""
    if status == 401:
        raise Unauthorized
    if status == 429:
        raise TooFast(_patience(payload))


def _patience(payload: bytes) -> float:
    try:
        return float(read_json(payload)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return DEFAULT_PATIENCE_SECONDS


def _given(value: ODVInput[float], default: float) -> float | None:
    if value is UNSET:
        return default
    return value if value is None or isinstance(value, int | float) else default


def _sum(*seconds: float | None) -> float | None:
    known = [one for one in seconds if one is not None]
    return sum(known) if len(known) == len(seconds) else None


def _body(data: RequestData | None) -> tuple[str, bytes | list[bytes]]:
    """The body's kind, and the body: with files, in parts, because to put them together takes as long as to send them."""
    if data is None:
        return "", b""
    if not data.contains_files:
        return "application/json", data.json_payload
    # Files are few: the library's own client, which is loaded anyway, knows how to pack them.
    form = httpx.Request("POST", "/", data=data.json_parameters, files=data.multipart_data)
    return form.headers["Content-Type"], list(cast(httpx.SyncByteStream, form.stream))


@dataclass(frozen=True, slots=True)
class _Plain:
    """Arguments without files, in the library's place for its own: one JSON object, not each value as JSON of its own."""

    arguments: Mapping[str, Any]
    contains_files = False

    @property
    def json_payload(self) -> bytes:
        return to_json(self.arguments)


def request_data(arguments: Mapping[str, Any]) -> RequestData:
    """Return what the library hands through for these arguments: JSON values, and files (a picture: its bytes)."""
    if any(isinstance(value, bytes | File) for value in arguments.values()):
        return RequestData([_parameter(name, value) for name, value in arguments.items()])
    return cast(RequestData, _Plain(arguments))


def _parameter(name: str, value: Any) -> RequestParameter:
    if isinstance(value, bytes):
        value = File("picture.png", value)
    if isinstance(value, File):
        return RequestParameter.from_input(name, InputFile(value.data, filename=value.name))
    return RequestParameter(name, value, None)


def silence_libraries() -> None:
    """Let nothing out of the libraries' loggers: they show URLs with the token, and whole messages."""
    for name in ("telegram", "httpx", "httpcore", "aiohttp"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
