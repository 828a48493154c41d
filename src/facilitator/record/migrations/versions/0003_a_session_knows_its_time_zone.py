"""A session knows the time zone of its hall; those before it were all held in Seoul."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("session", sa.Column("time_zone", sa.String(), nullable=False, server_default="Asia/Seoul"))
