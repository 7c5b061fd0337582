"""A couple's days as the domain chooses them: decks made up for a test, and the course that a couple takes through them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.domain.comfort import Level
from bot.domain.consent import Sensitivity, needs
from bot.domain.deck import THEMES, Choice, Day, Prompt, Shelves, choose


def prompts(
    theme: str, *depths: int, sensitivity: Sensitivity = "none", assumes: Iterable[str] = (), private: bool = False
) -> list[Prompt]:
    """A theme's prompts, one for each of these depths."""
    tag = "-".join([theme, sensitivity, *assumes])
    return [
        Prompt(
            f"{tag}{at}",
            theme,
            depth,
            sensitivity,
            (theme,),
            frozenset(assumes),
            needs(depth, sensitivity),
            private=private,
        )
        for at, depth in enumerate(depths)
    ]


OPEN = [one for theme in THEMES if theme not in ("self", "wounds", "intimate") for one in prompts(theme, 1, 2, 1, 2)]
DEEPER = [
    *prompts("wounds", 3, 4, 3, 4),
    *prompts("fears", 3, 4, 4),
    *prompts("intimate", 1, 2, 3, 4, sensitivity="intimate"),
    *prompts("trust", 2, 1, sensitivity="tender"),
]
ASSUMING = [
    *prompts("home", 1, 2, assumes=("pets",)),
    *prompts("distance", 1, 2, 1, assumes=("apart",)),
    *prompts("trust", 3, assumes=("children",)),
]
PRIVATE = prompts("self", 1, 2, private=True)
ALL = [*OPEN, *DEEPER, *ASSUMING, *PRIVATE]


class Course:
    """A couple's way through its prompts, one a day from a Monday on; what is used up begins anew."""

    def __init__(self, pool: Iterable[Prompt], seed: int = 1) -> None:
        self.shelves, self.seed = Shelves(pool), seed
        self.turn = self.cycle = 0
        self.now = set[str]()
        self.ever = Counter[str]()

    def day(
        self,
        agreed: Iterable[str] = (),
        likes: dict[str, int] | None = None,
        level: Level = 1,
        *,
        heavy: bool = False,
        weekday: int | None = None,
    ) -> Choice:
        """What comes on the next day."""
        at = self.turn % 7 if weekday is None else weekday
        facts = (self.ever, frozenset(agreed), likes or {}, level)
        found = choose(self.shelves, Day(self.turn, at, self.now, self.cycle, *facts, heavy=heavy), self.seed)
        if found is None:
            self.cycle, self.now = self.cycle + 1, set()
            found = choose(self.shelves, Day(self.turn, at, (), self.cycle, *facts, heavy=heavy), self.seed)
        assert found is not None
        self.turn += 1
        self.now.add(found.prompt.id)
        self.ever[found.prompt.id] += 1
        return found
