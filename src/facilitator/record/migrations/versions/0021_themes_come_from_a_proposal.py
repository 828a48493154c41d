"""A theme says whether it was made of a proposed group, so that every laptop can mark it until somebody words it."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of earlier themes nobody said so."""
    op.add_column("theme", sa.Column("from_proposal", sa.Boolean(), nullable=False, server_default=sa.false()))
