"""What the audit says to each thing pip-audit may say: a hole is never passed over, and no network is no hole."""

from __future__ import annotations

import json

import pytest

from tests.supply.audit import judge

CLEAN = {"name": "aiohttp", "version": "3.14.5", "vulns": []}
HOLE = {"name": "jinja2", "version": "2.10", "vulns": [{"id": "PYSEC-2019-217", "fix_versions": ["2.10.1"]}]}
UNKNOWN = {"name": "left-pad", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize(
    ("packages", "good", "said"),
    [
        ([CLEAN, CLEAN], True, "2 packages, no known vulnerability"),
        ([CLEAN, HOLE], False, "VULNERABLE: jinja2 2.10: PYSEC-2019-217"),
        ([UNKNOWN, HOLE], False, "VULNERABLE"),
        ([CLEAN, UNKNOWN], False, "UNKNOWN: left-pad"),
        ([UNKNOWN, UNKNOWN], True, "skipped, the vulnerability service is not reachable"),
    ],
)
def test_what_is_found(packages: list[object], good: bool, said: str) -> None:
    verdict = judge(json.dumps({"dependencies": packages, "fixes": []}), "Found 1 known vulnerability")
    assert verdict.good is good
    assert said in verdict.said


@pytest.mark.parametrize(
    ("complaint", "good", "said"),
    [
        ("Traceback\nrequests.exceptions.ConnectionError: name resolution", True, "skipped, the vulnerability service"),
        ("requests.exceptions.ReadTimeout", True, "skipped"),
        ("ERROR:pip_audit._cli: requirement has no hash", False, "requirement has no hash"),
        ("", False, "FAILED"),
    ],
)
def test_what_is_complained_of(complaint: str, good: bool, said: str) -> None:
    verdict = judge("", complaint)
    assert verdict.good is good
    assert said in verdict.said
