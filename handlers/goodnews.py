"""Good news, told now; and three warm ways for the other to ask more."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.round import Round, author_of
from bot.feature import Feature, Form, TextStep
from bot.phrasing import Rows, Screen, hint, line, tap, title
from bot.rounds import keeping, noting, revealing, warming
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("goodnews")

WAYS = ("moment", "feel", "next")
"""To ask more."""


def _preview(turn: Turn, note: Round) -> Screen:
    heading = title(turn.kit.house.forms[note.form].title)
    return [heading, *noting.shown(turn, note), line("news-when", name=turn.partner.name)], warming.ways(note)


def _rows(round_: Round) -> Rows:
    return [*([tap(f"news-ask-{way}", "newsask", round_.id, way)] for way in WAYS), revealing.lines(round_)[0]]


def _form(name: str, heading: str, rows: Callable[[Round], Rows] | None = None) -> Form:
    return feature.form(
        Form(
            name,
            (TextStep(warming.STEP, "news-sheet"),),
            warming.reveal,
            card=heading,
            title=heading,
            command="goodnews",
            alone=True,
            preview=_preview,
            media=True,
            rows=rows,
        )
    )


FORM = _form("goodnews", "news-title", rows=_rows)
MORE = {way: _form(f"news{way[0]}", f"news-ask-{way}") for way in WAYS}
"""What is told to whoever has asked, headed by what they asked."""


@feature.command("goodnews", help="warmth", takes=((warming.STEP, "text"),))
def goodnews(turn: Turn, command: Commanded) -> None:
    """Ask for the news, or take what came along; in private."""
    warming.begin(turn, FORM, command, line("news-how", name=turn.partner.name))


def _told(turn: Turn, round_id: str) -> Round | None:
    """The news, if they are open, and still there."""
    round_ = turn.round(round_id)
    if round_ is None or not round_.opening.authors or round_.entry(author_of(round_)).state != "sealed":
        turn.popup("news-gone")
        return None
    return round_


@feature.tap("newsask")
def ask_more(turn: Turn, round_id: str, way: str) -> None:
    """Tell the teller what the other would love to hear; each once."""
    round_ = _told(turn, round_id)
    if round_ is None:
        return
    if author_of(round_) == turn.person.id:
        turn.popup("news-own", name=turn.partner.name)
        return
    asked = keeping.draft(turn, round_).get("asked", [])
    if way in asked:
        turn.popup("already-done")
        return
    keeping.put_draft(turn, round_, {"asked": [*asked, way]}, 0)
    turn.popup("news-asked", name=turn.partner.name)
    if turn.partner.reachable:
        rows = [[tap("button-tell-more", "newstell", round_.id, way)]]
        turn.whisper(line(f"news-asked-{way}", name=turn.person.name), to=turn.partner, rows=rows, ref=turn.aside())


@feature.tap("newstell")
def tell_more(turn: Turn, round_id: str, way: str) -> None:
    """Ask the teller for the rest of it."""
    if _told(turn, round_id) is not None:
        form = MORE[way]
        noting.invite(turn, form, title(form.title), hint("news-more-how", name=turn.partner.name))
