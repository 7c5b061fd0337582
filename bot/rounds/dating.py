"""The dates that lie on the couple's shelf: what they are called, and when both are told of them."""

from __future__ import annotations

from datetime import date

from bot.domain import dates
from bot.domain.dates import Marked
from bot.domain.round import Round
from bot.domain.shelf import Item
from bot.phrasing import Part, hint, line
from bot.turn import Turn

KIND = "date"
"""What lies on the shelf, the form that holds its words, and what is due."""
STEP = "name"


def today(turn: Turn) -> date:
    """The day by the couple's clock."""
    return turn.now.astimezone(turn.zone).date()


def coming(turn: Turn) -> list[tuple[date, Item]]:
    """Each with the day on which it comes next, the nearest first; what has been, for good, is not among them."""
    now = today(turn)
    found = [(dates.next_day(dates.read(one.note), now), one) for one in turn.shelf(KIND)]
    return sorted((day, one) for day, one in found if day is not None)


def name_of(turn: Turn, item: Item) -> str | None:
    """What it is called, in its author's words; None if they are gone."""
    round_ = turn.rounds.get(item.round)
    filled = turn.still_readable(round_, item.author) if round_ is not None else None
    return str(filled[STEP][0]["text"]) if filled else None


def told(turn: Turn, item: Item, day: date) -> list[Part]:
    """Its name, and how far away it is."""
    name, left = name_of(turn, item), (day - today(turn)).days
    marked = dates.read(item.note)
    parts = [Part("quote", name)] if name else [hint("words-taken-out")]
    parts.append(line("dates-away", count=left, day=day))
    return [*parts, hint("dates-yearly")] if marked.yearly else parts


def plan(turn: Turn, first: date = date.min) -> None:
    """Put on the agenda when both are told next, on the `first` of these days or later."""
    every: list[Marked] = [dates.read(one.note) for one in turn.shelf(KIND)]
    turn.schedule(KIND, dates.next_telling(every, turn.now, turn.couple.hour, turn.zone, first))


def put(turn: Turn, round_: Round, marked: Marked) -> None:
    """Lay it on the shelf, for both."""
    turn.shelve(Item(KIND, round_.id, turn.person.id, dates.written(marked)))
    plan(turn)
