"""What people write and what they are called: it has no effect, hides nothing, and arrives."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from bot.store import tables as t
from tests.stories.test_answers import asked
from tests.story import Person, Story, plain

MARKUP = (
    "<b>bold</b> *star* _low_ `code` ||hidden|| [link](tg://user?id=1) <a href='tg://user?id=1'>x</a> "
    "@everyone @here /leave /forget https://example.org tg://resolve?domain=x &lt; \\*"
)
OWN_MARKS = {"bold", "italic", "blockquote", "expandable_blockquote"}
LOUD = "<i>Al</i> @all /stop"


def sent(story: Story) -> list[dict[str, Any]]:
    """Whatever the bot has sent or edited."""
    calls = [call for call in story.world.calls if call.method.startswith(("send", "edit"))]
    assert calls
    return [dict(call.parameters) for call in calls]


async def test_nothing_that_people_write_is_markup_anywhere(story: Story) -> None:
    alice, bob = await story.pair(LOUD, f"{LOUD} *Bo*")
    await alice.says("/today")
    await alice.says(MARKUP)
    await bob.sends("photo", MARKUP)
    await alice.presses("What I loved")
    await alice.says(MARKUP)
    await bob.says("/today")
    await alice.says("/leave")
    for arguments in sent(story):
        assert "parse_mode" not in arguments
        given = [*(arguments.get("entities") or []), *(arguments.get("caption_entities") or [])]
        assert {one["type"] for one in given} <= OWN_MARKS
        assert not any({"url", "user"} & one.keys() for one in given)
        if "text" in arguments:
            assert arguments["link_preview_options"] == {"is_disabled": True}
    assert story.times_shown(MARKUP) >= 3
    story.catch_up()


@pytest.mark.parametrize(
    "nothing", ["\u200b", "\u3164\u2800", "\u2060\ufeff", "\U000e0041\U000e0042", "\u202e\u202c", "\ufe0f"]
)
async def test_an_answer_in_which_nothing_shows_is_none(story: Story, nothing: str) -> None:
    alice, bob = await asked(story)
    await alice.says(nothing)
    alice.reads("I can't see any words in that message, so nothing of it is kept.")
    mine = await alice.answers("The cat.")
    await alice.edits(mine, nothing)
    alice.reads("What you had before is still as it was.")
    await bob.answers("You.", opens=True)
    story.room_reads("1 of 2")
    story.both_see("The cat.", "You.")
    story.room_reads("open")
    await alice.presses("What I loved")
    alice.asked_for("What did you love")
    await alice.says(nothing)
    alice.reads("One line in words, please.")


async def test_names_in_which_nothing_shows_or_that_steer_are_mended(story: Story) -> None:
    alice, bob = story.person("\u3164\u200b"), story.person("Bob \u202eecilA\u2066" + "o" + "\u0301" * 40)
    alice.human.username = "alice_in"
    await story.open_room(alice, bob)
    for person in (alice, bob):
        await person.presses("Begin")
        await person.presses("Yes")
    told = [plain(one.text) for one in story.world.history if "you are paired" in one.text]
    assert told[0].startswith("alice_in and Bob ecilA" + "o" + "\u0301" * 4 + ", you are paired")
    story.catch_up()


async def test_what_steers_ends_with_its_line(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.says("one \u202eeno\ntwo \u2067\u202aowt")
    await bob.says("You.")
    assert story.times_shown("one \u202eeno\u202c\ntwo \u2067\u202aowt\u202c\u2069") == 1
    story.catch_up()


async def in_order(story: Story, *people: Person) -> list[Person]:
    """These two as the day's reveal shows them: it alternates, and begins with whoever has the smaller id."""
    async with story.app.database.begin() as connection:
        rows = await connection.execute(sa.select(t.person.c.account).order_by(t.person.c.id))
        accounts = [row.account for row in rows]
    return sorted(people, key=lambda one: accounts.index(str(one.human.id)), reverse=bool(story.now.toordinal() % 2))


async def test_words_taken_out_of_a_reveal_of_many_pages_are_gone_from_all_of_them(story: Story) -> None:
    bob, alice = await in_order(story, *await asked(story))
    for number in range(5):
        # No two of these fit on one page.
        await alice.says(f"{number}" + "a" * (2200 if number else 3080))
        if number:
            await alice.presses("Add it")
    for number in range(10):
        await bob.sends("photo", f"{number}" + "b" * 1020, album="1")
    # What came late has pushed the other's words onto pages that were not there before.
    assert story.room is not None
    shown = "".join(one.text for one in story.room.messages)
    assert all(f"{number}bbbb" in shown for number in range(10))
    assert all(f"{number}aaaa" in shown for number in range(5))
    await alice.says("/today")
    pages = [one for one in alice.human.sees() if one.from_id == story.world.bot_id]
    assert sum("aaaa" in one.text or "bbbb" in one.text for one in pages) > 8
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    assert story.times_shown("aaaa") == 0
    story.catch_up()
