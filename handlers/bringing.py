"""Bringing the past along: two who have shared a space before may have their days again, if both say so."""

from __future__ import annotations

from bot.domain.people import Couple, Person
from bot.feature import Feature
from bot.phrasing import line, tap
from bot.turn import Turn

feature = Feature("bringing")

YES = "past"


@feature.tap("bringno")
def begin_anew(turn: Turn) -> None:
    """No, or not any more: it looks like never having been asked."""
    if turn.couple.brought:
        turn.popup("already-done")
        return
    turn.change(yes=_without(turn.person))
    turn.turn_into("bring-no")


def _without(person: Person) -> tuple[str, ...]:
    return tuple(one for one in person.yes if one != YES)


@feature.tap("bring", past=True)
def bring(turn: Turn, couple_id: str) -> None:
    """Yes; the second yes brings it, and only then is anybody told."""
    if str(turn.couple.id) != couple_id:
        turn.popup("button-stale")
        return
    if turn.couple.brought:
        turn.popup("already-done")
        return
    turn.change(yes=(*_without(turn.person), YES))
    both = all(YES in one.yes for one in turn.both)
    turn.turn_into("bring-yes", rows=() if both else [[tap("button-bring-no", "bringno")]])
    if both:
        _bring(turn, turn.earlier())


def _bring(turn: Turn, earlier: list[Couple]) -> None:
    streak, known = turn.couple.streak, {one for couple in earlier for one in couple.brought}
    for couple in earlier:
        # What was brought along before is in the days of the couple that brought it.
        streak = streak if couple.id in known else streak.after(couple.streak)
    turn.change_couple(brought=tuple(one.id for one in earlier), streak=streak)
    for person in turn.both:
        turn.change(person, yes=_without(person))
        if person.reachable:
            turn.whisper(line("brought", count=streak.total), to=person)
