"""Privacy in plain words: in private, at any time, with the dates that count for the reader."""

from __future__ import annotations

from tests.story import Person, Story, plain


async def privacy(person: Person) -> str:
    """What /privacy says now."""
    await person.says("/privacy")
    return plain(person.reads("Your privacy").text)


async def test_privacy_says_what_is_kept_who_reads_it_and_what_one_can_do(story: Story) -> None:
    alice, _bob = await story.pair()
    said = await privacy(alice)
    for words in ("Your words are stored encrypted", "only what was opened", "holds the key", "not end-to-end"):
        assert words in said
    for command in ("/export", "/forget", "/pause", "/leave"):
        assert command in said
    assert len(said) < 2500


async def test_privacy_works_before_consent_and_alone(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    story.catch_up()
    said = await privacy(alice)
    assert "You have not agreed to anything yet" in said
    assert "began on" not in said
    await alice.starts()
    await alice.presses("Yes")
    story.catch_up()
    said = await privacy(alice)
    assert "You agreed to this on March 2, 2026" in said
    assert "not agreed" not in said
    assert "began on" not in said


async def test_the_dates_are_the_readers_own(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    await alice.presses("Yes")
    await story.later(days=2, hours=12)
    bob = story.person("Bob", "de")
    await alice.presses("link")
    link = next(part for part in plain(alice.human.sees()[-1].text).split() if part.startswith("https://"))
    bob.human.opens(link)
    await story.settled()
    await bob.presses("Ja")
    await alice.presses("Yes")
    story.catch_up()
    await alice.says("auckland")
    story.catch_up()
    # In Auckland it is already the next day.
    said = await privacy(alice)
    assert "agreed to this on March 2, 2026" in said
    assert "began on March 5, 2026" in said
    await bob.says("/privacy")
    assert "am 4. März 2026" in plain(bob.reads("Deine Daten").text)


async def test_after_leaving_no_space_is_named(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/leave")
    await alice.presses("Leave now")
    story.catch_up()
    assert "began on" not in await privacy(alice)


async def test_in_the_room_it_answers_in_private_alone(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/privacy", room=True)
    alice.reads("Your privacy")
    story.quiet()
