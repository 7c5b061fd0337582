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


# --- decks for a practice ----------------------------------------------------------------------------------------------

GUESS = ("A stone lies in your way. What do you do?", 'options = ["Step over it", "Kick it", "Keep it"]')
EITHER = ("Stones or feathers?", 'options = ["Stones", "Feathers"]')
WONDER = (
    "When is a stone at home?",
    'then = ["What is an example?", "Who would say no to it?", "What follows for two?"]',
)
PLAN = ("Skim stones until one of them jumps five times", 'care = ["play", "time"]')
GESTURE = ("Leave a smooth stone where your partner will find it.", 'care = ["surprise"]')
DESIRE = ("A warm stone on the back", 'sensitivity = "intimate"')
SENTENCE = ("If I were a stone, I'd lie…", "")
REPAIR = ("What lies like a stone between the two of you?", "")
FITTING = {
    "guess": GUESS,
    "either": EITHER,
    "wonder": WONDER,
    "plan": PLAN,
    "gesture": GESTURE,
    "desire": DESIRE,
    "sentence": SENTENCE,
    "repair": REPAIR,
}


def practice(
    content: Path,
    use: str,
    text: str,
    more: str = "",
    language: str = "en",
    prompt_id: str = "cccccc",
    key: str = "depth = 1",
) -> Path:
    """Write a deck of one prompt for a practice, which begins in line 4; its text is in line 7, what follows in line 8."""
    file = content / language / "practice" / f"{use}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    head = '[deck]\nname = "Drawer"\n' + (f'use = "{use}"\n' if language == "en" else "\n")
    file.write_text(f'{head}[[prompt]]\nid = "{prompt_id}"\n{key}\ntext = "{text}"\n{more}\n', "utf-8")
    return file


@pytest.mark.parametrize(("use", "text", "more"), [(use, *fitting) for use, fitting in FITTING.items()])
def test_what_fits_its_use_has_no_findings(content: Path, use: str, text: str, more: str) -> None:
    practice(content, use, text, more)
    assert found(content) == []


@pytest.mark.parametrize(
    ("use", "text", "told"),
    [
        ("guess", "Which stone?", "text has 12 characters; 15 at least"),
        ("guess", "Stones " * 18 + "or not?", "text has 133 characters; 120 is the most"),
        ("guess", "A stone lies in your way.", "text ends in ? or …"),
        ("guess", "Which stone is yours? And which one not?", "text has 2 question marks"),
        ("either", "A or b?", "text has 7 characters"),
        (
            "either",
            "Stones of a river, or stones of the sea, or the feathers of birds, or their eggs?",
            "81 characters",
        ),
        ("either", "Stones or feathers", "text ends in ?"),
        ("sentence", "If I were a stone, I'd lie somewhere", "text ends in …"),
        ("sentence", "Am I a stone? If so, then I lie…", "text asks something"),
        ("sentence", "I'd lie …", "text has 9 characters"),
        ("wonder", "Say what a stone is to you", "text has 0 question marks"),
        ("wonder", "Does a stone have a home?", "“Does …” leads"),
        ("plan", "Skim some stones?", "text asks something"),
        ("plan", "A stone", "text has 7 characters"),
        ("gesture", "A stone", "text has 7 characters"),
        ("gesture", "Leave a smooth stone on her pillow.", "“her” has a gender"),
        ("desire", "A warm stone on the back.", "text ends in a full stop"),
        ("desire", "Who warms the stone?", "text asks something"),
        ("desire", "A warm stone on the back " * 3, "text has 75 characters; 70 is the most"),
        ("repair", "Is there a stone between you?", "“Is …” leads"),
        ("repair", "What lies between?", "text has 18 characters"),
        ("repair", "A stone lies here - what now, of all things?", "a dash"),
        ("plan", "Wash the dishes like stones", "“the dishes” assumes living-together"),
    ],
)
def test_what_does_not_fit_its_use_is_found_in_its_line(content: Path, use: str, text: str, told: str) -> None:
    practice(content, use, text, FITTING[use][1])
    assert [(file, line) for file, line, what in found(content) if told in what] == [(f"{use}.toml", 7)]


