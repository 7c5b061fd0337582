"""What a feature file may know: nothing of where people are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FILES = sorted(Path("handlers").glob("*.py"))
PLATFORMS = re.compile(r"telegram|discord", re.IGNORECASE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_feature_mentions_a_platform(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    assert [line for line in lines if PLATFORMS.search(line)] == []


def test_there_are_features_to_look_at() -> None:
    assert {"daily", "answering", "pairing"} <= {file.stem for file in FILES}
