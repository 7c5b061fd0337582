"""Erased for good: nothing of it lies in the files, and no older backup brings it back."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from sqlalchemy import select

from bot.store import tables as t
from bot.store.ledger import NAME
from tests.stories.test_forgetting import forgets, forgets_quietly, rows, sealed_words
from tests.stories.test_responding import opened
from tests.story import Story, telling


async def keys(story: Story) -> list[bytes]:
    return [row.key for row in await rows(story, select(t.data_key).order_by(t.data_key.c.person_id))]


async def test_keys_and_ciphertext_are_gone_from_the_files(story: Story) -> None:
    alice, _bob = await opened(story)
    words, before = await sealed_words(story), await keys(story)
    await forgets_quietly(story, alice)
    left, after = await sealed_words(story), await keys(story)
    assert len(left) == 1
    assert len(set(before) & set(after)) == 1
    file = story.app.database.file
    assert file is not None
    gone = [*(set(words) - set(left)), *(set(before) - set(after))]
    assert len(gone) == 2
    for path in file.parent.glob("duologue.sqlite3*"):
        lying = path.read_bytes()
        assert not any(one[-16:] in lying for one in gone), path.name
    assert any(one[-16:] in file.read_bytes() for one in left), "this test would not see what lies there"


async def test_nothing_is_confirmed_before_the_ledger_has_it(story: Story) -> None:
    alice, _bob = await opened(story)
    ledger = story.app.ledger
    assert ledger is not None
    ledger.path.mkdir()
    story.catch_up()
    await forgets(alice)
    await story.later(seconds=20)
    assert "Done." not in alice.shown()
    ledger.path.rmdir()
    await story.later(seconds=20)
    alice.reads("Done.")
    story.catch_up()
    assert len(ledger.after(None)) == 1


async def test_forgetting_goes_on_after_a_crash(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await opened(story)
        assert story.app.ledger is not None
        story.app.ledger.path.mkdir()
        await forgets_quietly(story, alice)
    (tmp_path / NAME).rmdir()
    async with telling(tmp_path, after=story) as story:
        await story.later(seconds=20)
        story.people[0].reads("Done.")


async def test_an_older_backup_brings_nothing_back(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await opened(story)
        backup = save(tmp_path)
        await forgets_quietly(story, alice)
        before = await keys(story)
    restore(tmp_path, backup)
    async with telling(tmp_path, after=story) as story:
        assert len(await sealed_words(story)) == 1
        assert len(set(before) & set(await keys(story))) == 1
        await story.later(days=1)
        story.catch_up()


def save(folder: Path) -> Path:
    """A copy of the database as it is now."""
    copy = folder / "backup"
    with sqlite3.connect(folder / "duologue.sqlite3") as source, sqlite3.connect(copy) as target:
        source.backup(target)
    return copy


def restore(folder: Path, backup: Path) -> None:
    for path in folder.glob("duologue.sqlite3*"):
        path.unlink()
    shutil.copy(backup, folder / "duologue.sqlite3")


async def test_an_older_backup_does_not_open_a_space_again_that_was_left(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await story.pair()
        await alice.says("/today")
        await alice.says("The cat.")
        backup = save(tmp_path)
        await alice.says("/leave")
        await alice.presses("Leave now")
        story.catch_up()
    restore(tmp_path, backup)
    async with telling(tmp_path, after=story) as story:
        assert await sealed_words(story) == []
        couples = await rows(story, select(t.couple.c.closed_at))
        assert [row.closed_at is not None for row in couples] == [True]
        await story.later(days=2)
        story.nobody_sees("The cat.")
        story.catch_up()


async def test_words_written_after_a_forgetting_survive_a_restart(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await opened(story)
        await forgets_quietly(story, alice)
        await story.at("19:00")
        await story.at("19:00")
        await alice.says("The dog.")
        story.catch_up()
    async with telling(tmp_path, after=story) as story:
        assert len(await sealed_words(story)) == 2
        story.catch_up()


async def test_the_keys_are_another_after_each_forgetting(story: Story) -> None:
    alice, _bob = await opened(story)
    seen = {tuple(await keys(story))}
    for _time in range(2):
        await forgets_quietly(story, alice)
        seen.add(tuple(await keys(story)))
    assert len(seen) == 3


async def test_forgetting_on_either_database(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, _bob = await opened(story)
        before = await keys(story)
        await forgets_quietly(story, alice)
        assert "Done." in alice.shown()
        assert len(await sealed_words(story)) == 1
        assert len(set(before) & set(await keys(story))) == 1
        await alice.says("/leave")
        await alice.presses("Leave now")
        assert "The space is closed." in alice.shown()
        story.catch_up()
