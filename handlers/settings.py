"""Settings: the hour, the zone, one's language, and how quietly the bot comes. One menu, edited in place."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from babel import Locale

from bot import forming, when
from bot.feature import Feature
from bot.phrasing import Part, Rows, Tap, line, tap, title
from bot.rounds import keeping
from bot.speech import Commanded, Said
from bot.turn import Turn

feature = Feature("settings")

EXPECTED_FOR = timedelta(minutes=10)
"""How long a place or an hour asked for in the settings is waited for."""


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
    zone = when.zone_of(turn, person)
    parts = [title("settings-title"), line("settings-zone", place=when.place_name(zone, person.language))]
    rows: list[list[Tap]] = [[tap("button-settings-zone", "zoneask")]]
    if person.couple_id is not None:
        parts.append(line("settings-hour", hour=when.own_hour(turn, person)))
        rows.insert(0, [tap("button-settings-hour", "hourask")])
    rows.append([tap("button-settings-language", "languages")])
    nudge = ("button-nudges-off", "off") if person.nudges else ("button-nudges-on", "on")
    rows.append([tap(nudge[0], "nudges", nudge[1])])
    if person.couple_id is not None and turn.kit.texts.topics:
        rows.append([tap("button-settings-deeper", "deeper")])
    parts.append(line("settings-nudges-on" if person.nudges else "settings-nudges-off"))
    if person.quiet:
        start, end = map(when.as_time, person.quiet)
        parts.append(line("settings-quiet", start=start, end=end))
    parts.append(line("settings-discreet-on" if person.discreet else "settings-discreet-off"))
    hiding = ("button-discreet-off", "off") if person.discreet else ("button-discreet-on", "on")
    discreet = tap(hiding[0], "discreet", hiding[1])
    rows += [[tap("button-settings-quiet", "quietask")], [discreet]]
    if person.couple_id is not None:
        rows.append([tap("button-settings-pause", "pause")])
    return list(parts), rows


@feature.tap("nudges", paired=False)
def nudges(turn: Turn, wanted: str) -> None:
    """Turn the nudge on or off, for oneself; a tap that comes twice turns nothing back."""
    turn.change(nudges=wanted == "on")
    back(turn)


@feature.tap("discreet", paired=False)
def discreet(turn: Turn, wanted: str) -> None:
    """Let what comes show nothing on a lock screen, or the question again."""
    turn.change(discreet=wanted == "on")
    back(turn)


# --- quiet hours --------------------------------------------------------------------------------------------


@feature.tap("quietask", paired=False)
def ask_quiet(turn: Turn) -> None:
    """Ask for the hours in which nothing sounds."""
    _expect(turn, "quiet")
    parts, rows = when.quiet_screen(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("quiet", paired=False)
def tap_quiet(turn: Turn, *span: str) -> None:
    """Quiet hours were tapped, or none."""
    turn.change(quiet=span)
    back(turn)


@feature.focus("quiet", paired=False)
def type_quiet(turn: Turn, said: Said) -> bool:
    """Quiet hours were typed. False: it was something else, and a question is open that it may answer."""
    span = when.read_span(said.words.text)
    if span is not None:
        turn.change(quiet=span, focus=())
        parts, rows = _menu(turn)
        turn.whisper(*parts, rows=rows)
    elif _may_be_an_answer(turn, said):
        return False
    else:
        turn.whisper(
            "quiet-unknown", rows=[[tap("button-settings-quiet", "quietask")], [tap("button-back", "settings")]]
        )
    return True


# --- zone ---------------------------------------------------------------------------------------------------


@feature.tap("zoneask", paired=False)
def ask_zone(turn: Turn) -> None:
    """Ask where they are."""
    _expect(turn, "zone")
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
    elif _may_be_an_answer(turn, said):
        return False
    else:
        turn.whisper("zone-unknown", rows=[[tap("button-settings-zone", "zoneask")], [tap("button-back", "settings")]])
    return True


def _expect(turn: Turn, what: str) -> None:
    """They want to change this: for a while, what they write is about nothing else."""
    turn.change(focus=(what, (turn.now + EXPECTED_FOR).isoformat()))


def _may_be_an_answer(turn: Turn, said: Said) -> bool:
    """Whether something typed while we had asked for a place or an hour is meant for an open question."""
    expected = len(turn.person.focus) > 1 and turn.now < datetime.fromisoformat(turn.person.focus[1])
    if turn.person.couple_id is None or not keeping.waiting(turn) or (expected and said.words.text):
        return False
    turn.change(focus=())
    return True


def _set_zone(turn: Turn, zone: str) -> when.Screen:
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
    _expect(turn, "hour")
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
    elif _may_be_an_answer(turn, said):
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
