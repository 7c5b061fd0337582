"""Words of two people, the token and the master key: in no log, no database, no temporary file, in no form that can be read."""

from __future__ import annotations

import asyncio
import signal
from base64 import b64decode
from pathlib import Path

import pytest

from bot.sandbox.human import Human
from tests.breaking.traces import files, forms, held_open, traces
from tests.wire.test_process import PATIENCE, Driver, driving

NAMES = ("Canarynamealice", "Canarynamebob")
ANSWER, EDITED, TAKEN_BACK, SECOND = "canary-answer-é", "canary-edited-ß", "canary-taken-back-猫", "canary-second"
LINE, NOTE, SMALL_TALK = "canary-line-ü", "canary-note-ö", "/canary-command"
WORDS = [*NAMES, ANSWER, EDITED, TAKEN_BACK, SECOND, LINE, NOTE, SMALL_TALK]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files of every process that is started; it logs all it can."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    return folder


class Loud(Driver):
    """The program at its most talkative."""

    async def start(self, **settings: str) -> None:
        await super().start(LOG_LEVEL="DEBUG", **settings)

    def written(self, temporary: Path) -> dict[str, bytes]:
        """All that it has written, or holds open."""
        running = self.process is not None and self.process.returncode is None
        opened = held_open(self.process.pid) if running and self.process else {}
        return files(self.directory, temporary, self.log) | opened

    def secrets(self) -> list[bytes | str]:
        """The token and the master key."""
        return [self.world.token, self.world.token.split(":")[1], b64decode(self.key.read_bytes())]

    @property
    def key(self) -> Path:
        return self.directory / "master.key"


async def live(driver: Driver) -> Human:
    """Two people answer, change, take back, check in and leave a line; the check-in stays open."""
    world = driver.world
    alice, bob = (world.human(name) for name in NAMES)
    room = world.room("Us", alice, bob)
    room.add_bot(by=alice)
    for human in (alice, bob):
        await driver.presses_first(human, room.id, "Hello, you two")
        await driver.presses_first(human, human.id, "whoever runs this server")
        await driver.presses_first(human, human.id, "Which city's clock")
    await driver.sees(room.id, "you are paired")
    alice.says(SMALL_TALK)
    await driver.sees(alice.id, "I don't know that one")
    await _answers(driver, alice, bob)
    alice.presses(await driver.sees(room.id, SECOND), "What I heard")
    await driver.sees(alice.id, "What did you hear in it")
    alice.says(LINE)
    await driver.sees(room.id, LINE)
    await _checks_in(driver, alice)
    return alice


async def _answers(driver: Driver, alice: Human, bob: Human) -> None:
    alice.says("/today")
    await driver.sees(bob.id, "stays sealed")
    alice.says(TAKEN_BACK)
    alice.presses(await driver.sees(alice.id, "Sealed"), "Take it back")
    await driver.sees(alice.id, "Taken back")
    answer = alice.says(ANSWER)
    await driver.sees(alice.id, "Sealed")
    alice.edits(answer, EDITED)
    await driver.sees(alice.id, "Changed, and sealed")
    bob.says(SECOND)


async def _checks_in(driver: Driver, alice: Human) -> None:
    alice.says("/checkin")
    for label in ("Sad", "lonely", "clearly there", "just listen"):
        await _presses(driver, alice, label)
    await driver.sees(alice.id, "Anything you'd like to say")
    alice.says(NOTE)
    async with asyncio.timeout(PATIENCE):
        await driver.world.until(lambda: driver.world.messages(alice.id)[-1].text.startswith("Sealed"))


async def _presses(driver: Driver, human: Human, label: str) -> None:
    """Press a button of the newest message once it is there."""

    def there() -> bool:
        return any(key["text"] == label for row in driver.world.messages(human.id)[-1].keys for key in row)

    async with asyncio.timeout(PATIENCE):
        await driver.world.until(there)
    human.presses(driver.world.messages(human.id)[-1], label)


async def test_nothing_readable_is_left_anywhere(tmp_path: Path, temporary: Path) -> None:
    async with driving(tmp_path / "data", Loud) as driver:
        assert isinstance(driver, Loud)
        alice = await live(driver)
        moments = [driver.written(temporary)]
        assert await driver.stop(signal.SIGKILL) == -signal.SIGKILL
        moments.append(driver.written(temporary))
        await driver.start()
        alice.says("/help")
        await driver.sees(alice.id, "What I can do")
        assert await driver.stop(signal.SIGTERM) == 0
        moments.append(driver.written(temporary))
        assert any(name.endswith("-wal") for name in moments[0])
        for written in moments:
            assert traces(written, WORDS) == []
            apart = {where: data for where, data in written.items() if where != str(driver.key)}
            assert traces(apart, driver.secrets()) == []


@pytest.mark.parametrize("secret", [*WORDS, b"\x00\xffk" * 10])
def test_a_planted_secret_is_found_in_every_form(tmp_path: Path, secret: bytes | str) -> None:
    for number, form in enumerate(forms(secret).values()):
        (tmp_path / str(number)).write_bytes(b"before" + form + b"after")
    found = traces(files(tmp_path), [secret])
    assert {how.rsplit(", ")[1] for how in found} == {*forms(secret)}
