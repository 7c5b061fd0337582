"""The reference model of a couple: what each act means, as the platform delivered it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.simulation.rounds import LAST_STEP, Opening, Part, Practice, Round, Word

_LINE_LASTS = timedelta(minutes=10)
MOST_SWAPS = 3


@dataclass(slots=True)
class Couple:
    """Two people. `words` are all markers they ever wrote; `due` is when the next question comes."""

    number: int
    two: tuple[str, str]
    zone: ZoneInfo
    paired: bool = False
    space: str = ""
    """What the button to leave it carries, once it was shown: one of a space before this does nothing."""
    day: date | None = None
    due: datetime | None = None
    hour: time = time(19)
    asked_at: datetime | None = None
    daily: Round | None = None
    checkin: Round | None = None
    past: dict[int, Round] = field(default_factory=dict)
    practices: dict[int, Practice] = field(default_factory=dict)
    focus: dict[str, tuple[str, Round | Practice, datetime] | None] = field(default_factory=dict)
    replies: dict[tuple[str, str], Round] = field(default_factory=dict)
    words: dict[str, Word] = field(default_factory=dict)
    pending: list[Opening] = field(default_factory=list)
    wishes: dict[str, Round] = field(default_factory=dict)
    """The question in whose place somebody would like another one."""
    touched: set[str] = field(default_factory=set)
    """Who has done something since the store was read of which it alone says what they are asked for now."""
    openings: int = 0
    swaps: int = 0

    # -- time -----------------------------------------------------------------------------------------------

    def begin(self, now: datetime) -> None:
        """The two have become a couple."""
        self.paired, self.day, self.daily, self.checkin = True, None, None, None
        self.past, self.practices, self.focus, self.replies, self.space = {}, {}, {}, {}, ""
        self.plan(now)

    def plan(self, now: datetime) -> None:
        """The next question comes at the couple's hour, on a day that has none yet."""
        local = now.astimezone(self.zone)
        day = local.date()
        while self._moment(day) <= now or (self.day is not None and day <= self.day):
            day += timedelta(days=1)
        self.due = self._moment(day)

    def _moment(self, day: date) -> datetime:
        return datetime.combine(day, self.hour, self.zone).astimezone(UTC)

    def couple_day(self, now: datetime) -> date:
        """The couple's date: it turns at four."""
        return (now.astimezone(self.zone).replace(tzinfo=None) - timedelta(hours=4)).date()

    def is_due(self, now: datetime) -> bool:
        """Whether the next question has to come now."""
        return self.paired and self.due is not None and now >= self.due

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        if self.is_due(now):
            if self.day is None or self.couple_day(now) > self.day:
                self.open_day(now)
            self.plan(now)

    def open_day(self, now: datetime) -> None:
        """A new question: what is older can no longer be answered."""
        self.day, self.asked_at = self.couple_day(now), now
        for old in (self.daily, self.checkin):
            if old is not None and old.day < self.day:
                old.close(now)
        self.focus = {}
        self.daily = self._new("daily", self.day)

    def _new(self, form: str, day: date) -> Round:
        return Round(form, day, {who: Part() for who in self.two})

    def undoing(self) -> Callable[[], None]:
        """A way back from the tick that comes now: a process that died in it may not have carried it out."""
        kept = (self.day, self.due, self.asked_at, self.daily, self.checkin, self.focus)
        states = [(one, one.state, one.ended_at) for one in self.rounds()]

        def undo() -> None:
            self.day, self.due, self.asked_at, self.daily, self.checkin, self.focus = kept
            for round_, state, ended_at in states:
                round_.state, round_.ended_at = state, ended_at

        return undo

    # -- rounds ---------------------------------------------------------------------------------------------

    def partner(self, who: str) -> str:
        """The other one."""
        return self.two[1] if who == self.two[0] else self.two[0]

    def rounds(self) -> list[Round]:
        """The rounds of the day."""
        return [one for one in (self.daily, self.checkin) if one is not None]

    def bind(self, number: int, form: str) -> bool:
        """Somebody has seen a round's buttons for the first time; false if no such round can be."""
        round_ = self.daily if form == "daily" else self.checkin
        if round_ is None or round_.id is not None:
            return False
        round_.id = number
        self.past[number] = round_
        return True

    def begin_checkin(self, now: datetime) -> Round:
        """A check-in for both."""
        self.checkin = self._new("checkin", self.couple_day(now))
        return self.checkin

    def want_another(self, who: str, now: datetime) -> None:
        """Both wanting it, before anybody's answer is in and nobody having passed since, there is another question."""
        daily, other = self.daily, self.partner(who)
        if daily is None or daily.state != "open" or daily.swaps == MOST_SWAPS:
            return
        self.wishes[who] = daily
        states = {one: part.state for one, part in daily.parts.items()}
        if self.wishes.get(other) is daily and "sealed" not in states.values() and states[other] != "passed":
            daily.close(now)
            self.daily, self.asked_at = self._new("daily", daily.day), now
            self.daily.swaps = daily.swaps + 1
            self.swaps += 1
            self.focus = {one: found for one, found in self.focus.items() if found and found[:2] != ("answer", daily)}

    # -- words ----------------------------------------------------------------------------------------------

    def seal(self, who: str, round_: Round, pieces: list[tuple[str, tuple[str, ...]]], now: datetime) -> None:
        """An answer is complete; the second opens both."""
        part = round_.parts[who]
        part.empty("sealed")
        part.pieces = pieces
        self.focus[who] = None
        if round_.complete():
            round_.state, round_.ended_at = "opened", now
            self.openings += 1
            self.show(round_, [one for one in self.two if not round_.parts[one].shown], now)

    def show(self, round_: Round, authors: list[str], now: datetime) -> None:
        """These authors' words are open to both."""
        fresh = [mark for author in authors for mark in round_.parts[author].marks()]
        for author in authors:
            round_.parts[author].shown = True
        for mark in fresh:
            self.words[mark].opened_at = now
        self.pending.append(Opening(now, tuple(fresh), self.two, round_))

    def pass_line(self, who: str, round_: Round | Practice, mark: str, now: datetime) -> None:
        """A line for the other goes straight to them."""
        round_.parts[who].lines.append(mark)
        word = self.words[mark]
        word.opened_at, word.line = now, True
        self.focus[who] = None
        self.pending.append(Opening(now, (mark,), (self.partner(who),), None))

    def take(self, who: str, round_: Round, source: str, marks: tuple[str, ...], now: datetime) -> None:
        """A message fills the step at hand, if that step takes words."""
        if round_.parts[who].step == LAST_STEP[round_.form]:
            self.seal(who, round_, [(source, marks)], now)

    def see_focus(self, who: str, stored: tuple[str, ...], now: datetime) -> None:
        """What somebody was asked for in a practice, the store says."""
        number = int(stored[1]) if stored[:1] == ("answer",) else 0
        practice = self.practices.get(number) or (self.past.get(number) if who in self.touched else None)
        before = self.focus.get(who)
        if practice is not None:
            self.focus[who] = ("answer", practice, now)
        elif (before is not None and isinstance(before[1], Practice)) or (who in self.touched and not stored):
            # A line that is asked for is asked for in the store, too.
            self.focus[who] = before if before is not None and before[0] == "line" and stored else None
        self.touched.discard(who)

    def meant(self, who: str) -> Practice | None:
        """The practice that a plain message of somebody would be about; None if it would be about the day's question."""
        found: list[tuple[datetime, str, Practice | None]] = [
            (one.began, one.parts[who].state, one)
            for one in self.practices.values()
            if one.state == "open" and one.takes_words and one.parts[who].step >= 0
        ]
        if self.daily is not None and self.daily.state == "open" and self.asked_at is not None:
            found.append((self.asked_at, self.daily.parts[who].state, None))
        waiting = [one for one in found if one[1] == "blank"] or found
        return max(waiting, key=lambda one: one[0])[2] if waiting else None

    def focused(self, who: str, now: datetime) -> tuple[str, Round | Practice] | None:
        """What this person's next message was asked for, if anything."""
        found = self.focus.get(who)
        if found is None:
            return None
        kind, round_, since = found
        over = now >= since + _LINE_LASTS if kind == "line" else round_.state != "open"
        return None if over else (kind, round_)

    def line_asked(self, now: datetime) -> bool:
        """Whether somebody has been asked for a line just now, or has written one."""
        if any(one.round is None and now < one.at + _LINE_LASTS for one in self.pending):
            return True
        return any((self.focused(who, now) or ("",))[0] == "line" for who in self.focus)

    def forget(self, who: str, now: datetime) -> None:
        """All that they ever wrote is gone; what nobody was shown yet may be answered anew."""
        self.focus[who] = None
        for round_ in {id(one): one for one in (*self.past.values(), *self.rounds())}.values():
            part = round_.parts[who]
            part.undraft()
            if part.state == "sealed":
                part.empty("blank" if round_.changeable(who) else "gone")
        for word in self.words.values():
            if word.author == who and word.opened_at is not None:
                word.out_at = word.out_at or now

    def leave(self, now: datetime) -> None:
        """The space is closed: whatever is still sealed is gone, unseen."""
        self.paired, self.due, self.focus = False, None, {}
        for round_ in self.rounds():
            round_.close(now)
        self.past, self.practices = {}, {}
        self.pending = []
