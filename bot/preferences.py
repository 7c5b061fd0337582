"""What somebody prefers, as a menu; and what they write after having been asked for something of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import when
from bot.domain.people import wants_dark
from bot.phrasing import Screen, Tap, line, tap, title
from bot.rounds import keeping
from bot.speech import Said
from bot.turn import Turn

EXPECTED_FOR = timedelta(minutes=10)
"""How long a place or an hour asked for in the settings is waited for."""


def menu(turn: Turn) -> Screen:
    """All of it at a glance, and the buttons that change it."""
    person = turn.person
    zone = when.zone_of(turn, person)
    parts = [title("settings-title"), line("settings-zone", place=when.place_name(zone, person.language))]
    rows: list[list[Tap]] = [[tap("button-settings-zone", "zoneask")]]
    if person.couple_id is not None:
        parts.append(line("settings-hour", hour=when.own_hour(turn, person)))
        rows.insert(0, [tap("button-settings-hour", "hourask")])
    rows.append([tap("button-settings-language", "languages")])
    nudge = ("button-nudges-off", "off") if person.nudges else ("button-nudges-on", "on")
    rows.append([tap(nudge[0], "nudges", nudge[1])])
    if person.couple_id is not None:
        rows += [[tap("button-settings-fitting", "fitting")], [tap("button-settings-offers", "offers")]]
        rows += [[tap("button-settings-deeper", "deeper")]] if turn.kit.texts.topics else []
    parts.append(line("settings-nudges-on" if person.nudges else "settings-nudges-off"))
    if person.quiet:
        start, end = map(when.as_time, person.quiet)
        parts.append(line("settings-quiet", start=start, end=end))
    parts.append(line("settings-discreet-on" if person.discreet else "settings-discreet-off"))
    hiding = ("button-discreet-off", "off") if person.discreet else ("button-discreet-on", "on")
    discreet = tap(hiding[0], "discreet", hiding[1])
    dark = ("button-dark-off", "off") if wants_dark(person) else ("button-dark-on", "on")
    rows += [[tap("button-settings-quiet", "quietask")], [discreet], [tap(dark[0], "dark", dark[1])]]
    parts += [line("settings-dark")] if wants_dark(person) else []
    if person.couple_id is not None:
        rows.append([tap("button-settings-pause", "pause")])
    return list(parts), rows


def show_again(turn: Turn) -> None:
    """The menu, in place of the message whose button brought here."""
    parts, rows = menu(turn)
    turn.change(focus=())
    turn.turn_into(*parts, rows=rows)


def expect(turn: Turn, what: str) -> None:
    """They want to change this: for a while, what they write is about nothing else."""
    turn.change(focus=(what, (turn.now + EXPECTED_FOR).isoformat()))


def may_be_an_answer(turn: Turn, said: Said) -> bool:
    """Whether something typed while we had asked for a place or an hour is meant for an open question."""
    expected = len(turn.person.focus) > 1 and turn.now < datetime.fromisoformat(turn.person.focus[1])
    if turn.person.couple_id is None or not keeping.waiting(turn) or (expected and said.words.text):
        return False
    turn.change(focus=())
    return True
