"""Prompts for pages of one's own: each person has an order of their own, and all of them once before any comes again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.lots import lot

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
    return sorted(prompts, key=lambda one: lot(f"{seed}:{cycle}:{one}"))[place]
