"""What the phone with Discord shows: a private chat in components, commands, and a modal."""

from __future__ import annotations

import re

from bot.sandbox.demo_abroad import Abroad
from bot.sandbox.discord.commands import STRING
from bot.sandbox.discord.components import BUTTON, FILE, SELECTS, walk
from bot.sandbox.discord.model import VOICE_MESSAGE, Attachment, Message
from bot.sandbox.discord.routes import ROUTES
from bot.sandbox.model import Call, File, Json

MOST_MESSAGES, MOST_FAILED = 300, 20
_IN_DM = 1
_PATHS = {name: f"{method} {re.sub('{.*?}', '…', path)}" for (method, path), (name, _) in ROUTES.items()}


def phone(abroad: Abroad) -> Json:
    """Return what there is besides the messages."""
    bob = abroad.bob
    return {
        "person": {"name": bob.name, "language": bob.language, "started": bob.installed, "home": "discord"},
        "commands": [_command(one, bob.language) for one in abroad.world.commands.all if _is_for_private(one)],
        "modal": _modal(abroad),
        "failed": _failed(abroad),
    }


def messages(abroad: Abroad) -> list[Json]:
    """Return the private chat, oldest first."""
    return [_message(abroad, one) for one in abroad.sees()[-MOST_MESSAGES:]]


def _url(file: Attachment) -> str:
    return f"/media/{file.id}"


def _message(abroad: Abroad, message: Message) -> Json:
    return {
        "id": str(message.id),
        "from": abroad.name_of(message.author_id),
        "at": message.date.isoformat(),
        "edited": message.edited is not None,
        "silent": message.silent,
        "loading": message.loading,
        "mine_alone": message.ephemeral,
        "text": message.content,
        "parts": _placed(message),
        "files": [_file(one, message) for one in message.attachments] if not message.components else [],
        "reply": _replied(abroad, message),
        "used": _used(abroad, message),
    }


def _placed(message: Message) -> list[Json]:
    """Number buttons and selects, each by itself: so they are pressed. Files get their names."""
    tree, names = message.laid_out(_url), {_url(file): file.name for file in message.attachments}
    for kinds in ({BUTTON}, SELECTS):
        for place, one in enumerate(one for one in walk(tree) if one["type"] in kinds):
            one["place"] = place
    for one in walk(tree):
        if one["type"] == FILE:
            one["name"] = names.get(one["file"]["url"], "file")
    return tree


def _file(file: Attachment, message: Message) -> Json:
    is_picture = File("", "", "photo", "", file.data).is_image
    kind = "voice" if message.flags & VOICE_MESSAGE else "picture" if is_picture else "file"
    return {"kind": kind, "name": file.name, "url": _url(file)}


def _replied(abroad: Abroad, message: Message) -> Json | None:
    old = abroad.bob.chat.standing.get(message.reply_to or 0)
    return {"from": abroad.name_of(old.author_id), "text": old.text[:120]} if old else None


def _used(abroad: Abroad, message: Message) -> str:
    """Name the command that this answers, if it does."""
    told = abroad.world.interactions.get(int((message.interaction or {"id": 0})["id"]))
    return str(told.data.get("name", "")) if told else ""


# --- what stands over and under the chat


def _modal(abroad: Abroad) -> Json | None:
    opened = abroad.modal()
    if opened is None or opened.modal is None:
        return None
    return {"id": str(opened.id), "title": opened.modal["title"], "parts": opened.modal["components"]}


def _failed(abroad: Abroad) -> list[str]:
    return [str(one.id) for one in abroad.world.interactions.values() if one.failed][-MOST_FAILED:]


def _is_for_private(command: Json) -> bool:
    return command["contexts"] is None or _IN_DM in command["contexts"]


def _command(command: Json, language: str) -> Json:
    """A command as the person reads it, with what can be typed into it."""
    typed = [_said(one, language) for one in command.get("options") or [] if one["type"] == STRING]
    return {**_said(command, language), "id": command["id"], "options": typed}


def _said(part: Json, language: str) -> Json:
    def local(key: str) -> str:
        return str((part.get(f"{key}_localizations") or {}).get(language) or part[key])

    return {"name": part["name"], "called": local("name"), "description": local("description")}


def call(abroad: Abroad, call: Call) -> Json:
    """Return a call as it stands behind the curtain."""
    # What has an id of a chat or of a tap is about the only chat there is.
    where = abroad.bob.name if {"channel_id", "interaction_id", "message_id"} & call.parameters.keys() else ""
    return {"at": call.at.isoformat(), "method": _PATHS[call.method], "chat": where, "outcome": call.error or "ok"}
