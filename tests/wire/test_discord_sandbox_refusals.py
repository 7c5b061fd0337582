"""Discord's sandbox refuses the shapes that Discord refuses, and says by path where the fault lies."""

from __future__ import annotations

import pytest

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.world import DiscordWorld
from tests.wire.discord_library import Rest, faults
from tests.wire.discord_shapes import PNG, Body, button, container, gallery, layout, old, row, said, section, select

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
