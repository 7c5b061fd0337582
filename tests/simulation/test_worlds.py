"""Twenty thousand days of couples, lived through with a bad platform and a process that dies: no promise is broken."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.simulation.soak import live

COUPLES, DAYS = 415, 5


@pytest.mark.parametrize("seed", range(10))
def test_no_promise_is_broken_in_two_thousand_days_of_couples(seed: int) -> None:
    report = live(seed, COUPLES, DAYS)
    assert not report.broken, report.broken
    assert report.counts["couple-days"] >= 2000
    assert (
        min(
            report.counts[one]
            for one in ("openings", "deaths", "faults", "look", "edit", "archives", "uploads", "kept back", "sheets")
        )
        > DAYS
    )
    assert report.counts["swaps"], "nobody ever had another question"


def test_one_seed_is_one_run_whatever_the_hashes() -> None:
    code = "from tests.simulation.soak import live; print(live(7, 12, 3).digest)"
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": hashes},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for hashes in ("1", "2")
    ]
    assert told[0] == told[1]
    assert live(8, 12, 3).digest != told[0].decode().strip()
