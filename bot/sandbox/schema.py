"""The part of the published Bot API that the sandbox speaks: methods, their parameters, the objects in them.

A name that ends in `?` is optional. Types are written as in Telegram's documentation.
"""

from __future__ import annotations

Fields = dict[str, str]

REPLY_MARKUP = "InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply"

_CHAT: Fields = {"chat_id": "Integer or String"}
_MESSAGE: Fields = {**_CHAT, "message_id": "Integer"}
_EDIT: Fields = {
    "business_connection_id?": "String",
    "inline_message_id?": "String",
    "chat_id?": "Integer or String",
    "message_id?": "Integer",
    "reply_markup?": "InlineKeyboardMarkup",
}
_SEND: Fields = {
    **_CHAT,
    "business_connection_id?": "String",
    "message_thread_id?": "Integer",
    "direct_messages_topic_id?": "Integer",
    "disable_notification?": "Boolean",
    "protect_content?": "Boolean",
    "allow_paid_broadcast?": "Boolean",
    "message_effect_id?": "String",
    "suggested_post_parameters?": "SuggestedPostParameters",
    "reply_parameters?": "ReplyParameters",
    "reply_markup?": REPLY_MARKUP,
}
_CAPTION: Fields = {
    "caption?": "String",
    "parse_mode?": "String",
    "caption_entities?": "Array of MessageEntity",
}
_FRAME: Fields = {"show_caption_above_media?": "Boolean", "has_spoiler?": "Boolean"}
_SCOPE: Fields = {"scope?": "BotCommandScope", "language_code?": "String"}

METHODS: dict[str, Fields] = {
    "getMe": {},
    "getUpdates": {
        "offset?": "Integer",
        "limit?": "Integer",
        "timeout?": "Integer",
        "allowed_updates?": "Array of String",
    },
    "setWebhook": {
        "url?": "String",
        "certificate?": "InputFile",
        "ip_address?": "String",
        "max_connections?": "Integer",
        "allowed_updates?": "Array of String",
        "drop_pending_updates?": "Boolean",
        "secret_token?": "String",
    },
    "deleteWebhook": {"drop_pending_updates?": "Boolean"},
    "getWebhookInfo": {},
    "setMyCommands": {"commands": "Array of BotCommand", **_SCOPE},
    "deleteMyCommands": _SCOPE,
    "getMyCommands": _SCOPE,
    "setMyDescription": {"description?": "String", "language_code?": "String"},
    "setMyShortDescription": {"short_description?": "String", "language_code?": "String"},
    "sendMessage": {
        **_SEND,
        "text": "String",
        "parse_mode?": "String",
        "entities?": "Array of MessageEntity",
        "link_preview_options?": "LinkPreviewOptions",
    },
    "sendPhoto": {**_SEND, **_CAPTION, **_FRAME, "photo": "InputFile or String"},
    "sendVoice": {**_SEND, **_CAPTION, "voice": "InputFile or String", "duration?": "Integer"},
    "sendVideo": {
        **_SEND,
        **_CAPTION,
        **_FRAME,
        "video": "InputFile or String",
        "duration?": "Integer",
        "width?": "Integer",
        "height?": "Integer",
        "thumbnail?": "InputFile or String",
        "cover?": "InputFile or String",
        "start_timestamp?": "Integer",
        "supports_streaming?": "Boolean",
    },
    "sendVideoNote": {
        **_SEND,
        "video_note": "InputFile or String",
        "duration?": "Integer",
        "length?": "Integer",
        "thumbnail?": "InputFile or String",
    },
    "sendDocument": {
        **_SEND,
        **_CAPTION,
        "document": "InputFile or String",
        "thumbnail?": "InputFile or String",
        "disable_content_type_detection?": "Boolean",
    },
    "editMessageText": {
        **_EDIT,
        "text": "String",
        "parse_mode?": "String",
        "entities?": "Array of MessageEntity",
        "link_preview_options?": "LinkPreviewOptions",
    },
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": _MESSAGE,
    "deleteMessages": {**_CHAT, "message_ids": "Array of Integer"},
    "answerCallbackQuery": {
        "callback_query_id": "String",
        "text?": "String",
        "show_alert?": "Boolean",
        "url?": "String",
        "cache_time?": "Integer",
    },
    "setMessageReaction": {**_MESSAGE, "reaction?": "Array of ReactionType", "is_big?": "Boolean"},
    "sendChatAction": {
        **_CHAT,
        "action": "String",
        "business_connection_id?": "String",
        "message_thread_id?": "Integer",
    },
    "getFile": {"file_id": "String"},
    "getChat": _CHAT,
    "getChatMember": {**_CHAT, "user_id": "Integer"},
    "getChatMemberCount": _CHAT,
    "leaveChat": _CHAT,
}

