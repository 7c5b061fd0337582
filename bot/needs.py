"""What has to be loaded before an event can be decided, and which command or invitation a message is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.domain.people import hash_token
from bot.feature import Bound
from bot.kit import Kit
from bot.phrasing import GO
from bot.speech import (
    Chat,
    Chose,
    Commanded,
    Due,
    Erased,
    Event,
    Pressed,
    ReachChanged,
    RoomSeen,
    Said,
    Sender,
    Wrote,
)
from bot.store.posts import button_place
from bot.store.scene import Scene, Wanted


def wanted(events: Iterable[Event], kit: Kit) -> Wanted:
    """What these events need to have at hand."""
    want = Wanted()
    for event in events:
        _want_who(event, want)
        _want_what(event, want, kit)
    return want


def _want_who(event: Event, want: Wanted) -> None:
    sender: Sender | None = getattr(event, "sender", None)
    chat: Chat | None = getattr(event, "chat", None)
    if sender is not None:
        want.accounts.add(sender.account)
        want.askers.add(sender.account)
    if chat is not None and not chat.private:
        want.rooms.add(chat)
    if getattr(event, "couple_id", 0):
        want.couples.add(event.couple_id)  # type: ignore[union-attr]
    match event:
        case Due():
            want.history = True
        case ReachChanged(account=account):
            want.accounts.add(account)
        case Chose(chosen=account) | Commanded(person=(account, _)):
            want.asked.add(account)


def _want_what(event: Event, want: Wanted, kit: Kit) -> None:
    match event:
        case RoomSeen(purpose=purpose) if "|" in purpose:
            why, person, invite = purpose.split("|")
            want.people.add(int(person))
            want.invites.add(int(invite))
            # Two who become a couple may have been one before.
            want.pasts_by_id |= {int(person)} if why == "form" else set()
        case Erased(person_id=person_id):
            want.people.add(person_id)
        case Commanded():
            _want_for_command(event, want, kit)
        case Pressed(chat=chat, button=button) | Wrote(chat=chat, button=button):
            content = kit.vault.open_button(button_place(chat), button) or ("",)
            ids = {int(arg) for arg in content[1:] if arg.isdecimal() and len(arg) > 9}
            want.rounds |= ids
            want.invites |= ids
            table = kit.house.taps if isinstance(event, Pressed) else kit.house.wrotes
            _want_bound(behind(content, table, kit), event, want)
        case Said(chat=chat, reply_to=reply, album=album):
            want.messages |= {(chat, reply)} if reply else set()
            want.history |= album is not None


def want_for_words(events: Iterable[Event], scene: Scene, kit: Kit, want: Wanted) -> None:
    """What plain messages need to have at hand, now that it is known what each was to mean."""
    for event in events:
        if not isinstance(event, Said) or not event.chat.private:
            continue
        person = scene.person_of(event.sender.account)
        bound = kit.house.focuses.get(person.focus[0]) if person is not None and person.focus else None
        want.pasts |= {event.sender.account} if bound is not None and bound.past else set()


def _want_for_command(command: Commanded, want: Wanted, kit: Kit) -> None:
    found = command_for(command, kit)
    if found is not None:
        bound, what = found
        _want_bound(bound, command, want)
        want.tokens |= {hash_token(what)} if isinstance(what, str) else set()


def _want_bound(bound: Bound | None, event: Commanded | Pressed | Wrote, want: Wanted) -> None:
    if bound is not None:
        want.history |= bound.history
        want.pasts |= {event.sender.account} if bound.past else set()
        want.asked |= {event.sender.account} if bound.asked else set()


def behind(content: Sequence[str], table: Mapping[str, Bound], kit: Kit) -> Bound | None:
    """The handler for a button that says this: of the table, or the command it leads to."""
    if content[0] == GO:
        return kit.house.commands.get(content[1]) if table is kit.house.taps else None
    return table.get(content[0])


def command_for(command: Commanded, kit: Kit) -> tuple[Bound, Any] | None:
    """The handler for a command, and what to hand it: deep links lead to commands and invitations."""
    house = kit.house
    if house.is_link(command.code):
        return house.links[command.code[0]], command.code[1:]
    # Whom it names is asked wherever it is said.
    if not command.chat.private and command.person is None:
        bound = house.commands.get(f"{command.name}@room") or house.commands.get(command.name)
        return (bound, command) if bound else None
    if command.name == "start" and command.rest in house.commands and "@" not in command.rest:
        return house.commands[command.rest], replace(command, name=command.rest, rest="")
    bound = house.commands.get(command.name)
    return (bound, command) if bound else None
