"""The commands as they are published: in each language, and only when they have changed."""

from __future__ import annotations

from typing import Any

import pytest

from bot.platforms.discord_commands import ids, payload, same
from bot.speech import Command, Menus, Slot

MENUS: Menus = {
    "": [
        Command("today", "Today's prompt"),
        Command("pair", "D" * 200, takes=(Slot("partner", "With whom", "person"), Slot("code", "A code", "text"))),
    ],
    "de": [
        Command("today", "Die Frage von heute", called="heute"),
        Command(
            "pair", "Anfangen", takes=(Slot("partner", "Mit wem", "person", called="mit"), Slot("code", "Code", "text"))
        ),
    ],
    "tlh": [Command("today", "DaHjaj")],
    "pt": [Command("today", "Hoje")],
}


def test_each_command_is_there_for_everybody_in_their_language() -> None:
    today, pair = payload(MENUS)
    assert today == {
        "type": 1,
        "contexts": [0, 1],
        "integration_types": [0, 1],
        "name": "today",
        "description": "Today's prompt",
        "name_localizations": {"de": "heute"},
        "description_localizations": {"de": "Die Frage von heute", "pt-BR": "Hoje"},
    }
    assert len(pair["description"]) == 100
    assert [(one["type"], one["name"], one["required"]) for one in pair["options"]] == [
        (6, "partner", False),
        (3, "code", False),
    ]
    assert pair["options"][0]["name_localizations"] == {"de": "mit"}
    assert pair["options"][1]["description_localizations"] == {"de": "Code"}


def published(wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What Discord answers: with its own ids, defaults and order."""
    extra = {
        "application_id": "1",
        "version": "9",
        "default_member_permissions": None,
        "nsfw": False,
        "dm_permission": True,
    }
    there = []
    for at, one in enumerate(reversed(wanted)):
        options = [
            {key: value for key, value in option.items() if key != "required"} for option in one.get("options", [])
        ]
        there.append(
            {"name_localizations": None} | one | extra | {"id": str(at)} | ({"options": options} if options else {})
        )
    return there


def test_what_is_there_already_is_known() -> None:
    wanted = payload(MENUS)
    assert same(published(wanted), wanted)
    assert ids(published(wanted)) == {"pair": "0", "today": "1"}


@pytest.mark.parametrize(
    "change",
    [
        {"description": "Another"},
        {"contexts": [0]},
        {"description_localizations": {"de": "Anders"}},
        {"name_localizations": None},
        {"options": [{"type": 3, "name": "more", "description": "More"}]},
    ],
)
def test_any_change_is_seen(change: dict[str, Any]) -> None:
    wanted = payload(MENUS)
    there = published(wanted)
    there[-1] |= change
    assert not same(there, wanted)
    assert not same(there[:-1], wanted)
