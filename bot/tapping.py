"""What a button stands for: a tap of a feature, or a command that it leads to; each in its place and for its people alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.feature import Bound
from bot.needs import behind
from bot.phrasing import GO
from bot.speech import Chat, Commanded, Pressed
from bot.store.posts import Post, button_place
from bot.turn import Turn, private_chat


def run_button(turn: Turn, table: Mapping[str, Bound], chat: Chat, button: str, *brought: Any) -> None:
    """Run what this button stands for, if it works here and for whoever has tapped it."""
    content = turn.kit.vault.open_button(button_place(chat), button)
    bound = behind(content, table, turn.kit) if content else None
    if content is None or bound is None:
        turn.popup("button-stale")
    # What stands in a room that has fallen silent can still be taken out of it: what is said to a tap, its author alone reads.
    elif not chat.private and not in_own_room(turn, chat):
        turn.popup("not-yours")
    elif content[0] == GO:
        _go(turn, bound, content[1])
    elif bound.paired and not turn.paired:
        turn.popup("button-stale")
    else:
        bound.run(turn, *brought, *content[1:])


def call(turn: Turn, bound: Bound, *args: Any, quiet: bool = False) -> bool:
    """Run a handler; False if it said that this was not meant for it."""
    if bound.paired and not turn.paired:
        if not quiet:
            turn.whisper("not-paired")
        return True
    return bound.run(turn, *args) is not False


def _go(turn: Turn, bound: Bound, name: str) -> None:
    """Run a command for whoever has tapped, as if they had said it in private, wherever the button stands."""
    pressed = turn.event
    assert isinstance(pressed, Pressed)
    turn.event = command = Commanded(pressed.sender, private_chat(turn.person), name, tap=pressed.tap)
    turn.change(focus=())
    call(turn, bound, command)
    if not pressed.chat.private and was_told_in_private(turn):
        turn.popup("look-in-private")


def in_own_room(turn: Turn, chat: Chat) -> bool:
    """Whether this is the room of the couple at hand."""
    return turn.paired and turn.room == chat


def was_told_in_private(turn: Turn) -> bool:
    """Whether the acting person is told something in their private chat."""
    mine = private_chat(turn.person)
    return any(isinstance(one, Post) and one.chat == mine for one in turn.errands)
