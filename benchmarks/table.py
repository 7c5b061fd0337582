"""Figures beside their baselines, as a table and as JSON."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any, Literal

Of = Literal["ratio", "ours"]


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound on the ratio to the baseline, or on the figure itself: on its median or, if `always`, on each repetition."""

    of: Of
    least: float | None = None
    most: float | None = None
    always: bool = False

    def met(self, ratio: float | None, ours: float) -> bool | None:
        """Whether it is reached; None if there is nothing to compare with."""
        value = ratio if self.of == "ratio" else ours
        if value is None:
            return None
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def __str__(self) -> str:
        sign, bound = ("≥", self.least) if self.least is not None else ("≤", self.most)
        return f"{'ratio ' if self.of == 'ratio' else ''}{sign} {bound:g}{' always' if self.always else ''}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: every repetition of ours and, in the same order, of the baseline."""

    what: str
    unit: str
    ours: Sequence[float]
    baseline: Sequence[float] = ()
    beside: str = ""
    goal: Goal | None = None

    @property
    def ratios(self) -> list[float]:
        """Ours over the baseline, repetition by repetition."""
        return [one / other for one, other in zip(self.ours, self.baseline, strict=False) if other and one > 0]

    @property
    def ratio(self) -> float | None:
        """The median ratio."""
        return median(self.ratios) if self.ratios else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached."""
        if self.goal is None:
            return None
        return self.goal.met(self.ratio, max(self.ours) if self.goal.always else median(self.ours))

    def cells(self) -> list[str]:
        """The row as text."""
        base = f"{number(median(self.baseline))} {self.unit}" if self.baseline else "–"
        spread = self.ratios or list(self.ours)
        return [
            self.what,
            f"{number(median(self.ours))} {self.unit}",
            f"{base} ({self.beside})" if self.beside else base,
            number(self.ratio) if self.ratio is not None else "–",
            f"{number(min(spread))}–{number(max(spread))}" if len(spread) > 1 else "–",
            str(self.goal) if self.goal else "–",
            {True: "met", False: "NOT MET", None: "–"}[self.met],
        ]


HEAD = ["what", "ours", "baseline", "ratio", "spread", "goal", ""]


def number(value: float) -> str:
    """A figure with as many digits as mean anything."""
    if value == 0:
        return "0"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def render(rows: Sequence[Row]) -> str:
    """The table."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEAD))]
    made = [" │ ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([made[0], "─┼─".join("─" * width for width in widths), *made[1:]])


def write(path: Path, rows: Sequence[Row], notes: Sequence[str]) -> None:
    """The same as JSON, with every repetition."""
    machine = {"python": platform.python_version(), "system": platform.system(), "cores": os.cpu_count()}
    made = [asdict(row) | {"ratio": row.ratio, "ratios": row.ratios, "met": row.met} for row in rows]
    path.write_text(json.dumps({"machine": machine, "rows": made, "notes": list(notes)}, indent=1, ensure_ascii=False))


def alternate(times: int, ours: Callable[[int], Any], other: Callable[[int], Any]) -> tuple[list[Any], list[Any]]:
    """Measure one and the other in turn, so that whatever else the machine does meets both."""
    pairs = [(ours(number), other(number)) for number in range(times)]
    return [one for one, _ in pairs], [two for _, two in pairs]


def quantile(values: Sequence[float], part: float) -> float:
    """The value below which this part of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
