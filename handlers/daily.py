"""The daily prompt: at the couple's hour, or earlier when one of them asks for it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot import forming, when
from bot.domain import timeout
from bot.domain.calm import is_resting
from bot.domain.people import Person
from bot.domain.round import Round
from bot.domain.schedule import couple_day
from bot.feature import Feature, Form, TextStep
from bot.phrasing import known, line, tap
from bot.rounds import asking, closing, gesturing, keeping, returning, revealing, rhythm
from bot.speech import Commanded
from bot.turn import Turn

NUDGE_AFTER = timedelta(hours=3)
ON_TIME = timedelta(hours=1)
"""A prompt later than this comes without a sound."""
AFTER_TIMEOUT = timedelta(hours=1)
"""How long after a time-out of the same day its question comes: first there is the one that brings both back."""

feature = Feature("daily")


FORM = feature.form(
    Form(
        "daily",
        (TextStep("answer", "daily-how", label="sheet-answer"),),
        revealing.words_of("answer"),
        card="daily-card",
        title="daily-title",
        command="today",
        counts=True,
    )
)


@feature.due("prompt", history=True)
def prompt_is_due(turn: Turn, due: datetime) -> None:
    """The couple's hour has come; after a downtime, once for all that was missed."""
    day = couple_day(turn.now, turn.zone)
    if (later := _after_timeout(turn)) is not None and couple_day(later, turn.zone) == day:
        turn.schedule("prompt", later)
        return
    if not is_resting(turn.couple, turn.now) and (turn.couple.day is None or day > turn.couple.day):
        open_day(turn, day, sound=turn.now - due < ON_TIME and later is None)
    forming.replan(turn)


def _after_timeout(turn: Turn) -> datetime | None:
    """When the question could come, some time after a time-out that lasts now; None if there is none."""
    until = turn.couple.agenda.get(timeout.KIND)
    return until + AFTER_TIMEOUT if until is not None else None


def open_day(turn: Turn, day: date, *, sound: bool) -> Round:
    """Close what is older, choose today's prompt and put it to both."""
    returning.greet(turn)
    closing.close_before(turn, day)
    round_ = rhythm.put(turn, FORM, day, sound=sound)
    gesturing.come(turn, day)
    turn.schedule("nudge", turn.now + NUDGE_AFTER)
    return round_


@feature.due("nudge")
def nudge(turn: Turn, due: datetime) -> None:
    """One gentle reminder to whoever has an open question, whatever the other did; never twice."""
    turn.schedule("nudge", None)
    if turn.now - due > ON_TIME or is_resting(turn.couple, turn.now) or _after_timeout(turn) is not None:
        return
    round_ = turn.round(turn.couple.today or 0)
    if round_ is None or round_.state != "open":
        return
    heading, *question = asking.mention(turn, round_)
    rows = [[asking.to_answer(turn, round_)], [tap("button-no-nudges", "nonudges")]]
    for person in turn.both:
        if round_.entry(person.id).state == "blank" and _may_nudge(turn, person):
            turn.whisper(line("nudge"), *(question or [heading]), to=person, rows=rows)


def _may_nudge(turn: Turn, person: Person) -> bool:
    return person.nudges and turn.reaches(person) and not when.is_quiet(turn, person)


@feature.tap("nonudges")
def no_nudges(turn: Turn) -> None:
    """Never nudge this person again."""
    turn.change(nudges=False)
    turn.turn_into("nudges-off")


@feature.command("today", menu=True, help="daily", history=True)
def today(turn: Turn, command: Commanded) -> None:
    """Show the day's prompt; open it early if its hour has not come."""
    day = couple_day(turn.now, turn.zone)
    if turn.couple.day is None or day > turn.couple.day:
        open_day(turn, day, sound=False)
        forming.replan(turn)
    elif command.chat.private:
        _show(turn, turn.round(turn.couple.today or 0))
        _show_asked(turn)
    elif (round_ := turn.round(turn.couple.today or 0)) is not None:
        asking.show_card(turn, round_)


def _show_asked(turn: Turn) -> None:
    """What else is asked today: the newest is what a message answers."""
    for round_ in turn.open_rounds("asked"):
        if keeping.mine(turn, round_).state == "blank":
            asking.ask(turn, turn.person, round_)


def _show(turn: Turn, round_: Round | None) -> None:
    if round_ is None:
        turn.whisper("today-gone")
        return
    state = keeping.mine(turn, round_).state
    if round_.state == "opened":
        revealing.show_copy(turn, round_)
    elif state == "sealed":
        parts, rows = keeping.sealed_screen(turn, round_, "sealed")
        told = turn.kit.house.forms[round_.form].reveal([(turn.person.name, turn.own(round_))])
        words = known(turn.kit.texts, told)
        turn.whisper(*asking.mention(turn, round_), *words, *parts, rows=rows, ref=f"sealed:{round_.id}")
    else:
        asking.ask(turn, turn.person, round_)
