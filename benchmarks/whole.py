"""The whole path: an answer in over HTTP, stored, sealed, opened, shown over HTTP; beside a bare echo bot."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.child import Child, Control, child, fake_api
from benchmarks.people import account, mark, raw_answer
from benchmarks.setting import Setting
from benchmarks.table import Goal, Row, alternate, quantile

OURS, ECHO = "1:ours", "2:echo"
AT_ONCE = 64


@dataclass(slots=True)
class Run:
    """What one repetition showed: updates and CPU ms per update, calls, and waits in seconds by kind."""

    updates: int
    seconds: float
    cpu: float
    calls: dict[str, int]
    latency: dict[str, list[float]]

    @property
    def rate(self) -> float:
        """Updates per second, until the last call they caused."""
        return self.updates / self.seconds

    @property
    def per_update(self) -> float:
        """Calls per update."""
        return sum(self.calls.values()) / self.updates


@dataclass(slots=True)
class Bench:
    """Both bots and their server."""

    control: Control
    bot: Child
    echo: Child
    ids: itertools.count[int]

    def ours(self, numbers: range, window: int, arrivals: int) -> Run:
        """Both partners of these couples answer; the second answer has been shown when `arrivals` calls carry it."""
        told = []
        for start in range(numbers.start, numbers.stop, AT_ONCE):
            block = range(start, min(start + AT_ONCE, numbers.stop))
            told += [self._one(number, 0, "sealed", str(account(number, 0)), 1) for number in block]
            told += [self._one(number, 1, "reveal", mark(number, 1), arrivals) for number in block]
        return self._run(OURS, self.bot, told, window)

    def echoed(self, numbers: range, window: int) -> Run:
        """The same people write to the echo bot."""
        told = [self._one(number, side, "echo", str(account(number, side)), 1) for side in (0, 1) for number in numbers]
        return self._run(ECHO, self.echo, told, window)

    def _one(self, number: int, side: int, kind: str, key: str, arrivals: int) -> dict[str, Any]:
        update = raw_answer(next(self.ids), number, side)
        return {"update": update, "kind": kind, "key": key, "arrivals": arrivals}

    def _run(self, token: str, process: Child, told: list[dict[str, Any]], window: int) -> Run:
        before = process.usage()["cpu"]
        found = self.control("run", token=token, window=window, updates=told)
        cpu = (process.usage()["cpu"] - before) / len(told) * 1e3
        return Run(len(told), found["seconds"], cpu, found["calls"], found["latency"])


def run(setting: Setting) -> list[Row]:
    """All rows of the whole path."""
    sizes = {"many": 96, "one": 16, "room": 64} if setting.quick else {"many": 256, "one": 32, "room": 128}
    plain = setting.times * (sizes["many"] + sizes["one"]) + sizes["many"]
    rooms = setting.times * sizes["room"] + sizes["room"]
    directory = setting.fresh("whole")
    with fake_api() as control, _both(control, directory, plain, rooms) as (bot, echo):
        bench = Bench(control, bot, echo, itertools.count(1_000_000))
        return _measure(bench, setting, sizes, plain)


@contextmanager
def _both(control: Control, directory: Path, plain: int, rooms: int) -> Iterator[tuple[Child, Child]]:
    with child("duologue", control.url, OURS, directory, plain, rooms) as bot, child("echo", control.url, ECHO) as echo:
        bot.hear()
        echo.hear()
        yield bot, echo


def _measure(bench: Bench, setting: Setting, sizes: dict[str, int], plain: int) -> list[Row]:
    times = setting.times
    parts = _Parts(0)
    bench.ours(parts.next(sizes["many"]), AT_ONCE, 2)
    many, waiting = _against_both(bench, times, parts, sizes)
    one = alternate(
        times, lambda _: bench.ours(parts.next(sizes["one"]), 1, 2), lambda _: bench.echoed(range(sizes["one"]), 1)
    )
    parts = _Parts(plain)
    bench.ours(parts.next(sizes["room"]), AT_ONCE, 1)
    room = alternate(
        times,
        lambda _: bench.ours(parts.next(sizes["room"]), AT_ONCE, 1),
        lambda _: bench.echoed(range(sizes["room"]), AT_ONCE),
    )
    for place, runs in (("two private chats", many), ("a room", room)):
        setting.notes.append(f"calls an update with {place}: {_said(runs[0][0])}; the echo bot makes one")
    sequential = _each("rate", *many)
    made = [("64 at once, no room", (many[0], waiting)), ("one at a time, no room", one), ("64 at once, a room", room)]
    name = "answer → reveal, 64 at once, no room"
    return [
        Row(name, "updates/s", *sequential, "echo, sequential", Goal("ratio", least=2.0)),
        *(row for name, runs in made for row in _rows(name, *runs)),
    ]


def _against_both(
    bench: Bench, times: int, parts: _Parts, sizes: dict[str, int]
) -> tuple[tuple[list[Run], list[Run]], list[Run]]:
    """Ours with 64 people at once; the echo bot with one person after another (sequential), and with 64 waiting."""
    ours, sequential, waiting = [], [], []
    for _ in range(times):
        ours.append(bench.ours(parts.next(sizes["many"]), AT_ONCE, 2))
        sequential.append(bench.echoed(range(sizes["many"]), 1))
        waiting.append(bench.echoed(range(sizes["many"]), AT_ONCE))
    return (ours, sequential), waiting


class _Parts:
    """Couples nobody has used yet."""

    def __init__(self, start: int) -> None:
        self._at = start

    def next(self, count: int) -> range:
        """The next so many."""
        self._at += count
        return range(self._at - count, self._at)


def _rows(name: str, ours: list[Run], echo: list[Run]) -> list[Row]:
    calls = f"{median(one.per_update for one in ours):.1f} calls"
    rows = [
        Row(f"  {name}; {calls}", "updates/s", *_each("rate", ours, echo), "echo, 1 call"),
        Row(f"  CPU, {name}", "ms/update", *_each("cpu", ours, echo), "echo"),
    ]
    for kind, label in (("sealed", "first answer → sealed"), ("reveal", "second answer → reveal shown")):
        for part in (0.5, 0.99):
            mine = [quantile(one.latency[kind], part) * 1e3 for one in ours]
            base = [quantile(one.latency["echo"], part) * 1e3 for one in echo]
            rows.append(Row(f"  {label}, p{part * 100:.0f}", "ms", mine, base, "echo"))
    return rows


def _each(attribute: str, ours: list[Run], echo: list[Run]) -> tuple[list[float], list[float]]:
    return [getattr(one, attribute) for one in ours], [getattr(one, attribute) for one in echo]


def _said(run: Run) -> str:
    return ", ".join(f"{method} {count / run.updates:.2g}" for method, count in sorted(run.calls.items()))
