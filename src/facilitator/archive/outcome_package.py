"""The outcome of a session as one file for the archive: the same outcome gives the same file, byte for byte."""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator import __version__
from facilitator.archive.versions import Version
from facilitator.errors import Cancelled, Refused
from facilitator.minutes import write_json
from facilitator.minutes.gather import outline_of
from facilitator.minutes.outline import Methods
from facilitator.minutes.whole_file import whole_file
from facilitator.record import Record

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: it must not say when the package was made."""


def package_outcome(
    record: Record,
    session_id: str,
    folder: Path,
    version: Version,
    progress: Callable[[float], None] = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Path, str]:
    """Write the outcome of a session, with which version it is and what it follows. Returns (the file, its SHA-512).

    Args:
        progress: told a number from 0 to 1.
        cancelled: asked whether to stop.

    Raises:
        Refused: there is no such session, or the folder cannot be written to.
        Cancelled: ``cancelled`` said so; nothing is left behind.
    """
    # Where the journal ends and what time it is changes with every delivery: it is no part of the outcome.
    outline = replace(outline_of(record, session_id), methods=Methods(version=__version__))
    progress(0.5)
    if cancelled():
        raise Cancelled
    date = "".join(letter for letter in outline.date if letter.isdigit()) or "undated"
    path = folder / f"session-{date}-{session_id[:8]}-v{version.number}.zip"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as beside, whole_file(path) as unfinished:
            outcome = Path(beside) / "outcome.json"
            write_json(outline, outcome)
            said = f"version {version.number}\nfollows {version.follows or '-'}\n"
            with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as file:
                file.writestr(zipfile.ZipInfo("outcome.json", OLDEST), outcome.read_bytes(), zipfile.ZIP_DEFLATED)
                file.writestr(zipfile.ZipInfo("version.txt", OLDEST), said)
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused(
            f"The package cannot be written into {folder}: {why}. Choose another folder or free some space.",
            f"{folder} 폴더에 묶음을 쓸 수 없습니다: {why}. 다른 폴더를 고르거나 공간을 비우십시오.",
        ) from error
    progress(1.0)
    with open(path, "rb") as written:
        return path, hashlib.file_digest(written, "sha512").hexdigest()
