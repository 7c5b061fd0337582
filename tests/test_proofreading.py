"""Proofreading: our decks are clean, each rule finds what it is for and where, and the rest of the desk does what it says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.proofreading.alike import pairs
from bot.proofreading.lint import findings
from bot.proofreading.shape import fingerprint
from bot.proofreading.stamp import stamp
from bot.proofreading.watched import watched
from bot.proofreading.written import Library, Table, library
from bot.texts import Texts
from tests.processes import environment

CONTENT = Path(__file__).parents[1] / "content"
OURS = library()
HEAD = '[deck]\nname = "Values"\n\n'
CLEAN = "Which stone would you carry home from a river?"
OTHER = "How does a lighthouse keeper greet the morning?"


def test_our_decks_are_clean() -> None:
    assert [str(one) for one in findings(OURS) if one.file.parts[-3] == "en"] == []


def test_our_translations_are_clean() -> None:
    assert {"de", "es", "pt-BR", "ru"} <= {*OURS.languages}
    assert [str(one) for one in findings(OURS)] == []


# --- each rule, on a deck that is spoilt in one place ---------------------------------------------------------------


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder that is clean, to spoil."""
    for language in ("en", "de"):
        (tmp_path / "content" / language / "decks").mkdir(parents=True)
    shutil.copy(CONTENT / "en" / "wording.toml", tmp_path / "content" / "en")
    (tmp_path / "content" / "retired.txt").write_text("# gone\nretire # it hurt\n")
    write(tmp_path / "content", prompt("aaaaaa", CLEAN), prompt("bbbbbb", OTHER, depth=2))
    return tmp_path / "content"


def write(content: Path, *prompts: str, name: str = "values", head: str = HEAD, language: str = "en") -> Path:
    """Write a deck; its first prompt begins in line 4."""
    file = content / language / "decks" / f"{name}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(head + "".join(prompts), "utf-8")
    return file


def prompt(prompt_id: str, text: str, depth: object = 1, more: str = "", themes: str = '["values"]') -> str:
    """A prompt as it stands in a deck, in six lines and those of `more`; its text is in the fifth."""
    return f'[[prompt]]\nid = "{prompt_id}"\ndepth = {depth}\nthemes = {themes}\ntext = "{text}"\n{more}\n'


def found(content: Path, *more: Path) -> list[tuple[str, int, str]]:
    """What is found, by file, line and words; a language with few prompts is not what these tests are about."""
    all_ = [one for one in findings(Library(content, more)) if "it is enough for the first months" not in one.what]
    return [(one.file.name, one.line, one.what) for one in all_]


def only(content: Path, *more: Path) -> tuple[str, int, str]:
    """The one finding."""
    [one] = found(content, *more)
    return one


def test_what_is_clean_has_no_findings(content: Path) -> None:
    assert found(content) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which river stone is it", "0 question marks"),
        ("Which stone would you carry? And where to?", "2 question marks"),
        ("What stone is it?", "17 characters"),
        ("Which stone would you carry home from a river " + "far " * 30 + "away?", "171 characters"),
        ("Which stone  would you carry home?", "two spaces"),
        ("Which stone would you carry home...?", "three dots"),
        ("Which 'stone' — or pebble — would you carry home?", "a dash"),
        ("Do you carry a stone home from a river?", "“Do …” leads"),
        ("A river is full of stones. Have you one at home?", "“Have …” leads"),
        ("Stones, pebbles, sand: isn't sand the nicest?", "“isn't …” leads"),
        ("Why don't you ever bring me a stone from the river?", "“Why don't …” leads"),
        ("When it rains by the river, is a stone enough for you?", "yes or no"),
        ("It is the river that you like in all of this?", "yes or no"),
        ("What a fine river stone this is to carry, isn't it?", "already knows the answer"),
        ("Which is your favourite stone in a river?", "verdict or a ranking"),
        ("Which stone does she carry home from a river?", "“she” has a gender"),
        ("Which stone would your husband's pocket hold?", "“husband” has a gender"),
        ("Which stone would you put on your desk at work?", "takes for granted"),
        ("Which stone would you show the kids at the river?", "“the kids” assumes children"),
        ("Which stone would you put into our kitchen?", "“our kitchen” assumes living-together"),
        ("Which stone lay on the altar at your wedding?", "“wedding” assumes married"),
        ("Which stone would you bring to your in-laws?", "“in-laws” assumes family"),
    ],
)
def test_a_spoilt_question_is_found_in_its_line(content: Path, text: str, told: str) -> None:
    write(content, prompt("aaaaaa", text), prompt("bbbbbb", OTHER, depth=2))
    file, line, what = only(content)
    assert (file, line) == ("values.toml", 8)
    assert told in what
    assert what.startswith("aaaaaa: ")


