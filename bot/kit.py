"""What every turn works with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from bot.carrier import Traits
from bot.feature import House
from bot.speech import Way
from bot.store.vault import Vault
from bot.texts import Texts

_GONE = Traits("?", text_limit=1000)


@dataclass(frozen=True, slots=True)
class Kit:
    """What every turn works with: phrases, seals, features, fresh ids and tokens, and what the platforms are like."""

    texts: Texts
    vault: Vault
    house: House
    new_id: Callable[[datetime], int]
    new_token: Callable[[], str]
    ways: Mapping[str, Callable[[str], Way]]
    platforms: Mapping[str, Traits]
    default_zone: str
    default_hour: time

    def traits(self, platform: str) -> Traits:
        """What a platform is like; of one for which the operator has no token any more, the least that any is."""
        return self.platforms.get(platform, _GONE)
