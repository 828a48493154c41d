"""Minutes are arranged and signed, quotes are chosen for them, and passages of notes are kept out of them."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "minutes_plan",
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), primary_key=True),
        sa.Column("theme_order", sa.String(), nullable=False),
        sa.Column("chapters", sa.JSON(), nullable=False),
        sa.Column("logo", sa.String(), nullable=False),
    )
    op.create_table(
        "signature",
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
    )
    op.create_table(
        "chosen_quotes",
        sa.Column("theme_id", sa.String(), sa.ForeignKey("theme.id"), primary_key=True),
        sa.Column("note_ids", sa.JSON(), nullable=False),
    )
    op.create_table(
        "passage",
        sa.Column("note_id", sa.String(), sa.ForeignKey("note.id"), primary_key=True),
        sa.Column("revision", sa.Integer(), primary_key=True),
        sa.Column("begins", sa.Integer(), primary_key=True),
        sa.Column("ends", sa.Integer(), primary_key=True),
        sa.Column("reason", sa.String(), nullable=False),
    )
