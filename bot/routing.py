"""Which feature an event is for: every update is decided here, and a feature that fails leaves nothing behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot import logs
from bot.domain.people import Person
from bot.kit import Kit
from bot.needs import command_for
from bot.speech import (
    Commanded,
    Due,
    Erased,
    Event,
    Haste,
    Hurried,
    Popup,
    Pressed,
    ReachChanged,
    RoomSeen,
    Said,
    Sender,
    Update,
    Wrote,
)
from bot.store.scene import Scene
from bot.store.vault import Damaged
from bot.tapping import call, in_own_room, run_button, was_told_in_private
from bot.turn import Turn

_TRY_AGAIN = timedelta(minutes=10)


def decide(kit: Kit, scene: Scene, now: datetime, update: Update) -> Turn:
    """Run the feature this update is for. What it changes goes into the scene; if it fails, nothing of it does."""
    turn = _turn(kit, scene, now, update.event)
    attempts = [_run, _sorry, _nothing]
    for attempt in attempts:
        try:
            attempt(turn)
            _answer_tap(turn)
            _take_over(scene, turn)
            break
        except Exception as error:
            damaged = isinstance(error, Damaged)
            logs.event("sealed-value-damaged" if damaged else "turn-failed", update=update.id, error=error)
            attempts[1] = _damaged if damaged else _sorry
            turn = _turn(kit, scene, now, update.event)
    return turn


def _turn(kit: Kit, scene: Scene, now: datetime, event: Event) -> Turn:
    person = _acting(kit, scene, now, event)
    couple_id = person.couple_id if person else None
    if (told := getattr(event, "couple_id", 0)) in scene.couples:
        couple_id = told
    elif person is None and (chat := getattr(event, "chat", None)) is not None:
        couple = scene.couple_in(chat)
        couple_id = couple.id if couple else None
    turn = Turn(kit, scene, now, event, person.id if person else None, couple_id)
    if person is not None and scene.people.get(person.id) is not person:
        turn.people[person.id] = person
    return turn


def _acting(kit: Kit, scene: Scene, now: datetime, event: Event) -> Person | None:
    match event:
        case ReachChanged(account=account):
            return scene.person_of(account)
        case Erased(person_id=person_id):
            return scene.people.get(person_id)
        case RoomSeen(purpose=purpose) if "|" in purpose:
            return scene.people.get(int(purpose.split("|")[1]))
    sender: Sender | None = getattr(event, "sender", None)
    if sender is None:
        return None
    return _known(kit, scene, now, sender, private=event.chat.private)  # type: ignore[union-attr]


def _known(kit: Kit, scene: Scene, now: datetime, sender: Sender, *, private: bool) -> Person:
    person = scene.person_of(sender.account)
    if person is None:
        language = kit.texts.best(sender.language)
        account = sender.account
        return Person(kit.new_id(now), account.platform, account.id, now, sender.name, language)
    if person.name != sender.name or (private and not person.reachable):
        return replace(person, name=sender.name, reachable=person.reachable or private)
    return person


def _take_over(scene: Scene, turn: Turn) -> None:
    people: Mapping[int, Person] = turn.people
    if not turn.in_private and not _begins(turn):
        # Whoever is only seen in a room is not kept.
        people = {key: person for key, person in people.items() if key in scene.people}
    scene.people.change(people)
    scene.couples.change(turn.couples)
    scene.rounds.change(turn.rounds)
    scene.invites.change(turn.invites)
    scene.index(people.values(), turn.couples.values(), turn.rounds.values())


def _begins(turn: Turn) -> bool:
    """Whether somebody names their partner or shows an invitation: they go on in private."""
    event = turn.event
    return isinstance(event, Commanded) and (event.person is not None or turn.kit.house.is_link(event.code))


def _run(turn: Turn) -> None:
    match turn.event:
        case Due():
            _run_due(turn)
        case Commanded() as command:
            _run_command(turn, command)
        case Pressed(chat=chat, button=button):
            run_button(turn, turn.kit.house.taps, chat, button)
        case Wrote(chat=chat, button=button, values=values):
            run_button(turn, turn.kit.house.wrotes, chat, button, values)
        case Said() as said:
            _run_said(turn, said)
        case Hurried(what=what):
            _slow_down(turn, what)
        case event:
            for bound in turn.kit.house.events.get(type(event), ()):
                call(turn, bound, event, quiet=True)


def _run_due(turn: Turn) -> None:
    if not turn.paired:
        return
    due = [(at, kind) for kind, at in turn.couple.agenda.items() if at <= turn.now]
    for at, kind in sorted(due):
        bound = turn.kit.house.dues.get(kind)
        if bound is None:
            turn.schedule(kind, None)
        elif turn.couple.agenda.get(kind) == at:
            bound.run(turn, at)


def _run_command(turn: Turn, command: Commanded) -> None:
    found = command_for(command, turn.kit)
    if found is None:
        if command.chat.private:
            turn.whisper("unknown-command")
        else:
            turn.popup("unknown-command")
        return
    bound, what = found
    if not command.chat.private and bound.paired and not (in_own_room(turn, command.chat) and turn.in_room):
        # Where a command is answered to its author alone; the same for everybody, whether or not they have a partner.
        turn.popup("only-in-private")
        return
    turn.change(focus=())
    call(turn, bound, what)


def _run_said(turn: Turn, said: Said) -> None:
    if not said.chat.private:
        return
    # A reply to a question answers that question, whatever was asked for in between.
    replied = turn.scene.refs.get((said.chat, said.reply_to or ""), "").startswith(("ask:", "asked:", "sealed:"))
    focus = turn.person.focus
    bound = turn.kit.house.focuses.get(focus[0]) if focus and not replied else None
    if bound is not None and call(turn, bound, said):
        return
    for one in turn.kit.house.events.get(Said, []):
        call(turn, one, said)


def _slow_down(turn: Turn, what: Haste) -> None:
    """What came was not read: whoever sent it has to know."""
    if getattr(turn.event, "tap", ""):
        turn.popup(f"hurried-{what}")
    else:
        turn.whisper(f"hurried-{what}")


def _answer_tap(turn: Turn) -> None:
    tap: str = getattr(turn.event, "tap", "")
    if tap and not turn.popups and _was_answered_elsewhere(turn):
        turn.popup("look-in-private")
    elif tap and not turn.popups:
        turn.popups.append(Popup(tap))


def _was_answered_elsewhere(turn: Turn) -> bool:
    """Whether something was said in private to what was said or written in a room."""
    return isinstance(turn.event, Commanded | Wrote) and not turn.in_private and was_told_in_private(turn)


def _damaged(turn: Turn) -> None:
    """The same for whoever met a sealed value that does not open: it would not the next time."""
    _sorry(turn, "sealed-damaged")


def _sorry(turn: Turn, words: str = "something-wrong") -> None:
    """An answer for whoever met our own mistake: nothing was changed, and they may try again."""
    event = turn.event
    if getattr(event, "tap", ""):
        turn.popup(words)
    elif isinstance(event, (Said, Commanded)) and event.chat.private:
        turn.whisper(words)
    elif isinstance(event, Due) and turn.paired:
        _put_off(turn)


def _put_off(turn: Turn) -> None:
    # Tried again later, so that one couple's trouble does not keep the clock busy.
    for kind in [kind for kind, at in turn.couple.agenda.items() if at <= turn.now]:
        turn.schedule(kind, turn.now + _TRY_AGAIN)


def _nothing(turn: Turn) -> None:
    """Not even an excuse: the update is passed over, and holds up nobody."""
