"""What is said by two who listen to each other: handed over at once, or held back until it is its author's turn."""

from __future__ import annotations

from datetime import datetime

from bot.domain.listening import Listening
from bot.domain.round import Round
from bot.phrasing import hint, line
from bot.rounds import asking, hearing, keeping, noting, revealing
from bot.speech import Said
from bot.turn import Turn


def take(turn: Turn, where: Listening, said: Said) -> None:
    """Hand over what the acting person says now; it waits for their tap if it might be an answer to an open question."""
    form = hearing.form_of(turn, where)
    if (wrong := noting.wrong_with(form, said.words)) is not None:
        turn.whisper(wrong)
    elif _may_be_an_answer(turn):
        noting.take(turn, form, "", said.words, said.message)
        turn.change(focus=(hearing.KIND, turn.person.focus[1]))
    else:
        hearing.hand(turn, where, noting.put(turn, form, "", said.words, said.message))


def _may_be_an_answer(turn: Turn) -> bool:
    """Whether a question is open that this could be about: then it is handed over by a tap, unless one was just given to write."""
    _kind, _last, *tapped = turn.person.focus
    asked = [one.created_at for one in keeping.put(turn)]
    if not (asked and tapped):
        return bool(asked)
    at = datetime.fromisoformat(tapped[0])
    return max(asked) >= at or turn.now - at >= noting.LASTS


def take_more(turn: Turn, begun: Round, said: Said) -> None:
    """The rest of what was cut in two, or more of what was not handed over yet."""
    known = len(revealing.media_refs(turn, begun, turn.person.id)) if begun.opening.authors else 0
    if not noting.take_more(turn, begun, said):
        turn.whisper("answer-too-long")
    elif begun.opening.authors:
        revealing.show_again(turn, turn.rounds[begun.id], turn.person.id, grown=True)
        revealing.show_media(turn, turn.rounds[begun.id], turn.person.id, known)
    else:
        noting.show(turn, turn.rounds[begun.id])


def hold_back(turn: Turn) -> None:
    """It is the other one's turn: what was said is put nowhere, and if it could be an answer, there is a way to that."""
    asked = keeping.waiting(turn)
    meant = [hint("reflect-if-answer")] if asked else []
    rows = [[asking.to_answer(turn, asked[-1])]] if asked else []
    turn.whisper(line("listen-not-yet", name=turn.partner.name), *meant, rows=rows)
