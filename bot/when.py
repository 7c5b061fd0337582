"""Where and when: the zone and the hour, as a short grid of taps; both can be typed, and both can be left as they are."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.domain import calm
from bot.domain.people import Person
from bot.domain.text import plain
from bot.locales import city
from bot.phrasing import Screen, Tap, tap
from bot.texts import Instant, phrase
from bot.turn import Turn

_BY_LANGUAGE = {"de": "Europe/Berlin", "pt-BR": "America/Sao_Paulo", "ru": "Europe/Moscow"}
"""Where most who speak it live by one clock."""
_GRID = (
    "Europe/London",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Africa/Lagos",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Sao_Paulo",
    "America/Bogota",
)
_HOURS = ("19:00", "20:00", "21:00", "22:00", "07:00", "08:00", "12:30", "17:00")
_CLOCK = re.compile(
    r"(?:(?:at|um|a las?|las?|[àa]s?|в|во) )?([01]?\d|2[0-3])(?:[:.h]([0-5]\d)?)?"
    r"\s*(am|pm|a\.\s?m\.|p\.\s?m\.|uhr|h|hs|hrs?|horas?|ч|час|часа|часов)?\.?",
    re.IGNORECASE,
)
_QUIET = ("22:00-07:00", "23:00-08:00", "21:00-06:00", "00:00-09:00")
_FROM = re.compile(r"^(?:from|von|desde|de|das?|с|со|от) ", re.IGNORECASE)
_TO = re.compile(r"[-–—]|\b(?:to|bis|hasta|até|a|às?|до|по)\b", re.IGNORECASE)
ZONE_TAIL = 27
"""How much of a zone's name a button can carry: from its end, where no two zones are alike."""


def zone_of(turn: Turn, person: Person) -> str:
    """Somebody's zone: as they said, or likely for their language, or the operator's default."""
    return likely_zone(person, turn.kit.default_zone)


def likely_zone(person: Person, otherwise: str) -> str:
    """Somebody's zone: as they said, or likely for their language, or this one."""
    return person.zone or _BY_LANGUAGE.get(person.language) or otherwise


def zone_screen(turn: Turn) -> Screen:
    """Ask where; the first button keeps what we would assume."""
    guess = zone_of(turn, turn.person)
    language = turn.person.language
    first = Tap(phrase("button-zone-keep", place=place_name(guess, language)), "zone", (guess[-ZONE_TAIL:],))
    others = [Tap(place_name(zone, language), "zone", (zone,), one_of=True) for zone in _GRID if zone != guess]
    return ["zone-ask"], [[first], *(others[at : at + 3] for at in range(0, len(others), 3)), [_other("zone")]]


def _other(what: str) -> Tap:
    """A button that leads to a sheet, for whatever is not on the grid; elsewhere it can just be typed."""
    return tap("button-other", f"{what}ask")._replace(sheet=what, bare=False)


def clock_of(turn: Turn, person: Person) -> ZoneInfo:
    """The clock that somebody lives by."""
    return ZoneInfo(zone_of(turn, person))


def moments(turn: Turn, person: Person, at: datetime) -> dict[str, Instant]:
    """The `day` and the `hour` of a moment by somebody's clock, to be said."""
    there = clock_of(turn, person)
    return {"day": Instant(at, there, "date"), "hour": Instant(at, there, "time")}


def own_hour(turn: Turn, person: Person) -> time:
    """The couple's hour on this person's clock, as of today; where the other one lives is nobody's business."""
    return moved(turn.now, turn.couple.hour, turn.couple.zone, zone_of(turn, person))


def couples_hour(turn: Turn, person: Person, hour: time) -> time:
    """An hour on this person's clock as the couple's, as of today."""
    return moved(turn.now, hour, zone_of(turn, person), turn.couple.zone)


def moved(now: datetime, hour: time, zone: str, to: str) -> time:
    """An hour of one zone on the clocks of another, as of today."""
    if zone == to:
        return hour
    there = now.astimezone(ZoneInfo(zone)).replace(hour=hour.hour, minute=hour.minute)
    return there.astimezone(ZoneInfo(to)).time().replace(second=0, microsecond=0)


def is_quiet(turn: Turn, person: Person) -> bool:
    """Whether nothing may sound for this person now."""
    return calm.is_quiet(person.quiet, turn.now, clock_of(turn, person))


def hour_screen(turn: Turn) -> Screen:
    """Ask at which hour; the first button keeps the hour as it is."""
    hour = own_hour(turn, turn.person)
    first = Tap(phrase("button-hour-keep", hour=hour), "hour", (f"{hour:%H%M}",))
    times = [time.fromisoformat(one) for one in _HOURS]
    others = [
        Tap(phrase("button-hour", hour=one), "hour", (f"{one:%H%M}",), one_of=True) for one in times if one != hour
    ]
    return ["hour-ask"], [[first], *(others[at : at + 3] for at in range(0, len(others), 3)), [_other("hour")]]


def read_hour(text: str) -> time | None:
    """A typed time of day such as 20:30, 8pm, 20 Uhr, às 20h, в 20:30; None if it is not clearly one."""
    found = _CLOCK.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), re.sub(r"[.\s]", "", (found[3] or "").lower())
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute)


def quiet_screen(turn: Turn) -> Screen:
    """Ask for the hours in which nothing is to sound."""
    spans = [one.split("-") for one in _QUIET]
    taps = [tap("button-quiet-span", "quiet", *one, start=as_time(one[0]), end=as_time(one[1])) for one in spans]
    taps = [one._replace(one_of=True) for one in taps]
    rows = [*(taps[at : at + 2] for at in range(0, len(taps), 2)), [_other("quiet")]]
    off = [[tap("button-quiet-off", "quiet")]] if turn.person.quiet else []
    return ["quiet-ask"], [*rows, *off, [tap("button-back", "settings")]]


def as_time(text: str) -> time:
    """A time of day as it is kept, HH:MM."""
    return time.fromisoformat(text)


def read_span(text: str) -> tuple[str, str] | None:
    """A typed span such as 22-7, 22:00–07:30, 10pm to 7am, as it is kept; None if it is not clearly one."""
    text = _FROM.sub("", " ".join(text.split()))
    for found in _TO.finditer(text):
        start, end = read_hour(text[: found.start()]), read_hour(text[found.end() :])
        if start is not None and end is not None:
            return f"{start:%H:%M}", f"{end:%H:%M}"
    return None


def read_zone(text: str, language: str) -> str | None:
    """A typed zone: its IANA name, or the name of its city in English or in the reader's language."""
    wanted = plain(text.replace("_", " "))
    return _zones_by_name(language).get(wanted) or _zones_by_name("en").get(wanted)


@lru_cache(maxsize=16)
def _zones_by_name(language: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for zone in sorted(available_timezones(), key=lambda one: ("/" not in one, one)):
        for name in (zone, zone.rpartition("/")[2], place_name(zone, language)):
            names.setdefault(plain(name.replace("_", " ")), zone)
    return names


@lru_cache(maxsize=2048)
def place_name(zone: str, language: str) -> str:
    """The city that names a zone, in this language."""
    if zone.partition("/")[0] in ("Etc", "UTC", "GMT"):
        return zone.rpartition("/")[2]
    return city(zone, language)


def zone_tapped(tail: str) -> str | None:
    """The zone that a button carried."""
    return _zones_by_tail().get(tail)


@lru_cache(maxsize=1)
def _zones_by_tail() -> dict[str, str]:
    return {zone[-ZONE_TAIL:]: zone for zone in available_timezones()}
