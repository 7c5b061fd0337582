"""The bill of materials names every locked package, with its version and its hashes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.supply.sbom import ROOT, write


def locked() -> dict[str, tuple[str, set[str]]]:
    """Version and hashes of each package of the lock."""
    text = (ROOT / "requirements.lock").read_text().replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        name, version = re.findall(r"^([A-Za-z0-9._-]+)==([^ ;]+)", line)[0]
        found[name] = version, set(re.findall("sha256:([0-9a-f]{64})", line))
    return found


def test_every_locked_package_is_listed(tmp_path: Path) -> None:
    target = tmp_path / "sbom.json"
    write(target)
    told = json.loads(target.read_text())
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["component"]["name"] == "duologue"
    listed = {one["name"]: one for one in told["components"]}
    packages = locked()
    assert {name: one["version"] for name, one in listed.items()} == {name: one for name, (one, _) in packages.items()}
    for name, (_, hashes) in packages.items():
        assert hashes, name
        found = {given["content"] for place in listed[name]["externalReferences"] for given in place["hashes"]}
        assert found == hashes, name
