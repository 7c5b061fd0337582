"""`python -m tests.simulation`: replay one seed, or a long soak over many."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from time import monotonic

from tests.simulation.soak import Report, live_many
from tests.simulation.world import COUPLES, DAYS


def main(arguments: list[str] | None = None) -> int:
    """Run; return 1 if a promise was broken."""
    asked = _parser().parse_args(arguments)
    # Couples who have parted, or have yet to meet, have no day.
    lived = asked.couples * asked.days * 9 // 10 or 1
    worlds = max(1, -(-asked.couple_days // lived))
    seeds = list(range(asked.seed, asked.seed + worlds))
    total: Counter[str] = Counter()
    broken: list[Report] = []
    began = monotonic()
    for done, report in enumerate(live_many(seeds, asked.couples, asked.days, asked.workers), 1):
        total += report.counts
        broken += [report] if report.broken else []
        if report.broken:
            _say(f"BROKEN {report.broken}")
        if done % asked.every == 0 or done == worlds:
            _say(f"{done}/{worlds} worlds, {total['couple-days']} couple-days, {monotonic() - began:.0f} s")
    _summary(total, broken)
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=0, help="the first world's seed; alone, this one world is replayed")
    parser.add_argument("--couple-days", type=int, default=1, help="how many to live through, in whole worlds")
    parser.add_argument("--couples", type=int, default=COUPLES, help="couples in a world")
    parser.add_argument("--days", type=int, default=DAYS, help="days of a world")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes at work")
    parser.add_argument("--every", type=int, default=10, help="worlds between two lines of progress")
    return parser


def _summary(total: Counter[str], broken: list[Report]) -> None:
    names = ("couple-days", "updates", "send", "edit", "delete", "look", "faults", "deaths", "openings", "swaps")
    _say(", ".join(f"{total[name]} {name}" for name in names))
    _say(f"violations: {len(broken)}")
    for report in sorted(broken, key=lambda one: one.seed):
        _say(report.broken)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
