"""Methods about the bot itself: who it is, how it gets updates, its menus and descriptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.checking import Params
from bot.sandbox.model import Json
from bot.sandbox.refusal import Refusal

if TYPE_CHECKING:
    from bot.sandbox.world import World


def get_me(world: World, p: Params) -> Json:
    """Return the bot itself."""
    no = (
        "can_read_all_group_messages",
        "supports_inline_queries",
        "can_connect_to_business",
        "has_main_web_app",
    )
    return {**world.user(world.bot_id), "can_join_groups": True, **dict.fromkeys(no, False)}


def set_webhook(world: World, p: Params) -> bool:
    """Note a webhook, which ends polling."""
    url = p.get("url", "")
    if url and not url.startswith("https://"):
        raise Refusal(400, "bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch("[A-Za-z0-9_-]{0,256}", p.get("secret_token", "")):
        raise Refusal(400, "secret token contains unallowed characters")
    world.updates.allow(p.get("allowed_updates"))
    return _use_webhook(world, url, p)


def delete_webhook(world: World, p: Params) -> bool:
    """Go back to polling."""
    return _use_webhook(world, "", p)


def _use_webhook(world: World, url: str, p: Params) -> bool:
    if p.get("drop_pending_updates"):
        world.updates.clear()
    world.updates.webhook, world.updates.secret = url, p.get("secret_token", "")
    world.updates.failed_at = 0
    if url:
        world.updates.end_polls("terminated by setWebhook request")
    return True


def get_webhook_info(world: World, p: Params) -> Json:
    """Return what is set."""
    updates = world.updates
    failed = {"last_error_date": updates.failed_at} if updates.failed_at else {}
    pending = len(updates.pending)
    return {"url": updates.webhook, "has_custom_certificate": False, "pending_update_count": pending, **failed}


def set_my_commands(world: World, p: Params) -> bool:
    """Keep a command menu."""
    if len(p["commands"]) > 100:
        raise Refusal(400, "BOT_COMMANDS_TOO_MUCH")
    for entry in p["commands"]:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", entry["command"].removeprefix("/")):
            raise Refusal(400, "BOT_COMMAND_INVALID")
        if not 1 <= len(entry["description"]) <= 256:
            raise Refusal(400, "BOT_COMMAND_DESCRIPTION_INVALID")
    commands = [{**entry, "command": entry["command"].removeprefix("/")} for entry in p["commands"]]
    return _describe(world, _scope(p), p, commands)


def delete_my_commands(world: World, p: Params) -> bool:
    """Forget a command menu."""
    world.about.pop((_scope(p), _language(p)), None)
    return True


def get_my_commands(world: World, p: Params) -> object:
    """Return a command menu."""
    return world.about.get((_scope(p), _language(p)), [])


def set_my_description(world: World, p: Params) -> bool:
    """Keep what an empty chat shows."""
    return _set_about(world, p, "description", 512)


def set_my_short_description(world: World, p: Params) -> bool:
    """Keep what the profile shows."""
    return _set_about(world, p, "short_description", 120)


def _set_about(world: World, p: Params, name: str, limit: int) -> bool:
    if len(p.get(name, "")) > limit:
        raise Refusal(400, f"bot {name.replace('_', ' ')} is too long")
    return _describe(world, name, p, p.get(name, ""))


def _describe(world: World, name: str, p: Params, value: object) -> bool:
    world.about[name, _language(p)] = value
    world.touch()
    return True


def _language(p: Params) -> str:
    code: str = p.get("language_code", "")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise Refusal(400, "invalid language code specified")
    return code


def _scope(p: Params) -> str:
    scope = p.get("scope", {"type": "default"})
    needs = {"chat": {"chat_id"}, "chat_administrators": {"chat_id"}, "chat_member": {"chat_id", "user_id"}}
    plain = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
    if scope["type"] not in plain | set(needs):
        raise Refusal(400, "can't parse BotCommandScope: Unsupported type specified")
    if set(scope) - {"type"} != needs.get(scope["type"], set()):
        raise Refusal(400, "can't parse BotCommandScope: Empty chat_id specified")
    return "commands:" + ":".join(str(scope[name]) for name in sorted(scope, reverse=True))
