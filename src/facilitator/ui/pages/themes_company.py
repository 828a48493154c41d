"""Who else reads which note of the board, and telling the others which one the person here reads."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from facilitator.live.wire import Reader
from facilitator.ui.note_readers import NoteReaders
from facilitator.ui.pages.themes_list import BoardList


class BoardCompany(QObject):
    """Shows the others on the rows of these lists. What the person here reads is the note with the cursor in the list that had the
    keyboard last, in the first one from the start.

    Args:
        readers: who reads what, by way of the hub.
        lists: the lists of the board, which show notes of the same round.
    """

    def __init__(self, readers: NoteReaders, lists: Iterable[BoardList], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = readers
        self._lists = list(lists)
        self._here = self._lists[0]
        self._looking = False
        for notes in self._lists:
            notes.cursor_moved.connect(lambda _note: self._tell())
            notes.focused.connect(lambda of=notes: self._move_to(of))
        readers.changed.connect(self._show)
        self._show(readers.now)

    def look(self) -> None:
        """Somebody looks at the board: the others are told of their note."""
        self._looking = True
        self._tell()

    def leave(self) -> None:
        """Nobody looks at the board any more."""
        self._looking = False
        self._readers.read(None)

    def _move_to(self, notes: BoardList) -> None:
        self._here = notes
        self._tell()

    def _tell(self) -> None:
        if self._looking:
            note = (self._here if self._here.isVisible() else self._lists[0]).current_note
            self._readers.read(note.id if note is not None else None)

    def retranslate(self) -> None:
        """Write the words again."""
        self._show(self._readers.now)

    def _show(self, readers: tuple[Reader, ...]) -> None:
        names: dict[str, tuple[str, ...]] = {}
        for one in readers:
            names[one.note_id] = (*names.get(one.note_id, ()), one.name or self.tr("Organizer"))
        for notes in self._lists:
            notes.board.company = names
            notes.viewport().update()
