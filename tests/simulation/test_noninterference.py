"""What one partner does in secret leaves no trace in what the other reads: not a byte, not a minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.simulation.fate import Script
from tests.simulation.life import prepare
from tests.simulation.pairs import Line, choosing, deeper, first_difference, paused, secretly, silently, transcript

SEEDS = (1, 2, 3)


def read(seed: int, directory: Path, name: str, script: Script, days: int = 5) -> list[Line]:
    prepare()
    (directory / name).mkdir()
    return transcript(seed, directory / name, script, days)


@pytest.mark.parametrize("seed", SEEDS)
def test_another_sealed_text_reads_the_same_to_the_partner(seed: int, tmp_path: Path) -> None:
    short = read(seed, tmp_path, "short", secretly("."))
    assert len(short) > 200
    assert not first_difference(short, read(seed, tmp_path, "long", secretly(" and much more to say" * 150)))
    assert not first_difference(short, read(seed, tmp_path, "picture", secretly("!", media=True)))


@pytest.mark.parametrize("seed", SEEDS)
def test_passed_missed_paused_and_never_seen_read_the_same_to_the_partner(seed: int, tmp_path: Path) -> None:
    missed = read(seed, tmp_path, "missed", silently("missed"))
    assert len(missed) > 200
    for how in ("passed", "blocked", "blocked unknown"):
        assert not first_difference(missed, read(seed, tmp_path, how, silently(how))), how
    assert not first_difference(missed, read(seed, tmp_path, "paused", paused))


PAST_THE_OFFER = 9


@pytest.mark.parametrize("seed", SEEDS[:1])
def test_never_asked_ignored_no_and_withdrawn_read_the_same_to_the_partner(seed: int, tmp_path: Path) -> None:
    never = read(seed, tmp_path, "never", deeper("never"), PAST_THE_OFFER)
    assert sum("You have said yes to this" in line[-1] for line in never) > 20
    assert any("seven days" in line[-1] for line in never)
    for how in ("ignored", "no", "withdrawn"):
        assert not first_difference(never, read(seed, tmp_path, how, deeper(how), PAST_THE_OFFER)), how
    assert any("both said yes" in line[-1] for line in read(seed, tmp_path, "yes", deeper("yes")))


@pytest.mark.parametrize("seed", SEEDS[1:2])
def test_who_says_no_learns_nothing_of_a_yes(seed: int, tmp_path: Path) -> None:
    never = read(seed, tmp_path, "never", deeper("never", ("topic_no", "topic")), PAST_THE_OFFER)
    assert not first_difference(
        never, read(seed, tmp_path, "yes", deeper("yes", ("topic_no", "topic")), PAST_THE_OFFER)
    )


@pytest.mark.parametrize("seed", SEEDS[2:])
def test_a_yes_taken_back_after_both_were_told_reads_the_same_to_the_partner(seed: int, tmp_path: Path) -> None:
    kept = read(seed, tmp_path, "kept", deeper("yes", ("topic_yes",)))
    assert any("both said yes" in line[-1] for line in kept)
    assert not first_difference(kept, read(seed, tmp_path, "withdrawn", deeper("yes, and none", ("topic_yes",))))


@pytest.mark.parametrize("seed", SEEDS[:1])
def test_what_one_alone_wants_of_the_questions_reads_the_same_to_the_partner(seed: int, tmp_path: Path) -> None:
    """Facts and another question need both. Deeper and lighter go by the slowest, who in the first days cannot be told."""
    nothing = read(seed, tmp_path, "nothing", choosing("nothing"))
    assert sum("begins light" in line[-1] for line in nothing) > 10
    assert sum("Another one, if we both like" in line[-1] for line in nothing) > 40
    for how in ("facts", "another", "deeper", "lighter"):
        assert not first_difference(nothing, read(seed, tmp_path, how, choosing(how))), how


@pytest.mark.parametrize("seed", SEEDS[1:2])
def test_a_like_shows_in_nothing_but_what_is_chosen_from_then_on(seed: int, tmp_path: Path) -> None:
    """A like is there to change later questions: up to the next one nothing differs, and no question is ever one that could
    not have come without it (tests/domain/test_deck.py)."""
    nothing, likes = (
        [line for line in read(seed, tmp_path, how, choosing(how), 1) if line[1] < "2026-10-22 06:00"]
        for how in ("nothing", "likes")
    )
    assert len(nothing) > 60
    assert not first_difference(nothing, likes)
