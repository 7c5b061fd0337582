"""What two have planned: an idea, a moment, and whether both have said yes to it. Kept on the shelf."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from bot.domain.shelf import Item

KIND = "plan"
MOST = 12
"""Plans at a time."""
REMIND_BEFORE, ASK_AFTER = timedelta(hours=2), timedelta(hours=5)
"""How long before it both are reminded, and how long after it both are asked how it was."""
State = Literal["asked", "agreed", "reminded"]
_STATES: dict[str, State] = {"s": "asked", "a": "agreed", "r": "reminded"}


class Plan(NamedTuple):
    """An idea (the id of its prompt) at a moment (UTC), suggested by `author`."""

    idea: str
    at: datetime
    author: int
    state: State = "asked"

    @property
    def next_step(self) -> datetime:
        """When something is to be done about it."""
        if self.state == "agreed":
            return self.at - REMIND_BEFORE
        return self.at + ASK_AFTER if self.state == "reminded" else self.at

    @property
    def item(self) -> Item:
        """As it lies on the shelf."""
        mark = next(one for one, state in _STATES.items() if state == self.state)
        return Item(KIND, 0, self.author, f"{self.idea}.{int(self.at.timestamp())}.{mark}")


def read(item: Item) -> Plan:
    """The plan that lies there."""
    idea, at, mark = item.note.split(".")
    return Plan(idea, datetime.fromtimestamp(int(at), UTC), item.author, _STATES[mark])


def plans(items: Iterable[Item]) -> list[Plan]:
    """What is planned, the next first."""
    return sorted((read(one) for one in items), key=lambda one: one.at)
