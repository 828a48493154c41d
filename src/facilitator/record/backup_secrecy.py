"""Backups made while people voted: two of them together tell who voted in between, and what was voted in between.

So none of them stays once the ballot is closed and a later backup holds all its votes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from facilitator.errors import Refused
from facilitator.record.database import engine_of, said_plainly

LOGS = ("-wal", "-shm", "-journal")
"""What SQLite may leave beside a file, by the endings of their names."""

_BALLOTS = """
SELECT id, state = 'open', (SELECT count(*) FROM vote WHERE vote.ballot_id = ballot.id) FROM ballot
WHERE secret AND state <> 'draft'
"""


@dataclass(frozen=True)
class SecretBallot:
    """A secret ballot as a backup holds it: whether it was open, and how many votes were cast one by one."""

    is_open: bool
    votes: int


Secrets = Mapping[str, SecretBallot]
"""The secret ballots of one backup, by id."""


def secrets_in(path: Path, passphrase: str | None = None) -> Secrets | None:
    """The secret ballots of a backup; None where it cannot be read now, or is older than they are."""
    engine = engine_of(path, passphrase, writing=False)
    try:
        with engine.connect() as connection:
            rows = connection.exec_driver_sql(_BALLOTS).all()
    except DatabaseError:
        return None
    finally:
        engine.dispose()
    return {id: SecretBallot(bool(is_open), votes) for id, is_open, votes in rows}


def tells_of_voting(backup: Secrets, newest: Secrets) -> bool:
    """Whether a backup holds a secret ballot as it was before its last vote, though it is closed in the newest one."""
    return any(
        id in newest and not newest[id].is_open and (one.is_open or 0 < one.votes < newest[id].votes)
        for id, one in backup.items()
    )


def check_whole(path: Path, passphrase: str | None = None) -> None:
    """Read a backup from beginning to end.

    Raises:
        Refused: it is damaged.
    """
    engine = engine_of(path, passphrase, writing=False)
    try:
        with said_plainly(path), engine.connect() as connection:
            said = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    finally:
        engine.dispose()
    if said != "ok":
        raise Refused(
            f"The backup {path.name} cannot be read back: {said}. The earlier ones are kept; another is made.",
            f"백업 {path.name}을(를) 다시 읽을 수 없습니다: {said}. 이전 백업은 그대로 두고 새로 만듭니다.",
        )


def remove_backup(path: Path) -> bool:
    """Delete a backup and what may lie beside it. Returns whether nothing of it is left: somebody may have it open."""
    try:
        for ending in (*LOGS, ""):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError:
        return False
    return True
