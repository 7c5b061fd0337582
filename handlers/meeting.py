"""Beginning in a room: the bot is added to a private group of the two, and each comes in by its one button."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import forming
from bot.domain.people import INVITE_LASTS, Invite, Person, hash_token
from bot.feature import Feature
from bot.phrasing import Enter, line, title
from bot.speech import Account, BotAdded, Chat, Commanded, RoomSeen
from bot.texts import phrase
from bot.turn import Turn, accounts

feature = Feature("meeting")

_SAME_ARRIVAL = timedelta(minutes=1)
"""An arrival is often told twice, as a change of membership and as a service message."""
_GREET = "greet "
"""What a look is for whose outcome may be a greeting, before the language of whoever asked for it."""


@feature.on(BotAdded)
def added(turn: Turn, event: BotAdded) -> None:
    """Greet with one button that opens the private chat."""
    fresh = [one for one in _of_room(turn, event.chat) if one.expires_at - INVITE_LASTS > turn.now - _SAME_ARRIVAL]
    # When a group becomes a supergroup, the bot is "added" to it before it is told that the room has moved.
    settled = turn.person.couple_id is not None and turn.room is not None
    if turn.scene.couple_in(event.chat) is None and not fresh and not settled:
        _greet(turn, event.chat, turn.person.language)


@feature.command("pair@room", paired=False)
@feature.command("start@room", paired=False)
def again(turn: Turn, command: Commanded) -> None:
    """Greet anew, for a button that has expired; where many may read along, see first who does."""
    if turn.scene.couple_in(command.chat) is not None:
        return
    if command.tap:
        turn.popup("pair-in-company")
        turn.look(command.chat, f"{_GREET}{turn.person.language}", accounts([turn.person]))
    else:
        _greet(turn, command.chat, turn.person.language)


def _of_room(turn: Turn, room: Chat) -> list[Invite]:
    place = (room.platform, room.id)
    return [
        one
        for one in turn.invites.all()
        if one.kind == "room" and one.usable(turn.now) and (one.room_platform, one.room_chat) == place
    ]


def _greet(turn: Turn, room: Chat, language: str) -> None:
    seats = [seat for one in _of_room(turn, room) for seat in one.seats]
    for old in _of_room(turn, room):
        turn.invites[old.id] = replace(old, done=True)
    token = turn.kit.new_token()
    invite = Invite(
        turn.kit.new_id(turn.now),
        hash_token(token),
        "room",
        turn.now + INVITE_LASTS,
        room_platform=room.platform,
        room_chat=room.id,
        seats=tuple(seats),
    )
    turn.invites[invite.id] = invite
    enter = Enter(phrase("button-enter-first"), f"r{token}")
    turn.greet_room(room, language, title("room-hello"), line("room-how"), rows=[[enter]])


@feature.link("r")
def knock(turn: Turn, token: str) -> None:
    """Somebody came in by a room's button: see first whether they are in that room, and who else is."""
    turn.popup("in-private")
    hashed = hash_token(token)
    rooms = (one for one in turn.invites.all() if one.kind == "room")
    invite = next((one for one in rooms if one.token_hash == hashed), None)
    if invite is not None and turn.paired and turn.room == _room(invite):
        turn.whisper("room-is-yours")
        return
    if invite is None or not invite.usable(turn.now):
        turn.whisper("room-link-over")
        return
    asked = turn.both if turn.person.couple_id is not None else [turn.person]
    _look(turn, "knock", invite, asked)


def _room(invite: Invite) -> Chat:
    return Chat(invite.room_platform, invite.room_chat, private=False)


def _look(turn: Turn, purpose: str, invite: Invite, asked: list[Person]) -> None:
    turn.look(_room(invite), f"{purpose}|{turn.person.id}|{invite.id}", accounts(asked))


