"""`python -m tests.supply.audit`: do the locked dependencies have known vulnerabilities? Says so when it cannot find out."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, NamedTuple

LOCKS = ("requirements.lock", "requirements-dev.lock")
PATIENCE_SECONDS = 600
_UNREACHABLE = ("ConnectionError", "ConnectTimeout", "ReadTimeout", "ProxyError", "SSLError", "ServiceError")


class Verdict(NamedTuple):
    """Whether the checks may go on, and what to say."""

    good: bool
    said: str


def main() -> int:
    """Audit each lock; return the exit code."""
    verdicts = [audit(lock) for lock in LOCKS]
    for lock, verdict in zip(LOCKS, verdicts, strict=True):
        print(f"pip-audit, {lock}: {verdict.said}")
    return 0 if all(verdict.good for verdict in verdicts) else 1


def audit(lock: str) -> Verdict:
    """Ask pip-audit about one lock; nothing is installed."""
    command = [
        "-m",
        "pip_audit",
        "--disable-pip",
        "--progress-spinner=off",
        "--timeout=10",
        "--format=json",
        "-r",
        lock,
    ]
    try:
        ended = subprocess.run(
            [sys.executable, *command], capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return _not_reached("does not answer in time")
    return judge(ended.stdout, ended.stderr)


def judge(told: str, complaint: str) -> Verdict:
    """Return what follows from pip-audit's two outputs."""
    try:
        packages: list[dict[str, Any]] = json.loads(told)["dependencies"]
    except (ValueError, KeyError, TypeError):
        last = (complaint.strip().splitlines() or ["it says nothing"])[-1]
        if any(sign in complaint for sign in _UNREACHABLE):
            return _not_reached("is not reachable")
        return Verdict(False, f"FAILED: {last}")
    found = [f"{one['name']} {one['version']}: {bug['id']}" for one in packages for bug in one.get("vulns", ())]
    if found:
        return Verdict(False, "VULNERABLE: " + ", ".join(found))
    unknown = [str(one["name"]) for one in packages if "skip_reason" in one]
    if len(unknown) == len(packages):
        # A mirror may hold packages and know nothing of vulnerabilities.
        return _not_reached("is not reachable")
    return Verdict(not unknown, _told(len(packages), unknown))


def _told(count: int, unknown: list[str]) -> str:
    return "UNKNOWN: " + ", ".join(unknown) if unknown else f"{count} packages, no known vulnerability"


def _not_reached(how: str) -> Verdict:
    return Verdict(True, f"skipped, the vulnerability service {how}")


if __name__ == "__main__":
    sys.exit(main())
