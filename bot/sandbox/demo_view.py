"""What the demo page shows: the whole state as one JSON value, made anew upon each change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.sandbox import demo_discord_guide, demo_discord_view
from bot.sandbox.chats import INSIDE
from bot.sandbox.demo_abroad import Abroad
from bot.sandbox.demo_cast import HOMES, MORNING, Cast
from bot.sandbox.model import Call, File, Json, Message, Popup

MOST_MESSAGES, MOST_CALLS, MOST_POPUPS = 300, 80, 20


async def snapshot(cast: Cast) -> Json:
    """Return everything that is on the page."""
    curtain = await cast.stage.curtain()
    shown = {
        "clock": _clock(cast),
        "people": {key: _person(cast, key) for key in cast.people},
        "room": _room(cast) if cast.meeting else None,
        "chats": {place: _messages(cast, place) for place in cast.places},
        "keyboards": {key: _keyboard(cast, key) for key in HOMES if key in cast.people},
        "menus": {place: _menu(cast, place) for place in cast.places},
        "popups": _popups(cast),
        "curtain": {**curtain, "calls": _calls(cast)},
    }
    if cast.abroad is None:
        return {**shown, "guide": progress(cast)}
    return {**shown, **_abroad(cast, cast.abroad, shown)}


def _abroad(cast: Cast, abroad: Abroad, shown: Json) -> Json:
    """What differs with Bob on Discord."""
    phone = demo_discord_view.phone(abroad)
    return {
        "people": {**shown["people"], "bob": phone["person"]},
        "chats": {**shown["chats"], "bob": demo_discord_view.messages(abroad)},
        "phone": phone,
        "guide": demo_discord_guide.progress(cast, abroad, _is_open(cast)),
    }


# --- who, where and when


def _clock(cast: Cast) -> Json:
    zone, hour = cast.stage.prompt_hour() or (HOMES["alice"], MORNING)
    return {"now": cast.stage.now().isoformat(), "homes": HOMES, "zone": zone, "hour": f"{hour:%H:%M}"}


def _person(cast: Cast, key: str) -> Json:
    human = cast.people[key]
    started = human.started and not human.blocked
    return {"name": human.name, "language": human.language, "started": started, "home": "telegram"}


def _room(cast: Cast) -> Json:
    inside = [cast.name_of(user) for user, status in cast.room.chat.members.items() if status in INSIDE]
    return {"title": cast.room.chat.title, "members": inside}


def _menu(cast: Cast, place: str) -> list[Json]:
    """The commands behind the menu button, by Telegram's order of scopes and languages."""
    scope = "all_group_chats" if place == "room" else "all_private_chats"
    language = cast.people["alice" if place == "room" else place].language
    about = cast.world.about
    keys = [(f"commands:{one}", tongue) for one in (scope, "default") for tongue in (language, "")]
    found: Any = next((about[key] for key in keys if about.get(key)), [])
    return [{"command": one["command"], "description": one["description"]} for one in found]


# --- messages


def _messages(cast: Cast, place: str) -> list[Json]:
    standing = list(cast.chat(place).standing.values())[-MOST_MESSAGES:]
    return [_message(cast, message) for message in standing]


def _message(cast: Cast, message: Message) -> Json:
    inline = "inline_keyboard" in (message.markup or {})
    return {
        "id": message.id,
        "from": cast.name_of(message.from_id),
        "at": message.date.isoformat(),
        "edited": message.edited is not None,
        "silent": message.silent,
        "text": message.text,
        "entities": [_entity(cast, entity, message.text) for entity in message.entities],
        "media": _media(message.media),
        "veiled": message.veiled,
        "keys": [[_key(key) for key in row] for row in message.keys] if inline else [],
        "reply": _replied(cast, message),
        "reaction": message.reaction,
        "service": _service(cast, message) if message.service else "",
    }


def _entity(cast: Cast, entity: Json, text: str) -> Json:
    shown = {name: entity[name] for name in ("type", "offset", "length")}
    url = _piece(text, entity) if entity["type"] == "url" else entity.get("url", "")
    ours = url.startswith(f"https://t.me/{cast.world.username}")
    return {**shown, "url": url} if ours else shown


def _media(file: File | None) -> Json | None:
    if file is None:
        return None
    width, height = file.size
    return {"kind": file.kind, "name": file.name, "url": f"/media/{file.unique_id}", "width": width, "height": height}


def _key(key: Json) -> Json:
    kind = "link" if "url" in key else "pick" if "request_users" in key else "tap"
    return {"text": key["text"], "kind": kind}


