"""`python -m tests.supply.sbom FILE`: what a release is made of, from the lock, as CycloneDX JSON."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def write(target: Path) -> None:
    """Write the bill of materials; two of one lock are the same."""
    # The lock does not tell which of the packages are direct dependencies; the library warns of that.
    quiet = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements"]
    form = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible", "--of", "JSON", "-o", str(target)]
    subprocess.run([*quiet, *form, str(ROOT / "requirements.lock")], check=True)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
