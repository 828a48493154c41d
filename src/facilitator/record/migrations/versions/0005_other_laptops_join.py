"""Other laptops join: stations, messages and calls for help; the hub, the link to it, and what could not be taken."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _belongs(name: str, to: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), sa.ForeignKey(to), nullable=nullable)


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "station",
        sa.Column("id", sa.String(), primary_key=True),
        _belongs("session_id", "session.id"),
        *_texts("role"),
        _belongs("table_id", "hall_table.id", nullable=True),
        sa.Column("epoch", sa.Integer(), nullable=False),
        *_texts("name", "token_hash", "joined_at"),
        sa.Column("revoked", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.String(), primary_key=True),
        _belongs("session_id", "session.id"),
        _belongs("table_id", "hall_table.id", nullable=True),
        *_texts("text", "sent_at"),
    )
    op.create_table(
        "help_call",
        sa.Column("id", sa.String(), primary_key=True),
        _belongs("table_id", "hall_table.id"),
        *_texts("text", "asked_at"),
        sa.Column("ended_at", sa.String(), nullable=True),
    )
    op.create_table(
        "quarantine",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_texts("station_id"),
        sa.Column("station_seq", sa.Integer(), nullable=False),
        *_texts("time", "actor", "kind", "payload", "reason_en", "reason_ko", "arrived_at", "state"),
        sa.UniqueConstraint("station_id", "station_seq"),
    )
    op.create_table(
        "hub",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_texts("private_key", "certificate"),
        sa.Column("generation", sa.Integer(), nullable=False),
        *_texts("incarnation", "join_secret", "window_token"),
    )
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_texts("address", "certificate", "token"),
        sa.Column("generation", sa.Integer(), nullable=False),
        *_texts("incarnation", "session_id", "role"),
        sa.Column("table_id", sa.String(), nullable=True),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
    )
