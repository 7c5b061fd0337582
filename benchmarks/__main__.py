"""`python -m benchmarks [name ...]`: measure, print the table, write bench.json."""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.setting import Setting
from benchmarks.table import Row, render, write

NAMES = ("whole", "engine", "sends", "due", "cold", "growth")
_FILE = Path("bench.json")


def main() -> int:
    """Run what was asked for."""
    parser = ArgumentParser("benchmarks", description="Every figure beside a baseline measured in the same run.")
    parser.add_argument("names", nargs="*", metavar="name", help=f"one of: {', '.join(NAMES)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="smaller, for development")
    parser.add_argument("--full", action="store_true", help="larger, where the usual run says that it is shortened")
    parser.add_argument("--times", type=int, default=5, help="repetitions (%(default)s)")
    given = parser.parse_args()
    if unknown := set(given.names) - set(NAMES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="duologue-bench-") as root:
        setting = Setting(Path(root), given.quick, given.full, given.times)
        before = _disk(Path(root))
        rows = _measure([name for name in NAMES if name in given.names or not given.names], setting)
        setting.notes.append(
            f"fdatasync takes {before:.2f} ms here before and {_disk(Path(root)):.2f} ms after the run (median)"
        )
    write(_FILE, rows, setting.notes)
    _say(render(rows))
    _say("\n".join(f"· {note}" for note in setting.notes))
    return 0


def _measure(names: list[str], setting: Setting) -> list[Row]:
    rows: list[Row] = []
    for name in names:
        began = perf_counter()
        rows += importlib.import_module(f"benchmarks.{name}").run(setting)
        # A run that is broken off leaves what it has measured.
        write(_FILE, rows, setting.notes)
        sys.stderr.write(f"{name}: {perf_counter() - began:.0f} s\n")
    return rows


def _disk(root: Path) -> float:
    """Milliseconds that the disk takes to make a page last: the floor under every commit of its own."""
    took = []
    with (root / "disk").open("wb") as file:
        for _ in range(101):
            file.write(bytes(4096))
            file.flush()
            began = perf_counter()
            os.fdatasync(file.fileno())
            took.append((perf_counter() - began) * 1e3)
    return median(took)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
