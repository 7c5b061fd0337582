"""What waits for a room that falls silent: said to both in private instead, and taken away in the room."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.speech import Chat
from bot.store.posts import Post, paged


def in_private(posts: Sequence[Post], posted: Collection[str], chats: Sequence[Chat]) -> list[Post]:
    """What is said to each of these chats for what waits for the room, where messages of these names stand already."""
    names: dict[str, str] = {}
    whole = {one.ref for one in posts if one.kind == "mend"}
    mended: set[str] = set()
    moved: list[Post] = []
    for one in posts:
        base = _base(one.ref)
        if one.message_id:
            # The message that was tapped stands in the room.
            continue
        if one.kind in ("send", "fill", "edit"):
            moved.append(replace(one, ref=_renamed(one.ref, names)))
        elif one.kind == "mend" and base in {*map(_base, posted), *map(_base, names)}:
            mended.add(base)
            # Corrected from its first page on, it is all there; else its first page is in the room already.
            moved.append(replace(one, kind="edit", ref=one.ref if base in whole else _renamed(one.ref, names)))
        elif one.kind == "delete" and base in mended:
            moved.append(one)
    return [replace(one, chat=chat, guards=()) for one in moved for chat in chats]


def in_the_room(posts: Sequence[Post]) -> list[Post]:
    """What was to be corrected there cannot be any more: it is taken away, as what was to be taken away still is."""
    return [replace(one, kind="delete", guards=()) for one in posts if one.kind in ("mend", "delete")]


def _base(ref: str) -> str:
    return ref.partition("#")[0]


def _renamed(ref: str, names: dict[str, str]) -> str:
    """The pages left over when others stand in the room already are numbered anew, so that the first is found again."""
    if ref not in names:
        same = sum(_base(one) == _base(ref) for one in names)
        names[ref] = paged(_base(ref), same + 1)
    return names[ref]
