"""Archives that the bot has sent: unpacked, and looked through for what must not be in them."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from bot.sandbox.human import Human
from bot.sandbox.model import File
from tests.pseudo import bare
from tests.story import Person


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What is in an archive."""

    name: str
    packed: bytes
    files: dict[str, bytes]

    @property
    def page(self) -> str:
        return bare(self.files["duologue.html"].decode())

    @property
    def data(self) -> dict[str, Any]:
        made: dict[str, Any] = json.loads(bare(self.files["duologue.json"].decode()))
        return made

    @property
    def rounds(self) -> list[dict[str, Any]]:
        """All rounds of all spaces, oldest first."""
        return [one for space in self.data["spaces"] for one in space["rounds"]]

    def holds(self, words: str) -> bool:
        """Whether these words stand anywhere in it, plainly or written in another way, names of files included."""
        forms = {words, escape(words), json.dumps(words)[1:-1], "".join(f"&#{ord(one)};" for one in words)}
        wanted = {form.encode(how) for form in forms for how in ("utf-8", "utf-16-le", "utf-16-be")}
        haystacks = [*self.files.values(), "\n".join(self.files).encode(), unescape(self.page).encode(), self.packed]
        return any(one in hay for one in wanted for hay in haystacks)


def unpacked(file: File) -> Unpacked:
    """Unpack it; every file in it must be whole."""
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        assert archive.testzip() is None
        return Unpacked(file.name, file.data, {name: archive.read(name) for name in archive.namelist()})


def documents(human: Human) -> list[File]:
    """The files that the bot has sent to somebody, oldest first."""
    return [one.media for one in human.sees() if one.media and one.media.kind == "document"]


async def exported(person: Person) -> Unpacked:
    """Let somebody export, and unpack what comes."""
    before = len(documents(person.human))
    await person.says("/export")
    await person.presses("Make it")
    came = documents(person.human)[before:]
    assert len(came) == 1
    person.private.skip()
    return unpacked(came[0])
