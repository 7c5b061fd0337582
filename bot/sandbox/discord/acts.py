"""What a client makes of a person's commands, choices and filled-in fields before it sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.discord import commands, components
from bot.sandbox.discord.components import LINK, PREMIUM, SELECTS
from bot.sandbox.discord.modals import fields, labels
from bot.sandbox.discord.permissions import P
from bot.sandbox.model import Impossible, Json

if TYPE_CHECKING:
    from bot.sandbox.discord.guilds import Channel
    from bot.sandbox.discord.interactions import Interaction
    from bot.sandbox.discord.model import Message

_OPTION_TYPES = {
    commands.STRING: str,
    commands.INTEGER: int,
    commands.BOOLEAN: bool,
    commands.NUMBER: float,
    commands.ATTACHMENT: tuple,
}


# --- commands


def find_command(channel: Channel, human_id: int, name: str) -> Json:
    """Return a command that a client shows this person in this place."""
    found = channel.world.commands.named(name)
    if not found:
        raise Impossible(f"there is no command /{name}")
    where = found["contexts"]
    if where is not None and (0 if channel.guild else 1) not in where:
        raise Impossible(f"/{name} is not for this place")
    if channel.guild and not (channel.guild.has_bot and channel.may(human_id) & P.USE_APPLICATION_COMMANDS):
        raise Impossible("commands of the bot cannot be used here")
    needed = int(found["default_member_permissions"] or 0) if channel.guild else 0
    if needed & ~channel.may(human_id):
        raise Impossible(f"/{name} is not for this person")
    return found


def command_data(channel: Channel, command: Json, given: dict[str, Any]) -> Json:
    """Return what the bot is told of a command with these options."""
    resolved: Json = {}
    declared = command.get("options") or []
    unknown = [name for name in given if not any(name in commands.names(option) for option in declared)]
    if unknown:
        raise Impossible(f"/{command['name']} has no option {unknown[0]!r}")
    told = []
    for option in declared:
        value = next((given[name] for name in commands.names(option) if name in given), None)
        if value is None and option.get("required"):
            raise Impossible(f"/{command['name']} asks for {option['name']!r}")
        if value is not None:
            wire = _option_value(channel, option, value, resolved)
            told.append({"name": option["name"], "type": option["type"], "value": wire})
    data = {"id": command["id"], "name": command["name"], "type": 1, "options": told}
    return data | ({"resolved": resolved} if resolved else {})


def _option_value(channel: Channel, option: Json, value: Any, resolved: Json) -> Any:
    kind = option["type"]
    if kind in _OPTION_TYPES and not isinstance(value, _OPTION_TYPES[kind]):
        raise Impossible(f"{option['name']!r} does not take {value!r}")
    if kind not in _OPTION_TYPES or kind == commands.ATTACHMENT:
        return resolve(channel, value, resolved)
    if option.get("choices"):
        return _choice(option, value)
    if kind == commands.STRING and not (option.get("min_length") or 0) <= len(value) <= (
        option.get("max_length") or 6000
    ):
        raise Impossible(f"{option['name']!r} is too short or too long")
    if kind in (commands.INTEGER, commands.NUMBER):
        least, most = option.get("min_value"), option.get("max_value")
        if (least is not None and value < least) or (most is not None and value > most):
            raise Impossible(f"{option['name']!r} is out of its range")
    return value


def _choice(option: Json, value: Any) -> Any:
    for choice in option["choices"]:
        if value == choice["value"] or value in commands.names(choice):
            return choice["value"]
    raise Impossible(f"{value!r} is no choice of {option['name']!r}")


def resolve(channel: Channel, value: Any, resolved: Json) -> str:
    """Return the id of a person, role, channel or (name, bytes), and say in `resolved` what it stands for."""
    if isinstance(value, tuple):
        file = channel.world.keep_file(channel.id, *value, folder="ephemeral-attachments")
        resolved.setdefault("attachments", {})[str(file.id)] = file.api(channel.world.url(file))
        return str(file.id)
    id_: int = value.id
    if id_ in channel.world.humans:
        resolved.setdefault("users", {})[str(id_)] = channel.world.user(id_)
        if channel.guild and id_ in channel.guild.members:
            told = channel.guild.member_api(id_)
            told = {key: told[key] for key in told if key != "user"} | {"permissions": str(channel.may(id_))}
            resolved.setdefault("members", {})[str(id_)] = told
    elif id_ in channel.world.channels:
        resolved.setdefault("channels", {})[str(id_)] = {**value.api(), "permissions": "0"}
    else:
        resolved.setdefault("roles", {})[str(id_)] = value.api()
    return str(id_)


# --- buttons and selects


def find_button(message: Message, which: str | int) -> Json:
    """Return a button by label or place, if it can be pressed."""
    buttons = [one for one in message.controls if one["type"] == components.BUTTON]
    if isinstance(which, int):
        hits = buttons[which:][:1]
    else:
        hits = [one for one in buttons if one.get("label") == which]
        hits = hits or [one for one in buttons if which in (one.get("label") or "")]
    if len(hits) != 1:
        raise Impossible(f"no button {which!r} among {message.buttons!r}")
    if hits[0].get("disabled") or hits[0]["style"] in (LINK, PREMIUM):
        raise Impossible("this button tells the bot nothing")
    return hits[0]


def select_data(channel: Channel, message: Message, what: tuple[Any, ...], place: int) -> Json:
    """Return what the bot is told of a choice in a message's select."""
    selects = [one for one in message.controls if one["type"] in SELECTS]
    if not selects[place:] or selects[place].get("disabled"):
        raise Impossible("there is no select to choose in")
    select, resolved = selects[place], dict[str, Any]()
    least, most = select.get("min_values"), select.get("max_values") or 1
    least = 1 if least is None else least
    if not least <= len(what) <= most:
        raise Impossible(f"this select takes {least} to {most}")
    values = _chosen(channel, select, list(what), resolved)
    data = {"component_type": select["type"], "custom_id": select["custom_id"], "id": select["id"], "values": values}
    return data | ({"resolved": resolved} if resolved else {})


