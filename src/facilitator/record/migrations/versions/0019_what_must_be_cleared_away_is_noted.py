"""What must still be cleared away is noted, so that it is finished by whoever opens the record after a crash."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table. Whether an earlier purge was finished nobody noted, so it is done once more."""
    op.create_table(
        "to_clear",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("what", sa.String(), nullable=False),
    )
    op.execute("INSERT INTO to_clear (id, what) SELECT session_id, 'people' FROM purge")
