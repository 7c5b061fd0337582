"""Leaving: either, alone, at once, without a reason."""

from __future__ import annotations

from bot.domain.people import Person
from bot.feature import Feature
from bot.phrasing import tap, title
from bot.rounds import erasing
from bot.speech import Commanded
from bot.store.posts import Shred, Withdraw
from bot.turn import Turn

feature = Feature("leaving")


@feature.command("leave", help="yours")
def leave(turn: Turn, command: Commanded) -> None:
    """Ask once, in private."""
    rows = [[tap("button-stay", "stay")], [tap("button-leave", "leave", turn.couple.id)]]
    turn.whisper(title("leave-title"), "leave-ask", rows=rows)


@feature.tap("stay")
def stay(turn: Turn) -> None:
    """Nothing changes."""
    turn.turn_into("leave-stayed")


@feature.tap("leave")
def really_leave(turn: Turn, couple_id: str) -> None:
    """Close the space: what is sealed is destroyed, and the other learns only that it has closed."""
    both, couple = turn.both, turn.couple
    if str(couple.id) != couple_id:
        turn.popup("button-stale")
        return
    turn.errands += [Withdraw(couple.id), Shred(couple.id)]
    erasing.erase(turn, "leave", (couple.id, 0, 0))
    turn.change_couple(closed_at=turn.now, agenda={}, room_platform="", room_chat="")
    for round_ in turn.open_rounds():
        turn.rounds[round_.id] = round_.close(turn.now)
    turn.turn_into("left", "left-how")
    for person in both:
        if person.id != turn.person.id and person.reachable:
            turn.whisper("space-closed", "left-how", to=person)
        _set_free(turn, person)


def _set_free(turn: Turn, person: Person) -> None:
    # Nothing of this couple goes along into another one.
    turn.change(person, couple_id=None, key=b"", focus=(), yes=(), comfort=0, wants=(), paused_until=None)
