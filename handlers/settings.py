"""Settings: the hour, the zone, one's language, and how quietly the bot comes. One menu, edited in place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from bot import forming, preferences, when
from bot.feature import Feature, TextStep
from bot.locales import own_name
from bot.phrasing import Part, Screen, Tap, line, tap
from bot.rounds import keeping
from bot.speech import Commanded, Said
from bot.turn import Turn

feature = Feature("settings")
feature.sheet("zone", "button-settings-zone", TextStep("zone", "sheet-zone", longest=100))
feature.sheet("hour", "button-settings-hour", TextStep("hour", "sheet-hour", longest=100))


@feature.command("settings", menu=True, help="yours", paired=False)
def settings(turn: Turn, command: Commanded) -> None:
    """Show the menu, in private."""
    parts, rows = preferences.menu(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("settings", paired=False)
def back(turn: Turn) -> None:
    """Show the menu again."""
    preferences.show_again(turn)


@feature.tap("nudges", paired=False)
def nudges(turn: Turn, wanted: str) -> None:
    """Turn the nudge on or off, for oneself; a tap that comes twice turns nothing back."""
    turn.change(nudges=wanted == "on")
    preferences.show_again(turn)


@feature.tap("discreet", paired=False)
def discreet(turn: Turn, wanted: str) -> None:
    """Let what comes show nothing on a lock screen, or the question again."""
    turn.change(discreet=wanted == "on")
    preferences.show_again(turn)


# --- zone ---------------------------------------------------------------------------------------------------


@feature.tap("zoneask", paired=False)
def ask_zone(turn: Turn) -> None:
    """Ask where they are."""
    preferences.expect(turn, "zone")
    parts, rows = when.zone_screen(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("zone", paired=False)
def tap_zone(turn: Turn, tail: str) -> None:
    """A zone was tapped."""
    zone = when.zone_tapped(tail)
    if zone is not None:
        parts, rows = _set_zone(turn, zone)
        turn.turn_into(*parts, rows=rows)


@feature.wrote("zoneask", paired=False)
def write_zone(turn: Turn, values: Mapping[str, str]) -> None:
    """A zone was written on a sheet."""
    zone = when.read_zone(values.get("zone", ""), turn.person.language)
    if zone is None:
        turn.popup("zone-unknown")
    else:
        parts, rows = _set_zone(turn, zone)
        turn.turn_into(*parts, rows=rows)


@feature.focus("zone", paired=False)
def type_zone(turn: Turn, said: Said) -> bool:
    """A zone was typed. False: it was something else, and a question is open that it may answer."""
    zone = when.read_zone(said.words.text, turn.person.language)
    if zone is not None:
        parts, rows = _set_zone(turn, zone)
        turn.whisper(*parts, rows=rows)
    elif preferences.may_be_an_answer(turn, said):
        return False
    else:
        turn.whisper("zone-unknown", rows=[[tap("button-settings-zone", "zoneask")], [tap("button-back", "settings")]])
    return True


def _set_zone(turn: Turn, zone: str) -> Screen:
    """Keep it; the couple goes by the zone of whoever said one first."""
    person = turn.person
    turn.change(zone=zone, focus=())
    said = line("zone-set", place=when.place_name(zone, person.language))
    if person.couple_id is None:
        return [said], ()
    if not turn.partner.zone or turn.couple.zone == person.zone:
        before = when.own_hour(turn, turn.partner)
        turn.change_couple(zone=zone)
        forming.replan(turn)
        if turn.partner.zone:
            _tell_partner(turn, before)
    parts, rows = when.hour_screen(turn)
    # Nobody asked for the hour: while a question is open, what they type next is its answer.
    if not keeping.waiting(turn):
        turn.change(focus=("hour",))
    return [said, *parts], rows


# --- hour ---------------------------------------------------------------------------------------------------


@feature.tap("hourask")
def ask_hour(turn: Turn) -> None:
    """Ask for the couple's hour."""
    preferences.expect(turn, "hour")
    parts, rows = when.hour_screen(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("hour")
def tap_hour(turn: Turn, hour: str) -> None:
    """An hour was tapped."""
    turn.turn_into(*_set_hour(turn, time(int(hour[:2]), int(hour[2:]))))


@feature.wrote("hourask")
def write_hour(turn: Turn, values: Mapping[str, str]) -> None:
    """An hour was written on a sheet."""
    hour = when.read_hour(values.get("hour", ""))
    if hour is None:
        turn.popup("hour-unknown")
    else:
        turn.turn_into(*_set_hour(turn, hour))


@feature.focus("hour")
def type_hour(turn: Turn, said: Said) -> bool:
    """An hour was typed. False: it was something else, and a question is open that it may answer."""
    hour = when.read_hour(said.words.text)
    if hour is not None:
        turn.whisper(*_set_hour(turn, hour))
    elif preferences.may_be_an_answer(turn, said):
        return False
    else:
        turn.whisper("hour-unknown", rows=[[tap("button-settings-hour", "hourask")], [tap("button-back", "settings")]])
    return True


def _set_hour(turn: Turn, hour: time) -> list[Part | str]:
    turn.change(focus=())
    before = when.own_hour(turn, turn.partner)
    turn.change_couple(hour=when.couples_hour(turn, turn.person, hour))
    forming.replan(turn)
    _tell_partner(turn, before)
    return [line("hour-set", hour=hour)]


def _tell_partner(turn: Turn, before: time) -> None:
    theirs = when.own_hour(turn, turn.partner)
    if theirs != before and turn.partner.reachable:
        turn.whisper(line("hour-changed", hour=theirs), to=turn.partner)


# --- language -----------------------------------------------------------------------------------------------


@feature.tap("languages", paired=False)
def languages(turn: Turn) -> None:
    """Offer the languages, each by its own name."""
    rows = _each_by_its_own_name(turn, "language")
    turn.turn_into("language-ask", rows=[*rows, [tap("button-back", "settings")]])


def _each_by_its_own_name(turn: Turn, action: str, *args: str) -> list[list[Tap]]:
    return [[Tap(own_name(one), action, (one, *args), one_of=True)] for one in turn.kit.texts.languages]


@feature.tap("language", paired=False)
def set_language(turn: Turn, language: str) -> None:
    """Speak this language from now on."""
    turn.change(language=turn.kit.texts.best(language))
    preferences.show_again(turn)


@feature.tap("tongues", paired=False)
def first_languages(turn: Turn, action: str, invite_id: str) -> None:
    """Offer them at the beginning, before anything is agreed to."""
    turn.turn_into("language-ask", rows=_each_by_its_own_name(turn, "say", action, invite_id))


@feature.tap("say", paired=False)
def begin_in(turn: Turn, language: str, action: str, invite_id: str) -> None:
    """Speak this language from now on, and ask anew what was asked."""
    turn.change(language=turn.kit.texts.best(language))
    if turn.person.couple_id is not None:
        preferences.show_again(turn)
    else:
        parts, rows = forming.consent_screen(turn, action, invite_id)
        turn.turn_into(*parts, rows=rows)
