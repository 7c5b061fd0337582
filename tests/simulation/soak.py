"""Whole worlds, one after another or side by side: what was lived through, and what was broken."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.simulation.life import prepare
from tests.simulation.loop import run
from tests.simulation.oracle import Violation
from tests.simulation.places import Place, Shown
from tests.simulation.world import COUPLES, DAYS, World

_MEMORY = "/dev/shm"
"""What survives the process does so in memory too; disks that fail are not what is tried here."""


@dataclass(slots=True)
class Report:
    """What became of one world; `broken` is the violation, if there was one, and `digest` stands for all that was shown."""

    seed: int
    counts: Counter[str] = field(default_factory=Counter)
    broken: str = ""
    digest: str = ""


def live(seed: int, couples: int = COUPLES, days: int = DAYS) -> Report:
    """Live through one world."""
    prepare()
    report, digest = Report(seed), hashlib.sha256()

    async def go() -> Counter[str]:
        world = World(seed, Path(directory), couples, days)
        before = world.oracle.shown

        def shown(place: Place, message: Shown, how: str) -> None:
            digest.update(repr((world.now(), place.id, how, message.id, message.message)).encode())
            before(place, message, how)

        world.oracle.shown = shown  # type: ignore[method-assign, assignment]
        try:
            return await world.run()
        finally:
            report.counts = world.summary()

    with TemporaryDirectory(
        prefix="duologue-simulation-", dir=_MEMORY if Path(_MEMORY).is_dir() else None
    ) as directory:
        try:
            run(go())
        except Violation as violation:
            report.broken = str(violation)
    report.digest = digest.hexdigest()
    return report


def live_many(seeds: list[int], couples: int, days: int, workers: int) -> Iterator[Report]:
    """Live through many worlds, in as many processes; reports come as they are ready."""
    if workers < 2:
        yield from (live(seed, couples, days) for seed in seeds)
        return
    with ProcessPoolExecutor(workers) as pool:
        for one in as_completed([pool.submit(live, seed, couples, days) for seed in seeds]):
            yield one.result()
