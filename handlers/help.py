"""Help, and leaving: either, alone, at once."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import line, tap, title
from bot.speech import Commanded
from bot.store.posts import Shred, Withdraw
from bot.turn import Turn

feature = Feature("help")


@feature.command("help", menu=True, paired=False)
def help_(turn: Turn, command: Commanded) -> None:
    """Say what there is, in a few lines."""
    turn.whisper(title("help-title"), "help-daily", "help-commands", "help-reads", "help-leave")


@feature.command("leave")
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
    turn.change_couple(closed_at=turn.now, agenda={}, room_platform="", room_chat="")
    for round_ in turn.open_rounds():
        turn.rounds[round_.id] = round_.close(turn.now)
    turn.turn_into("left")
    for person in both:
        if person.id != turn.person.id and person.reachable:
            turn.whisper(line("space-closed"), to=person)
        turn.change(person, couple_id=None, key=b"", focus=(), paused_until=None)
