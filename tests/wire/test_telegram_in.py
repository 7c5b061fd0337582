"""Raw updates in the vocabulary's words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.platforms.telegram_in import Me, translate
from bot.speech import (
    Account,
    BotAdded,
    BotRemoved,
    Chat,
    Chose,
    Commanded,
    Edited,
    Event,
    Media,
    MembersChanged,
    Pressed,
    ReachChanged,
    RoomMoved,
    Said,
    Sender,
    Update,
    Words,
)

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "telegram-updates.jsonl"
ME = Me(99, "DuoBot")
ALICE = {"id": 1, "is_bot": False, "first_name": "Alice", "language_code": "de"}
BOT = {"id": 99, "is_bot": True, "first_name": "Duo", "username": "DuoBot"}
OTHER_BOT = {"id": 98, "is_bot": True, "first_name": "Other"}
PRIVATE = {"id": 1, "type": "private", "first_name": "Alice"}
GROUP = {"id": -5, "type": "group", "title": "Us"}
SENDER = Sender(Account("telegram", "1"), "Alice", "de")
HERE = Chat("telegram", "1")
ROOM = Chat("telegram", "-5", private=False)
FILE = {"file_id": "f", "file_unique_id": "u", "duration": 1}
PHOTO = [{"file_id": name, "file_unique_id": name, "width": w, "height": w} for name, w in (("s", 9), ("l", 90))]

Raw = dict[str, Any]


def event(**update: object) -> Event | None:
    found = translate({"update_id": 7, **update}, ME)
    assert found is None or found.id == "7"
    return found.event if found else None


def message(chat: Raw = PRIVATE, **content: object) -> Raw:
    return {"message_id": 3, "date": 1, "chat": chat, "from": ALICE, **content}


def said(text: str = "", *media: Media, chat: Chat = HERE, **more: str) -> Said:
    return Said(SENDER, chat, "3", Words(text, media), **more)


def command(length: int, offset: int = 0) -> list[Raw]:
    return [{"type": "bot_command", "offset": offset, "length": length}]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "hello 🙂"}, said("hello 🙂")),
        ({"text": "half \ud83d char"}, said("half \ufffd char")),
        ({"voice": FILE}, said("", Media("voice", "f", "telegram"))),
        ({"voice": FILE, "caption": "hm"}, said("hm", Media("voice", "f", "telegram"))),
        ({"photo": PHOTO, "caption": "us"}, said("us", Media("photo", "l", "telegram"))),
        ({"video": FILE | {"width": 1, "height": 1}}, said("", Media("video", "f", "telegram"))),
        ({"video_note": FILE | {"length": 1}}, said("", Media("video_note", "f", "telegram"))),
        ({"photo": PHOTO, "media_group_id": "a"}, said("", Media("photo", "l", "telegram"), album="a")),
        ({"text": "x", "reply_to_message": message(text="q")}, said("x", reply_to="3")),
        ({"sticker": {"unreadable": True}}, said()),
        ({"document": {"file_id": 5}, "caption": "read"}, said("read")),
        ({"text": "see /start", "entities": command(6, 4)}, said("see /start")),
        ({"text": "/start", "entities": [{"type": "bold", "offset": 0, "length": 6}]}, said("/start")),
        ({"text": "/ hello"}, said("/ hello")),
        ({"pinned_message": message(text="old")}, None),
        ({"text": "x", "from": BOT}, None),
        ({"text": "x", "sender_chat": GROUP}, None),
        ({"text": "x", "business_connection_id": "b"}, None),
        ({}, None),
    ],
)
def test_said_in_private(content: Raw, expected: Event | None) -> None:
    assert event(message=message(**content)) == expected


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("/Start abc", command(6), ("start", "abc")),
        ("/start", command(6), ("start", "")),
        ("/hour@duobot  8:30 ", command(12), ("hour", "8:30")),
        ("/hour", None, ("hour", "")),
        ("/hour@DUOBOT\n8", None, ("hour", "8")),
        ("/hour@otherbot 8", command(14), None),
    ],
)
@pytest.mark.parametrize(("raw_chat", "chat"), [(PRIVATE, HERE), (GROUP, ROOM)])
def test_commands(
    raw_chat: Raw, chat: Chat, text: str, entities: list[Raw] | None, expected: tuple[str, str] | None
) -> None:
    found = event(message=message(raw_chat, text=text, **({"entities": entities} if entities else {})))
    assert found == (Commanded(SENDER, chat, *expected, message="3") if expected else None)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "yes", "reply_to_message": message(GROUP)}, said("yes", chat=ROOM, reply_to="3")),
        ({"sticker": {}}, None),
        ({"text": "x", "is_topic_message": True, "message_thread_id": 4}, None),
        ({"text": "x", "is_automatic_forward": True}, None),
        ({"new_chat_members": [OTHER_BOT]}, MembersChanged(ROOM)),
        ({"new_chat_members": [OTHER_BOT, BOT]}, BotAdded(SENDER, ROOM)),
        ({"new_chat_members": [BOT], "from": OTHER_BOT}, MembersChanged(ROOM)),
        ({"group_chat_created": True}, BotAdded(SENDER, ROOM)),
        ({"left_chat_member": ALICE}, MembersChanged(ROOM)),
        ({"left_chat_member": BOT}, BotRemoved(ROOM)),
        ({"migrate_to_chat_id": -1007}, RoomMoved(ROOM, Chat("telegram", "-1007", private=False))),
        ({"migrate_from_chat_id": -5}, None),
    ],
)
def test_in_a_group(content: Raw, expected: Event | None) -> None:
    assert event(message=message(GROUP, **content)) == expected


def test_edits() -> None:
    assert event(edited_message=message(text="now")) == Edited(SENDER, HERE, "3", Words("now"))
    assert event(edited_message=message(location={})) is None


def test_taps() -> None:
    tap = {"id": "t", "from": ALICE, "chat_instance": "c", "data": "b1"}
    gone = {"message_id": 3, "date": 0, "chat": GROUP}
    assert event(callback_query=tap | {"message": message()}) == Pressed(SENDER, HERE, "3", "b1", "t")
    assert event(callback_query=tap | {"message": gone}) == Pressed(SENDER, ROOM, "3", "b1", "t")
    assert event(callback_query=tap | {"inline_message_id": "i"}) is None


def test_choosing_somebody() -> None:
    shared = {"request_id": 1, "users": [{"user_id": 2, "first_name": "Bob"}]}
    bob = Account("telegram", "2")
    assert event(message=message(users_shared=shared)) == Chose(SENDER, HERE, bob, "Bob")
    older = {"request_id": 1, "user_id": 2}
    assert event(message=message(user_shared=older)) == Chose(SENDER, HERE, bob)


def changed(chat: Raw, old: str, new: str, by: Raw = ALICE) -> Raw:
    def member(status: str) -> Raw:
        more: Raw = {"kicked": {"until_date": 0}, "restricted": RESTRICTED, "administrator": ADMINISTRATOR}
        return {"user": BOT, "status": status, **more.get(status, {})}

    return {
        "chat": chat,
        "from": by,
        "date": 1,
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }


RIGHTS = (
    *("change_info", "invite_users", "pin_messages", "manage_topics", "send_messages", "send_audios"),
    *("send_documents", "send_photos", "send_videos", "send_video_notes", "send_voice_notes", "send_polls"),
    *("send_other_messages", "add_web_page_previews", "edit_tag", "react_to_messages"),
)
RESTRICTED = {f"can_{right}": False for right in RIGHTS} | {"is_member": False, "until_date": 0}
POWERS = (
    *("manage_chat", "delete_messages", "manage_video_chats", "restrict_members", "promote_members"),
    *("change_info", "invite_users", "post_stories", "edit_stories", "delete_stories", "be_edited"),
)
ADMINISTRATOR = {f"can_{power}": False for power in POWERS} | {"is_anonymous": False}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (changed(PRIVATE, "member", "kicked"), ReachChanged(SENDER.account, False)),
        (changed(PRIVATE, "kicked", "member"), ReachChanged(SENDER.account, True)),
        (changed(GROUP, "left", "member"), BotAdded(SENDER, ROOM)),
        (changed(GROUP, "kicked", "administrator"), BotAdded(SENDER, ROOM)),
        (changed(GROUP, "left", "member", by=OTHER_BOT), MembersChanged(ROOM)),
        (changed(GROUP, "member", "left"), BotRemoved(ROOM)),
        (changed(GROUP, "administrator", "kicked"), BotRemoved(ROOM)),
        (changed(GROUP, "member", "restricted"), BotRemoved(ROOM)),
        (changed(GROUP, "member", "administrator"), MembersChanged(ROOM)),
        (changed({"id": -9, "type": "channel", "title": "c"}, "left", "administrator"), None),
    ],
)
def test_membership_of_the_bot(change: Raw, expected: Event | None) -> None:
    assert event(my_chat_member=change) == expected


def test_membership_of_others() -> None:
    assert event(chat_member=changed(GROUP, "left", "member")) == MembersChanged(ROOM)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("  A\nl\x07i\u202ece ", "A l ice"),
        ("x" * 80, "x" * 64),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("\u202e", "Smith"),
    ],
)
def test_names_are_plain(name: str, shown: str) -> None:
    found = event(message=message(text="x", **{"from": ALICE | {"first_name": name, "last_name": "Smith"}}))
    assert isinstance(found, Said)
    assert found.sender.name == shown


@pytest.mark.parametrize("raw", [None, [], {}, {"update_id": 1, "message": 5}, {"update_id": 1, "message": {"x": 1}}])
def test_what_does_not_parse_raises(raw: object) -> None:
    with pytest.raises((TypeError, KeyError, AttributeError, ValueError)):
        translate(raw, ME)


def test_what_is_not_read_cannot_do_harm() -> None:
    odd: Raw = {"reply_to_message": message(poll={"new": "shape"}), "external_reply": 5, "voice": None}
    assert event(message=message(text="x", **odd)) == said("x", reply_to="3")


def test_updates_that_nobody_here_wrote() -> None:
    if not CORPUS.exists():
        pytest.skip("the corpus of foreign updates is not beside this checkout")
    unread = []
    for line in CORPUS.read_text().splitlines():
        row = json.loads(line)
        try:
            assert isinstance(translate(row["update"], ME), Update | None)
        except Exception:
            unread.append(row["kind"])
    assert len(unread) <= 6
