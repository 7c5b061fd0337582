"""Dates to look forward to: both see them come, and on the day both are told, once."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.domain import dates as domain
from bot.domain.shelf import Item
from bot.feature import Feature
from bot.phrasing import Part, Screen, Tap, tap, title
from bot.rounds import dating
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("dates")


@feature.command("dates", help="memory", history=True)
def dates(turn: Turn, command: Commanded) -> None:
    """Show what is coming, the nearest first."""
    parts, rows = _coming(turn)
    turn.whisper(*parts, rows=rows, ref=_list_ref(turn))


@feature.tap("dates", history=True)
def back(turn: Turn) -> None:
    """The same, in place of another screen."""
    parts, rows = _coming(turn)
    turn.turn_into(*parts, rows=rows, ref=_list_ref(turn))


def _list_ref(turn: Turn) -> str:
    return f"list:{dating.KIND}:{turn.person.id}:{turn.kit.new_id(turn.now)}"


def _coming(turn: Turn) -> Screen:
    coming = dating.coming(turn)
    parts: list[Part | str] = [title("dates-title")]
    for day, item in coming:
        parts += dating.told(turn, item, day)
    rows = [[tap("button-dates-new", "datenew")]]
    return (parts, [*rows, [tap("button-dates-off", "dateoff")]]) if coming else ([*parts, "dates-none"], rows)


@feature.tap("dateoff", history=True)
def choose_off(turn: Turn) -> None:
    """Ask which one is to go."""
    rows = [[Tap(dating.name_of(turn, one) or "…", "dateout", (str(one.round),))] for _day, one in dating.coming(turn)]
    told = title("dates-title"), "dates-which-off"
    turn.turn_into(*told, rows=[*rows, [tap("button-back", "dates")]], ref=_list_ref(turn))


@feature.tap("dateout", history=True)
def take_off(turn: Turn, round_id: str) -> None:
    """Take it off for both; nobody is told."""
    if turn.round(round_id) is None:
        turn.popup("button-stale")
        return
    gone = [one for one in turn.shelf(dating.KIND) if str(one.round) == round_id]
    turn.unshelve(*gone)
    if gone:
        dating.plan(turn)
    back(turn)


# --- the day itself --------------------------------------------------------------------------------------------------


@feature.due(dating.KIND, history=True)
def tell(turn: Turn, due: datetime) -> None:
    """Tell both of what is today, or in a week; what was missed is not told after its day."""
    today = dating.today(turn)
    in_time = due.astimezone(turn.zone).date() == today
    if in_time:
        for day, item in dating.coming(turn):
            if domain.is_told(domain.read(item.note), today):
                _tell_both(turn, item, day)
    turn.unshelve(*(one for one in turn.shelf(dating.KIND) if domain.next_day(domain.read(one.note), today) is None))
    # Should the hour have moved meanwhile, it is still told once.
    dating.plan(turn, today + timedelta(days=int(in_time)))


def _tell_both(turn: Turn, item: Item, day: date) -> None:
    for person in turn.both:
        if turn.reaches(person):
            ref = f"copy:{item.round}:{person.id}:{domain.packed(dating.today(turn))}"
            turn.whisper(title("dates-title"), *dating.told(turn, item, day), to=person, ref=ref)
