"""Updates that nobody here wrote, at the whole bot: it never stops, and never starves the update behind a bad one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.door import Patience
from tests.story import Story, telling

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "telegram-updates.jsonl"


def updates() -> list[dict[str, Any]]:
    """The foreign updates, or a skip where they are not at hand."""
    if not CORPUS.is_file():
        pytest.skip(f"no corpus of foreign updates beside the project ({CORPUS.name})")
    return [json.loads(row)["update"] for row in CORPUS.read_text("utf-8").splitlines()]


async def test_foreign_updates_stop_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    for number, update in enumerate(updates()):
        story.world.raw({**update, "update_id": 900_000_000 + 2 * number})
        if number % 40 == 0:
            await alice.says("/streak")
            alice.reads("ahead of you")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")


async def test_foreign_updates_in_our_own_chats(tmp_path: Path) -> None:
    """The same, as if they came from the couple: whatever is in them, the next message is answered."""
    # All of them are to get through to the features, and one person never sends so much at once.
    async with telling(tmp_path, patience=Patience(burst=0)) as story:
        await _as_if_from_the_couple(story)


async def _as_if_from_the_couple(story: Story) -> None:
    alice, _bob = await story.pair()
    user = alice.human.api()
    for number, update in enumerate(updates()):
        mine = json.loads(json.dumps(update))
        for kind in ("message", "edited_message"):
            if isinstance(mine.get(kind), dict):
                mine[kind] |= {"from": user, "chat": {"id": alice.human.id, "type": "private", "first_name": "Alice"}}
        story.world.raw({**mine, "update_id": 910_000_000 + 2 * number})
    await story.settled()
    story.catch_up()
    await alice.says("/streak")
    alice.reads("ahead of you")
    story.catch_up()
