"""`duologue keys rotate` killed at every line of it, or at each so many: `python -m tests.breaking.rotating DIRECTORY EACH`.

The directory is a bot's; it is copied for each life. Whatever the moment, one key opens everything afterwards, it is found by
itself, and a second rotation goes through.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from bot.keyring import master_key
from bot.rotation import rotate
from bot.settings import Settings
from bot.store.database import Database
from bot.store.keycheck import settle
from bot.store.vault import Vault
from tests.breaking.sealed import sealed_values

WATCHED = (
    "bot/rotation.py",
    "bot/keyring.py",
    "store/keyfile.py",
    "store/rewrap.py",
    "store/keycheck.py",
    "store/database.py",
)
Line = tuple[str, int]


def tracing(met: Callable[[Line], None]) -> Any:
    """A trace function that tells of each line of ours."""

    def within(frame: FrameType, event: str, _arg: Any) -> Any:
        if event == "line":
            met((frame.f_code.co_filename, frame.f_lineno))
        return within

    return lambda frame, _event, _arg: within if frame.f_code.co_filename.endswith(WATCHED) else None


def in_a_fork(work: Callable[[], None]) -> int:
    """Do this in a process of its own; return its wait status."""
    if child := os.fork():
        return os.waitpid(child, 0)[1]
    try:
        work()
    except BaseException as error:
        sys.stderr.write(f"{error!r}\n")
        os._exit(1)
    os._exit(0)


def rotated(directory: Path, met: Callable[[Line], None]) -> None:
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - until this process ends
    sys.settrace(tracing(met))
    rotate(Settings(data_dir=directory), None)
    sys.settrace(None)


def lines_of(directory: Path) -> list[Line]:
    """The lines that a rotation goes through, in order."""
    found: dict[Line, None] = {}
    reading, writing = os.pipe()

    def life() -> None:
        rotated(directory, lambda line: found.setdefault(line))
        os.write(writing, repr([*found]).encode())

    assert in_a_fork(life) == 0
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return [(file, int(number)) for file, number in eval(pipe.read())]  # noqa: S307 - our own


async def _key(directory: Path) -> None:
    settings = Settings(data_dir=directory)
    database = Database(settings.database.get_secret_value())
    vault = Vault(await master_key(settings, database))
    async with database.begin() as connection:
        await settle(connection, vault)
    await database.close()


def whole(directory: Path) -> None:
    """One key is left, and it opens everything."""
    asyncio.run(_key(directory))
    assert [one.name for one in directory.glob("*master*") if one.name.startswith("master")] == ["master.key"]
    for _place, value, opens in sealed_values(directory):
        opens(value)


def lives_on(directory: Path) -> None:
    """It starts, and can be rotated again."""
    whole(directory)
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - until this process ends
    rotate(Settings(data_dir=directory), None)
    whole(directory)


def killed_at(line: Line, directory: Path) -> None:
    """One life that ends there, and the next two."""

    def met(one: Line) -> None:
        if one == line:
            os.kill(os.getpid(), signal.SIGKILL)

    assert in_a_fork(lambda: rotated(directory, met)) == signal.SIGKILL, f"{line} was not reached"
    assert in_a_fork(lambda: lives_on(directory)) == 0, f"killed at {line}"


def main(directory: Path, each: int) -> None:
    """Kill it at every line, or at each so many."""
    copy = directory.with_name("copy")
    lines = lines_of(shutil.copytree(directory, copy))
    for line in lines[::each]:
        shutil.rmtree(copy)
        killed_at(line, shutil.copytree(directory, copy))
    sys.stdout.write(f"{len(lines)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
