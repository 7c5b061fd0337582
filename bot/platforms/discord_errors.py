"""The library's errors in the vocabulary's words. No text of theirs passes: it may quote what was sent."""

from __future__ import annotations

from collections.abc import Mapping

import aiohttp
import discord

from bot import carrier
from bot.carrier import Refused, SlowDown, Trouble, Uncertain, Unreachable

_AFTER_A_429_SECONDS = 5.0


class TokenRefused(carrier.TokenRefused):
    """The token is not, or no longer, accepted."""

    remedy = "make a new one in the Developer Portal (Bot, Reset Token) and put it into DUOLOGUE_DISCORD_TOKEN"

    def __init__(self) -> None:
        super().__init__("Discord does not accept the bot token")


class Gone(Refused):
    """The message is not there (any more), or cannot be taken away."""


class Expired(Refused):
    """The tap waits no longer for an answer, or has one."""


class Absent(Refused):
    """No such person in this server."""


_BY_CODE: Mapping[int, tuple[type[Exception], str]] = {
    10003: (Unreachable, "the channel is gone"),
    10004: (Unreachable, "the server is gone"),
    10007: (Absent, "no such member"),
    10008: (Gone, "the message is gone"),
    10013: (Absent, "no such person"),
    10015: (Expired, "the tap has expired"),
    10062: (Expired, "the tap has expired"),
    20016: (Trouble, "the channel is slowed down"),
    20028: (Trouble, "too much is written in the channel"),
    20029: (Trouble, "too much is written in the server"),
    40003: (Trouble, "private chats are opened too fast"),
    40004: (Trouble, "sending is switched off for now"),
    40006: (Trouble, "this is switched off for now"),
    40060: (Expired, "the tap has been answered"),
    40062: (Trouble, "this is used too much now"),
    40333: (Trouble, "what stands before Discord lets nothing through"),
    50001: (Unreachable, "the channel is closed to the bot"),
    50007: (Unreachable, "the private chat is closed to the bot"),
    50013: (Refused, "the bot may not do this here"),
    50027: (Expired, "the tap has expired"),
    50033: (Unreachable, "nobody can be written to there"),
    50034: (Gone, "the message is too old to be taken away with others"),
    50278: (Unreachable, "there is no server in common"),
    130000: (Trouble, "Discord has too much to do"),
}


def in_our_words(error: Exception) -> Exception:
    """Return what `bot.carrier` calls this; anything unforeseen is `Uncertain`."""
    match error:
        case discord.LoginFailure():
            return TokenRefused()
        case discord.RateLimited():
            return SlowDown(error.retry_after)
        case discord.HTTPException():
            return _by_status(error)
        case aiohttp.ClientConnectorError():
            return Trouble("Discord could not be reached")
        case TimeoutError() | OSError() | aiohttp.ClientError():
            return Uncertain("Discord did not answer clearly")
        case discord.GatewayNotFound():
            return Trouble("Discord could not be reached")
    return Uncertain(f"an unforeseen answer: {type(error).__name__}")


def _by_status(error: discord.HTTPException) -> Exception:
    if error.status == 401:
        return TokenRefused()
    if error.status == 429:
        return SlowDown(_patience(error))
    if error.status >= 500:
        return Uncertain("Discord is in trouble")
    if error.text.lstrip().startswith("<"):
        # A page, and not an answer of Discord's: what stands before it, or a proxy, lets nothing through.
        return Refused("too large") if error.status == 413 else Trouble("Discord could not be reached")
    kind, words = _BY_CODE.get(error.code, (Refused, "Discord refuses this call"))
    return kind(words)


def _patience(error: discord.HTTPException) -> float:
    # Without the header of its own proxies the library does not wait itself.
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return _AFTER_A_429_SECONDS
