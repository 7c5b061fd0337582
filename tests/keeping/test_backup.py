"""Backups: whole, never with the key, as many as wanted; and the ledger beside them only grows."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.backup import backup, before_migration, newest
from bot.holding import StartError
from bot.store import ledger
from bot.store.schema import HEAD
from tests.keeping.shelf import NOW, killed_at_each_line, make, marks, settings


def files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if not one.name.startswith("."))


def test_a_backup_is_whole_private_and_has_neither_key_nor_settings(tmp_path: Path) -> None:
    data = tmp_path / "data"
    make(data, 1)
    (data / ".env").write_text("secret")
    done = backup(settings(data), None, 14, NOW)
    assert done.file == data / "backups" / "duologue-20260309T080000Z.sqlite3"
    assert files(done.file.parent) == [done.file.name]
    assert marks(done.file) == [1]
    assert stat.S_IMODE(done.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(done.file.parent.stat().st_mode) == 0o700
    assert (data / "master.key").read_bytes().strip() not in done.file.read_bytes()


def test_a_backup_is_one_file_even_if_the_bot_was_killed(tmp_path: Path) -> None:
    file = make(tmp_path / "data", 1)
    assert file.with_name(f"{file.name}-wal").stat().st_size
    done = backup(settings(tmp_path / "data"), tmp_path / "away", 14, NOW)
    alone = tmp_path / "alone.sqlite3"
    alone.write_bytes(done.file.read_bytes())
    assert marks(alone) == [1]
    assert done.file.read_bytes()[18:20] == b"\x01\x01", "it would need a log beside it"


def test_the_newest_are_kept_and_nothing_else_is_touched(tmp_path: Path) -> None:
    data = tmp_path / "data"
    make(data, 1)
    (tmp_path / "away").mkdir()
    for name in ("duologue-old.sqlite3", "duologue-20200101T000000Z.sqlite3.gz", "notes.txt"):
        (tmp_path / "away" / name).touch()
    done = [backup(settings(data), tmp_path / "away", 3, NOW + timedelta(days=day)) for day in range(5)]
    assert [one.kept for one in done] == [1, 2, 3, 3, 3]
    made = [f"duologue-202603{day}T080000Z.sqlite3" for day in (11, 12, 13)]
    others = ["duologue-20200101T000000Z.sqlite3.gz", "duologue-old.sqlite3", "notes.txt"]
    assert files(tmp_path / "away") == sorted([*made, *others])
    assert newest(tmp_path / "away") == done[-1].file


def test_the_ledger_beside_backups_only_grows(tmp_path: Path) -> None:
    data, away = tmp_path / "data", tmp_path / "away"
    make(data, 1)
    file = data / ledger.NAME
    file.write_text("1 2 0 then\n1 3 0 later\n1 4 0 not-yet-who")
    backup(settings(data), away, 14, NOW)
    assert (away / ledger.NAME).read_text() == "1 2 0 then\n1 3 0 later\n"
    file.write_text("9 9 0 another life\n1 3 0 later\n")
    backup(settings(data), away, 14, NOW + timedelta(days=1))
    assert (away / ledger.NAME).read_text() == "1 2 0 then\n1 3 0 later\n9 9 0 another life\n"
    file.unlink()
    backup(settings(data), away, 14, NOW + timedelta(days=2))
    assert (away / ledger.NAME).read_text() == "1 2 0 then\n1 3 0 later\n9 9 0 another life\n"
    assert stat.S_IMODE((away / ledger.NAME).stat().st_mode) == 0o600


def test_killed_at_any_line_no_backup_is_half_and_none_is_without_its_ledger(tmp_path: Path) -> None:
    data, away = tmp_path / "data", tmp_path / "away"
    make(data, 1)
    backup(settings(data), away, 14, NOW)
    (data / ledger.NAME).write_text("1 2 0 then\n")
    later = NOW + timedelta(days=1)

    def begin() -> None:
        for one in away.iterdir():
            if one.name != "duologue-20260309T080000Z.sqlite3":
                one.unlink()

    last = 0
    for line in killed_at_each_line(begin, lambda: backup(settings(data), away, 14, later), 2):
        last = line
        made = sorted(away.glob("duologue-*.sqlite3"))
        assert [marks(one) for one in made] == [[1]] * len(made)
        if len(made) == 2:
            assert (away / ledger.NAME).read_text() == "1 2 0 then\n"
        if line % 10 == 1:
            assert backup(settings(data), away, 14, later + timedelta(days=1)).kept == len(made) + 1
            assert not list(away.glob(".duologue-*")), "what the dead one left"
    assert last > 60
    assert marks(away / "duologue-20260310T080000Z.sqlite3") == [1]


def test_a_damaged_database_gives_no_backup_and_takes_none_away(tmp_path: Path) -> None:
    data = tmp_path / "data"
    file = make(data, 1)
    good = backup(settings(data), None, 1, NOW).file
    damaged = bytearray(file.read_bytes())
    damaged[4096 * 3 : 4096 * 5] = b"\x55" * 8192
    file.write_bytes(damaged)
    with pytest.raises(StartError, match=r"cannot be backed up: it is damaged"):
        backup(settings(data), None, 1, NOW + timedelta(days=1))
    assert files(good.parent) == [good.name]


def test_what_cannot_be_backed_up_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="there is no database"):
        backup(settings(tmp_path), None, 14, NOW)
    with pytest.raises(StartError, match="pg_dump"):
        backup(settings(tmp_path, database_url="postgresql+asyncpg://u:hunter2@h/x"), None, 14, NOW)
    make(tmp_path / "data", 1)
    (tmp_path / "away").touch()
    with pytest.raises(StartError, match="cannot be written"):
        backup(settings(tmp_path / "data"), tmp_path / "away", 14, NOW)


# --- before a migration ---------------------------------------------------------------------------------------


def test_an_older_database_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    data = tmp_path / "data"
    make(data, 1, "0002")
    before_migration(settings(data), NOW)
    made = data / "backups" / f"duologue-before-{HEAD}-20260309T080000Z.sqlite3"
    assert marks(made) == [1]
    with closing(sqlite3.connect(made)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)


def test_a_crash_loop_does_not_fill_the_disk(tmp_path: Path) -> None:
    data = tmp_path / "data"
    make(data, 1, "0002")
    kept = backup(settings(data), None, 1, NOW).file
    for minute in range(6):
        before_migration(settings(data), NOW + timedelta(minutes=minute))
    assert len(list((data / "backups").glob("duologue-before-*"))) == 3
    assert kept.exists()


@pytest.mark.parametrize("version", ["head", "9999", None])
def test_nothing_is_backed_up_that_will_not_be_migrated(tmp_path: Path, version: str | None) -> None:
    data = tmp_path / "data"
    if version:
        file = make(data, 1)
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (HEAD if version == "head" else version,))
    before_migration(settings(data), NOW)
    assert not (data / "backups").exists()