@pytest.mark.parametrize(
    ("spoilt", "line", "told"),
    [
        (prompt("aaaaaa", CLEAN, more='colour = "red"'), 9, "“colour” means nothing here"),
        (prompt("aaaaaa", CLEAN, more='source = "01234567"'), 9, "“source” means nothing here"),
        (prompt("aaaaaa", CLEAN).replace("themes", "# themes"), 4, "“themes” is missing"),
        (prompt("aaaaaa", CLEAN, depth='"1"'), 6, "depth is 1, 2, 3 or 4"),
        (prompt("aaaaaa", CLEAN, depth="true"), 6, "depth is 1, 2, 3 or 4"),
        (prompt("aaaaaa", CLEAN, themes='["virtue"]'), 7, "themes is a list of some of"),
        (prompt("aaaaaa", CLEAN, themes='"values"'), 7, "themes is a list of some of"),
        (prompt("aaaaaa", CLEAN, more='assumes = ["garden"]'), 9, "assumes is a list of some of"),
        (prompt("aaaaaa", CLEAN, more='sensitivity = "very"'), 9, "sensitivity is one of"),
        (
            prompt("aaaaaa", CLEAN, more='follow_up = "And then, by the sea?", receive = 1').replace(", r", "\nr"),
            10,
            "receive is",
        ),
        (prompt("aaaaaa", CLEAN, more='follow_up = "Tell of it some day."'), 9, "follow_up has 0 question marks"),
        (prompt("aaaaaa", CLEAN, more='receive = "Is it heavy?"'), 9, "receive asks something"),
        (prompt("aaaaaa", CLEAN, depth=3), 12, "depth 2 stands below depth 3"),
        (prompt("AAAAAA", CLEAN), 5, "six characters out of a-z and 2-7"),
        (prompt("retire", CLEAN), 5, "belonged to a prompt that is gone"),
        (prompt("bbbbbb", CLEAN), 11, "values.toml has a prompt of this id"),
        (
            prompt("aaaaaa", "How do lighthouse keepers greet a morning?"),
            14,
            "it asks nearly what aaaaaa does in values",
        ),
        (prompt("aaaaaa", CLEAN, themes='["fears"]'), 6, "about fears begins at depth 2"),
    ],
)
def test_a_spoilt_prompt_is_found_in_its_line(content: Path, spoilt: str, line: int, told: str) -> None:
    write(content, spoilt, prompt("bbbbbb", OTHER, depth=2))
    assert [(at, told in what) for _, at, what in found(content) if told in what] == [(line, True)]


def test_fears_and_wounds_say_how_to_receive_them(content: Path) -> None:
    write(content, prompt("cccccc", "What rustles in the attic of a quiet house?", 2, themes='["fears"]'), name="attic")
    assert "says in “receive” how" in only(content)[2]


@pytest.mark.parametrize(
    ("text", "line", "told"), [("[deck\n", 1, "no TOML"), ('[deck]\nname = "x"\n', 1, "has one [deck]")]
)
def test_a_file_that_is_no_deck_is_found(content: Path, text: str, line: int, told: str) -> None:
    write(content, head=text, name="empty")
    file, at, what = only(content)
    assert (file, at) == ("empty.toml", line)
    assert told in what


def test_repeated_openings_are_found_in_a_deck_and_in_all(content: Path) -> None:
    same = [
        f"Your boat is {what}. Where does it go?"
        for what in ("a walnut shell", "of old newspaper", "borrowed from geese")
    ]
    texts = zip(("cccccc", "dddddd", "eeeeee"), same, strict=True)
    write(content, *(prompt(one, text) for one, text in texts), name="boats")
    assert {what for _, _, what in found(content) if "begin" in what} == {
        "eeeeee: “your boat …” begins two others in this deck; begin in another way",
        "eeeeee: “your boat is …” begins two others in the decks in en; begin in another way",
    }


def test_a_question_in_other_words_is_found_and_another_one_is_not() -> None:
    texts = [one.text("text") for deck in OURS.of("en") for one in deck.prompts]
    same = watched(CONTENT, "en").same

    def nearest(text: str) -> float:
        return max(how_much for at, _, how_much in pairs([*texts, text], same) if at == len(texts))

    assert nearest("At what moment were you secretly proud of your partner?") > 0.52
    assert nearest("Your plans fall through at the last minute. How would you like to hear it?") > 0.52
    assert nearest("Whose hands do you remember with fondness?") > 0.52
    assert nearest("Which bird would you ask for directions?") < 0.4


# --- translations -----------------------------------------------------------------------------------------------------


def translation(content: Path, more: str = "", prompt_id: str = "aaaaaa", name: str = "values") -> Path:
    """Write a German deck of one prompt."""
    text = f'[[prompt]]\nid = "{prompt_id}"\n{more}text = "Welchen Stein nähmst du vom Fluss mit nach Haus?"\n'
    return write(content, text, name=name, language="de")


