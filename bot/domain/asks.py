"""Questions that one of the two has written: how a prompt names one, and those that wait for their day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

SHORTEST, LONGEST = 10, 300
"""UTF-16 units in a question."""
NOW_AT_MOST = 3
"""Questions that one person may put to both at once in a day."""
WAITING_AT_MOST = 20
"""Questions of one person that may wait for a day of their own."""
EVERY = 3
"""Of so many prompts one is a question of the couple's own, while any wait."""
_OWN = "own-"
_ASKED = "asked-"


def prompt_id(ask: int) -> str:
    """The prompt whose words are in this round."""
    return f"{_OWN}{ask}"


def source(prompt: str) -> int | None:
    """The round that holds the words of this prompt, if it is one of the couple's own."""
    number = prompt.removeprefix(_OWN)
    return int(number) if number != prompt and number.isdecimal() else None


# --- in waiting: `<round>/<author>` each ---------------------------------------------------------------------------


def tucked_away(asks: Iterable[str], ask: int, author: int) -> tuple[str, ...]:
    """What waits, with this at its end."""
    return (*without(asks, ask), f"{ask}/{author}")


def without(asks: Iterable[str], *gone: int) -> tuple[str, ...]:
    """What waits, but for these."""
    return tuple([one for one in asks if _ids(one)[0] not in gone])


def first(asks: Iterable[str]) -> int | None:
    """The round that is to be asked next."""
    return next((_ids(one)[0] for one in asks), None)


def of(asks: Iterable[str], author: int) -> list[int]:
    """The rounds of this author that wait, in order."""
    return [ask for ask, by in map(_ids, asks) if by == author]


def _ids(one: str) -> tuple[int, int]:
    ask, _, author = one.partition("/")
    return int(ask), int(author)


# --- asked at once: ticked by its author, day and number ------------------------------------------------------------


def asked_on(ticks: Iterable[str], day: date, what: str = _ASKED) -> int:
    """How many this person has put to both at once on this day, by their ticks; or whatever else is so ticked."""
    mark = f"{what}{day}-"
    return max((int(one.removeprefix(mark)) for one in ticks if one.startswith(mark)), default=0)


def asked_again(ticks: Iterable[str], day: date, what: str = _ASKED) -> tuple[str, ...]:
    """Their ticks, with one more."""
    ticks = tuple(ticks)
    return (*(one for one in ticks if not one.startswith(what)), f"{what}{day}-{asked_on(ticks, day, what) + 1}")
