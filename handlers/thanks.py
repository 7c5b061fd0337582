"""A warm word for the other, in one's own words or voice: now, for a surprise, or for a hard day."""

from __future__ import annotations

from bot.domain.round import Round
from bot.feature import Feature, Form, TextStep
from bot.phrasing import Screen, line, tap, title
from bot.rounds import comforting, noting, readying, warming
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("thanks")


def _preview(turn: Turn, note: Round) -> Screen:
    later = [[tap(f"button-{kind}", "tuck", note.id, kind)] for kind in (readying.SURPRISE, readying.HARD_DAY)]
    when = line("thanks-when", name=turn.partner.name)
    return [title(FORM.title), *noting.shown(turn, note), when], warming.ways(note, *later)


FORM = feature.form(
    Form(
        comforting.THANKS,
        (TextStep(warming.STEP, "thanks-sheet"),),
        warming.reveal,
        card="thanks-title",
        title="thanks-title",
        command="thanks",
        alone=True,
        preview=_preview,
        media=True,
    )
)


@feature.command("thanks", menu=True, help="warmth", takes=((warming.STEP, "text"),))
def thanks(turn: Turn, command: Commanded) -> None:
    """Ask for the note, or take the one that came along; in private."""
    asked = line("thanks-how", name=turn.partner.name)
    warming.begin(turn, FORM, command, asked, readying.SURPRISE, readying.HARD_DAY)


@feature.tap("tuck")
def tuck(turn: Turn, round_id: str, way: str) -> None:
    """Tuck it away; until it comes, nobody knows of it."""
    note = noting.mine(turn, round_id, FORM)
    if note is None:
        return
    at = readying.surprise_moment(turn, note) if way == readying.SURPRISE else None
    if readying.tuck(turn, note, way, at):
        warming.say_kept(turn, note, line(f"kept-{way}", name=turn.partner.name))
