"""The gateway: sessions that outlive their connections, and the events that the bot is owed."""

from __future__ import annotations

import asyncio
import json
import secrets
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from bot.sandbox.model import Json

if TYPE_CHECKING:
    from bot.sandbox.discord.world import DiscordWorld

GUILDS, MEMBERS, PRESENCES, GUILD_MESSAGES, DM_MESSAGES, CONTENT = 1 << 0, 1 << 1, 1 << 8, 1 << 9, 1 << 12, 1 << 15
PRIVILEGED = MEMBERS | PRESENCES | CONTENT
KEPT = timedelta(minutes=3)
"""For how long a session can be resumed."""
CUT = 1006
UNKNOWN_OP, GARBLED, NOT_IDENTIFIED, WRONG_TOKEN, TWICE, DISALLOWED = 4001, 4002, 4003, 4004, 4005, 4014


class Op(IntEnum):
    """What a packet is."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE = 4
    RESUME = 6
    RECONNECT = 7
    MEMBERS = 8
    INVALID = 9
    HELLO = 10
    ACK = 11


@dataclass(slots=True)
class Session:
    """What one IDENTIFY began; it goes on when a new connection resumes it. `heard`: how much the client says it has taken."""

    id: str
    intents: int
    sent: list[Json] = field(default_factory=list)
    line: Line | None = None
    lost: datetime | None = None
    heard: int = 0

    def owe(self, event: str, payload: Json) -> Json:
        """Number an event and keep it for a resume."""
        self.sent.append({"op": Op.DISPATCH, "t": event, "s": len(self.sent) + 1, "d": payload})
        return self.sent[-1]


class Gateway:
    """All sessions. Events for which no session waits are lost, as on Discord."""

    def __init__(self, world: DiscordWorld, now: Callable[[], datetime]) -> None:
        self.world, self._now = world, now
        self.heartbeat_seconds = 41.25
        self.sessions: dict[str, Session] = {}
        self.identified = self.resumed = self.beats = 0

    @property
    def connected(self) -> bool:
        """Whether anybody listens now."""
        return any(session.line for session in self.sessions.values())

    def dispatch(self, event: str, payload: Json, intent: int = 0) -> None:
        """Tell every session of an event that has asked for its kind."""
        for session in list(self.sessions.values()):
            if self._is_over(session):
                del self.sessions[session.id]
            elif not intent or session.intents & intent:
                packet = session.owe(event, payload)
                if session.line:
                    session.line.send(packet)

    def drop(self, code: int = CUT) -> None:
        """End every connection with this code, or without a word; the sessions can be resumed."""
        for session in self.sessions.values():
            if session.line:
                session.line.end(code)
                self._lose(session)

    def reconnect(self) -> None:
        """Ask every client to come anew and resume."""
        self._send({"op": Op.RECONNECT, "d": None})

    def invalidate(self) -> None:
        """End every session: what happens until the client identifies anew is lost."""
        self._send({"op": Op.INVALID, "d": False})
        self.forget()

    def forget(self) -> None:
        """Forget every session, so that nothing can be resumed."""
        self.sessions.clear()

    def _send(self, packet: Json) -> None:
        for session in self.sessions.values():
            if session.line:
                session.line.send(packet)

    def _is_over(self, session: Session) -> bool:
        return session.lost is not None and self._now() - session.lost > KEPT

    # --- a connection

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Hold one connection from HELLO to its end."""
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        line = Line(socket, request, request.query.get("compress") == "zlib-stream")
        line.send({"op": Op.HELLO, "d": {"heartbeat_interval": int(self.heartbeat_seconds * 1000)}})
        writing = asyncio.ensure_future(line.write())
        session: Session | None = None
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    session = self._hear(line, session, message.data, f"ws://{request.host}")
        finally:
            if session and session.line is line:
                self._hang_up(session, in_peace=socket.close_code in (1000, 1001) and not line.code)
            line.end()
            await writing
        return socket

    def _hang_up(self, session: Session, in_peace: bool) -> None:
        """A client that says goodbye ends its session; any other end leaves it to be resumed."""
        self._lose(session)
        if in_peace:
            self.sessions.pop(session.id, None)

    def _lose(self, session: Session) -> None:
        session.line, session.lost = None, self._now()
        self.world.touch()

    def _hear(self, line: Line, session: Session | None, text: str, url: str) -> Session | None:
        try:
            packet = json.loads(text)
            op, data = packet["op"], packet.get("d")
        except (ValueError, KeyError, TypeError):
            line.end(GARBLED)
            return session
        match op:
            case Op.HEARTBEAT:
                self.beats += 1
                self.world.touch()
                line.send({"op": Op.ACK})
                if session:
                    session.heard = packet.get("d") or 0
                    self.world.touch()
            case Op.IDENTIFY | Op.RESUME if session:
                line.end(TWICE)
            case Op.IDENTIFY:
                return self._identify(line, data, url)
            case Op.RESUME:
                return self._resume(line, data)
            case Op.PRESENCE | Op.VOICE | Op.MEMBERS if session:
                pass
            case _:
                line.end(UNKNOWN_OP if session else NOT_IDENTIFIED)
        return session

    def _identify(self, line: Line, data: Json, url: str) -> Session | None:
        if data.get("token") != self.world.token:
            line.end(WRONG_TOKEN)
            return None
        if data.get("intents", 0) & PRIVILEGED & ~self.world.privileged:
            line.end(DISALLOWED)
            return None
        session = Session(secrets.token_hex(16), data.get("intents", 0), line=line)
        self.sessions[session.id] = session
        line.send(session.owe("READY", self._ready(session, url)))
        for guild in self._guilds() if session.intents & GUILDS else ():
            line.send(session.owe("GUILD_CREATE", {**guild, "unavailable": False}))
        self.identified += 1
        self.world.touch()
        return session

    def _ready(self, session: Session, url: str) -> Json:
        guilds = [{"id": guild["id"], "unavailable": True} for guild in self._guilds()]
        who = {"user": self.world.user(self.world.bot_id), "application": {"id": str(self.world.bot_id), "flags": 0}}
        return {"v": 10, **who, "guilds": guilds, "session_id": session.id, "resume_gateway_url": url}

    def _guilds(self) -> list[Json]:
        return [guild.in_full() for guild in self.world.guilds.values() if guild.has_bot]

    def _resume(self, line: Line, data: Json) -> Session | None:
        session = self.sessions.get(str(data.get("session_id")))
        if data.get("token") != self.world.token:
            line.end(WRONG_TOKEN)
            return None
        if session is None or self._is_over(session) or not 0 <= (data.get("seq") or 0) <= len(session.sent):
            line.send({"op": Op.INVALID, "d": False})
            return None
        if session.line:
            session.line.end(4000)
        session.line, session.lost = line, None
        for packet in session.sent[data.get("seq") or 0 :]:
            line.send(packet)
        line.send(session.owe("RESUMED", {}))
        self.resumed += 1
        self.world.touch()
        return session


class Line:
    """One websocket, written to in order; compressed as one stream if the client has asked for that."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request, compressed: bool) -> None:
        self.code = 0
        self._socket, self._transport = socket, request.transport
        self._deflate = zlib.compressobj() if compressed else None
        self._waiting: asyncio.Queue[Json | None] = asyncio.Queue()

    def send(self, packet: Json) -> None:
        """Send a packet after those that wait."""
        self._waiting.put_nowait(packet)

    def end(self, code: int = 1000) -> None:
        """Close with this code when all that waits is sent; the first code holds."""
        self.code = self.code or code
        self._waiting.put_nowait(None)

    async def write(self) -> None:
        """Write until the end."""
        with suppress(ConnectionError):
            while (packet := await self._waiting.get()) is not None:
                await self._put(json.dumps(packet).encode())
        if self.code == CUT and self._transport:
            self._transport.abort()
        else:
            await self._socket.close(code=self.code or 1000)

    async def _put(self, packet: bytes) -> None:
        if self._deflate is None:
            await self._socket.send_str(packet.decode())
        else:
            await self._socket.send_bytes(self._deflate.compress(packet) + self._deflate.flush(zlib.Z_SYNC_FLUSH))
