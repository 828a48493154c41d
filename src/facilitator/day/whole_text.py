"""Writing a text file so that it is either complete or not there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from facilitator.errors import Refused


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8; an older file of that name is replaced only by the whole new one.

    What is no file, such as /dev/stdout, is written to as it is.

    Raises:
        Refused: the file cannot be written there.
    """
    if (path.exists() and not path.is_file()) or str(path).startswith(("/dev/", "/proc/")):
        _write_through(path, text)
        return
    path = path.resolve()
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise _refusal(path, error) from error


def _write_through(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _refusal(path, error) from error


def _refusal(path: Path, error: OSError) -> Refused:
    said = error.strerror or str(error)
    return Refused(
        f"{path} cannot be written: {said}. Choose another folder or free some space.",
        f"{path} 파일을 쓸 수 없습니다: {said}. 다른 폴더를 고르거나 공간을 비워 주십시오.",
    )
