"""Copying a whole database while it is in use."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from facilitator.errors import Refused


def copy_database(engine: Engine, target: Path) -> None:
    """Copy the database to a new file: complete and consistent, encrypted like the original.

    The copy is written under another name and gets ``target`` only when it is whole and on the disk. Others may go on
    writing meanwhile; the copy holds what was there when it began.

    Raises:
        Refused: ``target`` exists, or its folder cannot be written to.
    """
    if target.exists():
        raise Refused(
            f"{target.name} exists already. Choose another name.",
            f"{target.name} 파일이 이미 있습니다. 다른 이름을 쓰십시오.",
        )
    if not target.parent.is_dir():
        raise Refused(
            f"The folder {target.parent} does not exist. Make it first, or choose another.",
            f"{target.parent} 폴더가 없습니다. 먼저 만들거나 다른 폴더를 고르십시오.",
        )
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with contextlib.closing(engine.raw_connection()) as connection:
            _vacuum_into(connection.driver_connection, part)
        _onto_the_disk(part)
        part.replace(target)
    except Exception as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise Refused(
            f"The copy could not be written to {target.parent}: {error}. The record itself is safe.",
            f"{target.parent}에 사본을 쓸 수 없습니다: {error}. 기록 자체는 안전합니다.",
        ) from error


def free_name(path: Path) -> Path:
    """``path``, or with -2, -3 and so on before its ending when there are such files."""
    free, counter = path, 2
    while free.exists():
        free = path.with_stem(f"{path.stem}-{counter}")
        counter += 1
    return free


def _vacuum_into(connection: Any, part: Path) -> None:
    # The file that is copied is only read, but a connection that may only read may not make the copy either.
    read_only = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute("VACUUM INTO ?", (str(part),))
    finally:
        connection.execute(f"PRAGMA query_only = {read_only}")


def _onto_the_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
