"""Lists of wishes: each says yes, maybe or no to each alone, and what both have said yes to is told to both, once.

Answers are sealed ticks: `want-`, `maybe-` and `not-` with the wish's id. `told-` says that its author was told that both want it.
A wish is a prompt of a deck for that: what two may like with each other, or an idea of what to do together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Literal, get_args

from bot.domain.consent import agreed

Answer = Literal["want", "maybe", "not"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)
_TOLD = "told"


def answer_to(ticks: Collection[str], wish: str) -> Answer | None:
    """What this person has said to a wish, if anything."""
    return next((one for one in ANSWERS if f"{one}-{wish}" in ticks), None)


def answered(ticks: Iterable[str], wish: str, answer: Answer) -> tuple[str, ...]:
    """Their ticks after this answer. A yes that was taken back is not known of any more: given anew, it is told anew."""
    own = {f"{one}-{wish}" for one in (*ANSWERS, *([] if answer == "want" else [_TOLD]))}
    return (*(one for one in ticks if one not in own), f"{answer}-{wish}")


def left(ticks: Collection[str], wishes: Sequence[str]) -> list[str]:
    """The wishes to which this person has said nothing yet."""
    return [one for one in wishes if answer_to(ticks, one) is None]


def fresh(one: Collection[str], other: Collection[str], wishes: Sequence[str]) -> list[str]:
    """What of these both want and have not both been told of."""
    both = agreed(one, other)
    return [wish for wish in wishes if f"want-{wish}" in both and f"{_TOLD}-{wish}" not in both]


def told(ticks: Iterable[str], wishes: Iterable[str]) -> tuple[str, ...]:
    """Their ticks once they were told of these."""
    return tuple(dict.fromkeys([*ticks, *(f"{_TOLD}-{one}" for one in wishes)]))


def shared(one: Collection[str], other: Collection[str], wishes: Sequence[str]) -> list[str]:
    """What may be shown of these: both want it now, and both were told."""
    both = agreed(one, other)
    return [wish for wish in wishes if {f"want-{wish}", f"{_TOLD}-{wish}"} <= both]
