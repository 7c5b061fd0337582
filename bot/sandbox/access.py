"""Whether the bot may do something in a chat: the checks that come before every call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bot.sandbox.chats import Chat
from bot.sandbox.model import Message
from bot.sandbox.refusal import Refusal

if TYPE_CHECKING:
    from bot.sandbox.world import World

Right = Literal["read", "members", "edit", "write"]


def reach(world: World, chat_id: int | str, right: Right) -> Chat:
    """Return the chat, or refuse as Telegram does."""
    try:
        chat = world.chats.get(int(chat_id))
    except ValueError:
        chat = None
    if chat is None or not (chat.private or world.bot_id in chat.members):
        raise Refusal(400, "chat not found")
    if chat.private:
        _private(world, chat, right)
    elif chat.type == "group":
        _group(world, chat, right)
    else:
        _supergroup(world, chat)
    return chat


def _private(world: World, chat: Chat, right: Right) -> None:
    human = world.humans[chat.id]
    if not human.started and right != "write":
        raise Refusal(400, "chat not found")
    if right not in ("edit", "write"):
        return
    if human.deleted:
        raise Refusal(403, "user is deactivated")
    if not human.started:
        raise Refusal(403, "bot can't initiate conversation with a user")
    if human.blocked:
        raise Refusal(403, "bot was blocked by the user")


def _group(world: World, chat: Chat, right: Right) -> None:
    if chat.moved_to and right != "read":
        raise Refusal(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.moved_to)
    if right == "read" or chat.has(world.bot_id):
        return
    if chat.status(world.bot_id) == "kicked":
        raise Refusal(403, "bot was kicked from the group chat")
    raise Refusal(403, "bot is not a member of the group chat")


def _supergroup(world: World, chat: Chat) -> None:
    if chat.has(world.bot_id):
        return
    if chat.status(world.bot_id) == "kicked":
        raise Refusal(403, "bot was kicked from the supergroup chat")
    raise Refusal(403, "bot is not a member of the supergroup chat")


def standing(chat: Chat, message_id: int, what: str) -> Message:
    """Return a message that stands in the chat, or refuse."""
    message = chat.standing.get(message_id)
    if message is None:
        raise Refusal(400, f"{what} not found")
    return message
