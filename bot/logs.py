"""What may be logged: an event's name, a fixed set of fields, an exception's class and where it came from.

Messages of libraries, of exceptions and of warnings never reach the log, because they quote what they
stumbled over: texts, tokens, addresses. Each line is one JSON object on stderr.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import PurePath
from traceback import walk_tb
from types import TracebackType
from typing import TextIO, TypedDict, Unpack, get_type_hints

_OWN = logging.getLogger("duologue")
_WORD = re.compile(r"[A-Za-z0-9_.+-]{1,64}")
_MOST_ERRORS = 10
_MOST_FRAMES = 20


class Fields(TypedDict, total=False):
    """What an event may tell: numbers, and words from the program's own source; never what a person wrote."""

    couple: int
    platform: str
    update: str
    feature: str
    method: str
    job: str
    code: int
    count: int
    attempt: int
    seconds: float
    port: int
    version: str


_FIELDS = get_type_hints(Fields)


@dataclass(frozen=True, slots=True)
class _Event:
    name: str
    fields: dict[str, object]


def event(
    name: str, /, *, level: int | None = None, error: BaseException | None = None, **fields: Unpack[Fields]
) -> None:
    """Log one event; with an error it is a warning unless `level` (as in `logging`) says otherwise."""
    usual = logging.INFO if error is None else logging.WARNING
    allowed = {key: _allowed(key, value) for key, value in fields.items() if key in _FIELDS}
    _OWN.log(usual if level is None else level, _Event(_word(name), allowed | _told(error)))


def setup(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Let nothing but JSON lines out, on stderr unless told otherwise; to be called first of all."""
    handler = JsonLines(stream or sys.stderr)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    _OWN.setLevel(level)
    # A logger cut off from the root would otherwise print its message through this one.
    logging.lastResort = handler
    logging.raiseExceptions = False
    warnings.showwarning = _on_warning
    sys.excepthook = _on_crash
    sys.unraisablehook = _on_unraisable
    threading.excepthook = _on_thread


class JsonLines(logging.StreamHandler[TextIO]):
    """Writes own events whole; of any other record only who, how bad, where, and the class of the error."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Foreign chatter without its message is noise: keep warnings and worse."""
        return isinstance(record.msg, _Event) or record.levelno >= logging.WARNING

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps({"time": time, "level": _word(record.levelname), **_content(record)})

    def handleError(self, record: logging.LogRecord) -> None:
        """Stay silent: the inherited one prints the message that could not be written."""


def _content(record: logging.LogRecord) -> dict[str, object]:
    if isinstance(record.msg, _Event):
        return {"event": record.msg.name, **record.msg.fields}
    error = record.exc_info[1] if record.exc_info else None
    place = _place(record.pathname, record.lineno)
    return {"event": "foreign", "logger": _word(record.name), "at": place, **_told(error)}


def _allowed(key: str, value: object) -> object:
    if _FIELDS[key] is str:
        return _word(value)
    return value if isinstance(value, int | float) else "?"


def _word(value: object) -> str:
    return value if isinstance(value, str) and _WORD.fullmatch(value) else "?"


def _told(error: BaseException | None) -> dict[str, object]:
    if error is None:
        return {}
    family = islice(_family(error, set()), _MOST_ERRORS)
    return {"error": type(error).__name__, "trace": [_frames(each) for each in family]}


def _family(error: BaseException | None, seen: set[int]) -> Iterator[BaseException]:
    """Yield the error, the members of a group, and what led to each, every one once."""
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    yield error
    for member in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _family(member, seen)
    yield from _family(error.__cause__ or (None if error.__suppress_context__ else error.__context__), seen)


def _frames(error: BaseException) -> str:
    places = [_place(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    return " ".join([type(error).__name__, *places[-_MOST_FRAMES:]])


def _place(path: str, line: int) -> str:
    """Two parts of the path are enough to find it and too few to tell whose computer it is."""
    return f"{'/'.join(PurePath(path).parts[-2:])}:{line}"


def _on_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    told: dict[str, object] = {"error": category.__name__, "trace": [_place(filename, lineno)]}
    _OWN.warning(_Event("warned", told))


def _on_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    event("crashed", level=logging.CRITICAL, error=error)


def _on_unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    event("unraisable", level=logging.ERROR, error=unraisable.exc_value)


def _on_thread(args: threading.ExceptHookArgs) -> None:
    # A driver's thread may still report to the loop after its end; nobody waits for that any more.
    if str(args.exc_value) != "Event loop is closed":
        event("thread-crashed", level=logging.ERROR, error=args.exc_value)