@feature.on(RoomSeen)
def seen(turn: Turn, view: RoomSeen) -> None:
    """Somebody knocked, or both have said yes, or a greeting was wanted; and this is who is in the room."""
    if view.purpose.startswith(_GREET):
        if not view.public and view.count == 3 and view.present and turn.scene.couple_in(view.chat) is None:
            _greet(turn, view.chat, view.purpose.removeprefix(_GREET))
        return
    purpose, _, ids = view.purpose.partition("|")
    if purpose not in ("knock", "form"):
        return
    invite = turn.invites.get(int(ids.partition("|")[2]))
    if invite is None or not invite.usable(turn.now):
        turn.whisper("room-link-over")
    elif Account(turn.person.platform, turn.person.account) not in view.present:
        turn.invites[invite.id] = replace(invite, seats=_without(invite, turn.person))
        turn.whisper("room-not-in-it")
    elif view.public or view.count > 3:
        turn.whisper(_too_open(turn, view))
    elif purpose == "form":
        _form(turn, view, invite)
    elif turn.person.couple_id is not None:
        _move_in(turn, view, invite)
    elif turn.person.id in invite.seats:
        turn.whisper("room-waiting")
        _sit_down(turn, invite)
    else:
        parts, rows = forming.consent_screen(turn, "join", invite.id)
        turn.whisper(*parts, rows=rows)


def _too_open(turn: Turn, view: RoomSeen) -> str:
    if turn.kit.traits(view.chat.platform).overseen:
        return "room-others-read"
    return "room-open-to-all" if view.public else "room-too-many"


def _without(invite: Invite, person: Person) -> tuple[int, ...]:
    return tuple(seat for seat in invite.seats if seat != person.id)


def _move_in(turn: Turn, view: RoomSeen, invite: Invite) -> None:
    """A couple that has no room yet makes this one its own."""
    if turn.room is not None or not view.holds_only(2):
        turn.whisper(line("already-paired", name=turn.partner.name))
        return
    turn.change_couple(room_platform=view.chat.platform, room_chat=view.chat.id, room_open=True)
    turn.invites[invite.id] = replace(invite, done=True)
    turn.say("room-is-yours")
    turn.whisper("room-is-yours")


@feature.tap("join", paired=False)
def join(turn: Turn, invite_id: str) -> None:
    """Yes; the second yes forms the couple, and the room is told."""
    invite = turn.invites.get(int(invite_id))
    if turn.person.couple_id is not None:
        turn.popup("already-paired-short")
    elif invite is None or not invite.usable(turn.now):
        turn.turn_into("room-link-over")
    elif turn.person.id in invite.seats:
        turn.popup("already-done")
    else:
        turn.change(consented_at=turn.person.consented_at or turn.now)
        turn.turn_into("consented-second" if invite.seats else "consented-first")
        _sit_down(turn, replace(invite, seats=(*_without(invite, turn.person), turn.person.id)))
        if not invite.seats:
            forming.ask_zone(turn)


def _sit_down(turn: Turn, invite: Invite) -> None:
    """They have said yes; if somebody else has too, look once more whether both are in the room now."""
    turn.invites[invite.id] = invite
    seated = [turn.people[seat] for seat in invite.seats if turn.people[seat].couple_id is None]
    if len(seated) > 1:
        _look(turn, "form", invite, seated)


def _form(turn: Turn, view: RoomSeen, invite: Invite) -> None:
    """Both have said yes. Whoever has left the room meanwhile, or found somebody else, loses the seat."""
    people = [turn.people[seat] for seat in invite.seats]
    here = [one for one in people if Account(one.platform, one.account) in view.present and one.couple_id is None]
    if turn.person.couple_id is not None:
        return
    if len(here) != 2 or view.count != 3:
        turn.invites[invite.id] = replace(invite, seats=tuple(one.id for one in here))
        turn.whisper("room-waiting")
        return
    forming.join(turn, here[0], here[1], view.chat)
    forming.welcome(turn, here[0], here[1])
    forming.ask_zone(turn)
