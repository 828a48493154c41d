"""Backups: a whole copy of a record while it is in use, and back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from facilitator.errors import Refused


def copy_database(engine: Engine, target: Path) -> None:
    """Copy the database to a new file: complete and consistent, encrypted like the original.

    The copy is written under another name and gets ``target`` only when it is whole and on the disk.

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
    part.unlink(missing_ok=True)
    connection: Any = engine.raw_connection()
    try:
        connection.driver_connection.execute("VACUUM INTO ?", (str(part),))
    except Exception as error:
        part.unlink(missing_ok=True)
        raise Refused(
            f"The copy could not be written to {target.parent}: {error}. The record itself is safe.",
            f"{target.parent}에 사본을 쓸 수 없습니다: {error}. 기록 자체는 안전합니다.",
        ) from error
    finally:
        connection.close()
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    part.replace(target)
