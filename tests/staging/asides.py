"""What stories that are told on Discord alone have in common."""

from __future__ import annotations

from bot.sandbox.model import Message
from tests.staging.discord import DiscordWorld
from tests.staging.discord_human import DiscordHuman
from tests.staging.discord_room import DiscordRoom
from tests.story import Person, Story


def world_of(story: Story) -> DiscordWorld:
    assert isinstance(story.world, DiscordWorld)
    return story.world


def room_of(story: Story) -> DiscordRoom:
    assert isinstance(story.room, DiscordRoom)
    return story.room


def client_of(person: Person) -> DiscordHuman:
    assert isinstance(person.human, DiscordHuman)
    return person.human


def with_button(person: Person, label: str) -> Message:
    """The newest message of the private chat that has it."""
    return [one for one in person.human.sees() if any(label in row for row in one.buttons)][-1]


async def asked(story: Story) -> tuple[Person, Person]:
    """A couple with today's question open, all read."""
    alice, bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    return alice, bob
