"""Beginning without a room: consent, then choose the partner or pass a link on; they accept, the asker confirms."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot import forming, inviting
from bot.domain.people import INVITE_LASTS, Invite, hash_token
from bot.feature import Feature
from bot.phrasing import Pick, Tap, line, tap
from bot.speech import Account, Chat, Chose, Commanded
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


@feature.command("pair", help="yours", paired=False, takes=(("partner", "person"), ("code", "text")))
def pair(turn: Turn, command: Commanded) -> None:
    """Begin: with whoever is named, or else see how. What follows is private, wherever it was said."""
    if not turn.in_private:
        turn.popup("in-private")
    if command.person is not None:
        _choose(turn, *command.person, None if turn.in_private else command.chat)
    elif turn.person.couple_id is not None:
        turn.whisper(line("already-paired", name=turn.partner.name))
    else:
        begin(turn)


def begin(turn: Turn, waiting: Invite | None = None) -> None:
    """Ask for consent first, then how to begin, or go on with the invitation that waits for it."""
    if turn.person.consented_at is None:
        parts, rows = forming.consent_screen(turn, "consent", waiting.id if waiting else 0)
        turn.whisper(*parts, rows=rows)
    else:
        turn.whisper(_how(turn), rows=_ways())


def _how(turn: Turn) -> str:
    return "begin-how-named" if turn.kit.traits(turn.person.platform).makes_rooms else "begin-how"


def _ways() -> list[list[Tap]]:
    return [[tap("button-choose", "choose")], [tap("button-link", "link")]]


@feature.tap("consent", paired=False)
def consent(turn: Turn, invite_id: str = "0") -> None:
    """They agree that what they write is kept here; whom they had named before is asked now."""
    repeated = turn.person.consented_at is not None
    turn.change(consented_at=turn.person.consented_at or turn.now)
    waiting = turn.invites.get(int(invite_id))
    if waiting is not None and waiting.asker == turn.person.id and waiting.usable(turn.now):
        turn.turn_into("consent-given")
        origin = Chat(waiting.room_platform, waiting.room_chat, private=False) if waiting.room_chat else None
        inviting.ask(turn, Account(waiting.bound_platform, waiting.bound_account), origin=origin)
    elif waiting is not None and waiting.done and repeated:
        turn.popup("already-done")
    else:
        turn.turn_into(_how(turn), rows=_ways())


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
    """An invitation for exactly this account."""
    _choose(turn, choice.chosen, choice.name, clear_keys=True)


def _choose(turn: Turn, chosen: Account, name: str, origin: Chat | None = None, **flags: Any) -> None:
    me = turn.person
    if me.couple_id is not None:
        turn.whisper(line("already-paired", name=turn.partner.name))
    elif chosen == Account(me.platform, me.account):
        turn.whisper("chose-self", **flags)
    elif me.consented_at is None:
        begin(turn, inviting.make(turn, "chosen", chosen, origin)[0])
    else:
        inviting.ask(turn, chosen, name, origin, **flags)


@feature.tap("link", paired=False)
def link(turn: Turn) -> None:
    """A link and a QR code to pass on."""
    if any(one.asker == turn.person.id and one.kind == "link" and _just_made(turn, one) for one in turn.invites.all()):
        turn.popup("already-done")
    elif _free(turn):
        inviting.pass_on(turn)


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


# --- being asked ---------------------------------------------------------------------------------------------


@feature.link("i")
def arrive(turn: Turn, token: str) -> None:
    """Somebody opened an invitation's link."""
    if not turn.in_private:
        turn.popup("in-private")
    hashed = hash_token(token)
    mine = (one for one in turn.invites.all() if one.kind in ("link", "chosen"))
    invite = next((one for one in mine if one.token_hash == hashed), None)
    if turn.person.couple_id is not None:
        turn.whisper(line("already-paired", name=turn.partner.name))
    elif invite is not None and invite.asker == turn.person.id:
        turn.whisper("own-link")
    elif invite is None or invite.seats or not forming.usable(turn, invite):
        turn.whisper("link-over")
    else:
        inviting.put_to(turn, turn.person, invite)


def _at_hand(turn: Turn, invite_id: str) -> Invite | None:
    return turn.invites.get(int(invite_id))


@feature.tap("decline", paired=False, asked=True)
def decline(turn: Turn, invite_id: str) -> None:
    """No: nothing is shown to anybody, and the bot does not ask again for the same one."""
    if (invite := _at_hand(turn, invite_id)) is not None:
        inviting.keep_no(turn, invite.asker)
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
        if invite.room_chat and forming.can_have_made(turn, invite.room_platform):
            forming.offer_room(turn, Chat(invite.room_platform, invite.room_chat, private=False))


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
