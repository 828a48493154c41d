"""A ballot knows how many people could vote at a table, and why a count that differs from them was accepted."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and the table."""
    op.add_column("table_vote", sa.Column("seated", sa.Integer(), nullable=True))
    op.create_table(
        "accepted_difference",
        sa.Column("ballot_id", sa.String(), sa.ForeignKey("ballot.id"), primary_key=True),
        sa.Column("place", sa.String(), primary_key=True),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
    )
