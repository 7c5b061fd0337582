"""Two who listen to each other, turn by turn: to write, to say that this was it or that there is more, and to stop."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.domain.listening import Listening
from bot.feature import Feature
from bot.rounds import hearing, noting
from bot.speech import Words, Wrote
from bot.turn import Turn

feature = Feature("swapping")


def _my_turn(turn: Turn, last: str, *, to_write: bool) -> Listening | None:
    """Where they are, if it is for the acting person to write now, or to say yes; else they are told that it is over."""
    where = hearing.at_hand(turn)
    if (
        where is None
        or str(where.last) != last
        or where.takes_words != to_write
        or not where.is_turn_of(turn.person.id)
    ):
        turn.popup("already-done")
        return None
    return where


@feature.tap("listen")
def write(turn: Turn, last: str) -> None:
    """Where there is nothing to fill in, it is simply written or said."""
    if _my_turn(turn, last, to_write=True) is not None:
        turn.change(focus=(hearing.KIND, last, turn.now.isoformat()))
        turn.popup("just-write")


@feature.wrote("listen")
def write_on_sheet(turn: Turn, values: Mapping[str, str], last: str) -> None:
    """Hand over what was written on a sheet; the same one twice is one."""
    assert isinstance(turn.event, Wrote)
    where, words = _my_turn(turn, last, to_write=True), Words(values.get(hearing.STEP, ""))
    if where is None:
        return
    form = hearing.form_of(turn, where)
    if (wrong := noting.wrong_with(form, words)) is not None:
        turn.popup(wrong)
    else:
        hearing.hand(turn, where, noting.put(turn, form, "", words, turn.event.tap))


@feature.tap("listenyes")
def that_is_it(turn: Turn, last: str) -> None:
    """It was heard: now the other one is, or both were."""
    where = _my_turn(turn, last, to_write=False)
    said_back = turn.round(last)
    if where is None or said_back is None:
        return
    if (swapped := where.swapped(turn.partner.id)) is not None:
        hearing.go_on(turn, swapped)
    else:
        hearing.thank(turn, said_back)


@feature.tap("listenadd")
def there_is_more(turn: Turn, last: str) -> None:
    """Add to it; the other says it back once more."""
    where = _my_turn(turn, last, to_write=False)
    if where is not None and where.may_add:
        hearing.go_on(turn, where.adding())


@feature.tap("listenend")
def stop(turn: Turn, id_: str) -> None:
    """End it for both, without a reason."""
    where = hearing.at_hand(turn)
    if where is None or str(where.id) != id_:
        turn.popup("already-done")
    else:
        hearing.stop(turn)


@feature.due(hearing.KIND)
def was_not_taken(turn: Turn, due: datetime) -> None:
    """A turn that nobody has taken for a while ends it for both; nobody is to blame."""
    hearing.stop(turn)
