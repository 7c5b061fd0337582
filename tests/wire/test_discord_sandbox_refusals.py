"""Discord's sandbox refuses the shapes that Discord refuses, and says by path where the fault lies."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.discord_library import Rest, faults

V2 = 1 << 15
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (40).to_bytes(4, "big") + (30).to_bytes(4, "big")
Body = dict[str, Any]


def said(text: str = "x") -> Body:
    return {"type": 10, "content": text}


def button(id_: str = "a", **more: Any) -> Body:
    return {"type": 2, "style": 1, "label": "Yes", "custom_id": id_, **more}


def row(*inside: Body) -> Body:
    return {"type": 1, "components": list(inside)}


def select(count: int = 2, **more: Any) -> Body:
    options = [{"label": f"L{n}", "value": f"v{n}"} for n in range(count)]
    return {"type": 3, "custom_id": "s", "options": options, **more}


def gallery(url: str = "attachment://a.png", **more: Any) -> Body:
    return {"type": 12, "items": [{"media": {"url": url}, **more}]}


def container(*inside: Body, **more: Any) -> Body:
    return {"type": 17, "components": list(inside), **more}


def section(accessory: Body, *inside: Body) -> Body:
    return {"type": 9, "components": list(inside), "accessory": accessory}


def layout(*components: Body, **more: Any) -> Body:
    return {"flags": V2, "components": list(components), **more}


def old(*components: Body) -> Body:
    return {"content": "x", "components": list(components)}


TAKEN: dict[str, Body] = {
    "words": {"content": "x" * 2000, "nonce": "n" * 25, "enforce_nonce": True, "tts": False},
    "rows": old(row(*(button(str(n)) for n in range(5))), row(select(25, placeholder="p" * 150))),
    "a link": old(row({"type": 2, "style": 5, "label": "Read", "url": "https://example.org"})),
    "a layout": layout(
        container(said("x" * 3000), {"type": 14, "spacing": 2, "divider": False}, row(button()), accent_color=0xFFFFFF),
        section(button("b"), said("x" * 900)),
        said("y" * 100),
        gallery("https://example.org/a.png", description="What one sees", spoiler=True),
    ),
    "forty parts": layout(*(said() for _ in range(40))),
    "nobody called": {"content": "x", "allowed_mentions": {"parse": [], "replied_user": False}},
}


@pytest.mark.parametrize("case", TAKEN)
async def test_takes(rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman, case: str) -> None:
    status, answer = await rest.call("POST", f"/channels/{alice.chat.id}/messages", TAKEN[case])
    assert (status, len(alice.sees())) == (200, 1), answer


MESSAGES: dict[str, tuple[Body, dict[str, str]]] = {
    "long words": ({"content": "x" * 2001}, {"content": "BASE_TYPE_BAD_LENGTH"}),
    "words that are none": ({"content": 5}, {"content": "BASE_TYPE_BAD_TYPE"}),
    "half a character": ({"content": "\ud83d"}, {"content": "BASE_TYPE_BAD_TYPE"}),
    "a long nonce": ({"content": "x", "nonce": "n" * 26}, {"nonce": "BASE_TYPE_BAD_LENGTH"}),
    "a flag that is not for bots": ({"content": "x", "flags": 64}, {"flags": "BITFIELD_TYPE_INVALID"}),
    "everybody and some": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        {"allowed_mentions.parse": "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"},
    ),
    "nothing to reply to": (
        {"content": "x", "message_reference": {"message_id": "5"}},
        {"message_reference": "REPLIES_UNKNOWN_MESSAGE"},
    ),
    "a file that did not come": (
        {"content": "x", "attachments": [{"id": 0}]},
        {"attachments.0.id": "ATTACHMENT_NOT_FOUND"},
    ),
    "words in a layout": (
        layout(said(), content="x"),
        {"content": "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"},
    ),
    "embeds in a layout": (
        layout(said(), embeds=[{"title": "x"}]),
        {"embeds": "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"},
    ),
    "a layout without its flag": (old(said()), {"components.0.type": "BASE_TYPE_CHOICES"}),
    "a button without a row": (layout(button()), {"components.0.type": "BASE_TYPE_CHOICES"}),
    "six rows": (old(*(row(button(str(n))) for n in range(6))), {"components": "BASE_TYPE_BAD_LENGTH"}),
    "forty-one parts": (
        layout(*(container(*(said() for _ in range(9))) for _ in range(4)), said()),
        {"components": "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"},
    ),
    "too much text in all": (
        layout(said("x" * 2500), container(said("x" * 1501))),
        {"components": "COMPONENT_MAX_TEXT_SIZE_EXCEEDED"},
    ),
    "empty text": (layout(said("")), {"components.0.content": "BASE_TYPE_REQUIRED"}),
    "a box in a box": (layout(container(container(said()))), {"components.0.components.0.type": "BASE_TYPE_CHOICES"}),
    "an empty box": (layout(container()), {"components.0.components": "BASE_TYPE_BAD_LENGTH"}),
    "six buttons": (
        old(row(*(button(str(n)) for n in range(6)))),
        {"components.0.components": "BASE_TYPE_BAD_LENGTH"},
    ),
    "a select and a button": (
        old(row(select(), button())),
        {"components.0.components": "COMPONENT_LAYOUT_WIDTH_EXCEEDED"},
    ),
    "a field of a modal": (
        old(row({"type": 4, "custom_id": "t", "style": 1})),
        {"components.0.components.0.type": "BASE_TYPE_CHOICES"},
    ),
    "a long label": (
        old(row(button(label="x" * 81))),
        {"components.0.components.0.label": "BASE_TYPE_BAD_LENGTH"},
    ),
    "no label": (
        old(row(button(label=""))),
        {"components.0.components.0": "BUTTON_COMPONENT_INVALID_EMOJI_AND_LABEL"},
    ),
    "a long custom id": (
        old(row(button("x" * 101))),
        {"components.0.components.0.custom_id": "BASE_TYPE_BAD_LENGTH"},
    ),
    "no custom id": (
        old(row(button(custom_id=None))),
        {"components.0.components.0.custom_id": "BASE_TYPE_REQUIRED"},
    ),
    "twins": (layout(row(button()), row(button())), {"components": "COMPONENT_CUSTOM_ID_DUPLICATED"}),
    "a link with an id": (
        old(row(button(style=5, url="https://example.org"))),
        {"components.0.components.0.custom_id": "BUTTON_COMPONENT_INVALID_FIELD"},
    ),
    "a link nowhere": (
        old(row({"type": 2, "style": 5, "label": "x", "url": "nowhere"})),
        {"components.0.components.0.url": "URL_TYPE_INVALID_URL"},
    ),
    "26 options": (old(row(select(26))), {"components.0.components.0.options": "BASE_TYPE_BAD_LENGTH"}),
    "an option twice": (
        old(row(select(options=[{"label": "a", "value": "v"}, {"label": "b", "value": "v"}]))),
        {"components.0.components.0.options.1.value": "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"},
    ),
    "a long option": (
        old(row(select(options=[{"label": "x" * 101, "value": "x" * 101}]))),
        {
            "components.0.components.0.options.0.label": "BASE_TYPE_BAD_LENGTH",
            "components.0.components.0.options.0.value": "BASE_TYPE_BAD_LENGTH",
        },
    ),
    "more than there is": (
        old(row(select(2, max_values=3))),
        {"components.0.components.0.max_values": "NUMBER_TYPE_MAX"},
    ),
    "a section without a side": (
        layout(section({}, said())),
        {"components.0.accessory.type": "BASE_TYPE_CHOICES"},
    ),
    "a picture that did not come": (
        layout(gallery()),
        {"components": "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"},
    ),
    "a file from elsewhere": (
        layout({"type": 13, "file": {"url": "https://example.org/a.pdf"}}),
        {"components.0.file.url": "URL_TYPE_INVALID_SCHEME"},
    ),
    "a wide separator": (layout({"type": 14, "spacing": 3}), {"components.0.spacing": "BASE_TYPE_CHOICES"}),
}


@pytest.mark.parametrize("case", MESSAGES)
async def test_refuses_messages(rest: Rest, alice: DiscordHuman, case: str) -> None:
    body, where = MESSAGES[case]
    status, answer = await rest.call("POST", f"/channels/{alice.chat.id}/messages", body)
    assert (status, answer["code"], faults(answer["errors"])) == (400, 50035, where)
    assert alice.sees() == []


async def test_refuses_empty_and_voiceless_messages(
    rest: Rest, discord_world: DiscordWorld, alice: DiscordHuman
) -> None:
    path = f"/channels/{alice.chat.id}/messages"
    for empty in ({}, {"content": " "}, layout(), {"content": "", "components": []}):
        assert await rest.refused("POST", path, empty) == (400, 50006)
    voice = {"flags": 1 << 13, "attachments": [{"id": 0, "duration_secs": 3.2, "waveform": "AAcQ"}]}
    sound = ("voice-message.ogg", b"OggS")
    assert await rest.refused("POST", path, {"content": "x", **voice}, sound) == (400, 50160)
    assert await rest.refused("POST", path, {"flags": 1 << 13}, sound) == (400, 50161)
    assert (await rest.call("POST", path, voice, sound))[0] == 200
    assert await rest.refused("PATCH", f"{path}/{alice.sees()[-1].id}", {"content": "x"}) == (400, 50162)
    discord_world.largest_upload = 10
    assert await rest.refused("POST", path, {}, ("a.png", b"x" * 11)) == (413, 40005)
    assert len(alice.sees()) == 1


async def test_an_edit_keeps_what_it_does_not_name_and_cannot_leave_the_layout(rest: Rest, alice: DiscordHuman) -> None:
    path = f"/channels/{alice.chat.id}/messages"
    _, sent = await rest.call("POST", path, layout(said("Old"), gallery()), ("a.png", PNG))
    status, _ = await rest.call("PATCH", f"{path}/{sent['id']}", layout(said("New"), gallery()))
    assert (status, alice.sees()[-1].text, len(alice.sees()[-1].attachments)) == (200, "New", 1)
    _, answer = await rest.call("PATCH", f"{path}/{sent['id']}", {"content": "Words", "flags": 0})
    assert faults(answer["errors"]) == {"content": "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"}
    _, answer = await rest.call("PATCH", f"{path}/{sent['id']}", {"attachments": []})
    assert faults(answer["errors"]) == {"components": "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"}


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
