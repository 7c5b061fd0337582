"""A page of one's own: a kind question, and words that only their author ever sees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain import reflecting
from bot.domain.changing import replace
from bot.domain.round import Round, author_of, written_alone
from bot.domain.schedule import couple_day
from bot.domain.text import visible
from bot.feature import Feature, Form, TextStep
from bot.ids import is_older
from bot.phrasing import AnyTap, Part, Rows, Screen, hint, line, tap, title
from bot.rounds import asking, erasing, keeping, revealing
from bot.speech import Commanded, Said, Words, Wrote
from bot.texts import prompt_phrase
from bot.turn import Turn

feature = Feature("reflect")

LASTS, NOWHERE_FOR = timedelta(hours=2), timedelta(hours=12)
"""How long a message counts as the page; and after that is put nowhere, so that no page becomes an answer by being slow."""
GOES_ON = timedelta(minutes=10)
"""How long after a page what follows belongs to it: clients cut what is long in two, and people write one line at a time."""
AS_ONE = timedelta(seconds=5)
"""How long after what was put nowhere the rest of it is, too: nobody sends it again as an answer so fast."""
NO_CYCLE = -1
"""Of rounds whose prompts are none that the couple has had."""


FORM = feature.form(
    Form(
        "reflect",
        (TextStep("page", "reflect-sheet"),),
        revealing.words_of("page"),
        card="reflect-title",
        title="reflect-title",
        command="reflect",
        alone=True,
    )
)


@feature.command("reflect", help="hard")
def reflect(turn: Turn, command: Commanded) -> None:
    """Offer a question for oneself, in private."""
    parts, rows = _offer(turn)
    turn.whisper(*parts, rows=rows, ref=f"page:{turn.kit.new_id(turn.now)}")


@feature.tap("reflectnext")
def another(turn: Turn, at: str) -> None:
    """Another one; a tap that comes twice passes over one question alone."""
    if reflecting.position(turn.person.yes) == int(at):
        _move_on(turn, int(at) + 1)
    parts, rows = _offer(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("reflectnot")
def not_now(turn: Turn) -> None:
    """Enough for now."""
    if turn.person.focus[:1] == ("reflect",):
        turn.change(focus=())
    turn.turn_into("reflect-not-now")


def _offer(turn: Turn) -> Screen:
    at, prompt = reflecting.position(turn.person.yes), _expect(turn)
    rows: list[list[AnyTap]] = [
        [tap("button-write", "pagewrite", at, turn.kit.new_id(turn.now))._replace(sheet=FORM.name, bare=False)],
        [tap("button-reflect-next", "reflectnext", at), tap("button-pages", "pages")],
        [tap("button-not-now", "reflectnot")],
    ]
    asked: list[Part | str] = [Part("line", prompt_phrase(prompt))] if prompt else []
    return [title("reflect-title"), *asked, hint("reflect-how")], rows


def _expect(turn: Turn) -> str:
    """Let the next message be the page; return the prompt that it is about."""
    prompt = _prompt_at(turn, reflecting.position(turn.person.yes))
    turn.change(focus=("reflect", prompt, turn.now.isoformat()))
    return prompt


@feature.tap("forme")
def for_me(turn: Turn, round_id: str) -> None:
    """Answer the day's question for oneself alone: from outside it is like any "not today"."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    if keeping.mine(turn, round_).state == "sealed":
        turn.popup("already-sealed")
        return
    question = asking.question(turn, round_)[1:]
    turn.rounds[round_.id] = round_.pass_by(turn.person.id)
    turn.change(focus=("reflect", round_.prompt, turn.now.isoformat()))
    rows = [[asking.to_answer(turn, round_, "button-answer-after-all")]]
    turn.turn_into(title("reflect-title"), *question, hint("reflect-how"), rows=rows)


@feature.tap("pagewrite")
def write(turn: Turn, at: str, page_id: str) -> None:
    """Where there is nothing to fill in, it is simply written."""
    _expect(turn)
    turn.popup("reflect-text-only")


def _prompt_at(turn: Turn, at: int) -> str:
    """The prompt at this position for the acting person; empty if no deck has any."""
    prompts = [one.id for one in turn.kit.texts.prompts if one.private]
    return reflecting.prompt_at(prompts, at, turn.kit.vault.lot(f"pages|{turn.person.id}")) if prompts else ""


# --- writing -----------------------------------------------------------------------------------------------------


@feature.focus("reflect")
def take_page(turn: Turn, said: Said) -> bool:
    """Keep it, for its author alone. False: this message was not meant as a page."""
    _focus, prompt, since, *begun = turn.person.focus
    age = turn.now - datetime.fromisoformat(since)
    if age >= (GOES_ON if begun else LASTS):
        turn.change(focus=())
        return not begun and _put_nowhere(turn, prompt, age)
    page = turn.round(begun[0]) if begun else None
    wrong = "reflect-text-only" if said.words.media else _wrong_with(said.words.text)
    if wrong is None and page is not None:
        wrong = _go_on(turn, page, said)
    elif wrong is None:
        page = _keep(turn, turn.kit.new_id(turn.now), prompt, said.words.text, said.message)
        at = reflecting.position(turn.person.yes)
        # The day's own question may have been answered here: that passes over none of these.
        _move_on(turn, at + (prompt == _prompt_at(turn, at)))
    meant = [hint("reflect-if-answer")] if page and keeping.waiting(turn) else []
    if wrong is not None:
        turn.whisper(wrong, *meant)
    else:
        assert page is not None
        turn.change(focus=("reflect", prompt, turn.now.isoformat(), str(page.id)))
        turn.whisper("reflect-kept", *meant, rows=_after(turn), ref=f"page:{turn.kit.new_id(turn.now)}")
    return True


