"""More stories told again on Discord, from the same text: those in which something of it can be seen to differ.

Left out is what Discord has not (round films, albums of several messages, words with a voice message, groups that move), what
a sheet makes impossible (a line or a change that is begun, left, and taken for something else), what reads otherwise there on
purpose (beginning by name or in a channel: see `test_discord_edges`), and what looks at Telegram's own wire.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.staging.stages import telling_there
from tests.stories.test_agreements import (  # noqa: F401
    test_either_opens_it_again_and_who_is_not_said,
    test_forgetting_ends_ones_own_and_leaves_the_others,
    test_it_is_seen_by_its_author_alone_until_it_is_sent,
    test_leaving_ends_all_of_it,
    test_not_like_this_tells_nothing_and_another_wording_takes_its_place,
    test_tapped_three_times_it_is_signed_and_told_once,
    test_whoever_takes_their_words_out_ends_it_and_they_stand_in_no_list,
    test_with_two_signatures_it_is_kept_and_both_are_told,
)
from tests.stories.test_answers import (  # noqa: F401
    test_a_reply_to_a_question_answers_that_one,
    test_a_second_message_in_place_of_the_first,
    test_a_second_message_is_asked_about,
    test_a_stale_not_today_does_not_destroy_what_is_sealed,
    test_answering_after_all,
    test_changed_for_good,
    test_changing_keeps_the_old_one_until_the_new_one_is_there,
    test_editing_the_message_edits_the_sealed_answer,
    test_not_today_shows_nothing,
    test_simultaneous_answers_open_exactly_once,
    test_taken_back_is_gone,
    test_tapping_three_times_is_tapping_once,
    test_without_a_room_the_reveal_comes_to_both,
)
from tests.stories.test_ask import (  # noqa: F401
    test_a_forgotten_question_never_comes,
    test_asked_at_once_it_is_sealed_and_opens_like_any_other,
    test_forgetting_takes_an_open_question_out_wherever_it_stands_and_it_can_still_be_answered,
    test_its_author_can_look_at_what_waits_and_delete_it,
    test_passing_it_shows_nothing,
    test_removing_ones_own_takes_the_question_out_too,
    test_tapped_three_times_it_is_asked_once,
    test_three_a_day_are_plenty,
    test_today_shows_what_was_asked_beside_the_days_question,
    test_tucked_away_it_comes_as_the_days_question_and_why_says_whose_it_is,
    test_who_passed_reads_nothing_new_when_the_question_is_taken_out,
    test_without_a_room_it_comes_to_both,
)
from tests.stories.test_care import (  # noqa: F401
    test_each_ones_own_order_is_told_to_both_and_nothing_leans_on_it_before,
    test_nothing_leans_on_words_that_are_taken_out,
)
from tests.stories.test_checkin import (  # noqa: F401
    test_a_passed_check_in_and_a_day_later,
    test_going_back_to_the_families,
    test_sealed_until_both_have,
    test_shared_at_once_on_the_authors_word_and_only_once,
    test_the_card_leads_to_the_check_in,
    test_without_a_room_both_are_asked,
)
from tests.stories.test_cheer import (  # noqa: F401
    test_its_author_can_look_at_what_waits_send_it_and_delete_it as test_a_cheer_can_be_looked_at_sent_and_deleted,
)
from tests.stories.test_cheer import test_on_another_day_at_another_hour, test_soon  # noqa: F401
from tests.stories.test_daily import test_two_answers_open_once  # noqa: F401
from tests.stories.test_dates import (  # noqa: F401
    test_either_takes_it_off_and_nobody_is_told,
    test_nobody_sees_it_before_its_author_shows_it,
    test_on_the_day_both_are_told_once_at_their_hour,
    test_what_its_author_takes_out_is_gone_from_every_list,
)
from tests.stories.test_deeper import (  # noqa: F401
    test_a_yes_tapped_three_times_tells_once,
    test_both_learn_it_once_both_have_said_yes_and_then_it_comes,
    test_each_is_asked_alone_and_sees_their_own_answer,
    test_no_yes_survives_leaving_and_old_buttons_are_dead,
    test_taking_it_back_is_silent_and_leaves_the_open_question_open,
    test_without_two_yeses_nothing_deeper_comes,
)
from tests.stories.test_forgetting import (  # noqa: F401
    test_a_line_for_the_other_is_forgotten_too,
    test_a_tap_that_is_repeated_forgets_once,
    test_after_leaving_each_may_still_forget,
    test_clearing_takes_away_what_the_bot_said_lately,
    test_forgotten_words_are_gone_from_what_was_opened_and_the_others_words_stay,
    test_in_a_room_of_a_closed_space_the_words_are_blotted_out,
    test_the_partner_learns_nothing_of_words_that_were_never_opened,
    test_what_is_sealed_still_is_taken_back_and_may_be_answered_anew,
)
from tests.stories.test_gesture import (  # noqa: F401
    test_every_day_it_comes_quietly_with_the_question_until_one_has_enough,
    test_it_is_the_same_all_day_and_another_one_the_next_day,
)
from tests.stories.test_goodnews import (  # noqa: F401
    test_each_can_be_asked_once,
    test_the_other_asks_more_and_the_teller_tells_it,
    test_the_teller_cannot_ask_themselves,
)
from tests.stories.test_guess import (  # noqa: F401
    test_the_partner_never_reacts_and_then_it_is_ones_own_to_share,
    test_what_is_new_and_what_was_known_is_told_once_both_have_guessed,
)
from tests.stories.test_heavy import (  # noqa: F401
    test_an_old_word_of_thanks_comes_back_to_them_alone,
    test_shared_alone_the_other_reads_how_to_be_there_for_exactly_this_wish,
    test_whoever_says_that_it_is_heavy_reads_something_kind_at_once,
)
from tests.stories.test_help import (  # noqa: F401
    test_each_command_is_two_taps_away_and_does_what_it_does_when_typed,
    test_it_is_short_and_each_screen_takes_the_place_of_the_last,
    test_what_is_begun_by_a_tap_is_answered_like_any_other,
)
from tests.stories.test_listen import (  # noqa: F401
    test_a_proposal_is_taken_back_and_three_a_day_are_plenty,
    test_a_reply_to_the_question_answers_it,
    test_a_slip_is_taken_out_and_forgetting_takes_all,
    test_a_stranger_in_the_room_reads_nothing_of_it,
    test_a_turn_that_nobody_takes_ends_it_softly_for_both,
    test_both_propose_at_once_and_it_begins_as_the_first_wished,
    test_declined_ignored_and_never_seen_look_the_same,
    test_each_has_one_message_that_says_whose_turn_it_is,
    test_either_stops_at_any_time_and_both_read_the_same,
    test_left_it_is_gone_and_can_be_said_anew,
    test_one_is_heard_the_other_says_it_back_then_they_swap_and_are_thanked,
    test_the_others_message_is_held_back,
    test_there_may_be_more_to_it_twice,
    test_without_a_room_the_words_stand_with_both,
)
from tests.stories.test_lock_screen import (  # noqa: F401
    test_a_covered_question_still_sounds_once,
    test_a_picture_comes_without_a_name_to_whoever_wants_it_so,
    test_a_remark_on_a_line_never_becomes_an_answer,
    test_nobodys_words_are_ever_in_what_a_locked_phone_shows,
    test_the_partner_sees_nothing_of_it,
    test_whoever_wants_it_so_is_shown_neither_question_nor_name,
)
from tests.stories.test_memories import (  # noqa: F401
    test_a_word_is_found_however_it_is_written_and_remembered_nowhere,
    test_by_theme_and_by_month,
    test_on_this_day_comes_first,
    test_one_at_a_time_and_the_newest_first,
)
from tests.stories.test_pairing import (  # noqa: F401
    test_a_link_expires_after_a_day,
    test_a_link_works_once,
    test_declining_shows_nothing,
    test_each_in_their_own_language,
    test_the_asker_can_say_that_it_was_somebody_else,
    test_the_token_is_hashed_at_rest,
    test_the_zone_and_the_hour_are_asked_and_may_be_typed,
    test_who_is_in_a_couple_is_told_kindly,
)
from tests.stories.test_pictures import (  # noqa: F401
    test_dark_is_for_oneself,
    test_earlier_months_are_a_tap_away_and_only_one_picture_stands,
    test_forgetting_takes_it_away,
    test_ones_own_month_is_drawn_and_told_in_words,
    test_said_in_the_room_it_comes_in_private,
    test_the_days_together_are_drawn_where_one_asks_for_them,
    test_where_nothing_can_be_drawn_the_words_come_alone,
    test_whoever_wants_nothing_on_a_lock_screen_gets_it_in_answer_alone,
)
from tests.stories.test_quiet import test_within_them_the_question_is_silent_and_no_reminder_comes  # noqa: F401
from tests.stories.test_reflect import (  # noqa: F401
    test_a_page_is_kept_and_nobody_else_sees_it,
    test_a_page_moves_on_to_the_next_question_and_each_has_an_order_of_their_own,
    test_a_question_that_comes_meanwhile_does_not_make_an_answer_of_it,
    test_earlier_pages_can_be_read_and_deleted,
    test_forgetting_destroys_it_and_what_stands_of_it,
    test_leaving_destroys_it,
    test_the_archive_has_it_for_its_author_alone,
    test_what_comes_late_is_put_nowhere,
)
from tests.stories.test_responding import (  # noqa: F401
    test_a_long_copy_in_private_loses_all_of_the_words,
    test_a_reveal_in_private_beside_a_silent_room_keeps_the_others_words,
    test_keep_is_ones_own,
    test_letting_it_go,
    test_one_line_for_the_other,
    test_passing_missing_and_blocking_look_the_same,
    test_sharing_it_anyway,
    test_taking_ones_own_words_out,
)
from tests.stories.test_rhythm import (  # noqa: F401
    test_either_can_do_without_and_nobody_is_told,
    test_it_comes_to_both_as_the_days_question_and_counts_like_one,
    test_the_usual_question_comes_in_its_place_once_both_like,
)
from tests.stories.test_room import (  # noqa: F401
    test_a_reveal_in_a_silent_room_can_be_answered_in_private,
    test_blocking_the_bot_is_not_told,
    test_one_of_the_two_leaves_the_room,
    test_somebody_who_slips_in_unnoticed_sees_no_reveal,
)
from tests.stories.test_settings import (  # noqa: F401
    test_leaving_closes_the_space_and_destroys_what_is_sealed,
    test_ones_own_language,
    test_pairing_anew_inherits_nothing,
    test_the_hour_is_changed_and_the_partner_told,
    test_what_is_typed_for_the_settings_never_becomes_an_answer,
)
from tests.stories.test_signs import (  # noqa: F401
    test_it_can_be_deleted,
    test_only_own_words_are_ever_told_of_it,
    test_six_taps_and_only_their_author_sees_them,
    test_the_trend_is_told_in_words_and_earlier_ones_can_be_read,
    test_within_a_month_the_last_one_is_shown,
)
from tests.stories.test_steps import (  # noqa: F401
    test_a_further_message_is_not_glued_to_any_step,
    test_a_reply_to_an_earlier_question_is_added_to_that_answer,
    test_a_voice_is_in_the_step_it_answers,
    test_each_message_is_confirmed_by_the_next_question,
    test_editing_a_message_edits_the_step_it_answered,
    test_every_question_stands_open_three_days,
)
from tests.stories.test_thanks import (  # noqa: F401
    test_a_surprise_comes_once_two_to_nine_days_later,
    test_kept_for_a_hard_day_it_comes_soon_after_one_was_shared,
    test_sent_now_it_is_with_both_and_the_other_can_say_what_they_heard,
)
from tests.stories.test_timeout import (  # noqa: F401
    test_a_little_longer_once_for_each_and_the_other_reads_the_new_time_alone,
    test_a_stranger_in_the_room_sees_nothing_of_it,
    test_both_are_told_alike_and_return_with_a_gentle_question,
    test_called_during_one_it_is_the_one_that_lasts,
    test_it_ends_early_once_both_are_back_and_one_alone_is_not_told,
    test_the_question_of_the_day_waits_for_the_same_day,
    test_what_steadies_is_chosen_alone_and_comes_first_the_next_time,
)
from tests.stories.test_us import test_it_tells_of_the_days_and_leads_on  # noqa: F401
from tests.stories.test_values import (  # noqa: F401
    test_taken_back_it_is_gone_and_can_be_picked_anew,
    test_what_both_hold_dear_what_is_each_ones_own_and_something_to_do,
    test_what_was_picked_is_there_to_be_changed_and_may_stay_as_it_was,
)
from tests.stories.test_week import (  # noqa: F401
    test_another_day_of_the_week_holds_for_both,
    test_either_begins_it_and_it_opens_when_both_are_in,
    test_once_a_week_it_is_offered_to_both_and_leads_there,
    test_who_would_rather_not_is_not_offered_it_and_the_other_is,
)
from tests.stories.test_wonder import (  # noqa: F401
    test_a_stranger_in_the_room_reads_no_answer_and_cannot_go_on,
    test_nobody_is_told_whether_the_partner_did_not_see_it_or_left_it_out,
    test_none_comes_twice_before_all_that_fit_were_had,
    test_the_definition_and_three_further_questions_each_opened_before_the_next,
    test_whoever_does_not_go_on_is_left_in_peace_and_a_new_one_takes_its_place,
)
from tests.stories.test_words import test_what_steers_ends_with_its_line  # noqa: F401
from tests.story import Story


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with telling_there(tmp_path) as story:
        yield story
