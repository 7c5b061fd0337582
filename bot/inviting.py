"""Inviting: an invitation, the ways that lead to it, and whom the bot writes to about one."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import forming
from bot.domain.people import (
    ASKED_AT_MOST,
    ASKERS_AT_MOST,
    INVITE_LASTS,
    NO_LASTS,
    Invite,
    InviteKind,
    Person,
    hash_token,
    new_note,
)
from bot.phrasing import Part, hint, line, tap, title
from bot.speech import Account, Chat, Way
from bot.texts import phrase
from bot.turn import Turn


def make(turn: Turn, kind: InviteKind, bound: Account | None = None, origin: Chat | None = None) -> tuple[Invite, str]:
    """An invitation of the acting person, and the payload that leads to it; the one they had before is over.

    `bound` is the only account that can accept; `origin` is the room where it was asked for.
    """
    for old in turn.invites.all():
        if old.asker == turn.person.id and not old.done:
            turn.invites[old.id] = replace(old, done=True)
    token = turn.kit.new_token()
    invite = Invite(
        turn.kit.new_id(turn.now),
        hash_token(token),
        kind,
        turn.now + INVITE_LASTS,
        asker=turn.person.id,
        bound_platform=bound.platform if bound else "",
        bound_account=bound.id if bound else "",
        room_platform=origin.platform if origin else "",
        room_chat=origin.id if origin else "",
    )
    turn.invites[invite.id] = invite
    return invite, f"i{token}"


# --- passing it on ------------------------------------------------------------------------------------------------


def pass_on(turn: Turn) -> None:
    """Give the acting person an invitation by link, with every way there is to use it."""
    _made, payload = make(turn, "link")
    mine = turn.person.platform
    ways = {name: turn.kit.ways[name](payload) for name in sorted(turn.kit.ways, key=lambda name: name != mine)}
    scanned = next((name for name, way in ways.items() if not way.say), "")
    picture = _qr(ways[scanned].link) if scanned else None
    if len(ways) > 1:
        parts = [line("link-how-several"), *_several(turn, ways)]
        parts += [hint("link-scan", platform=turn.kit.traits(scanned).title)] if scanned else []
    else:
        parts = [line("link-how" if scanned else "link-how-typed"), *_way(ways[mine])]
    turn.whisper(title("link-title"), *parts, picture=picture)


def _several(turn: Turn, ways: dict[str, Way]) -> Iterable[Part]:
    for name, way in ways.items():
        yield Part("name", turn.kit.traits(name).title)
        yield from _way(way)


def _way(way: Way) -> list[Part]:
    """Link and words by themselves, so that they can be tapped and copied."""
    said = [line("way-say"), Part("code", way.say)] if way.say else []
    return [Part("line", way.link), *said]


def _qr(url: str) -> bytes:
    # Only now: most starts of the program draw none.
    import segno

    file = io.BytesIO()
    segno.make(url, error="m").save(file, kind="png", scale=12, border=4, dark="#2b2440", light="#ffffff")
    return file.getvalue()


# --- asking somebody --------------------------------------------------------------------------------------------


def ask(turn: Turn, chosen: Account, name: str = "", origin: Chat | None = None, **flags: Any) -> None:
    """Invite exactly this account, and write to them where that may be; whoever it is, the asker reads the same."""
    invite, payload = make(turn, "chosen", chosen, origin)
    writes = turn.kit.traits(chosen.platform).writes_first
    name = name or turn.kit.texts.say(turn.person.language, phrase("your-partner"))
    way = turn.kit.ways[chosen.platform](payload)
    turn.whisper(line("chosen-written" if writes else "chosen-link", name=name), *_way(way), **flags)
    known = turn.scene.person_of(chosen)
    if known is None and writes:
        # Nobody is kept who has not answered yet: this is for the one message alone.
        known = Person(0, chosen.platform, chosen.id, turn.now, language=turn.person.language)
    if known is not None and known.couple_id is None and (known.reachable or writes) and _may_ask(turn, chosen):
        put_to(turn, known, invite)


def _may_ask(turn: Turn, chosen: Account) -> bool:
    """Whether one more message may come to them, and from this asker; if so, it is noted."""
    me = turn.person
    asked, asks = _note(turn, "asked", chosen), _note(turn, "asks", Account(me.platform, me.account))
    if me.id in asked.seats or len(asked.seats) >= ASKERS_AT_MOST or len(asks.seats) >= ASKED_AT_MOST:
        return False
    _add(turn, asked, me.id, INVITE_LASTS)
    _add(turn, asks, asked.id, INVITE_LASTS)
    return True


def keep_no(turn: Turn, asker: int) -> None:
    """Note that the acting person has declined this asker: nothing more is written to them for that one."""
    _add(turn, _note(turn, "asked", Account(turn.person.platform, turn.person.account)), asker, NO_LASTS)


def _note(turn: Turn, kind: InviteKind, account: Account) -> Invite:
    empty = new_note(kind, account.platform, account.id, turn.now)
    note = turn.invites.get(empty.id)
    return note if note is not None and turn.now < note.expires_at else empty


def _add(turn: Turn, note: Invite, one: int, lasts: timedelta) -> None:
    seats = tuple(dict.fromkeys((*note.seats, one)))
    turn.invites[note.id] = replace(note, seats=seats, expires_at=max(note.expires_at, turn.now + lasts))


def put_to(turn: Turn, person: Person, invite: Invite) -> None:
    """Ask this person, in private, whether they want to begin with the asker."""
    name = turn.people[invite.asker].name
    yes = tap("button-accept", "accept", invite.id, name=name)
    rows = [[yes], [tap("button-decline", "decline", invite.id)]]
    consent = forming.consent_text(turn, person.platform)
    turn.whisper(line("asked-by", name=name), *consent, to=person, rows=rows)
