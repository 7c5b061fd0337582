"""The rhythm of the days: what is put to both today, a question or, now and then, a practice in its place."""

from __future__ import annotations

from datetime import date

from bot.domain import rhythm
from bot.domain.consent import agreed
from bot.domain.round import Round
from bot.feature import Form
from bot.rounds import asking, choosing, drawing, owning
from bot.store.scene import Had
from bot.turn import Turn


def put(turn: Turn, form: Form, day: date, *, sound: bool) -> Round:
    """Put a practice to both if it is the day for one, else a question of this form; needs the couple's history."""
    practice = _practice(turn, day)
    if practice is None:
        return choosing.put(turn, form, day, sound=sound)
    round_ = asking.begin(turn, *practice)
    return choosing.put_today(turn, round_, ("practice",), sound=sound)


def _practice(turn: Turn, day: date) -> tuple[Form, date, str] | None:
    """The practice of this day, and what it is about; None on most days."""
    ticks = [one.yes for one in turn.both]
    kept_light = choosing.is_heavy(turn, day) or owning.is_next(turn)
    if kept_light or any(rhythm.NO_OFFERS in yes for yes in ticks):
        return None
    forms = turn.kit.house.forms
    practices = {one.name: one.rhythm for one in forms.values() if one.rhythm and not turn.open_rounds(one.name)}
    last = turn.scene.had.get(turn.couple.id, Had()).last
    seed = turn.kit.vault.lot(f"rhythm|{turn.couple.id}")
    name = rhythm.choose(practices, last, day, turn.couple.streak.total, agreed(*ticks), seed)
    if name is None:
        return None
    draws, count = practices[name].draws, practices[name].count
    prompts = drawing.draw(turn, draws, count) if draws else []
    # A deck that has too little for it leaves the day its usual question.
    return (forms[name], day, drawing.named(prompts)) if not draws or len(prompts) == count else None
