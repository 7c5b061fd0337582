"""The container file and the systemd unit keep what they promise, by their own linters and by ours."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings, variable

ROOT = Path(__file__).parents[2]
CONTAINERFILE = ROOT / "Containerfile"
UNIT = ROOT / "deploy" / "duologue.service"
MOST_EXPOSED = 15
"""Tenths, as `systemd-analyze security` counts: 12 for this unit, 96 for one without any hardening."""
PROMISED = {
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "MemoryDenyWriteExecute": "yes",
    "RestrictAddressFamilies": "AF_UNIX AF_INET AF_INET6",
    "UMask": "0077",
    "StateDirectory": "duologue",
    "StateDirectoryMode": "0700",
    "User": "duologue",
}


def tool(name: str) -> str:
    """The linter's path, or a skip; where it is demanded, a failure."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.is_file() else shutil.which(name)
    if found is None:
        if os.environ.get("DUOLOGUE_REQUIRE_LINTERS") == "1":
            pytest.fail(f"{name} is not installed")
        pytest.skip(f"{name} is not installed")
    return found


def told(*command: str) -> tuple[int, str]:
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return ended.returncode, ended.stdout + ended.stderr


def steps() -> list[tuple[str, str]]:
    """The container file's instructions."""
    text = re.sub(r"^#.*\n", "", CONTAINERFILE.read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    return [(word, rest) for line in text.splitlines() if line for word, _, rest in [line.partition(" ")]]


def unit() -> list[tuple[str, str]]:
    """The options of the unit's service; some stand there more than once."""
    lines = UNIT.read_text().partition("[Service]")[2].partition("[Install]")[0].splitlines()
    return [(name, value) for line in lines if line and line[0] != "#" for name, _, value in [line.partition("=")]]


# -- the container ----------------------------------------------------------------------------------------------


def test_the_container_file_passes_its_linter() -> None:
    assert told(tool("hadolint"), "--no-color", str(CONTAINERFILE)) == (0, "")


def test_the_container_runs_as_nobody_in_particular() -> None:
    last_from = max(at for at, (word, _) in enumerate(steps()) if word == "FROM")
    after = steps()[last_from:]
    assert [rest for word, rest in after if word == "USER"] == ["10001:10001"]
    assert not [
        word for word, _ in after[[word for word, _ in after].index("USER") :] if word in ("RUN", "COPY", "ADD")
    ]


def test_the_container_writes_to_its_volume_only() -> None:
    assert [rest for word, rest in steps() if word == "VOLUME"] == ["/data"]
    (environment,) = [rest for word, rest in steps() if word == "ENV"]
    assert "DUOLOGUE_DATA_DIR=/data" in environment.split()
    assert "PYTHONDONTWRITEBYTECODE=1" in environment.split()


def test_the_container_is_built_from_what_is_pinned() -> None:
    images = [rest.split()[0] for word, rest in steps() if word == "FROM"]
    assert all(re.fullmatch(r"python:3\.\d+-slim-[a-z]+", image) for image in images)
    installs = [rest for word, rest in steps() if word == "RUN" and "pip install" in rest]
    assert len(installs) == 2
    assert "--require-hashes -r requirements.lock" in installs[0]
    assert "--no-deps --no-build-isolation" in installs[1]


def test_no_secret_gets_into_the_image() -> None:
    text = CONTAINERFILE.read_text()
    assert not re.search(r"\.env|master\.key|\d{5,}:[A-Za-z0-9_-]{20,}|_TOKEN\b|_KEY\b", text)
    copied = {rest.split()[0] for word, rest in steps() if word == "COPY" and "--from" not in rest}
    assert "." not in copied
    allowed = {line[1:] for line in (ROOT / ".containerignore").read_text().splitlines() if line.startswith("!")}
    assert {
        part for word, rest in steps() if word == "COPY" and "--from" not in rest for part in rest.split()[:-1]
    } == allowed
    assert all((ROOT / one).exists() for one in allowed)


# -- the unit ---------------------------------------------------------------------------------------------------


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The unit with a program that is there, as its linter wants it."""
    text = re.sub(r"^ExecStart=\S+", f"ExecStart={sys.executable}", UNIT.read_text(), flags=re.MULTILINE)
    copy = tmp_path / UNIT.name
    copy.write_text(text)
    return copy


def test_the_unit_passes_its_linter(here: Path) -> None:
    assert told(tool("systemd-analyze"), "verify", "--man=no", str(here)) == (0, "")


def test_the_unit_is_hardened(here: Path) -> None:
    status, said = told(
        tool("systemd-analyze"), "security", "--offline=true", f"--threshold={MOST_EXPOSED}", "--no-pager", str(here)
    )
    assert status == 0, said


def test_the_unit_keeps_its_promises() -> None:
    options = dict(unit())
    assert {name: options.get(name) for name in PROMISED} == PROMISED
    assert ("SystemCallFilter", "@system-service") in unit()
    assert not [name for name, _ in unit() if name.startswith(("ReadWrite", "BindPaths"))]


def test_the_unit_holds_no_secret_and_hands_them_over_as_files() -> None:
    given = dict(value.split("=", 1) for name, value in unit() if name == "Environment")
    assert set(given) <= {variable(field) for field in Settings.model_fields}
    loaded = {value.split(":")[0] for name, value in unit() if name == "LoadCredential"}
    for name in ("DUOLOGUE_TELEGRAM_TOKEN_FILE", "DUOLOGUE_MASTER_KEY_FILE"):
        assert given[name].removeprefix("%d/") in loaded
    assert "DUOLOGUE_TELEGRAM_TOKEN" not in given
