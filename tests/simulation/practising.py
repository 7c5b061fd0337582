"""Practices as people use them: they learn from what the house has, and go on with what stands on their screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.feature import House, PickStep, TextStep
from bot.phrasing import GO
from bot.speech import Button, Event, Message, Words, Wrote
from tests.simulation.chance import Dice
from tests.simulation.model import Couple
from tests.simulation.oracle import Oracle
from tests.simulation.peer import Peer
from tests.simulation.people import Person
from tests.simulation.places import SECOND, Shown, buttons
from tests.simulation.rounds import BASE, Word

_NOT = {"today", "checkin", "pause", "timeout", "why", "themes"}
"""Commands that are no practices, or that move the day's question, of which the model knows each act."""
_OF_PRACTICES = ("daily", "warmth", "heard", "knowing", "together", "hard", "desire", "memory")
_ELSEWHERE = {
    *(
        "pause",
        "leaving",
        "forgetting",
        "settings",
        "quiet",
        "pairing",
        "meeting",
        "making",
        "room",
        "bringing",
        "exporting",
    ),
    *("privacy", "daily", "checkin", "about", "fitting", "timeout"),
}
"""Features whose buttons are no part of a practice."""
_MODELLED = {"line", "remove", "removeyes"}
"""What people do by themselves at other times."""
_FOR_BOTH = {"signsdeck", "signsshare", "tellgive"}
"""Buttons by which something private, on its author's word, changes what both are asked, or is shared."""
_STEPS = 12


@dataclass(slots=True)
class Session:
    """What somebody does in one go. `command` begins it ("?": any); without one, they look at what there is.

    `manner` says which buttons they tap. "life": mostly the first; "alone": so, but nothing that concerns both. "first", "last": of
    the options. "pass": not today. With a note of theirs before them, "kept": the second, "dropped": the last, and "left": none.
    `words` are added to what they write.
    """

    command: str = ""
    steps: int = _STEPS
    manner: str = "life"
    words: str = ", I think."
    seen: dict[str, Message] = field(default_factory=dict)
    written: set[tuple[str, ...]] = field(default_factory=set)
    """What they were asked for and have written."""


def commands(house: House) -> list[str]:
    """Every command that leads to a practice."""
    return [one for category in _OF_PRACTICES for one in house.help.get(category, []) if one not in _NOT]


