"""Backups: a whole copy of a record under a name that says when and how far, and the way back."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect

from facilitator.errors import Refused
from facilitator.record import migrate
from facilitator.record.copying import copy_database, free_name
from facilitator.record.database import engine_of, said_plainly
from facilitator.record.source import as_moment

if TYPE_CHECKING:
    from facilitator.record.record import Record


def backup(record: Record, folder: Path | str) -> Path:
    """Copy a record, while it is in use, to a new file in ``folder``, and look into the copy.

    Its name says when (the clock of this laptop) and up to which entry of the journal:
    ``day.20260912-140501.no1234.roundtable``.

    Raises:
        Refused: the folder is missing or full, or the copy cannot be read back.
    """
    time = as_moment(record.time()).astimezone().strftime("%Y%m%d-%H%M%S")
    path = record.path
    # Two backups may begin in the same second.
    copy = Path(folder) / f"{path.stem}.{time}.{record.new_id()[-12:]}.copy{path.suffix}"
    try:
        entries = record.copy_to(copy)
        target = free_name(copy.with_name(f"{path.stem}.{time}.no{entries}{path.suffix}"))
        copy.replace(target)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return target


def restore(
    backup_path: Path | str, record_path: Path | str, replace: bool = False, passphrase: str | None = None
) -> int:
    """Put a backup in the place of a record. Returns how many journal entries it holds.

    The backup is read from beginning to end before anything else is touched. With ``replace`` a record that is there
    stays beside it under the name ``day.replaced.roundtable``.

    Raises:
        Refused: the backup cannot be read as a record, there is a file of that name (and ``replace`` is false), it is
            open in another program, or the place cannot be written to.
    """
    source, target = Path(backup_path), Path(record_path)
    if not source.is_file():
        raise Refused(
            f"There is no backup {source}. Check the name and the folder.",
            f"{source} 백업이 없습니다. 이름과 폴더를 확인해 주십시오.",
        )
    if target.exists():
        if target.samefile(source):
            raise Refused(
                f"{source.name} is the record itself, not a backup of it.",
                f"{source.name}은(는) 백업이 아니라 그 기록 자체입니다.",
            )
        if not replace:
            raise Refused(
                f"{target.name} exists already. Restore under another name, or replace it (--replace).",
                f"{target.name} 파일이 이미 있습니다. 다른 이름으로 되돌리거나 --replace로 바꾸십시오.",
            )
    part = target.with_name(target.name + ".restoring")
    part.unlink(missing_ok=True)
    try:
        with said_plainly(source):
            reader = engine_of(source, passphrase, writing=False)
            try:
                migrate.check_revision(reader, source.name)
                copy_database(reader, part)
            finally:
                reader.dispose()
            entries = entries_of(part, passphrase)
            _begin_anew(part, passphrase)
        if target.exists():
            _set_aside(target, passphrase)
        else:
            _set_logs_aside(target)
        part.replace(target)
    except OSError as error:
        raise Refused(
            f"{target} cannot be written: {error}. The backup is as it was.",
            f"{target}에 쓸 수 없습니다: {error}. 백업은 그대로입니다.",
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return entries


def entries_of(path: Path, passphrase: str | None = None) -> int:
    """The place of the last entry in the journal of a record that is not open.

    Raises:
        Refused: it cannot be read as a record.
    """
    engine = engine_of(path, passphrase, writing=False)
    try:
        with said_plainly(path):
            migrate.check_revision(engine, path.name)
            with engine.connect() as connection:
                return int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal").scalar_one())
    finally:
        engine.dispose()


def _begin_anew(path: Path, passphrase: str | None) -> None:
    """Let a restored record begin as a new station: what the old one wrote after the backup carries its numbers.

    Its hub is of a later generation, so that no laptop follows the one it takes the place of.
    """
    engine = engine_of(path, passphrase, writing=True)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM this_station")
            if inspect(connection).has_table("hub"):
                connection.exec_driver_sql(
                    "UPDATE hub SET generation = generation + 1, incarnation = lower(hex(randomblob(16)))"
                )
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
            connection.exec_driver_sql("BEGIN")
    finally:
        engine.dispose()


def _set_logs_aside(path: Path) -> None:
    """Rename the log of a record that is gone, so that it is not played into the one that takes its name."""
    aside = free_name(path.with_name(f"{path.stem}.replaced{path.suffix}"))
    for ending in ("-wal", "-shm"):
        log = path.with_name(path.name + ending)
        if log.exists():
            log.rename(aside.with_name(aside.name + ending))


def _set_aside(path: Path, passphrase: str | None) -> None:
    """Rename a record. No log may be left in its place: it would be played into the file that comes there.

    The log of a file that cannot be read is kept with it, for somebody who can.
    """
    aside = free_name(path.with_name(f"{path.stem}.replaced{path.suffix}"))
    log, kept = path.with_name(path.name + "-wal"), aside.with_name(aside.name + "-wal")
    if log.exists():
        shutil.copyfile(log, kept)
    try:
        folded = _fold(path, passphrase)
    except Refused:
        kept.unlink(missing_ok=True)
        raise
    if folded:
        kept.unlink(missing_ok=True)
    log.unlink(missing_ok=True)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    path.rename(aside)


def _fold(path: Path, passphrase: str | None) -> bool:
    """Fold the write-ahead log into its file, which only the last user of a database can do.

    Returns whether it could be done: not with a damaged file, or under another passphrase.

    Raises:
        Refused: somebody else uses the file.
    """
    engine = engine_of(path, passphrase, writing=False)
    try:
        with contextlib.closing(engine.raw_connection()) as pooled:
            connection: Any = pooled.driver_connection
            connection.execute("PRAGMA query_only = OFF")
            connection.execute("PRAGMA journal_mode = DELETE")
    except Exception as error:
        if "locked" in str(error):
            raise Refused(
                f"{path.name} is open in another window or program. Close it there first. Nothing was changed.",
                f"{path.name}이(가) 다른 창이나 프로그램에 열려 있습니다. 먼저 닫아 주십시오. 바뀐 것은 없습니다.",
            ) from error
        return False
    finally:
        engine.dispose()
    return True
