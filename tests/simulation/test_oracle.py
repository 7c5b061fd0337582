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
from bot.domain.round import Round
from bot.export import sheets
from bot.feature import Bound, House
from bot.phrasing import Part
from bot.rounds import keeping, noting, revealing
from bot.scope import Scope
from bot.speech import Chat
from bot.store.posts import Post
from bot.store.vault import Vault
from bot.turn import Turn
from handlers import FEATURES, answering, changing
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


def show_notes_early(patch: pytest.MonkeyPatch) -> None:
    """A note is handed over as soon as it is written."""
    take = noting.take

    def taken(turn: Turn, *args: Any) -> bool:
        before, done = set(turn.rounds), take(turn, *args)
        for number in set(turn.rounds) - before:
            noting.open_now(turn, turn.rounds[number])
        return done

    patch.setattr(noting, "take", taken)


def preview_to_both(patch: pytest.MonkeyPatch) -> None:
    """What a note's author looks at, the other one sees, too."""
    show = noting.show

    def shown(turn: Turn, round_: Any, *more: Any) -> None:
        show(turn, round_, *more)
        turn.whisper(*noting.shown(turn, round_), to=turn.partner)

    patch.setattr(noting, "show", shown)


def deliver_notes_twice(patch: pytest.MonkeyPatch) -> None:
    """What was handed over comes once more."""
    open_now = noting.open_now

    def opened(turn: Turn, round_: Any) -> Any:
        shared = open_now(turn, round_)
        turn.say(*revealing.parts(turn, shared, revealing.authors_shown(shared)))
        return shared

    patch.setattr(noting, "open_now", opened)


def deliver_to_others(patch: pytest.MonkeyPatch) -> None:
    """What was handed over goes to whoever is there."""
    open_now = noting.open_now

    def opened(turn: Turn, round_: Any) -> Any:
        shared = open_now(turn, round_)
        wrong = Chat("telegram", "p0a" if turn.person.account != "p0a" else "p1a")
        for post in [one for one in turn.errands if isinstance(one, Post) and one.kind == "edit"]:
            turn.errands.append(replace(post, kind="send", chat=wrong, ref="", message_id=""))
        return shared

    patch.setattr(noting, "open_now", opened)


def open_with_one(patch: pytest.MonkeyPatch) -> None:
    """A practice opens as soon as one of the two is in."""
    keep = Round.keep

    def kept(round_: Round, *args: Any) -> Round:
        after = keep(round_, *args)
        return after._open(args[2]) if after.form not in ("daily", "checkin") and after.state == "open" else after

    patch.setattr(Round, "keep", kept)


def tell_choices(patch: pytest.MonkeyPatch) -> None:
    """The partner reads which option was chosen."""
    advance = keeping.advance

    def advanced(turn: Turn, round_: Any, begun: dict[str, Any], index: int) -> None:
        for one in begun["filled"].values():
            if isinstance(one, str):
                turn.whisper(one, to=turn.partner)
        advance(turn, round_, begun, index)

    patch.setattr(keeping, "advance", advanced)


NOTES = any(form.preview and form.name != "ask" for form in House(FEATURES).forms.values())
"""Whether there is any note but the question of one's own, which is put to both in a way of its own."""


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (show_notes_early, "had not let it go|never opened"),
        (preview_to_both, "never opened"),
        (open_with_one, "had not answered"),
        (tell_choices, "chose .*reads of it"),
        pytest.param(deliver_notes_twice, "times in", marks=pytest.mark.skipif(not NOTES, reason="no such note")),
        pytest.param(
            deliver_to_others, "went to other people", marks=pytest.mark.skipif(not NOTES, reason="no such note")
        ),
    ],
)
def test_a_fault_planted_in_practices_is_found(plant: Plant, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    broken = next((report.broken for report in (live(seed, 40, 5) for seed in (6, 8, 1, 2)) if report.broken), "")
    assert re.search(found, broken), broken


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
