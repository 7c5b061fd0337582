"""What a couple does in its room, from the first question to an answer that never opened, whoever else is there."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sandbox.chats import Room
from bot.sandbox.model import Message
from tests.story import Person, Story, plain

LONG = "x" * 3900
FIRST, SECOND, THIRD, PICTURE, LATE = "MARK-FIRST", "MARK-SECOND", "MARK-THIRD", "MARK-PICTURE", "MARK-LATE"
LINE, CHECK, NOTE, SHARED = "MARK-LINE", "MARK-CHECK", "MARK-NOTE", "MARK-SHARED"
SAID: dict[str, tuple[str, ...]] = {
    "pairs": (),
    "talks": (FIRST, SECOND, THIRD, PICTURE, LATE),
    "moves": (CHECK, NOTE, SHARED),
}


@dataclass(slots=True)
class Life:
    """The couple and its room; `gone` is what they have taken out again."""

    story: Story
    alice: Person
    bob: Person
    room: Room
    gone: set[str] = field(default_factory=set)

    def everybody_else_goes(self) -> None:
        """Whoever is in the room and neither of the two leaves it, unnoticed."""
        for human in list(self.story.world.humans.values()):
            if human.id not in (self.alice.human.id, self.bob.human.id) and self.room.chat.has(human.id):
                self.room.remove(human, quietly=True)


async def pairs(life: Life) -> None:
    """Both come in by the room's button and agree; if there was somebody else, they try again once these have gone."""
    for _ in range(2):
        for person in (life.alice, life.bob):
            await press(life, person, "Begin")
            if any("Yes" in label for row in person.human.sees()[-1].buttons for label in row):
                await person.presses("Yes", on=person.human.sees()[-1])
        life.everybody_else_goes()
    welcomed = [one for one in life.story.world.history if "you are paired" in one.text and one.chat_id == life.room.id]
    assert len(welcomed) == 1 or "you are paired" in life.alice.shown(), "no couple was formed"


async def talks(life: Life) -> None:
    """A long answer and an album open; a line, something kept, something taken out."""
    await answers(life)
    await responds(life)


async def moves(life: Life) -> None:
    """The room becomes a supergroup between the two check-ins; what never opened is shared all the same."""
    await checks_in(life)
    await never_opens(life)


LIVES = {"pairs": pairs, "talks": talks, "moves": moves}


async def press(life: Life, person: Person, label: str) -> None:
    """Tap the newest button of this name that this person sees, in private or in the room."""
    await press_newest(person, label, life.room)


async def press_newest(person: Person, label: str, room: Room | None = None) -> None:
    """Tap the newest button of this name, in private or in this room."""
    places = [*person.human.sees(), *(room.messages if room else [])]
    having = [one for one in places if any(label in plain(text) for row in one.buttons for text in row)]
    assert having, f"{person.name} sees no button {label!r}"
    newest: Message = max(having, key=lambda one: (one.edited or one.date, one.id))
    await person.presses(label, on=newest)


async def answers(life: Life) -> None:
    """A question asked for in the room; a long answer of several messages, and an album of which one picture is late."""
    await life.alice.says("/today", room=True)
    await life.alice.says(f"{FIRST} {LONG}")
    for mark in (SECOND, THIRD):
        await life.alice.says(f"{mark} {LONG}")
        await press(life, life.alice, "Add it")
    life.bob.human.sends("photo", b"one", PICTURE, album="a")
    life.bob.human.sends("photo", b"two", LATE, album="a")
    await life.story.settled()


async def responds(life: Life) -> None:
    """A line for the other, something kept, something taken out."""
    await press(life, life.bob, "What I loved")
    await life.bob.says(LINE)
    await press(life, life.alice, "Keep")
    await press(life, life.alice, "Remove mine")
    await press(life, life.alice, "Take my words out")
    life.gone |= {FIRST, SECOND, THIRD}


async def checks_in(life: Life) -> None:
    """A check-in shared ahead on its author's word, and the other's."""
    for person, note in ((life.alice, CHECK), (life.bob, NOTE)):
        await person.says("/checkin")
        for label in ("Calm", "rested", "clearly there", "Skip"):
            await press(life, person, label)
        await person.says(note)
        if person is life.alice:
            await press(life, person, "Share mine now")
            await becomes_more(life)


async def becomes_more(life: Life) -> None:
    """The room becomes a supergroup; the bot is made an administrator and a plain member again."""
    await life.story.later(minutes=2)
    life.room.upgrade()
    await life.story.settled()
    for change in (life.room.promote_bot, life.room.demote_bot):
        change(life.alice.human)
        await life.story.settled()


async def never_opens(life: Life) -> None:
    """The other one misses a day; what was written is shared all the same."""
    for _ in range(2):
        await life.story.at("19:00")
    await life.alice.says(SHARED)
    await life.story.at("19:00")
    await press(life, life.alice, "Share it anyway")
