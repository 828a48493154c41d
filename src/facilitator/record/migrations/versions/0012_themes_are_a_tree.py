"""Themes are a tree, are merged and worded by several; notes are marked, and who filed them is known."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the tables; each theme's words are its first wording."""
    for name in ("parent_id", "into_id"):
        op.add_column("theme", sa.Column(name, sa.String(), nullable=True))
    for name in ("station_id", "actor"):
        op.add_column("filing", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.create_table(
        "wording",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("theme_id", sa.String(), sa.ForeignKey("theme.id"), nullable=False, index=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("replaces", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("station_id", sa.String(), nullable=False, server_default=""),
        sa.Column("actor", sa.String(), nullable=False, server_default=""),
        sa.Column("removed", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.execute("INSERT INTO wording (id, theme_id, title, summary) SELECT id, id, title, summary FROM theme")
    op.create_table(
        "note_mark",
        sa.Column("note_id", sa.String(), sa.ForeignKey("note.id"), primary_key=True),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
    )
    op.create_table(
        "last_write",
        sa.Column("thing", sa.String(), primary_key=True),
        sa.Column("clock", sa.Integer(), nullable=False, index=True),
        sa.Column("station_id", sa.String(), nullable=False),
    )
