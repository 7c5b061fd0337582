"""`duologue restore`: a backup in the place of the database. Whenever it is interrupted, one of the two is there, whole."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from bot.backup import require_file, stamp
from bot.holding import StartError, data_dir, locked
from bot.keyring import present_key
from bot.settings import Settings
from bot.store import copies, disk, ledger
from bot.store.copies import BESIDE, Facts
from bot.store.keycheck import Proof
from bot.store.keyfile import BadKey
from bot.store.vault import Vault

Agree = Callable[[str], bool]
"""Tells what is about to happen, and returns whether it shall."""


def restore(settings: Settings, file: Path, agree: Agree, now: datetime) -> str | None:
    """Put a backup in place; return what was done, or None if it was not agreed to. Raises StartError."""
    present, data = require_file(settings), data_dir(settings.data_dir)
    if data.stat().st_uid != os.geteuid():
        # What root puts there the bot could not write to.
        raise StartError(f"the data directory {data} belongs to another user; run this as that user")
    with locked(data), _telling(file):
        if not file.is_file():
            raise StartError(f"there is no file {file}; name one that `duologue backup` has made")
        if present.exists() and present.samefile(file):
            raise StartError(f"{file} is the database itself; name a file that `duologue backup` has made")
        vault = _vault(settings)
        with _staged(file, present) as staged:
            found = _looked_through(staged, vault)
            aside = present.with_name(f"{present.name}.before-restore-{stamp(now)}")
            if not agree(_about(found, file, present, aside)):
                return None
            erased = ledger.merge(file.parent, data)
            _swap(staged, present, aside)
    return (
        f"restored; {erased} erasures were learnt from the backup's folder. Start the bot now: it goes on from there."
    )


def _vault(settings: Settings) -> Vault:
    try:
        key = present_key(settings)
    except BadKey as error:
        raise StartError(str(error)) from None
    if key is None:
        raise StartError(f"the key {settings.key_file} is not there; put it back first: no backup holds it")
    return Vault(key)


@contextmanager
def _telling(file: Path) -> Iterator[None]:
    try:
        yield
    except copies.Unfit as error:
        raise StartError(f"{file} was not restored: {error}; the database is as it was") from None
    except OSError as error:
        raise StartError(f"{file} was not restored ({error.strerror}); look at the disk, and try again") from None


@contextmanager
def _staged(file: Path, present: Path) -> Iterator[Path]:
    """A copy of the backup beside the database, where it can be looked into and renamed from."""
    folder = present.with_name(f".{present.name}.restoring")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    try:
        for end in ("", BESIDE[0]):
            if (source := file.with_name(file.name + end)).exists():
                disk.make_private(folder / f"copy{end}")
                shutil.copyfile(source, folder / f"copy{end}")
        yield folder / "copy"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _looked_through(staged: Path, vault: Vault) -> Facts:
    with copies.opened(staged) as connection:
        copies.check(connection)
        found = copies.facts(connection)
        if found.newer:
            raise copies.Unfit("a newer Duologue wrote it; install that version first")
        if not copies.fits(vault, _proofs(connection, found)):
            raise copies.Unfit("the present key does not open it; put the key of its time back")
        copies.make_ready(connection)
    disk.sync(staged)
    return found


def _proofs(connection: sqlite3.Connection, found: Facts) -> list[Proof]:
    return copies.proofs(found.version, lambda query: connection.execute(query).fetchall())


def _about(found: Facts, file: Path, present: Path, aside: Path) -> str:
    until = f"{found.alive_at:%Y-%m-%d %H:%M} UTC" if found.alive_at else "a time before the first start"
    kept = f"The present one is kept as {aside.name}. " if present.exists() else ""
    beside = file.with_name(ledger.NAME)
    known = "" if beside.exists() else f"There is no {beside.name} beside it: what was erased since may come back. "
    return (
        f"{file.name} holds everything until {until} and takes the place of {present}. "
        f"What came after is lost. {kept}{known}"
    )


def _swap(staged: Path, present: Path, aside: Path) -> None:
    if present.exists():
        _set_aside(present, aside)
    staged.replace(present)
    disk.sync(present.parent)


def _set_aside(present: Path, aside: Path) -> None:
    """Give the present database a second name; the first one is never without a database."""
    # What is damaged is kept as it lies.
    with suppress(copies.Broken):
        copies.close_up(present)
    for end in ("", *BESIDE):
        if (one := present.with_name(present.name + end)).exists():
            _link(one, aside.with_name(aside.name + end))
    disk.sync(present.parent)
    # SQLite would carry the old log into the new file.
    for end in BESIDE:
        present.with_name(present.name + end).unlink(missing_ok=True)


def _link(one: Path, to: Path) -> None:
    try:
        to.hardlink_to(one)
    except FileExistsError:
        raise
    except OSError:
        # A file system without second names.
        disk.make_private(to)
        shutil.copyfile(one, to)
        disk.sync(to)
