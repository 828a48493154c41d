"""The hub's own backups: a whole copy of the record every minute in which something was written."""

from __future__ import annotations

import re
import threading
import time
from pathlib import Path

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.backup import backup

EVERY_SECONDS = 60.0
KEPT = 30
"""How many of these backups stay in the folder; what a person copied there under another name is never touched."""


class Backups:
    """A thread that makes them. A folder that cannot be written to (the stick was pulled) is tried again each time.

    Args:
        record: the hub's record, a file.
        folder: where they go; it is made if it is missing.
        every: seconds between two.
    """

    def __init__(self, record: Record, folder: Path, every: float = EVERY_SECONDS) -> None:
        self._record = record
        self._folder = folder
        self._every = every
        self._made_at: float | None = None
        self._head = -1
        self._trouble: Refused | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="backups", daemon=True)

    @property
    def age(self) -> float | None:
        """Seconds since the newest was known to be up to date; None when there is none yet."""
        return None if self._made_at is None else time.monotonic() - self._made_at

    @property
    def trouble(self) -> Refused | None:
        """Why the last one could not be made."""
        return self._trouble

    def start(self) -> None:
        """Begin: the first one at once."""
        self._thread.start()

    def stop(self) -> None:
        """Make a last one, and end."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        while True:
            self._make()
            if self._ended.wait(self._every):
                self._make()
                return

    def _make(self) -> None:
        try:
            head = self._record.place()
            if head != self._head:
                self._folder.mkdir(parents=True, exist_ok=True)
                backup(self._record, self._folder)
                self._head = head
                self._let_go()
            elif not self._folder.is_dir():
                self._head = -1  # the stick is gone: the next one that comes gets a whole copy
                raise Refused(
                    f"The folder for backups, {self._folder}, is gone.", f"백업 폴더 {self._folder}이(가) 없습니다."
                )
            self._made_at, self._trouble = time.monotonic(), None
        except Refused as error:
            self._trouble = error
        except OSError as error:
            self._trouble = Refused(
                f"No backup could be written to {self._folder}: {error.strerror}.",
                f"{self._folder}에 백업을 쓸 수 없습니다: {error.strerror}.",
            )

    def _let_go(self) -> None:
        stem, suffix = re.escape(self._record.path.stem), re.escape(self._record.path.suffix)
        ours = re.compile(rf"{stem}\.\d{{8}}-\d{{6}}\.no\d+(-\d+)?{suffix}")
        made = sorted((one for one in self._folder.iterdir() if ours.fullmatch(one.name)), key=lambda one: one.name)
        for old in made[:-KEPT]:
            old.unlink(missing_ok=True)
