"""Two people become a couple: consent, and what is set up when both have said yes."""

from __future__ import annotations

from dataclasses import replace

from bot import when
from bot.domain.people import FOR_NOW, OFFER_LASTS, Couple, Invite, Person, hash_token
from bot.domain.schedule import next_prompt
from bot.phrasing import Part, Screen, line, tap, title
from bot.speech import Chat
from bot.turn import Turn


def consent_text(turn: Turn, platform: str) -> list[Part | str]:
    """Who can read what: said before anybody agrees to anything, as it is on the platform where it is read."""
    overseen = [line("consent-overseen")] if turn.kit.traits(platform).overseen else []
    return [line("consent-what"), line("consent-who-reads"), *overseen, line("consent-leave")]


def consent_screen(turn: Turn, action: str, invite_id: object = 0) -> Screen:
    """The beginning: what a yes means, and the button that says it; in another language, if they like."""
    rows = [[tap("button-consent", action, invite_id)], [tap("button-not-now", "notnow")]]
    rows.append([tap("button-settings-language", "tongues", action, invite_id)])
    return [title("hello"), *consent_text(turn, turn.person.platform)], rows


def join(turn: Turn, first: Person, second: Person, room: Chat | None = None) -> Couple:
    """Form the couple of these two; the first one's zone is the couple's to begin with."""
    couple = _new_couple(turn, first, second, room)
    turn.form_couple(couple)
    for person in (first, second):
        key = turn.kit.vault.new_key(couple.id, person.id)
        turn.change(person, couple_id=couple.id, key=key, yes=(), comfort=0, wants=(), paused_until=None)
    replan(turn)
    _end_invites(turn, {first.id, second.id})
    return turn.couple


def _new_couple(turn: Turn, first: Person, second: Person, room: Chat | None) -> Couple:
    return Couple(
        turn.kit.new_id(turn.now),
        turn.now,
        language=first.language,
        zone=first.zone or second.zone or when.zone_of(turn, first),
        hour=turn.kit.default_hour,
        room_platform=room.platform if room else "",
        room_chat=room.id if room else "",
    )


def _end_invites(turn: Turn, people: set[int]) -> None:
    for invite in turn.invites.all():
        if not invite.done and (invite.asker in people or set(invite.seats) & people):
            turn.invites[invite.id] = replace(invite, done=True)


def welcome(turn: Turn, first: Person, second: Person) -> None:
    """Tell both that it has begun: together, and each in private how it goes."""
    turn.say(line("paired", one=first.name, two=second.name), "paired-hour")
    for person, other in ((first, second), (second, first)):
        turn.whisper(line("paired-private", name=other.name), "paired-how", to=person)
    if any(one.streak.total for one in turn.earlier()):
        rows = [[tap("button-bring", "bring", turn.couple.id)], [tap("button-bring-no", "bringno")]]
        for person in (first, second):
            turn.whisper("bring-ask", to=person, rows=rows)


def can_have_made(turn: Turn, platform: str) -> bool:
    """Whether the bot could make a room there that holds both of the couple at hand, who have none."""
    here = all(one.platform == platform for one in turn.both)
    return here and turn.kit.traits(platform).makes_rooms and turn.room is None


def offer_room(turn: Turn, origin: Chat) -> None:
    """Ask both alike whether there shall be a room for them near this one, for which the acting person has asked.

    It is made if both say yes: others will see that it is there. Nobody is told of a no, and it is not offered again for a while.
    """
    until = turn.now + OFFER_LASTS
    token = hash_token(turn.kit.new_token())
    offer = Invite(turn.kit.new_id(turn.now), token, "make", until, room_platform=origin.platform, room_chat=origin.id)
    turn.invites[offer.id] = offer
    turn.schedule("offered", until)
    rows = [
        [tap("button-make-room", "make", turn.couple.id, offer.id)],
        [tap("button-no-room", "noroom", turn.couple.id, offer.id)],
    ]
    for person in turn.both:
        if turn.reaches(person):
            turn.whisper(line("room-offer", name=turn.person.name), to=person, rows=rows)


def ask_zone(turn: Turn) -> None:
    """Ask the acting person for their zone, unless they know the question; leaving it unanswered is fine."""
    if not turn.person.zone and turn.person.focus != ("zone",):
        parts, rows = when.zone_screen(turn)
        turn.change(focus=("zone",))
        turn.whisper(*parts, rows=rows)


def replan(turn: Turn) -> None:
    """Put the next prompt on the agenda, without repeating or skipping a day: after a rest if there is one."""
    couple = turn.couple
    after = max(turn.now, couple.resting_until or turn.now)
    turn.schedule("prompt", next_prompt(after, turn.zone, couple.hour, couple.day) if after < FOR_NOW else None)


def usable(turn: Turn, invite: Invite | None) -> bool:
    """Whether the acting person may say yes to this invitation."""
    return invite is not None and invite.usable(turn.now) and invite.meant_for(turn.person)
