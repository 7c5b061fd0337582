"""The part of a Telegram update that the bot reads, checked as it comes in.

What the bot does not read can then not keep an answer from being understood: a message of some new kind, or a field
that the library demands and an older Bot API server does not send. Nulls stand for what is not there.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, InstanceOf

Text = InstanceOf[str]
"""Not `str`: pydantic refuses half characters, and Telegram lets them through."""


class _Part(BaseModel):
    # Errors are logged by their class alone; this keeps the words out of them all the same.
    model_config = ConfigDict(strict=True, hide_input_in_errors=True)


class Chat(_Part):
    """Where."""

    id: int
    type: Text


class User(_Part):
    """Who. Servers from before bots could meet bots leave `is_bot` out."""

    id: int
    is_bot: bool = False
    first_name: Text | None = None
    last_name: Text | None = None
    username: Text | None = None
    language_code: Text | None = None


class Entity(_Part):
    """A marked stretch of a text."""

    type: Text
    offset: int
    length: int


class File(_Part):
    """A voice, a picture or a film."""

    file_id: Text


class Size(File):
    """One size of a picture."""

    width: int
    height: int


class Stub(_Part):
    """Another message, of which only the place is read."""

    message_id: int
    chat: Chat


class SharedUser(_Part):
    """Somebody picked from a contact list."""

    user_id: int
    first_name: Text | None = None


class SharedUsers(_Part):
    """Everybody picked."""

    users: list[SharedUser]


class Message(Stub):
    """A message, sent or edited; what is not named here stays in `model_extra`."""

    model_config = ConfigDict(extra="allow")

    from_user: User | None = Field(None, alias="from")
    text: Text | None = None
    caption: Text | None = None
    entities: list[Entity] | None = None
    reply_to_message: Stub | None = None
    media_group_id: Text | None = None
    voice: File | None = None
    video: File | None = None
    video_note: File | None = None
    photo: list[Size] | None = None
    users_shared: SharedUsers | None = None
    user_shared: SharedUser | None = None
    new_chat_members: list[User] | None = None
    left_chat_member: User | None = None
    migrate_to_chat_id: int | None = None
    group_chat_created: object = None
    is_topic_message: object = None
    is_automatic_forward: object = None
    sender_chat: object = None
    business_connection_id: object = None
    direct_messages_topic: object = None


class Query(_Part):
    """A tap."""

    id: Text
    from_user: User = Field(alias="from")
    data: Text | None = None
    message: Stub | None = None


class Member(_Part):
    """Somebody's place in a chat."""

    status: Text
    is_member: bool | None = None

    @property
    def inside(self) -> bool:
        """Whether they are in it (a restricted member may be or not)."""
        if self.status == "restricted":
            return self.is_member is True
        return self.status in ("creator", "administrator", "member")


class Room(_Part):
    """A group in full, as far as it says who can read it without being in it."""

    username: Text | None = None
    active_usernames: list[Text] | None = None
    linked_chat_id: int | None = None
    location: object = None

    @property
    def public(self) -> bool:
        """Whether it has a public name, stands under a channel's posts, or is found by people nearby."""
        return bool(self.username or self.active_usernames or self.linked_chat_id or self.location)


class Membership(_Part):
    """The bot's own place has changed."""

    chat: Chat
    from_user: User | None = Field(None, alias="from")
    old_chat_member: Member
    new_chat_member: Member


class Members(_Part):
    """Somebody else's place has changed."""

    chat: Chat


class Update(_Part):
    """An update: one of these, or something that was not asked for."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Query | None = None
    my_chat_member: Membership | None = None
    chat_member: Members | None = None
