"""One update in hand: who, couple, now; what changes and what is said. Nothing leaves before the commit."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import MutableMapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.people import Couple, Invite, Person
from bot.domain.round import Entry, Filled, Round, hand_over, own_words
from bot.kit import Kit
from bot.phrasing import Part, Rows, compose, split
from bot.speech import Account, Block, Chat, Event, Message, Popup, Pressed
from bot.store.posts import Errand, Post, PostKind, button_place
from bot.store.scene import Scene
from bot.texts import phrase

T = TypeVar("T")
Changes = MutableMapping[int, T]

LONGEST_REVEAL = 8
"""Messages that one text may be cut into."""


class Turn:
    """A view on the scene whose changes are its own until the engine takes them over."""

    def __init__(
        self, kit: Kit, scene: Scene, now: datetime, event: Event, person: int | None, couple: int | None
    ) -> None:
        self.kit = kit
        self.now = now
        self.event = event
        self.scene = scene
        self.people: ChainMap[int, Person] = ChainMap({}, scene.people)
        self.couples: ChainMap[int, Couple] = ChainMap({}, scene.couples)
        self.rounds: ChainMap[int, Round] = ChainMap({}, scene.rounds)
        self.invites: ChainMap[int, Invite] = ChainMap({}, scene.invites)
        self.errands: list[Errand] = []
        self.popups: list[Popup] = []
        self._person = person
        self._couple = couple
        self._unsealed: dict[bytes, Filled] = {}

    def changes(self) -> tuple[Changes[Person], Changes[Couple], Changes[Round], Changes[Invite]]:
        """What this turn changed so far, by id."""
        return self.people.maps[0], self.couples.maps[0], self.rounds.maps[0], self.invites.maps[0]

    # -- who ------------------------------------------------------------------------------------------------

    @property
    def person(self) -> Person:
        """Who acts; raises KeyError in a turn that nobody started."""
        if self._person is None:
            raise KeyError("nobody acts in this turn")
        return self.people[self._person]

    @property
    def couple(self) -> Couple:
        """The couple at hand; raises KeyError if there is none."""
        if self._couple is None:
            raise KeyError("there is no couple in this turn")
        return self.couples[self._couple]

    @property
    def paired(self) -> bool:
        """Whether there is a living couple of two in this turn."""
        couple = self.couples.get(self._couple or 0)
        return couple is not None and couple.closed_at is None and len(self.both) == 2

    @property
    def both(self) -> list[Person]:
        """The two, in an order that does not change."""
        found = (self.people[key] for key in {*self.scene.members(self._couple), *self.people.maps[0]})
        return sorted((one for one in found if one.couple_id == self._couple), key=lambda one: one.id)

    @property
    def partner(self) -> Person:
        """The other one of the two."""
        return next(one for one in self.both if one.id != self.person.id)

    @property
    def zone(self) -> ZoneInfo:
        """The couple's time zone."""
        return ZoneInfo(self.couple.zone)

    @property
    def room(self) -> Chat | None:
        """The couple's room, whether or not it may be spoken in."""
        couple = self.couple
        return Chat(couple.room_platform, couple.room_chat, private=False) if couple.room_chat else None

    @property
    def in_room(self) -> bool:
        """Whether the couple has a room that may be spoken in."""
        return self.room is not None and self.couple.room_open

    def as_person(self, person: Person) -> Turn:
        """The same turn, in which this person acts: what changes and what is said belongs to both."""
        other = copy(self)
        other._person = person.id
        return other

    def change(self, who: Person | None = None, **values: Any) -> Person:
        """Change something about a person (the one who acts, if not said)."""
        person = who or self.person
        if any(getattr(person, name) != value for name, value in values.items()):
            person = replace(person, **values)
            self.people[person.id] = person
        return person

    def change_couple(self, **values: Any) -> Couple:
        """Change something about the couple."""
        self.couples[self.couple.id] = replace(self.couple, **values)
        return self.couple

    def form_couple(self, couple: Couple) -> None:
        """Make this couple the one at hand."""
        self.couples[couple.id] = couple
        self._couple = couple.id

    def schedule(self, kind: str, at: datetime | None) -> None:
        """Put a kind of work on the couple's agenda, or take it off."""
        agenda = {one: when for one, when in self.couple.agenda.items() if one != kind}
        self.change_couple(agenda=agenda | ({kind: at} if at else {}))

    # -- rounds -----------------------------------------------------------------------------------------------

    def open_rounds(self, form: str | None = None) -> list[Round]:
        """The couple's rounds that still take answers, oldest first."""
        found = (self.rounds[key] for key in {*self.scene.rounds_of(self._couple), *self.rounds.maps[0]})
        mine = (one for one in found if one.couple_id == self._couple and one.state == "open")
        return sorted((one for one in mine if form in (None, one.form)), key=lambda one: one.id)

    def round(self, round_id: str | int) -> Round | None:
        """A round of this couple by its id, if it is at hand."""
        found = self.rounds.get(int(round_id)) if str(round_id).isdigit() else None
        return found if found is not None and found.couple_id == self._couple else None

    def seal(self, round_: Round, field: str, value: Any) -> bytes:
        """Seal something that the acting person wrote for this round, under their own key."""
        person = self.person
        place = f"{field}|{round_.id}"
        return self.kit.vault.seal(person.key, place, self.couple.id, person.id, value)

    def unseal_draft(self, round_: Round, field: str, sealed: bytes | None) -> Any:
        """Open what the acting person sealed for themselves."""
        if sealed is None:
            return None
        person = self.person
        place = f"{field}|{round_.id}"
        return self.kit.vault.unseal(person.key, place, self.couple.id, person.id, sealed)

    def opened(self, round_: Round, person_id: int) -> Filled:
        """What this person wrote, if it was opened. Raises StillSealed."""
        return hand_over(round_.opening, round_.entry(person_id), self._unseal)

    def own(self, round_: Round) -> Filled:
        """What the acting person wrote."""
        return own_words(self.person.id, round_.entry(self.person.id), self._unseal)

    def _unseal(self, entry: Entry) -> Filled:
        sealed = entry.words or b""
        if sealed not in self._unsealed:
            key, place = self.people[entry.person_id].key, f"words|{entry.round_id}"
            self._unsealed[sealed] = self.kit.vault.unseal(key, place, entry.couple_id, entry.person_id, sealed)
        return dict(self._unsealed[sealed])

    # -- saying -----------------------------------------------------------------------------------------------

    def whisper(
        self, *parts: Part | str, to: Person | None = None, rows: Rows = (), ref: str = "", **flags: Any
    ) -> None:
        """Say something in private, to the acting person if not said otherwise."""
        person = to or self.person
        self._post("send", private_chat(person), person.language, parts, rows, ref, "", (), flags)

    def say(self, *parts: Part | str, rows: Rows = (), ref: str = "", **flags: Any) -> None:
        """Say something to both: in their room, or in both private chats where there is none to speak in."""
        for chat, language, guards in self._shared():
            self._post("send", chat, language, parts, rows, ref, "", guards, flags)

    def edit(
        self, ref: str, *parts: Part | str, rows: Rows = (), to: Person | None = None, only_if_posted: bool = False
    ) -> int:
        """Make what was posted under this name read so, where `say` or `whisper` put it; return the number of messages.

        What was never posted is sent as a new message, unless `only_if_posted`.
        """
        places = self._shared() if to is None else [(private_chat(to), to.language, ())]
        kind: PostKind = "mend" if only_if_posted else "edit"
        pages = [self._post(kind, chat, tongue, parts, rows, ref, "", guards, {}) for chat, tongue, guards in places]
        return max(pages, default=0)

    def turn_into(self, *parts: Part | str, rows: Rows = (), ref: str = "") -> None:
        """Make the message whose button was tapped read so; under a `ref` it can be edited again later."""
        event = self.event
        if not isinstance(event, Pressed):
            raise TypeError("only a tap has a message to turn into another")
        private = event.chat.private
        language = self.person.language if private else self.couple.language
        guards = () if private else self._guards()
        self._post("edit", event.chat, language, parts, rows, ref, event.message, guards, {})

    @property
    def shared_chats(self) -> list[Chat]:
        """Where `say` speaks now: the room, or both private chats."""
        return [chat for chat, _language, _guards in self._shared()]

    def withdraw(self, chats: Sequence[Chat], refs: Sequence[str]) -> None:
        """Take away what was posted in these chats under these names; in a room also before strangers."""
        self.errands += [Post(self.couple.id, chat, "delete", ref) for chat in chats for ref in refs]

    def reply(self, *parts: Part | str, rows: Rows = ()) -> None:
        """Say something where the acting person spoke: in private, or in the couple's room."""
        chat = getattr(self.event, "chat", None)
        if chat is not None and not chat.private:
            self._post("send", chat, self.couple.language, parts, rows, "", "", self._guards(), {})
        else:
            self.whisper(*parts, rows=rows)

    def greet_room(self, chat: Chat, language: str, *parts: Part | str, rows: Rows = ()) -> None:
        """Say something harmless in a room that belongs to no couple yet, or to strangers."""
        self._post("send", chat, language, parts, rows, "", "", (), {})

    def look(self, room: Chat, purpose: str, accounts: tuple[Account, ...]) -> None:
        """Ask who is in a room; the answer comes back as RoomSeen."""
        couple_id = self._couple or 0
        self.errands.append(Post(couple_id, room, "look", purpose, guards=accounts))

    def popup(self, phrase_id: str, **args: Any) -> None:
        """Answer the tap with a line that only its author sees."""
        if isinstance(self.event, Pressed):
            text = self.kit.texts.say(self.person.language, phrase(phrase_id, **args))
            self.popups.append(Popup(self.event.tap, text))

    def _shared(self) -> list[tuple[Chat, str, tuple[Account, ...]]]:
        room, couple = self.room, self.couple
        if room is not None and couple.room_open:
            return [(room, couple.language, self._guards())]
        return [(private_chat(one), one.language, ()) for one in self.both if one.reachable]

    def _guards(self) -> tuple[Account, ...]:
        return accounts(self.both)

    def _post(
        self,
        kind: PostKind,
        chat: Chat,
        language: str,
        parts: tuple[Part | str, ...],
        rows: Rows,
        ref: str,
        message_id: str,
        guards: tuple[Account, ...],
        flags: dict[str, Any],
    ) -> int:
        place = button_place(chat)

        def seal(action: str, *args: str) -> str:
            return self.kit.vault.seal_button(place, action, *args)

        message = compose(self.kit.texts, language, parts, rows, seal, **flags)
        pages = split(message, self.kit.text_limits[chat.platform])
        for page, one in enumerate(pages, 1):
            if kind == "edit" and page > 1 and ref:
                # What appears exactly once is an edit: a repeated send would show the words twice.
                self._errand("send", chat, paged(ref, page), _to_come(page), "", guards)
            self._errand(kind if page == 1 or ref else "send", chat, paged(ref, page), one, message_id, guards)
            message_id = ""
        return len(pages)

    def _errand(
        self,
        kind: PostKind,
        chat: Chat,
        ref: str,
        message: Message,
        message_id: str,
        guards: tuple[Account, ...],
    ) -> None:
        self.errands.append(Post(self._couple or 0, chat, kind, ref, message, message_id, guards))


def accounts(people: Sequence[Person]) -> tuple[Account, ...]:
    """The accounts of these people."""
    return tuple(Account(one.platform, one.account) for one in people)


def private_chat(person: Person) -> Chat:
    """The private chat with this person."""
    return Chat(person.platform, person.account)


def _to_come(page: int) -> Message:
    return Message((Block("hint", f"{page} …"),))


def paged(ref: str, page: int) -> str:
    """The name of one page of what is posted under a name."""
    return ref if page == 1 or not ref else f"{ref}#{page}"
