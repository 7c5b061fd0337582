"""The oracle's part about practices: what was shown has to fit what lies in the store, and what people have done."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from tests.simulation.model import Couple
from tests.simulation.places import Place, Shown, buttons
from tests.simulation.rounds import Opening, Practice, Word

if TYPE_CHECKING:
    from tests.simulation.oracle import Oracle


class Sealed:
    """`practising` says when each did something of a practice last, alone of the two; `exposed` words were shown before
    the store was read, and may have been opened."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle = oracle
        self.practising: dict[str, datetime] = {}
        self.exposed: list[tuple[Couple, Word, Place]] = []
        self._overheard: list[tuple[Couple, str, Place, Shown]] = []
        self._read_at = oracle.now()

    def shown(self, place: Place, shown: Shown) -> None:
        """A message appeared or changed."""
        if place.private and place.id in self.oracle.of and shown.holds:
            self._own_look(place, shown)
        for who in self.practising:
            couple = self.oracle.of[who]
            if place.couple == couple.number and place.id != who:
                self._overheard.append((couple, who, place, shown))

    def settle(self, couples: Iterable[Couple]) -> None:
        """What was done is committed: the store says what became of practices, and what was shown has to fit."""
        couples, before = [one for one in couples if one.paired], self._read_at
        self._read_at = self.oracle.now()
        self.oracle.ledger.read(couples)
        for couple in couples:
            for practice in couple.practices.values():
                if practice.was == "unknown" and practice.takes_words:
                    # A question in words puts aside what was asked for before.
                    couple.focus |= {who: None for who in couple.two if not self.oracle.ledger.focus.get(who)}
                for who in couple.two:
                    self._follow(couple, practice, who, before)
                practice.was = practice.state
            for who in couple.two:
                couple.see_focus(who, self.oracle.ledger.focus.get(who, ()), self._read_at)
        exposed, self.exposed = self.exposed, []
        for couple, word, place in exposed:
            if word.opened_at is None:
                self.oracle.fail(couple.number, f"{word.mark} stands in {place.id} and was never opened (a practice)")
            elif not place.private and (crowd := place.crowd(set(couple.two))):
                self.oracle.fail(couple.number, f"{word.mark} was shown in the room before {sorted(crowd)}")
        overheard, self._overheard = self._overheard, []
        for couple, who, place, shown in overheard:
            self._choices(couple, who, place, shown)

    def _follow(self, couple: Couple, practice: Practice, who: str, before: datetime) -> None:
        part = practice.parts[who]
        fresh = [mark for mark in part.marks if part.is_opened and couple.words[mark].opened_at is None]
        if fresh:
            self._justified(couple, practice, who, fresh)
            for mark in fresh:
                couple.words[mark].opened_at = self._read_at
            couple.pending.append(Opening(before, tuple(fresh), couple.two, practice))
        if practice.state == "opened" != practice.was:
            couple.openings += 1
            self.oracle.counts["practices opened"] += 1
            self._both_acted(couple, practice)
        for mark in part.noted - {*part.marks}:
            word = couple.words[mark]
            if word.opened_at is not None:
                word.out_at = word.out_at or self._read_at
        part.noted = frozenset(part.marks)

    def _justified(self, couple: Couple, practice: Practice, who: str, fresh: list[str]) -> None:
        """Whatever the store says: nothing opens before its author has let it."""
        self.oracle.counts["practice words"] += len(fresh)
        for mark in fresh:
            word = couple.words[mark]
            if practice.state == "opened" or practice.parts[who].shared:
                continue
            if word.looked_at and not word.released:
                self.oracle.fail(
                    couple.number, f"{mark} ({practice.form}) was opened, and its author had not let it go"
                )

    def _both_acted(self, couple: Couple, practice: Practice) -> None:
        missing = [who for who in couple.two if not practice.parts[who].acted]
        if missing:
            self.oracle.fail(couple.number, f"{practice.form} {practice.id} was opened, and {missing} had not answered")

    def _choices(self, couple: Couple, who: str, place: Place, shown: Shown) -> None:
        """What somebody has chosen is told to nobody before the opening."""
        actions = {self.oracle.carries(place, one)[:1] for one in buttons(shown.message)}
        if actions & {("pass",), ("keep",), ("remove",)} or shown.holds:
            return
        text = "\n".join(block.text for block in shown.message.blocks)
        for practice in couple.practices.values():
            if practice.state != "open" or not practice.parts[who].chosen:
                continue
            other = practice.parts[couple.partner(who)].chosen
            for option in self.oracle.ledger.said(practice.parts[who].chosen - other):
                if len(option) > 3 and re.search(rf"\b{re.escape(option)}\b", text):
                    self.oracle.fail(
                        couple.number, f"{who} chose {option!r} ({practice.form}), and {place.id} reads of it"
                    )

    def _own_look(self, place: Place, shown: Shown) -> None:
        """Somebody looks in private at what was opened before; or at their own words, with what can become of them."""
        since = self.practising.get(place.id)
        actions = {(self.oracle.carries(place, one) or ("",))[0] for one in buttons(shown.message)}
        for mark in shown.holds:
            word = self.oracle.word(mark)[1]
            if word.author == place.id and actions and not actions & {"keep", "remove", "line", "pass"}:
                word.looked_at = word.looked_at or word.opened_at is None
            if since is not None and word.opened_at is not None and word.opened_at <= since:
                place.looked[mark] += 1
