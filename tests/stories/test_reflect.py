"""A page of one's own, that only its author ever sees."""

from __future__ import annotations

from bot.store import tables as t
from bot.texts import Texts, prompt_phrase
from tests.archives import exported
from tests.stories.test_ask import taps
from tests.stories.test_forgetting import forgets, rows, sealed_words
from tests.story import Person, Story, plain

PAGE = "I was hard on myself."
TEXTS = Texts()
PROMPTS = [TEXTS.say("en", prompt_phrase(one.id)) for one in TEXTS.prompts if one.private]


def offered(person: Person) -> str:
    """The question that is offered now."""
    found = [text for text in PROMPTS if text in plain(person.human.sees()[-1].text)]
    assert len(found) == 1
    return found[0]


async def writes(person: Person, text: str = PAGE) -> None:
    """Write a page, all of it read."""
    await person.says("/reflect")
    person.reads("A page for you alone")
    await person.says(text)
    person.reads("Kept, for you alone.")


async def test_a_page_is_kept_and_nobody_else_sees_it(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    story.nobody_sees(PAGE)
    await alice.presses("My earlier pages")
    alice.reads_covered("Your page of March 2, 2026", PAGE)
    assert bob.private.all() == []
    (row,) = await rows(story, t.round_.select())
    assert (row.form, row.state) == ("reflect", "private")


async def test_it_counts_for_nothing_and_is_no_answer(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    story.room_reads("0 of 2")
    await alice.says("/reflect")
    alice.reads("A page for you alone")
    await alice.says(PAGE)
    alice.reads("Kept, for you alone.", "meant as an answer")
    await alice.presses("Answer")
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.nobody_sees(PAGE)
    story.catch_up()


async def test_a_question_that_comes_meanwhile_does_not_make_an_answer_of_it(story: Story) -> None:
    alice, bob = await story.pair()
    await story.later(hours=10, minutes=59)
    await alice.says("/reflect")
    await story.at("19:00")
    await bob.says("You.")
    story.catch_up()
    await alice.says(PAGE)
    alice.reads("Kept, for you alone.")
    story.nobody_sees(PAGE)


async def test_what_comes_late_is_put_nowhere(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await bob.says("You.")
    await alice.says("/reflect")
    await story.later(hours=3)
    story.catch_up()
    await alice.says(PAGE)
    alice.reads("I've put this nowhere")
    story.nobody_sees(PAGE)
    assert len(await sealed_words(story)) == 1
    await story.later(seconds=6)
    await alice.says("The cat.")
    story.both_see("The cat.")
    story.catch_up()


async def test_no_question_comes_twice_before_all_were_there(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/reflect")
    seen = []
    for _ in PROMPTS:
        seen.append(offered(alice))
        await alice.presses("Another question", repeat=3)
        await story.later(seconds=30)
    assert sorted(seen) == sorted(PROMPTS)
    assert seen != PROMPTS
    story.catch_up()


async def test_a_page_moves_on_to_the_next_question_and_each_has_an_order_of_their_own(story: Story) -> None:
    alice, bob = await story.pair()
    firsts = []
    for person in (alice, bob):
        own = []
        for _ in range(4):
            await person.says("/reflect")
            own.append(offered(person))
            await person.says(PAGE)
        assert len({*own}) == 4
        firsts.append(own)
    assert firsts[0] != firsts[1]
    story.catch_up()


async def test_earlier_pages_can_be_read_and_deleted(story: Story) -> None:
    alice, _bob = await story.pair()
    await writes(alice, "First.")
    await story.later(minutes=1)
    await writes(alice, "Second.")
    await alice.presses("My earlier pages")
    alice.reads_covered("Second.")
    await alice.presses("The one before")
    alice.reads_covered("First.")
    assert await alice.presses("Delete it") == "That page is gone."
    alice.reads("These words have been taken out.")
    assert story.times_shown("First.") == 0
    assert len(await sealed_words(story)) == 1
    await alice.presses("My earlier pages")
    alice.reads_covered("Second.")
    story.catch_up()


async def test_a_long_page_is_deleted_whole(story: Story) -> None:
    alice, _bob = await story.pair()
    await writes(alice, "word " * 800)
    await alice.presses("My earlier pages")
    await alice.presses("Delete it")
    assert story.times_shown("word word") == 0
    story.catch_up()


async def test_the_partner_can_neither_press_nor_find_it(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    await alice.presses("My earlier pages")
    shown = alice.human.sees()[-1]
    assert await taps(story, bob, shown, "Delete it") == "That button has expired."
    await bob.says("/reflect")
    assert await bob.presses("My earlier pages") == "There are no earlier pages."
    story.catch_up()


async def test_the_archive_has_it_for_its_author_alone(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    mine, theirs = await exported(alice), await exported(bob)
    (page,) = mine.rounds
    assert (page["form"], page["theirs"]) == ("reflect", None)
    assert page["question"] in PROMPTS
    assert mine.holds(PAGE)
    assert theirs.rounds == []
    assert not theirs.holds(PAGE)
    story.catch_up()


async def test_forgetting_destroys_it_and_what_stands_of_it(story: Story) -> None:
    alice, _bob = await story.pair()
    await writes(alice)
    await alice.presses("My earlier pages")
    await forgets(alice)
    story.catch_up()
    assert await sealed_words(story) == []
    assert story.times_shown(PAGE) == 0


async def test_leaving_destroys_it(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    assert await sealed_words(story) == []


async def test_only_words_make_a_page(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/reflect")
    alice.private.skip()
    await alice.sends("voice")
    alice.reads("A page in words, please.")
    await alice.presses("Not now")
    alice.reads("/reflect is there")
    await alice.says(PAGE)
    alice.reads("/today")
    assert await sealed_words(story) == []
