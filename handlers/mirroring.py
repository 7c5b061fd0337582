"""Two who listen to each other: what one says goes to the other at once, and what that one heard comes back."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.round import Round
from bot.feature import Feature, Form, Opened, TextStep
from bot.phrasing import Part, Rows, Screen, line, tap, title
from bot.rounds import hearing, noting, revealing, saying
from bot.speech import Said
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("mirroring")


def _heard(opened: Opened) -> list[Part]:
    """What somebody says back stands as that, and not as a view of their own."""
    parts: list[Part] = []
    for name, filled in opened:
        parts += [Part("name", phrase("line-heard", name=name)), *revealing.pieces_text(name, filled[hearing.STEP])[1:]]
    return parts


def _no_rows(_round: Round) -> Rows:
    # The answer to it is what is said back; a line of one's own has its place at the end.
    return []


def _preview(turn: Turn, note: Round) -> Screen:
    rows = [[tap("button-hand-over", "listenhand", note.id)], [tap("button-leave-it", "listendrop", note.id)]]
    return [title("listen-title"), *noting.shown(turn, note), line("listen-meant", name=turn.partner.name)], rows


def _form(name: str, ask: str, reveal: Callable[[Opened], list[Part]]) -> Form:
    return feature.form(
        Form(
            name,
            (TextStep(hearing.STEP, ask),),
            reveal,
            card="listen-title",
            title="listen-title",
            command="listen",
            alone=True,
            rows=_no_rows,
            preview=_preview,
            media=True,
        )
    )


SAY, MIRROR = (
    _form(hearing.SAY, "listen-sheet", revealing.words_of(hearing.STEP)),
    _form(hearing.MIRROR, "listen-sheet-heard", _heard),
)


@feature.focus(hearing.KIND)
def take(turn: Turn, said: Said) -> bool:
    """Hand over the words of whoever's turn it is; hold back the other's, unread. False: nobody is listening any more."""
    where = hearing.at_hand(turn)
    if where is None:
        turn.change(focus=())
        return False
    begun = turn.round(turn.person.focus[1])
    if begun is not None and hearing.is_one_with(turn, where, begun):
        saying.take_more(turn, begun, said)
    elif not where.is_turn_of(turn.person.id):
        saying.hold_back(turn)
    elif not where.takes_words:
        turn.whisper("listen-tap")
    else:
        saying.take(turn, where, said)
    return True


# --- what might have been an answer -----------------------------------------------------------------------------


def _mine(turn: Turn, round_id: str) -> Round | None:
    found = turn.round(round_id)
    return noting.mine(turn, round_id, MIRROR if found is not None and found.form == MIRROR.name else SAY)


@feature.tap("listenhand")
def hand_over(turn: Turn, round_id: str) -> None:
    """It was meant for the other, now."""
    note, where = _mine(turn, round_id), hearing.at_hand(turn)
    if note is None:
        return
    if where is None or not hearing.asks_for(turn, where, note):
        turn.popup("listen-too-late")
    else:
        turn.turn_into(line("note-handed", name=turn.partner.name))
        hearing.hand(turn, where, note, anew=True)


@feature.tap("listendrop")
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, unseen."""
    note, where = _mine(turn, round_id), hearing.at_hand(turn)
    if note is None:
        return
    noting.drop(turn, note)
    if where is not None:
        hearing.show(turn, where, turn.person, anew=True)
