"""What is tucked away for the other: a note, for a surprise, for a hard day, or for a certain moment; it lies on the shelf."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.domain.round import Round
from bot.domain.schedule import couple_day, instant
from bot.domain.shelf import MOST, Item
from bot.turn import Turn

SURPRISE, HARD_DAY, CHEER = KINDS = ("surprise", "hardday", "cheer")
AT_MOST = 20
"""Notes of one kind that one person may have tucked away."""
DUE = "tucked"
"""On the agenda: when the next of them comes."""
_DAYS_OFF, _DAYS = 2, 8
"""A surprise comes on one of so many days, beginning with the second from now."""
_WITHIN = 180
"""Minutes after the couple's hour in which it comes."""
_SOON, _SPREAD = timedelta(minutes=20), 100
"""After a heavy day was told: how long at least, and how many minutes more at most, until what was kept for it comes."""


def waiting(turn: Turn, *kinds: str) -> list[Item]:
    """What the acting person has tucked away, in the order in which it was written."""
    mine = [one for one in turn.shelf() if one.kind in kinds and one.author == turn.person.id]
    return sorted(mine, key=lambda one: one.round)


def tuck(turn: Turn, note: Round, kind: str, at: datetime | None = None) -> bool:
    """Lay a note ready, to come `at` a moment if that is known already; False, and its author is told, if it cannot be."""
    if any(one.round == note.id for one in turn.shelf()):
        turn.popup("already-done")
    elif len(waiting(turn, kind)) >= AT_MOST or len(turn.couple.shelf) >= MOST:
        turn.popup("tucked-full")
    else:
        turn.shelve(Item(kind, note.id, turn.person.id, at.isoformat() if at else ""))
        plan(turn)
        return True
    return False


def moment(item: Item) -> datetime | None:
    """When this comes, if that is known."""
    return datetime.fromisoformat(item.note) if item.note else None


def due(turn: Turn) -> list[Item]:
    """What is to come now."""
    return [one for at, one in _timed(turn) if at <= turn.now]


def postpone(turn: Turn, item: Item) -> None:
    """Let it come a day later."""
    _time(turn, item, turn.now + timedelta(days=1))


def plan(turn: Turn) -> None:
    """Put the next of them on the agenda."""
    turn.schedule(DUE, min((at for at, _item in _timed(turn)), default=None))


def _timed(turn: Turn) -> list[tuple[datetime, Item]]:
    return [(at, one) for one in turn.shelf() if one.kind in KINDS and (at := moment(one))]


def _time(turn: Turn, item: Item, at: datetime) -> None:
    turn.unshelve(item)
    turn.shelve(item._replace(note=at.isoformat()))
    plan(turn)


def surprise_moment(turn: Turn, note: Round) -> datetime:
    """When a surprise comes, drawn by the couple's lot: each of somebody's on a day of its own."""
    lot = turn.kit.vault.lot(f"surprise|{note.id}")
    taken = {couple_day(at, turn.zone) for at in map(moment, waiting(turn, SURPRISE)) if at}
    day = couple_day(turn.now, turn.zone) + timedelta(days=_DAYS_OFF + lot % _DAYS)
    while day in taken:
        day += timedelta(days=1)
    return instant(day, turn.couple.hour, turn.zone) + timedelta(minutes=lot // _DAYS % _WITHIN)


def on_heavy_day(turn: Turn, round_: Round, told: Collection[int]) -> None:
    """These have told the other of something heavy: what the other has kept for such a day comes soon, one at a time."""
    for person_id in told:
        kept = [one for one in turn.shelf(HARD_DAY) if one.author != person_id]
        if kept and not any(one.note for one in kept):
            lot = turn.kit.vault.lot(f"hardday|{round_.id}|{person_id}")
            _time(turn, kept[0], turn.now + _SOON + timedelta(minutes=lot % _SPREAD))
