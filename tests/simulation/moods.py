"""What somebody means to do on a day, and when: a mood, and what else comes to mind."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.simulation.chance import Dice

Plan = list[tuple[datetime, str]]
SLOT = timedelta(hours=1)
_SOON = (0, 0, 0, 1, 1, 2, 3, 5)
_MOODS = {
    "prompt": 44,
    "passing": 9,
    "missing": 16,
    "changing": 7,
    "withdrawing": 7,
    "editing": 6,
    "adding": 7,
    "late": 6,
    "blocking": 3,
    "wavering": 2,
}
_ASIDES = {
    "checkin": 4,
    "early": 5,
    "again": 6,
    "line": 8,
    "keep": 3,
    "remove": 5,
    "forget": 2,
    "export": 1,
    "unopened": 25,
}


def plan(dice: Dice, hour: datetime, slot: int | None) -> Plan:
    """A person's day from their hour on; `slot` is when the other one writes, to do so at the same instant."""
    at = dice.choice(_SOON) if slot is None else slot
    mood = dice.weighed(_MOODS)
    steps = _STEPS[mood](dice, at)
    for aside, share in _ASIDES.items():
        if dice.below(100) < share:
            steps += _aside(dice, aside, at)
    return sorted((hour + SLOT * slot, verb) for slot, verb in steps)


Steps = list[tuple[int, str]]


def _passing(dice: Dice, at: int) -> Steps:
    return [(at, "pass_by")] + ([(at + 2, "after_all")] if dice.happens(0.25) else [])


def _withdrawing(dice: Dice, at: int) -> Steps:
    again = {0: [(at + 3, "after_all")], 1: [(at + 3, "answer")]}.get(dice.below(3), [])
    return [(at, "answer"), (at + 1, "takeback"), *again]


def _adding(dice: Dice, at: int) -> Steps:
    twice = [(at + 1, "further")] if dice.happens(0.3) else []
    return [(at, "answer"), (at + 1, "further"), *twice, (at + 2, "more")]


def _blocking(dice: Dice, at: int) -> Steps:
    end = at + dice.choice((1, 5, 15, 20))
    return [(at, "block"), (end, "unblock"), (end + 1, "answer")]


def _wavering(dice: Dice, at: int) -> Steps:
    return [(at, "leave"), (at + 1, "leave_yes" if dice.happens(0.5) else "answer")]


_STEPS = {
    "prompt": lambda _dice, at: [(at, "answer")],
    "passing": _passing,
    "missing": lambda _dice, _at: [],
    "changing": lambda _dice, at: [(at, "answer"), (at + 1, "change"), (at + 2, "as_it_was")],
    "withdrawing": _withdrawing,
    "editing": lambda _dice, at: [(at, "answer"), (at + 1, "edit"), (at + 3, "edit")],
    "adding": _adding,
    "late": lambda dice, _at: [(15 + dice.below(6), "answer")],
    "blocking": _blocking,
    "wavering": _wavering,
}


def _aside(dice: Dice, aside: str, at: int) -> Steps:
    match aside:
        case "checkin":
            begun = dice.choice((1, 4, 13))
            steps = [(begun + number, "step") for number in range(1, 8)]
            return [(begun, "checkin"), *steps, *([(begun + 8, "share")] if dice.happens(0.4) else [])]
        case "early":
            return [(dice.choice((12, 14, 17, 21)), "today")]
        case "again":
            return [(at + 2, "today")]
        case "unopened":
            return [(1, "unopened"), (3, "unopened")]
        case "export":
            return [(at + 4, "export"), (at + 5, "export_yes")]
        case "remove":
            return [(6, "remove"), (7, "remove_yes")]
        case "forget":
            begun = dice.choice((0, 2, 6, 12))
            return [(begun, "forget"), (begun + 1, "forget_yes")]
    return [(dice.choice((3, 5, 6)), aside)]
