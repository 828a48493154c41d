"""Joining a session off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread

from facilitator.errors import Refused
from facilitator.live.client import PassphraseNeeded, Unreachable
from facilitator.live.join_code import JoinCode
from facilitator.live.joining import Earlier, Wish, earlier_record, join_again, join_into
from facilitator.record import Record
from facilitator.record.database import is_protected
from facilitator.ui.station_link import StationLink


@dataclass(frozen=True)
class Asked:
    """What a person asked for.

    Attributes:
        code: the join code.
        wish: what the laptop wants to be.
        folder: where its record goes.
        named: session title -> the path of a new record.
        passphrase: keeps the record; None for none.
        earlier: what to do with a record of this hub and table that is here: "ask", "go on" with it, or begin "new".
    """

    code: JoinCode
    wish: Wish
    folder: Path
    named: Callable[[str], Path]
    passphrase: str | None = None
    earlier: str = "ask"


class Joining(QThread):
    """One try. Afterwards exactly one of ``record``, ``earlier``, ``refusal`` and ``silent`` is set, unless it was stopped.

    Args:
        asked: what was asked for.
        again: the link of a record that is open and joins once more; it is stopped first. None for another record.
    """

    def __init__(self, asked: Asked, again: StationLink | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        self.record: Record | None = None
        self.earlier: Earlier | None = None
        self.refusal: Refused | None = None
        self.silent = False
        self._again = again
        self.finished.connect(self._tidy)  # it may have been stopped in the moment between its end and the news of it
        self._stopped = False

    @property
    def passphrase_needed(self) -> bool:
        """Whether it was refused because the session is kept under a passphrase."""
        return isinstance(self.refusal, PassphraseNeeded)

    def stop(self) -> None:
        """Nobody waits for it any more: what it makes is put away again."""
        self._stopped = True

    def end(self) -> None:
        """Wait until it has ended: the program may not close over it."""
        self.wait()

    def run(self) -> None:
        """Try."""
        try:
            self._join()
        except Refused as error:
            self.refusal = error
        except Unreachable:
            self.silent = True
        self._tidy()

    def _join(self) -> None:
        asked = self.asked
        if self._again is not None:
            self._again.stop()
            join_again(asked.code, asked.wish, self._again.record)
            self.record = self._again.record
            return
        here = None
        if asked.earlier != "new":
            here = earlier_record(asked.folder, asked.code, asked.wish, asked.passphrase)
        if here is None:
            self.record = join_into(asked.code, asked.wish, asked.folder, asked.named, asked.passphrase)
        elif asked.earlier == "ask":
            self.earlier = here
        else:
            self.record = self._gone_on(here)

    def _gone_on(self, here: Earlier) -> Record:
        record = Record.open(here.path, self.asked.passphrase if is_protected(here.path) else None)
        try:
            join_again(self.asked.code, self.asked.wish, record)
        except BaseException:
            record.close()
            raise
        return record

    def _tidy(self) -> None:
        """Put away what nobody waits for: a new record holds nothing yet, and one that was there before stays."""
        record = self.record
        if record is None or not self._stopped or self._again is not None:
            return
        self.record = None
        record.close()
        if self.asked.earlier != "go on":
            record.path.unlink(missing_ok=True)
