"""All methods by name; answers to taps, and what can be asked about chats."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.sandbox import about, sending
from bot.sandbox.access import reach, standing
from bot.sandbox.chats import INSIDE, Status, member_api
from bot.sandbox.checking import Params
from bot.sandbox.model import Json, Popup
from bot.sandbox.refusal import Refusal

if TYPE_CHECKING:
    from bot.sandbox.world import World

POPUP_LIMIT = 200
LARGEST_DOWNLOAD = 20 << 20

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_REACTIONS = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤️‍🔥 🌚 🌭 💯 "
    "🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 "
    "☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂️ 🤷 🤷‍♀️ 😡"
)


def answer_callback_query(world: World, p: Params) -> bool:
    """Answer a tap, once and in time."""
    tap = world.taps.get(p["callback_query_id"])
    late = tap and world.now() - tap.at > timedelta(seconds=world.tap_seconds)
    if tap is None or tap.answer or late:
        raise Refusal(400, "query is too old and response timeout expired or query ID is invalid")
    text, url = p.get("text", ""), p.get("url", "")
    if len(text) > POPUP_LIMIT:
        raise Refusal(400, "MESSAGE_TOO_LONG")
    if url and not url.startswith(f"https://t.me/{world.username}?start="):
        raise Refusal(400, "URL_INVALID")
    tap.answer = Popup(tap.human, text, url, p.get("show_alert", False), tap.id)
    world.popups.append(tap.answer)
    world.touch()
    return True


def set_message_reaction(world: World, p: Params) -> bool:
    """Put one emoji on a message, or take it off."""
    message = standing(reach(world, p["chat_id"], "read"), p["message_id"], "message to react")
    reactions = p.get("reaction", [])
    if len(reactions) > 1:
        raise Refusal(400, "REACTIONS_TOO_MANY")
    if any(r["type"] != "emoji" or r.get("emoji") not in _REACTIONS.split() for r in reactions):
        raise Refusal(400, "REACTION_INVALID")
    world.change(message, reaction=reactions[0]["emoji"] if reactions else "")
    return True


def send_chat_action(world: World, p: Params) -> bool:
    """Show that the bot is at work."""
    sending.refuse_not_there(p)
    if p["action"] not in _ACTIONS:
        raise Refusal(400, "wrong parameter action in request")
    reach(world, p["chat_id"], "write")
    return True


def get_file(world: World, p: Params) -> Json:
    """Return where a file can be fetched."""
    file = world.files.get(p["file_id"])
    if file is None:
        raise Refusal(400, "invalid file_id")
    if len(file.data) > LARGEST_DOWNLOAD:
        raise Refusal(400, "file is too big")
    return {**file.ids(), "file_path": file.path}


def get_chat(world: World, p: Params) -> Json:
    """Return a chat in full."""
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    full = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    chat = reach(world, p["chat_id"], "read")
    return {**chat.api(), **chat.in_full(), **full}


def get_chat_member(world: World, p: Params) -> Json:
    """Return how a user stands to a chat."""
    chat, user_id = reach(world, p["chat_id"], "members"), p["user_id"]
    if user_id != world.bot_id and user_id not in world.humans:
        raise Refusal(400, "user not found")
    here: Status = "member" if chat.private and user_id in (chat.id, world.bot_id) else chat.status(user_id)
    return member_api(world.user(user_id), here)


def get_chat_member_count(world: World, p: Params) -> int:
    """Count everybody in a chat, the bot included."""
    chat = reach(world, p["chat_id"], "members")
    return 2 if chat.private else sum(status in INSIDE for status in chat.members.values())


def leave_chat(world: World, p: Params) -> bool:
    """Go."""
    chat = reach(world, p["chat_id"], "edit")
    if chat.private:
        raise Refusal(400, "chat member status can't be changed in private chats")
    world.set_bot_status(chat, "left", world.bot_id)
    return True


ALL: dict[str, Callable[[World, Params], Any]] = {
    "getMe": about.get_me,
    "setWebhook": about.set_webhook,
    "deleteWebhook": about.delete_webhook,
    "getWebhookInfo": about.get_webhook_info,
    "setMyCommands": about.set_my_commands,
    "deleteMyCommands": about.delete_my_commands,
    "getMyCommands": about.get_my_commands,
    "setMyDescription": about.set_my_description,
    "setMyShortDescription": about.set_my_short_description,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_media("photo"),
    "sendVoice": sending.send_media("voice"),
    "sendVideo": sending.send_media("video"),
    "sendVideoNote": sending.send_media("video_note"),
    "sendDocument": sending.send_media("document"),
    "editMessageText": sending.edit_message_text,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "deleteMessages": sending.delete_messages,
    "answerCallbackQuery": answer_callback_query,
    "setMessageReaction": set_message_reaction,
    "sendChatAction": send_chat_action,
    "getFile": get_file,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
