"""Making a starting proposal beside the window, once the words of the notes are read."""

from __future__ import annotations

from PySide6.QtCore import QObject
from shiboken6 import isValid

from facilitator.day.board import Board
from facilitator.day.notes_of_round import NoteLine
from facilitator.day.proposal import ProposedGroup, proposed_groups
from facilitator.errors import Cancelled
from facilitator.ui.desk import Desk, Work
from facilitator.ui.pages.themes_proposal import ProposalPanel
from facilitator.ui.pages.themes_words import NoteWords


class Proposing(QObject):
    """Groups the notes that end nowhere yet, for a panel that shows the groups.

    Args:
        desk: where long work is done.
        words: reads the words of the round's notes.
        panel: shows how far it is, and the groups.
        parent: the page.
    """

    def __init__(self, desk: Desk, words: NoteWords, panel: ProposalPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words, self._panel = desk, words, panel
        self._board = Board("")
        self._wanted = False
        self._work: Work | None = None
        words.progressed.connect(self._go_on)

    def begin(self, board: Board) -> None:
        """Make a proposal for this round."""
        self.stop()
        self._board, self._wanted = board, True
        self._panel.show_groups((), {})
        self._go_on()

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._wanted = False
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def follow(self, board: Board) -> None:
        """The round stands like this now."""
        self._board = board
        if self._panel.cards:
            self._panel.show_unread(self._unread())

    def _unread(self) -> dict[str, NoteLine]:
        return {id: self._board.notes[id] for id in self._board.unread}

    def _go_on(self) -> None:
        if not self._wanted or self._work is not None:
            return
        if not self._words.all_read:
            notes = len(self._board.notes)
            self._panel.show_reading(max(0, notes - self._words.waiting), notes)
            return
        self._panel.show_grouping()
        words, unread = self._words.words, frozenset(self._board.unread)

        def group(work: Work) -> tuple[ProposedGroup, ...]:
            def told(share: float) -> None:
                if work.cancelled():
                    raise Cancelled
                work.progressed.emit(share)

            told(0.0)
            return proposed_groups({id: its for id, its in words.words_by_note().items() if id in unread}, told)

        work = self._work = self._desk.run(group, lambda groups: self._show(work, groups))
        work.progressed.connect(self._panel.progress.set_share)

    def _show(self, work: Work, groups: tuple[ProposedGroup, ...]) -> None:
        if isValid(self) and work is self._work:
            self._work, self._wanted = None, False
            self._panel.show_groups(groups, self._unread())
