"""Ballots are compared: one before and one after, and by groups of people."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("ballot", sa.Column("before_id", sa.String(), nullable=True))
    op.add_column("ballot", sa.Column("compared", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("ballot", sa.Column("shown_by", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("vote", sa.Column("pseudonym", sa.String(), nullable=True))
    op.create_table(
        "group_count",
        sa.Column("ballot_id", sa.String(), sa.ForeignKey("ballot.id"), primary_key=True),
        *(sa.Column(name, sa.String(), primary_key=True) for name in ("attribute", "value", "vote")),
        sa.Column("people", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
