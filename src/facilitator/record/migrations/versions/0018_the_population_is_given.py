"""The city's population may be given by attribute, to compare those who came with it."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; earlier sessions were compared with nothing."""
    op.create_table(
        "population",
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), primary_key=True),
        sa.Column("attribute", sa.String(), primary_key=True),
        sa.Column("shares", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
    )
