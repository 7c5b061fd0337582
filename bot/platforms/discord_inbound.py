"""From the gateway to the turn: what comes is taken note of at once, and answered while it waits to be committed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, NoReturn

import discord

from bot.carrier import Missed, Submit
from bot.logs import event
from bot.platforms.backoff import Backoff
from bot.platforms.discord_catchup import CatchUp
from bot.platforms.discord_client import Client
from bot.platforms.discord_in import NAME, done, edited, room, said, sheet_of
from bot.platforms.discord_inbox import Inbox
from bot.platforms.discord_interactions import Interactions, Sleep
from bot.platforms.discord_rest import Rest
from bot.platforms.discord_sheets import modal, question_in
from bot.platforms.discord_text import escaped
from bot.speech import BotRemoved, MembersChanged, Sheet, Sheets, Update

_LOOK_EVERY_SECONDS, _MOST_MISSES = 30.0, 4
"""The library itself waits longer and longer, up to a quarter of an hour."""


def _no_sheet(_: str) -> Sheet | None:
    return None


class Inbound:
    """What the client hears, in order. `drained`: connected, and what was missed is committed."""

    def __init__(self, rest: Rest, client: Callable[[], Client], sleep: Sleep) -> None:
        self._rest, self._sleep = rest, sleep
        self._heard: asyncio.Queue[tuple[str, tuple[Any, ...]]] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._shown: set[asyncio.Task[None]] = set()
        self._inbox = Inbox(sleep)
        self._catch_up = CatchUp(rest, client, sleep)
        self._catching_up: asyncio.Task[None] | None = None
        self._behind, self._connected = True, False
        self._held: list[Update] = []
        self._channels: dict[str, str] = {}
        self.interactions = Interactions(rest.request, sleep)
        self.sheets: Sheets = _no_sheet
        self.missed: Missed | None = None
        self.drained = asyncio.Event()
        self.skipped = 0

    def heard(self, kind: str, *given: Any) -> None:
        """Take note of what has happened; it is looked at in its turn."""
        self._heard.put_nowait((kind, given))

    async def run(self, submit: Submit) -> None:
        """Look at what is heard, and submit it, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._inbox.run(submit))
            tasks.create_task(self._look())

    async def _look(self) -> NoReturn:
        while True:
            kind, given = await self._heard.get()
            try:
                getattr(self, f"_on_{kind.replace('-', '_')}")(*given)
            except Exception as error:
                self.skipped += 1
                event("update-skipped", platform=NAME, error=error)
            finally:
                self._heard.task_done()

    async def quiet(self) -> None:
        """Return once all that was heard is looked at, answered if it can be at once, and committed."""
        await self._heard.join()
        if self._shown:
            await asyncio.wait(self._shown)
        await self._inbox.idle.wait()

    async def close(self) -> None:
        """Wait for nothing any more."""
        tasks = [*self._tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.interactions.close()

    async def private_channel(self, account: str) -> str:
        """The channel of the private chat with this account."""
        if account not in self._channels:
            found = await self._rest.request("POST", "/users/@me/channels", json={"recipient_id": account})
            self._channels[account] = str(found["id"])
        return self._channels[account]

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    # -- the connection -----------------------------------------------------------------------------------

    async def lost(self) -> None:
        """Return once the connection has been gone for so long that a new one is the shorter way."""
        misses = 0
        while misses < _MOST_MISSES:
            await self._sleep(_LOOK_EVERY_SECONDS)
            misses = 0 if self._connected else misses + 1

    def _on_ready(self) -> None:
        self._behind = True
        self._on_resumed()

    def _on_resumed(self) -> None:
        self._on_disconnect()
        self._connected = True
        self._catching_up = self._begin(self._catch_up_now())

    def _on_disconnect(self) -> None:
        self._connected = False
        self.drained.clear()
        if self._catching_up:
            self._catching_up.cancel()
            self._catching_up = None

    async def _catch_up_now(self) -> None:
        if self._behind:
            found = await self._found()
            known = {update.id for update in found}
            self._inbox.put([*found, *(update for update in self._held if update.id not in known)])
            self._held.clear()
            self._behind = False
        await self._inbox.idle.wait()
        self.drained.set()

    async def _found(self) -> list[Update]:
        backoff = Backoff()
        while self.missed:
            try:
                since, accounts = await self.missed()
            except Exception as error:
                # The store is out of order: going on without it would lose what was written for good.
                event("not-caught-up", platform=NAME, error=error)
                await self._sleep(backoff.after(error))
            else:
                return await self._catch_up.missed(since, accounts) if since else []
        return []

    def _on_error(self) -> None:
        event("update-skipped", platform=NAME)

    # -- people -------------------------------------------------------------------------------------------

    def _on_message(self, message: discord.Message) -> None:
        self._written(message, said(message))

    def _on_edit(self, message: discord.Message) -> None:
        self._written(message, edited(message))

    def _written(self, message: discord.Message, update: Update | None) -> None:
        if update is None:
            return
        self._channels[str(message.author.id)] = str(message.channel.id)
        if self._behind:
            # What was written before it comes first.
            self._held.append(update)
        else:
            self._inbox.put([update])

    def _on_interaction(self, interaction: discord.Interaction) -> None:
        name, button = sheet_of(interaction)
        if name and (sheet := self.sheets(name)):
            # Of several fields, the message asks but the first.
            asked = question_in(interaction.message) if len(sheet.fields) == 1 else ""
            shown = modal(sheet, name, button, escaped(sheet.about) or asked)
            task = self._begin(self._show(interaction, shown))
            self._shown.add(task)
            task.add_done_callback(self._shown.discard)
        elif update := done(interaction):
            self.interactions.expect(interaction)
            self._inbox.put([update])

    async def _show(self, interaction: discord.Interaction, shown: dict[str, Any]) -> None:
        try:
            await self.interactions.show(interaction, shown)
        except Exception as error:
            # The person sees that it failed, and taps again.
            event("sheet-not-shown", platform=NAME, error=error)

    # -- rooms --------------------------------------------------------------------------------------------

    def _on_channel(self, channel: discord.abc.GuildChannel) -> None:
        self._changed([channel])

    def _on_roles(self, guild: discord.Guild) -> None:
        # What no overwrite keeps private is no room of two.
        self._changed(channel for channel in guild.text_channels if channel.overwrites)

    def _changed(self, channels: Iterable[discord.abc.GuildChannel]) -> None:
        self._inbox.put(
            Update("", MembersChanged(room(one.id))) for one in channels if isinstance(one, discord.TextChannel)
        )

    def _on_channel_gone(self, channel: discord.abc.GuildChannel) -> None:
        if isinstance(channel, discord.TextChannel):
            self._inbox.put([Update("", BotRemoved(room(channel.id)))])

    def _on_guild_gone(self, guild: discord.Guild) -> None:
        self._inbox.put(Update("", BotRemoved(room(one.id))) for one in guild.text_channels)
