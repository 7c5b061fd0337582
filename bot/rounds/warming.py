"""Notes that warm, in conversation: asked for, looked at while they wait, and handed over when their moment has come."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.calm import is_resting
from bot.domain.round import Round
from bot.domain.shelf import Item
from bot.feature import Form
from bot.phrasing import AnyTap, Part, Rows, hint, tap, title
from bot.rounds import noting, readying, revealing
from bot.speech import Commanded, Words
from bot.turn import Turn

STEP = "note"
"""The step of these forms that holds the words."""


def begin(turn: Turn, form: Form, command: Commanded, asked: Part, *kinds: str) -> None:
    """Take the note that came along with a command, or ask for one; in private. `kinds` are those in which it may wait."""
    if command.rest:
        noting.take(turn, form, "", Words(command.rest), command.message)
        return
    waits = readying.waiting(turn, *kinds)
    more = [hint("tucked-waiting", count=len(waits))] if waits else []
    rows = [[tap("button-look", "warmlook", waits[0].round)]] if waits else []
    noting.invite(turn, form, title(form.title), asked, *more, rows=rows)


def say_kept(turn: Turn, note: Round, told: Part) -> None:
    """Say to its author that it is tucked away."""
    turn.change(focus=())
    turn.turn_into(told, rows=[[tap("button-look", "warmlook", note.id)]])


def bring(turn: Turn) -> None:
    """Bring what is due: of each one's surprises one, and none while both rest."""
    surprised = set()
    for item in readying.due(turn):
        if item.kind == readying.SURPRISE and (item.author in surprised or is_resting(turn.couple, turn.now)):
            readying.postpone(turn, item)
            continue
        surprised |= {item.author} if item.kind == readying.SURPRISE else set()
        _open(turn, item)
    readying.plan(turn)


def _open(turn: Turn, item: Item) -> None:
    turn.unshelve(item)
    note = turn.round(item.round)
    if note is None or note.entry(item.author).state != "sealed" or note.opening.authors:
        # An older backup may bring its place on the shelf back, and not its words.
        return
    # What is damaged must not hold up all else that is due.
    if turn.still_readable(note.share(item.author, turn.now), item.author):
        noting.open_note(turn, note)


def ways(note: Round, *others: Sequence[AnyTap]) -> Rows:
    """What can become of a note: the way on comes first."""
    return [[tap("button-hand-over", "warmnow", note.id)], *others, [tap("button-leave-it", "warmdrop", note.id)]]


reveal = revealing.words_of(STEP)
"""A note as it is shown: its author's own words."""
