"""Two who try every command, and an onlooker who knows what each has given, and what may arrive at the other by then."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tests.wire.curious import PATIENCE, Arrived, Curious

STEPS = 7
"""How far each follows a command by themselves."""
TOGETHER = 8
"""How often they then take turns."""
HANDS_OVER = {"Send it now", "Ask us both now", "Show it to us both"}
"""These give what stands above them to the other one, as is said there."""
LINES = {"What I heard", "What I loved", "Tell me more"}
"""What is written behind these goes straight to the other one, as is said there."""
ONES_TURN = "as soon as you send it"
"""In /listen whoever reads this knows that what they write goes to the other one at once."""
BACK = {"Nothing to add", "Not today", "Leave it as it was", "Take it back", "Stop here"}
"""What declines does not go on."""
_MARK = re.compile(r"((alice|bob)mark\d+)")
_WRONG = ("Something went wrong", "That button has expired", "That button doesn't work here", "I don't know that one")


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did last; `mark` is what they wrote, `before` what stood there when they pressed."""

    who: Curious
    how: Literal["command", "press", "words"]
    what: str
    mark: str = ""
    before: str = ""


@dataclass(slots=True)
class Couple:
    """The two, what each has seen of the other's marks, and what went wrong."""

    both: tuple[Curious, Curious]
    database: Path
    wrong: list[str] = field(default_factory=list)
    crossed: list[str] = field(default_factory=list)
    scene: str = ""
    _known: dict[str, set[str]] = field(default_factory=lambda: {"Alice": set(), "Bob": set()})
    _given: dict[str, set[str]] = field(default_factory=lambda: {"Alice": set(), "Bob": set()})
    _meant: dict[str, str] = field(default_factory=dict)
    _may_speak: set[str] = field(default_factory=set)
    _written_under: set[tuple[str, str]] = field(default_factory=set)
    _marks: int = 0

    async def tries(self, command: str, leader: int) -> None:
        """Each says it and goes on by first buttons, the leader as far as they come alone; then they take turns."""
        self.scene, first, second = command, self.both[leader], self.both[1 - leader]
        self._given = {one.name: set() for one in self.both}
        for forgotten in (self._meant, self._may_speak, self._written_under):
            forgotten.clear()
        for person in (first, second):
            await self.says(person, command)
            for _step in range(STEPS):
                if not await self.goes_on(person):
                    break
        for _turn in range(TOGETHER):
            if not any([await self.goes_on(first), await self.goes_on(second)]):
                break

    async def learns(self, person: Curious) -> list[str]:
        """All commands that the client offers and the help tells of."""
        told = {*person.published()}
        await self.says(person, "help")
        assert person.newest is not None
        for label in person.newest.labels:
            await self.presses(person, label)
            told |= {*re.findall(r"/([a-z]+)\b", person.newest.text)}
            await self.presses(person, "Back")
        return sorted(told)

    async def says(self, person: Curious, command: str) -> None:
        """A command is answered."""
        self._meant.clear()
        person.newest = None
        await person.commands(command)
        if not await self.settles(Act(person, "command", f"/{command}")):
            self._fails(person, f"/{command} is not answered")

    async def clears(self, person: Curious) -> None:
        """Nothing that the bot has said stands in the private chat any more."""
        await person.commands("clear")
        await self.settles(Act(person, "command", "/clear"))
        if left := person.standing():
            self._fails(person, f"left after /clear: {left!r}")

    async def goes_on(self, person: Curious) -> bool:
        """Press the first button that was not tried, or else write; False if there is nothing to do."""
        label, on = person.next_label(), person.newest
        if on is None:
            return False
        if label is not None and label not in BACK:
            await self.presses(person, label)
        elif (person.name, on.text) not in self._written_under:
            self._written_under.add((person.name, on.text))
            await self._writes(person, on)
        else:
            return False
        return True

    async def presses(self, person: Curious, label: str) -> None:
        """A button of the newest message does not say that it has expired; what comes up is filled in."""
        assert person.newest is not None
        on, mark, self._meant[person.name] = person.newest, self._mark(person), label
        person.pressed.setdefault(on.key, []).append(label)
        wrote = await person.presses(label, _worded(mark))
        await self.settles(Act(person, "press", label, mark if wrote else "", on.text))

    async def _writes(self, person: Curious, on: Arrived) -> None:
        mark = self._mark(person)
        await person.says(_worded(mark))
        if not await self.settles(Act(person, "words", on.text[-80:], mark, on.text)):
            self._fails(person, f"words are not answered after {on.text[-80:]!r}")
        # One line is all that goes straight on.
        self._meant.pop(person.name, None)

    async def settles(self, act: Act) -> bool:
        """Wait until all is delivered, judge what has arrived, and say whether anything came to whoever acted."""
        await self.becomes(self._is_delivered)
        self._given[act.who.name].add(act.mark)
        arrived = {viewer.name: viewer.looks() for viewer in self.both}
        for viewer in self.both:
            for one in arrived[viewer.name]:
                self._judge(act, viewer, one.text)
        return bool(arrived[act.who.name])

    def _judge(self, act: Act, viewer: Curious, text: str) -> None:
        if viewer is act.who and any(wrong in text for wrong in _WRONG):
            self._fails(viewer, f"{text!r} after their {act.how} {act.what!r}")
        if ONES_TURN in text:
            self._may_speak.add(viewer.name)
        marks: dict[str, str] = dict(_MARK.findall(text))
        for mark, author in marks.items():
            if author != viewer.name.lower() and mark not in self._known[viewer.name]:
                self._known[viewer.name].add(mark)
                self.crossed.append(self.scene)
                if not self._is_given(act, viewer, mark, {*marks}):
                    self._fails(viewer, f"{mark} after {act.who.name}'s {act.how} {act.what!r}: {text!r}")

    def _is_given(self, act: Act, viewer: Curious, mark: str, beside: set[str]) -> bool:
        """Whether both have completed the round that this shows, or its author has just handed it over."""
        both = any(one.startswith(viewer.name.lower()) for one in beside)
        if both and beside & self._given[act.who.name] and act.how != "command":
            return True
        if act.who is viewer:
            return False
        straight = self._meant.get(act.who.name) in LINES or (
            self.scene == "listen" and act.who.name in self._may_speak
        )
        return (act.mark == mark and straight) or (mark in act.before and act.what in HANDS_OVER)

    async def becomes(self, found: Callable[[], bool]) -> None:
        """Wait until this is so."""

        def wait() -> None:
            until = time.monotonic() + PATIENCE
            while not found():
                assert time.monotonic() < until, f"/{self.scene}: it never is"
                time.sleep(0.005)

        await asyncio.to_thread(wait)

    def _is_delivered(self) -> bool:
        return all(one.is_heard for one in self.both) and not _waits(self.database)

    def _mark(self, person: Curious) -> str:
        self._marks += 1
        return f"{person.name.lower()}mark{self._marks}"

    def _fails(self, person: Curious, why: str) -> None:
        self.wrong.append(f"/{self.scene}, {person.name}: {why}")


def _worded(mark: str) -> str:
    return f"What about {mark}?"


def _waits(database: Path) -> int:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return int(connection.execute("select count(*) from outbox").fetchone()[0])
    finally:
        connection.close()
