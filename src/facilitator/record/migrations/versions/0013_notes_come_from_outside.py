"""Notes come from outside the hall as well: of a source instead of a table."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, and let a note have a source in place of a table."""
    op.create_table(
        "source",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
    )
    op.execute("ALTER TABLE note ALTER COLUMN table_id DROP NOT NULL")  # SQLite knows it since 3.53
    op.execute("ALTER TABLE note ADD COLUMN source_id VARCHAR REFERENCES source (id)")
    op.create_index("ix_note_source", "note", ["round_id", "source_id", "number"], unique=True)
    op.create_table(
        "post",
        sa.Column("note_id", sa.String(), sa.ForeignKey("note.id"), primary_key=True),
        sa.Column("source_id", sa.String(), sa.ForeignKey("source.id"), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("posted", sa.String(), nullable=False),
        sa.Column("agreements", sa.Integer(), nullable=False),
        sa.UniqueConstraint("source_id", "key"),
    )
