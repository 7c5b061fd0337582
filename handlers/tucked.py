"""What becomes of a warm note: handed over, looked at while it waits, deleted; and what is due comes."""

from __future__ import annotations

from datetime import datetime

from bot import when
from bot.domain.round import Round
from bot.domain.shelf import Item
from bot.feature import Feature
from bot.phrasing import Part, hint, tap, title
from bot.rounds import noting, readying, revealing, warming
from bot.turn import Turn

feature = Feature("tucked")

_TOGETHER = ((readying.SURPRISE, readying.HARD_DAY), (readying.CHEER,))
"""What is looked at one after another."""


@feature.due(readying.DUE, history=True)
def notes_are_due(turn: Turn, due: datetime) -> None:
    """The moment of something that was tucked away has come."""
    warming.bring(turn)


@feature.tap("warmnow")
def hand_over(turn: Turn, round_id: str) -> None:
    """Hand it over now, whether or not it was tucked away."""
    if note := _mine(turn, round_id):
        noting.hand(turn, note)


@feature.tap("warmdrop")
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, unseen."""
    if note := _mine(turn, round_id):
        noting.drop(turn, note)


@feature.tap("warmlook")
def look(turn: Turn, round_id: str) -> None:
    """Show its author one that waits, with a way to the next."""
    note = _mine(turn, round_id)
    if note is None:
        return
    item = next((one for one in readying.waiting(turn, *readying.KINDS) if one.round == note.id), None)
    if item is None:
        turn.popup("already-done")
        return
    together = next(kinds for kinds in _TOGETHER if item.kind in kinds)
    others = [one.round for one in readying.waiting(turn, *together) if one != item]
    rows = [[tap("button-ask-next", "warmlook", _after(note.id, others))]] if others else []
    rows.append([tap("button-hand-over", "warmnow", note.id), tap("button-let-go", "warmdrop", note.id)])
    heading = title(turn.kit.house.forms[note.form].title)
    revealing.show_alone(turn, note, [heading, *noting.shown(turn, note), _waits(turn, item)], rows)


def _after(round_id: int, others: list[int]) -> int:
    return next((one for one in others if one > round_id), others[0])


def _waits(turn: Turn, item: Item) -> Part:
    at = readying.moment(item)
    # When a surprise comes is one for its author, too.
    told = when.moments(turn, turn.person, at) if at and item.kind == readying.CHEER else {}
    return hint(f"waits-{item.kind}", **told)


def _mine(turn: Turn, round_id: str) -> Round | None:
    found = turn.round(round_id)
    if found is None:
        turn.popup("already-done")
        return None
    return noting.mine(turn, round_id, turn.kit.house.forms[found.form])
