"""Tables stand somewhere in the hall, belong to groups, and can be closed; rounds say how groups sit."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("session", sa.Column("stage", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("round", sa.Column("groups", sa.String(), nullable=False, server_default="stay"))
    op.add_column("hall_table", sa.Column("group", sa.String(), nullable=False, server_default=""))
    op.add_column("hall_table", sa.Column("closed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("hall_table", sa.Column("x", sa.Integer(), nullable=True))
    op.add_column("hall_table", sa.Column("y", sa.Integer(), nullable=True))
