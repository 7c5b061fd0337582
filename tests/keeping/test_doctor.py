"""The doctor: tells what is wrong, why and how to mend it; never a secret; and disturbs nobody."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from bot import doctor
from bot.backup import backup
from bot.clock import SystemClock
from bot.doctor import CHECKS, examine, report
from bot.doctor.finding import Finding
from bot.holding import locked
from bot.sandbox.api import serve
from bot.sandbox.world import World
from bot.store.schema import HEAD
from tests.keeping.shelf import EPOCH, make, settings
from tests.processes import environment

NAMES = {"settings", *CHECKS}
ME = {"id": 1, "is_bot": True, "username": "two_bot", "can_join_groups": True, "can_read_all_group_messages": False}


class Wire:
    """Answers as Telegram might: by method, a status and a result."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, Any]] = {
            "getMe": (200, ME),
            "getWebhookInfo": (200, {"url": ""}),
            "getUpdates": (200, []),
        }
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.ahead = timedelta()
        self.body: bytes | None = None
        self.silent = threading.Event()


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Wire]:
    """A doctor's surroundings: a folder, a token, and somebody who answers."""
    wire = Wire()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            method = self.path.rpartition("/")[2]
            wire.asked.append((method, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
            if wire.silent.is_set():
                time.sleep(1)
            status, result = wire.answers[method]
            said = {"ok": status == 200, "result": result} if status == 200 else {"ok": False, "error_code": status}
            body = json.dumps(said).encode() if wire.body is None else wire.body
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def date_time_string(self, timestamp: float | None = None) -> str:
            return super().date_time_string((SystemClock().now() + wire.ahead).timestamp())

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN", "123456:hunter2canary")
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_API_URL", f"http://127.0.0.1:{server.server_port}")
    yield wire
    server.shutdown()
    server.server_close()
    thread.join()


def problems(found: dict[str, Finding]) -> dict[str, Finding]:
    return {name: one for name, one in found.items() if one.state == "problem"}


def only_problem(name: str) -> Finding:
    found = problems(examine())
    assert list(found) == [name], found
    assert found[name].why
    assert found[name].fix
    return found[name]


# --- when all is well -------------------------------------------------------------------------------------------


def test_where_nothing_is_set_up_yet_nothing_is_wrong(wire: Wire) -> None:
    found = examine()
    assert set(found) == NAMES
    assert {one.state for one in found.values()} == {"ok"}
    assert not Path("data").exists()


def test_all_is_well(wire: Wire) -> None:
    make(Path("data"), 9)
    backup(settings(Path("data")), None, 14, SystemClock().now())
    found = examine()
    assert not [one for one in found.values() if one.state == "problem"], found
    assert found["key"].what == "the key opens the database"
    assert found["database"].what == "the database is whole"


def test_for_programs_it_is_a_list_with_names_that_stay(wire: Wire) -> None:
    told: list[str] = []
    assert report(told.append, as_json=True) == 0
    lines = json.loads(told[0])
    assert [one["check"] for one in lines] == ["settings", *CHECKS]
    assert all(set(one) == {"check", "state", "what", "why", "fix"} for one in lines)
    assert {one["state"] for one in lines} <= {"ok", "warning", "problem"}


def test_it_leaves_everything_as_it_is(wire: Wire) -> None:
    make(Path("data"), 9)
    Path("data/duologue.sqlite3-wal").unlink()
    before = {one: one.read_bytes() for one in Path("data").rglob("*")}
    examine()
    assert {one: one.read_bytes() for one in Path("data").rglob("*")} == before


# --- Telegram ---------------------------------------------------------------------------------------------------


def test_a_token_that_is_refused(wire: Wire) -> None:
    wire.answers = dict.fromkeys(wire.answers, (401, None))
    assert "does not accept" in only_problem("token").what


def test_no_token(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DUOLOGUE_TELEGRAM_TOKEN")
    assert "not set" in only_problem("token").what
    assert wire.asked == []


def test_without_a_network_it_says_so_and_looks_at_the_rest(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_API_URL", "http://127.0.0.1:9")
    assert only_problem("token").what == "could not be checked: Telegram is not in reach"
    found = examine()
    for name in ("privacy", "rooms", "clock", "webhook", "poller"):
        assert found[name] == Finding("warning", "could not be checked: Telegram is not in reach")


def test_a_telegram_that_does_not_answer_in_time(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.doctor.line._PATIENCE", 0.1)
    wire.silent.set()
    assert only_problem("token").what.endswith("does not answer in time")
    assert [method for method, _ in wire.asked] == ["getMe", "getWebhookInfo"], "each is waited for once"


@pytest.mark.parametrize("body", [b"<html>", b"[]", b'{"ok": true, "result": 7}', b"\xff\xfe"])
def test_something_that_is_not_telegram(wire: Wire, body: bytes) -> None:
    wire.body = body
    found = examine()
    assert set(found) == NAMES
    assert not [one for one in found.values() if "itself failed" in one.what], found


def test_the_privacy_mode_is_off(wire: Wire) -> None:
    wire.answers["getMe"] = (200, ME | {"can_read_all_group_messages": True})
    assert "privacy mode is off" in only_problem("privacy").what


def test_no_groups(wire: Wire) -> None:
    wire.answers["getMe"] = (200, ME | {"can_join_groups": False})
    assert examine()["rooms"].state == "warning"


@pytest.mark.parametrize(("seconds", "state"), [(0, "ok"), (25, "ok"), (40, "problem"), (-40, "problem")])
def test_the_clock(wire: Wire, seconds: int, state: str) -> None:
    wire.ahead = timedelta(seconds=seconds)
    assert examine()["clock"].state == state


def test_a_webhook_in_the_way_of_a_bot_that_runs(wire: Wire) -> None:
    wire.answers["getWebhookInfo"] = (200, {"url": "https://hunter2canary.example/"})
    assert examine()["webhook"].state == "ok"
    Path("data").mkdir(mode=0o700)
    with locked(Path("data")):
        assert "a webhook is set" in only_problem("webhook").what


def test_another_poller_is_seen_but_never_looked_for_while_the_bot_runs(wire: Wire) -> None:
    wire.answers["getUpdates"] = (409, None)
    assert "another program" in only_problem("poller").what
    assert [arguments for method, arguments in wire.asked if method == "getUpdates"] == [{"limit": 1, "timeout": 4}]
    wire.asked.clear()
    Path("data").mkdir(mode=0o700)
    with locked(Path("data")):
        assert examine()["poller"].state == "ok"
    assert "getUpdates" not in [method for method, _ in wire.asked]


async def test_another_poller_shows_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    world = World(SystemClock().now)
    monkeypatch.chdir(tmp_path)
    async with serve(world) as server:
        monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN", world.token)
        monkeypatch.setenv("DUOLOGUE_TELEGRAM_API_URL", server.url)
        assert problems(await asyncio.to_thread(examine)) == {}
        world.human("Alice").starts()
        waiting = len(world.updates.pending)
        assert problems(await asyncio.to_thread(examine)) == {}
        assert len(world.updates.pending) == waiting > 0, "looking confirmed an update"
        world.updates.clear()
        other = asyncio.ensure_future(_poll(world))
        assert list(problems(await asyncio.to_thread(examine))) == ["poller"]
        other.cancel()


async def _poll(world: World) -> None:
    while True:
        try:
            await world.updates.fetch(0, 100, 25)
        except Exception:
            await asyncio.sleep(0.1)


# --- the machine and the database -------------------------------------------------------------------------------


def change(statement: str, *values: Any) -> None:
    with closing(sqlite3.connect("data/duologue.sqlite3")) as connection, connection:
        connection.execute(statement, values)


@pytest.fixture
def data(wire: Wire) -> Path:
    """A data folder of a bot that was there before."""
    make(Path("data"), 9)
    change("DELETE FROM outbox")
    change("UPDATE heartbeat SET at = ?", (SystemClock().now() - EPOCH) // timedelta(microseconds=1))
    return Path("data")


@pytest.mark.parametrize("name", ["duologue.sqlite3", "duologue.sqlite3-wal", "erased.ledger", "backups/a.sqlite3"])
def test_files_that_others_can_read(data: Path, name: str) -> None:
    (data / "backups").mkdir()
    (data / name).touch()
    (data / name).chmod(0o640)
    assert only_problem("permissions").fix == f"chmod 600 data/{name}"
    (data / name).chmod(0o600)
    assert problems(examine()) == {}


def test_an_env_file_that_others_can_read(data: Path) -> None:
    Path(".env").touch()
    Path(".env").chmod(0o644)
    assert only_problem("permissions").fix == "chmod 600 .env"


def test_a_folder_that_others_can_look_into(data: Path) -> None:
    data.chmod(0o755)
    assert examine()["permissions"] == Finding(
        "warning", "others can look into data", "they see when it is used", "chmod 700 data"
    )


def test_a_newer_schema(data: Path) -> None:
    change("UPDATE alembic_version SET version_num = '9999'")
    assert "9999" in only_problem("schema").what


def test_an_older_schema_is_brought_up_to_date_by_the_start(wire: Wire) -> None:
    make(Path("data"), 9, "0002")
    assert f"brings it to {HEAD}" in examine()["schema"].what
    assert problems(examine()) == {}


def test_a_damaged_database(data: Path) -> None:
    spoilt = bytearray((data / "duologue.sqlite3").read_bytes())
    spoilt[4096 * 3 : 4096 * 5] = b"\x55" * 8192
    (data / "duologue.sqlite3").write_bytes(spoilt)
    assert "damaged" in only_problem("database").what
    (data / "duologue.sqlite3").write_text("hello")
    assert "damaged" in only_problem("database").what


def test_a_key_that_others_can_read(data: Path) -> None:
    (data / "master.key").chmod(0o644)
    assert "chmod 600" in only_problem("key").what + only_problem("key").fix


def test_a_key_that_is_gone_is_not_made_anew(data: Path) -> None:
    (data / "master.key").unlink()
    assert "is not there" in only_problem("key").what
    assert not (data / "master.key").exists()


def test_another_databases_key(data: Path) -> None:
    make(Path("other"), 1)
    shutil.copy("other/master.key", data / "master.key")
    assert "does not open" in only_problem("key").what


def test_a_bot_that_has_lost_touch(data: Path) -> None:
    change("UPDATE heartbeat SET at = at - 3600000000")
    assert examine()["heartbeat"].state == "ok"
    with locked(data):
        assert only_problem("heartbeat").what.endswith("for 1 hour")


def test_a_clock_that_was_put_back(data: Path) -> None:
    change("UPDATE heartbeat SET at = at + 7200000000")
    assert examine()["heartbeat"].state == "warning"


def test_messages_that_wait(data: Path) -> None:
    change(
        "INSERT INTO outbox SELECT NULL, 1, 'telegram', '1', 1, 'send', '', '', x'00', 1, 0, 1, 0, at - 7200000000"
        " FROM heartbeat"
    )
    found = examine()["outbox"]
    assert (found.state, found.what) == ("warning", "1 wait to be sent, the first for 2 hours")


def test_a_log_that_is_not_carried_over(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.doctor.store._LARGE_LOG", 10)
    (data / "duologue.sqlite3-wal").write_bytes(b"0" * 11)
    assert examine()["log"].state == "warning"


def test_little_room_on_the_disk(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.doctor.machine._LEAST_FREE", 1 << 60)
    assert examine()["disk"].state == "warning"


def test_backups_that_are_missing_or_old(data: Path) -> None:
    assert examine()["backups"].what == "there is no backup in data/backups"
    made = backup(settings(data), None, 14, SystemClock().now()).file
    assert examine()["backups"].state == "ok"
    old = made.stat().st_mtime - 8 * 86400
    os.utime(made, (old, old))
    assert examine()["backups"].what == "the newest backup in data/backups is 8 days old"


def test_decks_of_the_operators_own_are_counted_and_looked_at(
    data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ours = examine()["decks"].what
    deck = tmp_path / "mine" / "en" / "decks" / "moor.toml"
    deck.parent.mkdir(parents=True)
    prompt = '[deck]\nname = "Moor"\n[[prompt]]\nid = "aaaaaa"\ndepth = 1\nthemes = ["play"]\ntext = "Which heron?"\n'
    deck.write_text(prompt)
    monkeypatch.setenv("DUOLOGUE_DECKS", str(tmp_path / "mine"))
    count = int(ours.split()[0])
    assert ours == f"{count} questions can be asked"
    assert examine()["decks"].what == f"{count + 1} questions can be asked, 1 of them your own"
    deck.write_text(prompt.replace("play", "polo"))
    assert only_problem("decks").what.endswith(f"{deck}: theme polo is not known")


def test_zones_that_are_missing(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_name: str) -> None:
        raise LookupError("hunter2canary")

    monkeypatch.setattr("bot.doctor.machine.ZoneInfo", gone)
    assert only_problem("zones").what == "the check itself failed (LookupError)"


async def test_postgresql(wire: Wire, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_DATABASE_URL", database_url)
    found = await asyncio.to_thread(examine)
    assert problems(found) == {}
    assert found["schema"].what.startswith("there is no database yet")
    monkeypatch.setenv("DUOLOGUE_DATABASE_URL", "postgresql+asyncpg://u:hunter2canary@127.0.0.1:9/x")
    found = await asyncio.to_thread(examine)
    assert list(problems(found)) == ["database"]
    assert "hunter2canary" not in str(found)


# --- whatever happens -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(CHECKS))
def test_a_check_that_fails_stops_no_other(wire: Wire, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_patient: object) -> Finding:
        raise RuntimeError("hunter2canary")

    broken: dict[str, Callable[..., Finding]] = {**CHECKS, name: fails}
    monkeypatch.setattr(doctor, "CHECKS", broken)
    assert only_problem(name).what == "the check itself failed (RuntimeError)"
    assert set(examine()) == NAMES


def test_wrong_settings_are_a_problem_and_end_nothing(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_DEFAULT_ZONE", "Europe/Berln")
    found = examine()
    assert found["settings"].fix == "did you mean Europe/Berlin?"
    assert set(found) == NAMES


@pytest.mark.parametrize("json_too", [[], ["--json"]])
def test_the_command_tells_no_secret(data: Path, wire: Wire, json_too: list[str]) -> None:
    wire.answers["getMe"] = (200, ME | {"can_read_all_group_messages": True, "first_name": "hunter2canary"})
    given = {name: os.environ[name] for name in ("DUOLOGUE_TELEGRAM_TOKEN", "DUOLOGUE_TELEGRAM_API_URL")}
    command = [sys.executable, "-m", "bot", "doctor", *json_too]
    done = subprocess.run(command, env=environment(**given), capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "privacy mode is off" in done.stdout
    for secret in ("hunter2canary", "Alice", (data / "master.key").read_text().strip(), "two_bot"):
        assert secret not in done.stdout
