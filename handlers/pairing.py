"""Beginning without a room: consent, then choose the partner or pass a link on; they accept, the asker confirms."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

from bot import forming
from bot.domain.people import INVITE_LASTS, Invite, InviteKind, Person, hash_token
from bot.feature import Feature
from bot.phrasing import Part, Pick, Tap, line, tap, title
from bot.speech import Account, Chose, Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("pairing")

_SAME_TAP = timedelta(seconds=10)
"""Within this time another tap is the same one, repeated: a second link would end the first, which is on its way."""


@feature.command("start", paired=False)
def start(turn: Turn, command: Commanded) -> None:
    """Open the private chat."""
    if turn.person.couple_id is not None:
        turn.whisper("start-paired")
    else:
        begin(turn)


@feature.command("pair", paired=False, takes=(("partner", "person"), ("code", "text")))
def pair(turn: Turn, command: Commanded) -> None:
    """Begin with somebody."""
    if turn.person.couple_id is not None:
        turn.whisper(line("already-paired", name=turn.partner.name))
    else:
        begin(turn)


def begin(turn: Turn) -> None:
    """Ask for consent first, then how to begin."""
    if turn.person.consented_at is None:
        rows = [[tap("button-consent", "consent")], [tap("button-not-now", "notnow")]]
        turn.whisper(title("hello"), *forming.consent_text(), rows=rows)
    else:
        turn.whisper("begin-how", rows=_ways())


def _ways() -> list[list[Tap]]:
    return [[tap("button-choose", "choose")], [tap("button-link", "link")]]


@feature.tap("consent", paired=False)
def consent(turn: Turn) -> None:
    """They agree that what they write is kept here."""
    turn.change(consented_at=turn.person.consented_at or turn.now)
    turn.turn_into("begin-how", rows=_ways())


@feature.tap("notnow", paired=False)
def not_now(turn: Turn) -> None:
    """Not now; nothing is kept but that they wrote."""
    turn.turn_into("not-now")


# --- asking -------------------------------------------------------------------------------------------------


@feature.tap("choose", paired=False)
def choose(turn: Turn) -> None:
    """Let them pick the partner from their contacts."""
    if _free(turn):
        turn.whisper("choose-how", rows=[[Pick(phrase("button-pick"))]])


@feature.on(Chose)
def chose(turn: Turn, choice: Chose) -> None:
    """An invitation for exactly this account; whoever it is, the asker reads the same."""
    if not _free(turn):
        return
    me = turn.person
    if choice.chosen == Account(me.platform, me.account):
        turn.whisper("chose-self", clear_keys=True)
        return
    mine = (one for one in turn.invites.all() if one.asker == me.id)
    asked = any(_bound_to(one, choice.chosen) and one.usable(turn.now) for one in mine)
    invite, link = _invite(turn, "chosen", choice.chosen)
    name = choice.name or turn.kit.texts.say(me.language, phrase("your-partner"))
    turn.whisper(line("chosen-link", name=name), Part("line", link), clear_keys=True)
    known = turn.scene.person_of(choice.chosen)
    # Nobody is asked twice by the same person within the life of an invitation.
    if known is not None and known.couple_id is None and known.reachable and not asked:
        _put_to(turn, known, invite)


def _bound_to(invite: Invite, account: Account) -> bool:
    return (invite.bound_platform, invite.bound_account) == (account.platform, account.id)


@feature.tap("link", paired=False)
def link(turn: Turn) -> None:
    """A link and a QR code to pass on."""
    if any(one.asker == turn.person.id and one.kind == "link" and _just_made(turn, one) for one in turn.invites.all()):
        turn.popup("already-done")
    elif _free(turn):
        _made, url = _invite(turn, "link")
        turn.whisper(title("link-title"), "link-how", Part("line", url), picture=_qr(url))


def _just_made(turn: Turn, invite: Invite) -> bool:
    return not invite.done and invite.expires_at - INVITE_LASTS > turn.now - _SAME_TAP


def _free(turn: Turn) -> bool:
    if turn.person.couple_id is not None:
        turn.whisper(line("already-paired", name=turn.partner.name))
        return False
    if turn.person.consented_at is None:
        begin(turn)
        return False
    return True


def _invite(turn: Turn, kind: InviteKind, bound: Account | None = None) -> tuple[Invite, str]:
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
    )
    turn.invites[invite.id] = invite
    return invite, turn.kit.ways[turn.person.platform](f"i{token}").link


def _qr(url: str) -> bytes:
    # Only now: most starts of the program draw none.
    import segno

    file = io.BytesIO()
    segno.make(url, error="m").save(file, kind="png", scale=12, border=4, dark="#2b2440", light="#ffffff")
    return file.getvalue()


# --- being asked ---------------------------------------------------------------------------------------------


@feature.link("i")
def arrive(turn: Turn, token: str) -> None:
    """Somebody opened an invitation's link."""
    hashed = hash_token(token)
    mine = (one for one in turn.invites.all() if one.kind != "room")
    invite = next((one for one in mine if one.token_hash == hashed), None)
    if turn.person.couple_id is not None:
        turn.whisper(line("already-paired", name=turn.partner.name))
    elif invite is not None and invite.asker == turn.person.id:
        turn.whisper("own-link")
    elif invite is None or invite.seats or not forming.usable(turn, invite):
        turn.whisper("link-over")
    else:
        _put_to(turn, turn.person, invite)


