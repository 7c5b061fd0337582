"""What pictures are made of: the couple's days together, one's own check-ins, and what each let the other see of theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from bot import logs
from bot.domain.feelings import family_of
from bot.domain.people import Person
from bot.domain.round import Filled, Round
from bot.domain.schedule import couple_day
from bot.pictures.data import Feeling, Side, Together, Week
from bot.store.vault import Damaged
from bot.turn import Turn

CHECK_INS = "checkin"
"""The form of a check-in."""
MONTH = "month"
OWN_PICTURE = f"media:{MONTH}:"
"""How the picture of one's own feelings is posted, with its owner after it: it goes as media go when their words go."""


def today(turn: Turn) -> date:
    """The couple's day."""
    return couple_day(turn.now, turn.zone)


def together(turn: Turn) -> Together:
    """All days on which both answered; needs the past."""
    rounds, began = _ours(turn), couple_day(turn.couple.created_at, turn.zone)
    days = _met(turn, rounds)
    return Together(min({began, *days}), today(turn), days, turn.couple.streak.total)


def check_ins(turn: Turn) -> list[Round]:
    """The rounds in which the acting person has checked in, opened or not, oldest first; needs the past."""
    found = [one for one in _ours(turn) if one.form == CHECK_INS]
    return sorted((one for one in found if one.entry(turn.person.id).state == "sealed"), key=lambda one: one.id)


def own_feelings(turn: Turn, rounds: Iterable[Round]) -> tuple[Feeling, ...]:
    """What the acting person felt in these."""
    return _feelings(rounds, turn.own)


def week(turn: Turn, first: date, told: tuple[str, ...] = ()) -> Week:
    """Seven days of the two, from what both have seen; needs the past. `told`: phrases for the parts of a weekly round."""
    days = {first + timedelta(at) for at in range(7)}
    rounds = sorted((one for one in _ours(turn) if one.day in days), key=lambda one: one.id)
    one, two = (_side(turn, person, rounds) for person in turn.both)
    met, opened = _met(turn, rounds), sum(one.state == "opened" for one in rounds)
    began = min({couple_day(turn.couple.created_at, turn.zone), *met})
    return Week(first, today(turn), (one, two), met, opened, told, began)


def _side(turn: Turn, person: Person, rounds: Iterable[Round]) -> Side:
    shown = [
        one
        for one in rounds
        if one.form == CHECK_INS and person.id in one.opening.authors and one.entry(person.id).state == "sealed"
    ]
    return Side(person.name, _feelings(shown, lambda one: turn.opened(one, person.id)))


def _ours(turn: Turn) -> list[Round]:
    """The rounds of the two, with those that they have brought along."""
    mine = {turn.couple.id, *turn.couple.brought}
    return [one for one in turn.rounds.all() if one.couple_id in mine]


def _met(turn: Turn, rounds: Iterable[Round]) -> frozenset[date]:
    """The days on which both answered what the day was about: where there was no question, a practice."""
    forms = turn.kit.house.forms
    known = [one for one in rounds if one.form in forms]
    usual = {one.day for one in known if forms[one.form].counts}
    opened = [one for one in known if one.state == "opened"]
    return frozenset(
        one.day for one in opened if forms[one.form].counts or (forms[one.form].rhythm and one.day not in usual)
    )


def _feelings(rounds: Iterable[Round], read: Callable[[Round], Filled]) -> tuple[Feeling, ...]:
    found = []
    for round_ in rounds:
        try:
            filled = read(round_)
        except Damaged as error:
            logs.event("sealed-value-damaged", couple=round_.couple_id, error=error)
            continue
        if family := family_of(filled.get("feeling", "")):
            found.append(Feeling(round_.day, family, int(filled["strength"].rpartition("-")[2])))
    return tuple(found)
