"""What comes while the answer is sealed: it belongs to it, takes its place, or is left out. And the rest of an album."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.domain.round import Filled, Round
from bot.phrasing import tap
from bot.rounds import asking, keeping, revealing
from bot.speech import Said
from bot.turn import Turn


def offer(turn: Turn, round_: Round, more: keeping.Piece) -> None:
    """Ask what a further message is, where one step is the whole answer; until that is said, it is kept beside it."""
    source: str = more["source"]
    _keep_beside(turn, round_, source, more)
    rows = [
        [tap("button-add", "add", round_.id, source)],
        [tap("button-replace", "swap", round_.id, source), tap("button-leave-out", "leaveout", round_.id)],
    ]
    turn.whisper("more-to-add", rows=rows)


def offer_instead(turn: Turn, round_: Round, filled: Filled, source: str) -> None:
    """Ask whether all of this, filled in at once, is to take the answer's place; until then it is kept beside it."""
    _keep_beside(turn, round_, source, filled)
    rows = [[tap("button-replace", "swap", round_.id, source)], [tap("button-leave-as-was", "leaveout", round_.id)]]
    turn.whisper("instead-of-it", rows=rows)


def _keep_beside(turn: Turn, round_: Round, source: str, what: dict[str, Any]) -> None:
    begun = keeping.draft(turn, round_).get("more", {})
    keeping.put_draft(turn, round_, {"more": begun | {source: what}}, keeping.mine(turn, round_).step)


def add(turn: Turn, round_: Round, more: keeping.Piece) -> None:
    """Seal the answer anew, with this."""
    filled = _having(turn, round_, turn.own(round_), asking.steps(turn, round_)[0].key, more)
    if filled is not None:
        keeping.seal(turn, round_, filled, (*keeping.mine(turn, round_).sources, more["source"]))


def _having(turn: Turn, round_: Round, filled: Filled, key: str, more: keeping.Piece) -> Filled | None:
    """What was filled in with a further piece in this step, or None (and told so) if it is too much."""
    grown = filled | {key: [*filled[key], more]}
    if keeping.too_long(*keeping.words_of(turn, round_, grown).values()):
        turn.whisper("answer-too-long")
        return None
    return grown


# --- albums: their pictures come one by one ----------------------------------------------------------------------


def joins_album(turn: Turn, said: Said) -> bool:
    """Put a further picture where the first one of its album went, open or opened meanwhile; False if it is the first."""
    mark = f"{keeping.ALBUM}{said.album}"
    for round_ in turn.rounds.all():
        if not (turn.is_ours(round_) and said.album and round_.state in ("open", "opened")):
            continue
        begun, entry = keeping.draft(turn, round_), keeping.mine(turn, round_)
        if mark in begun.get("sources", []):
            _join_begun(turn, round_, begun, said)
            return True
        if mark in entry.sources and entry.state == "sealed":
            _join_sealed(turn, round_, said)
            return True
    return False


def _join_begun(turn: Turn, round_: Round, begun: dict[str, Any], said: Said) -> None:
    filled = _joined(turn, round_, begun["filled"], begun["sources"], said)
    if filled is not None:
        sources = [*begun["sources"], said.message]
        keeping.put_draft(turn, round_, begun | {"filled": filled, "sources": sources}, keeping.mine(turn, round_).step)


def _join_sealed(turn: Turn, round_: Round, said: Said) -> None:
    entry = keeping.mine(turn, round_)
    filled = _joined(turn, round_, turn.own(round_), entry.sources, said)
    if filled is None:
        return
    known = len(revealing.media_refs(turn, round_, turn.person.id)) if entry.shown_at else 0
    sources = (*entry.sources, said.message)
    grown = round_.put(replace(entry, words=turn.seal(round_, "words", filled), sources=sources))
    turn.rounds[round_.id] = grown
    if entry.shown_at:
        revealing.show_again(turn, grown, turn.person.id, grown=True)
        revealing.show_media(turn, grown, turn.person.id, known)


def _joined(turn: Turn, round_: Round, filled: Filled, sources: Any, said: Said) -> Filled | None:
    first = sources[list(sources).index(f"{keeping.ALBUM}{said.album}") - 1]
    words = keeping.words_of(turn, round_, filled)
    key = next(key for key, pieces in words.items() if any(one["source"] == first for one in pieces))
    return _having(turn, round_, filled, key, keeping.piece(said.words, said.message))
