"""Processes that are measured: started, asked what they have used, and gone when their parent is."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

PATIENCE = 180.0


def resident(pid: int | str = "self") -> float:
    """The memory that a process (this one, if not said) holds now, in MB."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def attend() -> None:
    """Answer each line on standard input with seconds of CPU and MB held; end with it."""
    threading.Thread(target=_answer, daemon=True).start()


def _answer() -> None:
    for _line in sys.stdin:
        used = resource.getrusage(resource.RUSAGE_SELF)
        tell({"cpu": used.ru_utime + used.ru_stime, "resident": resident()})
    os._exit(0)


def tell(value: Any) -> None:
    """Say one thing to the parent."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


class Child:
    """A process of this package, by the name of its module."""

    def __init__(self, module: str, *args: object) -> None:
        command = [sys.executable, "-m", f"benchmarks.{module}", *map(str, args)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603

    def hear(self) -> Any:
        """The next thing it says."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.process.args!r} ended with {self.process.wait()}")
        return json.loads(line)

    def usage(self) -> dict[str, float]:
        """Seconds of CPU used and MB held."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        found: dict[str, float] = self.hear()
        return found

    def stop(self) -> None:
        """End it."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.kill()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


@contextmanager
def child(module: str, *args: object) -> Iterator[Child]:
    """Run a module of this package until the block ends."""
    started = Child(module, *args)
    try:
        yield started
    finally:
        started.stop()


class Control:
    """The way to tell the server what to do."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def __call__(self, what: str, **told: Any) -> Any:
        """Give one order; return what the server has to say."""
        self._connection.request("POST", f"/control/{what}", json.dumps(told))
        return json.loads(self._connection.getresponse().read())


@contextmanager
def fake_api() -> Iterator[Control]:
    """A fake Bot API for as long as the block lasts."""
    with child("server") as server:
        yield Control(server.hear())