@pytest.mark.parametrize(
    ("use", "more", "line", "told"),
    [
        ("guess", "", 4, "“options” is missing"),
        (
            "guess",
            'options = ["Kick it", "Keep it"]',
            8,
            "there are 2 under options; where the use is guess there are 3 to 4",
        ),
        (
            "guess",
            'options = ["Kick it", "Keep it", "Kick it "]',
            8,
            "options is a list of texts between quotation marks",
        ),
        ("guess", 'options = ["Kick it", "Keep it", 3]', 8, "options is a list of texts between quotation marks"),
        ("guess", 'options = "Kick it"', 8, "options is a list of texts between quotation marks"),
        ("guess", 'options = ["Kick it", "Keep it", "x"]', 8, "“x” under options has 1 characters"),
        ("guess", f'options = ["Kick", "Keep", "{"w" * 33}"]', 8, "under options has 33 characters; 32 is the most"),
        ("guess", 'options = ["Kick it", "Keep it", "Leave it."]', 8, "“Leave it.” under options ends in a full stop"),
        ("guess", 'options = ["Kick it", "Keep it", "Ask him"]', 8, "“him” has a gender"),
        ("guess", f"{GUESS[1]}\n{WONDER[1]}", 9, "“then” means nothing here"),
        ("guess", f'{GUESS[1]}\nreceive = "Gently."', 9, "“receive” means nothing here"),
        ("either", GUESS[1], 8, "there are 3 under options; where the use is either there are 2"),
        ("sentence", EITHER[1], 8, "“options” means nothing here"),
        ("wonder", 'then = ["What is an example?", "Who says no?"]', 8, "there are 2 under then"),
        ("wonder", 'then = ["An example.", "Who would say no to it?", "What follows for two?"]', 8, "0 question marks"),
        ("wonder", 'then = ["Is it so?", "Who would say no to it?", "What follows for two?"]', 8, "“Is …” leads"),
        ("gesture", "", 4, "“care” is missing"),
        ("gesture", 'care = ["money"]', 8, "care is a list of some of words, listening"),
        ("plan", 'care = ["play", "time", "words", "touch"]', 8, "there are 4 under care"),
        ("repair", GESTURE[1], 8, "“care” means nothing here"),
        ("desire", "", 4, "“sensitivity” is missing"),
        ("desire", 'sensitivity = "tender"', 8, "a desire has the sensitivity intimate"),
        ("repair", 'themes = ["tango"]', 8, "themes is a list of some of"),
    ],
)
def test_what_a_use_does_not_ask_for_is_found_in_its_line(
    content: Path, use: str, more: str, line: int, told: str
) -> None:
    practice(content, use, FITTING[use][0], more)
    assert [(file, at) for file, at, what in found(content) if told in what] == [(f"{use}.toml", line)]


def test_a_deck_for_no_known_use_or_in_the_wrong_folder_is_found(content: Path) -> None:
    file = practice(content, "tango", "Dance around a stone")
    assert only(content)[:2] == ("tango.toml", 3)
    assert "use is one of daily, guess" in only(content)[2]
    file.write_text(file.read_text().replace('use = "tango"', 'use = "daily"'))
    assert (3, "a deck whose use is daily lies in decks") in [(line, what) for _, line, what in found(content)]
    file.write_text(file.read_text().replace('use = "daily"', ""))
    assert "“use” is missing" in str(found(content))
    file.unlink()
    write(content, prompt("cccccc", SENTENCE[0]), name="lines", head='[deck]\nname = "Lines"\nuse = "sentence"\n')
    assert ("lines.toml", 3, "a deck whose use is sentence lies in practice") in found(content)


def test_alike_is_measured_among_what_has_one_use(content: Path) -> None:
    practice(content, "repair", CLEAN, prompt_id="eeeeee")
    assert found(content) == []
    practice(content, "wonder", WONDER[0], WONDER[1])
    again = practice(content, "wonder", "And when is a stone at home?", WONDER[1], prompt_id="dddddd")
    again.rename(again.with_name("again.toml"))
    practice(content, "wonder", WONDER[0], WONDER[1])
    assert "cccccc: it asks nearly what dddddd does in again" in only(content)[2]


