"""What waits for a room with a stranger in it, said in private: whole, once, and with what was taken out left out."""

from __future__ import annotations

from bot.speech import Block, Chat, Message
from bot.store.posts import Post, PostKind
from bot.store.rerouting import in_private, in_the_room

ROOM, ALICE = Chat("telegram", "-1", private=False), Chat("telegram", "1")


def post(kind: PostKind, ref: str, text: str = "", message_id: str = "") -> Post:
    return Post(1, ROOM, kind, ref, Message((Block("line", text),)), message_id)


def reads(posts: list[Post], *posted: str) -> dict[str, str]:
    """What stands in private under which name when all of it is sent."""
    standing: dict[str, str] = {}
    for one in in_private(posts, posted, [ALICE]):
        assert (one.chat, one.guards) == (ALICE, ())
        if one.kind == "delete":
            standing.pop(one.ref, None)
        else:
            standing[one.ref] = one.message.blocks[0].text
    return standing


def test_a_reveal_goes_to_private_as_it_is() -> None:
    waiting = [
        post("send", "r", "neutral"),
        post("edit", "r", "one"),
        post("send", "r#2", "…"),
        post("edit", "r#2", "two"),
    ]
    assert reads(waiting) == {"r": "one", "r#2": "two"}


def test_the_rest_of_a_reveal_begins_anew_so_that_corrections_find_it() -> None:
    waiting = [post("edit", "r#2", "two"), post("send", "r#3", "…"), post("edit", "r#3", "three")]
    assert reads(waiting, "r") == {"r": "two", "r#2": "three"}


def test_a_correction_that_cannot_be_made_in_the_room_is_read_in_private() -> None:
    waiting = [post("mend", "r", "corrected"), post("delete", "r#2")]
    assert reads(waiting, "r") == {"r": "corrected"}
    assert [(one.kind, one.ref, one.chat) for one in in_the_room(waiting)] == [
        ("delete", "r", ROOM),
        ("delete", "r#2", ROOM),
    ]


def test_a_correction_of_what_never_stood_in_the_room_is_nothing_new() -> None:
    assert reads([post("mend", "r", "corrected")]) == {}


def test_a_correction_behind_the_reveal_itself_leaves_no_page_with_what_was_taken_out() -> None:
    waiting = [
        *(post("edit", ref, "taken out") for ref in ("r#2", "r#3")),
        post("mend", "r", "corrected"),
        *(post("delete", f"r#{page}") for page in range(2, 9)),
    ]
    assert reads(waiting, "r") == {"r": "corrected"}


def test_a_correction_whose_first_page_is_made_goes_on_in_private() -> None:
    assert reads([post("mend", "r#2", "two"), post("mend", "r#3", "three")], "r", "r#2") == {"r": "two", "r#2": "three"}


def test_what_is_taken_away_in_the_room_alone_stays_in_private() -> None:
    waiting = [post("edit", "r", "one"), post("delete", "card")]
    assert reads(waiting, "card") == {"r": "one"}


def test_the_message_that_was_tapped_is_left_alone() -> None:
    assert reads([post("edit", "", "menu", message_id="7")]) == {}
