"""Prompts for pages of one's own: each person has an order of their own, and all of them once before any comes again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

_PAGE = "page-"


def position(ticks: Iterable[str]) -> int:
    """How many prompts this person has had, by their ticks."""
    return max((int(one.removeprefix(_PAGE)) for one in ticks if one.startswith(_PAGE)), default=0)


def moved_on(ticks: Iterable[str], to: int) -> tuple[str, ...]:
    """Their ticks, with the prompts before this position had."""
    return (*(one for one in ticks if not one.startswith(_PAGE)), f"{_PAGE}{to}")


def prompt_at(prompts: Sequence[str], at: int, seed: int) -> str:
    """The prompt at this position, of these; drawn by a person's secret `seed`."""
    cycle, place = divmod(at, len(prompts))
    return sorted(prompts, key=lambda one: _lot(f"{seed}:{cycle}:{one}"))[place]


def _lot(name: str) -> bytes:
    return hashlib.blake2b(name.encode(), digest_size=8).digest()
