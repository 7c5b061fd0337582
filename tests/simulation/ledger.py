"""What lies in the store of practices, read after each breath: whose words are in which round, and whether they were opened.

What a practice means is not modelled again, form by form: the store says what was opened, and the oracle says whether it might be,
and whether what was shown fits.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Any

from bot.domain import asks
from bot.feature import Form, House, TextStep
from bot.store.vault import Damaged, Vault
from bot.texts import Texts, phrase
from tests.simulation.life import Life
from tests.simulation.model import Couple
from tests.simulation.places import marks_in_text
from tests.simulation.rounds import BASE, Held, Practice

_PEOPLE = "SELECT account, id, couple_id, focus FROM person WHERE couple_id IS NOT NULL"
_KEYS = "SELECT couple_id, person_id, key FROM data_key"
_OF_BASE = ("line", "zone", "hour", "quiet", "topic")
"""What a message can be asked for outside of practices."""
_QUESTIONS = "SELECT prompt FROM round WHERE prompt LIKE 'own-%'"
_ROUNDS = """
    SELECT r.couple_id, r.id, r.form, r.state, r.prompt, e.person_id, e.state, e.words, e.draft, e.step, e.shown_at
    FROM round r JOIN entry e ON e.couple_id = r.couple_id AND e.round_id = r.id
    WHERE r.form NOT IN ('daily', 'checkin')
"""


class Ledger:
    """Reads for the oracle; `focus` is what the next message of each person was asked for, as the store has it."""

    def __init__(self, life: Life, vault: Vault, texts: Texts) -> None:
        self.life, self.vault, self.texts = life, vault, texts
        self.focus: dict[str, tuple[str, ...]] = {}
        self.forms: dict[int, str] = {}
        self._read: dict[tuple[int, int, str], Held] = {}

    @property
    def house(self) -> House:
        """All features."""
        return self.life.app.engine.kit.house

    def form_of(self, number: int) -> Form | None:
        """The form of a round that somebody's buttons name, if it is a practice."""
        if number not in self.forms:
            found = self._store.execute("SELECT form FROM round WHERE id = ?", (number,)).fetchone()
            if found is None:
                return None
            self.forms[number] = found[0]
        return self.house.forms.get(self.forms[number]) if self.forms[number] not in BASE else None

    @cached_property
    def _store(self) -> sqlite3.Connection:
        return sqlite3.connect(self.life.file, isolation_level=None)

    def close(self) -> None:
        """Nothing is read any more."""
        self._store.close()

    def read(self, couples: Iterable[Couple]) -> None:
        """Let the model know what has become of these couples' practices."""
        of = {who: couple for couple in couples for who in couple.two}
        people = [row for row in self._store.execute(_PEOPLE) if row[0] in of]
        if not people:
            return
        self.focus |= {row[0]: tuple(json.loads(row[3])) for row in people}
        those = f" IN ({', '.join(sorted({str(row[2]) for row in people}))})"
        rows = self._store.execute(f"{_ROUNDS} AND r.couple_id {those}").fetchall()
        if not rows:
            return
        keys = {(row[0], row[1]): row[2] for row in self._store.execute(f"{_KEYS} WHERE couple_id {those}")}
        put = {asks.source(prompt) for (prompt,) in self._store.execute(f"{_QUESTIONS} AND couple_id {those}")}
        names = {row[1]: row[0] for row in people}
        for row in rows:
            if (who := names.get(row[5])) is not None:
                self._note(of[who], who, row, keys.get((row[0], row[5]), b""))
                for mark in of[who].practices[row[1]].parts[who].marks if row[1] in put else ():
                    of[who].words[mark].question = True

    def _note(self, couple: Couple, who: str, row: tuple[Any, ...], key: bytes) -> None:
        couple_id, number, form, state, prompt, person, *entry = row
        practice = couple.practices.get(number)
        if practice is None:
            practice = couple.practices[number] = Practice(number, form, prompt, {one: Held() for one in couple.two})
            self.forms[number] = form
            practice.length = len(self.steps(practice))
            practice.takes_words = isinstance(next(iter(self.steps(practice)), None), TextStep)
        own, words, draft, step, shown_at = entry
        held = practice.parts[who]
        practice.state, held.state, held.step = state, own, step
        held.is_opened = bool(shown_at) and state != "private"
        if words != held.ciphertext[0] or draft != held.ciphertext[1]:
            held.ciphertext = (words, draft)
            filled = self._open(key, "words", couple_id, number, person, words)
            begun = self._open(key, "draft", couple_id, number, person, draft)
            held.marks = tuple(marks_in_text(json.dumps(filled)))
            held.begun = tuple(marks_in_text(json.dumps(begun)))
            held.chosen = frozenset(_options({**begun.get("filled", {}), **filled, "": begun.get("picked", [])}))

    def _open(
        self, key: bytes, field: str, couple: int, number: int, person: int, sealed: bytes | None
    ) -> dict[str, Any]:
        if not (key and sealed):
            return {}
        try:
            found: dict[str, Any] = self.vault.unseal(key, f"{field}|{number}", couple, person, sealed)
        except Damaged:
            return {}
        return found

    def steps(self, practice: Practice) -> tuple[Any, ...]:
        """What a practice asks."""
        form = self.house.forms[practice.form]
        return form.steps_for(self.texts.prompts_of(practice.prompt))

    def wants_words(self, couple: Couple, who: str) -> bool:
        """Whether somebody was asked for words just now."""
        focus = self.focus.get(who, ())
        if focus[:1] != ("answer",):
            return bool(focus) and focus[0] not in _OF_BASE
        practice = couple.practices.get(int(focus[1]))
        steps = self.steps(practice) if practice is not None else ()
        at = practice.parts[who].step if practice is not None else 0
        return 0 <= at < len(steps) and isinstance(steps[at], TextStep)

    def said(self, options: Collection[str]) -> set[str]:
        """How options read, in each language that people here have."""
        return {self.texts.say(language, phrase(one)) for one in options for language in ("en", "de")}


def _options(filled: dict[str, Any]) -> list[str]:
    found: list[str] = []
    for value in filled.values():
        found += [value] if isinstance(value, str) else [one for one in value if isinstance(one, str)]
    return found
