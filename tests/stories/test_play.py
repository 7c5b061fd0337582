"""Play: each plays alone, and then both see both; nothing is counted."""

from __future__ import annotations

from bot.texts import Texts
from tests.story import Person, Story

TEXTS = Texts()


async def chooses(person: Person, number: int) -> list[str]:
    """Take each time the option of this number; return what was taken."""
    taken: list[str] = []
    for _ in range(5):
        message = person.human.sees()[-1]
        label = message.buttons[0][number]
        taken.append(label)
        await person.presses(label, on=message)
    person.private.skip()
    return taken


async def test_play_leads_to_every_game(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/play")
    alice.reads("Play", "Each of you plays alone")
    await alice.presses("Two truths")
    alice.reads("something true about yourself")
    story.catch_up()


async def test_this_or_that_is_sealed_until_both_have_chosen(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/either")
    alice.reads("This or that")
    bob.reads("This or that")
    chosen = await chooses(alice, 0)
    bob.reads("1 of 2")
    assert "Sealed" in alice.shown()
    await bob.says("/either")
    others = await chooses(bob, 1)
    shown = alice.shown()
    for first, second in zip(chosen, others, strict=True):
        assert f"Alice: {plain_(first)}" in shown
        assert f"Bob: {plain_(second)}" in shown
    story.catch_up()


def plain_(label: str) -> str:
    return label.replace("⟦", "").replace("⟧", "").rstrip("ẍ ").replace("\u2068", "").replace("\u2069", "")


async def test_the_next_five_are_others(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    seen = set[str]()
    for game in range(3):
        await alice.says("/either")
        seen |= {*(await chooses(alice, 0))}
        await bob.says("/either")
        await chooses(bob, 0)
        assert len(seen) == 5 * (game + 1)
    story.catch_up()


async def test_a_sentence_is_finished_by_both(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/sentence")
    alice.reads("Finish my sentence", "…")
    story.room_reads("A sentence to finish", "0 of 2")
    await alice.answers("a spoon.")
    story.nobody_sees("a spoon.")
    story.room_reads("1 of 2")
    await bob.says("/sentence")
    bob.reads("Finish my sentence")
    await bob.answers("a whisk.", opens=True)
    story.both_see("Alice", "a spoon.", "Bob", "a whisk.")
    story.room_reads("It's open")


async def test_which_one_is_the_dream_is_uncovered_by_whoever_wants_to_know(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/dream")
    for words in ("I can whistle.", "I once won a hen.", "I live by the sea."):
        await alice.says(words)
    await bob.says("/dream")
    for words in ("I fear moths.", "I sleep late.", "I speak Greek."):
        await bob.says(words)
    assert bob.shown().count("I live by the sea.") == 2
    assert alice.shown().count("I speak Greek.") == 2
    assert "Which of these is the dream?" in alice.shown()
    story.catch_up()
