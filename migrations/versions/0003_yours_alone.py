"""Pauses, quiet hours, yeses, what was brought along; what was erased for good; and what tells the right master key."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_PERSON = (("quiet", sa.Text(), "[]"), ("discreet", sa.Boolean(), sa.false()), ("yes", sa.Text(), "[]"))
_COUPLE = (("told", sa.Text(), "[]"), ("brought", sa.Text(), "[]"))


def upgrade() -> None:
    op.add_column("person", sa.Column("paused_until", sa.BigInteger()))
    op.add_column("couple", sa.Column("resting_until", sa.BigInteger()))
    _add("person", _PERSON)
    _add("couple", _COUPLE)
    op.create_index("ix_data_key_person_id", "data_key", ["person_id"])
    _keep_names_longer()
    _one_row("ledger", sa.Column("at", sa.BigInteger(), nullable=False))
    _one_row("keycheck", sa.Column("sealed", sa.LargeBinary(), nullable=False))


def _keep_names_longer() -> None:
    # The names of messages that hold somebody's words are kept for as long as their author may want them back.
    op.add_column("posted", sa.Column("until", sa.BigInteger()))
    of_words = " AND ".join(f"ref NOT LIKE '{prefix}:%'" for prefix in ("reveal", "shared", "copy", "media"))
    op.execute(f"UPDATE posted SET until = at + {120 * 86_400_000_000} WHERE {of_words}")  # noqa: S608
    op.drop_index("ix_posted_at", "posted")
    op.create_index("ix_posted_until", "posted", ["until"])


def _add(table: str, columns: tuple[tuple[str, Any, Any], ...]) -> None:
    """New columns; rows that are there already get a first value, later ones are given theirs."""
    for name, kind, first in columns:
        op.add_column(table, sa.Column(name, kind, nullable=False, server_default=first))
    with op.batch_alter_table(table) as batch:
        for name, _kind, _first in columns:
            batch.alter_column(name, server_default=None)


def _one_row(name: str, column: sa.Column[Any]) -> None:
    key = sa.Column("id", sa.BigInteger(), nullable=False, autoincrement=False)
    op.create_table(name, key, column, sa.PrimaryKeyConstraint("id"))
