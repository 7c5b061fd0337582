"""What waits to be sent: the rows of the outbox as values, and their sealed bodies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Literal

from pydantic import TypeAdapter

from bot.speech import Account, Button, Chat, Message
from bot.store.vault import Vault

PostKind = Literal["send", "fill", "edit", "mend", "delete", "look", "make", "scrub", "clear", "export"]
EXPORT = "export"
"""The name under which an archive is posted, by which it is known when the last one came."""
CLEARED_WITHIN = timedelta(hours=48)
"""How far back a chat is cleared of what the bot has sent."""
_OF_WORDS = ("reveal:", "shared:", "copy:", "media:", "line:", "sealed:", "asked:", "own:", "list:")


def holds_words(ref: str) -> bool:
    """Whether the message of this name holds words that somebody wrote."""
    return ref.startswith(_OF_WORDS)


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


@dataclass(frozen=True, slots=True)
class Drop:
    """These rows of the queue are not wanted any more."""

    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rekey:
    """This author's words in this couple have another key, and the one they had is gone."""

    couple_id: int
    person_id: int
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Erase:
    """What this turn erases is to be gone from every file; `reason` comes back, with the person, as `Erased`.

    `what` names for each a couple, a person (0: the couple closed) and a round (0: all of them).
    """

    couple_id: int
    platform: str
    person_id: int
    reason: str
    what: tuple[tuple[int, int, int], ...]


Errand = Post | Reroute | Redirect | Discard | Withdraw | Shred | Drop | Rekey | Erase


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a post that is sealed at rest."""

    message: Message
    guards: tuple[Account, ...] = ()


_BODY = TypeAdapter(Body)


def seal_body(vault: Vault, place: str, body: Body) -> bytes:
    """Seal message and guards, bound to the row (see `post_place`)."""
    sealed = vault.seal_shared(place, _BODY.dump_json(body))
    vault.keep_fresh(place, sealed, body)
    return sealed


def open_body(vault: Vault, place: str, sealed: bytes) -> Body:
    """Open what `seal_body` made. Raises Damaged."""
    fresh: Body | None = vault.take_fresh(place, sealed)
    return fresh or _BODY.validate_json(vault.unseal_shared(place, sealed))


_BOUND = ("platform", "chat", "kind", "couple_id", "message_id", "created_at", "ref")


def post_place(row: Mapping[str, Any]) -> str:
    """What the body of a row of the outbox is bound to: all of it that says where it goes, and the moment it was made."""
    return "|".join(["outbox", *(str(row[name]) for name in _BOUND)])


def button_place(chat: Chat) -> str:
    """Where a button works: in the room (which may change its id), or in this one private chat."""
    return f"{chat.platform}|{chat.id}" if chat.private else "room"


def paged(ref: str, page: int) -> str:
    """The name of one page of what is posted under a name."""
    return ref if page == 1 or not ref else f"{ref}#{page}"


def rebind(vault: Vault, message: Message, chat: Chat, to: Chat) -> Message:
    """The message with its buttons made for another chat."""
    rows = tuple(
        tuple(_rebound(vault, one, chat, to) if isinstance(one, Button) else one for one in row)
        for row in message.buttons
    )
    return replace(message, buttons=rows)


def _rebound(vault: Vault, button: Button, chat: Chat, to: Chat) -> Button:
    content = vault.open_button(button_place(chat), button.id)
    return replace(button, id=vault.seal_button(button_place(to), *content)) if content else button
