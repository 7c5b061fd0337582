"""The stories that make the product, told again from the same text: both on Discord, and one on each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.staging.stages import telling_there
from tests.stories.test_core import (  # noqa: F401
    test_a_city_with_a_long_name_can_be_kept_by_a_tap,
    test_a_very_long_answer_of_a_long_name_opens_whole,
    test_an_edited_answer_and_one_taken_back,
    test_answers_at_the_same_moment_open_once,
    test_leaving_destroys_what_was_never_opened,
    test_pair_by_link_and_open_in_both_private_chats_at_the_hour,
    test_pair_in_a_room_answer_and_open,
)
from tests.story import Story


@pytest.fixture(params=["discord", "mixed"])
async def story(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Story]:
    async with telling_there(tmp_path, mixed=request.param == "mixed") as story:
        yield story
