"""What a person with a Telegram client can do."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Unpack

from bot.sandbox.model import Impossible, Json, Kind, Message, Parts, Tap
from bot.sandbox.text import TEXT_LIMIT, found, units

if TYPE_CHECKING:
    from bot.sandbox.chats import Chat, Room, Status
    from bot.sandbox.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


class Human:
    """A person. Each method does what a client would let them do, or raises `Impossible`."""

    longest = TEXT_LIMIT
    """How much a client sends in a message, in UTF-16 units."""

    def __init__(self, world: World, id_: int, name: str, language: str) -> None:
        self.world = world
        self.id = id_
        self.name = name
        self.language = language
        self.username = f"{re.sub(r'[^a-z0-9]', '', name.lower()) or 'someone'}_{id_ % 1000:03d}"
        self.started = False
        self.blocked = False
        self.deleted = False
        self.is_bot = False

    @property
    def chat(self) -> Chat:
        """The private chat with the bot."""
        return self.world.chats[self.id]

    def api(self) -> Json:
        """Return the User object."""
        user = {"id": self.id, "is_bot": self.is_bot, "first_name": self.name, "username": self.username}
        return {**user, "language_code": self.language} if self.language else user

    def sees(self) -> list[Message]:
        """Return what stands in the private chat now, oldest first."""
        return self.world.messages(self.id)

    def starts(self, payload: str = "") -> Message:
        """Press Start, or open t.me/<bot>?start=<payload> and press it there."""
        if not _PAYLOAD.fullmatch(payload):
            raise Impossible("a payload is at most 64 of A-Za-z0-9_-")
        if self.blocked:
            self.unblocks()
        self.started = True
        return self.says(f"/start {payload}".rstrip())

    def finds(self, text: str) -> str:
        """Return the last link into the private chat that stands in this text."""
        links = re.findall(rf"https://t\.me/{self.world.username}\?\S+", text)
        if not links:
            raise Impossible(f"{self.name} sees no link to the bot")
        return str(links[-1])

    def opens(self, url: str) -> Message:
        """Follow a link into the private chat."""
        prefix = f"https://t.me/{self.world.username}"
        link = re.fullmatch(re.escape(prefix) + r"(?:\?start=(.*))?", url)
        if not link:
            raise Impossible("this link does not lead to the bot")
        return self.starts(link[1] or "")

    def says(self, text: str, chat: Room | None = None, reply_to: Message | int | None = None) -> Message:
        """Write a message."""
        text = text.strip()
        if not 0 < units(text) <= self.longest:
            raise Impossible(f"a client sends 1 to {self.longest} characters in a message")
        return self._sends(chat, text=text, entities=found(text), reply_to=_message_id(reply_to))

    def sends(
        self,
        kind: Kind,
        data: bytes = b"some bytes",
        caption: str = "",
        chat: Room | None = None,
        album: str | None = None,
        reply_to: Message | int | None = None,
    ) -> Message:
        """Send a picture, a voice note or a film; pictures with the same `album` belong together."""
        file = self.world.keep_file(kind, data)
        parts: Parts = {"media": file, "text": caption, "entities": found(caption)}
        parts |= {"album": album, "reply_to": _message_id(reply_to)}
        return self._sends(chat, **parts)

    def edits(self, message: Message | int, text: str, chat: Room | None = None) -> Message:
        """Make an own message read so."""
        old = self._mine(message, chat)
        new = self.world.change(old, text=text, entities=found(text), edited=self.world.now())
        self.world.tell(new, "edited_message")
        return new

    def deletes(self, message: Message | int, chat: Room | None = None) -> None:
        """Take a message away; bots are not told."""
        self.world.drop(self._standing(message, chat))

    def presses(self, message: Message | int, which: str | int = 0, repeat: int = 1) -> Tap | None:
        """Press a button by label or place; follow a link; return the (last) tap on a callback button."""
        shown = self._standing(message)
        key = _find_key(shown, which)
        if "callback_data" in key:
            self._may_act_in(self.world.chats[shown.chat_id])
            return [self._taps(key["callback_data"], shown) for _ in range(repeat)][-1]
        if "url" in key:
            self.opens(key["url"])
        elif set(key) - {"text", "style"}:
            raise Impossible("this button asks for a choice: see picks")
        else:
            self.says(key["text"])
        return None

    def forges(self, data: str, message: Message | None = None) -> Tap:
        """Send a callback query with any data, as a client of one's own could."""
        return self._taps(data, message)

    def picks(self, message: Message | int, *chosen: Human) -> Message:
        """Choose people in answer to a button that asks for them."""
        shown = self._standing(message)
        if not self.chat.keyboard or self.chat.keyboard.id != shown.id:
            raise Impossible("this keyboard is not shown any more")
        asked = next((key["request_users"] for row in shown.keys for key in row if "request_users" in key), None)
        if not asked or not 1 <= len(chosen) <= asked.get("max_quantity", 1) or asked.get("user_is_bot"):
            raise Impossible("this message does not ask for them")
        users = [human.shared(asked) for human in chosen]
        return self._sends(None, service={"users_shared": {"request_id": asked["request_id"], "users": users}})

    def shared(self, asked: Json) -> Json:
        """Return the SharedUser object, with what was asked for."""
        user: Json = {"user_id": self.id}
        if asked.get("request_name"):
            user["first_name"] = self.name
        if asked.get("request_username"):
            user["username"] = self.username
        return user

    def blocks(self) -> None:
        """Stop the bot."""
        if not self.started or self.blocked:
            raise Impossible("there is nothing to block")
        self.blocked = True
        self._stands("member", "kicked")

    def unblocks(self) -> None:
        """Let the bot in again."""
        if not self.blocked:
            raise Impossible("the bot is not blocked")
        self.blocked = False
        self._stands("kicked", "member")

    def leaves_telegram(self) -> None:
        """Delete the account; the bot is not told."""
        self.deleted = True

    def _stands(self, old: Status, new: Status) -> None:
        bot = self.world.user(self.world.bot_id)
        self.world.update_member("my_chat_member", self.chat, bot, (old, new), self.id)

    def _sends(self, room: Room | None, **parts: Unpack[Parts]) -> Message:
        chat = room.chat if room else self.chat
        self._may_act_in(chat)
        message = self.world.post(chat, self.id, **parts)
        self.world.tell(message)
        return message

    def _may_act_in(self, chat: Chat) -> None:
        if self.deleted:
            raise Impossible(f"{self.name} has no account any more")
        if chat.private and (chat.id != self.id or not self.started or self.blocked):
            raise Impossible(f"{self.name} has to press Start first")
        if not chat.private and not chat.has(self.id):
            raise Impossible(f"{self.name} is not in this room")

    def _standing(self, message: Message | int, room: Room | None = None) -> Message:
        chat_id = message.chat_id if isinstance(message, Message) else (room or self.chat).id
        found = self.world.chats[chat_id].standing.get(_message_id(message) or 0)
        if not found or (found.chat_id > 0 and found.chat_id != self.id):
            raise Impossible(f"{self.name} does not see this message")
        return found

    def _mine(self, message: Message | int, room: Room | None) -> Message:
        shown = self._standing(message, room)
        if shown.from_id != self.id or shown.service:
            raise Impossible(f"{self.name} did not write this message")
        self._may_act_in(self.world.chats[shown.chat_id])
        return shown

    def _taps(self, data: str, message: Message | None) -> Tap:
        tap = Tap(str(secrets.randbits(62)), self.id, data, self.world.now())
        self.world.taps[tap.id] = tap
        query: Json = {"id": tap.id, "from": self.api(), "chat_instance": "1", "data": data}
        if message:
            query |= {"message": self.world.shown_api(message), "chat_instance": str(message.chat_id)}
        else:
            query["inline_message_id"] = secrets.token_urlsafe(20)
        self.world.update("callback_query", query)
        return tap


def _message_id(message: Message | int | None) -> int | None:
    return message.id if isinstance(message, Message) else message


def _find_key(message: Message, which: str | int) -> Json:
    keys = [key for row in message.keys for key in row]
    if isinstance(which, int):
        hits = keys[which : which + 1] if which >= 0 else keys[which:][:1]
    else:
        hits = [key for key in keys if key["text"] == which] or [key for key in keys if which in key["text"]]
    if len(hits) != 1:
        raise Impossible(f"no button {which!r} among {[key['text'] for key in keys]!r}")
    return hits[0]
