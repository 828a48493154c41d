"""Rewriting tables of votes and of people in PostgreSQL, so that their files hold no older versions of their rows.

An update or a deletion leaves the old row where it lies (PostgreSQL, "Routine Vacuuming"), with the names in it, and where
a vote lies tells when it came. CLUSTER writes a table anew in the order of an index, and the old file goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, LiteralString

import psycopg
from psycopg.errors import Diagnostic, LockNotAvailable

REWRITES: tuple[LiteralString, ...] = (
    "CLUSTER (VERBOSE) vote USING pk_vote",
    "CLUSTER (VERBOSE) group_count USING pk_group_count",
)

PEOPLE: tuple[LiteralString, ...] = (
    "CLUSTER (VERBOSE) journal_personal USING pk_journal_personal",
    "CLUSTER (VERBOSE) participant USING pk_participant",
    "CLUSTER (VERBOSE) hall_table USING pk_hall_table",
    "CLUSTER (VERBOSE) station USING pk_station",
    "CLUSTER (VERBOSE) voting_code USING pk_voting_code",
    "CLUSTER (VERBOSE) quarantine USING pk_quarantine",
    "CLUSTER (VERBOSE) draft USING pk_draft",
)
"""What writes the tables anew that held names."""

SHORTEST_WAIT = 0.05
"""Seconds; whoever reads for a moment lets go within it."""


def rewrite(connection: psycopg.Connection[Any], patience: float, statements: Sequence[LiteralString]) -> bool:
    """Rewrite the tables by these statements, in no transaction. Returns whether no older row is left: somebody may still be able to see some.

    Args:
        patience: seconds to wait for those who read one.

    Raises:
        psycopg.Error: the user may not do that, or the server cannot now.
    """
    said: list[str] = []

    def hear(notice: Diagnostic) -> None:
        said.append(notice.message_detail or "")

    before = connection.execute("SHOW lock_timeout").fetchone()
    connection.commit()
    connection.autocommit = True
    connection.add_notice_handler(hear)
    try:
        connection.execute(b"SET lock_timeout = %d" % round(max(patience, SHORTEST_WAIT) * 1000))
        for statement in statements:
            connection.execute(statement)
    except LockNotAvailable:
        return False
    finally:
        connection.remove_notice_handler(hear)
        if not connection.closed:
            connection.execute("SELECT set_config('lock_timeout', %s, false)", before)
            connection.autocommit = False
    # In whatever language: "0 dead row versions cannot be removed yet."
    kept = [int(found[0]) for detail in said if (found := re.search(r"\d+", detail))]
    return len(kept) == len(statements) and not any(kept)
