"""How a feature says what it does: commands, taps, forms, due work. A feature is one file; this is all it needs to know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from bot.domain.deck import Prompt
from bot.domain.rhythm import Rhythm
from bot.domain.round import Filled, Round
from bot.phrasing import Part, Rows, Screen
from bot.speech import Words

Handler = TypeVar("Handler", bound=Callable[..., bool | None])
HELP = ("daily", "warmth", "heard", "knowing", "together", "hard", "desire", "memory", "yours")
"""The categories under which the help shows commands, in their order."""


@dataclass(frozen=True, slots=True)
class TextStep:
    """A step answered in free words: text, voice, photo, film. `ask` is the phrase that asks for it.

    On a sheet there is room for text alone, at most `longest` characters; there `label` asks for it, if it is shorter.
    """

    key: str
    ask: str
    optional: bool = False
    label: str = ""
    longest: int = 4000


@dataclass(frozen=True, slots=True)
class ChoiceStep:
    """A step answered by one tap. `options` are phrase ids; with `families` each family opens its own options.

    `optional` adds a button that leaves the step out. `about` is a phrase that stands above what it asks.
    """

    key: str
    ask: str
    options: tuple[str, ...] = ()
    families: tuple[tuple[str, tuple[str, ...]], ...] = ()
    optional: bool = False
    columns: int = 2
    about: str = ""

    @property
    def offered(self) -> tuple[str, ...]:
        """Everything that can be chosen."""
        return self.options or tuple(one for _family, options in self.families for one in options)


@dataclass(frozen=True, slots=True)
class PickStep:
    """A step answered by picking several of a list, `least` to `most` of them; `ordered`: the first tapped comes first.

    What is filled in is the list of the options (phrase ids). There is no sheet for it.
    """

    key: str
    ask: str
    options: tuple[str, ...]
    least: int
    most: int
    ordered: bool = False
    columns: int = 2
    optional = False

    @property
    def offered(self) -> tuple[str, ...]:
        """Everything that can be picked."""
        return self.options


Step = TextStep | ChoiceStep | PickStep
Opened = Sequence[tuple[str, Filled]]
"""What a reveal gets: name and filled form of each person whose words just opened, in the order to show them."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a round asks and how it is shown: `reveal` is pure, and gets whoever's words opened.

    `title` heads it, `card` is the room's line about it, `command` is where the card leads in private. `shareable`: its author
    may open it alone. `counts`: both answering makes a day together. `is_heavy`: what somebody filled in makes the next days light.
    `alone`: one of the two fills it in for themselves, and the other has no part in it.

    `made` makes the steps of each round from its prompts, and there is no sheet for them. `rows` are the buttons under what has
    opened, `then` is what follows in the turn in which both are in. It stays open for so many of the couple's days (`lasts`). A
    note, which is written alone, is first shown to its author with what can become of it (`preview`); `wrong` is the phrase that
    says why something is no such note, and with `media` it need not be words. `gone` runs before somebody's words of it are taken
    out: what followed from them goes, too. With a `rhythm` it may come now and then as what the day is about.
    """

    name: str
    steps: tuple[Step, ...]
    reveal: Callable[[Opened], Sequence[Part]]
    card: str
    title: str
    command: str
    shareable: bool = False
    counts: bool = False
    is_heavy: Callable[[Filled], bool] = lambda _filled: False
    alone: bool = False
    made: Callable[[Sequence[Prompt]], tuple[Step, ...]] | None = None
    rows: Callable[[Round], Rows] | None = None
    then: Callable[[Any, Round], None] | None = None
    gone: Callable[[Any, Round], None] | None = None
    lasts: int = 1
    preview: Callable[[Any, Round], Screen] | None = None
    wrong: Callable[[Words], str | None] | None = None
    media: bool = False
    rhythm: Rhythm | None = None

    def steps_for(self, prompts: Sequence[Prompt]) -> tuple[Step, ...]:
        """What a round with these prompts asks."""
        return self.made(prompts) if self.made else self.steps


@dataclass(frozen=True, slots=True)
class Outline:
    """What a sheet asks, under this title."""

    title: str
    steps: tuple[Step, ...]


Takes = tuple[tuple[str, Literal["person", "text"]], ...]
"""What a command may be given, each by its name; its phrases are `command-<command>-<name>`."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A handler with what has to be there before it runs."""

    run: Callable[..., bool | None]
    paired: bool = True
    history: bool = False
    past: bool = False
    asked: bool = False


