"""Restoring: refused where it would do harm; interrupted anywhere, the old database is there or the new one."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.backup import backup
from bot.holding import StartError, locked
from bot.restore import restore
from bot.store import copies, ledger
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault
from tests.keeping.shelf import NOW, add_person, killed_at_each_line, leave_a_log, make, marks, settings

AWAY = "away"
SPOILT = b"\x55" * 8192


def yes(_about: str) -> bool:
    return True


def backed_up(folder: Path) -> tuple[Path, Path, Path]:
    """A data folder whose database has gone on since its backup: the folder, the database, the backup."""
    data = folder / "data"
    file = make(data, 1)
    made = backup(settings(data), folder / AWAY, 14, NOW).file
    with closing(sqlite3.connect(file)) as connection:
        add_person(connection, Vault(load_master_key(data / "master.key")), 2)
    return data, file, made


def test_the_backup_takes_the_place_and_the_present_one_is_kept(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    said: list[str] = []

    def agree(about: str) -> bool:
        said.append(about)
        return True

    done = restore(settings(data), made, agree, NOW)
    assert "Start the bot" in str(done)
    assert "2026-02-28 08:00 UTC" in said[0]
    assert "duologue.sqlite3.before-restore-20260309T080000Z" in said[0]
    assert marks(file) == [1]
    assert marks(data / "duologue.sqlite3.before-restore-20260309T080000Z") == [1, 2]
    assert marks(made) == [1], "the backup is only read"
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in data.glob("duologue.sqlite3*"))
    assert not list(data.glob(".*")), "something was left lying about"


def test_what_a_killed_bot_left_in_the_log_is_kept_too(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    leave_a_log(file, Vault(load_master_key(data / "master.key")), 3)
    assert restore(settings(data), made, yes, NOW)
    assert marks(file) == [1]
    assert marks(data / "duologue.sqlite3.before-restore-20260309T080000Z") == [1, 2, 3]


def test_another_databases_backup_is_refused(tmp_path: Path) -> None:
    _, _, made = backed_up(tmp_path)
    file = make(tmp_path / "other", 3)
    with pytest.raises(StartError, match="present key does not open"):
        restore(settings(tmp_path / "other"), made, yes, NOW)
    assert marks(file) == [3]


def test_it_comes_back_where_there_is_nothing(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    for one in [file, *data.glob("*-wal"), *data.glob("*-shm")]:
        one.unlink(missing_ok=True)
    assert restore(settings(data), made, yes, NOW)
    assert marks(file) == [1]
    assert not list(data.glob("*before-restore*"))


def test_without_a_yes_nothing_is_changed(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    before = sorted(one.name for one in data.iterdir())
    assert restore(settings(data), made, lambda _about: False, NOW) is None
    assert marks(file) == [1, 2]
    assert sorted(one.name for one in data.iterdir()) == sorted({*before, "duologue.lock"})


def test_not_while_the_bot_runs(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    with locked(data), pytest.raises(StartError, match="already runs"):
        restore(settings(data), made, yes, NOW)
    assert marks(file) == [1, 2]


def test_not_while_another_program_has_the_database_open(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StartError, match="another program has it open"):
            restore(settings(data), made, yes, NOW)
    assert marks(file) == [1, 2]


def spoilt(made: Path) -> None:
    data = bytearray(made.read_bytes())
    data[4096 * 3 : 4096 * 5] = SPOILT
    made.write_bytes(data)


def newer(made: Path) -> None:
    _change(made, "UPDATE alembic_version SET version_num = '9999'")


def foreign(made: Path) -> None:
    _change(made, "DROP TABLE alembic_version")


def _change(made: Path, statement: str) -> None:
    with closing(sqlite3.connect(made)) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (spoilt, "it is damaged"),
        (lambda made: made.write_bytes(made.read_bytes()[:9000]), "it is damaged"),
        (lambda made: made.write_text("hello"), "no database"),
        (lambda made: made.write_bytes(b""), "not a database of Duologue"),
        (newer, "a newer Duologue wrote it"),
        (foreign, "not a database of Duologue"),
        (lambda made: made.unlink(), "there is no file"),
    ],
    ids=["damaged", "cut", "text", "empty", "newer", "foreign", "gone"],
)
def test_what_cannot_be_used_is_refused_in_one_line(tmp_path: Path, harm: Callable[[Path], None], said: str) -> None:
    data, file, made = backed_up(tmp_path)
    harm(made)
    with pytest.raises(StartError, match=said):
        restore(settings(data), made, yes, NOW)
    assert marks(file) == [1, 2]
    assert not list(data.glob("*before-restore*"))


def test_a_key_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    (data / "master.key").unlink()
    with pytest.raises(StartError, match="put it back first"):
        restore(settings(data), made, yes, NOW)
    assert not (data / "master.key").exists()
    assert marks(file) == [1, 2]


def test_nobody_else_restores_what_the_bot_could_not_write_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, file, made = backed_up(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: data.stat().st_uid + 1)
    with pytest.raises(StartError, match="run this as that user"):
        restore(settings(data), made, yes, NOW)
    assert marks(file) == [1, 2]


def test_the_database_itself_is_no_backup(tmp_path: Path) -> None:
    data, file, _ = backed_up(tmp_path)
    with pytest.raises(StartError, match="the database itself"):
        restore(settings(data), file, yes, NOW)
    assert marks(file) == [1, 2]


def test_a_damaged_database_gives_way_and_is_kept_as_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, file, made = backed_up(tmp_path)
    leave_a_log(file, Vault(load_master_key(data / "master.key")), 3)
    spoilt(file)

    def damaged(_file: Path) -> None:
        raise copies.Broken("it is damaged")

    monkeypatch.setattr(copies, "close_up", damaged)
    assert restore(settings(data), made, yes, NOW)
    assert marks(file) == [1], "the old log was carried into the new file"
    kept = data / "duologue.sqlite3.before-restore-20260309T080000Z"
    assert SPOILT in kept.read_bytes()
    assert kept.with_name(f"{kept.name}-wal").stat().st_size


def test_what_was_erased_since_is_learnt_and_the_copy_still_says_how_old_it_is(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    _change(made, "INSERT INTO ledger VALUES (1, 400)")
    (tmp_path / AWAY / ledger.NAME).write_text("1 2 0 then\n1 3 0 later\n")
    (data / ledger.NAME).write_text("1 3 0 later\n1 4 0 only here\n")
    assert restore(settings(data), made, yes, NOW)
    assert (data / ledger.NAME).read_text() == "1 3 0 later\n1 4 0 only here\n1 2 0 then\n"
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT at FROM ledger").fetchall() == [(400,)]


def test_what_was_to_be_sent_is_in_doubt(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    assert restore(settings(data), made, yes, NOW)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT uncertain, under_way FROM outbox").fetchall() == [(1, 0)]


def test_killed_at_any_line_the_old_or_the_new_is_there(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    (tmp_path / AWAY / ledger.NAME).write_text("1 2 0 then\n")
    leave_a_log(file, Vault(load_master_key(data / "master.key")), 3)
    found = set()
    for line in _killed(tmp_path, data, made):
        held = marks(file)
        found.add(tuple(held))
        if held == [1]:
            assert (data / ledger.NAME).read_text() == "1 2 0 then\n"
        if line % 20 == 0:
            assert restore(settings(data), made, yes, NOW.replace(hour=9))
            assert marks(file) == [1]
    assert found == {(1, 2, 3), (1,)}
    assert marks(file) == [1]


def test_killed_at_any_line_a_damaged_one_never_leaves_an_empty_place(tmp_path: Path) -> None:
    data, file, made = backed_up(tmp_path)
    spoilt(file)
    file.with_name(f"{file.name}-wal").write_bytes(b"what is left of a log")
    for _ in _killed(tmp_path, data, made, step=3):
        # Where it is missing, a start would make an empty one.
        if SPOILT not in file.read_bytes():
            assert marks(file) == [1]
    assert marks(file) == [1]


def _killed(folder: Path, data: Path, made: Path, step: int = 1) -> Iterator[int]:
    shutil.copytree(data, folder / "kept")

    def begin() -> None:
        shutil.rmtree(data)
        shutil.copytree(folder / "kept", data)

    return killed_at_each_line(begin, lambda: restore(settings(data), made, yes, NOW), step)
