"""Checks of the database and its key. They read only, and SQLite lets them while the bot writes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import backup
from bot.doctor.finding import Finding, Patient, ok, problem, span, unknown, warning
from bot.keyring import present_key
from bot.store import copies
from bot.store.database import CHECKED_WHOLE, Database
from bot.store.keycheck import Proof
from bot.store.keyfile import BadKey
from bot.store.schema import HEAD
from bot.store.vault import Vault

_PATIENCE = 5.0
_LARGE_LOG = 64 << 20
_WAITING, _AWAY = timedelta(hours=1), timedelta(minutes=10)
_SLIP = timedelta(minutes=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NONE_YET = "there is no database yet; the first start makes it"

_TABLE = {
    "sqlite": "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'",
    "postgresql": "SELECT 1 WHERE to_regclass('alembic_version') IS NOT NULL",
}


class _Closed(Exception):
    """The database cannot be read; the message says why."""


def database(patient: Patient) -> Finding:
    """Whether it can be read, and is whole."""
    file = backup.database_file(patient.settings)
    try:
        if _version(patient) is None:
            return ok(_NONE_YET)
        found = _rows(patient, _thorough(file)) if file else [("ok",)]
    except _Closed as closed:
        return problem(
            f"the database cannot be read: {closed}",
            "nothing can be kept, and nobody answered",
            "if it is damaged: `duologue restore`; otherwise look at DUOLOGUE_DATABASE_URL, the disk or the server",
        )
    if list(found) != [("ok",)]:
        return problem(
            "the database is damaged", "what is in it may be lost", "stop the bot, keep a copy, `duologue restore`"
        )
    return ok("the database is whole" if file else "the database answers")


def _thorough(file: Path) -> str:
    return "PRAGMA integrity_check(1)" if file.stat().st_size <= CHECKED_WHOLE else "PRAGMA quick_check(1)"


def schema(patient: Patient) -> Finding:
    """Whether this program can work with it."""
    try:
        found = _version(patient)
    except _Closed as closed:
        return unknown(str(closed))
    if found is None:
        return ok(_NONE_YET)
    if found > HEAD:
        return problem(
            f"the database is of version {found}, this program of {HEAD}",
            "a newer Duologue wrote it",
            "install that version, or restore a backup from before",
        )
    if found < HEAD:
        return ok(f"the database is of version {found}; the next start brings it to {HEAD}, after a backup")
    return ok(f"the database is of this program's version, {HEAD}")


def key(patient: Patient) -> Finding:
    """Whether the key is there, and opens what is in the database."""
    settings = patient.settings
    try:
        proofs, found = _proofs(patient), present_key(settings)
    except _Closed as closed:
        return unknown(str(closed))
    except BadKey as error:
        told, _, mend = str(error).partition("; ")
        return problem(told, "the bot does not start with it", mend or "put the right key back")
    if found is None and not proofs:
        return ok("the key is made at the first start")
    if found is None:
        return problem(
            f"the key {settings.key_file} is not there",
            "without it no answer can be read again",
            "put the key back from where its copy lies",
        )
    if not copies.fits(Vault(found), proofs):
        return problem(
            "the key does not open this database",
            "it is another database's key",
            "put the right key back, or the right database",
        )
    return ok("the key opens the database" if proofs else "the key can be used")


def log(patient: Patient) -> Finding:
    """Whether SQLite's log is carried into the database in time."""
    file = backup.database_file(patient.settings)
    beside = file.with_name(f"{file.name}-wal") if file else None
    size = beside.stat().st_size if beside and beside.exists() else 0
    if size > _LARGE_LOG:
        return warning(
            f"the database's log has {size >> 20} MB",
            "deleted words linger in it, and the disk fills",
            "end what keeps the database open (a backup, sqlite3); else start the bot again",
        )
    return ok("the database's log is small")


def outbox(patient: Patient) -> Finding:
    """Whether messages go out."""
    try:
        if _version(patient) is None:
            return ok("nothing waits to be sent")
        count, since = _rows(patient, "SELECT count(*), min(created_at) FROM outbox")[0]
    except _Closed as closed:
        return unknown(str(closed))
    if not count:
        return ok("nothing waits to be sent")
    age = patient.now - _moment(since)
    told = f"{count} wait to be sent, the first for {span(age)}"
    if age > _WAITING:
        return warning(
            told, "people wait for these messages", "see whether the bot runs, and what its log says of Telegram"
        )
    return ok(told)


def heartbeat(patient: Patient) -> Finding:
    """Whether a bot that runs is in touch, and the clock was not put back."""
    try:
        beats = _rows(patient, "SELECT at FROM heartbeat") if _version(patient) else []
    except _Closed as closed:
        return unknown(str(closed))
    if not beats:
        return ok("no bot has run on this database yet")
    gone = patient.now - _moment(beats[0][0])
    if gone < -_SLIP:
        return warning(
            f"the bot was last alive in {span(-gone)} from now",
            "the clock was put back",
            "see whether date and time are right",
        )
    if patient.running and gone > _AWAY:
        return problem(
            f"the bot runs, but has not been in touch with Telegram for {span(gone)}",
            "the network is away, or another program fetches with this token",
            "see the bot's log for updates-not-fetched or another-program-polls",
        )
    return ok(f"the bot was in touch {span(max(gone, timedelta()))} ago")


def _moment(microseconds: Any) -> datetime:
    return _EPOCH + timedelta(microseconds=int(microseconds))


def _version(patient: Patient) -> str | None:
    file = backup.database_file(patient.settings)
    if file is not None and not file.exists():
        return None
    if not _rows(patient, _TABLE["sqlite" if file else "postgresql"]):
        return None
    found = _rows(patient, "SELECT version_num FROM alembic_version")
    return str(found[0][0]) if found else None


def _proofs(patient: Patient) -> list[Proof]:
    version = _version(patient)
    return [] if version is None else copies.proofs(version, lambda query: _rows(patient, query))


def _rows(patient: Patient, query: str) -> Sequence[Any]:
    """Raises _Closed."""
    file = backup.database_file(patient.settings)
    if file is None:
        return asyncio.run(_asked(patient.settings.database.get_secret_value(), query))
    try:
        # A file without a log is in nobody's use: so that looking at it leaves nothing beside it.
        in_use = file.with_name(f"{file.name}-wal").exists()
        with copies.opened(file, "ro" if in_use else "ro&immutable=1") as connection:
            return connection.execute(query).fetchall()
    except copies.Unfit as error:
        raise _Closed(str(error)) from None


async def _asked(url: str, query: str) -> Sequence[Any]:
    there = Database(url)
    try:
        async with asyncio.timeout(_PATIENCE), there.begin() as connection:
            return (await connection.exec_driver_sql(query)).all()
    except Exception as error:
        # Drivers fail in ways of their own, and their messages may quote the address with its password.
        raise _Closed(type(error).__name__) from None
    finally:
        await there.close()