@dataclass(slots=True)
class Feature:
    """A feature's declarations. Handlers take the turn and what happened; they never wait for anything."""

    name: str
    commands: dict[str, Bound] = field(default_factory=dict)
    menu: list[str] = field(default_factory=list)
    help: dict[str, str] = field(default_factory=dict)
    takes: dict[str, Takes] = field(default_factory=dict)
    links: dict[str, Bound] = field(default_factory=dict)
    taps: dict[str, Bound] = field(default_factory=dict)
    wrotes: dict[str, Bound] = field(default_factory=dict)
    sheets: dict[str, Outline] = field(default_factory=dict)
    focuses: dict[str, Bound] = field(default_factory=dict)
    dues: dict[str, Bound] = field(default_factory=dict)
    events: dict[type, Bound] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)

    def command(
        self,
        name: str,
        *,
        menu: bool = False,
        help: str = "",
        takes: Takes = (),
        paired: bool = True,
        history: bool = False,
        past: bool = False,
    ) -> Callable[[Handler], Handler]:
        """Run for `/name` (`name@room`: when said in a room); `menu` lists it where only a few are. It is told by `command-name`.

        `help` is the category under which the help shows it.
        `history` loads the prompts already had and the day's round, `past` all that the person was ever part of.
        """
        if menu:
            self.menu.append(name)
        if help:
            if help not in HELP:
                raise ValueError(f"the help has no category {help}")
            self.help[name] = help
        if takes:
            self.takes[name] = takes
        return self._into(self.commands, name, paired, history, past)

    def link(self, letter: str) -> Callable[[Handler], Handler]:
        """Run when a deep link's payload begins with this letter; the handler gets the rest of it."""
        return self._into(self.links, letter, False, False)

    def tap(
        self, action: str, *, paired: bool = True, history: bool = False, past: bool = False, asked: bool = False
    ) -> Callable[[Handler], Handler]:
        """Run for a button with this action; `asked` loads who has asked the person to begin with them."""
        return self._into(self.taps, action, paired, history, past, asked)

    def wrote(self, action: str, *, paired: bool = True, past: bool = False) -> Callable[[Handler], Handler]:
        """Run for a sheet filled in behind a button with this action: its values come before the button's arguments."""
        return self._into(self.wrotes, action, paired, False, past)

    def sheet(self, name: str, title: str, *steps: Step) -> None:
        """Declare what can be filled in behind a button with this `sheet`; a form is a sheet by itself."""
        self.sheets[name] = Outline(title, steps)

    def focus(self, name: str, *, paired: bool = True, past: bool = False) -> Callable[[Handler], Handler]:
        """Run for a plain message of somebody whose focus begins with this name; False says that it was not meant for this.

        What sets a focus that needs the `past` has to need it, too: then no message comes in the same go.
        """
        return self._into(self.focuses, name, paired, False, past)

    def due(self, kind: str, *, history: bool = False) -> Callable[[Handler], Handler]:
        """Run when the couple's agenda says that this kind of work is due."""
        return self._into(self.dues, kind, True, history)

    def on(self, event: type, *, paired: bool = False) -> Callable[[Handler], Handler]:
        """Run for an event of this type."""
        return self._into(self.events, event, paired, False)

    def form(self, form: Form) -> Form:
        """Declare a form for rounds; what can be filled in at once has a sheet, too."""
        self.forms.append(form)
        if form.steps and not any(isinstance(one, PickStep) for one in form.steps):
            self.sheet(form.name, form.title, *form.steps)
        return form

    @staticmethod
    def _into(
        table: dict[Any, Bound], key: Any, paired: bool, history: bool, past: bool = False, asked: bool = False
    ) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            table[key] = Bound(handler, paired, history, past, asked)
            return handler

        return keep


class House:
    """All features together, by what they answer to. A name taken twice is an error at start-up."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.features = tuple(features)
        self.commands = self._merge("commands")
        self.links = self._merge("links")
        self.taps = self._merge("taps")
        self.wrotes = self._merge("wrotes")
        self.sheets: dict[str, Outline] = self._merge("sheets")
        self.focuses = self._merge("focuses")
        self.dues = self._merge("dues")
        self.events: dict[type, list[Bound]] = {}
        self.forms: dict[str, Form] = {}
        for feature in features:
            for event, bound in feature.events.items():
                self.events.setdefault(event, []).append(bound)
            for form in feature.forms:
                self.forms[form.name] = form
        self.menu = [name for feature in features for name in feature.menu]
        self.help = {one: names for one in HELP if (names := self._under(one))}
        self.takes = {name: takes for feature in features for name, takes in feature.takes.items()}

    def _under(self, category: str) -> list[str]:
        return [name for feature in self.features for name, its in feature.help.items() if its == category]

    def is_link(self, payload: str) -> bool:
        """Whether what a deep link carries is for a feature that looks it up, and not the name of a command."""
        return payload not in self.commands and payload[:1] in self.links

    def _merge(self, attribute: str) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for feature in self.features:
            for key, declared in getattr(feature, attribute).items():
                if key in merged:
                    raise ValueError(f"{attribute} {key} is declared twice")
                merged[key] = declared
        return merged
