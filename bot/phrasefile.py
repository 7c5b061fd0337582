"""A language's phrases as they are written, and what is found wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import BaseNode, Junk, Message, Pattern, Resource, TextElement, VariableReference

FILE = "phrases.ftl"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend, and where it stands."""

    file: str
    line: int
    id: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.id}: {self.what}"


class PhraseFile:
    """The phrases of one language, as they are written."""

    def __init__(self, content: Traversable, language: str) -> None:
        self.language, self.name = language, f"{language}/{FILE}"
        self.text = (content / language / FILE).read_text("utf-8")
        body = FluentParser().parse(self.text).body
        self.junk = [one for one in body if isinstance(one, Junk)]
        self.all = [one for one in body if isinstance(one, Message)]
        self.messages = {str(one.id.name): one for one in self.all}

    def finding(self, at: Message | Junk | None, phrase_id: str, what: str) -> Finding:
        """Something to mend at this place; in the first line if it stands nowhere."""
        start = at.span.start if at is not None and at.span is not None else 0
        return Finding(self.name, self.text.count("\n", 0, start) + 1, phrase_id, what)


def nodes(node: BaseNode) -> Iterator[BaseNode]:
    """This node and all below it."""
    yield node
    for value in vars(node).values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, BaseNode):
                yield from nodes(one)


def variables(message: Message) -> set[str]:
    """The names of all that is filled in, also in its attributes."""
    return {str(one.id.name) for one in nodes(message) if isinstance(one, VariableReference)}


def alike(one: Message, other: Message) -> bool:
    """Whether both say the same in the same words; what has no words of its own is like nothing."""
    words = [node.value for node in nodes(one.value or Pattern([])) if isinstance(node, TextElement)]
    says = re.sub(r"/\w+|Duologue", "", " ".join(words))
    return any(sign.isalpha() for sign in says) and _written(one) == _written(other)


def _written(message: Message) -> str:
    only = Message(message.id, message.value)
    return FluentSerializer().serialize(Resource([only])).strip()
