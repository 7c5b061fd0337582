"""Nothing but allow-listed words comes out of the log, whoever writes to it and whatever goes wrong."""

from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from bot import logs

CANARY = "The cat, hunter2canary"
TOKEN = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PLACE = f"tests/{Path(__file__).name}:"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler, root, own = logs.JsonLines(stream), logging.getLogger(), logging.getLogger("duologue")
    own.setLevel(logging.INFO)
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)
    own.setLevel(logging.NOTSET)


def test_an_event_is_one_line_of_json(log: io.StringIO) -> None:
    logs.event("turn-done", couple=7, platform="telegram", seconds=0.5)
    told = _only(log)
    assert told.pop("time").endswith("+00:00")
    assert told == {
        "level": "INFO",
        "event": "turn-done",
        "couple": 7,
        "platform": "telegram",
        "seconds": 0.5,
    }


def test_an_error_is_its_class_and_where_it_came_from(log: io.StringIO) -> None:
    logs.event("turn-failed", couple=7, error=_raised())
    told = _only(log)
    assert (told["level"], told["error"]) == ("WARNING", "ExceptionGroup")
    classes = [one.split()[0] for one in told["trace"]]
    assert classes == ["ExceptionGroup", "ValueError", "KeyError", "OSError"]
    assert PLACE in told["trace"][0]
    assert CANARY not in log.getvalue()


def test_an_error_that_led_to_itself_is_told_once(log: io.StringIO) -> None:
    error, other = ValueError(CANARY), KeyError(CANARY)
    error.__cause__, other.__cause__ = other, error
    logs.event("turn-failed", error=error)
    assert _only(log)["trace"] == ["ValueError", "KeyError"]


def test_a_field_nobody_allowed_is_left_out(log: io.StringIO) -> None:
    careless = cast(dict[str, Any], {"text": CANARY, "couple": CANARY, "feature": CANARY, "update": TOKEN})
    logs.event(CANARY, **careless)
    told = _only(log)
    assert told | {"time": ""} == {
        "time": "",
        "level": "INFO",
        "event": "?",
        "couple": "?",
        "feature": "?",
        "update": "?",
    }


@pytest.mark.parametrize("name", ["sqlalchemy.engine", "apscheduler", CANARY])
def test_of_a_foreign_record_only_the_circumstances_are_kept(log: io.StringIO, name: str) -> None:
    foreign = logging.getLogger(name)
    foreign.critical("update %s of %s", CANARY, TOKEN, extra={"couple": CANARY}, exc_info=_raised())
    foreign.error(f"no {CANARY}")
    foreign.info(f"https://api.telegram.org/bot{TOKEN}")
    critical, error = _told(log)
    assert critical["event"] == "foreign"
    assert critical["logger"] == ("?" if name == CANARY else name)
    assert critical["error"] == "ExceptionGroup"
    assert critical["at"].startswith(PLACE)
    assert error["level"] == "ERROR"
    assert "The cat" not in log.getvalue()
    assert TOKEN not in log.getvalue()


def test_a_log_that_cannot_be_written_is_no_reason_to_print(capsys: pytest.CaptureFixture[str]) -> None:
    closed = io.StringIO()
    closed.close()
    logs.JsonLines(closed).handle(logging.makeLogRecord({"msg": CANARY, "levelno": 50}))
    assert capsys.readouterr() == ("", "")


# Everything that prints by itself when it goes wrong, each with the canary in it.
ACCIDENTS = f"""
import asyncio, gc, logging, sys, threading, warnings
from bot import logs
logs.setup("DEBUG")
canary, token = {CANARY!r}, {TOKEN!r}

class Odd:
    def __del__(self): raise RuntimeError(canary)
    def __repr__(self): return canary

def fail(): raise ValueError(canary, token)

async def fail_later(): fail()

async def forget():
    task = asyncio.ensure_future(fail_later())
    await asyncio.wait([task])
    del task
    gc.collect()
    asyncio.get_running_loop().call_soon(fail)
    asyncio.get_running_loop().call_exception_handler({{"message": canary, "odd": Odd}})
    fail_later()
    await asyncio.sleep(0)

logging.getLogger("telegram").critical(canary)
logging.getLogger("telegram").critical("%s %d", token, canary)
logging.getLogger("httpx").info("POST https://api.telegram.org/bot%s", token)
alone = logging.getLogger("alone")
alone.propagate = False
alone.error(canary)
logging.warning(canary)
logging.captureWarnings(False)
warnings.warn(canary)
warnings.warn_explicit(token, DeprecationWarning, "lib.py", 3)
Odd()
thread = threading.Thread(target=fail, name=canary)
thread.start()
thread.join()
asyncio.run(forget(), debug=True)
logs.event("still-here", count=1)
fail()
"""


def test_no_accident_lets_a_message_out() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", ACCIDENTS],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, "")
    told = [json.loads(line) for line in done.stderr.splitlines()]
    assert not [word for word in ("The cat", "hunter2", "123456", "ABCDEF") if word in done.stderr]
    assert [one.get("logger") for one in told].count("asyncio") >= 3
    assert {"foreign", "warned", "unraisable", "thread-crashed", "still-here", "crashed"} == {
        one["event"] for one in told
    }
    assert {one["logger"] for one in told if one["event"] == "foreign"} == {
        "telegram",
        "alone",
        "root",
        "asyncio",
    }
    assert (told[-1]["event"], told[-1]["error"]) == ("crashed", "ValueError")


def _raised() -> BaseException:
    try:
        try:
            raise KeyError(CANARY) from OSError(TOKEN)
        except KeyError:
            inner = ValueError(CANARY)
            inner.__context__ = sys.exception()
            raise ExceptionGroup(CANARY, [inner]) from None
    except ExceptionGroup as group:
        return group


def _told(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def _only(log: io.StringIO) -> dict[str, Any]:
    (told,) = _told(log)
    return told


def test_a_driver_that_reports_to_an_ended_loop_is_no_news() -> None:
    late = (
        "import asyncio, threading; from bot import logs; logs.setup('DEBUG'); loop = asyncio.new_event_loop(); loop.close();"
        "thread = threading.Thread(target=loop.call_soon_threadsafe, args=(print,)); thread.start(); thread.join()"
    )
    done = subprocess.run([sys.executable, "-c", late], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
