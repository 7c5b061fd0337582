"""Questions of one's own where they are kept: on both kinds of database, and in a backup that is older than their erasing."""

from __future__ import annotations

from pathlib import Path

from tests.stories.test_ask import SEA, SONG, asks, days, standing, tucks_away
from tests.stories.test_erased_for_good import restore, save
from tests.stories.test_forgetting import forgets, sealed_words
from tests.story import plain, telling


async def test_an_older_backup_brings_back_no_question_that_was_taken_out_or_deleted(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await story.pair()
        await asks(story, alice)
        await bob.says("By the sea.")
        await alice.says("At home.")
        story.catch_up()
        await tucks_away(alice, SONG)
        backup = save(tmp_path)
        await alice.presses("Remove mine")
        await alice.presses("Take my words out")
        await alice.presses("Have a look")
        await alice.presses("Delete it")
        story.catch_up()
        assert len(await sealed_words(story)) == 1
    restore(tmp_path, backup)
    async with telling(tmp_path, after=story) as story:
        assert len(await sealed_words(story)) == 1
        alice, bob = story.people
        await days(story, alice, bob, 3)
        assert SONG not in bob.shown()


async def test_on_either_database(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, bob = await story.pair()
        await tucks_away(alice)
        await days(story, alice, bob, 3)
        assert standing(bob) == 1
        await bob.says("/why")
        assert "Alice asked it." in plain(bob.shown())
        await forgets(alice)
        story.catch_up()
        assert story.times_shown(SEA) == 0
        assert "Alice asks:\nThese words have been taken out." in plain(bob.shown())