def _put_nowhere(turn: Turn, prompt: str, age: timedelta) -> bool:
    """Say of what comes late that it was put nowhere. False: it comes so late that it is no page."""
    if age < NOWHERE_FOR:
        turn.change(focus=("reflect", prompt, (turn.now - NOWHERE_FOR + AS_ONE).isoformat()))
        turn.whisper("reflect-late")
    return age < NOWHERE_FOR


def _go_on(turn: Turn, page: Round, said: Said) -> str | None:
    """Add this to a page; the phrase that says why it cannot be, if it cannot."""
    pieces = [*turn.own(page)["page"], keeping.piece(Words(said.words.text), said.message)]
    if keeping.too_long(pieces):
        return "answer-too-long"
    entry = replace(keeping.mine(turn, page), words=turn.seal(page, "words", {"page": pieces}))
    turn.rounds[page.id] = page.put(entry)
    return None


@feature.wrote("pagewrite")
def write_page(turn: Turn, values: Mapping[str, str], at: str, page_id: str) -> None:
    """The same, of what was written on a sheet; the same one twice is one."""
    assert isinstance(turn.event, Wrote)
    text = values.get("page", "")
    if turn.round(page_id) is not None or is_older(int(page_id), turn.couple.id):
        # Written already, or on a sheet from an earlier space.
        turn.popup("already-done")
    elif (wrong := _wrong_with(text)) is not None:
        turn.popup(wrong)
    else:
        _keep(turn, int(page_id), _prompt_at(turn, int(at)), text, turn.event.tap)
        # An older sheet may have been filled in: its question was had before.
        _move_on(turn, max(int(at) + 1, reflecting.position(turn.person.yes)))
        turn.change(focus=())
        turn.turn_into("reflect-kept", rows=_after(turn))


def _wrong_with(text: str) -> str | None:
    if not visible(text):
        return "nothing-visible"
    return "answer-too-long" if keeping.too_long([keeping.piece(Words(text), "")]) else None


def _keep(turn: Turn, page_id: int, prompt: str, text: str, source: str) -> Round:
    couple, day = turn.couple, couple_day(turn.now, turn.zone)
    page = Round(couple.id, page_id, FORM.name, day, turn.now, prompt, NO_CYCLE, state="private")
    words = turn.seal(page, "words", {"page": [keeping.piece(Words(text), source)]})
    turn.rounds[page.id] = written_alone(page, turn.person.id, turn.partner.id, words)
    return page


def _move_on(turn: Turn, to: int) -> None:
    turn.change(yes=reflecting.moved_on(turn.person.yes, to))


def _after(turn: Turn) -> Rows:
    return [
        [tap("button-reflect-next", "reflectnext", reflecting.position(turn.person.yes) - 1)],
        [tap("button-pages", "pages")],
    ]


# --- earlier pages -------------------------------------------------------------------------------------------------


def _pages(turn: Turn) -> list[Round]:
    """The acting person's pages of this couple, newest first; needs their past."""
    found = [one for one in turn.rounds.all() if one.form == FORM.name and turn.is_ours(one)]
    mine = [one for one in found if author_of(one) == turn.person.id and keeping.mine(turn, one).state == "sealed"]
    return sorted(mine, key=lambda one: one.id, reverse=True)


@feature.tap("pages", past=True)
def newest_page(turn: Turn) -> None:
    """Show the newest."""
    _show(turn, _pages(turn))


@feature.tap("page", past=True)
def page(turn: Turn, round_id: str) -> None:
    """Show this one, or, if it is gone, the one before it."""
    _show(turn, [one for one in _pages(turn) if one.id <= int(round_id)])


def _show(turn: Turn, pages: list[Round]) -> None:
    if not pages:
        turn.popup("pages-none")
        return
    newest, *older = pages
    rows = [[tap("button-page-older", "page", older[0].id)]] if older else []
    rows.append([tap("button-let-go", "pagedrop", newest.id)])
    revealing.show_alone(turn, newest, _parts(turn, newest), rows)


def _parts(turn: Turn, shown: Round) -> list[Part | str]:
    prompt = prompt_phrase(shown.prompt)
    known = bool(shown.prompt) and turn.kit.texts.knows(prompt)
    texts = [Part("quote", one["text"]) for one in turn.own(shown)["page"]]
    return [line("page-of", day=shown.day), *([Part("line", prompt)] if known else []), *texts]


@feature.tap("pagedrop", past=True)
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, and what of it stands in the chat."""
    found = next((one for one in _pages(turn) if str(one.id) == round_id), None)
    if found is None:
        turn.popup("already-done")
        return
    erasing.forget_rounds(turn, found, everywhere=True)
    if turn.person.focus[3:] == (round_id,):
        turn.change(focus=())
    turn.popup("page-dropped")
