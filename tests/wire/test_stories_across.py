"""More stories of two who are apart, one on Telegram and one on Discord, from the same text.

Left out is what needs a room, which cannot hold both, and what counts in how many places something stands.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.staging.stages import telling_there
from tests.stories.test_answers import (  # noqa: F401
    test_a_second_message_is_asked_about,
    test_changed_for_good,
    test_editing_the_message_edits_the_sealed_answer,
    test_not_today_shows_nothing,
    test_taken_back_is_gone,
    test_tapping_three_times_is_tapping_once,
    test_without_a_room_the_reveal_comes_to_both,
)
from tests.stories.test_checkin import (  # noqa: F401
    test_a_passed_check_in_and_a_day_later,
    test_without_a_room_both_are_asked,
)
from tests.stories.test_deeper import (  # noqa: F401
    test_no_yes_survives_leaving_and_old_buttons_are_dead,
    test_taking_it_back_is_silent_and_leaves_the_open_question_open,
)
from tests.stories.test_forgetting import (  # noqa: F401
    test_a_line_for_the_other_is_forgotten_too,
    test_after_leaving_each_may_still_forget,
    test_the_partner_learns_nothing_of_words_that_were_never_opened,
)
from tests.stories.test_goodnews import (  # noqa: F401
    test_discreetly_asked_more_it_shows_nothing_on_a_lock_screen,
    test_each_can_be_asked_once,
)
from tests.stories.test_listen import (  # noqa: F401
    test_a_turn_that_nobody_takes_ends_it_softly_for_both,
    test_without_a_room_the_words_stand_with_both,
)
from tests.stories.test_lock_screen import test_a_remark_on_a_line_never_becomes_an_answer  # noqa: F401
from tests.stories.test_responding import (  # noqa: F401
    test_keep_is_ones_own,
    test_letting_it_go,
    test_passing_missing_and_blocking_look_the_same,
)
from tests.stories.test_settings import (  # noqa: F401
    test_leaving_closes_the_space_and_destroys_what_is_sealed,
    test_pairing_anew_inherits_nothing,
    test_the_hour_is_changed_and_the_partner_told,
)
from tests.stories.test_thanks import (  # noqa: F401
    test_leaving_destroys_what_is_tucked_away,
    test_one_that_is_damaged_holds_up_nothing,
)
from tests.stories.test_wonder import (  # noqa: F401
    test_nobody_is_told_whether_the_partner_did_not_see_it_or_left_it_out,
)
from tests.stories.test_words import MARKUP
from tests.story import Story


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with telling_there(tmp_path, mixed=True) as story:
        yield story


async def test_pictures_cross_over_both_ways(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    story.catch_up()
    await alice.sends("photo", "Look.")
    await bob.sends("photo", "Here.")
    for reader, writer in ((alice, bob), (bob, alice)):
        shown = [one.media.data for one in reader.human.sees() if one.media and one.from_id == story.world.bot_id]
        assert f"photo-bytes-{writer.name}".encode() in shown
    story.catch_up()


async def test_each_is_shown_the_others_markup_as_it_was_written(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    story.catch_up()
    await alice.says(MARKUP)
    await bob.says(MARKUP)
    assert story.times_shown(MARKUP) == 2
    story.catch_up()
