"""Each promise of the threat model names a test that there is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROMISES = re.findall(r"\| `(tests/[\w/]+\.py)::(\w+)` \|$", (ROOT / "docs/threat-model.md").read_text("utf-8"), re.M)


def functions(file: str) -> set[str]:
    """The functions of a module of tests."""
    body = ast.parse((ROOT / file).read_text("utf-8")).body
    return {one.name for one in body if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))}


def test_every_line_is_proved_by_a_test_that_there_is() -> None:
    lines = [line for line in (ROOT / "docs/threat-model.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    headings = [line for line in lines if line.startswith("| might ")]
    assert len(PROMISES) == len(lines) - len(headings) > 40
    missing = [f"{file}::{name}" for file, name in PROMISES if name not in functions(file)]
    assert not missing
