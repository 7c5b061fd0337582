"""Every call by method and path, with the name under which faults are ordered and calls are kept."""

from __future__ import annotations

from collections.abc import Callable

from bot.sandbox.discord import interactions, messages, places, webhooks
from bot.sandbox.discord.bodies import Asked
from bot.sandbox.discord.world import DiscordWorld

_CHANNEL, _GUILD, _WEBHOOK = "/channels/{channel_id}", "/guilds/{guild_id}", "/webhooks/{application_id}/{token}"
_COMMANDS = "/applications/{application_id}/commands"

ROUTES: dict[tuple[str, str], tuple[str, Callable[[DiscordWorld, Asked], object]]] = {
    ("GET", "/users/@me"): ("me", places.me),
    ("GET", "/oauth2/applications/@me"): ("application", places.application),
    ("GET", "/applications/@me"): ("application", places.application),
    ("POST", "/users/@me/channels"): ("open_dm", places.open_dm),
    ("DELETE", "/users/@me/guilds/{guild_id}"): ("leave", places.leave),
    ("GET", "/users/{user_id}"): ("user", places.user),
    ("GET", _COMMANDS): ("get_commands", places.get_commands),
    ("PUT", _COMMANDS): ("put_commands", places.put_commands),
    ("GET", _CHANNEL): ("channel", places.channel),
    ("DELETE", _CHANNEL): ("delete_channel", places.delete_channel),
    ("PUT", _CHANNEL + "/permissions/{overwrite_id}"): ("overwrite", places.overwrite),
    ("POST", _CHANNEL + "/typing"): ("type", messages.type_away),
    ("POST", _CHANNEL + "/messages"): ("send", messages.create),
    ("GET", _CHANNEL + "/messages"): ("history", messages.get_many),
    ("POST", _CHANNEL + "/messages/bulk-delete"): ("delete_many", messages.delete_many),
    ("GET", _CHANNEL + "/messages/{message_id}"): ("message", messages.get_one),
    ("PATCH", _CHANNEL + "/messages/{message_id}"): ("edit", messages.edit),
    ("DELETE", _CHANNEL + "/messages/{message_id}"): ("delete", messages.delete),
    ("GET", _GUILD): ("guild", places.guild),
    ("GET", _GUILD + "/roles"): ("roles", places.roles),
    ("GET", _GUILD + "/channels"): ("channels", places.channels),
    ("POST", _GUILD + "/channels"): ("create_channel", places.create_channel),
    ("GET", _GUILD + "/members/{user_id}"): ("member", places.member),
    ("POST", "/interactions/{interaction_id}/{token}/callback"): ("callback", interactions.callback),
    ("POST", _WEBHOOK): ("follow", webhooks.follow),
    ("GET", _WEBHOOK + "/messages/{message_id}"): ("get_followed", webhooks.get),
    ("PATCH", _WEBHOOK + "/messages/{message_id}"): ("edit_followed", webhooks.edit),
    ("DELETE", _WEBHOOK + "/messages/{message_id}"): ("delete_followed", webhooks.delete),
}
OPEN = {"callback", "follow", "get_followed", "edit_followed", "delete_followed"}
"""What asks for no token of the bot: the token of the interaction is in the address."""
