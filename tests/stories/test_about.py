"""About the question of the day: why it came, another one once both want that, lighter and deeper ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.streak import Streak
from tests.stories.choices import (
    ABOUT,
    COME,
    NOTED,
    WANTED,
    a_day,
    about_of,
    asked,
    change_couple,
    column,
    opens,
    question_of,
)
from tests.stories.test_checkin import checks_in
from tests.stories.test_deeper import pair_anew
from tests.stories.test_pause import comes_back, pauses
from tests.story import Person, Story, plain, telling

BEGINNING = "it begins light"
OVER = "can't be changed any more"
HEAVY = "One of you shared something heavy"

# --- why ---------------------------------------------------------------------------------------------------------


async def test_the_question_leads_to_what_it_is_about_and_back(story: Story) -> None:
    alice, _bob = await a_day(story)
    question = question_of(alice)
    assert question.buttons[0] == ("Answer",)
    screen = await opens(alice)
    assert BEGINNING in plain(screen.text)
    assert screen.buttons == (("Back to the question",), (WANTED,), ("Lighter, please", "Deeper, please"))
    await alice.presses("Back to the question")
    again = alice.reads("The question of the day")
    assert (again.id, again.text, again.buttons) == (question.id, question.text, question.buttons)


async def test_why_in_private_and_in_the_room(story: Story) -> None:
    alice, bob = await a_day(story)
    await alice.says("/why")
    assert alice.reads(BEGINNING, ABOUT).buttons == ((WANTED,), ("Lighter, please", "Deeper, please"))
    await bob.says("/why", room=True)
    assert not story.room_reads("The question of the day", BEGINNING).buttons


async def test_before_the_first_question_there_is_no_why(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/why")
    alice.reads("no open question")


async def test_each_day_has_its_reason(story: Story) -> None:
    alice, _bob = await a_day(story)
    reasons = set[str]()
    for _ in range(35):
        await story.at("19:00")
        story.catch_up()
        await alice.says("/why")
        reasons.add(plain(alice.reads(ABOUT).text).split("\n\n")[-2])
        story.catch_up()
    assert len(reasons) > 5
    assert any("Once a week it's about thanks" in one for one in reasons)


async def test_of_an_older_question_nothing_is_told_or_done(story: Story) -> None:
    alice, bob = await a_day(story)
    old, screen = question_of(bob), await opens(alice)
    await story.at("19:00")
    story.catch_up()
    assert OVER in await alice.presses(WANTED, on=screen)
    assert OVER in await alice.presses("Back to the question", on=screen)
    assert OVER in await bob.presses("About this question", on=old)
    assert len(await asked(story)) == 2


# --- another one -------------------------------------------------------------------------------------------------


async def wants(person: Person) -> None:
    """Want another one, all of it in the message of the question."""
    screen = await opens(person)
    await person.presses(WANTED, on=screen)


async def test_one_tap_tells_nobody(story: Story) -> None:
    alice, _bob = await a_day(story)
    await wants(alice)
    noted = alice.reads(NOTED)
    assert noted.buttons == (("Back to the question",),)
    story.quiet()
    assert len(await asked(story)) == 1
    await alice.presses("Back to the question")
    alice.reads("The question of the day")


async def both_want(story: Story, alice: Person, bob: Person) -> str:
    """Both would like another one; the popup of the second."""
    await wants(alice)
    alice.reads(NOTED)
    screen = await opens(bob)
    return await bob.presses(WANTED, on=screen)


@pytest.mark.parametrize("room", [True, False])
async def test_once_both_want_it_another_one_comes(story: Story, room: bool) -> None:
    alice, bob = await a_day(story, room=room)
    assert COME in await both_want(story, alice, bob)
    for person in (alice, bob):
        gone = person.reads(COME)
        assert not gone.buttons
        person.reads("The question of the day")
    if room:
        story.room_reads("You both wanted another one")
        story.room_reads("0 of 2")
    first, second = await asked(story)
    assert first != second
    story.quiet()
    await alice.says("/why")
    assert BEGINNING not in alice.reads(COME, ABOUT).text
    await alice.answers("One.")
    await bob.answers("Two.", opens=True)
    story.catch_up()
    assert story.times_shown("One.") == story.places
    await alice.says("/streak")
    alice.reads("1")
    story.catch_up()


async def test_it_comes_once_however_often_both_tap(story: Story) -> None:
    alice, bob = await a_day(story)
    screens = {person: await opens(person) for person in (alice, bob)}
    await alice.presses(WANTED, on=screens[alice], repeat=3)
    story.catch_up()
    assert len(await asked(story)) == 1
    await bob.presses(WANTED, on=screens[bob], repeat=3)
    assert len(await asked(story)) == 2
    story.catch_up()


async def test_three_times_a_day_and_not_once_more(story: Story) -> None:
    alice, bob = await a_day(story)
    for _ in range(3):
        await both_want(story, alice, bob)
        story.catch_up()
    assert len({*await asked(story)}) == len(await asked(story)) == 4
    assert (await opens(alice)).buttons[1] == ("Lighter, please", "Deeper, please")
    await story.at("19:00")
    story.catch_up()
    assert (await opens(alice)).buttons[1] == (WANTED,)


async def test_not_once_an_answer_is_in(story: Story) -> None:
    alice, bob = await a_day(story)
    await wants(alice)
    alice.reads(NOTED)
    await alice.answers("One.")
    story.catch_up()
    await wants(bob)
    bob.reads(NOTED)
    assert len(await asked(story)) == 1
    await alice.says("/why")
    assert alice.reads(ABOUT).buttons == (("Lighter, please", "Deeper, please"),)
    await bob.answers("Two.", opens=True)
    story.catch_up()
    assert story.times_shown("One.") == 1


async def test_who_says_not_today_is_asked_nothing_anew(story: Story) -> None:
    alice, bob = await a_day(story)
    await wants(alice)
    alice.reads(NOTED)
    await alice.presses("Back to the question")
    alice.reads("The question of the day")
    await alice.presses("Not today")
    alice.reads("That's fine")
    await wants(bob)
    bob.reads(NOTED)
    story.quiet()
    assert len(await asked(story)) == 1


async def test_who_has_said_not_today_may_want_another_one_all_the_same(story: Story) -> None:
    alice, bob = await a_day(story)
    await alice.presses("Not today")
    alice.reads("That's fine")
    await wants(bob)
    bob.reads(NOTED)
    await alice.says("/why")
    alice.reads(ABOUT)
    await alice.presses(WANTED)
    assert len(await asked(story)) == 2
    story.catch_up()


@pytest.mark.parametrize("wanted_before", [True, False])
async def test_with_a_partner_on_a_pause(story: Story, wanted_before: bool) -> None:
    """Whether they wanted it before they went is all that counts, and the pause shows in nothing."""
    alice, bob = await a_day(story)
    if wanted_before:
        await wants(alice)
        alice.reads(NOTED)
    await pauses(alice)
    await wants(bob)
    if not wanted_before:
        bob.reads(NOTED)
        story.quiet()
        return
    bob.reads(COME)
    bob.reads("The question of the day")
    alice.reads(COME)
    story.room_reads("You both wanted another one")
    story.room_reads("0 of 2")
    story.quiet()
    await comes_back(alice)
    await alice.says("/today")
    alice.reads("The question of the day")


async def test_a_wish_is_not_carried_into_the_next_day_or_another_space(story: Story) -> None:
    alice, bob = await a_day(story)
    await wants(alice)
    alice.reads(NOTED)
    await story.at("19:00")
    story.catch_up()
    await wants(bob)
    bob.reads(NOTED)
    assert len(await asked(story)) == 2
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    assert not any((await column(story, "yes")).values())


async def test_a_restart_between_two_wishes_loses_none(tmp_path: Path) -> None:
    async with telling(tmp_path) as before:
        alice, _bob = await a_day(before)
        await wants(alice)
        alice.reads(NOTED)
    async with telling(tmp_path, after=before) as story:
        _alice, bob = story.people
        await wants(bob)
        assert len(await asked(story)) == 2
        story.catch_up()


# --- lighter and deeper ------------------------------------------------------------------------------------------


async def test_lighter_and_deeper_tell_nobody_and_count_once(story: Story) -> None:
    alice, bob = await a_day(story)
    screen = await opens(alice)
    await alice.presses("Deeper, please", on=screen, repeat=3)
    alice.reads("for you alone", "deeper as soon as that suits you both")
    comfort = await column(story, "comfort")
    assert sorted(comfort.values()) == [0, 8]
    story.catch_up()
    await alice.says("/why")
    alice.reads(ABOUT)
    await alice.presses("Lighter, please", repeat=3)
    alice.reads("for you alone", "lighter for a while")
    assert sorted((await column(story, "comfort")).values()) == [0, 0]
    story.catch_up()
    assert "Deeper" not in bob.shown()


async def carried(person: Person, label: str) -> str:
    """What a button on the newest screen about the question carries."""
    screen = await opens(person)
    await person.presses("Back to the question", on=screen)
    person.private.skip()
    return next(str(key["callback_data"]) for row in screen.keys for key in row if plain(key["text"]) == label)


@pytest.mark.parametrize("label", ["Lighter, please", "Deeper, please"])
async def test_what_a_button_carries_tells_nothing_of_how_light_the_other_wants_it(story: Story, label: str) -> None:
    """Whoever writes a client of their own can compare what buttons carry from look to look."""
    alice, bob = await a_day(story)
    await change_couple(story, streak=Streak(50, 1, 1))
    before, again = await carried(bob, label), await carried(bob, label)
    await alice.presses("Lighter, please", on=await opens(alice))
    after = await carried(bob, label)
    assert (before == again) == (before == after)
    story.catch_up()


async def test_buttons_of_a_former_space_move_nothing(story: Story) -> None:
    alice, bob = await a_day(story, room=False)
    screen = await opens(alice)
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    await pair_anew(story, alice, bob)
    for which in ("Deeper, please", "Lighter, please"):
        assert "expired" in await alice.presses(which, on=screen)
    assert not any((await column(story, "comfort")).values())
    await story.at("19:00")
    story.catch_up()
    assert OVER in await alice.presses(WANTED, on=screen)


async def test_as_deep_as_whoever_goes_slowest(story: Story) -> None:
    """One alone takes it nowhere; after so many opened rounds one tap keeps it light for both."""
    alice, bob = await story.pair()
    depths = {one.id: one.depth for one in story.app.texts.prompts}
    for _ in range(3):
        await story.at("19:00")
        await alice.says("/why")
        await alice.presses("Deeper, please", on=about_of(alice))
    assert {depths[one] for one in await asked(story)} == {1}
    await bob.says("/why")
    await bob.presses("Deeper, please", on=about_of(bob))
    for _ in range(40):
        await story.at("19:00")
    assert {depths[one] for one in await asked(story)} == {1, 2}
    known = len(await asked(story))
    await bob.says("/why")
    await bob.presses("Lighter, please", on=about_of(bob))
    for _ in range(10):
        await story.at("19:00")
    assert {depths[one] for one in (await asked(story))[known:]} == {1}
    story.catch_up()


# --- heavy days --------------------------------------------------------------------------------------------------


async def reason(story: Story, person: Person) -> str:
    """Why the next question came."""
    await story.at("19:00")
    story.catch_up()
    await person.says("/why")
    return plain(person.reads(ABOUT).text)


async def heavy(person: Person) -> None:
    """Check in with something heavy, up to the seal."""
    await person.says("/checkin")
    for label in ("Sad", "lonely", "all of me", "Skip", "Nothing to add"):
        await person.presses(label)


async def test_what_is_heavy_makes_it_light_for_three_days_once_both_know(story: Story) -> None:
    alice, bob = await story.pair()
    await change_couple(story, prompts=30)
    await heavy(alice)
    story.catch_up()
    assert HEAVY not in await reason(story, bob)
    await checks_in(bob, "Calm", "rested", "Skip", None)
    story.catch_up()
    for _ in range(3):
        assert HEAVY in await reason(story, bob)
    assert HEAVY not in await reason(story, bob)
    depths = {one.id: one.depth for one in story.app.texts.prompts}
    assert {depths[one] for one in (await asked(story))[1:4]} == {1}


async def test_shared_ahead_it_counts_at_once_and_sealed_it_never_does(story: Story) -> None:
    alice, bob = await story.pair()
    await change_couple(story, prompts=30)
    await heavy(alice)
    story.catch_up()
    await alice.presses("Share mine now")
    story.catch_up()
    assert HEAVY in await reason(story, bob)


async def test_shared_days_later_it_is_light_from_then_on(story: Story) -> None:
    alice, bob = await story.pair()
    await change_couple(story, prompts=30)
    await heavy(alice)
    for _ in range(6):
        assert HEAVY not in await reason(story, bob)
    await alice.presses("Share it anyway")
    story.catch_up()
    for _ in range(3):
        assert HEAVY in await reason(story, bob)
    assert HEAVY not in await reason(story, bob)
