"""People vote one by one: ballots say how, codes say who may, votes lie apart from both, and a result is sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _table(name: str = "table_id") -> sa.Column[str]:
    return sa.Column(name, sa.String(), sa.ForeignKey("hall_table.id"), nullable=True)


def _of_ballot() -> sa.Column[str]:
    return sa.Column("ballot_id", sa.String(), sa.ForeignKey("ballot.id"), primary_key=True)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), primary_key=True)


def upgrade() -> None:
    """Add the columns and the tables."""
    op.add_column("ballot", sa.Column("secret", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("ballot", sa.Column("rules", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("ballot", sa.Column("channels", sa.JSON(), nullable=False, server_default='["hands"]'))
    op.add_column("tally", sa.Column("result", sa.JSON(), nullable=False, server_default="{}"))
    for name in ("votes_hash", "seal", "signature"):
        op.add_column("tally", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.create_table(
        "voting_code",
        _key("code_hash"),
        sa.Column("session_id", sa.String(), sa.ForeignKey("session.id"), nullable=False, index=True),
        sa.Column("participant_id", sa.String(), sa.ForeignKey("participant.id"), nullable=True, index=True),
        *_texts("label", "issued_at"),
        sa.Column("revoked", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "spent_code",
        _of_ballot(),
        sa.Column("code_hash", sa.String(), sa.ForeignKey("voting_code.code_hash"), primary_key=True),
    )
    op.create_table("vote", _of_ballot(), _key("key"), *_texts("vote", "channel"), _table(), sqlite_with_rowid=False)
