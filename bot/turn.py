"""One update in hand: who, couple, now; what changes and what is said. Nothing leaves before the commit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from bot.domain.changing import replace
from bot.domain.people import Person, wants_dark
from bot.kit import Kit
from bot.phrasing import Part, Rows, blocks, buttons, cut, split
from bot.scope import Scope
from bot.speech import Account, Block, Chat, Event, Message, PickPerson, Popup, Pressed, Wrote
from bot.store.posts import Errand, Post, PostKind, button_place, paged
from bot.store.scene import Scene
from bot.texts import Texts, phrase

LONGEST_REVEAL = 16
"""Messages that one text may be cut into."""
Drawing = Callable[[Texts, str, bool], str]
"""Draws the same for each reader: in this language, and whether dark, as SVG. Quick: it becomes a picture when it is sent."""


class Turn(Scope):
    """What it says waits with it: `errands` go into the outbox, `popups` answer a tap."""

    def __init__(
        self, kit: Kit, scene: Scene, now: datetime, event: Event, person: int | None, couple: int | None
    ) -> None:
        super().__init__(kit, scene, now, event, person, couple)
        self.errands: list[Errand] = []
        self.popups: list[Popup] = []

    def whisper(
        self, *parts: Part | str, to: Person | None = None, rows: Rows = (), ref: str = "", **flags: Any
    ) -> None:
        """Say something in private, to the acting person if not said otherwise; with a `drawing`, what it says as a picture."""
        self._post("send", [_alone(to or self.person)], parts, rows, ref, **flags)

    def whisper_unseen(self, ref: str, *parts: Part | str, to: Person, rows: Rows = ()) -> None:
        """Say something in private of which nothing stands on a lock screen: a neutral line, which is then edited into it."""
        self.whisper("reveal-neutral-one", to=to, ref=ref)
        self.edit(ref, *parts, rows=rows, to=to)

    def say(self, *parts: Part | str, rows: Rows = (), ref: str = "", **flags: Any) -> None:
        """Say something to both: in their room, or in both private chats where there is none to speak in.

        A `drawing` says the same as a picture, to each in their language.
        """
        self._post("send", self._shared(), parts, rows, ref, **flags)

    def edit(
        self, ref: str, *parts: Part | str, rows: Rows = (), to: Person | None = None, only_if_posted: bool = False
    ) -> int:
        """Make what was posted under this name read so, where `say` or `whisper` put it; return the number of messages.

        What was never posted is sent as a new message, unless `only_if_posted`.
        """
        places = self._shared() if to is None else [_alone(to)]
        return self._post("mend" if only_if_posted else "edit", places, parts, rows, ref)

    def turn_into(self, *parts: Part | str, rows: Rows = (), ref: str = "") -> None:
        """Make the message whose button was tapped read so; under a `ref` it can be edited again later."""
        event = self.event
        if not isinstance(event, Pressed | Wrote):
            raise TypeError("only a button has a message to turn into another")
        self._post("edit", [self._here(event.chat)], parts, rows, ref, event.message)

    @property
    def shared_chats(self) -> list[Chat]:
        """Where `say` speaks now: the room, or both private chats."""
        return [place.chat for place in self._shared()]

    def withdraw(self, chats: Sequence[Chat], refs: Sequence[str]) -> None:
        """Take away what was posted in these chats under these names; in a room also before strangers."""
        self.errands += [Post(self._couple or 0, chat, "delete", ref) for chat in chats for ref in refs]

    def blot(self, chat: Chat, ref: str) -> None:
        """Leave of a message that was posted here, whoever is here now, but a neutral line."""
        self._post("mend", [Place(chat, self.person.language)], ["words-taken-out"], (), ref)

    def aside(self) -> str:
        """A new name for a message that a reply must not answer a question through."""
        return f"aside:{self.kit.new_id(self.now)}"

    def reply(self, *parts: Part | str, rows: Rows = (), **flags: Any) -> None:
        """Say something where the acting person spoke: in private, or in the couple's room."""
        chat = getattr(self.event, "chat", None)
        place = _alone(self.person) if chat is None or chat.private else self._here(chat)
        self._post("send", [place], parts, rows, **flags)

    def greet_room(self, chat: Chat, language: str, *parts: Part | str, rows: Rows = ()) -> None:
        """Say something harmless in a room that belongs to no couple yet, or to strangers."""
        self._post("send", [Place(chat, language)], parts, rows)

    def look(self, room: Chat, purpose: str, accounts: tuple[Account, ...]) -> None:
        """Ask who is in a room; the answer comes back as RoomSeen."""
        couple_id = self._couple or 0
        self.errands.append(Post(couple_id, room, "look", purpose, guards=accounts))

    def popup(self, phrase_id: str, **args: Any) -> None:
        """Answer the tap with a line that only its author sees."""
        if tap := getattr(self.event, "tap", ""):
            text = self.kit.texts.say(self.person.language, phrase(phrase_id, **args))
            self.popups.append(Popup(tap, text))

    def _shared(self) -> list[Place]:
        room, couple = self.room, self.couple
        if room is not None and couple.room_open:
            return [Place(room, couple.language, accounts(self.both), dark=all(map(wants_dark, self.both)))]
        return [_alone(one) for one in self.both if one.reachable]

    def _here(self, chat: Chat) -> Place:
        if chat.private:
            return Place(chat, self.person.language, dark=wants_dark(self.person))
        return Place(chat, self.couple.language, accounts(self.both), dark=all(map(wants_dark, self.both)))

    def _post(
        self,
        kind: PostKind,
        places: Sequence[Place],
        parts: Sequence[Part | str],
        rows: Rows,
        ref: str = "",
        message_id: str = "",
        instead: Sequence[Part | str] = (),
        drawing: Drawing | None = None,
        **flags: Any,
    ) -> int:
        """Put this in words once for each language, with buttons for each place; return the most messages it took."""
        texts, most = self.kit.texts, 0
        said: dict[tuple[str, str], list[tuple[Block, ...]]] = {}
        for place in places:
            how = place.language, place.chat.platform
            if how not in said:
                said[how] = cut(blocks(texts, place.language, parts), self.kit.traits(place.chat.platform).text_limit)
            *earlier, last = said[how]
            seal = partial(self.kit.vault.seal_button, button_place(place.chat))
            other = blocks(texts, place.language, instead)
            drawn = drawing(texts, place.language, place.dark) if drawing else ""
            message = Message(last, buttons(texts, place.language, rows, seal), instead=other, drawing=drawn, **flags)
            pages = split(earlier, message)
            if kind == "send" and self._tells_too_much(place, pages):
                self._under_cover(place, pages, ref)
            else:
                self._pages(kind, place, pages, ref, message_id)
            most = max(most, len(said[how]))
        return most

    def _tells_too_much(self, place: Place, pages: Sequence[Message]) -> bool:
        """Whether a lock screen must not show this: a person's own words, or all that comes unasked to whoever wants it so."""
        unasked = getattr(self.event, "chat", None) != place.chat
        return (place.discreet and unasked) or any(one.style == "quote" for page in pages for one in page.blocks)

    def _under_cover(self, place: Place, pages: Sequence[Message], ref: str) -> None:
        """Post a line that says nothing, and edit it into the real thing: edits show on no lock screen."""
        *_, last = pages
        if last.media or last.picture or _offers_keys(last):
            # Nothing can be edited into these; what somebody has sent goes without their name.
            self._pages("send", place, [replace(last, blocks=())] if last.media else pages, ref, "")
            return
        # A drawing shows at once, and cannot be edited in; what is beside it says the same.
        pages = [*pages[:-1], replace(last, drawing="")]
        ref = ref or f"new:{self.kit.new_id(self.now)}"
        said = self.kit.texts.say(place.language, phrase("discreet"))
        self._errand("send", place.chat, ref, Message((Block("line", said),), sound=pages[0].sound), "", place.guards)
        self._pages("edit", place, pages, ref, "")

    def _pages(self, kind: PostKind, place: Place, pages: Sequence[Message], ref: str, message_id: str) -> None:
        chat, guards = place.chat, place.guards
        for page, one in enumerate(pages, 1):
            if kind == "edit" and page > 1 and ref:
                # What appears exactly once is an edit: a repeated send would show the words twice.
                self._errand("fill", chat, paged(ref, page), _to_come(page), "", guards)
            self._errand(kind if page == 1 or ref else "send", chat, paged(ref, page), one, message_id, guards)
            message_id = ""

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


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said, in which language, and before whom alone (nobody in particular, if empty).

    `discreet`: nothing is to show on a lock screen there. What is said in a room is neutral from the first, whatever one of the
    two wants for themselves: the other would see it. `dark`: pictures there are dark.
    """

    chat: Chat
    language: str
    guards: tuple[Account, ...] = ()
    discreet: bool = False
    dark: bool = False


def _alone(person: Person) -> Place:
    return Place(private_chat(person), person.language, discreet=person.discreet, dark=wants_dark(person))


def _offers_keys(message: Message) -> bool:
    return message.clear_keys or any(isinstance(one, PickPerson) for row in message.buttons for one in row)


def accounts(people: Sequence[Person]) -> tuple[Account, ...]:
    """The accounts of these people."""
    return tuple(Account(one.platform, one.account) for one in people)


def private_chat(person: Person) -> Chat:
    """The private chat with this person."""
    return Chat(person.platform, person.account)


def _to_come(page: int) -> Message:
    return Message((Block("hint", f"{page} …"),))
