"""What the bot offers beside messages: commands, sheets to fill in, and ways to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Slot:
    """What a command may be given: somebody, or a few words."""

    name: str
    description: str
    kind: Literal["person", "text"]
    called: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """A command as shown to people; `listed`: it stands in a short menu, too. `called`: its name in their language, if it has one.

    Where commands are typed, it goes by its own name, and what it takes is not shown.
    """

    name: str
    description: str
    listed: bool = True
    called: str = ""
    takes: tuple[Slot, ...] = ()


Menus = Mapping[str, list[Command]]
"""The commands, in each language; '' is the default."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in: words, or (with `options`, pairs of value and label) a choice of one. Lengths are in characters."""

    key: str
    label: str
    options: tuple[tuple[str, str], ...] = ()
    required: bool = True
    longest: int = 4000


@dataclass(frozen=True, slots=True)
class Sheet:
    """What can be filled in at once: at most five fields, each of at most 25 options. `about`: what is asked, in full."""

    title: str
    fields: tuple[Field, ...]
    about: str = ""


Sheets = Callable[[str], Sheet | None]
"""Finds the sheet of a name, as a button carries it; None if there is none (any more). It waits for nothing."""


@dataclass(frozen=True, slots=True)
class Way:
    """How somebody gets into the private chat: a web address, and what to say there, unless the address says it."""

    link: str
    say: str = ""
