"""What may be sent next, and the prompts of a couple's cycle, are found by an index, however much else there is."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_outbox_not_before", "outbox")
    op.create_index("ix_outbox_under_way_not_before_id", "outbox", ["under_way", "not_before", "id"])
    op.create_index("ix_round_couple_id_cycle", "round", ["couple_id", "cycle"])
