"""The tables. A migrated database equals them, and a test says so."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

from bot.store.columns import Agenda, Instant, LocalTime, StreakJson, Texts

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


def _column(name: str, kind: type[TypeEngine[Any]] | TypeEngine[Any], *, null: bool = False) -> Column[Any]:
    return Column(name, kind, nullable=null)


def _key(name: str) -> Column[Any]:
    return Column(name, BigInteger, primary_key=True, autoincrement=False)


person = Table(
    "person",
    metadata,
    _key("id"),
    _column("platform", Text),
    _column("account", Text),
    _column("created_at", Instant),
    _column("name", LargeBinary),
    _column("language", Text),
    _column("zone", Text),
    _column("couple_id", BigInteger, null=True),
    _column("consented_at", Instant, null=True),
    _column("reachable", Boolean),
    _column("nudges", Boolean),
    _column("focus", Texts),
    _column("paused_until", Instant, null=True),
    _column("quiet", Texts),
    _column("discreet", Boolean),
    _column("yes", Texts),
    _column("comfort", Integer),
    _column("wants", LargeBinary, null=True),
    UniqueConstraint("platform", "account"),
    Index(None, "couple_id"),
)

data_key = Table(
    "data_key",
    metadata,
    _key("couple_id"),
    _key("person_id"),
    _column("key", LargeBinary),
    Index(None, "person_id"),
)

couple = Table(
    "couple",
    metadata,
    _key("id"),
    _column("created_at", Instant),
    _column("language", Text),
    _column("zone", Text),
    _column("hour", LocalTime),
    _column("room_platform", Text),
    _column("room_chat", Text),
    _column("room_open", Boolean),
    _column("closed_at", Instant, null=True),
    _column("agenda", Agenda),
    _column("next_due", Instant, null=True),
    _column("streak", StreakJson),
    _column("day", Date, null=True),
    _column("today", BigInteger, null=True),
    _column("prompts", Integer),
    _column("cycle", Integer),
    _column("resting_until", Instant, null=True),
    _column("told", Texts),
    _column("brought", Texts),
    _column("heavy_until", Date, null=True),
    _column("why", Texts),
    _column("asks", Texts),
    _column("shelf", Texts),
    Index(None, "next_due"),
    Index(None, "room_platform", "room_chat"),
)

invite = Table(
    "invite",
    metadata,
    _key("id"),
    _column("token_hash", LargeBinary),
    _column("kind", Text),
    _column("expires_at", Instant),
    _column("asker", BigInteger),
    _column("bound_platform", Text),
    _column("bound_account", Text),
    _column("room_platform", Text),
    _column("room_chat", Text),
    _column("seats", Texts),
    _column("done", Boolean),
    UniqueConstraint("token_hash"),
    Index(None, "asker"),
    Index(None, "room_platform", "room_chat"),
    Index(None, "expires_at"),
)

round_ = Table(
    "round",
    metadata,
    _key("couple_id"),
    _key("id"),
    _column("form", Text),
    _column("day", Date),
    _column("created_at", Instant),
    _column("prompt", Text),
    _column("cycle", Integer),
    _column("state", Text),
    _column("ended_at", Instant, null=True),
    _column("counted", Integer),
    Index(None, "couple_id", "state"),
    Index(None, "couple_id", "cycle"),
)

entry = Table(
    "entry",
    metadata,
    _key("couple_id"),
    _key("round_id"),
    _key("person_id"),
    _column("state", Text),
    _column("words", LargeBinary, null=True),
    _column("draft", LargeBinary, null=True),
    _column("step", Integer),
    _column("sources", Texts),
    _column("shown_at", Instant, null=True),
    _column("apart", Boolean),
    _column("kept", Boolean),
    _column("line", LargeBinary, null=True),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    _column("couple_id", BigInteger),
    _column("platform", Text),
    _column("chat", Text),
    _column("private", Boolean),
    _column("kind", Text),
    _column("ref", Text),
    _column("message_id", Text),
    _column("body", LargeBinary),
    _column("attempts", Integer),
    _column("uncertain", Integer),
    _column("under_way", Boolean),
    _column("not_before", Instant),
    _column("created_at", Instant),
    Index(None, "under_way", "not_before", "id"),
    Index(None, "platform", "chat", "id"),
    sqlite_autoincrement=True,
)

posted = Table(
    "posted",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("chat", Text, primary_key=True),
    Column("ref", Text, primary_key=True),
    _column("message_id", Text),
    _column("couple_id", BigInteger),
    _column("at", Instant),
    _column("until", Instant, null=True),
    Index(None, "platform", "chat", "message_id"),
    Index(None, "couple_id"),
    Index(None, "until"),
)

seen = Table(
    "seen",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("update_id", Text, primary_key=True),
    _column("at", Instant),
    Index(None, "at"),
)

heartbeat = Table("heartbeat", metadata, _key("id"), _column("at", Instant))

outage = Table("outage", metadata, Column("since", Instant, primary_key=True), _column("until", Instant))

# Up to which moment the erasures that outlive backups have been carried out here, and what tells the right master key.
ledger = Table("ledger", metadata, _key("id"), _column("at", Instant))

keycheck = Table("keycheck", metadata, _key("id"), _column("sealed", LargeBinary))
