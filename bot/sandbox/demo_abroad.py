"""Who of the demo's cast is on Discord: Bob, what he has before his eyes, and what he has put away."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.interactions import Interaction
from bot.sandbox.discord.model import Attachment, Message
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.model import Impossible


@dataclass(frozen=True, slots=True)
class Abroad:
    """Bob in a world of his own; he has not added the bot yet."""

    world: DiscordWorld
    bob: DiscordHuman
    _closed: set[int] = field(default_factory=set)

    @staticmethod
    def gather(world: DiscordWorld) -> Abroad:
        """Bring Bob into the world."""
        return Abroad(world, world.human("Bob", "de"))

    def name_of(self, user_id: int) -> str:
        """Return the key of one of the cast, `bot` for the bot."""
        return "bob" if user_id == self.bob.id else "bot"

    def sees(self) -> list[Message]:
        """Return what stands in the private chat, oldest first."""
        return [message for message in self.bob.sees() if message.id not in self._closed]

    def message(self, message_id: int) -> Message:
        """Return a message before his eyes."""
        found = next((one for one in self.sees() if one.id == message_id), None)
        if found is None:
            raise Impossible("this message is gone")
        return found

    def modal(self) -> Interaction | None:
        """Return what has opened the modal that is before his eyes, if one is."""
        opened = (one for one in reversed(self.world.interactions.values()) if one.modal)
        return next((one for one in opened if one.id not in self._closed), None)

    def file(self, wanted: str) -> Attachment | None:
        """Return a file by its id, as it stands in an address on the page."""
        return self.world.files.get(int(wanted)) if wanted.isdecimal() else None

    def put_away(self, what: Message | Interaction) -> None:
        """Close a modal (and those under it), or dismiss a message that only he sees."""
        self._closed.add(what.id)
        if isinstance(what, Interaction):
            self._closed.update(one.id for one in self.world.interactions.values() if one.modal)
        self.world.touch()
