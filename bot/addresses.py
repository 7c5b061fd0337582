"""Checks of addresses among the settings. A complaint follows the variable's name and quotes nothing."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def api_url(text: str) -> str:
    """Return the address of a Bot API server. Raises ValueError."""
    text = text.strip().rstrip("/")
    if not _is_web_address(text):
        raise ValueError("is not a web address; write something like http://127.0.0.1:8081")
    if re.search("/bot([0-9].*)?$", urlsplit(text).path):
        raise ValueError("has /bot at its end; leave that out, it is added together with the token")
    return text


def discord_url(text: str) -> str:
    """Return the address of Discord, or of what stands before it. Raises ValueError."""
    text = text.strip().rstrip("/")
    if not _is_web_address(text):
        raise ValueError("is not a web address; write something like http://127.0.0.1:8082")
    if re.search("/api(/v[0-9]+)?$", urlsplit(text).path):
        raise ValueError("has /api at its end; leave that out, it is added together with the version")
    return text


def webhook_url(text: str) -> str:
    """Return the address under which Telegram reaches the bot. Raises ValueError."""
    text = text.strip()
    if not _is_web_address(text) or not text.isascii() or urlsplit(text).scheme != "https":
        raise ValueError("is not an address Telegram can use; write something like https://bot.example.org/duologue")
    return text


def listen_address(text: str) -> str:
    """Return `host:port`. Raises ValueError."""
    text = text.strip()
    try:
        address = urlsplit(f"//{text}")
        good = address.netloc == text and address.hostname and address.port and not address.username
    except ValueError:
        good = False
    if good and not re.search(r"\s", text):
        return text
    raise ValueError("is not an address with a port; write something like 127.0.0.1:8080")


def _is_web_address(text: str) -> bool:
    try:
        url = urlsplit(text)
        extras = url.username or url.query or url.fragment or re.search(r"\s", text)
        return url.scheme in ("http", "https") and bool(url.hostname) and url.port != 0 and not extras
    except ValueError:
        return False
