"""A session has a day until which its personal data are kept, and says that they were purged."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and the table."""
    op.add_column("session", sa.Column("keep_until", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "purge",
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), primary_key=True),
        sa.Column("purged_at", sa.String(), nullable=False),
        sa.Column("removed", sa.JSON(), nullable=False),
        sa.Column("who_came", sa.JSON(), nullable=False),
    )
