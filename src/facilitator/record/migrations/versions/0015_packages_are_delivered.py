"""Packages are delivered to an archive, later and over interruptions."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "delivery",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("package", sa.String(), nullable=False),
        sa.Column("sha512", sa.String(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("follows", "label", "address", "queued_at")),
        sa.Column("delivered_at", sa.String(), nullable=True),
    )
    op.create_table(
        "delivery_progress",
        sa.Column("delivery_id", sa.String(), primary_key=True),
        sa.Column("sent", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("next_try", "halted", "reason_en", "reason_ko")),
    )
