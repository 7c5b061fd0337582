"""The oracle: it sees what was shown and what was done, and says what must not be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from bot.speech import Button, File, Popup, Pressed, ReachChanged, Update, Words, Wrote
from bot.store.posts import button_place
from bot.store.vault import Vault
from tests.simulation.acts import Reading
from tests.simulation.ledger import Ledger
from tests.simulation.model import Couple
from tests.simulation.places import BOT, Place, Shown, buttons, marks_in
from tests.simulation.rounds import Opening, Word
from tests.simulation.sealed import Sealed

_ASKING = {"answer", "pass"}
_OF_CHECKIN = {"family", "pick", "skip"}


class Violation(AssertionError):
    """The promise was broken; the message replays it."""


class Oracle:
    """Watches one world. `rooms` are the couples' rooms; what is broken is kept in `broken` until somebody asks."""

    def __init__(self, vault: Vault, now: Callable[[], datetime]) -> None:
        self.vault, self.now = vault, now
        self.couples: list[Couple] = []
        self.of: dict[str, Couple] = {}
        self.rooms: dict[int, Place] = {}
        self.private: dict[str, Place] = {}
        self.blocked: set[str] = set()
        self.reachable_since: dict[str, datetime | None] = {}
        self.broken: list[str] = []
        self._carried: dict[str, tuple[str, ...]] = {}
        self.counts: Counter[str] = Counter()
        self._without: Counter[str] = Counter()
        self.ledger: Ledger
        self.sealed = Sealed(self)

    def add(self, couple: Couple, private: list[Place], room: Place | None) -> None:
        """Watch this couple too."""
        self.couples.append(couple)
        self.of |= dict.fromkeys(couple.two, couple)
        self.private |= {one.id: one for one in private}
        self.reachable_since |= dict.fromkeys(couple.two, self.now())
        if room is not None:
            self.rooms[couple.number] = room

    def fail(self, couple: int, what: str) -> None:
        """Note a violation."""
        self.broken.append(f"couple {couple}, {self.now():%Y-%m-%d %H:%M:%S}: {what}")

    # -- what was done --------------------------------------------------------------------------------------

    def delivered(self, update: Update) -> None:
        """Let the reference model have it."""
        event = update.event
        sender = getattr(event, "sender", None)
        who = sender.account.id if sender else event.account.id if isinstance(event, ReachChanged) else ""
        couple = self.of.get(who)
        if couple is None:
            return
        private = isinstance(event, ReachChanged) or event.chat.private  # type: ignore[union-attr]
        if private and self.reachable_since[who] is None and who not in self.blocked:
            self.reachable_since[who] = self.now()
        opened = self.opened(event) if isinstance(event, Pressed | Wrote) else ()
        if opened[:1] == ("confirm",) and not couple.paired:
            couple.begin(self.now())
        elif couple.paired:
            Reading(couple, who, self.now(), private).read(event, opened)

    def opened(self, event: Pressed | Wrote) -> tuple[str, ...]:
        """What a tapped button carries."""
        return self.vault.open_button(button_place(event.chat), event.button) or ()

    def carries(self, place: Place, button: Button) -> tuple[str, ...]:
        """What a button in this place carries."""
        if button.id not in self._carried:
            self._carried[button.id] = self.vault.open_button(button_place(place.chat), button.id) or ()
        return self._carried[button.id]

    def is_practice(self, carried: tuple[str, ...]) -> bool:
        """Whether a button is about a round of which the model does not know each act."""
        number = carried[1] if len(carried) > 1 else ""
        return number.isdecimal() and self.ledger.form_of(int(number)) is not None

    def block(self, who: str) -> None:
        """They read nothing from now on."""
        self.blocked.add(who)
        self.reachable_since[who] = None

    # -- what was shown -------------------------------------------------------------------------------------

    def shown(self, place: Place, shown: Shown, how: str) -> None:
        """A message appeared or changed: whose words are in it, and may they be?"""
        self.counts["shown"] += 1
        if shown.message.file is not None:
            self._archive(place, shown.message.file)
        if how == "delete":
            return
        for mark in shown.holds:
            self._words(place, mark)
        if place.private and place.id in self.of:
            self._question(self.of[place.id], place, shown)
        self.sealed.shown(place, shown)

    def popped(self, popup: Popup) -> None:
        """Popups hold nobody's words."""
        self.counts["popups"] += 1
        if "zmark" in popup.text:
            self.fail(-1, "somebody's words in a popup")

    def kept_back(self, mark: str) -> None:
        """A file was asked for and not to be had: something may be said in its place."""
        self.word(mark)[1].kept_back = True

    def word(self, mark: str) -> tuple[Couple, Word]:
        """Whose words these are."""
        couple = self.couples[int(mark.removeprefix("zmark").partition("x")[0])]
        return couple, couple.words[mark]

    def _words(self, place: Place, mark: str) -> None:
        couple, word = self.word(mark)
        if place.private and place.id == word.author:
            return
        if word.loose and word.opened_at is None and place.id in (*couple.two, *self._room_of(couple)):
            # Whether it was opened by now, the store says.
            self.sealed.exposed.append((couple, word, place))
            return
        where = "the partner's chat" if place.private else "the room"
        if place.couple != couple.number or (place.private and place.id not in couple.two):
            self.fail(couple.number, f"{mark} went to other people, {place.id}")
        elif word.opened_at is None:
            self.fail(couple.number, f"{mark} stands in {where} ({place.id}) and was never opened")
        elif not place.private and (crowd := place.crowd(set(couple.two))):
            self.fail(couple.number, f"{mark} was shown in the room before {sorted(crowd)}")

    def _room_of(self, couple: Couple) -> tuple[str, ...]:
        room = self.rooms.get(couple.number)
        return (room.id,) if room is not None else ()

    def _archive(self, place: Place, file: File) -> None:
        """What is in an archive is its reader's own, or was opened."""
        with ZipFile(BytesIO(file.data)) as archive:
            text = "\n".join(archive.read(name).decode() for name in archive.namelist())
        for mark in marks_in(Words(text)):
            couple, word = self.word(mark)
            if not place.private or place.id not in couple.two:
                self.fail(couple.number, f"{mark} was exported to {place.id}")
            elif place.id != word.author and word.opened_at is None and word.loose:
                self.sealed.exposed.append((couple, word, place))
            elif place.id != word.author and word.opened_at is None:
                self.fail(couple.number, f"{mark} was exported to {place.id} and never opened")

    def _question(self, couple: Couple, place: Place, shown: Shown) -> None:
        for button in buttons(shown.message):
            action, *args = self.carries(place, button) or ("",)
            if action == "leave" and couple.paired and not couple.space:
                couple.space = args[0]
            if action in _ASKING | _OF_CHECKIN and couple.paired and int(args[0]) not in couple.past:
                if self.ledger.form_of(int(args[0])) is not None:
                    return
                actions = {(self.carries(place, one) or ("",))[0] for one in buttons(shown.message)}
                form = "checkin" if actions & _OF_CHECKIN else "daily"
                if not couple.bind(int(args[0]), form):
                    self.fail(couple.number, f"a second question ({form}) for {couple.day}, or one out of its time")
                return

    # -- what stands, once all is calm ------------------------------------------------------------------------

    def calm(self, couple: Couple) -> None:
        """The couple's day is over and nothing is under way: what was promised must have come."""
        pending, couple.pending = couple.pending, []
        for opening in pending:
            self._delivered_once(couple, opening)
        for word in couple.words.values():
            self._taken_out(couple, word)
        self._asked(couple)

    def _reads_since(self, who: str, moment: datetime) -> bool:
        since = self.reachable_since[who]
        return since is not None and since < moment

    def _places(self, couple: Couple, who: str) -> list[Place]:
        room = self.rooms.get(couple.number)
        return [self.private[who]] + ([room] if room is not None and who in room.members else [])

    def _delivered_once(self, couple: Couple, opening: Opening) -> None:
        for who in opening.readers:
            for mark in opening.marks:
                if couple.words[mark].out_at is None:
                    self._read(couple, who, mark, opening)

    def _read(self, couple: Couple, who: str, mark: str, opening: Opening) -> None:
        places = self._places(couple, who)
        seen = {place.id: len(place.holding.get(mark, ())) for place in places}
        missing = not any(mark in place.ever for place in places) and self._reads_since(who, opening.at)
        if missing and not (couple.words[mark].kept_back and self._excused(who, places)):
            self.fail(couple.number, f"{mark} was opened at {opening.at:%d. %H:%M} and {who} has not got it")
        for place in places:
            copies = opening.round.parts[who].copies if opening.round and place.private else 0
            most = 1 + place.unknown[mark] + copies + place.looked[mark]
            if seen[place.id] > most and not couple.words[mark].question:
                self.fail(couple.number, f"{mark} stands {seen[place.id]} times in {place.id}")

    def _excused(self, who: str, places: list[Place]) -> bool:
        """Whether a file that is not there has a word in its place, which stands for this one alone."""
        self._without[who] += 1
        return sum(place.stand_ins for place in places) >= self._without[who]

    def _taken_out(self, couple: Couple, word: Word) -> None:
        if word.out_at is None:
            return
        for who in couple.two:
            for place in self._places(couple, who) if self._reads_since(who, word.out_at) else ():
                if any(self._correctable(place, one) for one in place.holding.get(word.mark, ())):
                    self.fail(couple.number, f"{word.mark} was taken out and still stands in {place.id}")

    def _correctable(self, place: Place, message_id: str) -> bool:
        """Whether the bot could have taken words out of this message. What a person reads of their own is not meant."""
        shown = place.messages[message_id]
        actions = {self.carries(place, button)[:1] for button in buttons(shown.message)}
        own = place.private and ("takeback",) in actions
        if not place.private and BOT not in place.members:
            return False
        return shown.known and shown.generation == place.generation and not own

    def _asked(self, couple: Couple) -> None:
        asked = couple.asked_at
        if couple.paired and couple.daily is not None and couple.daily.id is None and asked is not None:
            reading = [who for who in couple.two if self._reads_since(who, asked)]
            if reading:
                self.fail(couple.number, f"the question of {couple.day} has not come to {reading}")