SOURCE = f'source = "{fingerprint(Table(values={"text": CLEAN}))}"\n'


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "“source” is missing; `duologue decks stamp` writes it"),
        ('source = "01234567"\n', f"the source has changed since: “{CLEAN}”"),
        (f"{SOURCE}depth = 1\n", "“depth” means nothing here"),
        (f'{SOURCE}receive = "Nimm es sacht auf."\n', "“receive” is not in the source"),
    ],
)
def test_a_spoilt_translation_is_found(content: Path, more: str, told: str) -> None:
    translation(content, SOURCE)
    assert found(content) == []
    translation(content, more)
    assert told in only(content)[2]


def test_a_translation_of_nothing_or_in_another_deck_is_found(content: Path) -> None:
    translation(content, SOURCE, name="virtues")
    assert "it stands in values.toml in the source" in only(content)[2]
    (content / "de" / "decks" / "virtues.toml").unlink()
    translation(content, SOURCE, prompt_id="cccccc")
    assert "no deck has a prompt of this id" in only(content)[2]


def test_a_language_with_few_prompts_is_told(content: Path) -> None:
    translation(content, SOURCE)
    [one] = findings(Library(content))
    assert "de has 1 prompts" in one.what


def test_a_stamp_changes_nothing_else_in_the_file(content: Path) -> None:
    file = translation(content)
    before = "# eins  \r\n" + file.read_text().replace("\n", "\r\n").replace('id = "aaaaaa"', 'id="aaaaaa" # ä')
    file.write_bytes(before.encode())
    assert stamp(Library(content), "en") == 0
    assert stamp(Library(content)) == 1
    assert file.read_bytes().decode() == before.replace("# ä\r\n", f"# ä\r\n{SOURCE.strip()}\r\n")
    assert stamp(Library(content)) == 0
    write(content, prompt("aaaaaa", CLEAN.replace("stone", "pebble")), prompt("bbbbbb", OTHER, depth=2))
    assert stamp(Library(content)) == 0
    assert "has changed since" in only(content)[2]
    assert stamp(Library(content), renew=True) == 1
    assert found(content) == []


# --- an operator's folder, and the commands ------------------------------------------------------------------------------


def test_a_folder_of_an_operators_own_is_looked_at_in_the_same_way(content: Path, tmp_path: Path) -> None:
    write(tmp_path / "mine", prompt("cccccc", "Wer läutet die Glocke am Meer?"), name="moor", language="de")
    assert found(content, tmp_path / "mine") == []
    write(tmp_path / "mine", prompt("aaaaaa", "Which heron would you follow?"), name="moor")
    _, line, what = only(content, tmp_path / "mine")
    assert line == 5
    assert "en/decks/values.toml has a prompt of this id" in what


def test_a_folder_may_not_have_a_deck_of_our_name(content: Path, tmp_path: Path) -> None:
    write(tmp_path / "mine", prompt("cccccc", "Which heron would you follow?"))
    assert only(content, tmp_path / "mine") == (
        "values.toml",
        1,
        "there is another deck values; give this file another name",
    )


def _decks(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "decks", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, env=environment(**settings), cwd=CONTENT.parent, timeout=60
    )


def test_lint_from_outside_tells_file_and_line_and_fails(tmp_path: Path) -> None:
    file = write(tmp_path, prompt("aaaaaa", "Do herons dream of frogs at night?"), name="moor")
    done = _decks("lint", DUOLOGUE_DECKS=str(tmp_path))
    assert done.returncode == 1
    assert f"{file}:8: aaaaaa: “Do …” leads" in done.stdout
    assert _decks("lint", str(tmp_path)).stdout == done.stdout
    refused = _decks("lint", str(CONTENT / "en"))
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "no deck is in" in refused.stderr


def test_preview_shows_a_deck_as_it_comes() -> None:
    done = _decks("preview", "fears", "--depth", "2")
    assert done.returncode == 0
    shown = [one for one in Texts().prompts if one.deck == "fears" and one.depth == 2]
    assert [line.split(" · ")[0] for line in done.stdout.splitlines() if line.startswith("[")] == [
        f"[{one.id}" for one in shown
    ]
    assert "To go on with, if you like: " in done.stdout
    assert _decks("preview", "nothing").returncode == 2


def test_stats_count_the_same_prompts() -> None:
    done = _decks("stats")
    assert done.stdout.startswith(
        f"{len(Texts().prompts)} prompts in en, in {len({one.deck for one in Texts().prompts})} decks"
    )
    assert "different first three words" in done.stdout
    assert _decks("stats", "--language", "tlh").returncode == 2
