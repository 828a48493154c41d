"""Rewriting the tables of votes in PostgreSQL, so that their files hold no older versions of their rows.

An update or a deletion leaves the old row where it lies (PostgreSQL, "Routine Vacuuming"), and where it lies tells when it
came. CLUSTER writes a table anew in the order of an index, and the old file goes.
"""

from __future__ import annotations

import re
from typing import Any, LiteralString

import psycopg
from psycopg.errors import Diagnostic, LockNotAvailable

REWRITES: tuple[LiteralString, ...] = (
    "CLUSTER (VERBOSE) vote USING pk_vote",
    "CLUSTER (VERBOSE) group_count USING pk_group_count",
)

SHORTEST_WAIT = 0.05
"""Seconds; whoever reads for a moment lets go within it."""


def rewrite_votes(connection: psycopg.Connection[Any], patience: float) -> bool:
    """Rewrite the tables, in no transaction. Returns whether no older row is left: somebody may still be able to see some.

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
        for rewrite in REWRITES:
            connection.execute(rewrite)
    except LockNotAvailable:
        return False
    finally:
        connection.remove_notice_handler(hear)
        if not connection.closed:
            connection.execute("SELECT set_config('lock_timeout', %s, false)", before)
            connection.autocommit = False
    # In whatever language: "0 dead row versions cannot be removed yet."
    kept = [int(found[0]) for detail in said if (found := re.search(r"\d+", detail))]
    return len(kept) == len(REWRITES) and not any(kept)
