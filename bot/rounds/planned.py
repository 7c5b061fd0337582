"""What two have planned, as it lies on their shelf, and when something is to be done about it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot import when
from bot.domain import plans
from bot.domain.people import Person
from bot.domain.plans import KIND, Plan
from bot.domain.schedule import instant
from bot.phrasing import Part, line
from bot.texts import prompt_phrase
from bot.turn import Turn


def every(turn: Turn) -> list[Plan]:
    """All plans of the couple, the next first; an idea that has left its deck is planned no more."""
    return [one for one in plans.plans(turn.shelf(KIND)) if turn.kit.texts.prompt(one.idea) is not None]


def find(turn: Turn, couple_id: str, idea: str) -> Plan | None:
    """The plan with this idea, if it is this couple's."""
    return next((one for one in every(turn) if one.idea == idea and couple_id == str(turn.couple.id)), None)


def put(turn: Turn, plan: Plan) -> None:
    """Lay it on the shelf in place of whatever was planned with this idea."""
    turn.unshelve(*(one.item for one in every(turn) if one.idea == plan.idea))
    turn.shelve(plan.item)
    replan(turn)


def take_off(turn: Turn, plan: Plan) -> None:
    """It is planned no more."""
    turn.unshelve(plan.item)
    replan(turn)


def replan(turn: Turn) -> None:
    """The next thing to do about any of them is due when it is."""
    turn.schedule(KIND, min((one.next_step for one in every(turn)), default=None))


def moment(turn: Turn, day_of_month: int, hour: int) -> datetime:
    """The next such day of the month at this hour, by the clock of whoever acts."""
    there = when.clock_of(turn, turn.person)
    today = turn.now.astimezone(there).date()
    # After the 31st of one month, the next may be two months away.
    days = (today + timedelta(number) for number in range(62))
    return instant(next(one for one in days if one.day == day_of_month), time(hour), there)


def day(turn: Turn, plan: Plan) -> date:
    """Its day by the clock of whoever acts."""
    return plan.at.astimezone(when.clock_of(turn, turn.person)).date()


def told(turn: Turn, phrase_id: str, plan: Plan, person: Person, **more: object) -> Part:
    """A line about a plan, its moment by this person's clock."""
    moments = when.moments(turn, person, plan.at)
    return line(phrase_id, what=prompt_phrase(plan.idea), **moments, **more)
