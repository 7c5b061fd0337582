"""From the start of the process to the first fetch, and the memory it holds then, beside a bare stock bot."""

from __future__ import annotations

import asyncio
import itertools
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.alone import open_store
from benchmarks.child import Control, fake_api, resident
from benchmarks.people import START, settle
from benchmarks.setting import Setting
from benchmarks.table import Goal, Row, alternate
from bot.store import schema

PATIENCE = 60.0
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds to the first fetch, and MB held a second later."""

    first: float
    held: float


def run(setting: Setting) -> list[Row]:
    """All rows of the cold start."""
    directory = setting.fresh("cold")
    asyncio.run(_one_couple(directory))
    with fake_api() as control:
        # Once each unmeasured: whatever is compiled or read from disk is there for both.
        _ours(control, directory)
        _stock(control)
        ours, stock = alternate(setting.times, lambda _: _ours(control, directory), lambda _: _stock(control))
    goal = Goal("ratio", most=1.5)
    first = [one.first for one in ours], [one.first for one in stock]
    held = [one.held for one in ours], [one.held for one in stock]
    return [
        Row("cold start to the first fetch, one couple", "ms", *first, "stock run_polling", goal),
        Row("  memory held then", "MB", *held, "stock run_polling"),
    ]


async def _one_couple(directory: Path) -> None:
    database, vault = open_store(directory)
    async with database.begin() as connection:
        await schema.migrate(connection)
    await settle(database, vault, range(1), START)
    await database.close()


def _ours(control: Control, directory: Path) -> Start:
    token = f"{next(_numbers)}:ours"
    environment = {key: value for key, value in os.environ.items() if not key.startswith("DUOLOGUE_")}
    environment |= {
        "DUOLOGUE_TELEGRAM_TOKEN": token,
        "DUOLOGUE_TELEGRAM_API_URL": control.url,
        "DUOLOGUE_DATA_DIR": str(directory),
    }
    return _timed(control, token, lambda: _process(["-m", "bot", "run"], environment))


def _stock(control: Control) -> Start:
    token = f"{next(_numbers)}:stock"
    return _timed(control, token, lambda: _process(["-m", "benchmarks.echo", control.url, token], dict(os.environ)))


def _process(args: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    # Libraries are compiled when they are installed; the program itself when it first runs, unless that is forbidden.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.PIPE}
    return subprocess.Popen([sys.executable, *args], env=environment, **quiet)  # type: ignore[call-overload, no-any-return] # noqa: S603


def _timed(control: Control, token: str, start: Callable[[], subprocess.Popen[bytes]]) -> Start:
    began = perf_counter()
    process = start()
    try:
        while not (fetched := control("fetched", token=token)):
            if perf_counter() - began > PATIENCE or process.poll() is not None:
                raise RuntimeError(f"{process.args!r} did not come to its first fetch")
            time.sleep(0.05)
        time.sleep(1.0)
        return Start((fetched[0] - began) * 1e3, resident(process.pid))
    finally:
        process.kill()
        process.communicate()
