"""What waits to be sent: the rows of the outbox as values, and their sealed bodies."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from pydantic import TypeAdapter

from bot.speech import Account, Button, Chat, Message
from bot.store.vault import Vault

PostKind = Literal["send", "fill", "edit", "mend", "delete", "look"]


@dataclass(frozen=True, slots=True)
class Post:
    """One call to make, in order within its chat.

    `ref` names a message for later edits; an edit of a name never posted is sent as a new message, one to `mend` is left
    alone, and one to `fill` is sent only then. `message_id` names one directly. `guards` are the people who, with the bot,
    must be all that are in the room, or nothing is said there.
    """

    couple_id: int
    chat: Chat
    kind: PostKind
    ref: str = ""
    message: Message = field(default=Message(), repr=False)
    message_id: str = ""
    guards: tuple[Account, ...] = ()


@dataclass(frozen=True, slots=True)
class Reroute:
    """Send what still waits for this room to these private chats instead."""

    room: Chat
    chats: tuple[Chat, ...]


@dataclass(frozen=True, slots=True)
class Redirect:
    """The room has another id: what waits for it moves along."""

    room: Chat
    to: Chat


@dataclass(frozen=True, slots=True)
class Discard:
    """Nothing that waits for this chat is wanted any more."""

    chat: Chat


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Nothing that waits for this couple is wanted any more."""

    couple_id: int


@dataclass(frozen=True, slots=True)
class Shred:
    """Destroy whatever this couple's people wrote that was never opened."""

    couple_id: int


Errand = Post | Reroute | Redirect | Discard | Withdraw | Shred


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a post that is sealed at rest."""

    message: Message
    guards: tuple[Account, ...] = ()


_BODY = TypeAdapter(Body)


def seal_body(vault: Vault, post: Post) -> bytes:
    """Seal message and guards, bound to the chat and the kind of call."""
    place, body = _place(post.chat, post.kind), Body(post.message, post.guards)
    sealed = vault.seal_shared(place, _BODY.dump_json(body))
    vault.keep_fresh(place, sealed, body)
    return sealed


def open_body(vault: Vault, chat: Chat, kind: str, sealed: bytes) -> Body:
    """Open what `seal_body` made. Raises Damaged."""
    place = _place(chat, kind)
    fresh: Body | None = vault.take_fresh(place, sealed)
    return fresh or _BODY.validate_json(vault.unseal_shared(place, sealed))


def _place(chat: Chat, kind: str) -> str:
    return f"outbox|{chat.platform}|{chat.id}|{kind}"


def button_place(chat: Chat) -> str:
    """Where a button works: in the room (which may change its id), or in this one private chat."""
    return f"{chat.platform}|{chat.id}" if chat.private else "room"


def rebind(vault: Vault, message: Message, chat: Chat, to: Chat) -> Message:
    """The message with its buttons made for another chat."""
    rows = tuple(
        tuple(_rebound(vault, one, chat, to) if isinstance(one, Button) else one for one in row)
        for row in message.buttons
    )
    return replace(message, buttons=rows)


def _rebound(vault: Vault, button: Button, chat: Chat, to: Chat) -> Button:
    content = vault.open_button(button_place(chat), button.id)
    return Button(button.label, vault.seal_button(button_place(to), *content)) if content else button
