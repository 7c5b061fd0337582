"""The world behind the sandbox: users, chats, messages, files, and the updates that the bot is owed."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Unpack

from bot.sandbox.bell import Bell
from bot.sandbox.chats import Chat, Room, Status, member_api
from bot.sandbox.faults import Faults, Limits
from bot.sandbox.human import Human
from bot.sandbox.model import Call, File, Json, Kind, Message, Parts, Popup, Tap
from bot.sandbox.updates import UpdateQueue

_FOLDERS = {
    "photo": ("photos", "jpg"),
    "voice": ("voice", "oga"),
    "video": ("videos", "mp4"),
    "video_note": ("video_notes", "mp4"),
    "document": ("documents", "bin"),
}


class World(Bell):
    """One bot and everybody around it. What humans do is synchronous; updates wait in `updates`."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        token: str | None = None,
        username: str = "duologue_sandbox_bot",
        name: str = "Duologue",
        tap_seconds: float = 15,
        limits: Limits | None = None,
    ) -> None:
        super().__init__()
        self.now = now
        self.username, self.name = username, name
        self.bot_id = int(token.partition(":")[0]) if token else 7_000_000_001
        self.token = token or f"{self.bot_id}:{secrets.token_urlsafe(32)[:35]}"
        self.tap_seconds, self.limits = tap_seconds, limits
        self.updates, self.faults = UpdateQueue(now), Faults()
        # Where the address of the webhook leads: the part of a reverse proxy. Without it nothing is brought.
        self.proxy = ""
        # Every update as often as it was brought, and the status of the answer; 0 for none.
        self.brought: list[tuple[int, Json]] = []
        self.humans: dict[int, Human] = {}
        self.chats: dict[int, Chat] = {}
        self.rooms: list[Room] = []
        self.files: dict[str, File] = {}
        self.taps: dict[str, Tap] = {}
        self.popups: list[Popup] = []
        self.calls: deque[Call] = deque(maxlen=1000)
        self.history: list[Message] = []
        self.about: dict[tuple[str, str], object] = {}
        self._people, self._groups, self._supergroups = count(5_000_000_001), count(4_000_000_001), count(1)
        self._message_ids, self._file_ids = count(1), count(1)

    # --- who and where

    def human(self, name: str, language: str = "en") -> Human:
        """Let a person be; they have not met the bot yet."""
        human = Human(self, next(self._people), name, language)
        self.humans[human.id] = human
        self.open_chat(human.id, "private")
        return human

    def room(self, title: str, *humans: Human) -> Room:
        """Open a group of these humans; the first one owns it; the bot is not in it."""
        self.rooms.append(Room(self, title, humans))
        return self.rooms[-1]

    def open_chat(self, id_: int, type_: str, title: str = "") -> Chat:
        """Open a chat under this id."""
        self.chats[id_] = Chat(self, id_, type_, title)
        return self.chats[id_]

    def user(self, user_id: int) -> Json:
        """Return the User object of a human or the bot."""
        if user_id != self.bot_id:
            return self.humans[user_id].api()
        return {"id": self.bot_id, "is_bot": True, "first_name": self.name, "username": self.username}

    def next_group_id(self) -> int:
        """Return an id for a new group."""
        return -next(self._groups)

    def next_supergroup_id(self) -> int:
        """Return an id for a new supergroup."""
        return -1_002_000_000_000 - next(self._supergroups)

    def next_message_id(self) -> int:
        """Return an id for a message in a private chat or a group."""
        return next(self._message_ids)

    # --- what stands where

    def messages(self, chat_id: int) -> list[Message]:
        """Return what stands in a chat now, oldest first."""
        return list(self.chats[chat_id].standing.values())

    def post(self, chat: Chat, from_id: int, **parts: Unpack[Parts]) -> Message:
        """Put a message into a chat; the bot is not told."""
        message = Message(chat.next_message_id(), chat.id, from_id, self.now(), **parts)
        return self._keep(chat, message)

    def change(self, message: Message, **parts: Unpack[Parts]) -> Message:
        """Put another version in a message's place."""
        return self._keep(self.chats[message.chat_id], replace(message, **parts))

    def drop(self, message: Message) -> None:
        """Take a message away."""
        chat = self.chats[message.chat_id]
        del chat.standing[message.id]
        if chat.keyboard and chat.keyboard.id == message.id:
            chat.keyboard = None
        self.touch()

    def _keep(self, chat: Chat, message: Message) -> Message:
        chat.standing[message.id] = message
        self.history.append(message)
        self.touch()
        return message

    def keep_file(self, kind: Kind, data: bytes, name: str = "") -> File:
        """Keep a file and give it ids and a path."""
        folder, ending = _FOLDERS[kind]
        path = f"{folder}/file_{next(self._file_ids)}.{ending}"
        file = File(secrets.token_urlsafe(40), secrets.token_urlsafe(9), kind, path, data, name)
        self.files[file.id] = file
        return file

    # --- what the bot is told

    def message_api(self, message: Message, *, reply: bool = True) -> Json:
        """Return the Message object."""
        chat = self.chats[message.chat_id]
        fields = {**message.api(), "from": self.user(message.from_id), "chat": chat.api()}
        replied = chat.standing.get(message.reply_to or 0) if reply else None
        if replied:
            fields["reply_to_message"] = self.message_api(replied, reply=False)
        return fields

    def shown_api(self, message: Message) -> Json:
        """Return the Message object, or what is left of it when the message is gone."""
        chat = self.chats[message.chat_id]
        if message.id in chat.standing:
            return self.message_api(message)
        return {"chat": chat.api(), "message_id": message.id, "date": 0}

    def tell(self, message: Message, kind: str = "message") -> None:
        """Tell the bot of a message, if it gets to hear it."""
        if self.chats[message.chat_id].hears(message):
            self.update(kind, self.message_api(message))

    def update(self, kind: str, payload: Json) -> None:
        """Queue an update, if the bot has asked for this kind."""
        if self.updates.wants(kind):
            self.updates.put({kind: payload})
        self.touch()

    def update_member(self, kind: str, chat: Chat, user: Json, change: tuple[Status, Status], by: int) -> None:
        """Queue a change of membership."""
        old, new = (member_api(user, status) for status in change)
        about = {"chat": chat.api(), "from": self.user(by), "date": int(self.now().timestamp())}
        self.update(kind, {**about, "old_chat_member": old, "new_chat_member": new})

    def set_bot_status(self, chat: Chat, status: Status, by: int) -> None:
        """Change how the bot stands to a chat, and tell it."""
        old = chat.status(self.bot_id)
        chat.members[self.bot_id] = status
        # A basic group has no list of the removed: there, updates say "left" and only calls say "kicked".
        told: list[Status] = ["left" if s == "kicked" and chat.type == "group" else s for s in (old, status)]
        self.update_member("my_chat_member", chat, self.user(self.bot_id), (told[0], told[1]), by)

    def raw(self, update: Json) -> int:
        """Queue any update as it is; it gets a number if it brings none; return the number."""
        number = self.updates.put(update)
        self.touch()
        return number
