"""What lies ready for a couple, and ticks that are sealed at rest."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("wants", sa.LargeBinary()))
    op.add_column("couple", sa.Column("shelf", sa.Text(), nullable=False, server_default="[]"))
    with op.batch_alter_table("couple") as batch:
        batch.alter_column("shelf", server_default=None)
