"""A time-out: either calls one, both are told when they come back, and each steadies themselves in their own way."""

from __future__ import annotations

from bot.domain import asks, timeout
from bot.domain.schedule import couple_day
from bot.domain.shelf import Item
from bot.feature import Feature
from bot.phrasing import Screen, tap, title
from bot.rounds import keeping, timeouts
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("timeout")


@feature.command("timeout", help="hard")
def show(turn: Turn, command: Commanded) -> None:
    """Show the one that lasts, or offer one; in private."""
    parts, rows = _screen(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("timeout")
def show_here(turn: Turn) -> None:
    """The same in place of what stood here."""
    parts, rows = _screen(turn)
    turn.turn_into(*parts, rows=rows)


def _screen(turn: Turn) -> Screen:
    """How it is now; where none lasts, what was to bring both back comes first, as long as it is open."""
    parts, rows = timeouts.screen(turn)
    lasts = timeout.running(turn.couple.shelf)
    waiting = [
        one for one in turn.open_rounds(timeouts.REPAIR) if not lasts and keeping.mine(turn, one).state == "blank"
    ]
    return parts, [*([tap("repair-title", "repair", one.id)] for one in waiting[-1:]), *rows]


@feature.tap("timeoutfor")
def call(turn: Turn, couple_id: str, until: str) -> None:
    """Call one; if the other was first, theirs is it."""
    ends, day = timeouts.spans(turn).get(until), couple_day(turn.now, turn.zone)
    if str(turn.couple.id) != couple_id or ends is None:
        turn.popup("button-stale")
        return
    if not timeout.running(turn.couple.shelf):
        if asks.asked_on(turn.person.yes, day, timeout.TICK) >= timeout.IN_A_DAY:
            turn.popup("timeout-enough")
            return
        turn.change(yes=asks.asked_again(turn.person.yes, day, timeout.TICK))
        turn.shelve(Item(timeout.KIND, note=str(int(turn.now.timestamp()))))
        turn.schedule(timeout.KIND, ends)
        timeouts.tell(turn, turn.partner)
    show_here(turn)


@feature.tap("steady")
def steady(turn: Turn, way: str) -> None:
    """One way to steady oneself; which one is nobody's business, and next time it comes first."""
    others = [one for one in turn.person.yes if not one.startswith("steady-")]
    turn.change(yes=(*others, f"steady-{way}"))
    turn.turn_into(title(f"steady-{way}-label"), f"steady-{way}", rows=[[tap("button-back", "timeout")]])


def _lasts(turn: Turn, one: str) -> bool:
    lasts = timeout.running(turn.couple.shelf) == one
    if not lasts:
        turn.popup("timeout-over")
    return lasts


@feature.tap("timeoutlonger")
def longer(turn: Turn, one: str) -> None:
    """A little longer, once for each; the other is told the new time, and nothing else."""
    mine = timeout.said(turn.person.id, timeout.LONGER)
    if not _lasts(turn, one):
        return
    if mine in turn.shelf(timeout.KIND):
        turn.popup("already-done")
        return
    turn.unshelve(timeout.said(turn.person.id, timeout.BACK))
    turn.shelve(mine)
    turn.schedule(timeout.KIND, turn.couple.agenda[timeout.KIND] + timeout.A_LITTLE)
    show_here(turn)
    timeouts.tell(turn, turn.partner)


@feature.tap("timeoutback", history=True)
def back(turn: Turn, one: str) -> None:
    """Back before the time: nobody is told, until both are."""
    if not _lasts(turn, one):
        return
    turn.shelve(timeout.said(turn.person.id, timeout.BACK))
    if timeout.said(turn.partner.id, timeout.BACK) in turn.shelf(timeout.KIND):
        turn.turn_into("timeout-both-back")
        timeouts.end(turn, sound=False)
    else:
        show_here(turn)
