"""Copies of a record that still hold the personal data which were purged from it.

A purge reaches the record and the laptops that follow it, never a copy: whoever restores one has the names back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from facilitator.record.backup import backup
from facilitator.record.backup_secrecy import remove_backup
from facilitator.record.database import engine_of
from facilitator.record.record import SUFFIX, Record

_HOLDS = """
SELECT EXISTS (SELECT 1 FROM participant WHERE session_id = ?1 AND (name <> '' OR contact <> ''))
OR EXISTS (SELECT 1 FROM hall_table WHERE session_id = ?1 AND (facilitator <> '' OR note_taker <> ''))
OR (EXISTS (SELECT 1 FROM session WHERE id = ?1) AND EXISTS (SELECT 1 FROM journal_personal)
    AND NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'PurgePersonalData' AND payload LIKE '%' || ?1 || '%'))
"""


@dataclass(frozen=True)
class CopyWithNames:
    """A file that still holds names of a session.

    Attributes:
        path: the file.
        ours: the program made it and named it, so it may remove it; a copy that a person named is the person's to remove.
    """

    path: Path
    ours: bool


def copies_with_names(
    path: Path, session_id: str, folders: Iterable[Path] = (), passphrase: str | None = None
) -> list[CopyWithNames]:
    """Copies of a record, beside it or in these folders, that still hold personal data of a session; by name.

    Files that cannot be read (another passphrase, no record) are passed over, and so is the record itself.
    """
    return [
        CopyWithNames(one, _is_ours(path, one))
        for one in sorted(set(_records_in({path.parent, *folders})))
        if not one.samefile(path) and _holds_names(one, session_id, passphrase)
    ]


def replace_copies(record: Record, copies: Sequence[CopyWithNames]) -> list[Path]:
    """Delete those that the program made, once a new backup without names lies in each of their folders.

    Returns the files that are still there: a person made them, or somebody has them open.

    Raises:
        Refused: a new backup cannot be written; none of the old ones was deleted.
    """
    for folder in sorted({one.path.parent for one in copies if one.ours}):
        backup(record, folder)
    return [one.path for one in copies if not one.ours or not remove_backup(one.path)]


def usual_backups(path: Path) -> Path:
    """The folder beside a record in which its hub keeps backups unless somebody chose another."""
    return path.with_name(f"{path.stem}-backups")


def _records_in(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        try:
            yield from (one for one in folder.iterdir() if one.suffix == SUFFIX and one.is_file())
        except OSError:  # the stick is not there
            continue


def _is_ours(path: Path, copy: Path) -> bool:
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    named = rf"{stem}\.(\d{{8}}-\d{{6}}\.no\d+|before-\d+|replaced)(-\d+)?{suffix}"
    return re.fullmatch(named, copy.name) is not None


def _holds_names(path: Path, session_id: str, passphrase: str | None) -> bool:
    for key in dict.fromkeys((passphrase, None)):
        engine = engine_of(path, key, writing=False)
        try:
            with engine.connect() as connection:
                return bool(connection.exec_driver_sql(_HOLDS, (session_id,)).scalar_one())
        except DatabaseError:
            continue
        finally:
            engine.dispose()
    return False
