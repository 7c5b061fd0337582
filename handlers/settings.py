"""Settings: the hour, the zone, one's language, the nudge. One menu, edited in place."""

from __future__ import annotations

from datetime import time

from babel import Locale

from bot import forming, when
from bot.feature import Feature
from bot.phrasing import Part, Rows, Tap, line, tap, title
from bot.rounds import keeping
from bot.speech import Commanded, Said
from bot.turn import Turn

feature = Feature("settings")


@feature.command("settings", menu=True, paired=False)
def settings(turn: Turn, command: Commanded) -> None:
    """Show the menu, in private."""
    parts, rows = _menu(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("settings", paired=False)
def back(turn: Turn) -> None:
    """Show the menu again."""
    parts, rows = _menu(turn)
    turn.change(focus=())
    turn.turn_into(*parts, rows=rows)


def _menu(turn: Turn) -> when.Screen:
    person = turn.person
    zone = person.zone or when.guess_zone(turn)
    parts = [title("settings-title"), line("settings-zone", place=when.place_name(zone, person.language))]
    rows: list[list[Tap]] = [[tap("button-settings-zone", "zoneask")]]
    if person.couple_id is not None:
        parts.append(line("settings-hour", hour=when.own_hour(turn, person)))
        rows.insert(0, [tap("button-settings-hour", "hourask")])
    rows.append([tap("button-settings-language", "languages")])
    rows.append([tap("button-nudges-off" if person.nudges else "button-nudges-on", "nudges")])
    parts.append(line("settings-nudges-on" if person.nudges else "settings-nudges-off"))
    return list(parts), rows


@feature.tap("nudges", paired=False)
def nudges(turn: Turn) -> None:
    """Turn the nudge on or off, for oneself."""
    turn.change(nudges=not turn.person.nudges)
    back(turn)


# --- zone ---------------------------------------------------------------------------------------------------


@feature.tap("zoneask", paired=False)
def ask_zone(turn: Turn) -> None:
    """Ask where they are."""
    turn.change(focus=("zone",))
    parts, rows = when.zone_screen(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("zone", paired=False)
def tap_zone(turn: Turn, tail: str) -> None:
    """A zone was tapped."""
    zone = when.zone_tapped(tail)
    if zone is not None:
        parts, rows = _set_zone(turn, zone)
        turn.turn_into(*parts, rows=rows)


@feature.focus("zone", paired=False)
def type_zone(turn: Turn, said: Said) -> bool:
    """A zone was typed. False: it was something else, and a question is open that it may answer."""
    zone = when.read_zone(said.words.text, turn.person.language)
    if zone is not None:
        parts, rows = _set_zone(turn, zone)
        turn.whisper(*parts, rows=rows)
    elif _may_be_an_answer(turn):
        return False
    else:
        turn.whisper("zone-unknown")
    return True


def _may_be_an_answer(turn: Turn) -> bool:
    waiting = turn.person.couple_id is not None and bool(keeping.waiting(turn))
    if waiting:
        turn.change(focus=())
    return waiting


def _set_zone(turn: Turn, zone: str) -> when.Screen:
    """Keep it; the couple goes by the zone of whoever said one first."""
    person = turn.person
    turn.change(zone=zone, focus=())
    said = line("zone-set", place=when.place_name(zone, person.language))
    if person.couple_id is None:
        return [said], ()
    if not turn.partner.zone or turn.couple.zone == person.zone:
        turn.change_couple(zone=zone)
        forming.replan(turn)
    parts, rows = when.hour_screen(turn)
    # Nobody asked for the hour: while a question is open, what they type next is its answer.
    if not keeping.waiting(turn):
        turn.change(focus=("hour",))
    return [said, *parts], rows


# --- hour ---------------------------------------------------------------------------------------------------


@feature.tap("hourask")
def ask_hour(turn: Turn) -> None:
    """Ask for the couple's hour."""
    turn.change(focus=("hour",))
    parts, rows = when.hour_screen(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("hour")
def tap_hour(turn: Turn, hour: str) -> None:
    """An hour was tapped."""
    turn.turn_into(*_set_hour(turn, time(int(hour[:2]), int(hour[2:]))))


@feature.focus("hour")
def type_hour(turn: Turn, said: Said) -> bool:
    """An hour was typed. False: it was something else, and a question is open that it may answer."""
    hour = when.read_hour(said.words.text)
    if hour is not None:
        turn.whisper(*_set_hour(turn, hour))
    elif _may_be_an_answer(turn):
        return False
    else:
        turn.whisper("hour-unknown")
    return True


def _set_hour(turn: Turn, hour: time) -> list[Part | str]:
    turn.change(focus=())
    before = turn.couple.hour
    turn.change_couple(hour=when.couples_hour(turn, turn.person, hour))
    forming.replan(turn)
    if turn.couple.hour != before and turn.partner.reachable:
        theirs = when.own_hour(turn, turn.partner)
        turn.whisper(line("hour-changed", hour=theirs), to=turn.partner)
    return [line("hour-set", hour=hour)]


# --- language -----------------------------------------------------------------------------------------------


@feature.tap("languages", paired=False)
def languages(turn: Turn) -> None:
    """Offer the languages, each by its own name."""
    rows: Rows = [[Tap(_own_name(language), "language", (language,))] for language in turn.kit.texts.languages]
    turn.turn_into("language-ask", rows=[*rows, [tap("button-back", "settings")]])


@feature.tap("language", paired=False)
def set_language(turn: Turn, language: str) -> None:
    """Speak this language from now on."""
    turn.change(language=turn.kit.texts.best(language))
    back(turn)


def _own_name(language: str) -> str:
    locale = Locale.parse(language.replace("-", "_"))
    return str(locale.get_display_name(locale)).capitalize()
