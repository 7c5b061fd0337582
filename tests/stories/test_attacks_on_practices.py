"""Attacks on the practices: what is written for one thing and becomes another, what is signed unread, what an upgrade breaks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
import sqlalchemy as sa

from bot.feature import House
from bot.sandbox.model import Message
from bot.store import tables as t
from bot.texts import Texts, prompt_phrase
from handlers import FEATURES
from tests.archives import exported
from tests.stories.test_agreements import CHEERS, LATE, agrees, proposes, shown
from tests.stories.test_closer import says, with_the_list
from tests.stories.test_dates import writes as writes_date
from tests.stories.test_forgetting import forgets
from tests.stories.test_pause import pauses
from tests.stories.test_plans import IDEAS, looks, plans_it, with_a_match
from tests.stories.test_play import chooses
from tests.story import Person, Story, plain

TEXTS = Texts()
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


# --- a reply ---------------------------------------------------------------------------------------------------------


async def news_asked(story: Story, alice: Person, bob: Person) -> None:
    await alice.says("/goodnews I got it.")
    await alice.presses("Send it now")
    await bob.presses("feel")
    assert "would love to hear" in alice.human.sees()[-1].text


async def plan_suggested(story: Story, alice: Person, bob: Person) -> None:
    for person in (alice, bob):
        await looks(story, person, IDEAS[0])
    await story.at("20:00")
    await bob.says("/plans")
    await bob.presses(IDEAS[0][:20])
    await bob.presses("March 4, 2026")
    await bob.presses("8:00")
    assert "Bob suggests" in plain(alice.human.sees()[-1].text)


async def listening_proposed(story: Story, alice: Person, bob: Person) -> None:
    await bob.says("/listen")
    await bob.presses("be heard")
    assert "would like to be heard" in alice.human.sees()[-1].text


async def timeout_called(story: Story, alice: Person, bob: Person) -> None:
    await bob.says("/timeout")
    await bob.presses("20 minutes")
    assert "taking some time" in alice.human.sees()[-1].text


@pytest.mark.parametrize("told", [news_asked, plan_suggested, listening_proposed, timeout_called])
async def test_a_reply_to_what_a_practice_says_becomes_no_answer(
    story: Story, told: Callable[[Story, Person, Person], Awaitable[None]]
) -> None:
    alice, bob = await story.pair(room=False)
    await told(story, alice, bob)
    message = alice.human.sees()[-1]
    await bob.says("/today")
    await bob.says("The forest.")
    story.catch_up()
    await alice.says(WORD, reply_to=message)
    alice.reads("reaches nobody")
    assert WORD not in bob.shown()
    story.quiet()


# --- what was asked has left its deck -----------------------------------------------------------------------------------


async def prompts_named(story: Story, form: str) -> list[str]:
    """The prompts of the newest round of a form."""
    async with story.app.database.begin() as connection:
        newest = sa.select(t.round_.c.prompt).where(t.round_.c.form == form).order_by(t.round_.c.id.desc())
        return str((await connection.execute(newest)).scalars().first()).split("+")


def take_away(story: Story, monkeypatch: pytest.MonkeyPatch, *gone: str) -> None:
    """Let these prompts be in no deck any more."""
    texts = story.app.texts
    decks, said = texts.decks, texts.decks.said
    left = {key: one for key, one in decks.by_id.items() if key not in gone}
    uses = {use: tuple(one for one in left.values() if one.use == use) for use in decks.by_use}
    monkeypatch.setitem(decks.__dict__, "by_id", left)
    monkeypatch.setitem(decks.__dict__, "by_use", uses)

    def still_said(language: str, phrase_id: str) -> str | None:
        return None if {*phrase_id.split("-")} & {*gone} else said(language, phrase_id)

    monkeypatch.setattr(decks, "said", still_said)
    texts._said.clear()


async def test_two_can_play_on_and_forget_though_a_choice_has_left_its_deck(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/either")
    await chooses(alice, 0)
    first = (await prompts_named(story, "either"))[0]
    take_away(story, monkeypatch, first)
    await bob.says("/either")
    for _ in range(4):
        await bob.presses("", on=bob.human.sees()[-1])
    assert "Alice: " in bob.shown()
    story.catch_up()
    take_away(story, monkeypatch, (await prompts_named(story, "either"))[1])
    await forgets(alice)
    assert "Alice: " not in bob.shown()
    story.catch_up()


async def test_days_go_on_though_a_plan_has_left_its_deck(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    alice, bob, idea = await with_a_match(story)
    await plans_it(story, alice, bob, idea)
    gone = next(one.id for one in story.app.texts.of("plan") if idea == TEXTS.say("en", prompt_phrase(one.id)))
    take_away(story, monkeypatch, gone)
    await story.at("18:59")
    assert "Soon" not in alice.shown()
    await story.at("19:00")
    assert "Not today" in str(bob.human.sees()[-1].buttons)
    story.catch_up()
    await alice.says("/plans")
    assert "Something together" in alice.shown()
    await story.later(days=1)
    story.catch_up()


# --- what is signed is told ----------------------------------------------------------------------------------------------


async def test_nobody_signs_an_agreement_away_without_being_told_which(story: Story) -> None:
    alice, bob = await agrees(story, room=False)
    await proposes(story, alice, CHEERS)
    await bob.presses("I sign")
    await alice.says("/agreements")
    await alice.presses("1")
    await alice.presses("Not like this")
    await alice.says("We are kind to each other.")
    story.catch_up()
    await alice.presses("Send it now")
    alice.private.skip()
    bob.reads("another wording for number 1 in /agreements", "takes that one's place")
    bob.reads("There is something new")
    bob.reads("We are kind to each other.")
    assert f"1. Since March 2, 2026\n\n{LATE}" in await shown(bob)
    story.quiet()


# --- a lock screen -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("about", ["wishes", "plans"])
async def test_that_both_would_like_something_stands_on_no_lock_screen(story: Story, about: str) -> None:
    if about == "wishes":
        alice, bob = await with_the_list(story)
        await says(alice, "Yes")
        await says(bob, "Yes")
    else:
        alice, bob = await story.pair(room=False)
        for person in (alice, bob):
            await looks(story, person, IDEAS[0])
    await story.at("19:59")
    story.catch_up()
    await story.at("20:00")
    for person in (alice, bob):
        neutral = person.reads("There is something new.")
        assert person.reads("There's something new that you'd both like").id == neutral.id
    story.quiet()


async def test_when_it_is_told_says_nothing_of_who_tapped_when_though_both_rest(story: Story) -> None:
    alice, bob = await with_the_list(story)
    await pauses(bob, "Until I say so", "And tell")
    await says(bob, "Yes")
    await story.at("03:07")
    await says(alice, "Yes")
    story.catch_up()
    await story.at("19:59")
    story.catch_up()
    await story.at("20:00")
    alice.reads("There is something new.")
    alice.reads("There's something new that you'd both like")
    story.catch_up()


# --- an archive ----------------------------------------------------------------------------------------------------------


async def test_a_date_that_was_not_shown_is_in_no_archive_of_the_others(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await writes_date(alice, "14 Mar", "The lawyer")
    await writes_date(alice, "15 Mar", "The flat")
    await alice.presses("Leave it")
    story.catch_up()
    assert (await exported(bob)).rounds == []
    assert [one["form"] for one in (await exported(alice)).rounds] == ["date"]
    story.catch_up()


def test_of_every_form_of_a_note_the_other_has_no_part_in_it() -> None:
    assert [one.name for one in House(FEATURES).forms.values() if one.preview and not one.alone] == []


# --- a tap that comes late -----------------------------------------------------------------------------------------------


async def test_a_day_that_the_month_has_not_is_over_when_it_is_tapped_late(story: Story) -> None:
    alice, _bob, idea = await with_a_match(story)
    await story.later(days=28)
    story.catch_up()
    await alice.says("/plans")
    await alice.presses(idea[:20])
    await alice.presses("March 31, 2026")
    await story.later(days=2)
    story.catch_up()
    assert await alice.presses("8:00") == "That time is over. Please choose another."
    story.catch_up()
