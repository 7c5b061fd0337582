"""What matters most: five of a list, in private; what both hold dear, what is each one's own, and something to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feature import PickStep
from handlers.values import FORM, VALUES
from tests.archives import exported
from tests.staging.stages import telling_there
from tests.stories.picks import options_of, pick_and_seal, picks, taps_late
from tests.stories.rhythms import before_a_practice, days_together
from tests.story import Story, plain, telling

HERS = ("Honesty", "Calm", "Humour", "Nature", "Courage")
HIS = ("Humour", "Calm", "Family", "Order", "Work")
OTHERS = ("Beauty", "Faith", "Family", "Order", "Work")
ASKED = "Which five matter most to you"


async def test_what_both_hold_dear_what_is_each_ones_own_and_something_to_do(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/values")
    story.room_reads("Each of you picks five things that matter", "0 of 2")
    asked = alice.reads("What matters most to you", ASKED)
    assert len(options_of(asked)) == len(VALUES) == 24
    await picks(alice, *HERS)
    await alice.presses("That's it")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    assert not any(one in bob.shown() for one in HERS)
    await pick_and_seal(story, bob, "/values", *HIS)
    shown = plain(story.both_see("Dear to you both", "Something to do together").text)
    assert "Dear to you both: Humour, Calm." in shown
    assert "Dear to Alice: Honesty, Nature, Courage." in shown
    assert "Dear to Bob: Family, Work, Order." in shown
    about = shown.partition("if you like. ")[2]
    assert about.startswith(("Calm: Keep ten minutes", "Humour: Each collect three things"))
    story.room_reads("open")


@pytest.mark.parametrize(("his", "told"), [(OTHERS, "none that you both picked"), (HERS, "Dear to you both")])
async def test_nothing_in_common_and_everything_in_common_are_both_fine(
    story: Story, his: tuple[str, ...], told: str
) -> None:
    alice, bob = await story.pair()
    await pick_and_seal(story, alice, "/values", *HERS)
    story.catch_up()
    await pick_and_seal(story, bob, "/values", *his)
    shown = plain(story.both_see(told).text)
    assert ("Something to do together" in shown) == (his == HERS)
    assert ("Dear to Alice" in shown) == ("Dear to Bob" in shown) == (his == OTHERS)
    story.room_reads("open")


async def test_exactly_five_and_a_tap_takes_one_out_again(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/values")
    story.catch_up()
    await picks(alice, *HERS[:4])
    assert "That's it" not in [plain(one) for row in alice.human.sees()[-1].buttons for one in row]
    await picks(alice, HERS[4])
    full = alice.human.sees()[-1]
    assert [plain(one) for one in full.buttons[0]] == ["That's it"], "what goes on comes first"
    assert "the most here" in await alice.presses("Order")
    await alice.presses("✓ Calm")
    left = alice.reads("Picked: Honesty, Humour, Nature, Courage")
    assert "That's it" not in [plain(one) for row in left.buttons for one in row]
    assert await taps_late(alice, full, "That's it") == "Pick 5 first."
    story.quiet()


async def test_a_tick_that_comes_twice_turns_nothing_back_and_one_that_comes_late_changes_nothing(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/values")
    story.room_reads("0 of 2")
    first = alice.reads(ASKED)
    await alice.presses("Honesty", on=first, repeat=3)
    story.catch_up()
    assert "Picked: Honesty" in alice.shown()
    await picks(alice, *HERS[1:])
    await alice.presses("That's it")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    assert await taps_late(alice, first, "Order") == "That's done already."
    assert "Order" not in alice.shown()
    story.quiet()


async def test_a_restart_in_the_middle_of_picking_is_not_noticed(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await story.pair()
        await alice.says("/values")
        story.catch_up()
        await picks(alice, *HERS[:3])
    async with telling(tmp_path, after=story) as after:
        alice, bob = after.people
        await alice.presses(HERS[3])
        alice.reads(f"Picked: {', '.join(HERS[:4])}")
        await picks(alice, HERS[4])
        await alice.presses("That's it")
        alice.reads("Sealed")
        after.room_reads("1 of 2")
        await pick_and_seal(after, bob, "/values", *HIS)
        after.both_see("Dear to you both: ")
        after.room_reads("open")


async def test_what_was_picked_is_there_to_be_changed_and_may_stay_as_it_was(story: Story) -> None:
    alice, bob = await story.pair()
    await pick_and_seal(story, alice, "/values", *HERS)
    story.catch_up()
    await alice.presses("Change it")
    alice.reads("Picked: Honesty, Calm, Humour, Nature, Courage")
    await alice.presses("✓ Honesty")
    alice.reads("Picked: Calm, Humour, Nature, Courage")
    await alice.presses("Leave it as it was")
    alice.reads("Sealed")
    await alice.presses("Change it")
    alice.reads("Picked: Honesty")
    await alice.presses("✓ Honesty")
    alice.reads("Picked: Calm")
    await picks(alice, "Family")
    await alice.presses("That's it")
    alice.reads("Sealed")
    await pick_and_seal(story, bob, "/values", *HIS)
    shown = plain(story.both_see("Dear to you both: ").text)
    assert "Family" in shown.partition("Dear to you both: ")[2].partition(".")[0]
    assert "Honesty" not in shown
    story.room_reads("open")


async def test_taken_back_it_is_gone_and_can_be_picked_anew(story: Story) -> None:
    alice, bob = await story.pair()
    await pick_and_seal(story, alice, "/values", *HERS)
    story.catch_up()
    await alice.presses("Take it back")
    alice.reads("Taken back")
    await pick_and_seal(story, bob, "/values", *HIS)
    bob.reads("Sealed")
    story.quiet()
    for words in ("Picked: Honesty", "Dear to"):
        assert words not in bob.shown()
    await alice.presses("Answer")
    asked = alice.reads(ASKED)
    assert "Picked" not in plain(asked.text)


async def test_the_partner_never_reacts(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    await pick_and_seal(story, alice, "/values", *HERS)
    for _ in range(FORM.lasts):
        story.catch_up()
        await story.at("19:00")
    assert "was not opened" in alice.shown()
    assert "Honesty" not in bob.shown()
    story.catch_up()


async def test_passing_and_leaving_it_alone_look_the_same_to_the_other(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/values")
    alice.reads(ASKED)
    bob.reads(ASKED)
    await bob.presses("Not today")
    bob.reads("Nobody is told")
    story.quiet()


async def test_words_taken_out_are_gone_and_the_others_stay(story: Story) -> None:
    alice, bob = await story.pair()
    await pick_and_seal(story, alice, "/values", *HERS)
    await pick_and_seal(story, bob, "/values", *HIS)
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    story.catch_up()
    assert story.room is not None
    shown = next(plain(one.text) for one in story.room.messages if "What matters most to you" in plain(one.text))
    assert "Bob has picked: Family, Humour, Calm, Work, Order." in shown
    assert "These words have been taken out." in shown
    assert not any(one in shown for one in ("Honesty", "Nature", "Dear to"))


async def test_the_archive_tells_what_each_has_picked(story: Story) -> None:
    alice, bob = await story.pair()
    await pick_and_seal(story, alice, "/values", *HERS)
    story.catch_up()
    assert "Alice has picked: Honesty" in plain((await exported(alice)).page)
    assert "Honesty" not in (await exported(bob)).page
    story.catch_up()


async def test_on_discord_they_are_one_list_and_what_is_picked_stands_above_it(tmp_path: Path) -> None:
    async with telling_there(tmp_path) as story:
        alice, bob = await story.pair()
        await alice.says("/values")
        story.catch_up()
        await picks(alice, *HERS)
        assert plain(alice.human.sees()[-1].text).endswith("Picked: Honesty, Calm, Humour, Nature, Courage")
        await alice.presses("That's it")
        story.catch_up()
        await pick_and_seal(story, bob, "/values", *HIS)
        story.both_see("Dear to you both: ", "Something to do together")
        story.catch_up()


def test_a_list_on_discord_has_room_for_all_of_them() -> None:
    (step,) = FORM.steps
    assert isinstance(step, PickStep)
    assert len(step.options) <= 25


async def test_now_and_then_it_is_what_the_day_is_about(story: Story) -> None:
    alice, bob = await before_a_practice(story, "values", days=20)
    await story.at("19:00")
    story.room_reads("The time for this is over")
    story.room_reads("Each of you picks five things that matter", "0 of 2")
    for person in (alice, bob):
        asked = person.reads(ASKED)
        assert [plain(one) for one in asked.buttons[-2]] == ["The usual question, if we both like"]
    await picks(alice, *HERS)
    await alice.presses("About this question")
    await alice.presses("Back to the question")
    alice.private.skip()
    assert "Picked: Honesty, Calm, Humour, Nature, Courage" in alice.shown(), "what was picked is still there"
    await alice.presses("That's it")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    await picks(bob, *HIS)
    await bob.presses("That's it")
    story.both_see("Dear to you both: Humour, Calm.")
    story.catch_up()
    assert await days_together(story) == 21
