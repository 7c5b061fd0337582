"""Every button × every actor × every state. `python -m tests.breaking.buttons` presses all of them; the tests a part.

At every stop of a story, all buttons that anybody was ever shown are pressed by everybody, in every chat in which they could send
such a tap (a client may send any data). What that would change and say is compared with what is rightful; then it is undone.
Where a sheet may be behind a button, it is filled in and sent, too; also the one that a card has where there are sheets.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.needs import wanted
from bot.phrasing import GO
from bot.routing import decide
from bot.sandbox.human import Human
from bot.speech import Account, Chat, Pressed, Sender, Update, Wrote
from bot.store.async_connection import AsyncConnection
from bot.store.loading import load
from bot.store.past import load_past
from bot.store.posts import button_place
from bot.store.saving import save
from bot.store.scene import Scene
from bot.turn import Turn
from tests.breaking.button_effects import Effects, Whose, effects, snapshot, to_others, whose
from tests.breaking.button_rights import RIGHTFUL, RIGHTFUL_WAYS, RIGHTFUL_WRITTEN, TOGGLES, WRITTEN
from tests.breaking.button_scenes import tell
from tests.story import Story, telling

Tried = Pressed | Wrote


class _Undone(Exception):
    """What was tried is taken back."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A button as it stood in a chat."""

    chat: Chat
    message: str
    data: str
    action: str
    args: tuple[str, ...]


