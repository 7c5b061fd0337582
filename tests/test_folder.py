"""Who else may look into what lies on the disk: refused for what is the operator's own, mended for what is the program's."""

from __future__ import annotations

import asyncio
import io
import logging
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import logs
from bot.folder import close_to_others, held
from bot.holding import StartError
from tests.wire.test_process import PATIENCE, driving

TOKEN = "123456:hunter2canary"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler, root = logs.JsonLines(stream), logging.getLogger()
    level = logging.getLogger("duologue").level
    logging.getLogger("duologue").setLevel("INFO")
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)
    logging.getLogger("duologue").setLevel(level)


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_data_directory_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    with held(tmp_path / "data"):
        assert rights(tmp_path / "data") == 0o700


@pytest.mark.parametrize(
    ("content", "mode", "refused"),
    [
        (f"DUOLOGUE_TELEGRAM_TOKEN={TOKEN}", 0o644, True),
        (f"export duologue_telegram_token = {TOKEN}", 0o640, True),
        (f"# mine\nDUOLOGUE_MASTER_KEY={TOKEN}", 0o604, True),
        (f"DUOLOGUE_DATABASE_URL={TOKEN}", 0o644, True),
        (f"DUOLOGUE_TELEGRAM_TOKEN={TOKEN}", 0o600, False),
        ("DUOLOGUE_LOG_LEVEL=INFO\n#DUOLOGUE_TELEGRAM_TOKEN=", 0o644, False),
    ],
)
def test_an_env_file_with_secrets_is_for_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, mode: int, refused: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text(content)
    (tmp_path / ".env").chmod(mode)
    if not refused:
        with held(tmp_path / "data"):
            return
    with pytest.raises(StartError, match=r"chmod 600 \.env") as told, held(tmp_path / "data"):
        pass
    assert TOKEN not in str(told.value)
    assert rights(tmp_path / ".env") == mode
    assert not (tmp_path / "data").exists()


def test_the_files_of_the_database_are_mended_and_no_others(tmp_path: Path, log: io.StringIO) -> None:
    names = ["d.sqlite3", "d.sqlite3-wal", "d.sqlite3-shm", "erased.ledger", "somebody-elses"]
    for name in names:
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o664)
    close_to_others(tmp_path, tmp_path / "d.sqlite3")
    assert [rights(tmp_path / name) for name in names] == [0o600] * 4 + [0o664]
    assert log.getvalue().count("rights-mended") == 4


def test_where_rights_have_no_effect_it_is_told_and_goes_on(
    tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _mode: int) -> None:
        raise PermissionError

    for chmod in (refuse, lambda _self, _mode: None):
        (tmp_path / "d.sqlite3").touch()
        (tmp_path / "d.sqlite3").chmod(0o644)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "chmod", chmod)
            close_to_others(tmp_path, tmp_path / "d.sqlite3")
    assert log.getvalue().count("data-open-to-others") == 2


async def test_the_program_closes_what_was_left_open(tmp_path: Path) -> None:
    async with driving(tmp_path / "data") as driver:
        await driver.world.updates.polled()
        assert await driver.stop(signal.SIGTERM) == 0
        database = driver.directory / "duologue.sqlite3"
        database.chmod(0o666)
        alice = driver.world.human("Alice")
        alice.starts()
        await driver.start()
        await driver.sees(alice.id, "Hello")
        assert rights(database) == 0o600
        assert await driver.stop(signal.SIGTERM) == 0
        (driver.directory / "master.key").chmod(0o644)
        await driver.start()
        assert driver.process is not None
        assert await asyncio.wait_for(driver.process.wait(), PATIENCE) == 2
        assert "chmod 600" in driver.log.read_text()


async def test_a_database_that_was_lost_is_not_begun_anew(tmp_path: Path) -> None:
    async with driving(tmp_path / "data") as driver:
        database, lock = driver.directory / "duologue.sqlite3", driver.directory / "duologue.lock"
        await driver.world.updates.polled()
        assert await driver.stop(signal.SIGTERM) == 0
        whole = database.read_bytes()
        database.write_bytes(b"")
        await driver.start()
        assert driver.process is not None
        assert await asyncio.wait_for(driver.process.wait(), PATIENCE) == 2
        told = [one for one in driver.log.read_text().splitlines() if one.startswith("duologue:")]
        assert len(told) == 1
        assert "restore a backup" in told[0]
        assert str(lock) in told[0]
        database.write_bytes(whole)
        alice = driver.world.human("Alice")
        alice.starts()
        await driver.start()
        await driver.sees(alice.id, "Hello")
        assert await driver.stop(signal.SIGTERM) == 0
        database.unlink()
        lock.unlink()
        alice.says("/help")
        await driver.start()
        await driver.sees(alice.id, "What I can do")
        assert await driver.stop(signal.SIGTERM) == 0
