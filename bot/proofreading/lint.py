"""Everything that is found in the decks, by file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.proofreading.alike import near_duplicates, repeated_openings
from bot.proofreading.shape import wrong_ids, wrong_receives, wrong_shapes, wrong_translations
from bot.proofreading.uses import wrong_uses
from bot.proofreading.wording import wrong_wording
from bot.proofreading.written import Finding, Library

_RULES: tuple[Callable[[Library], Iterator[Finding]], ...] = (
    wrong_shapes,
    wrong_uses,
    wrong_ids,
    wrong_receives,
    wrong_translations,
    wrong_wording,
    repeated_openings,
    near_duplicates,
)


def findings(library: Library) -> list[Finding]:
    """What is wrong in the decks, in the order of their files. Raises BadContent for word lists that cannot be used."""
    return sorted(one for rule in _RULES for one in rule(library))
