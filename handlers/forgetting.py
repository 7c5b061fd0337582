"""Forgetting: all that somebody wrote, erased everywhere; and a private chat, cleared with one tap."""

from __future__ import annotations

from bot.feature import Feature
from bot.phrasing import tap, title
from bot.rounds import erasing
from bot.speech import Commanded, Erased, Pressed
from bot.store.posts import Post
from bot.turn import Turn, private_chat

feature = Feature("forgetting")


@feature.command("forget", help="yours", paired=False)
def forget(turn: Turn, command: Commanded) -> None:
    """Ask once, in private."""
    rows = [[tap("button-forget-no", "forgetno")], [tap("button-forget", "forget")]]
    turn.whisper(title("forget-title"), "forget-ask", rows=rows)


@feature.tap("forgetno", paired=False)
def keep_words(turn: Turn) -> None:
    """Nothing changes."""
    turn.turn_into("forget-no")


@feature.tap("forget", paired=False, past=True)
def really_forget(turn: Turn) -> None:
    """Erase everything this person ever wrote; they are told when it is gone everywhere."""
    turn.change(focus=(), yes=(), wants=())
    if turn.person.couple_id is None:
        # Whoever is in no space any more leaves nothing of their choices behind; to begin again they are asked anew.
        turn.change(zone="", consented_at=None, nudges=True, quiet=(), discreet=False)
    if not turn.scene.keys:
        turn.turn_into("forgotten-nothing")
        return
    by_hand = erasing.some_by_hand(turn, turn.scene.standing)
    turn.turn_into("forgetting", *(["erase-by-hand"] if by_hand else []))
    erasing.forget_all(turn)


@feature.on(Erased)
def erased(turn: Turn, done: Erased) -> None:
    """What they asked for is done."""
    if done.reason == "forget":
        turn.whisper("forgotten" if done.everywhere else "forgotten-mostly")
    elif done.reason != "leave":
        more = ["erase-by-hand"] if done.reason == "remove-by-hand" else []
        turn.edit("removing", "removed", *more, to=turn.person, only_if_posted=True)


@feature.command("clear", help="yours", paired=False)
def clear(turn: Turn, command: Commanded) -> None:
    """Clear the private chat of what the bot said; of the command, too."""
    _clear(turn, command.message)


@feature.tap("clear", paired=False)
def tap_clear(turn: Turn) -> None:
    """The same with one tap."""
    turn.popup("cleared")
    _clear(turn, turn.event.message if isinstance(turn.event, Pressed) else "")


def _clear(turn: Turn, message: str) -> None:
    turn.errands.append(Post(0, private_chat(turn.person), "clear", message_id=message))
