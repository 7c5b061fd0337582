"""Telegram, through python-telegram-bot's `Bot`; its own polling and queues are not used."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any, Protocol, TypeVar

import telegram

from bot.carrier import Refused, SlowDown, Submit, Traits, Trouble, Uncertain
from bot.logs import event
from bot.platforms.backoff import Backoff
from bot.platforms.telegram_errors import Expired, Gone, TokenRefused, in_our_words
from bot.platforms.telegram_files import patience, where_it_lies
from bot.platforms.telegram_in import NAME, Me, translate
from bot.platforms.telegram_inbound import ALLOWED_UPDATES, Inbound, Sleep
from bot.platforms.telegram_out import (
    LARGEST_UPLOAD,
    TEXT_LIMIT,
    Call,
    Json,
    Menu,
    as_document,
    edit_call,
    popup_text,
    published,
    send_calls,
)
from bot.platforms.telegram_poll import Poller
from bot.platforms.telegram_request import UNSET, HttpRequest, Unclear, request_data, silence_libraries
from bot.platforms.telegram_rooms import look, together
from bot.platforms.telegram_webhook import Listener, Webhook
from bot.speech import Account, Chat, Media, Menus, Message, Popup, RoomSeen, Sheets, Update, Way

POLL_GRACE_SECONDS = 10
CLEARED_AT_ONCE = 100
_TOKEN = re.compile(r"[A-Za-z0-9:_-]+")
_NOT_ME = Me(0, "")

T = TypeVar("T")


class Secret(Protocol):
    """What hides a token until it is asked for."""

    def get_secret_value(self) -> str:
        """Return the token."""
        ...


class Telegram:
    """The platform. The token stays inside: it is in no log line, no error and no representation."""

    name = NAME
    traits = Traits("Telegram", TEXT_LIMIT, LARGEST_UPLOAD, takes_back=timedelta(hours=48))

    def __init__(
        self,
        token: str | Secret,
        api_url: str = "https://api.telegram.org",
        *,
        webhook: Webhook | None = None,
        poll_seconds: int = 25,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        silence_libraries()
        clear = token if isinstance(token, str) else token.get_secret_value()
        self._plausible = _TOKEN.fullmatch(clear) is not None
        api_url = api_url.rstrip("/")
        self._request = HttpRequest()
        self._bot = telegram.Bot(
            clear if self._plausible else "none",
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )
        self._me = _NOT_ME
        self._sleep = sleep
        self._listener = Listener(webhook, self._post, self._translate, sleep=sleep) if webhook else None
        poller = Poller(self._fetch, self._translate, seconds=poll_seconds, sleep=sleep)
        self._inbound: Inbound = self._listener or poller

    @property
    def drained(self) -> asyncio.Event:
        """Set once the updates that had waited for the bot are committed."""
        return self._inbound.drained

    @property
    def skipped(self) -> int:
        """How many updates did not parse."""
        return self._inbound.skipped

    def way(self, payload: str) -> Way:
        """Return how to get into the private chat with this payload."""
        return Way(self._link(payload))

    def _link(self, payload: str) -> str:
        return f"https://t.me/{self._me.username}?start={payload}"

    def furnish(self, sheets: Sheets) -> None:
        """There are no sheets here: what is behind a button is written as a message."""

    async def start(self) -> None:
        """Wait for Telegram if need be, check the token, make a way for updates."""
        if not self._plausible:
            raise TokenRefused
        await self._request.initialize()
        self._me = await self._insisting(self._who_am_i)
        await self._insisting(self._listener.open if self._listener else self._drop_webhook)

    async def publish(self, menus: Menus) -> None:
        """Show the menus; one that is not taken is left."""
        await together(*(self._publish(one) for menu in menus.items() for one in published(*menu)))

    async def listen(self, submit: Submit) -> None:
        """Hand updates to `submit` until cancelled; confirm them only after it returns."""
        await self._inbound.run(submit)

    async def close(self) -> None:
        """Let go of connections."""
        if self._listener:
            self._listener.close()
        await self._request.shutdown()

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Send; return the id of the message that carries the text and the buttons."""
        sent: Any = None
        for call in send_calls(message, self._link):
            try:
                sent = await self._sent(chat, call)
            except (Trouble, SlowDown):
                if sent is None:
                    raise
                # A part is there already: sending the whole again must not go on for ever.
                raise Uncertain("only a part of this message was sent") from None
        if sent is None:
            raise Refused("there is nothing in this message to send")
        return _message_id(sent)

    async def _sent(self, chat: Chat, call: Call) -> Any:
        arguments = call.arguments | {"chat_id": chat.id}
        try:
            return await self._post(call.method, arguments, call.size)
        except Refused:
            plain = as_document(call)
            if plain is None:
                raise
        # A picture with odd measures, a voice from somebody who wants none: as a file it is taken all the same.
        return await self._sent(chat, plain)

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        """Make an earlier message read so."""
        call = edit_call(message, self._link)
        if call is None:
            raise Refused("there is nothing in this message to show")
        await self._post(call.method, call.arguments | {"chat_id": chat.id, "message_id": message_id})

    async def delete(self, chat: Chat, message_id: str) -> None:
        """Take a message away; one that is gone, or too old for it, counts as done."""
        try:
            await self._post("deleteMessage", {"chat_id": chat.id, "message_id": message_id})
        except Gone:
            event("message-not-taken-away", platform=NAME)

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        """Take all these messages away, as far as it is still possible."""
        ids = [int(one) for one in message_ids]
        for start in range(0, len(ids), CLEARED_AT_ONCE):
            some = ids[start : start + CLEARED_AT_ONCE]
            try:
                await self._post("deleteMessages", {"chat_id": chat.id, "message_ids": some})
            except Gone:
                event("message-not-taken-away", platform=NAME, count=len(some))

    async def popup(self, popup: Popup) -> None:
        """Answer a tap; an expired tap is no error."""
        text = popup_text(popup.text)
        try:
            await self._post("answerCallbackQuery", {"callback_query_id": popup.tap} | ({"text": text} if text else {}))
        except Expired:
            event("tap-had-expired", platform=NAME)

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        """Count everybody in the room, the bot included; say which of `accounts` are in it, and whether others can read it."""
        return await look(self._post, room, accounts)

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        """A bot makes no groups here."""
        raise Refused("a bot makes no groups here")

    async def fetch(self, media: Media, most: int) -> bytes:
        """Return what a person sent. Refused if it is gone, or more than `most` bytes."""
        path, size = where_it_lies(await self._post("getFile", {"file_id": media.ref}), most)
        return await self._call(
            self._request.retrieve(f"{self._bot.base_file_url}/{path}", read_timeout=patience(size))
        )

    async def _post(self, method: str, arguments: Json, size: int = 0) -> Any:
        """Carry out a method of the Bot API; its errors in our words. `size`: bytes of a file among the arguments."""
        call = self._request.post(
            f"{self._bot.base_url}/{method}",
            request_data(arguments),
            write_timeout=patience(size) if size else UNSET,
        )
        return await self._call(call)

    async def _call(self, call: Awaitable[T]) -> T:
        try:
            return await call
        except Exception as error:
            ours = in_our_words(error)
        # Raised out here, so that the library's error, which may quote anything, is not even its context.
        raise ours

    async def _who_am_i(self) -> Me:
        try:
            user = await self._call(self._bot.get_me())
        except Refused:
            raise TokenRefused from None
        return Me(user.id, user.username or "")

    async def _drop_webhook(self) -> None:
        try:
            await self._call(self._bot.delete_webhook(drop_pending_updates=False))
        except TokenRefused:
            raise
        except Refused as error:
            event("webhook-not-taken-away", platform=NAME, error=error)

    async def _publish(self, menu: Menu) -> None:
        try:
            await self._call(self._bot.set_my_commands(*menu))
        except TokenRefused:
            raise
        except Exception as error:
            event("menu-not-published", platform=NAME, error=error)

    async def _insisting(self, action: Callable[[], Awaitable[T]]) -> T:
        backoff = Backoff()
        while True:
            try:
                return await action()
            except (Trouble, Uncertain, SlowDown) as error:
                event("waiting-for-platform", platform=NAME, error=error)
                await self._sleep(backoff.after(error))

    async def _fetch(self, offset: int | None, *, limit: int, seconds: int) -> Sequence[object]:
        return await self._call(self._raw_updates(offset, limit, seconds))

    async def _raw_updates(self, offset: int | None, limit: int, seconds: int) -> list[object]:
        # Not Bot.get_updates: it parses the batch at once, and one bad update would hold up the rest.
        wanted: Json = {"limit": limit, "timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        wanted |= {} if offset is None else {"offset": offset}
        found: Any = await self._request.post(
            f"{self._bot.base_url}/getUpdates", request_data(wanted), read_timeout=seconds + POLL_GRACE_SECONDS
        )
        if not isinstance(found, list):
            raise Unclear("the answer is not a list")
        return found

    def _translate(self, raw: object) -> Update | None:
        return translate(raw, self._me)


def _message_id(sent: Any) -> str:
    if not isinstance(sent, dict) or not isinstance(sent.get("message_id"), int):
        raise Uncertain("the answer is not a message")
    return str(sent["message_id"])
