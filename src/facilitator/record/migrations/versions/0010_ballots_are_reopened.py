"""A ballot that is reopened keeps what it said before."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "reopening",
        sa.Column("ballot_id", sa.String(), sa.ForeignKey("ballot.id"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("closed_at", sa.String(), nullable=False),
        sa.Column("reopened_at", sa.String(), nullable=False),
        sa.Column("tally", sa.JSON(), nullable=False),
    )
