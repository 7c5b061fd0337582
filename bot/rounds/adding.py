"""A further message while the answer is sealed: it belongs to it, takes its place, or is left out."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.round import Filled, Round
from bot.phrasing import tap
from bot.rounds import asking, keeping
from bot.turn import Turn


def offer(turn: Turn, round_: Round, more: keeping.Piece) -> None:
    """Ask what it is; until that is said, it is kept beside the answer."""
    source: str = more["source"]
    begun = keeping.draft(turn, round_).get("more", {})
    keeping.put_draft(turn, round_, {"more": begun | {source: more}}, keeping.mine(turn, round_).step)
    rows = [
        [tap("button-add", "add", round_.id, source)],
        [tap("button-replace", "swap", round_.id, source), tap("button-leave-out", "leaveout", round_.id)],
    ]
    turn.whisper("more-to-add", rows=rows)


def having(turn: Turn, round_: Round, more: keeping.Piece) -> Filled | None:
    """The answer with a further piece, or None (and told so) if it is too much."""
    filled = turn.own(round_)
    key = asking.steps(turn, round_)[0].key
    pieces = [*filled[key], more]
    if keeping.too_long(pieces):
        turn.whisper("answer-too-long")
        return None
    return filled | {key: pieces}


def add(turn: Turn, round_: Round, more: keeping.Piece, *, quietly: bool = False) -> None:
    """Seal the answer anew, with this; `quietly`: without a word about it."""
    filled = having(turn, round_, more)
    if filled is None:
        return
    sources = (*keeping.mine(turn, round_).sources, more["source"])
    if quietly:
        entry = replace(keeping.mine(turn, round_), words=turn.seal(round_, "words", filled), sources=sources)
        turn.rounds[round_.id] = round_.put(entry)
    else:
        keeping.seal(turn, round_, filled, sources)
