"""Help, and leaving: either, alone, at once."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import Part, Rows, line, tap, title
from bot.speech import Commanded
from bot.store.posts import Shred, Withdraw
from bot.turn import Turn

feature = Feature("help")


@feature.command("help", menu=True, paired=False)
def help_(turn: Turn, command: Commanded) -> None:
    """Say what there is, in a few lines."""
    parts, rows = _what_there_is()
    turn.whisper(*parts, rows=rows)


@feature.tap("help", paired=False)
def back(turn: Turn) -> None:
    """Say what there is, in place of whatever stood here."""
    parts, rows = _what_there_is()
    turn.turn_into(*parts, rows=rows)


def _what_there_is() -> tuple[list[Part | str], Rows]:
    parts: list[Part | str] = [
        title("help-title"),
        "help-daily",
        "help-commands",
        "help-more",
        "help-reads",
        "help-leave",
    ]
    return parts, [[tap("button-safety", "safety")]]


@feature.tap("safety", paired=False)
def safety(turn: Turn) -> None:
    """Where to turn if one does not feel safe; an edit, so that nothing of it stands on a lock screen."""
    texts = "safety-somebody", "safety-where", "safety-traces", "safety-here"
    rows = [[tap("button-back", "help")]]
    turn.turn_into(title("safety-title"), *texts, rows=rows)


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
        turn.change(person, couple_id=None, key=b"", focus=(), yes=())
