"""Votes come on paper, entered twice, and by keypads, each of which votes once."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "paper_batch",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("ballot_id", sa.String(), sa.ForeignKey("ballot.id"), nullable=False, index=True),
        sa.Column("table_id", sa.String(), sa.ForeignKey("hall_table.id"), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("first", sa.JSON(), nullable=False),
        sa.Column("second", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("settled", sa.JSON(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("ballot_id", "label"),
    )
    op.create_table(
        "spent_device",
        sa.Column("ballot_id", sa.String(), sa.ForeignKey("ballot.id"), primary_key=True),
        sa.Column("device_hash", sa.String(), primary_key=True),
    )
