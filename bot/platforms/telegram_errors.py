"""The library's errors in the vocabulary's words. No text of theirs passes: it may quote what was sent."""

from __future__ import annotations

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TimedOut,
)

from bot import carrier
from bot.carrier import Moved, NotModified, Refused, SlowDown, Trouble, Uncertain, Unreachable
from bot.platforms.telegram_request import TooFast, Unauthorized, Unclear


class TokenRefused(carrier.TokenRefused):
    """The token is not, or no longer, accepted."""

    remedy = "copy it anew from @BotFather into DUOLOGUE_TELEGRAM_TOKEN"

    def __init__(self) -> None:
        super().__init__("Telegram does not accept the bot token")


class Contested(Trouble):
    """Only one program may poll with a token, and none while a webhook is set."""


class Gone(Refused):
    """The message is not there (any more), or too old to be taken away."""


class Expired(Refused):
    """The tap waits no longer for an answer."""


class Absent(Refused):
    """No such person in this room."""


# Telegram has no error codes for these; the texts are those of its server's source (telegram-bot-api, td).
_BAD_REQUESTS: tuple[tuple[type[Exception], str, tuple[str, ...]], ...] = (
    (NotModified, "the message reads so already", ("message is not modified", "message_not_modified")),
    (
        Gone,
        "the message cannot be taken away",
        ("message to delete not found", "message can't be deleted", "message_delete_forbidden"),
    ),
    (
        Expired,
        "the tap has expired",
        ("query is too old", "query id is invalid", "query_id_invalid"),
    ),
    (
        Unreachable,
        "the chat is closed to the bot",
        (
            "chat not found",
            "user is deactivated",
            "user_is_deactivated",
            "user_is_blocked",
            "peer_id_invalid",
            "group chat was deactivated",
            "bot is not a member",
            "chat_write_forbidden",
            "have no rights to send a message",
            "not enough rights to send text messages",
        ),
    ),
    (
        Absent,
        "no such member",
        (
            "user not found",
            "member not found",
            "participant_id_invalid",
            "user_not_participant",
            "user_id_invalid",
            "invalid user_id",
        ),
    ),
)


def in_our_words(error: Exception) -> Exception:
    """Return what `bot.speech` calls this; anything unforeseen is `Uncertain`."""
    match error:
        case TooFast():
            return SlowDown(error.seconds)
        case ChatMigrated():
            return Moved(str(error.new_chat_id))
        case Forbidden():
            return Unreachable("the chat is closed to the bot")
        case Unauthorized():
            return TokenRefused()
        case InvalidToken():
            return Refused("Telegram knows neither this token nor this method")
        case BadRequest():
            return _bad_request(error.message.lower())
        case Conflict():
            return Contested("another program is polling with this token, or a webhook is set")
        case TimedOut() | Unclear():
            return Uncertain("Telegram did not answer clearly")
        case NetworkError():
            return Trouble("Telegram could not be reached or is in trouble")
    return Uncertain(f"an unforeseen answer: {type(error).__name__}")


def _bad_request(text: str) -> Exception:
    for kind, ours, theirs in _BAD_REQUESTS:
        if any(part in text for part in theirs):
            return kind(ours)
    return Refused("Telegram refuses this call")
