"""Chats: what stands in them, who is in them, and what the bot gets to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bot.sandbox.model import Impossible, Json, Message

if TYPE_CHECKING:
    from bot.sandbox.human import Human
    from bot.sandbox.world import World

Status = Literal["creator", "administrator", "member", "left", "kicked"]
INSIDE = {"creator", "administrator", "member"}

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)


class Chat:
    """A chat as the Bot API knows it: a private one, a group, or a supergroup."""

    def __init__(self, world: World, id_: int, type_: str, title: str = "") -> None:
        self.world = world
        self.id = id_
        self.type = type_
        self.title = title
        self.standing: dict[int, Message] = {}
        self.members: dict[int, Status] = {}
        self.moved_to: int | None = None
        self.public_name = ""
        self.linked_channel: int | None = None
        self.keyboard: Message | None = None
        self._last_id = 0

    @property
    def private(self) -> bool:
        """Whether this is one human's chat with the bot."""
        return self.type == "private"

    def api(self) -> Json:
        """Return the Chat object."""
        if self.private:
            human = self.world.humans[self.id]
            return {"id": self.id, "type": "private", "first_name": human.name, "username": human.username}
        shown = {"id": self.id, "type": self.type, "title": self.title}
        return shown | ({"username": self.public_name} if self.public_name else {})

    def in_full(self) -> Json:
        """Return what a ChatFullInfo says beyond that about who can read the chat."""
        names: Json = {"active_usernames": [self.public_name]} if self.public_name else {}
        return names | ({"linked_chat_id": self.linked_channel} if self.linked_channel else {})

    def status(self, user_id: int) -> Status:
        """Return how a user stands to this chat."""
        return self.members.get(user_id, "left")

    def has(self, user_id: int) -> bool:
        """Say whether a user is in this chat."""
        return self.status(user_id) in INSIDE

    def next_message_id(self) -> int:
        """Number a message: supergroups count for themselves, all other chats of the bot together."""
        if self.type != "supergroup":
            return self.world.next_message_id()
        self._last_id += 1
        return self._last_id

    def hears(self, message: Message) -> bool:
        """Say whether the bot gets this message: in groups, privacy mode keeps most of them from it."""
        if self.private:
            return True
        if not self.has(self.world.bot_id):
            return False
        if self.status(self.world.bot_id) == "administrator" or message.service:
            return True
        replied = self.standing.get(message.reply_to or 0)
        return bool(replied and replied.from_id == self.world.bot_id) or self._is_command(message)

    def _is_command(self, message: Message) -> bool:
        first = message.entities[0] if message.entities and not message.media else None
        if not first or first["type"] != "bot_command" or first["offset"]:
            return False
        _, at, name = message.text[: first["length"]].partition("@")
        return not at or name.lower() == self.world.username.lower()


def member_api(user: Json, status: Status) -> Json:
    """Return the ChatMember object."""
    member: Json = {"user": user, "status": status}
    if status == "creator":
        member["is_anonymous"] = False
    if status == "kicked":
        member["until_date"] = 0
    if status == "administrator":
        member |= {"can_be_edited": False, "is_anonymous": False}
        member |= {right: right in ("can_manage_chat", "can_delete_messages") for right in _RIGHTS}
    return member


