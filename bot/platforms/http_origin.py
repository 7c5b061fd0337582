"""Where a request goes, and how it begins."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple
from urllib.parse import urlsplit


class Origin(NamedTuple):
    """Where a connection leads."""

    host: str
    port: int
    secure: bool


async def addresses(origin: Origin) -> Sequence[Any]:
    """Where the host may be found; one that is an address already is not looked up elsewhere."""
    look_up = partial(socket.getaddrinfo, origin.host, origin.port, type=socket.SOCK_STREAM)
    try:
        return look_up(flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        return await asyncio.get_running_loop().run_in_executor(None, look_up)


@lru_cache(maxsize=256)
def head_of(method: str, url: str, kind: str, agent: str) -> tuple[Origin, bytes]:
    """Where to, and the request's head up to the length of its body. Raises ValueError."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    origin = Origin(parts.hostname or "", parts.port or (443 if secure else 80), secure)
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    lines = [f"{method} {target} HTTP/1.1", f"Host: {parts.netloc}", f"User-Agent: {agent}"]
    lines += [f"Content-Type: {kind}"] if kind else []
    return origin, "\r\n".join([*lines, "Content-Length: "]).encode("ascii")
