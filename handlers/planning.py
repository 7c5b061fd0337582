"""Planning: one suggests a time, the other agrees, both are reminded, and afterwards each may say how it was."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot import when
from bot.domain import plans
from bot.domain.plans import KIND, Plan
from bot.domain.schedule import couple_day
from bot.feature import Feature, Form, TextStep
from bot.phrasing import Part, Tap, line, tap, title
from bot.rounds import asking, planned, revealing, wishing
from bot.texts import prompt_phrase
from bot.turn import Turn

feature = Feature("planning")

DAYS, HOURS = 7, (9, 11, 13, 15, 17, 18, 19, 20, 21)


AFTER = feature.form(
    Form(
        "after",
        (TextStep("was", "after-how", label="sheet-after"),),
        revealing.words_of("was"),
        card="after-card",
        title="after-title",
        command="plans",
        lasts=2,
    )
)


@feature.tap("plan")
def which_day(turn: Turn, couple_id: str, idea: str) -> None:
    """On which day? By the clock of whoever asks."""
    if _may_plan(turn, couple_id, idea):
        today = turn.now.astimezone(when.clock_of(turn, turn.person)).date()
        days = [today + timedelta(number) for number in range(DAYS)]
        taps = [tap("button-day", "planday", couple_id, idea, one.day, day=one)._replace(one_of=True) for one in days]
        _ask(turn, idea, "plan-day", [[one] for one in taps], tap("button-back", "plans"))


@feature.tap("planday")
def which_hour(turn: Turn, couple_id: str, idea: str, monthday: str) -> None:
    """At which hour?"""
    if _may_plan(turn, couple_id, idea):
        taps = [tap("button-hour", "when", couple_id, idea, monthday, one, hour=time(one)) for one in HOURS]
        rows = [[one._replace(one_of=True) for one in taps[at : at + 3]] for at in range(0, len(taps), 3)]
        _ask(turn, idea, "plan-hour", rows, tap("button-back", "plan", couple_id, idea))


def _ask(turn: Turn, idea: str, phrase_id: str, rows: list[list[Tap]], back: Tap) -> None:
    turn.turn_into(title("plans-title"), Part("line", prompt_phrase(idea)), line(phrase_id), rows=[*rows, [back]])


def _may_plan(turn: Turn, couple_id: str, idea: str) -> bool:
    """Whether both like it, or one has suggested it already."""
    known = idea in wishing.shared(turn, [idea]) or planned.find(turn, couple_id, idea) is not None
    if couple_id != str(turn.couple.id) or not known:
        turn.popup("button-stale")
        return False
    return True


@feature.tap("when")
def suggest(turn: Turn, couple_id: str, idea: str, monthday: str, full: str) -> None:
    """Suggest it to the other; a time that is over, or suggested already, is not suggested again."""
    if not _may_plan(turn, couple_id, idea):
        return
    plan = Plan(idea, planned.moment(turn, int(monthday), int(full)), turn.person.id)
    known = planned.find(turn, couple_id, idea)
    if plan.at <= turn.now or plan.at > turn.now + timedelta(DAYS):
        turn.popup("plan-past")
    elif known is not None and known.at == plan.at:
        turn.popup("already-done")
    elif known is None and len(planned.every(turn)) >= plans.MOST:
        turn.popup("plan-many")
    else:
        planned.put(turn, plan)
        turn.turn_into(planned.told(turn, "plan-suggested", plan, turn.person, name=turn.partner.name))
        if turn.partner.reachable:
            _suggest(turn, plan)


def _suggest(turn: Turn, plan: Plan) -> None:
    rows = [
        [tap("button-plan-yes", "planyes", turn.couple.id, plan.idea)],
        [tap("button-plan-other", "plan", turn.couple.id, plan.idea)],
    ]
    asked = planned.told(turn, "plan-asked", plan, turn.partner, name=turn.person.name)
    turn.whisper(title("plans-title"), asked, rows=rows, to=turn.partner, ref=turn.aside())


@feature.tap("planyes")
def agree(turn: Turn, couple_id: str, idea: str) -> None:
    """The other says yes: it is planned."""
    plan = planned.find(turn, couple_id, idea)
    if plan is None or plan.state != "asked" or plan.author == turn.person.id or plan.at <= turn.now:
        turn.popup("already-done" if plan else "button-stale")
        return
    planned.put(turn, plan._replace(state="agreed"))
    turn.turn_into(planned.told(turn, "plan-agreed", plan, turn.person))
    if turn.partner.reachable:
        turn.whisper(planned.told(turn, "plan-agreed", plan, turn.partner), to=turn.partner, ref=turn.aside())


@feature.tap("planoff")
def call_off(turn: Turn, couple_id: str, idea: str) -> None:
    """Take it off the list, without a reason; the other has to know, and is told no more than that."""
    plan = planned.find(turn, couple_id, idea)
    if plan is None:
        turn.popup("button-stale")
        return
    planned.take_off(turn, plan)
    turn.turn_into(line("plan-off", what=prompt_phrase(idea)))
    if turn.partner.reachable:
        turn.whisper(line("plan-off", what=prompt_phrase(idea)), to=turn.partner, ref=turn.aside())


@feature.due(KIND)
def step(turn: Turn, due: datetime) -> None:
    """Remind both of what is near, and ask both how it was; what nobody agreed to is quietly gone when its time is over."""
    for plan in (one for one in planned.every(turn) if one.next_step <= turn.now):
        if plan.state != "agreed":
            planned.take_off(turn, plan)
            if plan.state == "reminded":
                _ask_how_it_was(turn, plan)
            continue
        planned.put(turn, plan._replace(state="reminded"))
        # Whoever was away then has no use for a reminder of what is over.
        for person in turn.both if plan.at > turn.now else ():
            if turn.reaches(person):
                turn.whisper(planned.told(turn, "plan-soon", plan, person), to=person, ref=turn.aside())
    planned.replan(turn)


def _ask_how_it_was(turn: Turn, plan: Plan) -> None:
    round_ = asking.begin(turn, AFTER, couple_day(turn.now, turn.zone), plan.idea)
    asking.put_to_both(turn, round_)
