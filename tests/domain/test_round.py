"""The seal: words reach the other only by an opening, which only the round itself makes."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain.round import Entry, Filled, NotOpen, Opening, Round, StillSealed, hand_over, own_words, pass_on_line

NOW = datetime(2026, 3, 2, 19, tzinfo=UTC)
ALICE, BOB = 1, 2
PERSON = st.sampled_from([ALICE, BOB])


def fresh() -> Round:
    """A round nobody has answered."""
    return Round(5, 7, "daily", date(2026, 3, 2), NOW, entries=(Entry(5, 7, ALICE), Entry(5, 7, BOB)))


def unseal(entry: Entry) -> Filled:
    """Stands for the vault: here the words are plain."""
    assert entry.words is not None
    return {"answer": entry.words.decode()}


def seen(round_: Round, author: int) -> str | None:
    """What the other may read of this author: their words, nothing at all, or None for a sealed entry."""
    try:
        return str(hand_over(round_.opening, round_.entry(author), unseal).get("answer", ""))
    except StillSealed:
        return None


class Sealing(RuleBasedStateMachine):
    """Whatever two people do, in any order: nothing is seen that was not opened, and what is opened stays so."""

    def __init__(self) -> None:
        super().__init__()
        self.round = fresh()
        self.written = 0
        self.opened: set[str] = {""}
        self.destroyed: set[bytes | None] = set()

    def _destroy(self, person: int) -> None:
        words = self.round.entry(person).words
        self.destroyed |= {words} if words else set()

    def _refused(self, person: int) -> bool:
        # What was shown stays as it is, also when its author alone has shown it.
        return self.round.state != "open" or seen(self.round, person) is not None

    @rule(person=PERSON)
    def keep(self, person: int) -> None:
        self.written += 1
        words = f"words {self.written}"
        if self._refused(person):
            with pytest.raises(NotOpen):
                self.round.keep(person, words.encode(), NOW)
            return
        other = self.round.other(person)
        both = other.state == "sealed"
        self._destroy(person)
        self.round = self.round.keep(person, words.encode(), NOW, ("message",))
        assert (self.round.state == "opened") == both
        if both:
            assert other.words is not None
            self.opened |= {words, other.words.decode()}
            assert (seen(self.round, person), seen(self.round, other.person_id)) == (words, other.words.decode())

    @rule(person=PERSON, way=st.sampled_from(["pass_by", "take_back"]))
    def undo(self, person: int, way: str) -> None:
        if self._refused(person):
            with pytest.raises(NotOpen):
                getattr(self.round, way)(person)
            return
        self._destroy(person)
        self.round = getattr(self.round, way)(person)
        assert self.round.entry(person).sources == ()

    @rule()
    def close(self) -> None:
        if self.round.state != "open":
            with pytest.raises(NotOpen):
                self.round.close(NOW)
            return
        self.round = self.round.close(NOW)

    @rule(person=PERSON)
    def share(self, person: int) -> None:
        entry = self.round.entry(person)
        if entry.state != "sealed":
            with pytest.raises(StillSealed):
                self.round.share(person, NOW)
            return
        assert entry.words is not None
        self.opened.add(entry.words.decode())
        self.round = self.round.share(person, NOW)
        assert seen(self.round, person) == entry.words.decode()

    @rule(person=PERSON)
    def erase(self, person: int) -> None:
        self._destroy(person)
        self.round = self.round.erase(person)

    @invariant()
    def nothing_is_seen_that_was_not_opened(self) -> None:
        for author in (ALICE, BOB):
            words = seen(self.round, author)
            assert words is None or words in self.opened

    @invariant()
    def what_was_destroyed_is_nowhere(self) -> None:
        for entry in self.round.entries:
            assert entry.words not in self.destroyed
            assert (entry.words is not None) == (entry.state == "sealed")

    @invariant()
    def only_the_author_reads_a_sealed_entry(self) -> None:
        for author, reader in ((ALICE, BOB), (BOB, ALICE)):
            entry = self.round.entry(author)
            with pytest.raises(StillSealed):
                own_words(reader, entry, unseal)
            assert own_words(author, entry, unseal) == ({"answer": entry.words.decode()} if entry.words else {})


TestSealing = Sealing.TestCase
TestSealing.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def test_an_opening_is_good_for_its_own_round_and_its_own_authors() -> None:
    opened = fresh().keep(ALICE, b"a", NOW).keep(BOB, b"b", NOW)
    sealed = fresh().keep(ALICE, b"a", NOW)
    elsewhere = Entry(5, 8, ALICE, "sealed", b"x")
    with pytest.raises(StillSealed):
        hand_over(opened.opening, elsewhere, unseal)
    with pytest.raises(StillSealed):
        hand_over(sealed.opening, sealed.entry(ALICE), unseal)
    shared = sealed.share(ALICE, NOW)
    assert hand_over(shared.opening, shared.entry(ALICE), unseal) == {"answer": "a"}
    with pytest.raises(StillSealed):
        hand_over(shared.opening, shared.entry(BOB), unseal)


def test_neither_a_round_nor_an_entry_shows_its_words_when_printed() -> None:
    round_ = fresh().keep(ALICE, b"canary", NOW).keep(BOB, b"canary", NOW)
    assert "canary" not in repr(round_) + repr(round_.entries)


# --- the structure: who may touch the seal at all ---------------------------------------------------------------

ROOT = Path(__file__).parents[2]


@cache
def nodes() -> list[tuple[str, ast.AST]]:
    """Every node of the program's source, with its file."""
    files = [file for folder in ("bot", "handlers") for file in sorted((ROOT / folder).rglob("*.py"))]
    trees = [(str(file.relative_to(ROOT)), ast.parse(file.read_text("utf-8"))) for file in files]
    return [(file, node) for file, tree in trees for node in ast.walk(tree)]