_BUTTON_LOOK: Fields = {"text": "String", "icon_custom_emoji_id?": "String", "style?": "String"}

# The first field of each object is the one by which it is told from its siblings in a union.
OBJECTS: dict[str, Fields] = {
    "MessageEntity": {
        "type": "String",
        "offset": "Integer",
        "length": "Integer",
        "url?": "String",
        "user?": "Object",
        "language?": "String",
        "custom_emoji_id?": "String",
        "unix_time?": "Integer",
        "date_time_format?": "String",
    },
    "LinkPreviewOptions": {
        "is_disabled?": "Boolean",
        "url?": "String",
        "prefer_small_media?": "Boolean",
        "prefer_large_media?": "Boolean",
        "show_above_text?": "Boolean",
    },
    "ReplyParameters": {
        "message_id": "Integer",
        "chat_id?": "Integer or String",
        "allow_sending_without_reply?": "Boolean",
        "quote?": "String",
        "quote_parse_mode?": "String",
        "quote_entities?": "Array of MessageEntity",
        "quote_position?": "Integer",
        "checklist_task_id?": "Integer",
        "poll_option_id?": "String",
    },
    "SuggestedPostParameters": {"price?": "Object", "send_date?": "Integer"},
    "InlineKeyboardMarkup": {"inline_keyboard": "Array of Array of InlineKeyboardButton"},
    "InlineKeyboardButton": {
        **_BUTTON_LOOK,
        "url?": "String",
        "callback_data?": "String",
        "web_app?": "Object",
        "login_url?": "Object",
        "switch_inline_query?": "String",
        "switch_inline_query_current_chat?": "String",
        "switch_inline_query_chosen_chat?": "Object",
        "copy_text?": "Object",
        "callback_game?": "Object",
        "pay?": "Boolean",
    },
    "ReplyKeyboardMarkup": {
        "keyboard": "Array of Array of KeyboardButton",
        "is_persistent?": "Boolean",
        "resize_keyboard?": "Boolean",
        "one_time_keyboard?": "Boolean",
        "input_field_placeholder?": "String",
        "selective?": "Boolean",
    },
    "KeyboardButton": {
        **_BUTTON_LOOK,
        "request_users?": "KeyboardButtonRequestUsers",
        "request_chat?": "Object",
        "request_managed_bot?": "Object",
        "request_contact?": "Boolean",
        "request_location?": "Boolean",
        "request_poll?": "Object",
        "web_app?": "Object",
    },
    "KeyboardButtonRequestUsers": {
        "request_id": "Integer",
        "user_is_bot?": "Boolean",
        "user_is_premium?": "Boolean",
        "max_quantity?": "Integer",
        "request_name?": "Boolean",
        "request_username?": "Boolean",
        "request_photo?": "Boolean",
    },
    "ReplyKeyboardRemove": {"remove_keyboard": "True", "selective?": "Boolean"},
    "ForceReply": {"force_reply": "True", "input_field_placeholder?": "String", "selective?": "Boolean"},
    "BotCommand": {"command": "String", "description": "String"},
    "BotCommandScope": {"type": "String", "chat_id?": "Integer or String", "user_id?": "Integer"},
    "ReactionType": {"type": "String", "emoji?": "String", "custom_emoji_id?": "String"},
}
