"""The week together: begun by either, offered once a week to whoever wants that, opened when both are in."""

from __future__ import annotations

from datetime import timedelta

from tests.breaking.choice_scenes import have_shared
from tests.stories.choices import change_couple
from tests.stories.weeks import ASKED, HERS, HIS, begun, looks_back
from tests.story import Person, Story, plain

OFFER = "The week is nearly round"


async def some_days(story: Story) -> tuple[Person, Person]:
    """A couple on Saturday morning with enough days together for the week to be offered."""
    alice, bob = await story.pair()
    await have_shared(story, 4)
    await story.at("19:00")
    await alice.says("The cat.")
    await bob.says("You.")
    await story.later(days=4)
    story.catch_up()
    return alice, bob


async def offered(story: Story, *people: Person) -> None:
    """On Sunday at the couple's hour, exactly these are offered it, after the question and without a sound."""
    await story.later(days=(6 - story.now.weekday()) % 7)
    await story.at("19:00")
    for person in story.people:
        offers = [one for one in person.private.all() if OFFER in plain(one.text)]
        assert len(offers) == (person in people)
        assert all(one.silent for one in offers)
    story.catch_up()


async def test_either_begins_it_and_it_opens_when_both_are_in(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/week")
    alice.reads("The week together", ASKED[0])
    bob.reads("The week together", ASKED[0])
    await looks_back(alice, *HERS)
    bob.private.skip()
    assert not any(words in bob.shown() for words in HERS)
    await looks_back(bob, *HIS)
    assert all(words in bob.shown() for words in (*HERS, *HIS))
    assert all(words in alice.shown() for words in (*HERS, *HIS))
    story.catch_up()


async def test_who_passes_it_shows_nothing(story: Story) -> None:
    _alice, bob = await begun(story, *HERS)
    await bob.says("/week")
    await bob.presses("Not today")
    bob.private.skip()
    story.nobody_sees(HERS[0])
    story.quiet()


async def test_once_a_week_it_is_offered_to_both_and_leads_there(story: Story) -> None:
    alice, bob = await some_days(story)
    await offered(story, alice, bob)
    await bob.presses("Look back on the week")
    bob.reads("The week together", ASKED[0])
    story.room_reads("look back on")
    alice.private.skip()
    story.quiet()
    await offered(story, alice, bob)


async def test_in_the_first_days_it_is_not_offered(story: Story) -> None:
    await story.pair()
    await offered(story)
    await change_couple(story, agenda={"week": story.now}, next_due=story.now)
    await offered(story)


async def test_who_would_rather_not_is_not_offered_it_and_the_other_is(story: Story) -> None:
    alice, bob = await some_days(story)
    await alice.says("/settings")
    await alice.presses("What I'm offered")
    await alice.presses("Don't offer me the week")
    alice.private.skip()
    await offered(story, bob)
    await bob.says("/week")
    assert any(ASKED[0] in one.text for one in bob.human.sees())
    await looks_back(bob, *HIS)
    await looks_back(alice, *HERS)
    story.catch_up()
    assert story.times_shown(HIS[0]) == 1


async def test_not_now_is_nobodys_business(story: Story) -> None:
    alice, bob = await some_days(story)
    await offered(story, alice, bob)
    await alice.presses("Not now")
    alice.reads("/week is there")
    story.quiet()


async def test_another_day_of_the_week_holds_for_both(story: Story) -> None:
    alice, bob = await some_days(story)
    await alice.says("/settings")
    await alice.presses("What I'm offered")
    await alice.presses("Tuesday", repeat=2)
    assert "On Tuesdays" in alice.shown()
    await bob.says("/settings")
    await bob.presses("What I'm offered")
    assert "On Tuesdays" in bob.shown()
    story.catch_up()
    await story.later(days=(1 - story.now.weekday()) % 7)
    await story.at("19:00")
    for person in (alice, bob):
        assert sum(OFFER in plain(one.text) for one in person.private.all()) == 1
    story.catch_up()


async def test_while_one_is_open_or_was_begun_lately_none_is_offered(story: Story) -> None:
    alice, _bob = await some_days(story)
    await story.later(days=(5 - story.now.weekday()) % 7)
    await looks_back(alice, *HERS)
    story.catch_up()
    await offered(story)


async def test_on_a_pause_nobody_is_offered_anything(story: Story) -> None:
    alice, bob = await some_days(story)
    await alice.says("/pause")
    await alice.presses("A week")
    await alice.presses("Just for me")
    story.catch_up()
    await offered(story, bob)


async def test_after_a_downtime_it_waits_for_the_next_week(story: Story) -> None:
    await some_days(story)
    missed = story.now - timedelta(hours=7)
    await change_couple(story, agenda={"week": missed}, next_due=missed)
    await story.later(minutes=10)
    story.quiet()
    await change_couple(story, agenda={"week": story.now}, next_due=story.now)
    await story.later(minutes=10)
    assert sum(OFFER in plain(one.text) for person in story.people for one in person.private.all()) == 2
    story.catch_up()


async def test_the_week_can_be_had_as_a_picture_with_no_word_of_it(story: Story) -> None:
    alice, bob = await begun(story, *HERS, room=False)
    await looks_back(bob, *HIS)
    story.catch_up()
    await bob.presses("The week as a picture")
    shown = bob.reads("Your week", "You told each other", "a thanks", "a wish")
    assert shown.media
    assert not any(words in shown.text for words in (*HERS, *HIS))
    assert alice.private.all() == []