class Practising(Person):
    """What a person does in practices; nobody else of the couple does anything in the same breath."""

    def __init__(self, who: str, couple: Couple, peer: Peer, oracle: Oracle) -> None:
        super().__init__(who, couple, peer, oracle)
        self.session: Session | None = None
        self.sessions: list[tuple[datetime, Session]] = []
        self._loose = 0

    def wants_to(self, now: datetime) -> bool:
        """Whether something of a practice was meant to be done by now."""
        return any(at <= now for at, _session in self.sessions)

    def begin_session(self, now: datetime) -> bool:
        """Take up what was meant to be done; False if nothing is."""
        due = [one for one in self.sessions if one[0] <= now]
        if self.session is None and due:
            self.sessions.remove(due[0])
            self.session = due[0][1]
            self.dice = Dice(self.peer.seed, self.who, now, "practice")
        return self.session is not None

    def practise(self) -> list[Event]:
        """The next thing in it; nothing is left to do once it is over."""
        session = self.session
        assert session is not None
        self.oracle.sealed.practising[self.who] = self.oracle.now()
        self.couple.touched.add(self.who)
        events = self._next(session) if self.who not in self.oracle.blocked and self.couple.paired else None
        if events is not None:
            session.steps -= 1
            return events
        self.session = None
        # What was asked for and not written must not swallow the next answer.
        return [self.commands("streak")] if self.oracle.ledger.focus.get(self.who) and self.couple.paired else []

    def _next(self, session: Session) -> list[Event] | None:
        if session.steps <= 0:
            return None
        if session.command:
            name, session.command = session.command, ""
            session.seen = {one.id: one.message for one in self.place.newest()}
            return [self.commands(name if name != "?" else self.dice.choice(commands(self.oracle.ledger.house)))]
        kind = self.oracle.ledger.focus.get(self.who, ("",))[:1]
        # For seconds or minutes what follows belongs to what was written; nobody here counts on it.
        wanted = kind not in session.written and self.oracle.ledger.wants_words(self.couple, self.who)
        if wanted and session.manner == "life" and self.dice.happens(0.15):
            return None
        found = self._fresh(session)
        if wanted and not (found and self.peer.name == SECOND and any(one[1].sheet for one in found)):
            session.written |= {kind, ("notemore",)} - {("answer",)}
            return [self._says(Words(self._loose_mark() + session.words))]
        session.seen |= {one.id: one.message for one in self.place.newest()}
        return list(self._press(session, found)) or None

    def _fresh(self, session: Session) -> list[tuple[Shown, Button]]:
        """The buttons of the newest message that has come or changed since they last looked, and that leads on."""
        for shown in self.place.newest():
            if session.seen.get(shown.id) == shown.message:
                continue
            if found := [one for one in buttons(shown.message) if self._leads_on(self._carried(one), session.manner)]:
                return [(shown, one) for one in found]
        return []

    def _carried(self, button: Button) -> tuple[str, ...]:
        return self.oracle.carries(self.place, button)

    def _leads_on(self, carried: tuple[str, ...], manner: str) -> bool:
        if not carried or carried[0] in _MODELLED:
            return False
        house, (action, *args) = self.oracle.ledger.house, carried
        if action == GO:
            # What leads on to another practice is that one's affair.
            return manner != "alone" and args[0] in commands(house)
        home = next((one.name for one in house.features if action in one.taps or action in one.wrotes), "")
        if manner == "alone" and action in _FOR_BOTH:
            return False
        if home in _ELSEWHERE or (args and args[0].isdecimal() and int(args[0]) in self.couple.past):
            return False
        return not (args and args[0].isdecimal() and self._is_of_base(int(args[0])))

    def _is_of_base(self, number: int) -> bool:
        # A couple's own id is no round's.
        self.oracle.ledger.form_of(number)
        return self.oracle.ledger.forms.get(number) in BASE

    def _press(self, session: Session, found: list[tuple[Shown, Button]]) -> Iterator[Event]:
        shown = found[0][0] if found else None
        at = self._which(session, shown, [self._carried(one) for _shown, one in found]) if shown else None
        if shown is None or at is None:
            return
        button = found[at][1]
        if button is not buttons(shown.message)[-1]:
            # What was added to a note since then goes along.
            about = [self.couple.practices[int(one)] for one in self._carried(button)[1:2] if self._is_known(one)]
            for mark in {*shown.holds, *(mark for one in about for mark in one.parts[self.who].marks)}:
                self.couple.words[mark].released |= self.couple.words[mark].author == self.who
        if (
            button.sheet
            and self.peer.name == SECOND
            and self.dice.happens(0.5)
            and (values := self._filled(session, button))
        ):
            tap = f"{self.who}-{self.place.next_id()}"
            session.written.add(("notemore",))
            yield Wrote(self.sender, self.chat, shown.id, button.id, tap, values)
        else:
            yield from self._taps((self.place, shown, button))

    def _is_known(self, number: str) -> bool:
        return number.isdecimal() and int(number) in self.couple.practices

    def _which(self, session: Session, shown: Shown, carried: Sequence[tuple[str, ...]]) -> int | None:
        """The number of the button that is tapped; None if none is."""
        manner = session.manner
        if manner in ("life", "alone"):
            return None if self.dice.happens(0.07) else 0 if self.dice.happens(0.55) else self.dice.below(len(carried))
        if manner in ("first", "last"):
            options = [at for at, one in enumerate(carried) if one[0] in ("pick", "family") or one[-1] == "on"]
            done = [at for at, one in enumerate(carried) if one[0] in ("picked", "answer", "skip")]
            found = done[:1] if ("picked",) in {one[:1] for one in carried} else options or done
            return None if not found else found[0] if manner == "first" else found[-1]
        if manner == "pass":
            return next((at for at, one in enumerate(carried) if one[0] == "pass"), None)
        if not shown.holds:
            return 0
        return {"dropped": len(carried) - 1, "kept": min(1, len(carried) - 1)}.get(manner)

    def _filled(self, session: Session, button: Button) -> dict[str, str]:
        outline = self.oracle.ledger.house.sheets.get(button.sheet.rpartition(".")[0].partition("/")[0])
        values = {}
        for step in outline.steps if outline else ():
            assert not isinstance(step, PickStep)
            if isinstance(step, TextStep):
                values[step.key] = self._loose_mark() + session.words
            else:
                values[step.key] = self.dice.choice(step.offered)
        return values

    def _loose_mark(self) -> str:
        # Counted apart: what is written in a practice must not show in how later answers are marked.
        self._loose += 1
        mark = f"zmark{self.couple.number}x{self.who[-1]}xs{self._loose}q"
        self.couple.words[mark] = Word(mark, self.who, self.couple.number, loose=True)
        return mark
