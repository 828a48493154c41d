"""Passages of words that no note holds are kept out of what is published: of themes, sources, and the organizer."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; earlier records decided about passages of notes only."""
    op.create_table(
        "word_passage",
        sa.Column("place", sa.String(), primary_key=True),
        sa.Column("of_id", sa.String(), primary_key=True),
        sa.Column("wording", sa.String(), primary_key=True),
        sa.Column("begins", sa.Integer(), primary_key=True),
        sa.Column("ends", sa.Integer(), primary_key=True),
        sa.Column("reason", sa.String(), nullable=False),
    )
