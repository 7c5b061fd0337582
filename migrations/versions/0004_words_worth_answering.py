"""How deep questions go, why today's came, and questions of one's own."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("couple", sa.Column("heavy_until", sa.Date()))
    _add("person", "comfort", sa.Integer(), "0")
    for name in ("why", "asks"):
        _add("couple", name, sa.Text(), "[]")


def _add(table: str, name: str, kind: sa.types.TypeEngine[Any], first: str) -> None:
    """A new column; rows that are there already get a first value, later ones are given theirs."""
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=first))
    with op.batch_alter_table(table) as batch:
        batch.alter_column(name, server_default=None)
