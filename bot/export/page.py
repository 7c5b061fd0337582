"""The archive's page: one file, without a script or anything from outside, calm on a phone, on paper and in the dark."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial
from html import escape
from importlib import resources
from itertools import groupby

from babel.dates import format_date, format_skeleton

from bot import when
from bot.domain.people import FOR_NOW
from bot.export.record import Cover
from bot.export.sheets import Album, Sheet, Space, Words, media_of
from bot.kit import Kit
from bot.locales import locale, own_name
from bot.phrasing import Part, known
from bot.texts import Phrase, phrase, prompt_phrase

_STATES = {
    "sealed": phrase("sealed"),
    "unopened": phrase("export-unopened"),
    "passed": phrase("button-not-today"),
    "blank": phrase("export-blank"),
    "gone": phrase("words-taken-out"),
}
_TAGS = {"quote": "blockquote", "name": "h5", "title": "h4", "line": "p"}


def page(kit: Kit, cover: Cover, spaces: Sequence[Space], album: Album) -> Iterator[str]:
    """The whole page, piece by piece."""
    return _Page(kit, cover, album).whole(spaces)


@cache
def _style() -> tuple[str, str]:
    """The style sheet, and what it is known by: nothing else is let in."""
    text = resources.files("bot.export").joinpath("page.css").read_text("utf-8")
    return text, base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class _Page:
    def __init__(self, kit: Kit, cover: Cover, album: Album) -> None:
        self.kit, self.cover, self.album = kit, cover, album
        self.language = cover.me.language
        self.locale = locale(self.language)
        self.say = partial(kit.texts.say, self.language)

    def whole(self, spaces: Sequence[Space]) -> Iterator[str]:
        """From the first line to the last."""
        yield self._head()
        yield self._cover(spaces)
        for number, space in enumerate(spaces):
            yield from self._space(number, space)
        yield "</main>\n</body>\n</html>\n"

    def _head(self) -> str:
        style, known_by = _style()
        policy = f"default-src 'none'; style-src 'sha256-{known_by}'; base-uri 'none'; form-action 'none'"
        return (
            f'<!doctype html>\n<html lang="{escape(self.language)}" dir="{self.locale.text_direction}">\n<head>\n'
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
            f"<title>Duologue</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        )

    # -- what is known of the person ------------------------------------------------------------------------

    def _cover(self, spaces: Sequence[Space]) -> str:
        facts = "".join(
            f"<div><dt>{self._said(label)}</dt><dd>{_own(value)}</dd></div>" for label, value in self._facts()
        )
        made = self._said(phrase("export-made", day=self.cover.made))
        contents = "".join(self._contents(number, space) for number, space in enumerate(spaces))
        empty = "" if spaces else f"<p>{self._said(phrase('export-empty'))}</p>\n"
        return (
            f"<header>\n<h1>{self._said(phrase('export-title'))}</h1>\n<p>{made}</p>\n"
            f"<p>{self._said(phrase('export-note'))}</p>\n</header>\n"
            f"<section>\n<h2>{self._said(phrase('export-about-you'))}</h2>\n<dl>{facts}</dl>\n</section>\n"
            f"{empty}{f'<nav>{contents}</nav>' if contents else ''}\n"
        )

    def _facts(self) -> Iterator[tuple[Phrase, str]]:
        me, cover = self.cover.me, self.cover
        on, off = self.say(phrase("export-on")), self.say(phrase("export-off"))
        yield phrase("export-name"), me.name
        yield phrase("export-since"), self._date(cover.day(me.created_at))
        if me.consented_at:
            yield phrase("export-consented"), self._date(cover.day(me.consented_at))
        yield phrase("export-language"), own_name(self.language)
        if me.zone:
            yield phrase("export-zone"), when.place_name(me.zone, self.language)
        if cover.hour:
            yield phrase("export-hour"), self.say(phrase("button-hour", hour=cover.hour))
        yield phrase("export-reminder"), on if me.nudges else off
        yield phrase("export-discreet"), on if me.discreet else off
        if me.quiet:
            quiet = dict(zip(("start", "end"), map(when.as_time, me.quiet), strict=True))
            yield phrase("export-quiet"), self.say(phrase("button-quiet-span", **quiet))
        if me.paused_until:
            end = "∞" if me.paused_until == FOR_NOW else self._date(cover.day(me.paused_until))
            yield phrase("export-paused"), end

    def _contents(self, number: int, space: Space) -> str:
        months = "".join(
            f'<li><a href="#{number}-{month:%Y-%m}">{escape(self._month(month))}</a></li>' for month in _months(space)
        )
        return f"<p>{self._said(self._title(space))}</p>\n<ul>{months}</ul>\n" if months else ""

    # -- what was said ---------------------------------------------------------------------------------------

    def _title(self, space: Space) -> Phrase:
        began = self.cover.day(space.couple.created_at)
        if space.couple.closed_at is None:
            return phrase("export-space", name=space.partner, day=began)
        return phrase("export-former", day=began, until=self.cover.day(space.couple.closed_at))

    def _space(self, number: int, space: Space) -> Iterator[str]:
        total = space.couple.streak.total
        days = self._said(phrase("streak-total", count=total)) if total else ""
        yield f"<section>\n<h2>{self._said(self._title(space))}</h2>\n<p>{days}</p>\n"
        if not space.sheets:
            yield f"<p>{self._said(phrase('export-empty'))}</p>\n"
        for month, sheets in groupby(space.sheets, key=lambda one: one.day.replace(day=1)):
            yield f'<h3 id="{number}-{month:%Y-%m}">{escape(self._month(month))}</h3>\n'
            yield from map(self._sheet, sheets)
        yield "</section>\n"

    def _sheet(self, sheet: Sheet) -> str:
        form = self.kit.house.forms[sheet.form]
        prompt = prompt_phrase(sheet.prompt)
        known = bool(sheet.prompt) and self.kit.texts.knows(prompt)
        head = f'<time datetime="{sheet.day}">{escape(self._day(sheet.day))}</time>'
        asked = f'<h4 dir="auto">{self._said(prompt if known else phrase(form.title))}</h4>\n{self._own(sheet)}'
        words = "".join(self._words(sheet, one) for one in sheet.parts)
        lines = "".join(self._line(one) for one in sheet.parts if one.line)
        kept = f"<small>♥ {self._said(phrase('export-kept'))}</small>\n" if any(one.kept for one in sheet.parts) else ""
        return f"<article>\n{head}\n{asked}{words}{lines}{kept}</article>\n"

    def _own(self, sheet: Sheet) -> str:
        """The question in the words of whoever asked it."""
        words, asker = sheet.asked
        shown = [Part("name", phrase("own-asks", name=asker)), Part("quote", words)] if words else []
        return "".join(map(self._block, shown))

    def _words(self, sheet: Sheet, words: Words) -> str:
        if words.state is None:
            return ""
        made = self._answer(sheet, words) if words.filled else self._block(Part("name", words.name))
        if words.state in _STATES:
            made += f"<small>{self._said(_STATES[words.state])}</small>\n"
        return f'<div class="{"mine" if words.mine else "theirs"}">\n{made}</div>\n'

    def _answer(self, sheet: Sheet, words: Words) -> str:
        parts = self.kit.house.forms[sheet.form].reveal([(words.name, words.filled)])
        # Asides were for the moment of the reveal.
        said = [self._block(one) for one in known(self.kit.texts, parts) if one.style != "hint"]
        media = media_of(self.kit, sheet, words)
        return "".join([*said, *(self._medium(one.kind, self.album.names[one.ref]) for one in media)])

    def _medium(self, kind: str, name: str) -> str:
        said = self._said(phrase(f"media-{kind}"))
        if name in self.album.here:
            return f'<p class="file"><a href="{escape(name)}">{said}</a></p>\n'
        return f"<small>{said}: {self._said(phrase('export-elsewhere'))}</small>\n"

    def _line(self, words: Words) -> str:
        heading = Part("name", phrase(f"line-{words.line['kind']}", name=words.name))
        made = "".join(map(self._block, (heading, Part("quote", words.line["text"]))))
        return f'<div class="line {"mine" if words.mine else "theirs"}">\n{made}</div>\n'

    def _block(self, part: Part) -> str:
        tag = _TAGS[part.style]
        text = escape(part.content) if isinstance(part.content, str) else self._said(part.content)
        return f'<{tag} dir="auto">{text}</{tag}>\n'

    # -- in their language ------------------------------------------------------------------------------------

    def _said(self, what: Phrase) -> str:
        return escape(self.say(what))

    def _day(self, day: date) -> str:
        return str(format_date(day, "full", locale=self.locale))

    def _date(self, day: date) -> str:
        return str(format_date(day, "long", locale=self.locale))

    def _month(self, month: date) -> str:
        return str(format_skeleton("yMMMM", month, locale=self.locale))


def _months(space: Space) -> list[date]:
    return sorted({one.day.replace(day=1) for one in space.sheets})


def _own(text: str) -> str:
    """What may be somebody's own words among ours: without a say over what stands around it."""
    return f"<bdi>{escape(text)}</bdi>"
