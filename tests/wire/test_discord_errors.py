"""What goes wrong, in the vocabulary's words, without a word of what was sent."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot import carrier
from bot.platforms.discord_errors import Absent, Expired, Gone, TokenRefused, in_our_words

SECRET = "hunter2canary"


def http(status: int, code: int = 0, headers: dict[str, str] | None = None) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="", headers=headers or {})
    kinds: dict[int, type[discord.HTTPException]] = {403: discord.Forbidden, 404: discord.NotFound}
    kind = kinds.get(status, discord.DiscordServerError if status >= 500 else discord.HTTPException)
    return kind(response, {"code": code, "message": SECRET})


def page(status: int) -> discord.HTTPException:
    """What stands before Discord answers with, when it is not Discord that answers."""
    response: Any = SimpleNamespace(status=status, reason="", headers={"content-type": "text/html"})
    return discord.HTTPException(response, f"\n<!DOCTYPE html><title>Access denied</title>{SECRET}")


REFUSED = aiohttp.ClientConnectorError(SimpleNamespace(host="x", port=1, ssl=True), OSError(111, SECRET))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (discord.LoginFailure(SECRET), TokenRefused),
        (http(401), TokenRefused),
        (http(403, 50007), carrier.Unreachable),
        (http(400, 50033), carrier.Unreachable),
        (http(403, 50001), carrier.Unreachable),
        (http(404, 10003), carrier.Unreachable),
        (http(403, 50013), carrier.Refused),
        (http(404, 10008), Gone),
        (http(404, 10007), Absent),
        (http(404, 10062), Expired),
        (http(400, 40060), Expired),
        (http(400, 50035), carrier.Refused),
        (http(403, 40003), carrier.Trouble),
        (http(403, 40333), carrier.Trouble),
        (http(400, 20028), carrier.Trouble),
        (http(400, 130000), carrier.Trouble),
        (page(403), carrier.Trouble),
        (page(404), carrier.Trouble),
        (page(413), carrier.Refused),
        (http(500), carrier.Uncertain),
        (http(503), carrier.Uncertain),
        (REFUSED, carrier.Trouble),
        (TimeoutError(), carrier.Uncertain),
        (ConnectionResetError(104, SECRET), carrier.Uncertain),
        (aiohttp.ServerDisconnectedError(), carrier.Uncertain),
        (discord.GatewayNotFound(), carrier.Trouble),  # type: ignore[no-untyped-call]
        (KeyError(SECRET), carrier.Uncertain),
    ],
)
def test_each_error_has_a_word(error: Exception, ours: type[Exception]) -> None:
    found = in_our_words(error)
    assert type(found) is ours
    assert SECRET not in f"{found!r} {found}"


def test_patience_is_what_discord_asks_for() -> None:
    for error in (discord.RateLimited(70.0), http(429, headers={"Retry-After": "70"})):
        asked = in_our_words(error)
        assert isinstance(asked, carrier.SlowDown)
        assert asked.seconds == 70.0
    assert isinstance(in_our_words(http(429)), carrier.SlowDown)
