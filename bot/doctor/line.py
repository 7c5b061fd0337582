"""A few plain calls of the Bot API, with the head of the answer, which the bot's own client has no use for."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

_PATIENCE = 8.0


class Silent(Exception):
    """Telegram cannot be reached, or what answers is not Telegram; the message says which."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, result (empty if it was refused), and how far our clock is ahead of the server's, if it told its time."""

    status: int
    result: dict[str, Any] = field(repr=False)
    ahead: timedelta | None


@dataclass(slots=True)
class Line:
    """Asks; what was answered once is not asked again."""

    api_url: str
    token: str = field(repr=False)
    now: Callable[[], datetime]
    _known: dict[str, Reply | Silent] = field(default_factory=dict, repr=False)

    def know(self, method: str) -> Reply:
        """What this method answers. Raises Silent."""
        if method not in self._known:
            try:
                self._known[method] = self.ask(method)
            except Silent as silent:
                self._known[method] = silent
        known = self._known[method]
        if isinstance(known, Silent):
            raise known
        return known

    def ask(self, method: str, **arguments: int) -> Reply:
        """Call a method. Raises Silent."""
        url = urlsplit(self.api_url)
        kind = HTTPSConnection if url.scheme == "https" else HTTPConnection
        connection = kind(str(url.hostname), url.port, timeout=_PATIENCE)
        headers = {"Content-Type": "application/json"}
        try:
            connection.request("POST", f"{url.path}/bot{self.token}/{method}", json.dumps(arguments), headers)
            answer = connection.getresponse()
            return Reply(answer.status, _result(answer.read()), self._ahead(answer.getheader("Date")))
        except TimeoutError:
            raise Silent("Telegram does not answer in time") from None
        except OSError:
            raise Silent("Telegram is not in reach") from None
        except (HTTPException, ValueError):
            raise Silent("what answers is not Telegram") from None
        finally:
            connection.close()

    def _ahead(self, date: str | None) -> timedelta | None:
        try:
            return self.now() - parsedate_to_datetime(date).astimezone(UTC) if date else None
        except ValueError:
            return None


def _result(body: bytes) -> dict[str, Any]:
    found = json.loads(body)
    result = found.get("result") if isinstance(found, dict) else None
    return result if isinstance(result, dict) else {}
