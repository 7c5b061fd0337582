"""Checks of this machine: what may be read by whom, room on the disk, zones, backups."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import backup
from bot.decks import BadContent
from bot.doctor.finding import Finding, Patient, ok, problem, span, warning
from bot.store import ledger
from bot.store.copies import BESIDE
from bot.texts import Texts

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_LEAST_FREE = 200 << 20
_OLD = timedelta(days=7)


def running(patient: Patient) -> Finding:
    """Whether a bot runs here."""
    return ok("the bot runs" if patient.running else "the bot does not run")


def folder(patient: Patient) -> Finding:
    """Whether the data folder can be used."""
    path = patient.settings.data_dir
    if not path.exists():
        return ok(f"the data folder {path} is made at the first start")
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        return problem(
            f"the data folder {path} cannot be written by this user",
            "the bot keeps everything there",
            "run the doctor as the bot's user, or give the folder to that user (chown)",
        )
    return ok(f"the data folder {path} can be written")


def permissions(patient: Patient) -> Finding:
    """Whether what is private can be read by the bot's user alone."""
    exposed = [path for path in _private(patient) if path.exists() and path.stat().st_mode & _OTHERS]
    if exposed:
        return problem(
            f"others can read {', '.join(map(str, exposed))}",
            "these hold who is a couple, the key or the token",
            f"chmod 600 {shlex.join(map(str, exposed))}",
        )
    data = patient.settings.data_dir
    if data.exists() and data.stat().st_mode & _OTHERS:
        return warning(
            f"others can look into {data}", "they see when it is used", f"chmod 700 {shlex.quote(str(data))}"
        )
    return ok("what is private can be read by its owner alone")


def _private(patient: Patient) -> Iterator[Path]:
    settings = patient.settings
    if file := backup.database_file(settings):
        yield from (file.with_name(file.name + end) for end in ("", *BESIDE))
        yield from file.parent.glob(f"{file.name}.before-restore-*")
    yield settings.data_dir / ledger.NAME
    yield from backup.backups(settings).glob("*.sqlite3")
    yield Path(".env")
    yield from (file for file in (settings.telegram_token_file, settings.discord_token_file) if file)


def disk(patient: Patient) -> Finding:
    """Whether there is room for the database to be copied, at least."""
    place = next(
        one
        for one in (patient.settings.data_dir.absolute(), *patient.settings.data_dir.absolute().parents)
        if one.exists()
    )
    file = backup.database_file(patient.settings)
    wanted = max(_LEAST_FREE, 2 * file.stat().st_size if file and file.is_file() else 0)
    free = shutil.disk_usage(place).free
    if free < wanted:
        return warning(
            f"only {free >> 20} MB are free where the data lies",
            "without room nothing is saved, and no backup can be made",
            f"make room: {wanted >> 20} MB at least",
        )
    return ok(f"{free >> 20} MB are free where the data lies")


def zones(_patient: Patient) -> Finding:
    """Whether time zones are known."""
    ZoneInfo("Europe/Berlin")
    return ok(f"time zones are known (tzdata {version('tzdata')})")


def decks(patient: Patient) -> Finding:
    """Whether all questions can be read, those that the operator adds too."""
    texts = Texts(more=patient.settings.decks)
    try:
        texts.read_all()
    except BadContent as error:
        return problem(
            f"a phrase or a deck cannot be used: {error}", "the bot does not start", "`duologue decks lint` says more"
        )
    added = len(texts.prompts) - len(Texts().prompts)
    return ok(f"{len(texts.prompts)} questions can be asked" + (f", {added} of them your own" if added else ""))


def backups(patient: Patient) -> Finding:
    """Whether there is a fresh backup where they go by themselves."""
    file, place = backup.database_file(patient.settings), backup.backups(patient.settings)
    if file is None or not file.exists():
        return ok("there is nothing that `duologue backup` could back up")
    last = backup.newest(place)
    age = patient.now - datetime.fromtimestamp(last.stat().st_mtime, UTC) if last else None
    if age is not None and age < _OLD:
        return ok(f"the newest backup in {place} is {span(age)} old")
    return warning(
        f"the newest backup in {place} is {span(age)} old" if age else f"there is no backup in {place}",
        "what the disk loses is lost",
        "let `duologue backup` run each night (docs/operate.md); if they go elsewhere, look there",
    )