def test_what_is_for_practices_may_begin_like_the_questions_of_each_day(content: Path) -> None:
    boats = [
        ("cccccc", "Your boat is made of geese. Where does it go?"),
        ("dddddd", "Your boat is asleep. Who wakes it?"),
    ]
    write(content, *(prompt(*one) for one in boats), name="boats")
    practice(content, "repair", "Your boat is late. What keeps it?", prompt_id="eeeeee")
    assert found(content) == []


def test_a_translation_has_as_many_options_and_is_stale_when_they_change(content: Path) -> None:
    practice(content, "either", *EITHER)
    mark = f'source = "{fingerprint(Table(values={"text": EITHER[0], "options": ["Stones", "Feathers"]}))}"'
    german = ("Steine oder Federn?", 'options = ["Steine", "Federn"]')
    practice(content, "either", *german, language="de", key=mark)
    assert found(content) == []
    practice(content, "either", german[0], 'options = ["Steine"]', language="de", key=mark)
    assert only(content) == ("either.toml", 8, "cccccc: there are 1 under options, and 2 in the source")
    practice(content, "either", german[0], language="de", key=mark)
    assert "“options” is missing" in only(content)[2]
    practice(content, "either", *german, language="de", key=mark)
    practice(content, "either", EITHER[0], 'options = ["Pebbles", "Feathers"]')
    assert "the source has changed since" in only(content)[2]
    assert stamp(Library(content), renew=True) == 1
    assert found(content) == []


def test_a_translation_lies_where_its_source_does_and_says_no_use(content: Path) -> None:
    practice(content, "repair", *REPAIR)
    mark = f'source = "{fingerprint(Table(values={"text": REPAIR[0]}))}"'
    file = practice(content, "repair", "Was liegt wie ein Stein zwischen euch?", language="de", key=mark)
    file.write_text(file.read_text().replace("[deck]\n", '[deck]\nuse = "repair"\n'))
    assert "“use” means nothing here" in only(content)[2]
    file.write_text(file.read_text().replace('use = "repair"\n', ""))
    file.rename(content / "de" / "decks" / "repair.toml")
    assert "it stands in practice/repair.toml in the source" in only(content)[2]


def test_only_questions_for_each_day_make_a_language_enough(content: Path) -> None:
    translation(content, SOURCE)
    practice(content, "repair", *REPAIR)
    practice(content, "repair", "Was liegt wie ein Stein zwischen euch?", language="de", key='source = "01234567"')
    assert "de has 1 prompts" in str([one.what for one in findings(Library(content))])


def test_a_folder_of_an_operators_own_may_have_practices(content: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    file = practice(mine, "either", "Steine oder Federn?", 'options = ["Steine", "Federn"]', language="de")
    assert only(content, mine) == ("either.toml", 1, "“use” is missing")
    file.write_text(file.read_text().replace("[deck]", '[deck]\nuse = "either"'))
    assert found(content, mine) == []
    practice(mine, "guess", *GUESS, prompt_id="aaaaaa")
    assert "en/decks/values.toml has a prompt of this id" in only(content, mine)[2]


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


def test_preview_and_stats_show_practices_too(tmp_path: Path) -> None:
    practice(tmp_path, "guess", *GUESS)
    practice(tmp_path, "wonder", *WONDER, prompt_id="dddddd")
    practice(tmp_path, "gesture", *GESTURE, prompt_id="eeeeee")
    for use in ("guess", "wonder", "gesture"):
        file = tmp_path / "en" / "practice" / f"{use}.toml"
        file.rename(file.with_name(f"stone-{use}.toml"))
    shown = [_decks("preview", f"stone-{use}", DUOLOGUE_DECKS=str(tmp_path)) for use in ("guess", "wonder", "gesture")]
    assert [one.returncode for one in shown] == [0, 0, 0]
    assert shown[0].stdout.endswith(f"  > {GUESS[0]}\n    [Step over it] [Kick it] [Keep it]\n\n")
    assert "  > What is an example?\n  > Who would say no to it?\n  > What follows for two?\n" in shown[1].stdout
    assert "[eeeeee · depth 1 · care: surprise]" in shown[2].stdout
    before, after = _decks("stats").stdout, _decks("stats", DUOLOGUE_DECKS=str(tmp_path)).stdout
    assert after.splitlines()[:5] == before.splitlines()[:5]
    assert "for practices, in" in after
