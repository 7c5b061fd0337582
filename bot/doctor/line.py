"""A few plain calls of the platforms' APIs, with the head of the answer, which the bot's own clients have no use for."""

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
    """The platform cannot be reached, or what answers is not it; the message says which."""


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


@dataclass(frozen=True, slots=True)
class Told:
    """Status, and what was told: an object, or how many are in a list."""

    status: int
    result: dict[str, Any] = field(repr=False)
    count: int = 0


@dataclass(slots=True)
class DiscordLine:
    """Asks Discord; what was answered once is not asked again."""

    api_url: str
    token: str = field(repr=False)
    _known: dict[str, Told | Silent] = field(default_factory=dict, repr=False)

    def know(self, path: str) -> Told:
        """What is told there. Raises Silent."""
        if path not in self._known:
            try:
                self._known[path] = self._ask(path)
            except Silent as silent:
                self._known[path] = silent
        known = self._known[path]
        if isinstance(known, Silent):
            raise known
        return known

    def _ask(self, path: str) -> Told:
        url = urlsplit(self.api_url)
        kind = HTTPSConnection if url.scheme == "https" else HTTPConnection
        connection = kind(str(url.hostname), url.port, timeout=_PATIENCE)
        # Without a name of this form Discord's own proxies turn a program away.
        headers = {"Authorization": f"Bot {self.token}", "User-Agent": "DiscordBot (duologue, 0.1)"}
        try:
            connection.request("GET", f"{url.path}/api/v10{path}", headers=headers)
            answer = connection.getresponse()
            found = json.loads(answer.read())
        except TimeoutError:
            raise Silent("Discord does not answer in time") from None
        except OSError:
            raise Silent("Discord is not in reach") from None
        except (HTTPException, ValueError):
            raise Silent("what answers is not Discord") from None
        finally:
            connection.close()
        listed = found if isinstance(found, list) else []
        return Told(answer.status, found if answer.status == 200 and isinstance(found, dict) else {}, len(listed))


def _result(body: bytes) -> dict[str, Any]:
    found = json.loads(body)
    result = found.get("result") if isinstance(found, dict) else None
    return result if isinstance(result, dict) else {}
