"""Discord's sandbox refuses the modals and the commands that Discord refuses, and says where the fault lies."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.discord_library import Rest, faults
from tests.wire.discord_shapes import Body, button, old, row, select


def field(inside: Body, label: str = "L") -> Body:
    return {"type": 18, "label": label, "component": inside}


def words(id_: str = "t", **more: Any) -> Body:
    return {"type": 4, "custom_id": id_, "style": 2, **more}


def group(kind: int, count: int, **more: Any) -> Body:
    options = [{"label": f"L{n}", "value": f"v{n}"} for n in range(count)]
    return {"type": kind, "custom_id": "g", "options": options, **more}


def modal(*components: Body, **more: Any) -> Body:
    return {"custom_id": "m", "title": "T", "components": list(components), **more}


MODALS: dict[str, tuple[Body, dict[str, str]]] = {
    "a long title": (modal(field(words()), title="x" * 46), {"data.title": "BASE_TYPE_BAD_LENGTH"}),
    "no fields": (modal(), {"data.components": "BASE_TYPE_BAD_LENGTH"}),
    "six fields": (
        modal(*(field(words(str(n))) for n in range(6))),
        {"data.components": "BASE_TYPE_BAD_LENGTH"},
    ),
    "a long label": (modal(field(words(), "x" * 46)), {"data.components.0.label": "BASE_TYPE_BAD_LENGTH"}),
    "a field without a label": (modal(words()), {"data.components.0.type": "BASE_TYPE_CHOICES"}),
    "a button": (modal(field(button())), {"data.components.0.component.type": "BASE_TYPE_CHOICES"}),
    "twins": (modal(field(words()), field(words())), {"data.components": "COMPONENT_CUSTOM_ID_DUPLICATED"}),
    "a long hint": (
        modal(field(words(placeholder="x" * 101))),
        {"data.components.0.component.placeholder": "BASE_TYPE_BAD_LENGTH"},
    ),
    "upside down": (
        modal(field(words(min_length=5, max_length=4))),
        {"data.components.0.component.min_length": "NUMBER_TYPE_MAX"},
    ),
    "too long an answer": (
        modal(field(words(max_length=4001))),
        {"data.components.0.component.max_length": "NUMBER_TYPE_RANGE"},
    ),
    "one way only": (modal(field(group(21, 1))), {"data.components.0.component.options": "BASE_TYPE_BAD_LENGTH"}),
    "eleven ways": (modal(field(group(21, 11))), {"data.components.0.component.options": "BASE_TYPE_BAD_LENGTH"}),
    "eleven boxes": (modal(field(group(22, 11))), {"data.components.0.component.options": "BASE_TYPE_BAD_LENGTH"}),
    "eleven files": (
        modal(field({"type": 19, "custom_id": "f", "max_values": 11})),
        {"data.components.0.component.max_values": "NUMBER_TYPE_RANGE"},
    ),
}


@pytest.mark.parametrize("case", MODALS)
async def test_refuses_modals(rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman, case: str) -> None:
    body, where = MODALS[case]
    await rest.call("POST", f"/channels/{alice.chat.id}/messages", old(row(button())))
    tap = alice.presses(alice.sees()[-1])
    path = f"/interactions/{tap.id}/{tap.token}/callback"
    status, answer = await rest.call("POST", path, {"type": 9, "data": body})
    assert (status, answer["code"], faults(answer["errors"])) == (400, 50035, where)
    every = [field(words()), field(group(21, 10)), field(select(25)), {"type": 10, "content": "x"}]
    assert (await rest.call("POST", path, {"type": 9, "data": modal(*every)}))[0] == 204


def command(name: str = "today", **more: Any) -> Body:
    return {"name": name, "description": "d", **more}


def option(name: str = "o", **more: Any) -> Body:
    return {"type": 3, "name": name, "description": "d", **more}


COMMANDS: dict[str, tuple[list[Body], dict[str, str]]] = {
    "a shouted name": ([command("Today")], {"0.name": "APPLICATION_COMMAND_INVALID_NAME"}),
    "a name with a gap": ([command("to day")], {"0.name": "APPLICATION_COMMAND_INVALID_NAME"}),
    "a long name": ([command("x" * 33)], {"0.name": "APPLICATION_COMMAND_INVALID_NAME"}),
    "no description": ([command(description="")], {"0.description": "BASE_TYPE_REQUIRED"}),
    "a long description": ([command(description="x" * 101)], {"0.description": "BASE_TYPE_BAD_LENGTH"}),
    "twins": ([command(), command()], {"1.name": "APPLICATION_COMMANDS_DUPLICATE_NAME"}),
    "an unknown language": (
        [command(name_localizations={"xx": "heute"})],
        {"0.name_localizations.xx": "BASE_TYPE_CHOICES"},
    ),
    "a bad name in German": (
        [command(name_localizations={"de": "Heute"})],
        {"0.name_localizations.de": "APPLICATION_COMMAND_INVALID_NAME"},
    ),
    "out of order": (
        [command(options=[option("a"), option("b", required=True)])],
        {"0.options": "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"},
    ),
    "an option twice": (
        [command(options=[option(), option()])],
        {"0.options.1.name": "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED"},
    ),
    "26 choices": (
        [command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])])],
        {"0.options.0.choices": "BASE_TYPE_BAD_LENGTH"},
    ),
    "too much in all": (
        [command(options=[option(f"o{n}", choices=_choices) for n in range(2)])]
        if (_choices := [{"name": f"{n:0>100}", "value": f"{n:0>100}"} for n in range(25)])
        else [],
        {"0": "APPLICATION_COMMAND_TOO_LARGE"},
    ),
}


@pytest.mark.parametrize("case", COMMANDS)
async def test_refuses_commands(rest: Rest, discord_world: DiscordWorld, case: str) -> None:
    body, where = COMMANDS[case]
    path = f"/applications/{discord_world.bot_id}/commands"
    status, answer = await rest.call("PUT", path, body)
    assert (status, answer["code"], faults(answer["errors"])) == (400, 50035, where)
    assert await rest.call("GET", path) == (200, [])


async def test_takes_a_hundred_commands_and_keeps_what_does_not_change(rest: Rest, discord_world: DiscordWorld) -> None:
    path = f"/applications/{discord_world.bot_id}/commands"
    many = [command(f"c{n}", name_localizations={"de": f"befehl-{n}ü"}) for n in range(100)]
    _, first = await rest.call("PUT", path, many)
    _, again = await rest.call("PUT", path, [{**many[0], "description": "Other"}, *many[1:]])
    assert [one["id"] for one in again] == [one["id"] for one in first]
    assert [one["version"] for one in again][1:] == [one["version"] for one in first][1:]
    assert again[0]["version"] != first[0]["version"]
    assert await rest.refused("PUT", path, [*many, command("more")]) == (400, 30032)
    _, plain = await rest.call("GET", path)
    _, localised = await rest.call("GET", f"{path}?with_localizations=true")
    assert ("name_localizations" in plain[0], localised[0]["name_localizations"]) == (False, {"de": "befehl-0ü"})
    assert await rest.refused("GET", "/applications/5/commands") == (403, 20012)
