"""A throw-away PostgreSQL: a cluster of its own for a test run, a fresh database for each test."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SETTINGS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=20"


class NoPostgres(Exception):
    """PostgreSQL is not installed."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server that only its socket's folder leads to."""

    binaries: Path
    folder: Path
    port: int

    def new_database(self) -> str:
        """Make an empty database; return its address."""
        name = f"test_{secrets.token_hex(4)}"
        place = ["--host", str(self.folder), "--port", str(self.port), "--username", "postgres"]
        _run([str(self.binaries / "psql"), *place, "--quiet", "--command", f"CREATE DATABASE {name}", "postgres"])
        return f"postgresql+asyncpg://postgres@/{name}?host={self.folder}&port={self.port}"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Start a server, and take it away again with everything in it. Raises NoPostgres."""
    binaries = _binaries()
    # The path of a socket may be no longer than about a hundred characters: never below a test's own folder.
    folder = Path(tempfile.mkdtemp(prefix="duologue-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        port, data = 20_000 + secrets.randbelow(40_000), folder / "data"
        make = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync"]
        _as_postgres([str(binaries / "initdb"), "--pgdata", str(data), *make])
        control = [str(binaries / "pg_ctl"), "--pgdata", str(data), "--wait"]
        options = f"{_SETTINGS} -c unix_socket_directories={folder} -c port={port}"
        _as_postgres([*control, "--options", options, "--log", str(folder / "log"), "start"])
        try:
            yield Cluster(binaries, folder, port)
        finally:
            _as_postgres([*control, "--mode", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path:
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if all((folder / name).is_file() for name in ("initdb", "pg_ctl", "psql")):
            return folder
    raise NoPostgres("PostgreSQL is not installed: there is no initdb on the path or in /usr/lib/postgresql")


def _as_postgres(command: list[str]) -> None:
    # The server refuses to run as root.
    _run(["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command)


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    assert done.returncode == 0, f"{command[0]}: {done.stderr}{done.stdout}"
