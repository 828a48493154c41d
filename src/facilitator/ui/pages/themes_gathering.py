"""Reading a round for the theme board: a small one at once, a large one beside the window after its first notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.board import Board
from facilitator.day.board_first import board_to_begin_with, counts_of_round
from facilitator.day.reading import NotesToRead
from facilitator.errors import Cancelled
from facilitator.ui.desk import Desk, Work
from facilitator.ui.pages.themes_filters import Offered

MANY = 3_000
"""Of more notes than this only the first are read while the person waits."""
CHANGED_AT_ONCE = 400
"""Where more notes of a large round change in one step, as when a proposal is taken, it is read anew beside the window."""
TO_BEGIN_WITH = 300
"""Notes to read first: what is in sight, and as far as anybody scrolls until the others are there."""


class Gathered(NamedTuple):
    """A round as it was read, with what the list of its notes needs."""

    board: Board
    to_read: NotesToRead
    offered: Offered

    @classmethod
    def of(cls, board: Board) -> Gathered:
        """With what these notes need."""
        notes = board.notes.values()
        return cls(board, NotesToRead(notes), Offered.by(notes))


class Gathering(QObject):
    """Reads rounds for a page, the latest that it asked for.

    Signals:
        progressed(int): so many notes are read.
    """

    progressed = Signal(int)
    _told = Signal(object, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work: Work | None = None
        self._touched: dict[str, None] = {}
        self._told.connect(lambda work, read: self.progressed.emit(read) if work is self._work else None)

    def begin(
        self,
        round_id: str,
        *,
        anew: bool,
        then: Callable[[Gathered], None],
        late: Callable[[Gathered, list[str]], None],
    ) -> None:
        """Read a round; what was asked for before is not wanted any more.

        Args:
            anew: nothing of it is shown yet.
            then: called at once, with all of a small round. Of a large one it gets the first notes where it is ``anew``,
                and else nothing.
            late: called with all of a large round once it is read, and the ids of notes that were ``touched`` meanwhile.
        """
        self.stop()
        with self._desk.record.reading() as reading:
            if not round_id or sum(counts_of_round(reading, round_id)) <= MANY:
                then(Gathered.of(_whole(reading, round_id)))
                return
            if anew:
                then(Gathered.of(board_to_begin_with(reading, round_id, TO_BEGIN_WITH)))
        self._touched.clear()
        record = self._desk.record

        def gather(work: Work) -> Gathered:
            def told(read: int) -> None:
                if work.cancelled():
                    raise Cancelled
                self._told.emit(work, read)

            with record.reading() as reading:
                gathered = Gathered.of(_whole(reading, round_id, told))
            gathered.board.themes  # noqa: B018 - they are drawn up now, not when the window asks for them
            return gathered

        def done(gathered: Gathered) -> None:
            if isValid(self) and work is self._work:
                self._work = None
                late(gathered, list(self._touched))

        work = self._work = self._desk.run(gather, done, short=True)

    def touched(self, ids: Iterable[str]) -> None:
        """These notes came, went or read otherwise, which may have been after they were read here."""
        if self._work is not None:
            self._touched |= dict.fromkeys(ids)

    def stop(self) -> None:
        """Nobody waits for it any more."""
        if self._work is not None:
            self._work.cancel()
            self._work = None


def _whole(reading: OrmSession, round_id: str, told: Callable[[int], None] = lambda _read: None) -> Board:
    board = Board(round_id)
    if round_id:
        board.read(reading, told)
    return board
