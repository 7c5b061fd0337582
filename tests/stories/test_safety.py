"""If something does not feel right: where to turn, in place of the help, and away again."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from bot.sandbox.model import Message
from bot.store import tables as t
from tests.story import Person, Story, plain


async def safety(person: Person) -> Message:
    """The pointers, in place of the help."""
    await person.says("/help")
    shown = person.reads("What I can do", "/leave")
    assert shown.buttons[-1] == ("If something doesn't feel right",)
    await person.presses("If something doesn't feel right")
    pointers = person.reads("If something doesn't feel right")
    assert pointers.id == shown.id, "it is an edit, and nothing of it stands on a lock screen"
    return pointers


@pytest.mark.parametrize("paired", [True, False])
async def test_help_leads_to_where_one_can_turn_and_away_again(story: Story, paired: bool) -> None:
    if paired:
        alice, bob = await story.pair()
    else:
        alice, bob = story.person("Alice"), story.person("Bob")
        await alice.starts()
        story.catch_up()
    before = bob.shown()
    said = plain((await safety(alice)).text)
    for words in ("emergency number", "findahelpline.com", "lila.help", "private window", "/leave", "Nobody is told"):
        assert words in said
    await alice.presses("Back")
    assert "findahelpline" not in alice.shown()
    alice.reads("What I can do")
    assert bob.shown() == before
    story.quiet()


@pytest.mark.parametrize("language", ["en", "de"])
async def test_it_accuses_nobody_and_names_no_number(story: Story, language: str) -> None:
    alice = story.person("Alice", language)
    await alice.starts()
    await alice.says("/help")
    await alice.presses("feel right" if language == "en" else "nicht gut")
    said = plain(alice.human.sees()[-1].text).lower()
    for word in ("abus", "violen", "victim", "partner", "gewalt", "opfer", "täter", "missbrauch", "http"):
        assert word not in said
    assert not any(sign.isdecimal() for sign in said)
    story.catch_up()


async def test_nothing_is_kept_of_somebody_having_looked(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/help")
    story.catch_up()
    before = await kept(story)
    await safety(alice)
    assert await kept(story) == before


async def kept(story: Story) -> dict[str, list[object]]:
    """All that is stored, but for the numbers by which repeated updates are known, and messages that may be cleared away."""
    async with story.app.database.begin() as connection:
        tables = [one for one in t.metadata.sorted_tables if one.name not in ("seen", "heartbeat")]
        found = {one.name: [tuple(row) for row in await connection.execute(sa.select(one))] for one in tables}
    return found | {"posted": [row for row in found["posted"] if not row[2].startswith("@")]}


async def test_in_the_room_the_help_answers_in_private_alone(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/help", room=True)
    alice.reads("What I can do")
    story.quiet()
