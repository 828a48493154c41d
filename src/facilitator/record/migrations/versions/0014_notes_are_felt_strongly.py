"""A note says whether whoever said it meant it strongly."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of earlier notes nobody said so."""
    for table in ("note", "note_revision"):
        op.add_column(table, sa.Column("felt_strongly", sa.Boolean(), nullable=False, server_default=sa.false()))
