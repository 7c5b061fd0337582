"""Attacks on the practices: what is written for one thing and becomes another, what is signed unread, what an upgrade breaks."""

from __future__ import annotations

import pytest

from bot.sandbox.model import Message
from tests.story import Person, Story

WORD = "that night"


# --- a question comes while something else is being written -----------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "button"), [("/memories", "Look for a word"), ("/dates", "A new date")], ids=["a word", "a day"]
)
async def test_what_is_typed_for_oneself_becomes_no_answer_because_a_question_comes(
    story: Story, command: str, button: str
) -> None:
    alice, bob = await story.pair(room=False)
    await story.at("19:00")
    await alice.says("The lake.")
    await bob.says("Yes.")
    await alice.presses("Keep")
    story.catch_up()
    await story.at("18:59")
    await alice.says(command)
    await alice.presses(button)
    await story.at("19:00")
    await bob.says("The forest.")
    story.catch_up()
    await alice.says(WORD)
    assert WORD not in bob.shown()
    story.catch_up()
    await alice.says("The meadow.", reply_to=asked(alice))
    assert "The meadow." in bob.shown()
    story.catch_up()


def asked(person: Person) -> Message:
    """The newest question."""
    return [one for one in person.human.sees() if any("Not today" in label for row in one.buttons for label in row)][-1]
