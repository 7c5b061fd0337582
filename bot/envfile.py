"""Writes .env.example from the settings, so that neither can say what the other does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from textwrap import wrap

from bot.settings import Settings, variable

_HEAD = """\
# Copy this file to .env and take away the # before what you want to set. A variable of the environment
# wins over its line there. Written by `make env` from bot/settings.py.
"""


def example() -> str:
    """Return the text of .env.example: every setting, what it does, and its default."""
    return _HEAD + "".join(f"{line}\n" for name in Settings.model_fields for line in _entry(name))


def _entry(name: str) -> Iterator[str]:
    field = Settings.model_fields[name]
    yield ""
    yield from wrap(field.description or "", 100, initial_indent="# ", subsequent_indent="# ")
    yield f"#{variable(name)}={_shown(field.default)}"


def _shown(default: object) -> str:
    if default is None or default == ():
        return ""
    return f"{default:%H:%M}" if isinstance(default, time) else str(default)
