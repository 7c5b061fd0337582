"""How a couple meets the bot: the real conversation, one breath at a time."""

from __future__ import annotations

from collections.abc import Iterator

from bot.speech import BotAdded, EnterPrivate, Event
from tests.simulation.human import Human
from tests.simulation.places import BOT, Place

Breath = Iterator[list[Event]]


def in_room(one: Human, two: Human, room: Place) -> Breath:
    """Beginning in a private group of the two."""
    room.members |= {one.who, two.who, BOT}
    yield [BotAdded(one.sender, room.chat)]
    payload = _payload(room)
    yield [human.commands("start", payload) for human in (one, two)]
    yield [*one.tap_first("join"), *two.tap_first("join")]
    yield from _settle_in(one, two)


def in_private(one: Human, two: Human) -> Breath:
    """Beginning by a link, or by choosing the other; also for two who have left one another."""
    before = {human.who: human.place.last_id for human in (one, two)}
    yield [one.commands("pair")]
    yield one.tap_first("consent")
    if one.couple.number % 20 == 4 or one.peer is not two.peer:
        yield one.tap_first("link")
    else:
        yield [*one.tap_first("choose"), one.chooses(two)]
    link = next((text for shown in one.place.newest() for text in _lines(shown.message.blocks) if "start=" in text), "")
    yield [two.commands("start", link.partition("start=")[2])]
    for human, action in ((two, "accept"), (one, "confirm")):
        # A button of an earlier, unfinished meeting would lead nowhere.
        tapped = human.tap_first(action, since=before[human.who])
        yield tapped
        if not tapped:
            return
    yield from _settle_in(one, two)


def _lines(blocks: tuple[object, ...]) -> list[str]:
    return [str(getattr(block, "text", "")) for block in blocks]


def _payload(room: Place) -> str:
    for shown in room.newest():
        for row in shown.message.buttons:
            for button in row:
                if isinstance(button, EnterPrivate):
                    return button.payload
    raise AssertionError("the bot has not greeted the room")


def _settle_in(one: Human, two: Human) -> Breath:
    """Both say where they live; then nothing is asked for any more."""
    tail = str(one.couple.zone)
    yield [*one.tap_first("zone", tail), *two.tap_first("zone", tail)]
    yield [human.commands("streak") for human in (one, two)]
