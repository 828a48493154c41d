"""Writing a file so that it is either complete or not there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from facilitator.errors import Refused

__all__ = ["Progress", "whole_file"]

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A temporary name beside ``path`` to write to; it takes the real name when the block ends without an error.

    Raises:
        Refused: when the folder is missing, cannot be written to, or the disk is full.
    """
    path = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    except OSError as problem:
        raise _refusal(path, problem) from problem
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        with open(unfinished, "rb+") as written:
            os.fsync(written.fileno())
        os.chmod(unfinished, 0o644)
        os.replace(unfinished, path)
    except OSError as problem:
        raise _refusal(path, problem) from problem
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _refusal(path: Path, problem: OSError) -> Refused:
    reason = problem.strerror or str(problem)
    return Refused(
        f"{path} could not be written ({reason}). The record is safe; choose another folder or free some space.",
        f"{path} 파일을 쓸 수 없습니다({reason}). 기록은 안전합니다. 다른 폴더를 고르거나 공간을 비워 주세요.",
    )