def _replied(cast: Cast, message: Message) -> Json | None:
    old = cast.world.chats[message.chat_id].standing.get(message.reply_to or 0)
    return {"from": cast.name_of(old.from_id), "text": old.text[:120]} if old else None


def _service(cast: Cast, message: Message) -> str:
    """Say a service message in words."""
    by, service = cast.world.user(message.from_id), message.service or {}
    match service:
        case {"new_chat_members": [{"id": joined, "first_name": name}]}:
            return f"{name} joined" if joined == by["id"] else f"{by['first_name']} added {name}"
        case {"left_chat_member": {"id": left, "first_name": name}}:
            return f"{name} left" if left == by["id"] else f"{by['first_name']} removed {name}"
        case {"users_shared": {"users": [{"user_id": chosen}]}}:
            return f"{by['first_name']} chose {cast.world.user(chosen)['first_name']}"
    return ""


def _keyboard(cast: Cast, key: str) -> Json | None:
    shown = cast.people[key].chat.keyboard
    return {"message": shown.id, "keys": [[_key(one) for one in row] for row in shown.keys]} if shown else None


def _popups(cast: Cast) -> list[Json]:
    popups = list(enumerate(cast.world.popups))[-MOST_POPUPS:]
    return [_popup(cast, number, popup) for number, popup in popups if popup.text]


def _popup(cast: Cast, number: int, popup: Popup) -> Json:
    return {"number": number, "who": cast.name_of(popup.human), "text": popup.text}


# --- how far the guide has come


def progress(cast: Cast) -> Json:
    """Count the steps that the world shows as done, whoever did them; a later one implies those before."""
    steps = (_bot_is_in(cast), _are_paired(cast), _was_asked(cast), _one_is_in(cast), _is_open(cast))
    done = max((number for number, reached in enumerate(steps, 1) if reached), default=0)
    return {"done": done, "answered": [key for key in HOMES if _has_answered(cast, key)]}


def _bot_is_in(cast: Cast) -> bool:
    return cast.room.chat.has(cast.world.bot_id)


def _are_paired(cast: Cast) -> bool:
    return cast.stage.prompt_hour() is not None


def _cards(cast: Cast) -> list[Message]:
    """Every version of the cards in the room that lead to the day's question."""
    said = (one for one in cast.world.history if one.chat_id == cast.room.id)
    return [one for one in said if any(str(key.get("url", "")).endswith("=today") for key in _keys(one))]


def _was_asked(cast: Cast) -> bool:
    return bool(_cards(cast))


def _one_is_in(cast: Cast) -> bool:
    return any(card.edited for card in _cards(cast))


def _is_open(cast: Cast) -> bool:
    """Say whether both names have stood over words in one message: in the room, or in private without one."""
    names = {cast.names[key] for key in HOMES}
    said = (one for one in cast.world.history if one.from_id == cast.world.bot_id)
    return any(names <= _bold(message) for message in said)


def _bold(message: Message) -> set[str]:
    return {_piece(message.text, entity) for entity in message.entities if entity["type"] == "bold"}


def _piece(text: str, entity: Json) -> str:
    """Cut out what an entity covers; it counts in UTF-16 units."""
    begin, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    return text.encode("utf-16-le")[begin:end].decode("utf-16-le")


def _has_answered(cast: Cast, who: str) -> bool:
    first = next((card.id for card in _cards(cast)), None)
    said = [one for one in cast.people[who].sees() if one.from_id == cast.people[who].id]
    return first is not None and any(one.id > first and not one.text.startswith("/") for one in said)


def _keys(message: Message) -> list[Json]:
    return [key for row in message.keys for key in row]


# --- behind the curtain


def _calls(cast: Cast) -> list[Json]:
    calls = [_call(cast, call) for call in cast.world.calls if call.method != "getUpdates"]
    if cast.abroad:
        calls += [demo_discord_view.call(cast.abroad, call) for call in cast.abroad.world.calls]
    return sorted(calls, key=lambda call: str(call["at"]))[: -MOST_CALLS - 1 : -1]


def _call(cast: Cast, call: Call) -> Json:
    where = _where(cast, call.parameters)
    return {"at": call.at.isoformat(), "method": call.method, "chat": where, "outcome": call.error or "ok"}


def _where(cast: Cast, parameters: Mapping[str, Any]) -> str:
    """Name the chat that a call is about; the private chat of whoever tapped, for answers to taps."""
    tap = cast.world.taps.get(str(parameters.get("callback_query_id", "")))
    chat_id = str(tap.human if tap else parameters.get("chat_id", ""))
    names = {str(human.id): human.name for human in cast.people.values()}
    room = {str(cast.room.id): "the room"} if cast.meeting else {}
    return {**names, **room}.get(chat_id, "")
