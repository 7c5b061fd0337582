"""A look at the signs: six statements, for oneself alone; once a month, and compared in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store import tables as t
from tests.archives import exported
from tests.stories.test_ask import taps
from tests.stories.test_erased_for_good import restore, save
from tests.stories.test_forgetting import forgets, rows, sealed_words
from tests.stories.test_pairing import link_of, opens
from tests.stories.test_pause import taps_again
from tests.story import Person, Story, plain, telling

OFTEN, NOW_AND_THEN, HARDLY = "often", "now and then", "hardly"
STATEMENTS = ("warm with each other", "felt understood", "in things together", "taken seriously", "talk", "laughed")
FINE = (OFTEN, OFTEN, OFTEN, NOW_AND_THEN, OFTEN, OFTEN)
COLD = (HARDLY, OFTEN, OFTEN, NOW_AND_THEN, NOW_AND_THEN, HARDLY)


async def begins(person: Person) -> None:
    await person.says("/signs")
    person.reads("A look back, for you alone", STATEMENTS[0])


async def goes_on(person: Person, *answers: str, at: int = 0) -> None:
    """Answer these from this statement on."""
    for number, answer in enumerate(answers, at + 1):
        await person.presses(answer)
        if number < len(STATEMENTS):
            person.reads("A look back", STATEMENTS[number])


async def looks(person: Person, *answers: str) -> str:
    """Go through all of it; return how it reads in the end."""
    await begins(person)
    await goes_on(person, *answers)
    return plain(person.reads("Your look of", *STATEMENTS).text)


async def a_month(story: Story) -> None:
    await story.later(days=29)
    story.catch_up()


async def test_six_taps_and_only_their_author_sees_them(story: Story) -> None:
    alice, bob = await story.pair()
    shown = await looks(alice, *COLD)
    assert shown.count(HARDLY) == 2
    assert "than last time" not in shown
    assert bob.private.all() == []
    (row,) = await rows(story, t.round_.select())
    assert (row.form, row.state) == ("signs", "private")


async def test_it_goes_with_no_number_and_no_verdict(story: Story) -> None:
    alice, _bob = await story.pair()
    shown = await looks(alice, *COLD)
    without_days = shown.replace("March 2, 2026", "").replace("March 30, 2026", "")
    assert not any(sign.isdigit() for sign in without_days)


async def test_within_a_month_the_last_one_is_shown(story: Story) -> None:
    alice, _bob = await story.pair()
    await looks(alice, *FINE)
    await story.later(days=27)
    story.catch_up()
    await alice.says("/signs")
    shown = alice.reads_covered("Your look of March 2, 2026", "from March 30, 2026 on")
    assert not any(HARDLY in label for row in shown.buttons for label in row)
    await story.later(days=2)
    story.catch_up()
    await begins(alice)


async def test_the_trend_is_told_in_words_and_earlier_ones_can_be_read(story: Story) -> None:
    alice, _bob = await story.pair()
    await looks(alice, *FINE)
    await a_month(story)
    shown = await looks(alice, *COLD)
    assert shown.count("less often than last time") == 3
    assert shown.count("as often as last time") == 3
    await a_month(story)
    assert (await looks(alice, *FINE)).count("more often than last time") == 3
    await alice.presses("The one before")
    assert plain(alice.reads_covered("Your look of March 31, 2026").text).count("less often") == 3
    await alice.presses("The one before")
    first = alice.reads_covered("Your look of March 2, 2026")
    assert "last time" not in plain(first.text)
    assert not any("The one before" in row for row in first.buttons)


async def test_a_fitting_deck_is_offered_and_a_tap_makes_it_come_more_often(story: Story) -> None:
    alice, bob = await story.pair()
    await looks(alice, *COLD)
    button = next(plain(row[0]) for row in alice.human.sees()[-1].buttons if "More questions" in plain(row[0]))
    assert button == "More questions: Kind words"
    for _ in range(2):
        assert "for you alone" in await alice.presses("More questions")
    assert [one.yes for one in await rows(story, t.person.select())] == [("like-compliments",), ()]
    await alice.says("/signs")
    assert not any("More questions" in row[0] for row in alice.reads_covered("Your look of").buttons)
    assert bob.private.all() == []


async def test_where_all_was_often_nothing_is_offered_but_to_tell_of_it(story: Story) -> None:
    alice, _bob = await story.pair()
    await looks(alice, *[OFTEN] * 6)
    assert alice.human.sees()[-1].buttons == (("Tell something of it",), ("Delete it",))


async def test_laughing_seldom_leads_to_play(story: Story) -> None:
    alice, _bob = await story.pair()
    await looks(alice, *[OFTEN] * 5, HARDLY)
    await alice.presses("Something light for you two")
    alice.reads("Play")


@pytest.mark.parametrize("room", [True, False])
async def test_only_own_words_are_ever_told_of_it(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await looks(alice, *COLD)
    await alice.presses("Tell something of it")
    alice.asked_for("Something I'd like to tell you", "sees nothing of your look back")
    await alice.says("I miss our silly evenings.")
    alice.reads_covered("I miss our silly evenings.")
    story.quiet()
    await alice.presses("Send it now")
    story.catch_up()
    assert story.times_shown("I miss our silly evenings.") == story.places
    seen = "\n".join([bob.shown(), *(plain(one.text) for one in (story.room.messages if story.room else []))])
    assert "look back" not in seen
    assert HARDLY not in seen


async def test_what_is_not_sent_is_gone(story: Story) -> None:
    alice, bob = await story.pair()
    await looks(alice, *COLD)
    await alice.presses("Tell something of it")
    await alice.says("I miss our silly evenings.")
    await alice.presses("Leave it")
    story.catch_up()
    assert bob.private.all() == []
    assert len(await sealed_words(story)) == 1


async def test_a_tap_that_comes_twice_answers_one_statement(story: Story) -> None:
    alice, _bob = await story.pair()
    await begins(alice)
    first = alice.human.sees()[-1]
    await alice.presses(HARDLY, repeat=3)
    alice.reads(STATEMENTS[1])
    assert "already" in await taps_again(alice, first, 0)
    await goes_on(alice, *COLD[1:], at=1)
    assert plain(alice.reads("Your look of").text).count(HARDLY) == 2
    assert "already" in await taps_again(alice, first, 0)


async def test_begun_in_two_places_it_is_one_look(story: Story) -> None:
    alice, _bob = await story.pair()
    await begins(alice)
    first = alice.human.sees()[-1]
    await begins(alice)
    await alice.presses(OFTEN)
    alice.reads(STATEMENTS[1])
    assert "already" in await taps_again(alice, first, 0)
    await goes_on(alice, *FINE[1:], at=1)
    alice.reads("Your look of")
    assert "already" in await taps_again(alice, first, 0)
    assert len(await rows(story, t.round_.select())) == 1


async def test_a_button_of_an_earlier_couple_begins_none_and_changes_none(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await begins(alice)
    old = alice.human.sees()[-1]
    await alice.presses(HARDLY)
    await alice.says("/leave")
    await alice.presses("Leave now")
    await bob.says("/pair")
    await bob.presses("link")
    await opens(story, alice, link_of(bob))
    await alice.presses("Yes, with Bob")
    await bob.presses("Yes, Alice and me")
    story.catch_up()
    for row in range(3):
        assert "already" in await taps_again(alice, old, row)
    assert await sealed_words(story) == []


async def test_left_in_the_middle_it_goes_on_the_same_day_and_begins_anew_on_another(story: Story) -> None:
    alice, _bob = await story.pair()
    await begins(alice)
    await goes_on(alice, HARDLY, OFTEN)
    await alice.presses("Not now")
    alice.reads("/signs is there")
    await alice.says("/signs")
    alice.reads(STATEMENTS[2])
    await story.later(days=1)
    story.catch_up()
    await begins(alice)
    story.catch_up()
    assert await sealed_words(story) == []
    await goes_on(alice, *FINE)
    assert HARDLY not in plain(alice.reads("Your look of").text)


async def test_it_can_be_deleted(story: Story) -> None:
    alice, _bob = await story.pair()
    await looks(alice, *COLD)
    assert await alice.presses("Delete it") == "That look is gone."
    story.catch_up()
    assert await sealed_words(story) == []
    assert story.times_shown(HARDLY) == 0
    await begins(alice)


async def test_the_partner_can_neither_press_nor_find_it(story: Story) -> None:
    alice, bob = await story.pair()
    await looks(alice, *COLD)
    for which in ("Delete it", "Tell something of it", "More questions: Kind words"):
        assert await taps(story, bob, alice.human.sees()[-1], which) == "That button has expired."
    await begins(bob)
    assert HARDLY not in plain(bob.human.sees()[-1].text)


async def test_the_archive_has_it_for_its_author_alone(story: Story) -> None:
    alice, bob = await story.pair()
    await looks(alice, *COLD)
    mine, theirs = await exported(alice), await exported(bob)
    (look,) = mine.rounds
    assert look["mine"]["answer"]["sign-warmth"]["id"] == "signs-seldom"
    assert mine.holds("We were warm with each other.")
    assert theirs.rounds == []
    story.catch_up()


@pytest.mark.parametrize("how", ["forgets", "leaves", "is left"])
async def test_nothing_of_it_is_left(story: Story, how: str) -> None:
    alice, bob = await story.pair()
    await looks(alice, *COLD)
    if how == "forgets":
        await forgets(alice)
        story.catch_up()
        assert story.times_shown(HARDLY) == 0
    else:
        leaver = alice if how == "leaves" else bob
        await leaver.says("/leave")
        await leaver.presses("Leave now")
    story.catch_up()
    assert await sealed_words(story) == []


async def test_a_restart_in_the_middle(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, _bob = await story.pair()
        await begins(alice)
        await goes_on(alice, HARDLY, OFTEN)
    async with telling(tmp_path, database_url, after=story) as story:
        alice, _bob = story.people
        await goes_on(alice, *COLD[2:], at=2)
        assert plain(alice.reads("Your look of").text).count(HARDLY) == 2


async def test_an_older_backup_brings_back_none_that_was_deleted(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await story.pair()
        await looks(alice, *COLD)
        backup = save(tmp_path)
        await alice.presses("Delete it")
        story.catch_up()
    restore(tmp_path, backup)
    async with telling(tmp_path, after=story) as story:
        assert await sealed_words(story) == []
        await begins(story.people[0])
