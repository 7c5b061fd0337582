"""The connection to Discord: it is looked for again and again, and given up for a new one when it is gone for long."""

from __future__ import annotations

import asyncio
from base64 import b64decode

from bot.carrier import SlowDown, Trouble, Uncertain
from bot.logs import event
from bot.platforms.backoff import Backoff
from bot.platforms.discord_client import Client, Gateway
from bot.platforms.discord_in import NAME
from bot.platforms.discord_inbound import Inbound
from bot.platforms.discord_interactions import Sleep
from bot.platforms.discord_rest import Rest

_STEADY_SECONDS = 60.0


class Connection:
    """Holds the client. The token stays inside."""

    def __init__(self, token: str, gateway: Gateway, rest: Rest, inbound: Inbound, sleep: Sleep) -> None:
        self._token, self._gateway = token, gateway
        self._rest, self._inbound, self._sleep = rest, inbound, sleep
        self.client = Client(inbound)
        self.me = _account(token)
        self._logged_in = False

    async def start(self) -> None:
        """Wait for Discord if need be, check the token, learn the bot's own name."""
        backoff = Backoff()
        while True:
            try:
                return await self._log_in()
            except (Trouble, Uncertain, SlowDown) as error:
                event("waiting-for-platform", platform=NAME, error=error)
                await self._renew()
                await self._sleep(backoff.after(error))

    async def stay(self) -> None:
        """Stay connected until cancelled; nothing else ends it."""
        backoff, clock = Backoff(), asyncio.get_running_loop().time
        while True:
            began = clock()
            try:
                await self._hold()
            except Exception as error:
                event("gateway-lost", platform=NAME, error=error)
            self._inbound.heard("disconnect")
            if clock() - began > _STEADY_SECONDS:
                backoff.reset()
            await self._sleep(backoff.after(Trouble()))

    async def _log_in(self) -> None:
        await self._rest.call(self._gateway.login(self.client, self._token))
        if self.client.user:
            self.me = str(self.client.user.id)
        self._logged_in = True
        self._inbound.interactions.application = str(self.client.application_id or self.me)

    async def _renew(self) -> None:
        # A client that has failed does not begin again.
        await self.client.close()
        self.client = Client(self._inbound)

    async def _hold(self) -> None:
        if not self._logged_in:
            await self._renew()
            await self.start()
        self._logged_in = False
        hold = asyncio.ensure_future(self._gateway.hold(self.client))
        lost = asyncio.ensure_future(self._inbound.lost())
        try:
            done, _ = await asyncio.wait((hold, lost), return_when=asyncio.FIRST_COMPLETED)
            for one in done:
                one.result()
        finally:
            hold.cancel()
            lost.cancel()
            await asyncio.gather(hold, lost, return_exceptions=True)
            await self.client.close()


def _account(token: str) -> str:
    """The bot's own account, which its token begins with; '0' if it does not."""
    first = token.partition(".")[0]
    try:
        return str(int(b64decode(first + "=" * (-len(first) % 4), altchars=b"-_")))
    except ValueError:
        return "0"
