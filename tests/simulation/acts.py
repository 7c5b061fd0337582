"""What an act means to a couple: the reference model's reading of updates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.speech import Commanded, Edited, Event, Pressed, Said, Words, Wrote
from tests.simulation.model import Couple
from tests.simulation.places import marks_in
from tests.simulation.rounds import LAST_STEP, Practice, Round

_ANSWERING = ("pick", "picked", "skip", "add", "swap")
Open = Callable[[Pressed], tuple[str, ...]]
"""Reads a button: its action and arguments, or nothing."""


class Reading:
    """One act by one of a couple, at the moment at which the bot is handed it."""

    def __init__(self, couple: Couple, who: str, now: datetime, private: bool) -> None:
        self.couple, self.who, self.now, self.private = couple, who, now, private

    def read(self, event: Event, opened: tuple[str, ...]) -> None:
        """Let the act have its effect; `opened` is what a tapped button carried."""
        match event:
            case Commanded(name=name):
                self.commanded(name)
            case Said() if self.private:
                self.said(event.message, tuple(marks_in(event.words)))
            case Edited() if self.private:
                self.edited(event.message, tuple(marks_in(event.words)))
            case Pressed() if opened:
                self.pressed(*opened)
            case Wrote() if opened:
                self.wrote(event.tap, tuple(marks_in(Words(" ".join(event.values.values())))), *opened)

    # -- messages -------------------------------------------------------------------------------------------

    def said(self, source: str, marks: tuple[str, ...]) -> None:
        """Words: a line for the other, or an answer to what was asked for or is open."""
        focused, daily = self.couple.focused(self.who, self.now), self.couple.daily
        replied = self.couple.replies.get((self.who, source))
        practice = focused[1] if focused else self.couple.meant(self.who) if replied is None else None
        if any(self.couple.words[mark].loose for mark in marks) or (
            isinstance(practice, Practice) and (focused is None or focused[0] == "answer")
        ):
            self.loosely(marks, practice)
            return
        if replied is not None:
            # A reply means the question replied to, whatever was asked for in between, and no other.
            daily = replied
            focused = focused if focused == ("answer", replied) else None
        if focused and focused[0] == "line":
            self.couple.pass_line(self.who, focused[1], marks[0], self.now)
        elif focused and isinstance(focused[1], Round):
            self.couple.take(self.who, focused[1], source, marks, self.now)
        elif daily is not None and daily.state == "open":
            part = daily.parts[self.who]
            if part.state == "blank":
                self.couple.take(self.who, daily, source, marks, self.now)
            elif part.state == "sealed":
                part.more[source] = marks
                part.begun = True
        else:
            self._ask_again()

    def _ask_again(self) -> None:
        """Words for nothing that is open: a check-in that waits for its note is asked once more, and takes the next ones."""
        checkin = self.couple.checkin
        part = checkin.changeable(self.who) if checkin is not None else None
        if part is not None and part.state == "blank" and part.step == LAST_STEP["checkin"]:
            assert checkin is not None
            self._focus("answer", checkin)

    def loosely(self, marks: tuple[str, ...], practice: Round | Practice | None) -> None:
        """Words for a practice: the store says where they went."""
        self.couple.touched.add(self.who)
        if isinstance(practice, Practice):
            practice.fill(self.who)
        for mark in marks:
            self.couple.words[mark].loose = True

    def edited(self, source: str, marks: tuple[str, ...]) -> None:
        """An earlier message reads otherwise."""
        known = [one for round_ in self.couple.rounds() for one, _marks in round_.parts[self.who].pieces]
        known += [one for round_ in self.couple.rounds() for one in round_.parts[self.who].more]
        if source not in known:
            self.loosely(marks, None)
        for round_ in self.couple.rounds():
            part = round_.changeable(self.who)
            if part is not None and source in part.more:
                part.more[source] = marks
            elif part is not None and part.state == "sealed":
                part.pieces = [(one, marks if one == source else old) for one, old in part.pieces]

    # -- commands -------------------------------------------------------------------------------------------

    def commanded(self, name: str) -> None:
        """Any command puts aside what was asked for."""
        self.couple.focus[self.who] = None
        self.couple.touched.add(self.who)
        if name == "today":
            self.today()
        elif name == "checkin":
            self.check_in()

    def today(self) -> None:
        """Opens the day early, or shows it again."""
        couple = self.couple
        if couple.day is None or couple.couple_day(self.now) > couple.day:
            couple.open_day(self.now)
            couple.plan(self.now)
        elif self.private and couple.daily is not None:
            # What was opened is shown once more in private, and what is sealed to its author.
            couple.daily.parts[self.who].copies += 1

    def check_in(self) -> None:
        """Begins one, or goes on with the open one."""
        round_ = self.couple.checkin
        if round_ is None or round_.state != "open":
            self.couple.begin_checkin(self.now)
        elif round_.parts[self.who].state not in ("sealed", "gone"):
            round_.parts[self.who].undraft()

    # -- taps -----------------------------------------------------------------------------------------------

    def pressed(self, action: str, *args: str) -> None:
        """A button; one of another couple or time has no effect."""
        if action == "leave":
            if args == (self.couple.space,):
                self.couple.leave(self.now)
            return
        if action == "forget":
            self.couple.forget(self.who, self.now)
            return
        round_ = self.couple.past.get(int(args[0])) if args and args[0].isdecimal() else None
        found = getattr(self, f"_{action}", None)
        if round_ is not None and found is not None:
            found(round_, *args[1:])
        elif args and args[0].isdecimal() and (practice := self.couple.practices.get(int(args[0]))) is not None:
            self.practised(practice, action)

    def practised(self, practice: Practice, action: str) -> None:
        """What a tap may have let happen in a practice."""
        part = practice.parts[self.who]
        if action == "line":
            self._line(practice, "")
        elif action == "removeyes" and part.state == "sealed" and part.shown:
            for mark in part.lines:
                self.couple.words[mark].out_at = self.now
        elif action in ("share", "sharemine"):
            part.shared = True
        elif (action, part.state == "sealed") in (("pass", False), ("takeback", True)):
            part.acted = False
        elif action in _ANSWERING:
            part.acted = True
        if action == "answer":
            self._focus("answer", practice)

    def _focus(self, kind: str, round_: Round | Practice) -> None:
        self.couple.focus[self.who] = (kind, round_, self.now)

    def _answer(self, round_: Round) -> None:
        part = round_.changeable(self.who)
        if part is not None and part.state != "sealed":
            part.undraft()
            self._focus("answer", round_)

    def _pass(self, round_: Round) -> None:
        part = round_.changeable(self.who)
        if part is not None and part.state != "sealed":
            part.empty("passed")
            self.couple.focus[self.who] = None

    def _another(self, round_: Round) -> None:
        if round_ is self.couple.daily and round_.changeable(self.who) is not None:
            self.couple.want_another(self.who, self.now)

    def _change(self, round_: Round) -> None:
        part = round_.changeable(self.who)
        if part is not None:
            part.undraft()
            part.begun = True
            self._focus("answer", round_)

    def _asitwas(self, round_: Round) -> None:
        part = round_.changeable(self.who)
        if part is not None:
            part.undraft()
            self.couple.focus[self.who] = None

    _leaveout = _asitwas

    def _takeback(self, round_: Round) -> None:
        part = round_.changeable(self.who)
        if part is not None and part.state == "sealed":
            part.empty("blank")
            self.couple.focus[self.who] = None

    def _add(self, round_: Round, source: str) -> None:
        part = round_.changeable(self.who)
        if part is not None and part.state == "sealed" and source in part.more:
            self.couple.seal(self.who, round_, [*part.pieces, (source, part.more[source])], self.now)

    def _swap(self, round_: Round, source: str) -> None:
        part = round_.changeable(self.who)
        if part is not None and part.state == "sealed" and source in part.more:
            self.couple.seal(self.who, round_, [(source, part.more[source])], self.now)

    def _pick(self, round_: Round, index: str, _option: str) -> None:
        part = round_.changeable(self.who)
        if part is not None and part.step == int(index) and (part.state != "sealed" or part.begun):
            part.step, part.begun = part.step + 1, True
            self._focus("answer", round_)

    def _skip(self, round_: Round, index: str) -> None:
        part = round_.changeable(self.who)
        if part is None or part.step != int(index) or not part.begun:
            return
        if part.step == 3:
            self.couple.seal(self.who, round_, [], self.now)
        else:
            part.step += 1
            self._focus("answer", round_)

    # -- sheets ---------------------------------------------------------------------------------------------

    def wrote(self, source: str, marks: tuple[str, ...], action: str, number: str = "", *_kind: str) -> None:
        """What was written behind a button, in one go."""
        round_ = self.couple.past.get(int(number)) if number.isdecimal() else None
        practice = self.couple.practices.get(int(number)) if number.isdecimal() else None
        if practice is not None and action == "line":
            self._wrote_line(practice, marks[0])
        elif practice is not None:
            self.loosely(marks, practice)
        if round_ is None:
            return
        part = round_.changeable(self.who)
        if action == "line":
            self._wrote_line(round_, marks[0])
        elif part is not None and part.state == "sealed" and action == "answer":
            part.more[source] = marks
            part.begun = True
        elif part is not None:
            self.couple.seal(self.who, round_, [(source, marks)], self.now)

    def _wrote_line(self, round_: Round | Practice, mark: str) -> None:
        if any(part.shown for part in round_.parts.values()):
            before = self.couple.focus.get(self.who)
            self.couple.pass_line(self.who, round_, mark, self.now)
            self.couple.focus[self.who] = None if before and before[0] == "line" else before

    # -- after the round ------------------------------------------------------------------------------------

    def _line(self, round_: Round | Practice, _kind: str) -> None:
        if any(part.shown for part in round_.parts.values()):
            self._focus("line", round_)

    def _share(self, round_: Round) -> None:
        part = round_.parts[self.who]
        if part.state == "sealed" and not part.shown:
            self.couple.show(round_, [self.who], self.now)

    def _sharemine(self, round_: Round) -> None:
        if round_.state == "closed":
            self._share(round_)

    def _letgo(self, round_: Round) -> None:
        part = round_.parts[self.who]
        if round_.state == "closed" and part.state == "sealed" and not part.shown:
            part.empty("gone")

    def _removeyes(self, round_: Round) -> None:
        part = round_.parts[self.who]
        if part.state == "sealed" and any(one.shown for one in round_.parts.values()):
            for mark in (*part.marks(), *part.lines):
                self.couple.words[mark].out_at = self.now
            part.empty("gone")
