"""The record knows what is on the big screen, so that it survives the window and reaches other laptops."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "screen",
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), primary_key=True),
        sa.Column("scene", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("released", sa.JSON(), nullable=False),
        sa.Column("dark", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("distance", sa.Integer(), nullable=False),
    )