@dataclass(slots=True)
class Matrix:
    """Presses at every stop; `share` is the part of the older buttons that is pressed again in later states."""

    story: Story
    random: Random
    share: float = 1.0
    seen: dict[tuple[str, str], Seen] = field(default_factory=dict)
    pressed: int = 0
    wrong: list[str] = field(default_factory=list)
    _read: int = 0
    _outlived: set[str] = field(default_factory=set)
    _whose: Whose = field(default_factory=lambda: Whose({}, {}))

    @property
    def actions(self) -> set[str]:
        """What the buttons seen so far stand for."""
        return {one.action for one in self.seen.values()}

    async def stop(self, state: str) -> None:
        """Press what there is, in this state."""
        await self.story.settled()
        async with self.story.app.database.begin() as connection:
            self._whose = await whose(connection)
        fresh = self._look_around()
        older = [one for one in self.seen.values() if one not in fresh and self._is_tried_again(one)]
        for button in (*fresh, *older):
            for human in self._people(button):
                for chat, message in self._places(human, button):
                    for event in _events(human, button, chat, message):
                        await self._press(state, human, button, event, repeat=button in fresh or self.share == 1)
            if not button.chat.private:
                await self._both_at_once(state, button)
        self.story.catch_up()

    def _is_tried_again(self, button: Seen) -> bool:
        """As chance will have it; but one of each kind when it is about a couple that its owner has left."""
        owner = self.story.world.humans.get(int(button.chat.id))
        if owner and button.action not in self._outlived and self._whose.is_foreign(owner, button.args):
            self._outlived.add(button.action)
            return True
        return self.random.random() < self.share

    def _people(self, button: Seen) -> list[Human]:
        """Everybody; or, where only a part is tried, whoever sees the button and two others."""
        everybody = list(self.story.world.humans.values())
        chat = self.story.world.chats[int(button.chat.id)]
        seers = [one for one in everybody if one.id == chat.id or chat.has(one.id)]
        others = [one for one in everybody if one not in seers]
        return seers + (others if self.share == 1 else self.random.sample(others, min(2, len(others))))

    def _look_around(self) -> list[Seen]:
        world, fresh = self.story.world, []
        for message in world.history[self._read :]:
            chat = Chat("telegram", str(message.chat_id), private=message.chat_id > 0)
            for key in (key for row in message.keys for key in row if "callback_data" in key):
                content = self.story.app.vault.open_button(button_place(chat), key["callback_data"])
                assert content, "a button that is none"
                one = Seen(chat, str(message.id), key["callback_data"], content[0], content[1:])
                for each in (one, *self._of_cards(one), *self._beside(one)):
                    if (each.chat.id, each.data) not in self.seen:
                        self.seen[each.chat.id, each.data] = each
                        fresh.append(each)
        self._read = len(world.history)
        return fresh

    def _of_cards(self, button: Seen) -> list[Seen]:
        """What leads to an answer in private leads there from the room's card, too, where there are sheets."""
        rooms = self.story.world.rooms if button.action == "answer" else []
        data = self.story.app.vault.seal_button("room", button.action, *button.args)
        return [
            Seen(Chat("telegram", str(one.id), private=False), "1", data, button.action, button.args) for one in rooms
        ]

    def _beside(self, button: Seen) -> list[Seen]:
        """The button that stands beside this one where there are sheets, to write what is otherwise simply sent."""
        match button.action:
            case "reflectnext":
                action, args = "pagewrite", (*button.args, str(1 << 60 | int(button.message)))
            case "asknow":
                action, args = "note", (str(int(button.args[0]) + 1), "ask", "")
            case _:
                return []
        data = self.story.app.vault.seal_button(button_place(button.chat), action, *args)
        return [Seen(button.chat, button.message, data, action, args)]

    def _places(self, human: Human, button: Seen) -> list[tuple[Chat, str]]:
        """Where this person could send this tap: in their private chat, and in every room they are in."""
        private = [Chat("telegram", str(human.id))] if human.started else []
        rooms = [
            Chat("telegram", str(room.id), private=False) for room in self.story.world.rooms if room.chat.has(human.id)
        ]
        return [(chat, button.message if chat == button.chat else "1") for chat in (*private, *rooms)]

    async def _press(self, state: str, human: Human, button: Seen, event: Tried, *, repeat: bool) -> None:
        turn, found = await self._decided(event, human)
        self.pressed += 1
        chat, way = event.chat, "tapped" if isinstance(event, Pressed) else "written"
        where = f"{state}: {button.action} {way} by {human.name} in {'private' if chat.private else 'a room'}"
        if len(turn.popups) != 1:
            self.wrong.append(f"{where}: {len(turn.popups)} answers to the tap")
        # A button of a private chat works there alone; one of a room in the own room of whoever taps it; one about a couple
        # or a round for these two alone, as long as they are a couple.
        at_home = chat == button.chat if button.chat.private else chat.id == found.own_room
        now_theirs = at_home and not self._whose.is_foreign(human, button.args)
        rights = RIGHTFUL if isinstance(event, Pressed) else RIGHTFUL_WRITTEN
        rightful = rights.get(button.action, frozenset())
        if button.action == GO and isinstance(event, Pressed):
            rightful = RIGHTFUL_WAYS.get(button.args[0], rightful)
        allowed = rightful if now_theirs else frozenset()
        if found.what - allowed:
            self.wrong.append(f"{where}: {sorted(found.what - allowed)}")
        if found.what and repeat:
            await self._thrice(where, button, event)

    async def _decided(self, event: Tried, human: Human) -> tuple[Turn, Effects]:
        app = self.story.app
        async with app.database.begin() as connection:
            scene = await self._loaded(connection, [event])
        turn = decide(app.engine.kit, scene, self.story.now, Update("", event))
        return turn, effects(turn, scene, human)

    async def _loaded(self, connection: AsyncConnection, events: Sequence[Tried]) -> Scene:
        app = self.story.app
        want = wanted(events, app.engine.kit)
        scene = await load(connection, want, app.vault, lock=False)
        if want.whole_past:
            await load_past(connection, want, scene, app.vault)
        return scene

    async def _thrice(self, where: str, button: Seen, event: Tried) -> None:
        """The same tap three times in one go, and twice one after another: as if it had been once."""
        _turns, once = await self._tried([[event]])
        for batches in ([[event] * 3], [[event]] * 2):
            turns, after = await self._tried(batches)
            if after != once and button.action not in TOGGLES:
                self.wrong.append(f"{where}: more than once is not once")
            if button.action not in TOGGLES and any(to_others(turn) for turn in turns[1:]):
                self.wrong.append(f"{where}: says it to others again")

    async def _both_at_once(self, state: str, button: Seen) -> None:
        """All who may tap the same button of a room in the same instant: as if they had done so one after another."""
        room = next(one for one in self.story.world.rooms if str(one.id) == button.chat.id)
        inside = [one for one in self.story.world.humans.values() if room.chat.has(one.id)]
        for events in zip(*(_events(one, button, button.chat, button.message) for one in inside), strict=True):
            _turns, together = await self._tried([events])
            _turns, apart = await self._tried([[one] for one in reversed(events)])
            if together != apart:
                self.wrong.append(f"{state}: {button.action} by all at once")

    async def _tried(self, batches: Sequence[Sequence[Tried]]) -> tuple[list[Turn], object]:
        """Decide and save these in a transaction that is undone; return the turns and all that would be kept."""
        app, turns, kept = self.story.app, [], None
        with suppress(_Undone):
            async with app.database.begin() as connection:
                for batch in batches:
                    scene = await self._loaded(connection, batch)
                    turns += [decide(app.engine.kit, scene, self.story.now, Update("", one)) for one in batch]
                    await save(connection, scene, app.vault)
                kept = await snapshot(connection)
                raise _Undone
        return turns, kept


def _events(human: Human, button: Seen, chat: Chat, message: str) -> list[Tried]:
    """A tap; and what is filled in behind it, if something can be."""
    sender = Sender(Account("telegram", str(human.id)), human.name, human.language)
    tapped: list[Tried] = [Pressed(sender, chat, message, button.data, "tap")]
    written = [Wrote(sender, chat, message, button.data, "tap", WRITTEN)] if button.action in RIGHTFUL_WRITTEN else []
    return tapped + written


async def run(directory: Path, seed: int, share: float) -> Matrix:
    """Go through the stories and press the buttons; `share` of the older ones in every later state."""
    async with telling(directory) as story:
        matrix = Matrix(story, Random(seed), share)  # noqa: S311 - not for secrets
        await tell(story, matrix.stop)
        story.catch_up()
    return matrix


async def _all() -> int:
    with tempfile.TemporaryDirectory() as directory:
        matrix = await run(Path(directory), 0, 1)
    print(f"buttons: {matrix.pressed} presses, {len(matrix.wrong)} failures", *matrix.wrong, sep="\n  ")  # noqa: T201
    return len(matrix.wrong)


if __name__ == "__main__":
    sys.exit(bool(asyncio.run(_all())))