def named(node: ast.AST) -> str:
    """The name that a reference or attribute ends in."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def places(*names: str) -> list[str]:
    """The files that refer to one of these names, once for each time."""
    return [file for file, node in nodes() if named(node) in names]


def calls(*names: str) -> list[str]:
    """The files that call one of these, once for each call."""
    return [file for file, node in nodes() if isinstance(node, ast.Call) and named(node.func) in names]


def test_only_the_round_makes_an_opening() -> None:
    assert set(places(Opening.__name__)) == {"bot/domain/round.py"}
    assert calls(Opening.__name__) == ["bot/domain/round.py"]


def test_only_the_round_says_that_an_entry_was_shown() -> None:
    given = [file for file, node in nodes() if isinstance(node, ast.keyword) and node.arg == "shown_at"]
    assert set(given) == {"bot/domain/round.py"}


@pytest.mark.parametrize("function", ["hand_over", "own_words", "pass_on_line"])
def test_words_are_handed_over_in_one_place(function: str) -> None:
    assert places(function) == ["bot/scope.py"]


def test_only_the_turn_unseals_what_somebody_wrote() -> None:
    assert set(calls("unseal")) == {"bot/scope.py", "bot/domain/round.py"}
    assert places("_unseal") == ["bot/scope.py"] * 2, "one for hand_over, one for own_words"


def test_what_is_unsealed_as_a_draft_is_a_draft() -> None:
    found = [node for _file, node in nodes() if isinstance(node, ast.Call) and named(node.func) == "unseal_draft"]
    assert found
    for call in found:
        assert isinstance(call.args[1], ast.Constant)
        assert call.args[1].value == "draft"


def test_a_line_is_passed_on_only_where_something_was_opened() -> None:
    line = b"said"
    round_ = fresh().keep(ALICE, b"a", NOW)
    answered = round_.put(replace(round_.entry(BOB), line=line))
    with pytest.raises(StillSealed):
        pass_on_line(answered.opening, answered.entry(BOB), lambda entry: {"text": entry.line})
    shared = answered.share(ALICE, NOW)
    assert pass_on_line(shared.opening, shared.entry(BOB), lambda entry: {"text": entry.line}) == {"text": line}
    assert pass_on_line(shared.opening, shared.entry(ALICE), lambda entry: {"text": entry.line}) == {}
    with pytest.raises(StillSealed):
        pass_on_line(replace(shared.opening, round_id=0), shared.entry(BOB), lambda entry: {})
