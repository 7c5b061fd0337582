"""The oracle is worth its name: faults planted in the product are found."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot import crossing
from bot.delivery import Delivery
from bot.export import sheets
from bot.feature import Bound
from bot.phrasing import Part
from bot.rounds import keeping, revealing
from bot.scope import Scope
from bot.store.vault import Vault
from bot.turn import Turn
from handlers import answering, changing
from tests.simulation.life import prepare
from tests.simulation.pairs import first_difference, silently, transcript
from tests.simulation.soak import live

Plant = Callable[[pytest.MonkeyPatch], None]


def tell_early(patch: pytest.MonkeyPatch) -> None:
    """The partner reads the words while they are sealed."""
    seal = keeping.seal

    def sealed(turn: Turn, round_: Any, filled: Any, sources: Any) -> None:
        seal(turn, round_, filled, sources)
        for one in filled.get("answer", []):
            turn.whisper(Part("quote", one["text"]), to=turn.partner)

    patch.setattr(keeping, "seal", sealed)


def trust_any_room(patch: pytest.MonkeyPatch) -> None:
    """Nobody looks who is in the room."""

    async def look_away(*_args: object) -> None:
        return None

    patch.setattr(Delivery, "_guard", look_away)


def reveal_twice(patch: pytest.MonkeyPatch) -> None:
    """What has opened is shown once more."""
    reveal = revealing.reveal

    def revealed(turn: Turn, before: Any, after: Any) -> None:
        reveal(turn, before, after)
        turn.say(*revealing.parts(turn, after, revealing.authors_shown(after)))

    patch.setattr(revealing, "reveal", revealed)


def drop_answers(patch: pytest.MonkeyPatch) -> None:
    """Now and then an answer is confirmed and not kept."""
    seal, count = keeping.seal, iter(range(10**9))

    def sealed(turn: Turn, round_: Any, filled: Any, sources: Any) -> None:
        if next(count) % 9:
            seal(turn, round_, filled, sources)
        else:
            turn.whisper("sealed")

    patch.setattr(keeping, "seal", sealed)


def keep_what_was_taken_back(patch: pytest.MonkeyPatch) -> None:
    """Taking an answer back does nothing."""
    patch.setitem(changing.feature.taps, "takeback", Bound(lambda turn, _round: turn.turn_into("taken-back")))


def write_plainly(patch: pytest.MonkeyPatch) -> None:
    """What waits to be sent lies open in the database."""
    patch.setattr(Vault, "seal_shared", lambda _vault, _place, data: data)
    patch.setattr(Vault, "unseal_shared", lambda _vault, _place, data: data)


def lose_media(patch: pytest.MonkeyPatch) -> None:
    """What cannot be brought over is left out without a word."""
    patch.setattr(crossing, "without_media", lambda message: replace(message, media=None))


def export_everything(patch: pytest.MonkeyPatch) -> None:
    """An archive holds whatever there is a key for."""
    part = sheets._part

    def unsealed(scope: Scope, round_: Any, entry: Any) -> sheets.Words | None:
        if entry.state != "sealed":
            return part(scope, round_, entry)
        return sheets.Words("", entry.person_id == scope.person.id, "opened", scope._unseal(entry))

    patch.setattr(sheets, "_part", unsealed)


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (tell_early, "was never opened"),
        (export_everything, "was exported to p[0-9]+[ab] and never opened"),
        (trust_any_room, "was shown in the room before"),
        (reveal_twice, "times in"),
        (lose_media, "has not got it"),
        (drop_answers, "has not got it|never opened"),
        (keep_what_was_taken_back, "never opened"),
        (write_plainly, "words in duologue.sqlite3"),
    ],
)
def test_a_planted_fault_is_found(plant: Plant, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    broken = next((report.broken for report in (live(seed, 40, 4) for seed in (6, 8, 1, 2)) if report.broken), "")
    assert re.search(found, broken), broken
    assert "replay: python -m tests.simulation --seed" in broken


def test_a_pass_that_shows_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passing = answering.feature.taps["pass"].run

    def told(turn: Turn, round_id: str) -> None:
        passing(turn, round_id)
        turn.whisper("card-closed", to=turn.partner)

    prepare()
    monkeypatch.setitem(answering.feature.taps, "pass", Bound(told))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    passed = transcript(1, tmp_path / "one", silently("passed"))
    assert first_difference(passed, transcript(1, tmp_path / "two", silently("missed")))
