"""Who and what a turn is about: the people, the couple, their rounds, and what changes of them."""

from __future__ import annotations

from copy import copy
from datetime import datetime
from operator import attrgetter
from typing import Any, Self
from zoneinfo import ZoneInfo

from bot import logs
from bot.domain.calm import is_paused
from bot.domain.changing import replace
from bot.domain.people import Couple, Person
from bot.domain.round import Entry, Filled, Round, hand_over, own_words, pass_on_line
from bot.domain.shelf import Item, items, put, without
from bot.kit import Kit
from bot.speech import Chat, Event
from bot.store.scene import Draft, Scene
from bot.store.vault import Damaged

_by_id = attrgetter("id")


class Scope:
    """A view on the scene whose changes are its own until the engine takes them over."""

    def __init__(
        self, kit: Kit, scene: Scene, now: datetime, event: Event, person: int | None, couple: int | None
    ) -> None:
        self.kit = kit
        self.now = now
        self.event = event
        self.scene = scene
        self.people, self.couples = Draft(scene.people), Draft(scene.couples)
        self.rounds, self.invites = Draft(scene.rounds), Draft(scene.invites)
        self._person = person
        self._couple = couple
        self._unsealed: dict[bytes, Filled] = {}

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
        found = [self.people[key] for key in {*self.scene.members(self._couple), *self.people}]
        return sorted([one for one in found if one.couple_id == self._couple], key=_by_id)

    @property
    def partner(self) -> Person:
        """The other one of the two."""
        return next(one for one in self.both if one.id != self.person.id)

    def reaches(self, person: Person) -> bool:
        """Whether something unasked may come to this person now."""
        return person.reachable and not self.is_away(person)

    def is_away(self, person: Person) -> bool:
        """Whether this person is on a pause; not while it is they who act."""
        return is_paused(person, self.now) and not self.acts(person)

    def acts(self, person: Person) -> bool:
        """Whether it is this person who acts."""
        return person.id == self._person

    @property
    def in_private(self) -> bool:
        """Whether this was said, tapped or written in a private chat, and not where others may be."""
        chat: Chat | None = getattr(self.event, "chat", None)
        return chat is None or chat.private

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

    def earlier(self) -> list[Couple]:
        """The couples that these two were before; needs the past of one of them."""
        theirs = [{key[0] for key in self.scene.keys if key[1] == one.id} for one in self.both]
        return [self.couples[couple_id] for couple_id in sorted(set.intersection(*theirs) - {self._couple})]

    def as_person(self, person: Person) -> Self:
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

    def shelf(self, kind: str = "") -> list[Item]:
        """What lies ready for the couple, of this kind or of all, oldest first."""
        return items(self.couple.shelf, kind)

    def shelve(self, item: Item) -> None:
        """Lay this ready."""
        self.change_couple(shelf=put(self.couple.shelf, item))

    def unshelve(self, *gone: Item) -> None:
        """Take these away."""
        if gone:
            self.change_couple(shelf=without(self.couple.shelf, *gone))

    # -- rounds -----------------------------------------------------------------------------------------------

    def open_rounds(self, form: str | None = None) -> list[Round]:
        """The couple's rounds that still take answers, oldest first."""
        found = [self.rounds[key] for key in {*self.scene.rounds_of(self._couple), *self.rounds}]
        mine = [one for one in found if one.couple_id == self._couple and one.state == "open"]
        return sorted([one for one in mine if form in (None, one.form)], key=_by_id)

    def round(self, round_id: str | int) -> Round | None:
        """A round of this couple by its id, if it is at hand."""
        found = self.rounds.get(int(round_id)) if str(round_id).isdecimal() else None
        return found if found is not None and found.couple_id == self._couple else None

    def is_ours(self, round_: Round) -> bool:
        """Whether this round is of the couple at hand, and not of an earlier one."""
        return round_.couple_id == self._couple

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

    def still_readable(self, round_: Round, person_id: int) -> Filled | None:
        """The same, of what was shown before; None, which is reported, if it does not open any more."""
        try:
            return self.opened(round_, person_id)
        except Damaged as error:
            logs.event("sealed-value-damaged", couple=round_.couple_id, error=error)
            return None

    def own(self, round_: Round) -> Filled:
        """What the acting person wrote."""
        return own_words(self.person.id, round_.entry(self.person.id), self._unseal)

    def line_of(self, round_: Round, person_id: int) -> Filled:
        """The line that this person left for the other, if any. Raises StillSealed where nothing was opened."""
        return pass_on_line(round_.opening, round_.entry(person_id), self._unseal_line)

    def _unseal_line(self, entry: Entry) -> Filled:
        key, place = self.people[entry.person_id].key, f"line|{entry.round_id}"
        line: Filled = self.kit.vault.unseal(key, place, entry.couple_id, entry.person_id, entry.line or b"")
        return line

    def _unseal(self, entry: Entry) -> Filled:
        sealed = entry.words or b""
        if sealed not in self._unsealed:
            key, place = self._key(entry.couple_id, entry.person_id), f"words|{entry.round_id}"
            self._unsealed[sealed] = self.kit.vault.unseal(key, place, entry.couple_id, entry.person_id, sealed)
        return dict(self._unsealed[sealed])

    def _key(self, couple_id: int, person_id: int) -> bytes:
        person = self.people[person_id]
        # Of a couple that is no more, the keys come with the past.
        return person.key if person.couple_id == couple_id else self.scene.keys[couple_id, person_id]
