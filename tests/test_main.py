"""The command line from outside: what goes wrong ends in one line and exit code 2."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.envfile import example
from tests.processes import environment

SECRET = "hunter2canary"
TOKEN = f"123456:{SECRET}"

# The program with a stand-in for all that starts something; `%s` is what happens in it.
STAND_IN = """
import sys, types, warnings
from bot.holding import StartError
def start(given): %s
for name in ("bot.service", "bot.stage"):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(run=start, demo=start)
from bot.__main__ import main
sys.exit(main())
"""


def test_env_prints_the_example(tmp_path: Path) -> None:
    done = _process(tmp_path, "-m", "bot", "env", DUOLOGUE_NONSENSE=SECRET)
    assert (done.returncode, done.stdout, done.stderr) == (0, example(), "")


def test_the_version_is_told(tmp_path: Path) -> None:
    done = _process(tmp_path, "-m", "bot", "--version")
    assert done.returncode == 0
    assert done.stdout.startswith("duologue ")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("UNRELATED", "1", "DUOLOGUE_TELEGRAM_TOKEN is not set"),
        ("DUOLOGUE_TELEGRAM_TOKEN", SECRET, "is not a Telegram token"),
        ("DUOLOGUE_TELEGRM_TOKEN", TOKEN, "did you mean DUOLOGUE_TELEGRAM_TOKEN?"),
        ("DUOLOGUE_TELEGRAM_TOKEN_FILE", TOKEN, "No such file"),
        ("DUOLOGUE_DEFAULT_ZONE", "Europe/Berln", "did you mean Europe/Berlin?"),
    ],
)
def test_a_wrong_setting_ends_in_one_line(tmp_path: Path, name: str, value: str, said: str) -> None:
    _refused(_process(tmp_path, "-m", "bot", "run", **{name: value}), said)


def test_a_broken_env_file_ends_in_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"DUOLOGUE_TELEGRAM_TOKEN: {TOKEN}\n")
    _refused(_process(tmp_path, "-m", "bot", "run"), "line 1 of .env")


@pytest.mark.parametrize("command", [["run"], ["demo"], ["demo", "--port", "0"]])
def test_what_cannot_start_ends_in_one_line(tmp_path: Path, command: list[str]) -> None:
    stand_in = STAND_IN % "raise StartError('port 8765 is taken')"
    done = _process(tmp_path, "-c", stand_in, *command, DUOLOGUE_TELEGRAM_TOKEN=TOKEN)
    _refused(done, "duologue: port 8765 is taken")


def test_the_exit_code_is_handed_on(tmp_path: Path) -> None:
    done = _process(tmp_path, "-c", STAND_IN % "return given", "demo", "--port", "7")
    assert (done.returncode, done.stdout, done.stderr) == (7, "", "")


def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    done = _process(tmp_path, "-c", STAND_IN % "raise KeyboardInterrupt", "demo")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_a_mistake_of_ours_leaves_no_message(tmp_path: Path) -> None:
    mistake = f"warnings.warn('{SECRET}'); raise ValueError('{SECRET}')"
    done = _process(tmp_path, "-c", STAND_IN % mistake, "run", DUOLOGUE_TELEGRAM_TOKEN=TOKEN)
    assert done.returncode == 1
    assert '"event": "crashed"' in done.stderr
    assert "ValueError" in done.stderr
    assert SECRET not in done.stderr


def test_zones_are_those_of_the_program(tmp_path: Path) -> None:
    done = _process(tmp_path, "-c", STAND_IN % "import zoneinfo; return len(zoneinfo.TZPATH)", "demo")
    assert done.returncode == 0


@pytest.mark.parametrize("command", [["run", "--token", TOKEN], ["demo", "--port", "65536"], ["rum"], []])
def test_wrong_arguments_are_refused_without_repeating_a_token(tmp_path: Path, command: list[str]) -> None:
    done = _process(tmp_path, "-m", "bot", *command)
    assert done.returncode == 2
    assert "usage: duologue" in done.stderr
    assert SECRET not in done.stderr


def _refused(done: subprocess.CompletedProcess[str], said: str) -> None:
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stderr + done.stdout


def _process(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment(**variables), capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize(
    "url", ["postgresql+asyncpg://u:hunter2canary@127.0.0.1:1/x", "sqlite+aiosqlite:////proc/nowhere/x.sqlite3"]
)
def test_a_database_out_of_reach_is_one_clear_line(tmp_path: Path, url: str) -> None:
    told = {"DUOLOGUE_TELEGRAM_TOKEN": f"123456:{'x' * 35}", "DUOLOGUE_DATABASE_URL": url}
    done = _process(tmp_path, "-m", "bot", "run", **told, DUOLOGUE_DATA_DIR=str(tmp_path / "data"))
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "check DUOLOGUE_DATABASE_URL" in done.stderr
    assert SECRET not in done.stderr