class Room:
    """A group of humans, into which the bot may be put; it keeps its history when it becomes a supergroup."""

    def __init__(self, world: World, title: str, humans: tuple[Human, ...]) -> None:
        self.world = world
        self.chat = world.open_chat(world.next_group_id(), "group", title)
        self.earlier: Chat | None = None
        for human in humans:
            self.chat.members[human.id] = "member" if self.chat.members else "creator"

    @property
    def id(self) -> int:
        """The chat's present id."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """What stands in the room now, oldest first, what came before an upgrade included."""
        before = self.world.messages(self.earlier.id) if self.earlier else []
        return before + self.world.messages(self.id)

    def add_bot(self, by: Human, payload: str | None = None) -> None:
        """Put the bot into the room; a payload stands for `?startgroup=`."""
        self._inside(by)
        self._set_bot("member", by.id)
        self._service(by.id, new_chat_members=[self.world.user(self.world.bot_id)])
        if payload is not None:
            by.says(f"/start@{self.world.username} {payload}".rstrip(), chat=self)

    def remove_bot(self, by: Human) -> None:
        """Take the bot out of the room."""
        self._inside(by)
        message = self._post(by.id, left_chat_member=self.world.user(self.world.bot_id))
        self._set_bot("kicked", by.id)
        self.world.update("message", self.world.message_api(message))

    def promote_bot(self, by: Human) -> None:
        """Make the bot an administrator: it then hears everything and is told of members."""
        self._inside(by)
        self._set_bot("administrator", by.id)

    def demote_bot(self, by: Human) -> None:
        """Make the bot a plain member again."""
        self._inside(by)
        self._set_bot("member", by.id)

    def add(self, human: Human, by: Human | None = None, *, quietly: bool = False) -> None:
        """Let a human in; quietly: without a service message."""
        self._set_member(human.id, "member", by or human)
        if not quietly:
            self._service((by or human).id, new_chat_members=[human.api()])

    def remove(self, human: Human, by: Human | None = None, *, quietly: bool = False) -> None:
        """Take a human out, or let them go; quietly: without a service message."""
        self._inside(human)
        kicked = by is not None and self.chat.type == "supergroup"
        self._set_member(human.id, "kicked" if kicked else "left", by or human)
        if not quietly:
            self._service((by or human).id, left_chat_member=human.api())

    def upgrade(self) -> None:
        """Make the group a supergroup: another id, a join of the bot, a service message on either side."""
        if self.chat.type == "supergroup":
            raise Impossible("this room is a supergroup already")
        old, by = self.chat, next(iter(self.chat.members))
        new = self.world.open_chat(self.world.next_supergroup_id(), "supergroup", old.title)
        bot_status = old.status(self.world.bot_id)
        new.members = {user: status for user, status in old.members.items() if user != self.world.bot_id}
        moved = self._post(by, migrate_to_chat_id=new.id)
        old.moved_to, self.earlier, self.chat = new.id, old, new
        if bot_status in INSIDE:
            # Telegram never says that the bot has left the old group.
            self._set_bot(bot_status, by)
            self.world.update("message", self.world.message_api(moved))
        self._service(by, migrate_from_chat_id=old.id)

    def go_public(self, name: str) -> None:
        """Give the room a public name: anybody can read it now. A basic group becomes a supergroup; bots are not told."""
        self._become_supergroup()
        self.chat.public_name = name

    def link_channel(self, channel_id: int) -> None:
        """Let the room stand under a channel's posts; bots are not told."""
        self._become_supergroup()
        self.chat.linked_channel = channel_id

    def go_private(self) -> None:
        """Take the public name and the channel away again; bots are not told."""
        self.chat.public_name, self.chat.linked_channel = "", None

    def _become_supergroup(self) -> None:
        if self.chat.type == "group":
            self.upgrade()

    def _inside(self, human: Human) -> None:
        if not self.chat.has(human.id):
            raise Impossible(f"{human.name} is not in this room")

    def _set_bot(self, status: Status, by: int) -> None:
        self.world.set_bot_status(self.chat, status, by)

    def _set_member(self, user_id: int, status: Status, by: Human) -> None:
        old = self.chat.status(user_id)
        self.chat.members[user_id] = status
        if self.chat.status(self.world.bot_id) == "administrator":
            self.world.update_member("chat_member", self.chat, self.world.user(user_id), (old, status), by.id)
        self.world.touch()

    def _post(self, from_id: int, **service: object) -> Message:
        return self.world.post(self.chat, from_id, service=service)

    def _service(self, from_id: int, **service: object) -> None:
        self.world.tell(self._post(from_id, **service))
