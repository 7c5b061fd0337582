"""Which keyboards Telegram takes, and which it refuses."""

from __future__ import annotations

import re
from typing import Any

from bot.sandbox.refusal import Refusal

Json = dict[str, Any]

_LOOK = {"text", "style", "icon_custom_emoji_id"}
# The bot has no inline mode, no games, no payments and no login domain.
_NOT_OURS = {"callback_game", "pay", "login_url", "switch_inline_query", "switch_inline_query_chosen_chat"}
_URL = re.compile(r"(https?://([\w-]+\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?|tg://\S+)", re.IGNORECASE)
_PRIVATE_ONLY = {
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "request_managed_bot": "managed bots can be requested in private chats only",
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "web_app": "web App buttons can be used in private chats only",
}


def markup_as_kept(markup: Json | None, *, private: bool) -> Json | None:
    """Return the keyboard without its empty rows, or nothing if it is empty; refuse a bad one."""
    if markup is None:
        return None
    for kind, check in (("inline_keyboard", _check_inline), ("keyboard", _check_key)):
        if kind in markup:
            rows = [row for row in markup[kind] if row]
            for button in (button for row in rows for button in row):
                check(button, private)
            if sum(map(len, rows)) > (100 if kind == "inline_keyboard" else 300):
                raise Refusal(400, "reply markup is too long")
            return {**markup, kind: rows} if rows else None
    return markup


def _check_inline(button: Json, private: bool) -> None:
    prefix = "can't parse inline keyboard button: "
    if not button["text"].strip():
        raise Refusal(400, "inline keyboard button text must be non-empty")
    actions = {name for name in button if name not in _LOOK and button[name] not in ("", False)}
    if not actions:
        raise Refusal(400, prefix + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise Refusal(400, prefix + "exactly one of the optional fields must be used")
    if "callback_data" in actions and len(button["callback_data"].encode()) > 64:
        raise Refusal(400, "BUTTON_DATA_INVALID")
    if "url" in actions and not _URL.fullmatch(button["url"]):
        raise Refusal(400, f"inline keyboard button URL '{button['url']}' is invalid")
    if actions & _NOT_OURS or ("web_app" in actions and not private):
        raise Refusal(400, "BUTTON_TYPE_INVALID")


def _check_key(button: Json, private: bool) -> None:
    if not button["text"].strip():
        raise Refusal(400, "keyboard button text must be non-empty")
    actions = [name for name in button if name not in _LOOK and button[name] is not False]
    if len(actions) > 1:
        raise Refusal(400, "can't parse keyboard button: at most one of the optional fields must be used")
    if actions and not private:
        raise Refusal(400, _PRIVATE_ONLY[actions[0]])
    request = button.get("request_users")
    if request and not 1 <= request.get("max_quantity", 1) <= 10:
        raise Refusal(400, "BUTTON_USER_INVALID")
