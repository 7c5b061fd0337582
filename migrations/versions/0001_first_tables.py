"""The first tables: people, couples, invitations, rounds, and what waits to be sent."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _person()
    _data_key()
    _couple()
    _invite()
    _round()
    _entry()
    _outbox()
    _posted()
    _seen()
    _heartbeat()
    _outage()


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("couple_id", sa.BigInteger(), nullable=True),
        sa.Column("consented_at", sa.BigInteger(), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("nudges", sa.Boolean(), nullable=False),
        sa.Column("focus", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("platform", "account", name="uq_person_platform_account"),
    )
    op.create_index("ix_person_couple_id", "person", ["couple_id"])


def _data_key() -> None:
    op.create_table(
        "data_key",
        sa.Column("couple_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("couple_id", "person_id"),
    )


def _couple() -> None:
    op.create_table(
        "couple",
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("hour", sa.Text(), nullable=False),
        sa.Column("room_platform", sa.Text(), nullable=False),
        sa.Column("room_chat", sa.Text(), nullable=False),
        sa.Column("room_open", sa.Boolean(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("agenda", sa.Text(), nullable=False),
        sa.Column("next_due", sa.BigInteger(), nullable=True),
        sa.Column("streak", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("today", sa.BigInteger(), nullable=True),
        sa.Column("prompts", sa.Integer(), nullable=False),
        sa.Column("cycle", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_couple_next_due", "couple", ["next_due"])
    op.create_index("ix_couple_room_platform_room_chat", "couple", ["room_platform", "room_chat"])


def _invite() -> None:
    op.create_table(
        "invite",
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("asker", sa.BigInteger(), nullable=False),
        sa.Column("bound_platform", sa.Text(), nullable=False),
        sa.Column("bound_account", sa.Text(), nullable=False),
        sa.Column("room_platform", sa.Text(), nullable=False),
        sa.Column("room_chat", sa.Text(), nullable=False),
        sa.Column("seats", sa.Text(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash", name="uq_invite_token_hash"),
    )
    op.create_index("ix_invite_asker", "invite", ["asker"])
    op.create_index("ix_invite_expires_at", "invite", ["expires_at"])
    op.create_index("ix_invite_room_platform_room_chat", "invite", ["room_platform", "room_chat"])


def _round() -> None:
    op.create_table(
        "round",
        sa.Column("couple_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("cycle", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("couple_id", "id"),
    )
    op.create_index("ix_round_couple_id_state", "round", ["couple_id", "state"])


def _entry() -> None:
    op.create_table(
        "entry",
        sa.Column("couple_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("round_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("draft", sa.LargeBinary(), nullable=True),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("shown_at", sa.BigInteger(), nullable=True),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("line", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("couple_id", "round_id", "person_id"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False, autoincrement=True),
        sa.Column("couple_id", sa.BigInteger(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("uncertain", sa.Integer(), nullable=False),
        sa.Column("under_way", sa.Boolean(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_not_before", "outbox", ["not_before"])
    op.create_index("ix_outbox_platform_chat_id", "outbox", ["platform", "chat", "id"])


def _posted() -> None:
    op.create_table(
        "posted",
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("couple_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "chat", "ref"),
    )
    op.create_index("ix_posted_at", "posted", ["at"])
    op.create_index("ix_posted_couple_id", "posted", ["couple_id"])
    op.create_index("ix_posted_platform_chat_message_id", "posted", ["platform", "chat", "message_id"])


def _seen() -> None:
    op.create_table(
        "seen",
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("update_id", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "update_id"),
    )
    op.create_index("ix_seen_at", "seen", ["at"])


def _heartbeat() -> None:
    op.create_table(
        "heartbeat",
        sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _outage() -> None:
    op.create_table(
        "outage",
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("since"),
    )
