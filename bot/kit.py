"""What every turn works with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from bot.feature import House
from bot.speech import Way
from bot.store.vault import Vault
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Kit:
    """What every turn works with: phrases, seals, features, fresh ids and tokens, and what the platforms are like."""

    texts: Texts
    vault: Vault
    house: House
    new_id: Callable[[datetime], int]
    new_token: Callable[[], str]
    ways: Mapping[str, Callable[[str], Way]]
    titles: Mapping[str, str]
    makes_rooms: frozenset[str]
    writes_first: frozenset[str]
    overseen: frozenset[str]
    text_limits: Mapping[str, int]
    default_zone: str
    default_hour: time
