"""A new date to look forward to: its day, its name, and how it comes; nobody sees it before its author shows it to both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.days import read_day
from bot.domain import dates as domain
from bot.domain.dates import Marked
from bot.domain.round import Round
from bot.domain.text import visible
from bot.feature import Feature, Form, Opened, TextStep
from bot.phrasing import Part, Screen, Tap, hint, line, tap, title, way, width
from bot.rounds import dating, keeping, noting, revealing
from bot.speech import Said, Words
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("marking")
LASTS = timedelta(minutes=10)
"""How long a message counts as the day asked for."""


def _reveal(opened: Opened) -> list[Part]:
    parts: list[Part] = []
    for name, filled in opened:
        first, *rest = filled[dating.STEP]
        parts += revealing.pieces_text(name, [first])
        parts += [line("dates-day", day=date.fromisoformat(one["text"])) for one in rest]
    return parts


def _wrong_with(words: Words) -> str | None:
    if words.media or not visible(words.text):
        return "note-text-only"
    return "dates-name-long" if width(words.text) > domain.LONGEST_NAME else None


def _preview(turn: Turn, note: Round) -> Screen:
    day = domain.unpacked(note.prompt)
    return _offered(turn, note, Marked(day, yearly=day < dating.today(turn)))


def _offered(turn: Turn, note: Round, marked: Marked) -> Screen:
    """A date that nobody has seen, how it is to come, and what can become of it."""
    ticks = [(marked._replace(yearly=not marked.yearly), marked.yearly, "dates-tick-yearly")]
    ticks.append((marked._replace(reminded=not marked.reminded), marked.reminded, "dates-tick-week"))
    # What has been comes again every year, or not at all.
    ticks = ticks[1:] if marked.day < dating.today(turn) else ticks
    rows: list[list[Tap]] = [[tap("button-dates-share", "dateshare", note.id, domain.written(marked))]]
    rows += [[_tick(note, then, what, on=on)] for then, on, what in ticks]
    rows.append([tap("button-leave-it", "datedrop", note.id)])
    told = line("dates-offer", name=turn.partner.name)
    return [title("dates-title"), *noting.shown(turn, note), line("dates-day", day=marked.day), told], rows


def _tick(note: Round, then: Marked, what: str, *, on: bool) -> Tap:
    label = phrase("ticked" if on else "unticked", what=phrase(what))
    return Tap(label, "datehow", (str(note.id), domain.written(then)))


FORM = feature.form(
    Form(
        dating.KIND,
        (TextStep(dating.STEP, "dates-name", label="sheet-date-name", longest=domain.LONGEST_NAME),),
        _reveal,
        card="dates-title",
        title="dates-title",
        command="dates",
        alone=True,
        rows=lambda round_: [*revealing.lines(round_)[:1], [way("dates")]],
        preview=_preview,
        wrong=_wrong_with,
    )
)


@feature.tap("datenew")
def ask_day(turn: Turn) -> None:
    """Ask for the day."""
    turn.change(focus=("dateday", (turn.now + LASTS).isoformat()))
    today = dating.today(turn)
    soon = [
        tap(label, "dateon", domain.packed(today + timedelta(days=at)))
        for at, label in enumerate(("button-dates-today", "button-dates-tomorrow"))
    ]
    turn.whisper(title("dates-title"), "dates-when", rows=[soon])


@feature.tap("dateon")
def take_day(turn: Turn, code: str) -> None:
    """Ask what it is called."""
    _ask_name(turn, domain.unpacked(code))


@feature.focus("dateday")
def read(turn: Turn, said: Said) -> bool:
    """Read a typed day; False: this message was not meant as one."""
    _focus, until = turn.person.focus
    if turn.now >= datetime.fromisoformat(until):
        turn.change(focus=())
        return False
    days = read_day(said.words.text, turn.person.language, dating.today(turn))
    if len(days) == 1:
        _ask_name(turn, days[0])
    else:
        rows = [[tap("button-dates-day", "dateon", domain.packed(one), day=one)] for one in days]
        turn.whisper("dates-which" if days else "dates-unclear", rows=rows)
    return True


def _ask_name(turn: Turn, day: date) -> None:
    told = title("dates-title"), line("dates-day", day=day), hint("dates-name")
    noting.invite(turn, FORM, *told, about=domain.packed(day))


@feature.tap("datehow")
def change_how(turn: Turn, round_id: str, how: str) -> None:
    """Every year or once; with a word a week before, or not."""
    note = noting.mine(turn, round_id, FORM)
    if note is not None:
        parts, rows = _offered(turn, note, domain.read(how))
        turn.turn_into(*parts, rows=rows, ref=f"own:{note.id}")


@feature.tap("dateshare")
def share(turn: Turn, round_id: str, how: str) -> None:
    """Show it to both, and lay it ready."""
    note = noting.mine(turn, round_id, FORM)
    if note is None:
        return
    if sum(one.author == turn.person.id for one in turn.shelf(dating.KIND)) >= domain.AT_MOST:
        turn.popup("dates-full")
        return
    marked = domain.read(how)
    named = [*turn.own(note)[dating.STEP], keeping.piece(Words(marked.day.isoformat()), "")]
    entry = replace(keeping.mine(turn, note), words=turn.seal(note, "words", {dating.STEP: named}))
    dating.put(turn, noting.hand(turn, note.put(entry)), marked)


@feature.tap("datedrop")
def drop(turn: Turn, round_id: str) -> None:
    """Leave it: nobody has seen it."""
    note = noting.mine(turn, round_id, FORM)
    if note is not None:
        noting.drop(turn, note)
