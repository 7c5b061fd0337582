"""Taking along what is one's own and what was opened: who gets it, where, how often, and what is in it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.export import exporter
from bot.store import tables as t
from tests.archives import documents, exported, unpacked
from tests.pseudo import outside
from tests.story import Person, Story, telling


@pytest.fixture
async def story(database_url: str, tmp_path: Path) -> AsyncIterator[Story]:
    async with telling(tmp_path, database_url) as story:
        yield story


async def answered(story: Story, alice: str, bob: str) -> None:
    """Both answer the next question, and it opens."""
    one, two = story.people[:2]
    await story.at("19:00")
    await one.says(alice)
    await two.says(bob)
    story.catch_up()


async def leave(person: Person) -> None:
    await person.says("/leave")
    await person.presses("Leave now")
    person.story.catch_up()


# --- where, who, how often -------------------------------------------------------------------------------------


async def test_it_is_asked_for_made_and_given_in_private(story: Story) -> None:
    alice, _bob = await story.pair()
    await answered(story, "The cat.", "You.")
    await alice.says("/export")
    asked = alice.reads("Everything that is yours", "opened to you", "unencrypted on your phone")
    assert asked.buttons[0] == ("Make it",)
    await alice.presses("Make it")
    alice.reads("comes here as a file")
    came = alice.reads("the file you asked for")
    assert came.media is not None
    assert came.media.name == "duologue-2026-03-02.zip"
    assert came.silent
    assert unpacked(came.media).holds("The cat.")


async def test_the_room_only_points_to_the_private_chat(story: Story) -> None:
    alice, _bob = await story.pair()
    await answered(story, "The cat.", "You.")
    await alice.says("/export", room=True)
    pointed = story.room_reads("private chat")
    assert pointed.media is None
    await alice.presses("Open our private chat", on=pointed)
    alice.reads("Everything that is yours")


async def test_a_room_of_strangers_gets_not_even_that(story: Story) -> None:
    alice, _bob = await story.pair(room=False)
    eve = story.person("Eve")
    await story.open_room(eve, alice)
    story.catch_up()
    await alice.says("/export", room=True)
    await eve.says("/export", room=True)


async def test_a_stranger_has_nothing_here(story: Story) -> None:
    await story.pair()
    eve = story.person("Eve")
    await eve.starts()
    story.catch_up()
    await eve.says("/export")
    eve.reads("nothing of yours")
    await eve.starts("export")
    eve.reads("nothing of yours")


async def test_three_taps_bring_one_archive_and_another_comes_later(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/export")
    asked = alice.human.sees()[-1]
    button = asked.keys[0][0]["callback_data"]
    for _ in range(3):
        alice.human.forges(button, asked)
    await story.settled()
    assert len(documents(alice.human)) == 1
    await alice.says("/export")
    await alice.presses("Make it")
    assert len(documents(alice.human)) == 1
    await story.later(minutes=5)
    await alice.says("/export")
    await alice.presses("Make it")
    assert len(documents(alice.human)) == 2
    story.catch_up()


async def test_somebody_elses_button_makes_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/export")
    asked = alice.human.sees()[-1]
    tap = bob.human.forges(asked.keys[0][0]["callback_data"], bob.human.sees()[-1])
    await story.settled()
    assert tap.answer is not None
    assert "expired" in tap.answer.text
    assert documents(alice.human) == documents(bob.human) == []
    story.catch_up()


async def test_whoever_blocks_meanwhile_gets_nothing_and_holds_up_nothing(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/export")
    held = story.world.faults.add("held", "sendDocument")
    alice.human.presses(alice.human.sees()[-1], "Make it")
    await held.met.wait()
    alice.human.blocks()
    held.let_go()
    await story.settled()
    assert documents(alice.human) == []
    async with story.app.database.begin() as connection:
        assert list(await connection.execute(sa.select(t.outbox.c.id))) == []
    story.catch_up()


@pytest.mark.parametrize(
    ("fault", "times", "copies"), [("down", 3, 1), ("flood", 2, 1), ("unanswered", 1, 2), ("unanswered", 9, 2)]
)
async def test_trouble_on_the_way(story: Story, fault: str, times: int, copies: int) -> None:
    alice, _bob = await story.pair()
    story.world.faults.add(fault, "sendDocument", times)  # type: ignore[arg-type]
    await alice.says("/export")
    await alice.presses("Make it")
    await story.later(minutes=4)
    assert len(documents(alice.human)) == copies
    story.catch_up()


async def test_a_few_are_made_at_once_and_the_others_wait(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporter, "MOST_AT_ONCE", 1)
    alice, bob = await story.pair()
    await story.at("19:00")
    await alice.sends("voice")
    for person in (alice, bob):
        await person.says("/export")
    held = story.world.faults.add("held", "getFile")
    alice.human.presses(alice.human.sees()[-1], "Make it")
    await held.met.wait()
    bob.human.presses(bob.human.sees()[-1], "Make it")
    await story.world.until(lambda: "in a moment" in bob.human.sees()[-1].text)
    assert documents(bob.human) == []
    held.let_go()
    await story.later(seconds=20)
    assert len(documents(alice.human)) == len(documents(bob.human)) == 1
    story.catch_up()


async def test_what_cannot_be_made_is_said_in_the_end(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    alice, _bob = await story.pair()

    def fails(*_args: object) -> None:
        raise ValueError("zcanary")

    monkeypatch.setattr(exporter, "page", fails)
    await alice.says("/export")
    await alice.presses("Make it")
    story.catch_up()
    await story.later(minutes=1)
    alice.reads("couldn't make it")
    monkeypatch.undo()
    monkeypatch.setattr(exporter, "LARGEST_ARCHIVE", 100)
    await story.later(minutes=6)
    await alice.says("/export")
    await alice.presses("Make it")
    assert "too big" in alice.human.sees()[-1].text
    assert documents(alice.human) == []
    story.catch_up()


async def test_the_other_one_leaving_meanwhile_takes_nothing_away(story: Story) -> None:
    alice, bob = await story.pair()
    await answered(story, "The cat.", "You.")
    story.world.faults.add("flood", "sendDocument", seconds=30)
    await alice.says("/export")
    await alice.presses("Make it")
    await leave(bob)
    await story.later(minutes=2)
    (came,) = documents(alice.human)
    assert unpacked(came).holds("You.")
    story.catch_up()


# --- what is in it ---------------------------------------------------------------------------------------------


async def test_what_is_mine_and_what_was_opened_and_nothing_else(story: Story) -> None:
    alice, bob = await story.pair("Alice", "Bobcanary")
    await answered(story, "Mine, opened.", "Theirs, opened.")
    await alice.presses("What I heard")
    await alice.says("A line of mine.")
    await bob.presses("What I loved")
    await bob.says("A line of theirs.")
    await alice.presses("Keep")
    await answered(story, "Mine, taken out.", "Theirs, beside it.")
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    await answered(story, "Mine, beside it.", "Theirs, taken out.")
    await bob.presses("Remove mine")
    await bob.presses("Take my words out")
    story.catch_up()
    await story.at("19:00")
    await bob.says("Theirs, never opened.")
    await alice.presses("Not today")
    await story.at("19:00")
    await alice.says("Mine, never opened.")
    await story.at("19:00")
    await bob.says("Theirs, sealed.")
    story.catch_up()

    mine = await exported(alice)
    assert [(one["mine"]["state"], one["theirs"] and one["theirs"]["state"]) for one in mine.rounds] == [
        ("opened", "opened"),
        ("gone", "opened"),
        ("opened", "gone"),
        ("passed", None),
        ("unopened", None),
        ("blank", None),
    ]
    for words in (
        "Mine, opened.",
        "Theirs, opened.",
        "A line of mine.",
        "A line of theirs.",
        "Theirs, beside it.",
        "Mine, beside it.",
        "Mine, never opened.",
        "Bobcanary",
    ):
        assert words in mine.page, words
        assert mine.holds(words), words
    for words in ("Mine, taken out.", "Theirs, taken out.", "Theirs, never opened.", "Theirs, sealed."):
        assert not mine.holds(words), words
    first = mine.rounds[0]
    assert first["day"] == "2026-03-02"
    assert first["mine"] == {
        "state": "opened",
        "answer": {"answer": [{"text": "Mine, opened.", "media": []}]},
        "line": {"kind": "heard", "text": "A line of mine."},
        "kept": True,
    }
    assert first["theirs"]["line"] == {"kind": "loved", "text": "A line of theirs."}
    assert "kept" not in first["theirs"]


async def test_a_checkin_is_said_in_ones_own_words_and_language(story: Story) -> None:
    alice, bob = await story.pair()
    for person, note in ((alice, "My note."), (bob, "Their note.")):
        await person.says("/checkin")
        for tap in ("Tired", "numb", "a little", "just listen"):
            await person.presses(tap)
        await person.says(note)
    story.catch_up()
    mine = await exported(alice)
    (round_,) = mine.rounds
    assert round_["theirs"]["answer"]["feeling"] == {"id": "feeling-numb", "text": "numb"}
    assert round_["mine"]["answer"]["note"] == [{"text": "My note.", "media": []}]
    assert "numb · a little" in mine.page.replace("\u2068", "").replace("\u2069", "")
    assert "Their note." in mine.page


async def test_former_spaces_are_there_and_say_nothing_of_who_the_other_is_now(story: Story) -> None:
    alice, bob = await story.pair("Alice", "Formername", room=False)
    await answered(story, "With the first.", "First opened.")
    await story.at("19:00")
    await bob.says("First sealed.")
    story.catch_up()
    await leave(bob)
    alone = await exported(alice)
    assert alone.data["spaces"][0]["ended"] == "2026-03-03"
    assert alone.holds("First opened.")
    assert not alone.holds("First sealed.")
    carol = story.person("Carolcanary")
    await alice.says("/pair")
    await alice.presses("link")
    carol.human.opens(alice.human.sees()[-1].text.split()[-1].strip("\u2068\u2069"))
    await story.settled()
    await carol.presses("Yes, with Alice")
    await alice.presses("Yes, Carolcanary and me")
    story.catch_up()
    await story.at("19:00")
    await alice.says("With the second.")
    await carol.says("Second opened.")
    story.catch_up()
    both = await exported(alice)
    assert [space["partner"] for space in both.data["spaces"]] == [None, "Carolcanary"]
    assert both.holds("First opened.")
    assert both.holds("Second opened.")
    assert not both.holds("Formername")
    theirs = await exported(carol)
    assert not theirs.holds("First opened.")
    assert not theirs.holds("With the first.")
    former = await exported(bob)
    assert former.holds("With the first.")
    assert not former.holds("Second opened.")
    assert not former.holds("Carolcanary")


async def test_nothing_of_the_others_settings_and_whereabouts_is_in_it(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await bob.says("tokyo")
    await alice.says("lisbon")
    await answered(story, "The cat.", "You.")
    async with story.app.database.begin() as connection:
        values = {"quiet": ("22:22", "06:16"), "discreet": True, "yes": ("zcanary",)}
        await connection.execute(sa.update(t.person).where(t.person.c.account == str(bob.human.id)).values(values))
        people = {row.account: row for row in await connection.execute(sa.select(t.person))}
        rounds = list(await connection.execute(sa.select(t.round_.c.id, t.round_.c.couple_id)))
    mine = await exported(alice)
    ids = [str(one) for row in rounds for one in row] + [str(row.id) for row in people.values()]
    for words in ("Tokyo", "Asia", "22:22", "06:16", "zcanary", *people, *ids):
        assert not mine.holds(words), words
    assert mine.data["me"]["time_zone"] == "Europe/Lisbon"
    assert mine.data["me"]["discreet"] is False


async def test_a_key_that_was_destroyed_leaves_a_gap_and_no_more(story: Story) -> None:
    alice, bob = await story.pair()
    await answered(story, "The cat.", "You.")
    async with story.app.database.begin() as connection:
        theirs = sa.select(t.person.c.id).where(t.person.c.account == str(bob.human.id)).scalar_subquery()
        await connection.execute(sa.delete(t.data_key).where(t.data_key.c.person_id == theirs))
    mine = await exported(alice)
    assert mine.rounds[0]["theirs"] == {"state": "gone", "answer": None, "line": None}
    assert mine.holds("The cat.")
    assert not mine.holds("You.")


async def test_voices_and_pictures_come_along_but_for_those_that_cannot(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    await alice.sends("voice", "hear me")
    await bob.sends("photo", "see me")
    story.catch_up()
    await story.at("19:00")
    await bob.sends("video", "not for her")
    story.catch_up()
    mine = await exported(alice)
    parts = mine.rounds[0]["mine"], mine.rounds[0]["theirs"]
    names = [part["answer"]["answer"][0]["media"][0]["file"] for part in parts]
    assert [mine.files[name] for name in names] == [b"voice-bytes-Alice", b"photo-bytes-Bob"]
    assert all(f'href="{name}"' in mine.page for name in names)
    assert not mine.holds("video-bytes")
    story.world.files.clear()
    await story.later(minutes=6)
    without = await exported(alice)
    assert list(without.files) == ["duologue.html", "duologue.json"]
    assert without.rounds[0]["mine"]["answer"]["answer"][0]["media"] == [{"kind": "voice", "file": None}]
    assert "not in this file" in without.page


async def test_of_many_pictures_the_newest_come(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporter, "MEDIA_BYTES", 2 * len(b"voice-bytes-Alice"))
    alice, _bob = await story.pair()
    for _ in range(3):
        await story.at("19:00")
        await alice.sends("voice")
    story.catch_up()
    mine = await exported(alice)
    voices = [one["mine"]["answer"]["answer"][0]["media"][0]["file"] for one in mine.rounds]
    assert voices == [None, "media/2026-03-03-0002.ogg", "media/2026-03-04-0003.ogg"]
    assert sorted(mine.files) == ["duologue.html", "duologue.json", *voices[1:]]


async def test_a_long_history_comes_whole_and_in_order(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporter, "ROUNDS_AT_ONCE", 2)
    alice, _bob = await story.pair()
    for number in range(5):
        await answered(story, f"Mine {number}.", f"Theirs {number}.")
    mine = await exported(alice)
    said = [one["mine"]["answer"]["answer"][0]["text"] for one in mine.rounds]
    assert said == [f"Mine {number}." for number in range(5)]
    assert [one["day"] for one in mine.rounds] == [f"2026-03-0{number + 2}" for number in range(5)]


async def test_somebody_with_nothing_yet_gets_a_page_that_says_so(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    await alice.presses("Yes")
    story.catch_up()
    mine = await exported(alice)
    assert mine.data["spaces"] == []
    assert "Nothing has been written here yet." in mine.page


async def test_nothing_on_the_page_is_put_together_in_code(story: Story) -> None:
    alice, _bob = await story.pair()
    await answered(story, "The cat.", "You.")
    await alice.says("/settings")
    await alice.presses("Quiet hours")
    await alice.says("22:30-7")
    await alice.says("/export")
    await alice.presses("Make it")
    story.catch_up()
    page = unpacked(documents(alice.human)[-1]).files["duologue.html"].decode()
    seen = unescape(re.sub("<[^>]+>", "\n", page.partition("<body>")[2]))
    days = re.compile("(Monday, )?March( 2,)? 2026")
    assert "10:30" in seen
    assert outside(days.sub("", seen), ["Alice", "Bob", "The cat.", "You."]) == []


async def test_it_is_in_german_too(story: Story) -> None:
    alice, _bob = await story.pair(room=False)
    await answered(story, "Die Katze.", "Du.")
    async with story.app.database.begin() as connection:
        await connection.execute(sa.update(t.person).values(language="de"))
    await alice.says("/export")
    alice.reads("Alles, was dir gehört")
    await alice.presses("Zusammenstellen")
    story.catch_up()
    page = unpacked(documents(alice.human)[-1]).page
    assert '<html lang="de" dir="ltr">' in page
    assert "Zusammengestellt am 2. März 2026." in page.replace("\u2068", "").replace("\u2069", "")