def _chosen(channel: Channel, field: Json, what: list[Any], resolved: Json) -> list[str]:
    if "options" in field:
        return [_option(field, one) for one in what]
    return [resolve(channel, one, resolved) for one in what]


def _option(field: Json, wanted: str) -> str:
    for key in ("label", "value"):
        hits = [option["value"] for option in field["options"] if option[key] == wanted]
        if hits:
            return str(hits[0])
    raise Impossible(f"{wanted!r} is not among {[option['label'] for option in field['options']]!r}")


# --- modals


def field_values(shown: Interaction, values: dict[str, Any] | str) -> tuple[dict[str, Any], Json]:
    """Return what goes into each field of a modal by custom id, and what stands behind the ids in it."""
    modal = shown.modal or {}
    known, named, resolved = fields(modal), labels(modal), dict[str, Any]()
    if isinstance(values, str):
        if len(known) != 1:
            raise Impossible(f"this modal has the fields {sorted(named)!r}")
        values = dict.fromkeys(known, values)
    given = {}
    for name, value in values.items():
        id_ = named.get(name, name)
        if id_ not in known:
            raise Impossible(f"no field {name!r} among {sorted(named)!r}")
        given[id_] = _field(shown.channel, known[id_], value, resolved)
    return given, resolved


def _field(channel: Channel, field: Json, value: Any, resolved: Json) -> Any:
    if field["type"] in (components.TEXT_INPUT, components.CHECKBOX) or value is None:
        return value
    if field["type"] == components.RADIO_GROUP:
        return _option(field, value)
    return _chosen(channel, field, value if isinstance(value, list) else [value], resolved)