def _put_to(turn: Turn, person: Person, invite: Invite) -> None:
    name = turn.people[invite.asker].name
    yes = tap("button-accept", "accept", invite.id, name=name)
    rows = [[yes], [tap("button-decline", "decline", invite.id)]]
    turn.whisper(line("asked-by", name=name), *forming.consent_text(), to=person, rows=rows)


def _at_hand(turn: Turn, invite_id: str) -> Invite | None:
    return turn.invites.get(int(invite_id))


@feature.tap("decline", paired=False)
def decline(turn: Turn, invite_id: str) -> None:
    """No: nothing is shown to anybody."""
    turn.turn_into("declined")


@feature.tap("accept", paired=False)
def accept(turn: Turn, invite_id: str) -> None:
    """Yes, and consent; the invitation is used up, and the asker confirms."""
    invite = _at_hand(turn, invite_id)
    if turn.person.couple_id is not None:
        turn.popup("already-paired-short")
    elif invite is not None and invite.seats == (turn.person.id,):
        turn.popup("already-done")
    elif (
        invite is None
        or invite.seats
        or not forming.usable(turn, invite)
        or turn.people[invite.asker].couple_id is not None
    ):
        turn.turn_into("link-over")
    else:
        _seat(turn, invite)


def _seat(turn: Turn, invite: Invite) -> None:
    asker = turn.people[invite.asker]
    turn.change(consented_at=turn.person.consented_at or turn.now)
    turn.invites[invite.id] = replace(invite, seats=(turn.person.id,))
    turn.turn_into(line("accepted", name=asker.name))
    rows = [
        [tap("button-confirm", "confirm", invite.id, name=turn.person.name)],
        [tap("button-not-them", "refuse", invite.id)],
    ]
    turn.whisper(line("confirm-ask", name=turn.person.name), to=asker, rows=rows)


@feature.tap("confirm", paired=False, past=True)
def confirm(turn: Turn, invite_id: str) -> None:
    """The asker confirms who it is: the two are a couple."""
    invite = _at_hand(turn, invite_id)
    other = turn.people.get(invite.seats[0]) if invite and invite.seats else None
    if turn.person.couple_id is not None:
        turn.popup("already-paired-short")
    elif invite is None or invite.done or invite.asker != turn.person.id:
        turn.popup("link-over-short")
    elif other is None or other.couple_id is not None or not other.reachable:
        turn.turn_into("link-over")
    else:
        turn.turn_into(line("confirmed", name=other.name))
        forming.join(turn, turn.person, other)
        forming.welcome(turn, turn.person, other)
        forming.ask_zone(turn)
        forming.ask_zone(turn.as_person(other))


@feature.tap("refuse", paired=False)
def refuse(turn: Turn, invite_id: str) -> None:
    """It was somebody else: the invitation is over, neutrally."""
    invite = _at_hand(turn, invite_id)
    if invite is None or invite.done or invite.asker != turn.person.id or not invite.seats:
        turn.popup("link-over-short")
        return
    turn.invites[invite.id] = replace(invite, done=True)
    turn.turn_into("refused")
    turn.whisper("link-over", to=turn.people[invite.seats[0]])
