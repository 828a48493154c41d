"""The hub's own backups: a whole copy of the record every minute in which something was written.

Those made while people voted in secret go once the ballot is closed (``record.backup_secrecy`` says why).
"""

from __future__ import annotations

import re
import threading
import time
from pathlib import Path

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.backup import backup
from facilitator.record.backup_secrecy import LOGS, Secrets, check_whole, remove_backup, secrets_in, tells_of_voting

EVERY_SECONDS = 60.0
KEPT = 30
"""How many of these backups stay in the folder; what a person copied there under another name is never touched."""

UNFINISHED_SECONDS = 60.0
"""A copy that nobody has written to for so long was left by a program that died."""


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
        self._newest: Path | None = None
        self._secrets: dict[Path, Secrets] = {}
        self._left: list[Path] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="backups", daemon=True)

    @property
    def age(self) -> float | None:
        """Seconds since the newest was known to be up to date; None when there is none yet."""
        return None if self._made_at is None else time.monotonic() - self._made_at

    @property
    def trouble(self) -> Refused | None:
        """Why the last one could not be made, or which should be gone and could not be removed."""
        return self._trouble

    def start(self) -> None:
        """Begin: the first one at once."""
        self._thread.start()

    def stop(self) -> None:
        """Make a last one, and end."""
        self._ended.set()
        self._thread.join()

    def make(self) -> None:
        """Make one, where something was written since the last, and let go of those that shall not stay."""
        try:
            head = self._record.place()
            if head != self._head:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._newest = backup(self._record, self._folder)
                self._head = head
                self._let_go()
            elif not self._folder.is_dir():
                self._head = -1  # the stick is gone: the next one that comes gets a whole copy
                raise Refused(
                    f"The folder for backups, {self._folder}, is gone.", f"백업 폴더 {self._folder}이(가) 없습니다."
                )
            elif self._left:
                self._let_go()
            self._made_at, self._trouble = time.monotonic(), self._left_behind()
        except Refused as error:
            self._trouble = error
        except OSError as error:
            self._trouble = Refused(
                f"No backup could be written to {self._folder}: {error.strerror}.",
                f"{self._folder}에 백업을 쓸 수 없습니다: {error.strerror}.",
            )

    def _run(self) -> None:
        while True:
            self.make()
            if self._ended.wait(self._every):
                self.make()
                return

    def _let_go(self) -> None:
        stem, suffix = re.escape(self._record.path.stem), re.escape(self._record.path.suffix)
        begins = rf"{stem}\.\d{{8}}-\d{{6}}\."
        ours = re.compile(rf"{begins}no\d+(-\d+)?{suffix}")
        unfinished = re.compile(rf"{begins}[0-9a-f]{{12}}\.copy{suffix}(\.part)?({'|'.join(LOGS)})?")
        files = sorted(self._folder.iterdir(), key=lambda one: one.name)
        made = [one for one in files if ours.fullmatch(one.name)]
        telling = self._telling(made)
        if telling:
            self._check_newest()
        telling += [one for one in files if unfinished.fullmatch(one.name) and _is_left(one)]
        self._left = [one for one in telling if not remove_backup(one)]
        for old in [one for one in made if one not in telling][:-KEPT]:
            old.unlink(missing_ok=True)

    def _telling(self, made: list[Path]) -> list[Path]:
        """Those that tell of a secret ballot while it was open."""
        newest, passphrase = self._newest, self._record.passphrase
        held = {one: self._secrets[one] if one in self._secrets else secrets_in(one, passphrase) for one in made}
        self._secrets = {one: secrets for one, secrets in held.items() if secrets is not None}
        after = {} if newest is None else self._secrets.get(newest, {})
        return [one for one, secrets in self._secrets.items() if one != newest and tells_of_voting(secrets, after)]

    def _check_newest(self) -> None:
        assert self._newest is not None
        try:
            check_whole(self._newest, self._record.passphrase)
        except Refused:
            self._head = -1
            raise

    def _left_behind(self) -> Refused | None:
        if not self._left:
            return None
        names = ", ".join(one.name for one in self._left)
        return Refused(
            f"Backups from while a secret ballot was open could not be removed: {names}. Together with another one they "
            "tell who voted when, and what. Close what uses them, or delete them yourself; it is tried again every minute.",
            f"비밀투표를 하는 동안 만든 백업을 지우지 못했습니다: {names}. 다른 백업과 견주면 누가 언제 무엇을 골랐는지 드러날 수 "
            "있습니다. 그 파일을 쓰는 프로그램을 닫거나 직접 지워 주십시오. 1분마다 다시 지웁니다.",
        )


def _is_left(unfinished: Path) -> bool:
    try:
        return time.time() - unfinished.stat().st_mtime > UNFINISHED_SECONDS
    except OSError:  # it was finished just now
        return False
